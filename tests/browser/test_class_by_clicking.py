"""A class whose learners have the static edition: worked by clicking, sent, marked, sent back and opened."""

from __future__ import annotations

import re
import shutil
import zipfile
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Download, Page, expect

from course.content.installed import course_content
from course.learner.answers import parse
from course.learner.identity import draw_version
from course.marking.nbgrader.classroom import Classroom
from course.records import from_json
from tests.browser.class_story import (
    ADVICE,
    NAME,
    as_it_comes,
    enrolled,
    marked_by_a_person,
    the_assessors_sheet_agrees,
    the_letter,
)
from tests.browser.conftest import Watch
from tests.browser.hands import Hand, look_through, step_of
from tests.browser.perfect import click_what_is_right, keyed_paper, right
from tests.browser.study import boards_ready
from tests.classes.conftest import said
from tests.pdf_words import words_of
from tests.shared import made_once

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]

COMMENT = "Well argued, <b>all</b> of it."
TERMS = "opens: 2020-01-06 09:00\n    closes: 2090-12-05 17:00\n    minutes: 45\n    honesty: My own work."
TOLD = (
    "It opens on 6 January 2020 at 09:00 (London) and closes on 5 December 2090 at 17:00 (London). "
    "It is meant to take 45 minutes. Who hands it in declares: My own work. Nothing here measures time"
)


@dataclass(frozen=True)
class Given:
    """What a provider has made: a class that sets times, and what its learners get."""

    folder: Path

    @property
    def page(self) -> str:
        """Where a double-click opens the course."""
        return (self.folder / "for-learners" / "index.html").as_uri()


@pytest.fixture
def given() -> Given:
    def make(folder: Path) -> None:
        said("class", "new", folder / "autumn", "--title", "Autumn")
        with (folder / "autumn" / "class.yaml").open("a", encoding="utf-8") as file:
            file.write(f"\nexercises:\n  {ADVICE}:\n    {TERMS}\n")
        with chdir(folder / "autumn"):
            told = said("class", "copy", "--into", folder / "for-learners", "--as", "site")
        assert "none is in it" in told

    return Given(made_once("class-with-a-site", make))


def answered_by_clicking(page: Page, given: Given, exercise: str) -> Download:
    """Open the file, click what the key of the version says that was drawn, and save what is to be sent."""
    page.goto(f"{given.page}#/exercise/{exercise}")
    boards_ready(page)
    learner = UUID(page.evaluate("JSON.parse(localStorage['country-evidence:learner'])"))
    version = draw_version(exercise, learner, course_content().exercises[exercise].version_ids)
    made = keyed_paper(exercise, version)
    click_what_is_right(page, made)
    look_through(page, Hand(page))
    page.get_by_label("Your name, as your assessor knows it").fill(NAME)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my answers to hand in").click()
    answers = parse(download.value.path().read_bytes())
    assert (answers.version, answers.boards) == (version, right(made))
    return download.value


def what_came_back(room: Classroom, way: str, exercise: str, into: Path) -> Path:
    """The zip as the learner has it: out of the e-mail to them, or out of what was uploaded to Moodle."""
    folder, letter = room.root / "returned" / exercise, the_letter(room, exercise)
    if way == "moodle":
        with zipfile.ZipFile(folder / f"moodle-{exercise}.zip") as uploaded:
            (name,) = uploaded.namelist()
            assert name == f"{NAME}_4711_assignfeedback_file_/{letter['file']}"
            return Path(uploaded.extract(name, into))
    return shutil.copy2(folder / letter["file"], into / letter["file"])


def opened_by_the_learner(page: Page, back: Path, exercise: str) -> None:
    """Unpacked, as a double-click does: the feedback is read, and the record is theirs."""
    folder = back.with_suffix("")
    with zipfile.ZipFile(back) as files:
        files.extractall(folder)
    title = course_content().exercises[exercise].title
    page.goto((folder / f"feedback-{exercise}.html").as_uri())
    expect(page.get_by_role("heading", name=re.compile(re.escape(title))).first).to_be_visible()
    expect(page.locator(".fb-percent")).to_have_text("100%")
    expect(page.locator("main")).to_contain_text("Passed")
    if exercise == ADVICE:
        expect(page.get_by_text(COMMENT)).to_be_visible()
    statement = from_json((folder / "record.json").read_bytes())
    assert statement.attested and statement.assessment and statement.learner.identity_basis == "roster"
    assert (statement.learner.name, statement.assessment.percent) == (NAME, 100)
    words = words_of((folder / "certificate.pdf").read_bytes())
    assert NAME in words and title in words


@pytest.mark.parametrize(
    ("way", "exercise"),
    [
        ("e-mail", "ex6-courier"),
        pytest.param("moodle", "ex1-sources", marks=pytest.mark.long),
        ("canvas", ADVICE),
    ],
)
def test_from_a_static_edition_worked_by_clicking_to_ones_own_record(
    way: str,
    exercise: str,
    given: Given,
    provider: None,
    page: Page,
    watch: Watch,
    tmp_path: Path,
    monkeypatch,
):
    shutil.copytree(given.folder / "autumn", tmp_path / "autumn")
    room = enrolled(tmp_path / "autumn", "s100", monkeypatch)

    saved = answered_by_clicking(page, given, exercise)
    content = saved.path().read_bytes()
    assert "1 collected" in said(
        "collect", as_it_comes(tmp_path / "sent", way, saved.suggested_filename, content)
    )
    told = said("mark", exercise)
    if exercise == ADVICE:
        assert "1 waits for a person" in told
        marked_by_a_person(room, "s100", COMMENT)
    assert "letters.csv" in said("class", "release", exercise)

    opened_by_the_learner(page, what_came_back(room, way, exercise, tmp_path), exercise)
    the_assessors_sheet_agrees(room, page.context.new_page(), "s100", exercise)
    assert watch.errors == [] and watch.hosts == set()


def test_the_times_that_a_class_sets_are_told_in_its_static_edition_and_nothing_else_is(
    given: Given, page: Page, watch: Watch
):
    page.goto(f"{given.page}#/exercise/{ADVICE}")
    boards_ready(page)
    # Before anything is answered, and again where it is handed in.
    expect(page.get_by_text("Your class sets: ")).to_contain_text(TOLD)
    step_of(page, "#hand-in")
    expect(page.get_by_text("Your class sets: ")).to_be_hidden()
    expect(page.locator("#hand-in")).to_contain_text(TOLD)
    look_through(page, Hand(page))
    expect(page.locator("#hand-in")).to_contain_text(TOLD)

    page.goto(f"{given.page}#/exercise/ex6-courier")
    boards_ready(page)
    step_of(page, "#hand-in")
    expect(page.locator("#hand-in")).to_contain_text("A pass needs")
    expect(page.locator("main")).not_to_contain_text("Nothing here measures time")
    assert watch.errors == []
