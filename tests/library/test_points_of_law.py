"""The points that trainees and courses get wrong are right here, wherever they appear."""

from __future__ import annotations

import json
import re

import pytest

from course.library import library, load_key
from course.library.cases import CaseKey
from course.places import content_root, solutions_root


def keys() -> list[CaseKey]:
    content = library()
    exercise_keys = [load_key(solutions_root(), exercise, content) for exercise in content.exercises.values()]
    return [
        *(case.key for case in content.cases.values() if case.key),
        *(case for key in exercise_keys for case in key.cases.values()),
    ]


def read_by_learners() -> dict[str, str]:
    """Every text that a learner reads in a lesson, as stored in its notebook."""
    texts = {}
    for path in sorted((content_root() / "modules").glob("*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        outputs = [
            output.get("data", {}).get("text/markdown", "") for c in cells for output in c.get("outputs", [])
        ]
        texts[path.stem] = "\n".join("".join(part) for part in [*(c["source"] for c in cells), *outputs])
    return texts


def authority(id_: str):
    return library().authorities[id_]


def test_one_to_ten_years_is_the_articles_range_and_proves_no_charge():
    content = library()

    assert (content.offences["art-338-3"].after_min_years, content.offences["art-338-3"].after_max_years) == (
        5,
        15,
    )
    assert content.offences["art-328-1"].after_max_years == 2
    assert "never evidence" in content.propositions["A17"].limit
    for key in keys():
        facts = [*key.facts.values(), *(fact for flip in key.flips.values() for fact in flip.facts.values())]
        assert not any("A17" in fact.cards for fact in facts)


def test_being_near_a_protest_needs_a_pinpoint():
    near = library().propositions["A59"]

    assert near.voice == "author" and "no body paragraph" in near.limit and "pinpoint" in near.note


def test_limited_evidence_of_prosecution_was_true_in_2023_and_is_overtaken():
    assert "wrong as a description of today" in library().propositions["A18"].note


def test_jck_is_reported_and_not_country_guidance():
    assert authority("jck-botswana").standing == "reported"
    for name, text in read_by_learners().items():
        for sentence in re.split(r"(?<=[.!?])\s", text):
            if "JCK" in sentence and "country guidance" in sentence.lower():
                assert re.search(r"\bnot\b", sentence), (name, sentence)


@pytest.mark.parametrize(
    ("id_", "says"),
    [
        ("pk-ukraine-2018", "Do not cite it at all"),
        ("pk-and-os", "Law, not evidence on Russia"),
        ("ez", "civil war"),
        ("echr-art-3", "changes nothing for the United Kingdom"),
        ("vb-ukraine-2017", "method only"),
    ],
)
def test_each_authority_says_how_it_must_not_be_used(id_, says):
    assert says in authority(id_).caution


def test_the_decision_that_was_set_aside_supports_nothing():
    content = library()

    assert authority("pk-ukraine-2018").standing == "superseded"
    assert not [e.id for e in content.elements.values() if "pk-ukraine-2018" in e.authorities]
    assert not [case.id for case in content.cases.values() if "pk-ukraine-2018" in case.law_cards]


def test_be_iran_needs_no_war():
    assert "no war" in authority("be-iran").decides


def test_an_updated_stamp_is_not_a_new_cut_off():
    assert 'So a GOV.UK "updated" stamp is not a new cut-off date' in library().updates["N2"].text


def test_the_authors_law_is_not_attributed_to_a_report():
    content = library()
    authors = {id_ for id_, row in content.propositions.items() if row.voice == "author"}
    law = {f"A{n}" for n in (11, 12, 13, 24, 25, 28, 30, 31, 32, 54, 55, 56, 57, 58, 59)}

    assert law <= authors


def test_updates_are_never_shown_as_the_articles_evidence():
    for name, text in read_by_learners().items():
        assert not [row.id for row in library().updates.values() if f"| {row.text} |" in text], name
