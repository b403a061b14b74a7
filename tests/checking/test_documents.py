"""`course check` finds a document that cannot be read, and a proof that does not stand where its key says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pydantic import ValidationError

from course.base.places import solutions_root
from course.checking.documents import unfindable
from course.content import Content, load_key
from course.content.cases import Case, CaseKey, Document
from course.content.documents import DocumentPage, PageBlock
from course.content.installed import course_content
from course.content.keys import ExerciseKey
from course.content.versions import case_in, shown_in

Change = Callable[[Case], Case]


def keys() -> dict[str, ExerciseKey]:
    content = course_content()
    return {id_: load_key(solutions_root(), one, content) for id_, one in content.exercises.items()}


def with_case(id_: str, change: Change) -> Content:
    content = course_content()
    return replace(content, cases={**content.cases, id_: change(content.cases[id_])})


def page(id_: str, change: Callable[[DocumentPage], DocumentPage | None]) -> Change:
    def one(document: Document) -> Document:
        if document.id != id_ or document.page is None:
            return document
        return document.model_copy(update={"page": change(document.page)})

    return lambda case: case.model_copy(update={"documents": [one(paper) for paper in case.documents]})


def saying(*texts: str) -> Callable[[DocumentPage], DocumentPage]:
    blocks = [PageBlock(text=text) for text in texts]
    return lambda there: there.model_copy(update={"body": [*there.body, *blocks]})


def without_flip_pages(case: Case) -> Case:
    return case.model_copy(update={"flips": [flip.model_copy(update={"pages": {}}) for flip in case.flips]})


def test_every_document_of_every_client_can_be_read_and_proves_what_its_key_says():
    content = course_content()
    every = [document for case in content.cases.values() for document in case.documents]

    assert [str(fault) for fault in unfindable(content, keys())] == []
    assert len(every) == 80
    assert all(document.page is not None for document in every)


@pytest.mark.parametrize(
    ("case", "change", "says"),
    [
        ("client-c", page("C.notice", lambda _: None), "C.notice: it has no page to read"),
        ("client-c", without_flip_pages, "C.notice: C-f2 gives it another title"),
        ("client-g", page("G.teaching", saying("word " * 100)), "keep a page between 60 and 150 words"),
        (
            "client-f",
            page("F.video", lambda there: there.model_copy(update={"date": "2022-03"})),
            "F.video (base): the page is of 2022-03, the document of 2022-12",
        ),
        (
            "client-h",
            page("H.log", saying("Printed again in May 2023.")),
            "H.log (base): it names 2023-05, and was written in 2022-09",
        ),
        (
            "client-e",
            page("E.ruling", lambda there: there.model_copy(update={"body": there.body[:1]})),
            "“In August 2022 it fines her 40,000 roubles.” does not stand on the page",
        ),
    ],
)
def test_a_document_that_cannot_be_read_is_told(case, change, says):
    told = [str(fault) for fault in unfindable(with_case(case, change), keys())]

    assert any(says in one for one in told), told


@pytest.mark.parametrize(
    ("shows", "says"),
    [
        ({"C.notice": {}}, "C.notice is to prove C.3, and nothing says which of its words do"),
        (
            {"C.letter": {"C.9": "Dear colleague,"}},
            "C.letter shows C.9, and the key does not take it for that",
        ),
        ({"C.order": {"C.1": "at 09:00 sharp"}}, "“at 09:00 sharp” does not stand on the page"),
    ],
)
def test_a_proof_that_does_not_stand_where_its_key_says_is_told(shows, says):
    every = keys()
    reservist = every["ex2-reservist"]
    key = reservist.cases["client-c"]
    changed = key.model_copy(update={"shows": key.shows | shows})
    every["ex2-reservist"] = reservist.model_copy(update={"cases": {"client-c": changed}})

    told = [str(fault) for fault in unfindable(course_content(), every)]

    assert any(says in one for one in told), told


def test_a_fact_that_a_flip_changes_is_shown_only_by_what_its_own_key_quotes():
    case = course_content().cases["client-c"]
    key: CaseKey = keys()["ex2-reservist"].cases["client-c"]

    assert "civilians" in shown_in(case, key, "C-f3")["C.statement"]["C.2"]
    assert shown_in(case, key, "C-f3")["C.notice"] == key.shows["C.notice"]
    assert "sentences him" in shown_in(case, key, "C-f2")["C.notice"]["C.3"]


def test_a_versions_learner_reads_the_versions_own_page():
    case = case_in(course_content().cases["client-c"], "C-f2")
    read = {document.id: document.page for document in case.documents}

    assert read["C.notice"] and read["C.notice"].says("sentences him to five years' imprisonment")
    assert read["C.order"] == course_content().cases["client-c"].documents[0].page


@pytest.mark.parametrize("block", [{}, {"heading": "A", "text": "B"}, {"text": ""}, {"rows": []}])
def test_a_block_of_a_page_is_one_thing_and_not_empty(block):
    with pytest.raises(ValidationError, match=r"a block is one of|at least 1 character"):
        PageBlock(**block)
