"""What every command shares: plain words for errors, and which classroom it works on."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from course.base.characters import block
from course.base.places import CLASS, classroom_root
from course.base.terminal import say, say_beside, say_lines, say_stopped
from course.commands.mendable import mendable

if TYPE_CHECKING:
    from course.marking.nbgrader.classroom import Classroom

MOST_ROWS_OF_ALL = 100  # of more, a table shows only what needs a look
ITS_OWN_FAULT = 70  # as `sysexits.h` has it

Wide = Annotated[bool, typer.Option("--wide", help="Show every column, however wide the table grows.")]


class Commands(TyperGroup):
    """The commands; what is typed wrongly, or goes wrong unforeseen, does nothing to the terminal either."""

    def make_context(self, *args: Any, **more: Any) -> Any:
        """Read the command's words."""
        with _harmless():
            return super().make_context(*args, **more)

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        try:
            with _harmless():
                return super().invoke(ctx)
        except (typer.Exit, typer.Abort, SystemExit):
            raise
        except Exception as fault:
            if hasattr(fault, "format_message"):  # what was typed wrongly; typer shows it
                raise
            say("This is a fault of the course itself. Nothing that was saved is lost. Please report it:")
            say_lines("".join(traceback.format_exception(fault)))
            raise typer.Exit(ITS_OWN_FAULT) from fault


@contextmanager
def _harmless() -> Iterator[None]:
    """A shell may put anybody's file names into a command's words, and so into typer's complaints."""
    try:
        yield
    except Exception as wrong:
        if hasattr(wrong, "format_message") and hasattr(wrong, "message"):
            wrong.message = block(wrong.message)
        raise


def known(exercise: str, *, lessons: bool = False) -> None:
    """Stop with the list of exercises where one of this id does not exist.

    Args:
        exercise: what was asked for.
        lessons: whether it may be a lesson too.

    Raises:
        Exit: there is none.
    """
    from course.content.installed import course_content

    content = course_content()
    there = [*content.course.lessons, *content.exercises] if lessons else [*content.exercises]
    if exercise not in there:
        what = "lesson or exercise" if lessons else "exercise"
        say("There is no {} called '{}'. There is: {}.", what, exercise, ", ".join(there))
        raise typer.Exit(2)


def this_classroom() -> Classroom:
    """The classroom that a command works on; it is said which.

    Raises:
        NoKeys: this copy of the course was built without `solutions/`.
    """
    from course.base.places import rehearsal_around
    from course.marking.nbgrader import own_classroom as classrooms

    own = classrooms.marking_classroom()
    book = f", with the gradebook that {classrooms.GRADEBOOK_VARIABLE} names" if own.database else ""
    say_beside("Classroom: {}{}", own.root, book)
    rehearsal = rehearsal_around(Path.cwd())
    if rehearsal and rehearsal != own.root.resolve():
        say_beside(
            "You are in a rehearsal's folder, and this is not the rehearsal. To work on that: "
            "COURSE_CLASSROOM={}",
            rehearsal,
        )
    return own


def this_class() -> Classroom:
    """The class that a command is about, which is never the course's own folder by mistake; it is said which.

    Raises:
        NoClass: it was typed in no class's folder, and none was named.
        NoKeys: this copy of the course was built without `solutions/`.
    """
    from course.classes.settings import NoClass

    if not os.environ.get("COURSE_CLASSROOM") and not (classroom_root() / CLASS).is_file():
        raise NoClass(
            f"{Path.cwd()} is no class's folder, so nothing was done. Go to yours first (cd FOLDER), "
            "or make one: course class new FOLDER"
        )
    return this_classroom()


def opened_classroom() -> Classroom:
    """The classroom that a command works on, made if it is not there yet; it is said which."""
    from course.marking.nbgrader.configuration import open_classroom

    own = this_classroom()
    open_classroom(own)
    return own


@contextmanager
def plain_errors() -> Iterator[None]:
    """Say what is wrong in one sentence, where it is something a person can mend."""
    try:
        yield
    except mendable() as error:
        say_stopped(_in_words(error) if isinstance(error, OSError) else error, in_lines=_has_lines(error))
        raise typer.Exit(1) from None


def _in_words(error: OSError) -> str:
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename is not None else reason


def _has_lines(error: Exception) -> bool:
    """Whether it lists what is wrong, a line each."""
    from course.classes.roster import RosterAtFault
    from course.content import ContentFaults
    from course.marking.nbgrader.places import NotReleased

    return isinstance(error, (ContentFaults, NotReleased, RosterAtFault))
