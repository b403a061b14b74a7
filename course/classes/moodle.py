"""What goes back to those who handed in by Moodle, as the one zip that it takes for all of them.

The shape is that of *Upload multiple feedback files in a zip*, as Moodle's `assignfeedback_file` reads it: a
folder for each, with the number by which Moodle knows them in the assignment, as its own download has it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

from course.base.atomic_write import write_whole
from course.classes.going_back import FOLDER, Back
from course.collecting.placing import goes_back_to
from course.marking.nbgrader.classroom import Classroom

_OWN = 0o600  # a file with names in it
_LONGEST_AGO = (1980, 1, 1, 0, 0, 0)  # as a zip can have it; the same content is then the same file


def write_for_moodle(classroom: Classroom, exercise: str, backs: Sequence[Back]) -> Path | None:
    """Write the zip that is uploaded to Moodle.

    Args:
        classroom: the class.
        exercise: the exercise's id.
        backs: what goes back.

    Returns:
        The zip; nothing where no work came by Moodle.

    Raises:
        OSError: it cannot be written.
    """
    files = {
        f"{folder}_assignfeedback_file_/{one.path.name}": one.path
        for one in backs
        if one.way == "zip" and one.path and (folder := goes_back_to(classroom, one.learner, exercise))
    }
    if not files:
        return None
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as into:
        for name, path in files.items():
            member = zipfile.ZipInfo(name, _LONGEST_AGO)
            member.external_attr = 0o600 << 16
            into.writestr(member, path.read_bytes())
    path = classroom.root / FOLDER / exercise / f"moodle-{exercise}.zip"
    write_whole(path, made.getvalue(), _OWN)
    return path
