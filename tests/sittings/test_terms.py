"""What a class sets of an exercise is read with clear errors; what one learner is allowed is seen at once."""

from __future__ import annotations

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from course.content.installed import course_content
from course.sittings.files import ALLOWED, TermsUnreadable, allow, taught_in, terms_of
from course.sittings.terms import Allowance
from course.sittings.words import at_words, rules_before

EXERCISE = "ex2-reservist"
OTHERS = course_content().exercises


def a_class(folder: Path, *lines: str) -> Path:
    below = "\n".join(f"    {line}" for line in lines)
    (folder / "class.yaml").write_text(f"title: Autumn\nexercises:\n  {EXERCISE}:\n{below}\n")
    return folder


def test_times_are_londons_in_summer_and_in_winter_unless_they_name_a_zone(tmp_path: Path):
    a_class(tmp_path, "opens: 2026-07-01 09:00", "closes: 2026-12-05 17:00", "minutes: 45")
    terms = terms_of(tmp_path, OTHERS).exercises[EXERCISE]
    assert terms.opens == datetime(2026, 7, 1, 8, tzinfo=UTC)
    assert terms.closes == datetime(2026, 12, 5, 17, tzinfo=UTC)
    assert at_words(terms.opens) == "1 July 2026 at 09:00 (London)"

    a_class(tmp_path, "opens: 2026-07-01 09:00:00+02:00", "closes: 2026-12-05T17:00:30")
    terms = terms_of(tmp_path, OTHERS).exercises[EXERCISE]
    assert terms.opens == datetime(2026, 7, 1, 7, tzinfo=UTC)
    assert at_words(terms.closes) == "5 December 2026 at 17:00:30 (London)"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "closes: tomorrow",
            f"class.yaml, exercises.{EXERCISE}.closes: tomorrow is no time. Mend: write the day",
        ),
        ("closes: 2026-12-05", "closes: 2026-12-05 has no time of day. Mend:"),
        ("opens: 2026-10-25 01:30", "2026-10-25 01:30 comes twice in London, where the clocks change. Mend:"),
        ("opens: 2026-03-29 01:30", "2026-03-29 01:30 comes never in London"),
        (
            "minutes: 45 or so",
            "minutes: 45 or so does not fit. Mend: a whole number of minutes, from 1 to 1440.",
        ),
        ("minutes: 0", "minutes: 0 does not fit. Mend:"),
        ("attempts: 0", "attempts: 0 does not fit. Mend:"),
        ("feedback: later", "feedback: later does not fit. Mend: “at once” or “after closing”."),
        ("feedback: after closing", f"{EXERCISE}: feedback waits for closing, and it never closes. Mend:"),
        ("due: 2026-12-05 17:00", "due: nothing is called so. Mend: one of opens, closes, minutes,"),
        ("opens: 2026-12-05 17:00\n    closes: 2026-12-05 16:59", "it closes before it opens. Mend:"),
        ("minutes: [", "class.yaml cannot be read:"),
        (
            "\n  ex9-nobody:\n    minutes: 5",
            "there is no exercise called ex9-nobody. Mend: one of ex1-sources",
        ),
        ("\n  ex3-sergeant: 45", "ex3-sergeant: it names nothing. Mend: write below it"),
    ],
)
def test_what_cannot_be_meant_is_told_with_its_place_and_a_mend(tmp_path: Path, line: str, told: str):
    a_class(tmp_path, "attempts: 1" if line.startswith("\n") else line, line if line.startswith("\n") else "")

    with pytest.raises(TermsUnreadable) as found:
        terms_of(tmp_path, OTHERS)

    assert told in str(found.value) and "pydantic" not in str(found.value)


def test_a_course_without_a_class_or_a_class_that_sets_nothing_bounds_nothing(tmp_path: Path):
    assert terms_of(tmp_path, OTHERS).times(EXERCISE, 2, "ada") is None
    (tmp_path / "class.yaml").write_text("title: Autumn\nexercises:\n")
    assert terms_of(tmp_path, OTHERS).times(EXERCISE, 2, "ada") is None
    assert taught_in(tmp_path, course_content()) is course_content()


def test_what_one_learner_is_allowed_moves_their_closing_and_the_classs_latest_and_nobody_elses(
    tmp_path: Path,
):
    a_class(tmp_path, "closes: 2026-12-05 17:00", "minutes: 45", "attempts: 1")
    closes = datetime(2026, 12, 5, 17, tzinfo=UTC)
    allow(tmp_path, "ada", EXERCISE, Allowance(minutes=15), OTHERS)
    allow(tmp_path, "ben", EXERCISE, Allowance(attempts=2, until=closes + timedelta(days=1)), OTHERS)

    terms = terms_of(tmp_path, OTHERS)
    ada, ben, cem = (terms.times(EXERCISE, 2, who) for who in ("ada", "ben", "cem"))
    assert (ada.minutes, ada.attempts, ada.closes) == (60, 1, closes + timedelta(minutes=15))
    assert (ben.minutes, ben.attempts, ben.closes) == (45, 3, closes + timedelta(days=1))
    assert (cem.minutes, cem.attempts, cem.closes) == (45, 1, closes)
    assert {one.latest for one in (ada, ben, cem)} == {closes + timedelta(days=1)}
    # Who needs more time is nobody else's affair.
    assert stat.S_IMODE((tmp_path / ALLOWED).stat().st_mode) == 0o600

    allow(tmp_path, "ben", EXERCISE, Allowance(), OTHERS)
    assert "ben" not in (tmp_path / ALLOWED).read_text()
    assert terms_of(tmp_path, OTHERS).times(EXERCISE, 2, "ada").latest == closes + timedelta(minutes=15)


def test_nothing_is_written_over_a_file_that_cannot_be_read(tmp_path: Path):
    a_class(tmp_path, "minutes: 45")
    (tmp_path / ALLOWED).write_text("allowed:\n  ex2-reservist:\n    ada:\n      minuets: 5\n")

    with pytest.raises(
        TermsUnreadable, match=r"allowed\.yaml, allowed\.ex2-reservist\.ada\.minuets: nothing is"
    ):
        allow(tmp_path, "ben", EXERCISE, Allowance(minutes=5), OTHERS)
    assert "minuets" in (tmp_path / ALLOWED).read_text()


def test_the_classs_number_of_attempts_takes_the_place_of_the_exercises_own(tmp_path: Path):
    content = taught_in(a_class(tmp_path, "attempts: 5"), course_content())

    assert content.exercises[EXERCISE].attempts == 5
    assert course_content().exercises[EXERCISE].attempts == 2
    assert content.exercises["ex3-sergeant"] is course_content().exercises["ex3-sergeant"]


def test_the_rules_are_told_before_anybody_begins(tmp_path: Path):
    a_class(tmp_path, "closes: 2026-12-05 17:00", "minutes: 45", "attempts: 1", "feedback: after closing")
    told = " ".join(rules_before(terms_of(tmp_path, OTHERS).times(EXERCISE, 2, "ada"), left=1))

    for words in (
        "It closes on 5 December 2026 at 17:00 (London).",
        "You have 45 minutes from when you press Begin",
        "what is saved is handed in for you",
        "up to 20 seconds later",
        "You may begin it once.",
        "feedback after it has closed for everybody: 5 December 2026 at 17:00 (London)",
    ):
        assert words in told
