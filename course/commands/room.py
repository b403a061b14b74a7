"""The workshop room: what is printed for it, and what is told of it afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import say
from course.commands.shared import plain_errors

if TYPE_CHECKING:
    from course.content import Content
    from course.content.works import Lesson

LessonName = Annotated[str, typer.Argument(help="A lesson, by its id or its number.")]

room = typer.Typer(help="Teach a lesson in a room: paper for the tables, and a report afterwards.")


def add_to(app: typer.Typer) -> None:
    """Give the application the commands.

    Args:
        app: the application.
    """
    room.command("print")(print_papers)
    app.add_typer(room, name="room")


def lesson_named(name: str, content: Content) -> Lesson:
    """The lesson that somebody typed.

    Args:
        name: its id, or its number.
        content: the library.

    Raises:
        typer.Exit: there is none; which there are was said.
    """
    found = [id_ for id_ in content.course.lessons if name in (id_, id_.partition("-")[0])]
    if not found:
        say("There is no lesson called '{}'. There is: {}.", name, ", ".join(content.course.lessons))
        raise typer.Exit(2)
    return content.lessons[found[0]]


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
