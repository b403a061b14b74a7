"""A class of a thousand: by each way all its exercises come, are marked, and stand on the sheet."""

from __future__ import annotations

import csv
from datetime import UTC
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from course.base.places import solutions_root
from course.classes.overview import rows_of_class, write_overview
from course.content import load_key
from course.content.installed import course_content
from course.issuing.issue import own_register
from course.learner.answers import FILE_NAME
from course.marking.cohort.marking_run import mark_all
from course.marking.gradebook.enrolment import enrol
from course.marking.nbgrader.classroom import Classroom
from course.rehearsal.learners import FIRST_NAMES, LAST_NAMES, answered, fictional_learners
from tests.classes.conftest import room
from tests.collecting.arriving import EVERY
from tests.collecting.packed import Uploader
from tests.conftest import SOAK, how_many
from tests.hostile.ground import earned

__all__ = ["room"]

LEARNERS = how_many(10, 1000)
# One of each kind: a platform's download, an exchange, and a server's rows.
BY = list(EVERY) if SOAK else ["canvas", "nbgraders_collect", "a_server"]


def name_of(number: int) -> str:
    """A name that nobody else has: a platform may tell whose work is whose by nothing else."""
    first, last = FIRST_NAMES[number % 10], LAST_NAMES[number // 10 % 8]
    return f"{first} {last}{'abcdefghijklm'[number // 80]}"


@cache
def handed_in(exercise: str) -> dict[str, tuple[Uploader, bytes, Decimal]]:
    """Who hands in what, by their number in the class, and what it earns; one file in ten is damaged."""
    content = course_content()
    plan = content.exercises[exercise]
    key = load_key(solutions_root(), plan, content)
    found = {}
    for number, learner in enumerate(fictional_learners(LEARNERS, seed=7)):
        work = answered(learner, plan, key, content).model_dump_json().encode()
        if learner.ability == "damaged file":
            work = work[: len(work) // 2]
        at = learner.handed_in.astimezone(UTC).replace(tzinfo=None)
        id_, name = f"s{number:04}", name_of(number)
        who = Uploader(id_, name, f"{id_}@firm.example", 4000 + number, at, exercise=exercise)
        found[id_] = who, work, earned(exercise, work)
    return found


@pytest.mark.soak
@pytest.mark.timeout(how_many(280, 3600))
@pytest.mark.parametrize("by", BY)
def test_all_that_a_large_class_hands_in_comes_is_marked_and_stands_on_the_sheet(
    by: str, room: Classroom, tmp_path: Path
):
    way, exercises = EVERY[by], list(room.content.exercises)
    known = {id_: way.known_as(id_) for id_ in handed_in(exercises[0])}
    people = [(known[id_], who) for id_, (who, _, _) in handed_in(exercises[0]).items()]
    enrol(room, {id_: who.name for id_, who in people}, {id_: who.address for id_, who in people})
    for exercise in exercises:
        for id_, (who, work, _) in handed_in(exercise).items():
            way.puts(tmp_path / "sent" / exercise, who.called(known[id_]), {FILE_NAME: work})

        rows = way.takes(tmp_path / "sent" / exercise, room, exercise)
        taken = {row.learner for row in rows if row.done == "collected"}
        marked = {one.learner: one for one in mark_all(room, exercise, sorted(taken), lambda _: None)}

        assert len(rows) == LEARNERS
        for id_, (_, _, points) in handed_in(exercise).items():
            # What is damaged is left, or marked with 0.
            assert marked[known[id_]].points == points if known[id_] in taken else points == 0, id_

    sheet = rows_of_class(room, own_register(room))
    page, table, _ = write_overview(room, "Autumn", sheet, tmp_path / "sheet")
    with table.open(encoding="utf-8-sig", newline="") as file:
        told = {row["learner"]: row for row in csv.DictReader(file)}
    assert set(told) == set(known.values())
    states = {told[id_][f"{exercise} state"] for id_ in told for exercise in exercises}
    # Of what is damaged nothing came by some ways.
    assert states - {"not handed in"} == {"passed", "not passed", "waits for a person"}
    assert page.read_text(encoding="utf-8").count('<th scope="row"') == LEARNERS
