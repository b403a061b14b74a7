"""Only one collects at a time: two would undo each other's work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from filelock import Timeout

from course.base.locks import locked
from course.collecting.files import NotCollectable
from course.marking.nbgrader.classroom import Classroom

SECONDS_TO_WAIT = 30


@contextmanager
def alone(classroom: Classroom) -> Iterator[None]:
    """Keep others away while something is collected.

    Args:
        classroom: where it is handed in.

    Raises:
        NotCollectable: somebody else is collecting, and goes on.
    """
    classroom.work.mkdir(parents=True, exist_ok=True)
    with ExitStack() as held:
        try:
            held.enter_context(locked(classroom.work / ".collecting.lock", SECONDS_TO_WAIT))
        except Timeout as error:
            raise NotCollectable("Somebody else is collecting. Try again when they are done.") from error
        yield
