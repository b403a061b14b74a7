"""A sheet of 45 minutes, whole: a trainer's remote, a wall, six phones of two makes, records, the report."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page, expect
from typer.testing import CliRunner

from course.commands.app import app
from course.content import Content
from course.content.completion_rules import CompletionRules
from course.content.installed import course_content
from course.issuing.issue import own_register
from tests.browser.clocked_room import set_clock
from tests.browser.firefox import running_firefox
from tests.browser.room import join, new_page, open_room, press_next
from tests.browser.room_phones import Fox, Phone
from tests.browser.wall_measures import unreadable
from tests.ports import free_port
from tests.records.passes import a_class

# A vote is played phone by phone in test_room.py; this is the whole of a session.
pytestmark = [pytest.mark.browser, pytest.mark.soak, pytest.mark.long, pytest.mark.timeout(1200)]

BEGAN = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
ALIASES = ("Heron", "Otter", "Birch", "Robin")
FOXES = ("Maple", "Comet")
WORKSHOP = {
    "id": "one-lesson",
    "title": "One lesson",
    "minutes": 45,
    "attend": 40,
    "outcomes": ["Match a fact."],
}


def _course() -> Content:
    content = course_content()
    rules = CompletionRules.model_validate({"workshops": [WORKSHOP]})
    return replace(content, course=content.course.model_copy(update={"completion": rules}))


def _commanded(*words: str) -> str:
    made = CliRunner().invoke(app, [*words], env={"COLUMNS": "300"})
    assert made.exit_code == 0, made.output
    return " ".join(made.output.split())


class Session:
    """A session as its trainer plays it by one key; a picture is taken of each thing at its first time."""

    def __init__(self, trainer: Page, wall: Page, phones: list[Phone | Fox], clock: Path, into: Path) -> None:
        self.trainer, self.wall, self.phones, self._clock, self._into = trainer, wall, phones, clock, into
        self.done: list[str] = []
        self.faults: list[str] = []
        into.mkdir()

    def on(self) -> str:
        """Do what the large button says, at the minute at which the sheet has it; what that was."""
        words = self.trainer.locator(".btn.go span").inner_text()
        press_next(self.trainer, words)
        if "end the session" in words:
            expect(self.wall.locator("main")).to_contain_text("The session has ended")
        else:
            minute = int(self.trainer.locator(".sheet [aria-current] .at").inner_text())
            set_clock(self._clock, BEGAN + timedelta(minutes=minute))
        if "open the" in words:
            for phone in self.phones:
                phone.answer()
            expect(self.wall.locator(".foot")).to_contain_text("6 of 6 have answered")
        self._look(words.partition(" “")[0])
        self.done.append(words)
        return words

    def _look(self, kind: str) -> None:
        if kind in {words.partition(" “")[0] for words in self.done} and "on to" not in kind:
            return
        name = f"{len(self.done):03} {kind.partition(': ')[2]}"
        self.faults += [f"{name}: {fault}" for fault in unreadable(self.wall)]
        self.wall.screenshot(path=self._into / f"{name} wall.png")
        self.trainer.screenshot(path=self._into / f"{name} trainer.png")
        for phone in (self.phones[0], self.phones[-1]):
            phone.picture(self._into / f"{name} {type(phone).__name__}.png")


def _play(session: Session) -> None:
    """Sign in, go through the sheet to its end, and sign out."""
    ada, ben, *_, dana = session.phones
    ada.sign_in(session.wall, "Ada Example")
    dana.sign_in(session.wall, "Dana Specimen")
    set_clock(session._clock, BEGAN)
    session.on()
    while "Where would you start" not in session.on():
        pass
    ben.sign_in(session.wall, "Ben Sample")
    while "end the session" not in session.trainer.locator(".btn.go").inner_text():
        session.on()
    set_clock(session._clock, BEGAN + timedelta(minutes=45))
    session.on()
    for phone in (ada, ben, dana):
        phone.sign_out(session.wall)
    session._look("Next: sign out")


def _come_in(browser: Browser, room, foxes: ExitStack) -> list[Phone | Fox]:
    phones: list[Phone | Fox] = [
        Phone(join(browser, room, alias), place) for place, alias in enumerate(ALIASES)
    ]
    for place, alias in enumerate(FOXES, start=len(phones)):
        fox = Fox(foxes.enter_context(running_firefox()), place)
        fox.join(room, alias)
        phones.append(fox)
    return phones


def _held(browser: Browser, home: Path, tmp_path: Path) -> Session:
    clock = tmp_path / "clock"
    set_clock(clock, BEGAN - timedelta(minutes=2))
    command = ["-m", "tests.browser.clocked_room", str(clock), str(free_port())]
    with open_room(home, command=command, port=0) as room, ExitStack() as foxes:
        trainer, wall = new_page(browser, 1280, 800), new_page(browser, 1920, 1080)
        trainer.goto(room.trainer)
        wall.goto(room.wall)
        expect(wall.locator(".big")).to_have_text(f"{room.code[:3]} {room.code[3:]}")
        session = Session(trainer, wall, _come_in(browser, room, foxes), clock, tmp_path / "pictures")
        expect(wall.locator(".foot")).to_contain_text("6 people are here")
        trainer.locator(".btn.go").focus()
        _play(session)
        for phone in session.phones:
            if isinstance(phone, Fox):
                assert not phone.page.errors
        seen_by_all = wall.content()
        assert not [one for one in (*ALIASES, *FOXES, "Ada", "Ben", "Dana") if one in seen_by_all]
    return session


def test_a_session_is_played_from_the_code_on_the_wall_to_records_and_the_report(
    browser: Browser, tmp_path: Path, learner_home: Path, monkeypatch: pytest.MonkeyPatch
):
    session = _held(browser, learner_home, tmp_path)

    assert session.faults == []
    assert sum("open the first vote" in words for words in session.done) == 14
    assert sum("open the second vote" in words for words in session.done) == 3
    content = _course()
    class_room = replace(a_class(tmp_path / "class"), content=content)
    monkeypatch.setattr("course.content.installed.course_content", lambda: content)
    monkeypatch.setattr("course.commands.attended.this_classroom", lambda: class_room)
    out = tmp_path / "out"
    _commanded("room", "attendance", "03", "--into", str(out))
    assert "3 new" in _commanded("records", "attended", str(out / "attendance.json"), "--apply")
    issued = {one.statement.learner.name: one.statement.attended for one in own_register(class_room).all()}
    assert {name: (one.present, one.held, one.late) for name, one in issued.items()} == {
        "Ada Example": (45, 45, 0),
        "Ben Sample": (42, 45, 3),
        "Dana Specimen": (45, 45, 0),
    }
    report = tmp_path / "report"
    _commanded("room", "report", "03", "--into", str(report))
    facts = pd.read_csv(report / "facts.csv").set_index("question")
    own = facts[~facts.index.str.endswith("/element")]
    assert len(own) == 14 and (own["answered"] == 6).all()
    assert own["answered_alone"].notna().sum() == 3
    assert "6 people, no names." in (report / "report.html").read_text(encoding="utf-8")
    for file in report.iterdir():
        told = [one for one in (*ALIASES, *FOXES, "Ada Example") if one.encode() in file.read_bytes()]
        assert not told
