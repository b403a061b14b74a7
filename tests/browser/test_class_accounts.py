"""A class whose people have accounts on one machine, and its exchange: nobody sees another's work.

One learner works in a browser, on pages that a server of their account gives, and the other by commands.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect

from course.base.places import CLASS, content_root
from course.content.installed import course_content
from course.hosts.lab.notebook_copies import copy_notebooks
from course.issuing.record_files import RECORD
from course.learner.answers import FILE_NAME
from course.learner.identity import draw_version
from course.learner.learner import begin_home
from course.marking.nbgrader.classroom import Classroom
from course.records import from_json
from tests.accounts import Account, Machine, copy_of_the_course
from tests.browser.conftest import Watch
from tests.browser.hands import Hand, hand_in
from tests.browser.perfect import click_what_is_right, keyed_paper
from tests.browser.study import Study
from tests.classes.conftest import room
from tests.ports import free_port, wait_for
from tests.records.passes import EXERCISE, everything_right

__all__ = ["room"]
pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

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


def a_learner(machine: Machine, number: int, copy: Path) -> Account:
    """Somebody with an account, a copy of the course, and a reference of their own."""
    who = machine.account(number, f"learner-{number}")
    who.runs(copy)
    who.variables["COURSE_HOME"] = str(who.home / "course")
    begin_home(who.home / "course", UUID(int=number, version=4))
    if who.ids is None:  # one account for all: nbgrader is told who each is
        (who.home / ".jupyter").mkdir()
        own = f"c = get_config()\nc.CourseDirectory.student_id = {who.name!r}\n"
        (who.home / ".jupyter" / "nbgrader_config.py").write_text(own)
    who.owns()
    return who


def hands_in_by_a_command(who: Account, number: int, name: str) -> None:
    """Everything is answered as if it was before, and a command is typed."""
    desk = copy_notebooks(who.home / "course", content_root()) / "exercises" / EXERCISE
    (desk / FILE_NAME).write_text(everything_right(UUID(int=number, version=4)), encoding="utf-8")
    who.owns()
    assert "Handed in" in who.course("hand-in", EXERCISE, "--name", name)


@contextmanager
def pages_of(who: Account, rendered: Path) -> Iterator[Study]:
    """The study pages that a server of their account gives."""
    shutil.copytree(rendered, who.home / "course" / "pages")
    who.owns()
    port = free_port()
    settings = [f"ServerApp.port={port}", "ServerApp.port_retries=0", "ServerApp.open_browser=False"]
    words = [f"--{one}" for one in (*settings, "IdentityProvider.token=theirs")]
    with who.serving("-m", "course.hosts.study", *words) as process:
        wait_for(port, process, who.home / "server.log")
        yield Study(who.home / "course", f"http://127.0.0.1:{port}/study/?token=theirs", process)


def hands_in_by_clicking(pages: Study, page: Page, number: int, name: str) -> None:
    """Every fact is clicked, and the button pressed."""
    page.goto(pages.address)
    page.goto(pages.at(f"exercise/{EXERCISE}"))
    versions = course_content().exercises[EXERCISE].version_ids
    version = draw_version(EXERCISE, UUID(int=number, version=4), versions)
    click_what_is_right(page, keyed_paper(EXERCISE, version))
    hand_in(page, Hand(page), name, as_it_is=False)
    expect(page.get_by_text("it waits to be marked")).to_be_visible()


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


def own_record(page: Page) -> bytes:
    """What a learner downloads from the page that says that they have passed."""
    page.get_by_role("button", name="See whether it is marked").click()
    expect(page.get_by_role("heading", name="Passed: your record is ready")).to_be_visible()
    with page.expect_download() as download:
        page.locator(f'a[href$="/{EXERCISE}/record.json"]').first.click()
    return download.value.path().read_bytes()


def test_two_learners_and_an_assessor_each_with_an_account_end_with_records_of_their_own(
    machine: Machine, room: Classroom, rendered: Path, page: Page, watch: Watch
):
    exchange = the_exchange_is_named(machine)
    copy = copy_of_the_course(machine.root / "copy", keys=False)
    zoe, ben = learners = [a_learner(machine, number, copy) for number in (1, 2)]
    assessor, autumn = who_runs_a_class(machine, room.root, f"title: Autumn\nexchange: {exchange}\n")
    rows = [f"{one.name},{name}" for one, name in zip(learners, NAMES, strict=True)]
    (autumn / "roster.csv").write_text("\n".join(["id,name", *rows]), "utf-8")

    assert "2 new" in assessor.course("class", "enrol", "roster.csv", at=autumn)
    assessor.run("-m", "nbgrader", "release_assignment", EXERCISE, at=autumn)
    hands_in_by_a_command(ben, 2, NAMES[1])
    with pages_of(zoe, rendered) as pages:
        hands_in_by_clicking(pages, page, 1, NAMES[0])
        assessor.run("-m", "nbgrader", "collect", EXERCISE, at=autumn)
        told = assessor.course("class", "release", EXERCISE, "--unsigned", at=autumn)
        assert told.count("Passed, 100%, with record and certificate exchange sent") == len(learners)
        hers = own_record(page)
    his = Path(ben.run("-c", _LOOK).rsplit(" ", 1)[-1]) / RECORD
    assert his.is_relative_to(ben.home)

    for number, (content, name) in enumerate(zip((hers, his.read_bytes()), NAMES, strict=True), 1):
        said = from_json(content)
        assert (said.learner.name, said.learner.reference) == (name, UUID(int=number, version=4))
    assert "2 passed, record issued" in assessor.course("class", at=autumn)
    assert watch.errors == [] and watch.hosts == {"127.0.0.1"}

    # In the exchange nobody but the assessor can list whose work is there, nor whose feedback.
    listed = [exchange / COURSE / part for part in ("inbound", "feedback")]
    kept = [autumn / "roster.csv", autumn / ".classroom" / "gradebook.db", assessor.home / "full"]
    (record,) = (path for path in zoe.home.rglob(RECORD) if path.read_bytes() == hers)
    for one, other, theirs in ((zoe, ben, his), (ben, zoe, record)):
        answers = other.home / "course" / "desk" / "exercises" / EXERCISE / FILE_NAME
        assert [path for path in (answers, theirs, *listed, *kept) if one.may_read(path)] == []
        assert one.may_read(exchange / COURSE / "outbound" / EXERCISE)
        assert other.may_read(answers) or other.ids is None
