"""What is done behind the study pages, while nobody asks for it."""

from __future__ import annotations

from pathlib import Path

from course.hosts.lab.notebook_copies import copy_notebooks
from course.hosts.study.workspace import Workspace
from course.marking.nbgrader.own_classroom import own_classroom


def test_nothing_is_written_behind_the_pages_under_the_name_that_a_drive_leaves(tmp_path: Path):
    classroom, home = own_classroom(), tmp_path / "stick"
    copy_notebooks(home, classroom.content.root)
    workspace = Workspace(home, classroom)
    lesson = next(iter(classroom.content.lessons.values()))

    home.rename(tmp_path / "in-a-drawer")
    home.mkdir()
    workspace.warm_up()
    workspace.pages.page(lesson, "")
    workspace.note("opened", lesson.id)
    workspace.answered(lesson, lesson.boards[0].id)
    workspace._pen.settle()

    assert not list(home.rglob("*"))
