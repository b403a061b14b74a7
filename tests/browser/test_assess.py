"""The assessor's JupyterLab, as `course assess` opens it: nbgrader's menus and the formgrader are there."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from benchmarks.cohort import hand_in_cohort
from course.library import library
from course.marking.classroom import Classroom, enter, make_folders
from course.marking.cohort import mark_all
from course.places import content_root, solutions_root
from tests.browser.conftest import Watch, being_served
from tests.ports import free_port

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

EXERCISE = "ex1-sources"
_OPEN = "import sys; from course.study.lab import open_assess; sys.exit(open_assess({port}, browser=False))"


def test_an_assessor_reaches_the_marks_through_nbgraders_menu(tmp_path: Path, page: Page, watch: Watch):
    solutions = solutions_root()
    assert solutions is not None
    room = Classroom(tmp_path, solutions, content_root() / "exercises")
    make_folders(room)
    enter(room, EXERCISE)
    learners = hand_in_cohort(room, EXERCISE, 3)
    points = {one.learner: one.points for one in mark_all(room, EXERCISE, learners, lambda _: None)}

    command = ["-c", _OPEN.format(port=free_port())]
    with being_served(command, {"COURSE_CLASSROOM": str(tmp_path)}) as (address, _):
        for name in ("constructor", "__proto__", "c1"):
            room.submission(name, EXERCISE).mkdir(parents=True)
        page.goto(address)
        page.get_by_role("menuitem", name="Nbgrader").click()
        page.get_by_role("menuitem", name="Formgrader").click()
        grader = page.frame_locator("iframe")
        expect(grader.locator("tbody tr")).to_have_count(len(library().exercises))
        grader.locator("tr", has_text=EXERCISE).get_by_role("link", name="3", exact=True).click()

        expect(grader.get_by_role("heading", name="Manage Submissions")).to_be_visible()
        for learner, given in points.items():
            expect(grader.locator("tr", has_text=learner)).to_contain_text(f"{given.normalize():f} / ")

    assert watch.hosts == {urlsplit(address).hostname}
