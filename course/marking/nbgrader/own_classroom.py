"""The classroom of this copy of the course: looked up where a process begins, and passed from there."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from course.base.clear_errors import Clear
from course.base.places import classroom_root, content_root, solutions_root
from course.content.installed import course_content
from course.marking.nbgrader.classroom import Classroom
from course.sittings.files import taught_in

GRADEBOOK_VARIABLE = "COURSE_GRADEBOOK"


class NoKeys(Clear):
    """This copy of the course was made for learners: it has no keys to mark with."""


def own_classroom() -> Classroom:
    """The classroom of this copy of the course, whoever uses it, in whichever host.

    Its gradebook is where `COURSE_GRADEBOOK` says, if that is set. In a copy without keys, what is
    handed in waits there for an assessor.

    Raises:
        TermsUnreadable: what a class sets of its exercises is not as it should be.
    """
    root = content_root()
    database = os.environ.get(GRADEBOOK_VARIABLE, "")
    solutions = solutions_root() or root / "solutions"
    own = classroom_root()
    return Classroom(own, solutions, root / "exercises", taught_in(own, course_content()), database)


def marking_classroom() -> Classroom:
    """The same classroom, for what needs the keys.

    Raises:
        NoKeys: this copy of the course was built without `solutions/`.
    """
    if solutions_root() is None:
        raise NoKeys(
            "This copy of the course has no keys, so nothing can be marked with it. "
            "Use a full copy, which has a folder called solutions."
        )
    return own_classroom()


def separate_classroom(root: Path, database: str = "") -> Classroom:
    """A classroom in a folder of its own, with this course's exercises and keys.

    Args:
        root: the folder; made if missing.
        database: the address of its gradebook's database; a file in the folder if left out.

    Raises:
        NoKeys: this copy of the course was built without `solutions/`.
    """
    made = marking_classroom().elsewhere(root, database)
    return replace(made, content=taught_in(made.root, course_content()))
