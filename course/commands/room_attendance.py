"""The attendance of a room that was held: the file for its records, and a name that is erased from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import say
from course.commands.lessons import lesson_named
from course.commands.shared import plain_errors

if TYPE_CHECKING:
    from course.content.content import Content

_OWN = 0o600  # a file with names in it
RoomName = Annotated[str, typer.Argument(help="A lesson, for its newest room; or a room's file.")]


def attendance(
    room: RoomName,
    into: Annotated[Path, typer.Option(help="The folder to write attendance.json and register.csv into.")],
    workshop: Annotated[
        str | None,
        typer.Option(help="Which workshop of the course, if not that of its run sheet."),
    ] = None,
) -> None:
    """Write who was there, and how long: the file that `course records attended` takes."""
    with plain_errors():
        from course.base.atomic_write import make_folder, write_whole
        from course.content.installed import course_content
        from course.hosts.room.attendance.written import held_of, left_room, register_csv, workshop_named

        content = course_content()
        left = left_room(_path(room, content), content)
        held = held_of(left, workshop_named(workshop, left.session.agenda, content))
        make_folder(into)
        made = {"attendance.json": held.model_dump_json(indent=1).encode() + b"\n"}
        made["register.csv"] = register_csv(left, held)
        for name, text in made.items():
            write_whole(into / name, text, _OWN)
            say("made {}", into / name, whole=True)
        if left.session.held_until is None:
            say("The session was not ended on the trainer's page: its end is the last thing done there.")
        say("Look at register.csv, then: course records attended {}", into / "attendance.json", whole=True)


def erase(
    room: RoomName,
    name: Annotated[str, typer.Argument(help="The name, as it stands on the register.")],
) -> None:
    """Take somebody out of a closed room's register, for good. Records have a command of their own."""
    with plain_errors():
        from course.content.installed import course_content
        from course.hosts.room.attendance.written import erase_from
        from course.hosts.room.serve import held

        path = _path(room, course_content())
        lock = held(path)
        try:
            found = erase_from(path, name)
        finally:
            lock.release()
        if not found:
            say("Nobody called {} stands on the register.", name)
            raise typer.Exit(2)
        say("erased from the register: {} (lines: {})", name, found)
        say("A file that was made of it has it still; a record is erased with: course records erase")


def _path(room: str, content: Content) -> Path:
    """The file of the room that is meant."""
    from course.base.places import learner_home

    if room.endswith(".room"):
        return Path(room)
    lesson = lesson_named(room, content)
    left = sorted((learner_home() / "rooms").glob(f"{lesson.id}_*.room"), key=lambda one: one.name[-27:])
    if not left:
        say("No room of {} was opened here.", lesson.id)
        raise typer.Exit(2)
    return left[-1]
