"""The wall from the last row: each text large, dark and whole enough, at every phase, light and dark."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from course.content.installed import course_content
from course.content.run_sheets import run_sheets
from course.hosts.room.pretend import Door, Phone
from course.hosts.room.sent import RoomNow
from tests.browser.room import Room, join, new_page, open_room
from tests.browser.wall_measures import left_off, unreadable
from tests.conftest import SOAK
from tests.hosts.room.beside import Beside, beside
from tests.hosts.room.served import Desk

pytestmark = pytest.mark.browser

PEOPLE = 6
# In a soak every question of every lesson's longest sheet; else one of each kind, and each text.
SHEETS = (
    [(lesson, max(run_sheets(lesson, course_content()))) for lesson in course_content().lessons]
    if SOAK
    else [("03-prosecution-or-persecution", 45)]
)


class Voters:
    """Phones that answer whatever is opened: no two of them alike."""

    def __init__(self, phones: list[Phone]) -> None:
        self._phones = phones
        self._heard: list[list[RoomNow]] = [[] for _ in phones]

    @classmethod
    async def of(cls, room: Room) -> Voters:
        """Have them join."""
        voters = cls([Phone(Door(room.phones, room.code), f"P{number}") for number in range(PEOPLE)])
        for phone, heard in zip(voters._phones, voters._heard, strict=True):
            await phone.join()
            await phone.connect()
            asyncio.create_task(phone.listen(heard.append))  # noqa: RUF006  # it lives as long as the room
        return voters

    async def answer(self, turn: int) -> None:
        """Answer what was opened by the turn so numbered."""
        for number, (phone, heard) in enumerate(zip(self._phones, self._heard, strict=True)):
            while not heard or heard[-1].turn < turn:  # noqa: ASYNC110  # it is the phone that hears
                await asyncio.sleep(0.01)
            answer: dict[str, str] = {}
            for ask in heard[-1].question.asks:
                answer[ask.id] = ask.options[min(number, len(ask.options) - 1) // 2].id
                if answer[ask.id] in ask.ends:
                    break
            sure = "sure" if heard[-1].question.sure else None
            assert await phone.answer(heard[-1], answer, sure) == "kept"


def _stops(desk: Desk, room: Room, aside: Beside) -> Iterator[None]:
    """Walk the room to its end by the one key; those of a kind that was seen are left out, but in a soak."""
    seen: set[tuple[str, str]] = set()
    yield
    while desk.view["next"]:
        question = desk.view["now"]["question"]
        kind = (question["kind"], desk.view["next"].partition(" “")[0]) if question else ("", "")
        aside.call(desk.did("next"))
        aside.call(desk.renewed(room))  # a test does in a second what a hand does in a minute
        if question and kind in seen and not SOAK and question["kind"] != "interview":
            continue
        seen.add(kind)
        yield


def _on_wall(wall: Page, desk: Desk) -> None:
    expect(wall.locator("main")).to_have_attribute("data-turn", str(desk.view["now"]["turn"]))


def _faults(wall: Page, phone: Page, desk: Desk, look: str) -> list[str]:
    """What cannot be read of the wall, and what it leaves off that stands on no phone either."""
    _on_wall(wall, desk)
    now = desk.view["now"]
    where = f"{look}, {now['title']}, {now['phase']}, {now['said'][:50]}"
    if wall.locator(".jd .key").count():
        expect(phone.locator(".results small").first).to_contain_text("sure")
    for text in left_off(wall):
        expect(phone.locator("main")).to_contain_text(text)
    return [f"{where}: {fault}" for fault in unreadable(wall)]


@pytest.mark.parametrize(("lesson", "minutes"), SHEETS)
@pytest.mark.timeout(1800 if SOAK else 240)
def test_all_that_stands_on_the_wall_can_be_read_from_the_last_row(
    browser: Browser, tmp_path: Path, lesson: str, minutes: int
):
    faults: list[str] = []
    command = ["-m", "course.commands.app", "room", lesson, "--no-browser", "--minutes", str(minutes)]
    with open_room(tmp_path / "home", command=command) as room, beside() as aside:
        desk, voters = aside.call(Desk.of(room)), aside.call(Voters.of(room))
        wall = new_page(browser, 1920, 1080)
        wall.goto(room.wall)
        phone = join(browser, room, "Reads along")
        for _ in _stops(desk, room, aside):
            if desk.view["now"]["phase"] == "open":
                aside.call(voters.answer(desk.view["now"]["turn"]))
            for look in ("light", "dark"):
                faults += _faults(wall, phone, desk, look)
                aside.call(desk.did("dark"))
            if desk.view["has_whole"]:
                aside.call(desk.did("whole"))
                faults += _faults(wall, phone, desk, "whole")
                aside.call(desk.did("whole"))
        aside.call(desk.did("signing"))
        faults += _faults(wall, phone, desk, "signing")
    assert not faults, "\n".join(dict.fromkeys(faults))
