"""`course class allow`: one learner has more, and the command says what follows from it."""

from __future__ import annotations

from sqlalchemy import select

from course.marking.gradebook.database import gradebook
from course.marking.gradebook.tables import allowance
from course.marking.nbgrader.classroom import Classroom
from course.sittings.files import ALLOWED, terms_of
from tests.classes.conftest import said
from tests.classes.test_enrolling import roster

EXERCISE = "ex2-reservist"


def set_terms(room: Classroom, *lines: str) -> None:
    below = "\n".join(f"    {line}" for line in lines)
    with (room.root / "class.yaml").open("a", encoding="utf-8") as file:
        file.write(f"\nexercises:\n  {EXERCISE}:\n{below}\n")


def extra_attempts(room: Classroom) -> dict[str, int]:
    with gradebook(room.gradebook).connect() as connection:
        rows = connection.execute(select(allowance.c.learner, allowance.c.extra_attempts))
        return {row.learner: row.extra_attempts for row in rows}


def test_a_new_class_sets_nothing_and_shows_how_it_would(room: Classroom):
    path = room.root / "class.yaml"
    text = path.read_text(encoding="utf-8")
    assert terms_of(room.root, room.content.exercises).exercises == {}

    lines = [
        line.removeprefix("# ") for line in text.splitlines() if line.startswith(("#   ", "# exercises"))
    ]
    path.write_text("\n".join([text, *lines]), encoding="utf-8")

    assert terms_of(room.root, room.content.exercises).exercises[EXERCISE].minutes == 45


def test_more_time_a_later_closing_and_attempts_are_told_with_what_follows(room: Classroom):
    said("class", "enrol", roster(room.root))
    set_terms(room, "closes: 2026-12-05 17:00", "minutes: 45", "attempts: 1")

    told = said("class", "allow", "ada", EXERCISE, "--minutes", "15")
    assert "15 minutes more. It closes for them on 5 December 2026 at 17:15 (London)." in told
    told = said("class", "allow", "ada", EXERCISE, "--until", "2026-12-06 12:00")
    assert "15 minutes more, until 6 December 2026 at 12:00 (London)" in told
    assert "1 more attempt" in said("class", "allow", "ada", EXERCISE, "--attempts", "1", "--why", "Ill.")
    assert extra_attempts(room) == {"ada": 1}

    told = said("class", "allow", "ada", EXERCISE, "--minutes", "0", "--until", "none", "--attempts", "0")
    assert "nothing beyond the others" in told
    assert extra_attempts(room) == {"ada": 0}


def test_what_cannot_be_meant_changes_nothing(room: Classroom):
    said("class", "enrol", roster(room.root))
    set_terms(room, "minutes: 45")

    assert "Say what to allow" in said("class", "allow", "ada", EXERCISE, code=2)
    told = said("class", "allow", "ada", EXERCISE, "--until", "soon", code=1)
    assert "--until: soon is no time. Mend:" in told
    assert "no learner zoe" in said("class", "allow", "zoe", EXERCISE, "--minutes", "5", code=1)
    assert not (room.root / ALLOWED).exists()
