"""Part A of a completion record: what it accepts, and its written form."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from course.records import RecordUnreadable, Statement, from_json, to_json

MakeRecord = Callable[..., Statement]

VISIBLE = st.characters(categories=["L", "M", "N", "P", "S", "Zs"])
INSTANTS = st.integers(1_000_000_000, 7_000_000_000).map(lambda s: datetime.fromtimestamp(s, UTC))
HUNDREDTHS = st.decimals("0.00", "500.00", places=2)


def _written(record: Statement) -> Any:
    return json.loads(to_json(record))


@given(
    name=st.text(st.characters(categories=["L"], max_codepoint=0x3000), min_size=1, max_size=60),
    aims=st.text(VISIBLE, min_size=1, max_size=80),
    moments=st.tuples(INSTANTS, INSTANTS),
    points=st.tuples(HUNDREDTHS, HUNDREDTHS),
    pass_mark=st.decimals("0.01", "100.00", places=2),
    minutes=st.integers(1, 100_000),
    measured=st.none() | st.integers(0, 100_000),
)
def test_a_record_reads_back_as_it_was_written(
    make_record: MakeRecord,
    name: str,
    aims: str,
    moments: tuple[datetime, datetime],
    points: tuple[Decimal, Decimal],
    pass_mark: Decimal,
    minutes: int,
    measured: int | None,
) -> None:
    """Whatever a record holds, reading what was written gives the same record and text."""
    mark, out_of = sorted(points)
    try:
        record = make_record(
            name=name,
            aims=aims,
            started=min(moments),
            completed=max(moments),
            assessment={"mark": mark, "out_of": out_of, "pass_mark": pass_mark, "results": []},
            notional_minutes=minutes,
            measured=None if measured is None else {"minutes": measured, "method": "Counted."},
        )
    except ValidationError:
        return
    text = to_json(record)

    assert record == from_json(text) == from_json(text.encode())
    assert text == to_json(from_json(text))


def test_the_written_form_has_the_promised_shapes(make_record: MakeRecord) -> None:
    """Numbers are text with two places, times end in Z, dates are London's."""
    written = _written(make_record(completed=datetime(2026, 11, 23, 16, 30, 5, 999, tzinfo=UTC)))

    assert ("17.50", "20.00", "87.50", "70.00") == tuple(
        written["assessment"][key] for key in ("mark", "out_of", "percent", "pass_mark")
    )
    assert "2026-11-23T16:30:05Z" == written["completed"]
    assert "2026-11-21" == written["started_on"]
    assert ("5", "self-assessed", None, None) == tuple(
        written[key] for key in ("schema_version", "status", "supersedes", "measured")
    )
    assert "2026-11-23T18:02:00Z" == written["issued"]


def test_the_schema_of_the_model_fits_what_is_written(make_record: MakeRecord) -> None:
    """The JSON Schema got from the model accepts a written record and refuses a float mark."""
    schema = Statement.model_json_schema(mode="serialization")
    written = _written(make_record())

    jsonschema.validate(written, schema)
    written["assessment"]["mark"] = 17.5
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(written, schema)


def test_a_record_cannot_be_changed(make_record: MakeRecord) -> None:
    """A record is frozen, its lists with it."""
    record: Any = make_record()

    with pytest.raises(ValidationError, match="frozen"):
        record.aims = "Other aims"
    assert isinstance(hash(record), int)


def test_each_record_gets_ids_of_its_own(make_record: MakeRecord) -> None:
    """A record made without ids is given a new id and a new short code."""
    fields = make_record().model_dump(exclude={"record_id", "short_code"})
    first, second = Statement.model_validate(fields), Statement.model_validate(fields)

    assert first.record_id != second.record_id
    assert first.short_code != second.short_code


def test_times_in_another_zone_become_utc(make_record: MakeRecord) -> None:
    """An instant is the same instant in UTC, to the second."""
    there = timezone(timedelta(hours=3))
    record = make_record(started=datetime(2026, 7, 1, 1, 30, 0, 5, tzinfo=there))

    assert "2026-06-30T22:30:00Z" == _written(record)["started"]
    assert date(2026, 6, 30) == record.started_on


@given(st.decimals("0.00", "100.00", places=2), st.decimals("0.01", "100.00", places=2))
def test_the_percentage_and_the_pass_follow_from_the_marks(
    make_record: MakeRecord, mark: Decimal, out_of: Decimal
) -> None:
    """A percentage is rounded half up once, and passes when it reaches the pass mark."""
    mark = min(mark, out_of)
    made = make_record(assessment={"mark": mark, "out_of": out_of, "results": []}).assessment
    expected = (mark / out_of * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)

    assert expected == made.percent
    assert made.passed == (expected >= 70)


