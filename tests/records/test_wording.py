"""What a record's values become on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from course.records import Statement
from course.records.wording import wording

MakeRecord = Callable[..., Statement]


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (1, "1 minute of study (notional)"),
        (25, "25 minutes of study (notional)"),
        (60, "1 hour of study (notional)"),
        (61, "1 hour 1 minute of study (notional)"),
        (210, "3 hours 30 minutes of study (notional)"),
    ],
)
def test_study_time_is_notional_time(make_record: MakeRecord, minutes: int, expected: str) -> None:
    """Study time is stated in hours and minutes and called notional."""
    assert expected == wording(make_record(notional_minutes=minutes))["study_time"]


@pytest.mark.parametrize(
    ("assessment", "expected"),
    [
        ({}, "17.5 out of 20 points (87.5%). Pass mark 70%, reached at the first attempt."),
        (
            {"mark": Decimal(9), "attempt": 2, "results": []},
            "9 out of 20 points (45%). Pass mark 70%, not reached at attempt 2.",
        ),
        (
            {"mark": Decimal("13.99"), "pass_mark": Decimal("69.95"), "results": []},
            "13.99 out of 20 points (69.95%). Pass mark 69.95%, reached at the first attempt.",
        ),
        (
            {"mark": Decimal(0), "out_of": Decimal(100), "results": []},
            "0 out of 100 points (0%). Pass mark 70%, not reached at the first attempt.",
        ),
    ],
)
def test_the_result_states_mark_and_pass_mark(
    make_record: MakeRecord, assessment: dict[str, Any], expected: str
) -> None:
    """The result gives points, percentage, pass mark, and whether and when it was reached."""
    assert expected == wording(make_record(assessment=assessment))["result"]


def test_failing_is_said_beside_the_name(make_record: MakeRecord) -> None:
    """Who stays below the pass mark has completed the work, and it says so at once."""
    failed = make_record(assessment={"mark": Decimal(9), "results": []})

    assert "completed, below the pass mark," == wording(failed)["completed"]
    assert "completed" == wording(make_record())["completed"]


def test_dates_are_those_in_london(make_record: MakeRecord) -> None:
    """An evening's end in summer is dated by London's clock, and one day is named once."""
    evening = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    words = wording(make_record(started=evening, completed=evening))

    assert "Started and completed on 1 July 2026" == words["dates"]
    assert "Started 21 November 2026, completed 23 November 2026" == (wording(make_record())["dates"])


@pytest.mark.parametrize(
    ("stated", "expected"), [("2026-11-01", "1 November 2026"), ("early 2026", "early 2026")]
)
def test_law_as_at_is_written_out(make_record: MakeRecord, stated: str, expected: str) -> None:
    """An ISO date becomes words; any other statement stays as the provider made it."""
    activity = make_record().activity.model_dump() | {"law_as_at": stated}

    assert expected == wording(make_record(activity=activity))["law_as_at"]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("A note.", "A note. No regulator has accredited this activity."),
        ("Ours; no regulator has accredited it.", "Ours; no regulator has accredited it."),
    ],
)
def test_the_scheme_note_always_says_that_nobody_accredited_it(
    make_record: MakeRecord, note: str, expected: str
) -> None:
    """The statement is added unless the provider's note makes it already."""
    assert expected == wording(make_record(scheme_note=note))["scheme"]


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        ("self-declared", "as stated by the learner"),
        ("roster", "as it stands on the class's list"),
    ],
)
def test_the_name_says_how_it_is_known(make_record: MakeRecord, basis: str, expected: str) -> None:
    """A certificate says where the name comes from and what was not checked."""
    learner = make_record().learner.model_dump() | {"identity_basis": basis}
    identity = wording(make_record(learner=learner))["identity"]

    assert expected in identity
    assert "not checked" in identity or "no identity document was checked" in identity
