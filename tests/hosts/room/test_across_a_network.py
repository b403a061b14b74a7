"""A room and its phones on two machines, with a network between them that is slow, loses and breaks."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from course.hosts.room.events import Voted
from course.hosts.room.log import Log
from course.hosts.room.pretend import Door, Phone
from course.hosts.room.sent import RoomNow
from tests.browser.conftest import CHROMIUM_FLAGS, chromium
from tests.browser.room import Room, join, open_room
from tests.hosts.room.beside import Beside, beside
from tests.hosts.room.served import Desk
from tests.hosts.room.wire import Host, Wire, enter, two_hosts

HURTS = {"judgement": "hurts", "element": "T4.1"}
PHONES = 20


@dataclass
class Far:
    """A room on one machine, its trainer beside it, and a wire to the other machine."""

    wire: Wire
    room: Room
    desk: Desk
    trainer: Beside


@pytest.fixture
def far(tmp_path: Path) -> Iterator[Far]:
    """A room that the phones reach over a wire with some delay and loss."""
    with two_hosts() as wire, ExitStack() as stack, beside() as trainer:
        lan = ("--lan", "--address", wire.one.address)
        room = wire.one.run(lambda: stack.enter_context(open_room(tmp_path / "home", *lan)))
        assert room.phones.startswith(f"http://{wire.one.address}:")
        trainer.call(enter(wire.one))
        desk = trainer.call(Desk.of(room))
        wire.delay, wire.jitter, wire.loss = 0.03, 0.03, 0.03
        yield Far(wire, room, desk, trainer)


def _on_a_phone(host: Host, room: Room, story: Callable[[Page], None]) -> None:
    """Play a story with a phone's browser on a machine."""

    def play() -> None:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
            story(join(browser, room, "Heron"))
            browser.close()

    host.run(play)


def _choose(phone: Page, words: str) -> None:
    phone.locator(".opt", has=phone.get_by_text(words, exact=True)).tap()


def _counts(far: Far) -> dict[str, int]:
    far.trainer.call(far.desk.until(lambda view: view["now"]["answered"] == 1))
    return {row["id"]: row["counts"][0] for row in far.desk.view["peek"]["parts"][0]["rows"]}


@pytest.mark.browser
@pytest.mark.timeout(300)
def test_a_phone_that_leaves_the_network_and_returns_is_in_its_place_with_its_answers(far: Far):
    def story(phone: Page) -> None:
        far.trainer.call(far.desk.open_fact())
        _choose(phone, "Hurts")
        expect(phone.locator(".kept")).to_contain_text("Kept.")
        far.wire.other.link("down")
        expect(phone.locator(".state")).to_contain_text("No connection since")
        _choose(phone, "Status and refusal")
        _choose(phone, "Sure")
        expect(phone.locator(".kept")).to_contain_text("Waiting to be sent.")
        far.wire.other.link("up")
        expect(phone.locator(".kept")).to_contain_text("Kept.")
        expect(phone.locator(".given")).to_have_count(3)
        phone.reload()
        expect(phone.locator(".given").nth(1)).to_contain_text("Status and refusal")

    _on_a_phone(far.wire.other, far.room, story)
    assert _counts(far)["hurts"] == 1


@pytest.mark.browser
@pytest.mark.timeout(300)
def test_a_connection_that_dies_and_tells_nobody_is_found_out_by_the_next_answer(far: Far):
    def story(phone: Page) -> None:
        far.trainer.call(far.desk.open_fact())
        expect(phone.locator(".opt").first).to_be_visible()
        far.wire.cut = True
        _choose(phone, "Hurts")
        expect(phone.locator(".state")).to_contain_text("No connection since")
        expect(phone.locator(".kept")).to_contain_text("Waiting to be sent.")
        far.wire.cut = False
        expect(phone.locator(".kept")).to_contain_text("Kept.")

    _on_a_phone(far.wire.other, far.room, story)
    assert _counts(far)["hurts"] == 1


async def _vote(room: Room, number: int) -> str:
    heard: list[RoomNow] = []
    phone = Phone(Door(room.phones, room.code), f"P{number}")
    await phone.join()
    await phone.connect()
    listening = asyncio.create_task(phone.listen(heard.append))
    while not heard or heard[-1].phase != "open":  # noqa: ASYNC110  # it is the phone that hears
        await asyncio.sleep(0.01)
    outcome = await phone.answer(heard[-1], HURTS, "sure")
    listening.cancel()
    return outcome


async def _all_vote(room: Room) -> list[str]:
    return await asyncio.gather(*(_vote(room, number) for number in range(PHONES)))


@pytest.mark.timeout(180)
def test_each_vote_over_a_slow_network_that_loses_things_is_kept_once(far: Far):
    far.wire.delay, far.wire.jitter, far.wire.loss = 0.08, 0.08, 0.08
    far.trainer.call(far.desk.open_fact())
    with beside() as phones:
        phones.call(enter(far.wire.other))
        outcomes = phones.call(_all_vote(far.room))
    far.trainer.call(far.desk.until(lambda view: view["now"]["answered"] == PHONES))

    assert outcomes == ["kept"] * PHONES and far.wire.lost
    (path,) = (far.room.home / "rooms").glob("*.room")
    votes = [kept.event.person for kept in Log(path) if isinstance(kept.event, Voted)]
    assert len(votes) == len(set(votes)) == PHONES
