"""Can every document be read, and does each fact's proof stand in the documents that its key names?"""

from __future__ import annotations

from collections.abc import Iterator

from course.content import Content
from course.content.cases import Case, CaseKey, Document, FactKey, Flip, Shows
from course.content.dates import begins, earliest, ends, latest, named_in
from course.content.documents import DocumentPage
from course.content.faults import Fault
from course.content.keys import ExerciseKey
from course.content.versions import BASE, case_in, key_in, shown_in

FEWEST, MOST = 60, 150


def unfindable(content: Content, keys: dict[str, ExerciseKey]) -> Iterator[Fault]:
    """Find what a learner could not read, or not find.

    Args:
        content: the library.
        keys: the exercises' keys, by exercise.

    Yields:
        A fault for each document without a page, each page that is too short or too long or out of
        its time, and each proof that does not stand where its key says.
    """
    own = {case.id: case.key for case in content.cases.values() if case.key}
    own |= {id_: key for of_one in keys.values() for id_, key in of_one.cases.items()}
    for case in content.cases.values():
        yield from _without_a_page(case)
        for version in (BASE, *(flip.id for flip in case.flips if _reads_otherwise(flip))):
            there = case_in(case, version)
            for document in there.documents:
                if document.page is not None:
                    yield from _page(document, document.page, f"{document.id} ({version})", case.id)
            key = own.get(case.id)
            if key is not None and (version == BASE or version in key.flips):
                yield from _proofs(there, key_in(key, version), shown_in(case, key, version), version)


def _reads_otherwise(flip: Flip) -> bool:
    return bool(flip.facts or flip.documents or flip.dated or flip.pages)


def _file(case: str) -> str:
    return f"data/documents/{case}.yaml"


def _without_a_page(case: Case) -> Iterator[Fault]:
    for document in case.documents:
        if document.page is None:
            yield Fault(_file(case.id), document.id, "it has no page to read", "write it under documents")
    for flip in case.flips:
        for id_ in sorted(flip.documents.keys() - flip.pages.keys()):
            problem = f"{flip.id} gives it another title, and it has no page of its own there"
            yield Fault(_file(case.id), id_, problem, f"write it under flips, {flip.id}")


def _page(document: Document, page: DocumentPage, place: str, case: str) -> Iterator[Fault]:
    words = page.count()
    if not FEWEST <= words <= MOST:
        problem = f"it has {words} words"
        yield Fault(_file(case), place, problem, f"keep a page between {FEWEST} and {MOST} words")
    span = document.dated
    if span and not (begins(span) <= begins(page.date) and ends(page.date) <= ends(span)):
        problem = f"the page is of {page.date}, the document of {span}"
        yield Fault(_file(case), place, problem, "correct one of the two dates")
    for line in page.lines:
        for named in named_in(line):
            if earliest(named) > ends(page.date):
                problem = f"it names {named}, and was written in {page.date}"
                yield Fault(_file(case), place, problem, "name no date that lies after its own")


def _proofs(case: Case, key: CaseKey, shows: Shows, version: str) -> Iterator[Fault]:
    pages = {document.id: document.page for document in case.documents}
    spans = {fact.id: fact.dated for fact in case.facts}
    for id_, shown in shows.items():
        for fact, words in shown.items():
            place, page = f"shows, {id_}, {fact} ({version})", pages[id_]
            if page is not None and not page.says(words):
                yield Fault(case.id, place, f"“{words}” does not stand on the page", "quote the page")
            if id_ not in _taken(key.facts[fact]):
                problem = f"{id_} shows {fact}, and the key does not take it for that"
                yield Fault(case.id, place, problem, "take it among the cards, or out of the page")
            span = spans[fact]
            for named in named_in(words):
                if span and not (begins(span) <= latest(named) and earliest(named) <= ends(span)):
                    yield Fault(case.id, place, f"it says {named}, the fact {span}", "correct one of the two")
    for fact, fact_key in key.facts.items():
        for id_ in sorted(_needed(fact_key) & pages.keys()):
            if fact not in shows.get(id_, {}):
                problem = f"{id_} is to prove {fact}, and nothing says which of its words do"
                yield Fault(case.id, f"facts, {fact} ({version})", problem, "quote them under shows")


def _needed(key: FactKey) -> set[str]:
    return {card for judgement in key.judged for card in key.under(judgement).cards}


def _taken(key: FactKey) -> set[str]:
    under = [key.under(judgement) for judgement in key.judged]
    return {card for one in under for card in (*one.cards, *one.also_cards)}
