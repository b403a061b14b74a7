"""Records of earlier versions are read, and nothing of them becomes more than it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from course.records import RecordUnreadable, from_json, to_json

ONE, TWO, THREE, FOUR = (
    (Path(__file__).parent / f"version-{number}.json").read_text(encoding="utf-8") for number in (1, 2, 3, 4)
)


def by_now(older: str) -> dict[str, Any]:
    """What a record of an earlier version says, with what this version adds of its learner."""
    was = json.loads(older)
    return {**was, "schema_version": "5", "learner": {**was["learner"], "signed_in": None}}


def test_a_record_of_version_1_is_brought_up_and_says_what_it_said():
    record = from_json(ONE)

    was, now = json.loads(ONE), json.loads(to_json(record))
    same = set(was) & set(now) - {"schema_version", "status", "learner", "provider", "activity", "assessment"}
    assert {name: was[name] for name in same} == {name: now[name] for name in same}
    assert record.short_code == was["short_code"] and record.learner.name == was["learner"]["name"]
    assert record.assessment.mark * 100 == int(was["assessment"]["mark"].replace(".", ""))
    assert from_json(to_json(record)) == record


@pytest.mark.parametrize(
    ("status", "alone", "becomes", "marked_by"),
    [
        ("valid", False, "self-assessed", "assessor"),
        ("valid", True, "self-assessed", "learner"),
        ("specimen", False, "specimen", "rehearsal"),
    ],
)
def test_nothing_that_was_never_signed_becomes_attested(status, alone, becomes, marked_by):
    record = from_json(json.dumps(json.loads(ONE) | {"status": status, "self_assessed": alone}))

    assert (record.status, record.assessment.marked_by) == (becomes, marked_by)


@pytest.mark.parametrize(
    "changed",
    [{"status": "attested"}, {"self_assessed": "no"}, {"learner": None}, {"assessment": []}, {"more": 1}],
)
def test_what_no_version_1_says_is_not_read(changed):
    with pytest.raises(RecordUnreadable):
        from_json(json.dumps(json.loads(ONE) | changed))


def test_a_mark_that_does_not_follow_is_refused_in_an_older_record_too():
    with pytest.raises(RecordUnreadable, match="does not follow"):
        from_json(ONE.replace('"87.50"', '"97.50"'))


def test_a_record_of_version_2_says_what_it_said_and_is_attested_as_it_was():
    record = from_json(TWO)

    was, now = json.loads(TWO), json.loads(to_json(record))
    new = {"studied": None, "attended": None, "assessment": now["assessment"]}
    assert {**by_now(TWO), **new} == now
    assert [one.pop("marked") for one in now["assessment"]["results"]] == [None, None]
    assert now["assessment"] == was["assessment"] and record.attested


@pytest.mark.parametrize("changed", [{"studied": None}, {"assessment": {"marking_method": "by-part"}}])
def test_what_no_version_2_says_is_not_read(changed):
    two = json.loads(TWO)
    assessment = two["assessment"] | changed.get("assessment", {})
    with pytest.raises(RecordUnreadable):
        from_json(json.dumps(two | changed | {"assessment": assessment}))


def test_a_record_of_version_3_says_what_it_said_and_that_nobody_attended():
    record = from_json(THREE)

    assert {**by_now(THREE), "attended": None} == json.loads(to_json(record))
    assert record.attested and record.studied is not None


def test_what_no_version_3_says_is_not_read():
    with pytest.raises(RecordUnreadable):
        from_json(json.dumps(json.loads(THREE) | {"attended": None}))


def test_a_record_of_version_4_says_what_it_said_and_nothing_of_who_else_knew_the_learner():
    record = from_json(FOUR)

    assert by_now(FOUR) == json.loads(to_json(record))
    assert record.attested and record.learner.signed_in is None


def test_what_no_version_4_says_is_not_read():
    four = json.loads(FOUR)
    with pytest.raises(RecordUnreadable):
        from_json(json.dumps({**four, "learner": {**four["learner"], "signed_in": None}}))
