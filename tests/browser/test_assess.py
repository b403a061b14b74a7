"""The formgrader, as `course assess` opens it in a class's folder, and nbgrader's menus behind it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import FrameLocator, Page, expect
from sqlalchemy import insert

from benchmarks.cohort import hand_in_cohort
from course.classes.new import new_class
from course.classes.settings import ClassSettings
from course.content.installed import course_content
from course.marking.cohort.marking_run import mark_all
from course.marking.gradebook.database import gradebook
from course.marking.gradebook.tables import student
from course.marking.nbgrader.own_classroom import separate_classroom
from tests.browser.conftest import Watch, being_served
from tests.ports import free_port

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

EXERCISE = "ex1-sources"
# As it is typed: in the class's folder, and nothing but that says which class it is.
_OPEN = """
import os, sys
os.chdir(sys.argv[1])
from course.hosts.lab.start import open_assess
sys.exit(open_assess(port=int(sys.argv[2]), browser=False))
"""


@pytest.fixture(scope="module")
def assess(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, dict[str, Decimal]]]:
    """An assessor's server for a class of three, and of folders whose names would blank its lists.

    One of them is a learner's in the gradebook, too: nbgrader's own "Add new student" enters any name.
    """
    room = separate_classroom(tmp_path_factory.mktemp("assess") / "autumn")
    new_class(room, ClassSettings(title="Autumn"))
    learners = hand_in_cohort(room, EXERCISE, 3)
    points = {one.learner: one.points for one in mark_all(room, EXERCISE, learners, lambda _: None)}

    command = ["-c", _OPEN, str(room.root), str(free_port())]
    with being_served(command, {}) as (address, _):
        for name in ("constructor", "__proto__", "c1"):
            room.submission(name, EXERCISE).mkdir(parents=True)
        with gradebook(room.gradebook).begin() as connection:
            connection.execute(insert(student).values(id="constructor"))
        yield address, points


def opened(page: Page, address: str) -> FrameLocator:
    """The formgrader, reached through nbgrader's menu."""
    page.goto(address.replace("/formgrader", "/lab"))
    page.get_by_role("menuitem", name="Nbgrader").click()
    page.get_by_role("menuitem", name="Formgrader").click()
    grader = page.frame_locator("iframe")
    expect(grader.locator("tbody tr")).to_have_count(len(course_content().exercises))
    return grader


def test_it_opens_on_the_list_of_exercises_and_one_is_a_click_away(assess, page: Page, watch: Watch):
    address, points = assess
    page.goto(address)
    expect(page.locator("tbody tr")).to_have_count(len(course_content().exercises))
    page.get_by_role("link", name="Manual Grading").click()
    page.get_by_role("link", name=EXERCISE).click()
    page.get_by_role("link", name=EXERCISE).last.click()

    expect(page.get_by_role("link", name="Submission #")).to_have_count(len(points))
    assert watch.hosts == {urlsplit(address).hostname}


def test_an_assessor_reaches_the_marks_through_nbgraders_menu(assess, page: Page, watch: Watch):
    address, points = assess
    grader = opened(page, address)
    grader.locator("tr", has_text=EXERCISE).get_by_role("link", name="3", exact=True).click()

    expect(grader.get_by_role("heading", name="Manage Submissions")).to_be_visible()
    for learner, given in points.items():
        expect(grader.locator("tr", has_text=learner)).to_contain_text(f"{given.normalize():f} / ")
    assert watch.hosts == {urlsplit(address).hostname}


def test_the_page_of_students_lists_the_class_whatever_a_folder_is_called(assess, page: Page, watch: Watch):
    address, points = assess
    grader = opened(page, address)
    grader.get_by_role("link", name="Manage Students").click()

    expect(grader.get_by_role("heading", name="Manage Students")).to_be_visible()
    expect(grader.locator("tbody .id")).to_have_text(sorted(points))
    for learner, given in points.items():
        expect(grader.locator("tr", has_text=learner)).to_contain_text(f"{given.normalize():f} / ")
    assert watch.hosts == {urlsplit(address).hostname}
