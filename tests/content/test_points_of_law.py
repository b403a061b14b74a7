"""The points that trainees and courses get wrong are right here, wherever they appear."""

from __future__ import annotations

import json
import re

import pytest

from course.base.places import content_root, solutions_root
from course.content import load_key
from course.content.cases import CaseKey
from course.content.installed import course_content


def keys() -> list[CaseKey]:
    content = course_content()
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
    return course_content().authorities[id_]


def test_one_to_ten_years_is_the_articles_range_and_proves_no_charge():
    content = course_content()

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
    near = course_content().propositions["A59"]

    assert near.voice == "author" and "no body paragraph" in near.limit and "pinpoint" in near.note


def test_limited_evidence_of_prosecution_was_true_in_2023_and_is_overtaken():
    assert "wrong as a description of today" in course_content().propositions["A18"].note


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
    content = course_content()

    assert authority("pk-ukraine-2018").standing == "superseded"
    assert not [e.id for e in content.elements.values() if "pk-ukraine-2018" in e.authorities]
    assert not [case.id for case in content.cases.values() if "pk-ukraine-2018" in case.law_cards]


def test_be_iran_needs_no_war():
    assert "no war" in authority("be-iran").decides


def test_an_updated_stamp_is_not_a_new_cut_off():
    assert 'So a GOV.UK "updated" stamp is not a new cut-off date' in course_content().updates["N2"].text


def test_the_authors_law_is_not_attributed_to_a_report():
    content = course_content()
    authors = {id_ for id_, row in content.propositions.items() if row.voice == "author"}
    law = {f"A{n}" for n in (11, 12, 13, 24, 25, 28, 30, 31, 32, 54, 55, 56, 57, 58, 59)}

    assert law <= authors


def test_updates_are_never_shown_as_the_articles_evidence():
    for name, text in read_by_learners().items():
        assert not [row.id for row in course_content().updates.values() if f"| {row.text} |" in text], name


ROWS_SAY = [
    ("1A-1", "vb-ukraine-2017", "decides", "aggravating matters"),
    ("1A-1", "T7.2", "explanation", "aggravating matters"),
    ("1A-2", "N18", "text", "two in five mobilised absentees"),
    ("1A-2", "N18", "limit", "25 sentences"),
    ("1A-3", "T9.1", "explanation", "The burden is on the Home Office"),
    ("1A-3", "al-sirri-2016", "decides", "burden is on the Secretary of State"),
    ("1A-3", "al-sirri", "decides", "balance of probabilities"),
    ("1A-4", "prudential-2013", "caution", "in your hands"),
    ("1A-5", "s8-2004-act", "decides", "listed behaviour"),
    ("1A-5", "yl-china-2004", "decides", "detail is not"),
    ("1A-6", "mah-egypt", "decides", "no duty to corroborate"),
    ("1A-6", "T8.5", "explanation", "There is no duty to corroborate"),
    ("1A-7", "T2.3", "explanation", "administrative, police or judicial"),
    ("1A-7", "T2.3", "explanation", "denial of judicial redress that results in"),
    ("1A-7", "T2.2", "question", "including a violation of a human right"),
    ("1A-9", "T9.5", "explanation", "if a real risk under it is shown"),
    ("1A-10", "be-iran", "decides", "an atrocity"),
    ("1A-10", "be-iran-chambers-note", "caution", "appellant's side"),
    ("1A-11", "ak-russia-2004", "decides", "mixed motives do not defeat"),
    ("1A-12", "rm-chechnya-2006", "decides", "anywhere in the Federation"),
    ("1A-13", "ho-restricted-leave", "citation", "version 10.0, 5 January 2026"),
    ("1A-14", "rome-statute-31", "decides", "does not intend to cause a greater harm"),
    ("1A-14", "rome-statute-33", "caution", "closed, not narrow"),
    ("1A-15", "two-tier-2022", "decides", "thirty months"),
    ("1A-15", "N11", "text", "not for unaccompanied children"),
    ("1A-16", "naba-2022-s32", "caution", "13 March 2024"),
    ("1A-17", "S15", "scope", "suspended since 29 June 2022"),
    ("1A-18", "S17", "published", "2023-02-13"),
    ("1A-19", "N12", "text", "citizen of Syria and Russia"),
    ("1A-20", "N5", "note", "hard to contest at most"),
    ("1A-22", "N16", "text", "medical personnel took part"),
    ("1B-1", "N20", "text", "without any earlier administrative finding"),
    ("1B-2", "law-114-fz", "after", "unhindered exit has to be explained"),
    ("1B-3", "N19", "text", "proceedings, and not only sentences"),
    ("1B-4", "art-332", "before", "arrest up to 6 months"),
    ("1B-5", "N14", "text", "volunteered into the contract mobilisation reserve"),
    ("1B-6", "alternative-service", "after", "within ten days"),
    ("1B-7", "decree-647", "note", "before 21 September 2022 met a different rule"),
    ("1B-8", "adm-20-3-3", "act", "public actions"),
    ("1B-9", "art-280-3", "note", "has to be one under article 20.3.3"),
    ("1B-10", "adm-counts-a-year", "note", "do not state that the year has run"),
    ("1B-12", "N21", "text", "five days"),
    ("1B-13", "N22", "limit", "One case"),
    ("1C-2", "A19", "limit", "not detained"),
    ("1C-10", "A59", "limit", "reports generally"),
    ("3", "A14", "text", "crucial"),
    ("3", "A32", "text", "certainly helps"),
    ("3", "A58", "text", "clearly points to"),
    ("3", "A06", "text", "especially considering"),
    ("3", "A16", "text", "sentences that deserters may face"),
    ("3", "A39", "text", "a real risk of harm"),
]


