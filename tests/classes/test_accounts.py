"""A class whose people have accounts on one machine, and its exchange: nobody sees another's work."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from course.base.places import CLASS, content_root
from course.content.installed import course_content
from course.hosts.lab.notebook_copies import copy_notebooks
from course.issuing.record_files import RECORD
from course.learner.answers import FILE_NAME
from course.learner.learner import begin_home
from course.marking.nbgrader.classroom import Classroom
from course.records import from_json
from tests.accounts import Account, Machine, copy_of_the_course
from tests.records.passes import EXERCISE, everything_right

COURSE = course_content().course.id
NAMES = ("Zoë Ødegård", "Ben Example")
# What the button "See whether it is marked" does; then where this learner's own record lies.
_LOOK = f"""
from course.base.places import learner_home
from course.handing_in.hand_in import look_for_feedback
from course.handing_in.participant import Participant
from course.handing_in.status import hand_in_status
from course.learner.learner import learner_at
from course.marking.nbgrader.own_classroom import own_classroom
who = Participant(learner_at(learner_home()), own_classroom())
print(hand_in_status(who, "{EXERCISE}").record if look_for_feedback(who, "{EXERCISE}") else "none yet")
"""


@pytest.fixture
def machine() -> Iterator[Machine]:
    """Not in pytest's own folder, which is closed to other accounts."""
    with tempfile.TemporaryDirectory(prefix="course-accounts-") as folder:
        Path(folder).chmod(0o755)
        yield Machine(Path(folder))


def who_has_answered(machine: Machine, number: int, copy: Path) -> Account:
    """A learner with an account, who has answered all of an exercise."""
    who = machine.account(number, f"learner-{number}")
    who.runs(copy)
    home, reference = who.home / "course", UUID(int=number, version=4)
    who.variables["COURSE_HOME"] = str(home)
    begin_home(home, reference)
    desk = copy_notebooks(home, content_root()) / "exercises" / EXERCISE
    (desk / FILE_NAME).write_text(everything_right(reference), encoding="utf-8")
    if who.ids is None:  # one account for all: nbgrader is told who each is
        (who.home / ".jupyter").mkdir()
        own = f"c = get_config()\nc.CourseDirectory.student_id = {who.name!r}\n"
        (who.home / ".jupyter" / "nbgrader_config.py").write_text(own)
    who.owns()
    return who


def who_runs_a_class(machine: Machine, made: Path, settings: str) -> tuple[Account, Path]:
    """An assessor with an account and the keys, and their class, in a folder that others may enter."""
    who, room = machine.account(3, "assessor"), machine.root / "classes" / "autumn"
    who.runs(copy_of_the_course(who.home / "full", keys=True))
    shutil.copytree(made, room)
    (room / CLASS).write_text(settings, encoding="utf-8")
    who.owns(room)
    return who, room


def the_exchange_is_named(machine: Machine) -> Path:
    """As docs/class.md has it: a folder that is open to all, named on the learners' machine."""
    exchange, settings = machine.root / "exchange", machine.root / "etc" / "jupyter"
    exchange.mkdir()
    exchange.chmod(0o777)
    settings.mkdir(parents=True)
    (settings / "nbgrader_config.py").write_text(f'c = get_config()\nc.Exchange.root = "{exchange}"\n')
    return exchange


@pytest.mark.timeout(400)
def test_two_learners_and_an_assessor_each_with_an_account_end_with_records_of_their_own(
    machine: Machine, room: Classroom
):
    exchange = the_exchange_is_named(machine)
    copy = copy_of_the_course(machine.root / "copy", keys=False)
    learners = [who_has_answered(machine, number, copy) for number in (1, 2)]
    assessor, autumn = who_runs_a_class(machine, room.root, f"title: Autumn\nexchange: {exchange}\n")
    rows = [f"{one.name},{name}" for one, name in zip(learners, NAMES, strict=True)]
    (autumn / "roster.csv").write_text("\n".join(["id,name", *rows]), "utf-8")

    assert "2 new" in assessor.course("class", "enrol", "roster.csv", at=autumn)
    assessor.run("-m", "nbgrader", "release_assignment", EXERCISE, at=autumn)
    for one, name in zip(learners, NAMES, strict=True):
        assert "Handed in" in one.course("hand-in", EXERCISE, "--name", name)
    assessor.run("-m", "nbgrader", "collect", EXERCISE, at=autumn)
    told = assessor.course("class", "release", EXERCISE, "--unsigned", at=autumn)
    assert told.count("Passed, 100%, with record and certificate exchange sent") == len(learners)

    records = []
    for number, (one, name) in enumerate(zip(learners, NAMES, strict=True), 1):
        records.append(Path(one.run("-c", _LOOK).rsplit(" ", 1)[-1]) / RECORD)
        said = from_json(records[-1].read_bytes())
        assert records[-1].is_relative_to(one.home)
        assert (said.learner.name, said.learner.reference) == (name, UUID(int=number, version=4))
    assert "2 passed, record issued" in assessor.course("class", at=autumn)

    # In the exchange nobody but the assessor can list whose work is there, nor whose feedback.
    listed = [exchange / COURSE / part for part in ("inbound", "feedback")]
    kept = [autumn / "roster.csv", autumn / ".classroom" / "gradebook.db", assessor.home / "full"]
    for one, other, record in zip(learners, learners[::-1], records[::-1], strict=True):
        answers = other.home / "course" / "desk" / "exercises" / EXERCISE / FILE_NAME
        assert [path for path in (answers, record, *listed, *kept) if one.may_read(path)] == []
        assert one.may_read(exchange / COURSE / "outbound" / EXERCISE)
        assert other.may_read(answers) or other.ids is None
