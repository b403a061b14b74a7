"""The workshop room: it is opened by a lesson's name alone; what is printed for it has a name of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from course.base.terminal import say
from course.commands.lessons import LessonName, lesson_named
from course.commands.room_attendance import attendance, erase
from course.commands.room_open import open_room_command
from course.commands.shared import Commands, plain_errors

if TYPE_CHECKING:
    import pandas as pd

    from course.content import Content
    from course.content.works import Lesson
    from course.hosts.room.attendance.written import Counts

_OPEN = "open"


class _OfARoom(Commands):
    """The commands for a room; one that begins with a lesson opens its room."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take a lesson's name in a command's place for the command that opens its room."""
        known = [*self.commands, *ctx.help_option_names]
        return super().parse_args(ctx, args if not args or args[0] in known else [_OPEN, *args])


room = typer.Typer(
    cls=_OfARoom,
    no_args_is_help=True,
    help="Teach a lesson in a room: course room LESSON opens it. Paper for the tables: course room print.",
)


def add_to(app: typer.Typer) -> None:
    """Give the application the commands.

    Args:
        app: the application.
    """
    room.command(_OPEN)(open_room_command)
    room.command("print")(print_papers)
    room.command("report")(report)
    room.command("attendance")(attendance)
    room.command("erase")(erase)
    app.add_typer(room, name="room")


def print_papers(
    lesson: LessonName,
    into: Annotated[Path, typer.Option(help="The folder to write the PDFs into.")],
    minutes: Annotated[int, typer.Option(help="The run sheet: 45, 90 or 180.")] = 45,
    hybrid: Annotated[bool, typer.Option("--hybrid", help="Some are remote: say what they do.")] = False,
) -> None:
    """Make paper for a room: run sheet with notes, table sheets, cards, and the hearing's papers."""
    with plain_errors():
        from course.content.installed import course_content
        from course.content.run_sheets import run_sheets
        from course.handbook.room.setting import write_papers

        content = course_content()
        found = lesson_named(lesson, content)
        sheets = {str(length): sheet for length, sheet in run_sheets(found.id, content).items()}
        if str(minutes) not in sheets:
            lengths = " and ".join(sheets) or "none"
            say("{} has no run sheet of {} minutes. There is: {}.", found.id, minutes, lengths)
            raise typer.Exit(2)
        for path in write_papers(into, found, sheets[str(minutes)], content, hybrid=hybrid):
            say("made {}", path, whole=True)
        say("run-sheet.pdf is for the trainer alone: it says what is best.")


def report(
    of: Annotated[
        str,
        typer.Argument(help="A lesson, for its last room; a room's file (.room); or a table of votes (CSV)."),
    ],
    into: Annotated[Path, typer.Option(help="The folder to write the report into.")],
    lesson: Annotated[str | None, typer.Option(help="Of a table: the lesson that the room had.")] = None,
) -> None:
    """Tell what a room got right before and after talk: a page, tables, a hand-out and a review."""
    with plain_errors():
        from course.analysis.room.folder import write_report
        from course.content.installed import course_content

        content = course_content()
        found, read, attendance = _votes(of, lesson, content)
        for path in write_report(into, read, found, content, attendance=attendance):
            say("made {}", path, whole=True)
        say("Open report.html in any browser. review.html needs no room: send it, or put it on the web.")


def _votes(of: str, lesson: str | None, content: Content) -> tuple[Lesson, pd.DataFrame, Counts | None]:
    """The lesson, votes and register of what was named: a table, a room's file, or a lesson's last room."""
    from course.analysis.room.asked import asked_in
    from course.analysis.room.votes_file import votes_from
    from course.analysis.room.votes_log import SUFFIX, last_room, read_room
    from course.base.places import learner_home

    path = Path(of)
    if path.suffix == SUFFIX:
        return *read_room(path, content), _attendance(path, content)
    if path.is_file() or path.suffix == ".csv":
        if lesson is None:
            say("Of which lesson is {}? Say it: --lesson", of)
            raise typer.Exit(2)
        found = lesson_named(lesson, content)
        return found, votes_from(path, asked_in(found, content)), None
    path = last_room(lesson_named(of, content), learner_home() / "rooms")
    say("read {}", path, whole=True)
    return *read_room(path, content), _attendance(path, content)


def _attendance(path: Path, content: Content) -> Counts | None:
    """How many were on a room's register; nothing where nobody was, or it never began."""
    from course.hosts.room.attendance.written import NoAttendance, counts_of, left_room

    try:
        return counts_of(left_room(path, content))
    except NoAttendance:
        return None