@pytest.mark.parametrize(("point", "id_", "field", "says"), ROWS_SAY)
def test_each_point_of_the_legal_review_that_is_a_row_says_it(point, id_, field, says):
    assert says in getattr(course_content().rows[id_], field), point


def test_the_reports_of_february_2023_are_of_that_time_and_the_dutch_letter_is_one():
    content = course_content()

    assert "N13" not in content.updates
    for id_ in ("S15", "S16", "S17"):
        assert content.sources[id_].layer == "of-the-time" and content.sources[id_].published < "2023-03"


def test_a58_and_a59_are_one_sentence_with_one_attribution():
    propositions = course_content().propositions

    assert propositions["A58"].sources == propositions["A59"].sources == ["S2", "S4"]


def test_what_was_not_read_is_not_called_checked():
    content = course_content()
    labels = {status: word.label for status, word in content.words.statuses.items()}

    assert sorted(set(labels.values())) == ["Checked", "Not opened yet", "Seen in part"]
    assert [
        row.id for row in content.authorities.values() if row.kind == "judgment" and row.status == "verified"
    ] == []
    assert [row.id for row in content.updates.values() if row.status == "verified"] == []
    for id_ in ("naba-2022-s34", "rule-339k", "sg-iraq", "yb-eritrea", "pk-ukraine-2019", "S7"):
        assert labels[content.rows[id_].status] == "Not opened yet", id_


def test_every_number_of_the_legal_review_has_a_line():
    told = (content_root() / "docs" / "legal-review.md").read_text(encoding="utf-8")
    numbers = [
        *(f"1A-{n}" for n in range(1, 23)),
        *(f"1B-{n}" for n in range(1, 16)),
        *(f"1C-{n}" for n in range(1, 13)),
        *(f"K{n}" for n in range(1, 26)),
    ]

    assert [number for number in numbers if f"- **{number}** " not in told] == []
    points = re.split(r"\n(?=- \*\*)", told)[1:]
    assert [point for point in points if not re.search(r"\b(done|declined|stays|re-dated)\b", point)] == []
    assert "open (" not in told
