"""Attendance in a room, from the code on the wall to the record, on a clock that the test moves."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from typer.testing import CliRunner

from course.commands.app import app
from course.issuing.issue import own_register
from tests.browser.clocked_room import set_clock
from tests.browser.room import go_to, join, new_page, open_room, press_next
from tests.browser.room_phones import sign_in, wall_code
from tests.issuing.test_workshop import CONTENT
from tests.ports import free_port
from tests.records.passes import a_class

pytestmark = pytest.mark.browser

BEGAN = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
_LOCAL = "at => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })"


def _turned(wall: Page, before: str) -> str:
    """The code once it is another."""
    expect(wall.locator(".sign .now .num")).not_to_have_text(before)
    return wall_code(wall)


def _next(trainer: Page) -> None:
    """Do what the large button says."""
    press_next(trainer, trainer.locator(".btn.go span").inner_text())


def _end(trainer: Page) -> None:
    go_to(trainer, trainer.locator(".sheet li").last.locator("button span").nth(1).inner_text())
    while "end the session" not in trainer.locator(".btn.go").inner_text():
        _next(trainer)
    trainer.keyboard.press("PageDown")


def _commanded(*words: str, home: Path) -> str:
    made = CliRunner().invoke(app, [*words], env={"COLUMNS": "300", "COURSE_HOME": str(home)})
    assert made.exit_code == 0, made.output
    return " ".join(made.output.split())


def _names_that_no_font_can_set_are_told(phone: Page) -> None:
    phone.get_by_role("button", name="Attendance").tap()
    phone.get_by_label("Your name").fill("Ada \U0001f642")
    phone.get_by_label("E-mail").focus()
    expect(phone.locator(".wrong")).to_contain_text("no font")
    phone.get_by_role("button", name="Not now").tap()


def _a_code_that_is_old_is_refused(phone: Page, old: str) -> None:
    phone.get_by_role("button", name="Attendance: sign in").tap()
    phone.get_by_label("Your name").fill("Ben Sample")
    phone.get_by_label("Code to sign in").fill(old)
    phone.get_by_role("button", name="Sign in").tap()
    expect(phone.locator(".wrong")).to_contain_text("not the code on the wall")
    phone.get_by_role("button", name="Not now").tap()


def _put_right(trainer: Page) -> list[dict]:
    """Put right when somebody left, who forgot to sign out; what axe finds in the form."""
    trainer.get_by_role("button", name="Correct Ada Example").click()
    at_end = trainer.evaluate(_LOCAL, (BEGAN + timedelta(minutes=90)).isoformat())
    trainer.get_by_label("Left").fill(at_end)
    trainer.get_by_label("Why").fill("She stayed to the end, as I saw")
    faults: list[dict] = Axe().run(trainer).response["violations"]
    trainer.get_by_role("button", name="Save it").click()
    return faults


def _held(browser: Browser, home: Path, clock: Path) -> None:
    """A session of 90 minutes: one forgets to sign out and is put right, one comes late and leaves early."""
    set_clock(clock, BEGAN - timedelta(minutes=2))
    port = free_port()
    command = ["-m", "tests.browser.clocked_room", str(clock), str(port)]
    with open_room(home, command=command, port=0) as room:
        trainer, wall = new_page(browser, 1280, 800), new_page(browser, 1920, 1080)
        trainer.goto(room.trainer)
        wall.goto(room.wall)
        ada, ben, eve = (join(browser, room, alias) for alias in ("Heron", "Otter", "Birch"))
        _names_that_no_font_can_set_are_told(ada)
        sign_in(ada, wall, "Ada Example", "ada@training.example")
        old = wall_code(wall)

        set_clock(clock, BEGAN)
        _next(trainer)
        set_clock(clock, BEGAN + timedelta(minutes=4))
        trainer.keyboard.press("a")
        expect(wall.get_by_role("heading", name="Do you want a record?")).to_be_visible()
        expect(wall.locator(".sign .now .num")).not_to_have_text(old)
        expect(ben.get_by_role("button", name="Attendance: sign in")).to_be_visible()
        _a_code_that_is_old_is_refused(ben, old)
        sign_in(ben, wall, "Ben Sample")
        expect(wall.locator(".foot")).to_contain_text("2 on the register")
        faults = [Axe().run(page).response["violations"] for page in (ben, wall)]
        at_four = wall_code(wall)
        set_clock(clock, BEGAN + timedelta(minutes=70))
        ada.get_by_role("button", name="Back").tap()
        ada.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        trainer.keyboard.press("r")
        expect(trainer.locator(".register")).to_contain_text("70 of 70 minutes, here")

        before = _turned(wall, at_four)
        set_clock(clock, BEGAN + timedelta(minutes=88))
        ben.get_by_label("Code to sign out").fill(_turned(wall, before))
        ben.get_by_role("button", name="Sign out").tap()
        expect(ben.locator(".kept")).to_contain_text("You have signed out")
        ada.close()
        set_clock(clock, BEGAN + timedelta(minutes=90))
        trainer.keyboard.press("r")
        _end(trainer)
        expect(wall.locator(".foot")).to_contain_text("To sign out")
        trainer.keyboard.press("r")
        lines = trainer.locator(".register li")
        expect(lines.nth(1)).to_contain_text("84 of 90 minutes, signed out, 4 min late, left 2 min early")
        expect(lines.nth(0)).to_contain_text("70 of 90 minutes, did not sign out")
        faults.append(_put_right(trainer))
        expect(lines.nth(0)).to_contain_text("90 of 90 minutes, corrected")
        seen_by_others = wall.content() + ben.content() + eve.content()
        assert "Ada Example" not in seen_by_others and "ada@" not in seen_by_others
        assert [(one["id"], one["nodes"][0]["target"]) for found in faults for one in found] == []


@pytest.mark.timeout(300)
def test_phones_sign_in_and_out_the_trainer_puts_one_right_and_records_are_issued(
    browser, tmp_path, monkeypatch
):
    home = tmp_path / "home"
    _held(browser, home, tmp_path / "clock")

    class_room = replace(a_class(tmp_path / "class"), content=CONTENT)
    monkeypatch.setattr("course.content.installed.course_content", lambda: CONTENT)
    monkeypatch.setattr("course.commands.attended.this_classroom", lambda: class_room)
    monkeypatch.setenv("COURSE_PROVIDER", str(class_room.root / "no-provider"))
    out = tmp_path / "out"
    assert "register.csv" in _commanded("room", "attendance", "03", "--into", str(out), home=home)
    file = out / "attendance.json"
    assert "2 new" in _commanded("records", "attended", str(file), "--apply", home=home)
    issued = {one.statement.learner.name: one.statement.attended for one in own_register(class_room).all()}
    assert {name: (one.present, one.held, one.late, one.early) for name, one in issued.items()} == {
        "Ada Example": (90, 90, 0, 0),
        "Ben Sample": (84, 90, 4, 2),
    }
    text = file.read_text(encoding="utf-8")
    assert "ada@" not in text and "Heron" not in text and "as I saw" not in text
    assert len(json.loads(text)["people"]) == 2
