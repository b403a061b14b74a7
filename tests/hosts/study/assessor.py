"""A class's exchange, and its assessor: what they release, and what they mark."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.cohort import write_settings
from course.base.places import content_root
from course.content.installed import course_content
from course.marking.cohort.marking_run import mark_all
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import enter, make_folders
from course.marking.nbgrader.own_classroom import separate_classroom
from tests.marking.conftest import nbgrader


def set_up_exchange(root: Path, settings: Path) -> Path:
    """Make an exchange in which nothing is released yet, and name it in a folder of Jupyter's settings."""
    for part in ("inbound", "outbound"):
        (root / course_content().course.id / part).mkdir(parents=True)
    settings.mkdir(parents=True)
    (settings / "nbgrader_config.py").write_text(f"c = get_config()\nc.Exchange.root = {str(root)!r}\n")
    return root / course_content().course.id


def release(exercise: str, exchange: Path) -> None:
    """Put an exercise where learners fetch it from."""
    shutil.copytree(content_root() / "exercises" / exercise, exchange / "outbound" / exercise)


def assessors_room(root: Path, exercise: str, exchange: Path) -> Classroom:
    """Open a classroom for one exercise, with the exchange in its settings."""
    room = separate_classroom(root)
    make_folders(room)
    enter(room, exercise)
    write_settings(room, f"c.Exchange.root = {str(exchange.parent)!r}\n")
    return room


def mark_and_release(room: Classroom, exercise: str) -> bytes:
    """Collect, mark and release the one submission; give the page that was released."""
    nbgrader(room, "collect", exercise, "--update")
    (learner,) = [path.name for path in (room.work / "submitted").iterdir()]
    list(mark_all(room, exercise, [learner], lambda _: None))
    nbgrader(room, "release_feedback", exercise)
    return room.feedback(learner, exercise).read_bytes()
