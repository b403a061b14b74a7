"""A class on a real JupyterHub: two learners and an assessor, from the login to each learner's own record."""

from __future__ import annotations

import csv
import json
import re
from typing import Any

import pytest
from playwright.sync_api import expect

from course.handing_in.exchange import id_in_exchange
from course.learner.answers import FILE_NAME
from course.learner.learner import learner_at
from tests.browser.answering import answer, chosen
from tests.browser.hands import Hand, hand_in
from tests.browser.hub import ADA, BEN, BOARD, GUIDE, LESSON, MARA, QUESTION, Hub, User
from tests.browser.study import board, boards_ready, saved
from tests.browser.test_review import faultless
from tests.records.passes import EXERCISE, everything_right

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]

# As the guide says what an assessor types.
COMMANDS = re.findall(r"(?m)^    ((?:course|nbgrader) .*)$", GUIDE)
NAMES = {ADA: "Ada Example", BEN: "Ben Example"}


def type_in_a_terminal(mara: User, *commands: str) -> None:
    """Open a terminal in JupyterLab, type commands into it, and wait until they are done."""
    done, shown = mara.hub.base / "done", mara.hub.base / "shown.txt"
    terminal = mara.page.locator(".jp-Terminal .xterm-screen")
    if not terminal.is_visible():
        mara.page.goto(f"{mara.server}lab?reset")
        mara.page.locator(".jp-LauncherCard", has_text="Terminal").click()
    terminal.click()
    told = f"({' && '.join(commands)}) > {shown} 2>&1; echo $?"
    mara.page.keyboard.type(f"{told} > {done}.new; mv {done}.new {done}\n")
    for _ in range(1200):
        if done.exists():
            break
        mara.page.wait_for_timeout(100)
    assert done.read_text(encoding="utf-8") == "0\n", shown.read_text(encoding="utf-8")
    done.unlink()


def answer_all(user: User) -> None:
    """Answer one thing of a lesson by hand; all of the exercise stands there as if it was answered before."""
    user.choose("why")
    answers = user.home / "desk" / "exercises" / EXERCISE / FILE_NAME
    answers.write_text(everything_right(learner_at(user.home).reference), encoding="utf-8")
    user.page.goto(user.at(f"exercise/{EXERCISE}"))
    boards_ready(user.page)


def own_record(user: User) -> dict[str, Any]:
    """The record that a learner downloads from their page of feedback."""
    with user.page.expect_download() as download:
        user.page.locator(f'a[href$="/{EXERCISE}/record.json"]').first.click()
    return json.loads(download.value.path().read_text(encoding="utf-8"))


def test_two_learners_and_an_assessor_from_the_login_to_each_ones_own_record(hub: Hub):
    mara, learners = hub.users[MARA], [hub.users[ADA], hub.users[BEN]]
    type_in_a_terminal(mara, *COMMANDS[:2])
    for user in learners:
        answer_all(user)
        hand_in(user.page, Hand(user.page), NAMES[user.name])
        expect(user.page.get_by_text("it waits to be marked")).to_be_visible()

    type_in_a_terminal(mara, *COMMANDS[2:], f"course records table {hub.base}/sheet.csv")

    with (hub.base / "sheet.csv").open(encoding="utf-8-sig", newline="") as sheet:
        rows = {row["learner"]: row for row in csv.DictReader(sheet)}
    assert set(rows) == {id_in_exchange(user.name) for user in learners}
    for user in learners:
        user.page.get_by_role("button", name="See whether it is marked").click()
        expect(user.page.get_by_role("heading", name="Feedback: ")).to_be_visible()
        record, row = own_record(user), rows[id_in_exchange(user.name)]
        assert record["learner"]["name"] == row["name"] == NAMES[user.name]
        assert record["record_id"] == row["record_id"]
        user.page.goto(user.at(""))
        expect(user.page.locator(".works")).to_contain_text("Passed")
        assert user.watch.errors == [] and user.watch.hosts == {"127.0.0.1"}


def test_under_a_hub_a_page_has_no_fault_that_axe_can_find(hub: Hub):
    ada = hub.users[ADA]
    for path in ("", f"exercise/{EXERCISE}"):
        ada.page.goto(ada.at(path))
        boards_ready(ada.page)
        faultless(ada.page)


def test_nbgraders_menus_are_the_assessors_only(hub: Hub):
    mara, ben = hub.users[MARA], hub.users[BEN]

    mara.page.goto(f"{mara.server}lab?reset")
    mara.page.get_by_role("menuitem", name="Nbgrader").click()
    mara.page.get_by_role("menuitem", name="Formgrader").click()
    grader = mara.page.frame_locator("iframe")
    expect(grader.get_by_role("heading", name="Manage Assignments")).to_be_visible()

    ben.page.goto(f"{ben.server}lab?reset")
    expect(ben.page.get_by_role("menuitem", name="Help")).to_be_visible()
    expect(ben.page.get_by_role("menuitem", name="Nbgrader")).to_have_count(0)
    assert ben.page.request.get(f"{ben.server}formgrader").status == 404


def test_a_lesson_opens_in_jupyterlab_and_its_boards_are_the_same_learners(hub: Hub):
    ben = hub.users[BEN]
    ben.choose("prison")

    ben.page.locator("[data-opens-steps]").click()
    ben.page.locator(".steps-list a").last.click()
    ben.page.get_by_role("link", name="Open this in JupyterLab").click()
    expect(ben.page).to_have_url(re.compile(re.escape(ben.server) + f"doc/tree/course/modules/{LESSON}"))
    expect(ben.page.get_by_role("button", name="| Idle")).to_be_visible()
    ben.page.get_by_role("menuitem", name="Run", exact=True).click()
    ben.page.locator(".lm-Menu-itemLabel").get_by_text("Run All Cells", exact=True).click()
    in_lab = ben.page.locator(".jp-CodeCell", has=ben.page.locator('[data-key*="option:first"]'))
    expect(chosen(in_lab, QUESTION, "prison")).to_be_visible()
    answer(in_lab, QUESTION, "why")
    saved(in_lab)
    ben.page.goto(ben.at(f"lesson/{LESSON}"))
    expect(chosen(board(ben.page, BOARD), QUESTION, "why")).to_be_visible()


def test_who_has_no_jupyterlab_is_offered_none_and_no_code_runs_there(hub: Hub):
    ada = hub.users[ADA]
    ada.page.goto(ada.at(f"lesson/{LESSON}"))
    boards_ready(ada.page)

    expect(ada.page.get_by_role("link", name=re.compile("JupyterLab"))).to_have_count(0)
    for path in ("lab", "api/kernels", "api/contents", "api/terminals", "tree", "files/x"):
        assert ada.page.request.get(f"{ada.server}{path}").status == 404, path
