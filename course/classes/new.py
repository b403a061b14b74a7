"""A new class: a folder of its own with its settings, its gradebook and nbgrader's own set-up."""

from __future__ import annotations

from course.base.atomic_write import make_folder, write_whole
from course.base.clear_errors import Clear
from course.classes.settings import ClassSettings, write_settings
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import open_classroom
from course.marking.nbgrader.places import check_place

_NBGRADER = '''\
"""nbgrader's set-up for this class: its own commands work when they are typed in this folder."""

from pathlib import Path

from course.classes.nbgrader_set_up import set_up
from course.marking.nbgrader.own_classroom import separate_classroom

c = set_up(get_config(), separate_classroom(Path(__file__).parent))  # noqa: F821
'''


class NotANewClass(Clear):
    """The folder of a class that was to be made holds something already; the message says what to do."""


def new_class(classroom: Classroom, settings: ClassSettings) -> None:
    """Make a class.

    Args:
        classroom: the class, in a folder that is not there yet, or is empty.
        settings: its title, and how work comes and goes.

    Raises:
        NotANewClass: the folder holds something.
        ImpossiblePlace: nbgrader cannot work there.
        OSError: it cannot be written.
    """
    folder = classroom.root
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotANewClass(f"{folder} is there already, and not empty. Give the class another name.")
    make_folder(folder.parent)
    # Who has another account on this machine reads nobody's answers or marks.
    folder.mkdir(mode=0o700, exist_ok=True)
    check_place(folder)
    write_whole(folder / "nbgrader_config.py", _NBGRADER.encode())
    open_classroom(classroom)
    # Last: a class that was stopped half way is none yet.
    write_settings(folder, settings)
