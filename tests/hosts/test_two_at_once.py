"""One process serves two learners and two courses, and nothing of one is told of the other."""

from __future__ import annotations

import shutil
from pathlib import Path

from course.content import Content, load
from course.content.installed import course_content
from course.content.keys import Keys
from course.hosts.study.workspace import Workspace
from course.learner.learner import learner_at, remember
from course.marking.cohort.submission import mark_answers
from course.marking.nbgrader.own_classroom import own_classroom
from course.pages.page import make_page
from tests.records.passes import everything_right

EXERCISE = "ex5-parent"


def changed_copy(root: Path) -> Content:
    """The course with another title of an exercise, in a folder of its own."""
    own = course_content()
    for part in ("data", "modules", "exercises"):
        shutil.copytree(own.root / part, root / part)
    plan = root / "data" / "exercises" / f"{EXERCISE}.yaml"
    title = own.exercises[EXERCISE].title
    plan.write_text(plan.read_text(encoding="utf-8").replace(title, "Quite another title"), encoding="utf-8")
    return load(root)


def test_two_learners_alternate_in_one_process_and_keep_their_own(tmp_path: Path):
    room = own_classroom().elsewhere(tmp_path / "class")
    desks = [Workspace(tmp_path / name, room) for name in ("ada", "ben")]
    for desk, name in zip(desks, ("Ada Example", "Ben Example"), strict=True):
        remember(learner_at(desk.home).named(name))

    for _ in range(2):
        ada, ben = (desk.participant.learner for desk in desks)
        assert (ada.name, ben.name) == ("Ada Example", "Ben Example")
        assert ada.reference != ben.reference and ada.id.startswith("ada-") and ben.id.startswith("ben-")
        sheets = [desk.sheet(EXERCISE) for desk in desks]
        assert [sheet.answers.learner for sheet in sheets] == [ada.reference, ben.reference]


def test_two_courses_are_marked_and_shown_in_one_process(tmp_path: Path):
    own, other = course_content(), changed_copy(tmp_path / "other")
    folder = own_classroom().source
    text = everything_right(learner_at(tmp_path / "learner").reference, EXERCISE).encode()

    for content in (own, other, own):
        marked = mark_answers(text, EXERCISE, Keys(folder, content))
        page = make_page(content.work(EXERCISE), marked.paper.version, content)

        assert marked.paper.exercise is content.exercises[EXERCISE] and marked.content is content
        assert marked.marks.total == marked.paper.out_of
        assert page.boards
    assert other.exercises[EXERCISE].title == "Quite another title" != own.exercises[EXERCISE].title
