"""A sheet of 45 minutes, whole: a trainer's remote, a wall, six phones of two makes, records, the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page, expect
from typer.testing import CliRunner

from course.commands.app import app
from course.issuing.issue import own_register
from tests.browser.clocked_room import set_clock
from tests.browser.firefox import running_firefox
from tests.browser.room import Room, join, new_page, open_room, press_on
from tests.browser.room_phones import Fox, Phone
from tests.browser.wall_measures import unreadable
from tests.ports import free_port
from tests.qr_codes import qr_codes_seen
from tests.records.passes import a_class

# A vote, its second round and its reveal are played in test_room.py, attendance in test_room_attendance.py.
pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.timeout(1800)]

BEGAN = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
ALIASES = ("Heron", "Otter", "Birch", "Robin")
FOXES = ("Maple", "Comet")
NAMES = ("Ada Example", "Ben Sample", "Dana Specimen")
LOOKS = ("light", "dark")


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

    def at(self, minute: float) -> None:
        """Let it be so many minutes after the session began."""
        set_clock(self._clock, BEGAN + timedelta(minutes=minute))

    def on(self) -> str:
        """Do what the large button says, at the minute at which the sheet has it; what that was."""
        words = press_on(self.trainer, self.wall)
        here = self.trainer.locator(".sheet [aria-current] .at")
        if here.count():
            self.at(int(here.inner_text()))
        if "open the" in words:
            for phone in self.phones:
                phone.answer()
            expect(self.wall.locator(".foot")).to_contain_text("6 of 6 have answered")
        kinds = {one.partition(" “")[0] for one in self.done}
        self.done.append(words)
        if words.partition(" “")[0] not in kinds or self.wall.locator(".text, .heat").count():
            self.look(words.partition(": ")[2])
        return words

    def look(self, name: str) -> None:
        """Measure the wall, and take a picture of every page, in light and dark."""
        name = f"{len(self.done):03} {re.sub(r'[^ A-Za-z0-9]', '', name)}"
        phone = next(one.page for one in self.phones if isinstance(one, Phone))
        for look in LOOKS:
            expect(self.wall.locator("html")).to_have_attribute("data-theme", look)
            self.faults += [f"{name}, {look}: {fault}" for fault in unreadable(self.wall)]
            for of, page in (("trainer", self.trainer), ("phone", phone), ("wall", self.wall)):
                page.emulate_media(color_scheme=look)
                page.screenshot(path=self._into / f"{name} {of} {look}.png", full_page=of == "phone")
            turn = self.trainer.locator(".app").get_attribute("data-turn") or ""
            self.trainer.keyboard.press("d")
            expect(self.trainer.locator(".app")).not_to_have_attribute("data-turn", turn)
        self.phones[-1].picture(self._into / f"{name} phone in Firefox.png")


def _play(session: Session) -> None:
    """Sign in, go through the sheet to its end, and sign out."""
    ada, ben, *_, dana = session.phones
    session.look("lobby")
    ada.sign_in(session.wall, NAMES[0])
    dana.sign_in(session.wall, NAMES[2])
    session.at(0)
    while "Where would you start" not in session.on():
        pass
    session.trainer.keyboard.press("a")
    expect(session.wall.get_by_role("heading", name="Do you want a record?")).to_be_visible()
    session.look("somebody is late")
    ben.sign_in(session.wall, NAMES[1])
    session.trainer.keyboard.press("a")
    expect(session.wall.locator(".ask")).to_be_visible()
    while "end the session" not in session.trainer.locator(".btn.go").inner_text():
        session.on()
    session.at(45)
    session.on()
    for phone in (ada, ben, dana):
        phone.sign_out(session.wall)
    session.trainer.keyboard.press("r")
    session.look("register")


def _come_in(browser: Browser, room: Room, wall: Page, foxes: ExitStack) -> list[Phone | Fox]:
    """Everybody points a camera at the wall."""
    (scanned,) = qr_codes_seen(wall.screenshot())
    assert scanned == room.scanned
    phones: list[Phone | Fox] = [
        Phone(join(browser, room, alias), place) for place, alias in enumerate(ALIASES)
    ]
    for place, alias in enumerate(FOXES, start=len(phones)):
        fox = Fox(foxes.enter_context(running_firefox()), place)
        fox.join(room, alias)
        phones.append(fox)
    return phones


@contextmanager
def _session(browser: Browser, home: Path, tmp_path: Path) -> Iterator[Session]:
    clock = tmp_path / "clock"
    set_clock(clock, BEGAN - timedelta(minutes=2))
    command = ["-m", "tests.browser.clocked_room", str(clock), str(free_port())]
    with open_room(home, command=command, port=0) as room, ExitStack() as foxes:
        trainer, wall = new_page(browser, 1280, 800), new_page(browser, 1920, 1080)
        trainer.goto(room.trainer)
        wall.goto(room.wall)
        expect(wall.locator(".big")).to_have_text(f"{room.code[:3]} {room.code[3:]}")
        phones = _come_in(browser, room, wall, foxes)
        expect(wall.locator(".foot")).to_contain_text("6 people are here")
        trainer.locator(".btn.go").focus()
        yield Session(trainer, wall, phones, clock, tmp_path / "pictures")


def test_a_session_is_played_from_the_code_on_the_wall_to_records_and_the_report(
    browser: Browser, tmp_path: Path, learner_home: Path, monkeypatch: pytest.MonkeyPatch
):
    with _session(browser, learner_home, tmp_path) as session:
        _play(session)
        assert [error for fox in session.phones if isinstance(fox, Fox) for error in fox.page.errors] == []
        assert not [name for name in (*ALIASES, *FOXES, *NAMES) if name in session.wall.content()]
    assert session.faults == []
    assert sum("open the first vote" in words for words in session.done) == 14
    assert sum("open the second vote" in words for words in session.done) == 3

    class_room = a_class(tmp_path / "class")
    monkeypatch.setattr("course.commands.attended.this_classroom", lambda: class_room)
    out = tmp_path / "out"
    _commanded("room", "attendance", "03", "--into", str(out))
    assert "3 new" in _commanded("records", "attended", str(out / "attendance.json"), "--apply")
    issued = {one.statement.learner.name: one.statement.attended for one in own_register(class_room).all()}
    minutes = {name: (one.present, one.held, one.late) for name, one in issued.items()}
    assert minutes == {NAMES[0]: (45, 45, 0), NAMES[1]: (42, 45, 3), NAMES[2]: (45, 45, 0)}

    report = tmp_path / "report"
    _commanded("room", "report", "03", "--into", str(report))
    facts = pd.read_csv(report / "facts.csv").set_index("question")
    own = facts[~facts.index.str.endswith("/element")]
    assert len(own) == 14 and (own["answered"] == 6).all()
    assert own["answered_alone"].notna().sum() == 3
    assert "6 people, no names." in (report / "report.html").read_text(encoding="utf-8")
    for file in report.iterdir():
        assert not [name for name in (*ALIASES, *FOXES, *NAMES) if name.encode() in file.read_bytes()]