@pytest.mark.parametrize(
    ("assessment", "why"),
    [
        ({"mark": 17.5}, "as a Decimal"),
        ({"mark": True}, "as a Decimal"),
        ({"mark": Decimal("17.505")}, "more than two places"),
        ({"mark": Decimal("NaN")}, "lies between"),
        ({"mark": Decimal(-1)}, "lies between"),
        ({"mark": Decimal(21)}, "more than can be had"),
        ({"mark": Decimal(0), "out_of": Decimal(0)}, "more than nothing"),
        ({"mark": Decimal(16)}, "do not add up"),
        ({"percent": Decimal(88)}, "does not follow"),
        ({"passed": False}, "does not follow"),
        ({"pass_mark": Decimal(0)}, "above 0"),
        ({"attempt": 0}, "greater than or equal to 1"),
        ({"marking_method": "guess"}, "Input should be"),
        ({"marked_at": datetime(1999, 1, 1, tzinfo=UTC)}, "no record from that year"),
        ({"results": [{"label": "x", "points": 2, "out_of": 1}]}, "more than can be had"),
    ],
)
def test_an_assessment_cannot_contradict_itself(
    make_record: MakeRecord, assessment: dict[str, Any], why: str
) -> None:
    """Marks that are inexact, out of bounds or at odds with each other are refused."""
    with pytest.raises(ValidationError, match=why):
        make_record(assessment=assessment)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"started": datetime(2026, 11, 24, tzinfo=UTC)}, "ended before it began"),
        ({"started": datetime(2026, 11, 1)}, "with its zone"),  # noqa: DTZ001 (that is the point)
        ({"completed_on": date(2026, 11, 24)}, "not the date in London"),
        ({"outcomes": []}, "at least 1 item"),
        ({"aims": "  "}, "at least 1 character"),
        ({"short_code": "7QKM2R9DXW4I"}, "match pattern"),
        ({"status": "revoked"}, "Input should be 'attested'"),
        ({"status": "attested"}, "who attests has an id"),
        ({"status": "specimen", "supersedes": "another"}, "UUID"),
        ({"reflection": "private"}, "Extra inputs"),
        ({"notional_minutes": "25"}, "valid integer"),
    ],
)
def test_a_record_cannot_contradict_itself(
    make_record: MakeRecord, changes: dict[str, Any], why: str
) -> None:
    """Dates, texts and ids that cannot be right are refused, and so is anything of part B."""
    with pytest.raises(ValidationError, match=why):
        make_record(**changes)


@pytest.mark.parametrize("name", ["Ana\u202eKowal", "Ana\x07", "\u3164", "Ana\u200b", "\ue000a"])
def test_a_name_holds_nothing_that_cannot_be_seen(make_record: MakeRecord, name: str) -> None:
    """Reversed, blank and control characters are refused: a name is what a reader sees."""
    with pytest.raises(ValidationError, match="nobody can see"):
        make_record(name=name)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ana \n Kowal ", "Ana Kowal"),
        ("O'Neverson-Łąk", "O'Neverson-Łąk"),
        ("\u0645\u06cc\u200c\u0646", "\u0645\u06cc\u200c\u0646"),
    ],
)
def test_a_name_is_kept_as_typed(make_record: MakeRecord, typed: str, kept: str) -> None:
    """Only blanks are tidied; apostrophes, accents and Persian joiners stay."""
    assert kept == make_record(name=typed).learner.name


def test_a_name_has_a_letter(make_record: MakeRecord) -> None:
    """A name of punctuation alone is refused."""
    with pytest.raises(ValidationError, match="at least one letter"):
        make_record(name="---")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('"17.50"', '"17.5"', 'assessment.mark: write the number with two places, as "17.50"'),
        ('"17.50"', "17.5", "two places"),
        ("05Z", "05+00:00", "completed: write the time in UTC"),
        (": 25,", ": 25.0,", "notional_minutes: Input should be a valid integer"),
        ("3f0c7c1e", "3F0C7C1E", "record_id is missing, or not written"),
        ('"Ana', '"  Ana', "learner is missing, or not written"),
        ('"status": "self-assessed",', "", "status: Field required"),
        ('"aims": ', '"aims": "Others", "aims": ', "a name stands twice"),
        ('"87.50"', '"97.50"', "the percentage does not follow"),
        ('"schema_version": "5"', '"schema_version": "6"', "schema_version: Input should be '5'"),
        ('"supersedes": null,', "", "supersedes is missing"),
        ("Ana", "\\ud800", "Invalid JSON"),
        ("}", "", "not sound JSON"),
        ("{", '{"reflection": "x", ', "Extra inputs"),
    ],
)
def test_a_record_written_otherwise_is_not_read(
    make_record: MakeRecord, old: str, new: str, why: str
) -> None:
    """A file that says the same in another form, or something else, is refused with the reason."""
    text = to_json(make_record())
    assert old in text

    with pytest.raises(RecordUnreadable) as refusal:
        from_json(text.replace(old, new, 1))
    assert why in str(refusal.value)


@pytest.mark.parametrize(
    "content", ["", "[]", "null", "{}", "[" * 100_000, b"\xff\xfe{", " " * 2_000_001, "\ufeff{}"]
)
def test_what_is_no_record_is_refused_as_such(content: str | bytes) -> None:
    """Anything at all that is not a record gives the one error."""
    with pytest.raises(RecordUnreadable, match="not a completion record"):
        from_json(content)


@given(st.one_of(st.text(), st.binary()))
def test_no_content_gives_another_error(content: str | bytes) -> None:
    """No content whatever makes reading fail in another way."""
    with pytest.raises(RecordUnreadable):
        from_json(content)


def test_a_refusal_repeats_nothing_personal(make_record: MakeRecord) -> None:
    """The error for a bad file names fields, never what stands in them."""
    text = to_json(make_record(name="Zuzanna Kowal")).replace('"25', '"x').replace("25,", "true,")

    with pytest.raises(RecordUnreadable) as refusal:
        from_json(text.replace("Zuzanna", "Zuz\\u202eanna"))
    assert "Zuz" not in str(refusal.value)
