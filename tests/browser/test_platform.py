"""A learning platform in a real browser: a link is chosen there, opened by a learner, and graded there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select, update

from course.base.places import content_root
from course.classes.serving import serving
from course.classes.settings import settings_of
from course.content.installed import course_content
from course.learner.signed_in import SignedIn
from course.learner.version import version_of
from course.marking.gradebook.database import gradebook
from course.marking.gradebook.tables import grade
from course.marking.nbgrader.own_classroom import separate_classroom
from course.records import from_json
from tests.browser.conftest import Watch
from tests.browser.hands import Hand, as_keys, hand_in, work_through
from tests.browser.perfect import keyed_paper, right
from tests.browser.study import boards_ready, saved
from tests.browser.test_serve import served
from tests.classes.conftest import said
from tests.platform import CLIENT, DEPLOYMENT, TEACHER, Platform, User, a_platform
from tests.shared import made_once

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

EXERCISE, NAME, WHO = "ex5-parent", "Zoë Ødegård", "s100"
ROSTER = f"id,name,email\n{WHO},{NAME},zoe@firm.example\ns101,Ben Example,\n"
TITLE = course_content().exercises[EXERCISE].title


@dataclass
class Connected:
    """A class, its server, and the platform that sends its learners."""

    folder: Path
    server: str
    platform: Platform

    def version(self) -> str:
        """The version of the exercise that is drawn for the learner."""
        classroom = separate_classroom(self.folder)
        (member,) = (one for one in serving(classroom, settings_of(classroom)).people.all() if one.id == WHO)
        return version_of(course_content().exercises[EXERCISE], member.reference).drawn


def typed(*words: str) -> str:
    """Run a command that asks a platform, in a process of its own; what it says, in one line."""
    command = [sys.executable, "-m", "course.commands.app", *words]
    variables = os.environ | {"PYTHONPATH": str(content_root()), "COLUMNS": "300"}
    ran = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return " ".join(ran.stdout.split())


@pytest.fixture
def connected(tmp_path: Path, rendered: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Connected]:
    """A class with two learners, whom the platform knows by e-mail; it is registered by the command."""
    folder = tmp_path / "autumn"
    made = made_once("a-class", lambda made: said("class", "new", str(made), "--title", "Autumn"))
    shutil.copytree(made, folder)
    shutil.copytree(rendered, folder / ".classroom" / "pages")
    monkeypatch.chdir(folder)
    (folder / "roster.csv").write_text(ROSTER, "utf-8")
    assert "2 new" in said("class", "enrol", "roster.csv")
    with a_platform() as platform, served() as server:
        platform.tool = server
        platform.users = {
            "zoe": User("u-1", NAME, "zoe@firm.example"),
            "tess": User("u-2", "Tess Teacher", roles=(TEACHER,)),
        }
        at = platform.address
        told = typed(
            *("class", "lti", "add", "campus", "--title", "Campus", "--issuer", at, "--client", CLIENT),
            *("--deployment", DEPLOYMENT, "--login", f"{at}/auth", "--token", f"{at}/token"),
            *("--keys", f"{at}/keys", "--known-by", "email"),
        )
        assert "Its keys were fetched" in told
        assert f"client {CLIENT}, deployment {DEPLOYMENT}" in said("class", "lti")
        yield Connected(folder, server, platform)


def chosen_by_the_teacher(page: Page, of: Connected) -> None:
    """A teacher adds a link to the exercise, in the platform's own frame."""
    page.goto(f"{of.platform.address}/as/tess")
    page.goto(f"{of.platform.address}/choosing")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("heading", name="Choose what the link opens")).to_be_visible()
    frame.get_by_role("button", name=f": {TITLE}").press("Enter")
    expect(frame.get_by_role("heading", name="Added")).to_be_visible()
    expect(frame.get_by_text(TITLE)).to_be_visible()


def opened_by_the_learner(page: Page, of: Connected) -> Page:
    """A learner opens the link, which the platform shows in a frame: the course opens in its own window."""
    page.goto(f"{of.platform.address}/as/zoe")
    page.get_by_role("link", name=f"{TITLE}, here").click()
    with page.context.expect_page() as opened:
        page.frame_locator("iframe").get_by_role("link", name="Open the course").click()
    own = opened.value
    boards_ready(own)
    own.wait_for_url(re.compile(f"/study/exercise/{EXERCISE}$"))
    return own


def test_a_link_is_chosen_in_the_platforms_frame_and_opens_the_learners_own_page(
    connected: Connected, page: Page, watch: Watch
):
    chosen_by_the_teacher(page, connected)
    own = opened_by_the_learner(page, connected)

    expect(own.get_by_role("heading", name=TITLE).first).to_be_visible()
    own.goto(f"{connected.server}/study/record")
    expect(own.get_by_role("heading", name="My record")).to_be_visible()
    page.goto(f"{connected.platform.address}/grades")
    expect(page.get_by_role("row", name=NAME)).to_contain_text("–")
    watch.errors = [one for one in watch.errors if "404" not in one]  # the platform has no icon
    assert watch.errors == []


@pytest.mark.long
def test_from_a_link_on_the_platform_to_the_grade_seen_there_and_a_certificate(
    connected: Connected, page: Page, watch: Watch
):
    chosen_by_the_teacher(page, connected)
    own = opened_by_the_learner(page, connected)
    answers = right(keyed_paper(EXERCISE, connected.version()))
    work_through(own, Hand(own), as_keys(answers))
    for id_ in answers:
        saved(own.locator(f"#board-{id_}"))
    hand_in(own, Hand(own), NAME, as_it_is=False)
    expect(own.get_by_text("it waits to be marked").first).to_be_visible()

    assert "1 collected" in said("collect")
    assert "Grades sent to Campus: 1" in typed("class", "release", EXERCISE, "--unsigned")
    assert "Grades sent" not in typed("class", "release", EXERCISE, "--unsigned")
    page.goto(f"{connected.platform.address}/grades")
    expect(page.get_by_role("row", name=NAME)).to_contain_text("100 out of 100")
    own.goto(f"{connected.server}/study/record")
    with own.expect_download() as got:
        own.get_by_role("link", name="ertificate").first.click()
    assert Path(got.value.path()).read_bytes().startswith(b"%PDF")

    kept = separate_classroom(connected.folder).record(WHO, EXERCISE) / "record.json"
    assert from_json(kept.read_bytes()).learner.signed_in == SignedIn(by="platform", named="Campus")

    one_mark_is_taken_away(connected)
    assert "Grades sent to Campus: 1" in typed("class", "release", EXERCISE, "--unsigned")
    page.reload()
    expect(page.get_by_role("row", name=NAME)).not_to_contain_text("100 out of 100")
    assert [one.said["gradingProgress"] for one in connected.platform.grades] == ["FullyGraded"] * 2


def one_mark_is_taken_away(of: Connected) -> None:
    """A person marks one part anew, as the formgrader writes it."""
    with gradebook(separate_classroom(of.folder).gradebook).begin() as connection:
        row = connection.scalar(select(grade.c.id).where(grade.c.auto_score > 0).limit(1))
        connection.execute(update(grade).where(grade.c.id == row).values(manual_score=0))
