"""The commands `course back-up` and `course restore`: folders and databases in one file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from course.base.terminal import progress, say
from course.commands.shared import plain_errors

Folders = Annotated[
    list[Path] | None,
    typer.Option("--folder", help="A folder: a class's, a provider's, the exchange. As many as there are."),
]
Databases = Annotated[
    list[str] | None,
    typer.Option(
        "--database",
        help="A database of PostgreSQL's, such as postgresql+psycopg://course@localhost/gradebook. As many.",
    ),
]


def add_to(app: typer.Typer) -> None:
    """Give the application the commands.

    Args:
        app: the application.
    """
    app.command("back-up")(back_up)
    app.command("restore")(restore)


def back_up(
    into: Annotated[Path, typer.Argument(help="The file to make, such as course-2026-12-01.tar.gz.")],
    folder: Folders = None,
    database: Databases = None,
) -> None:
    """Copy folders and databases into one file, while they are in use. Keep it as you keep what is in it."""
    with plain_errors():
        from course.base.back_up import NotBackedUp
        from course.base.back_up import back_up as make

        folders, databases = folder or [], database or []
        if not folders and not databases:
            raise NotBackedUp("There is nothing to copy. Mend: name a --folder or a --database, or several.")
        with progress(len(folders) + len(databases), "Copying") as begun:
            held = make(into, folders, databases, begun)
        say("made {}", into.absolute(), whole=True)
        say("It holds {} files, and {} databases.", len(held.digests) - len(databases), len(databases))
        for link in held.links:
            say("Left out, for it only points elsewhere: {}", link, whole=True)
        say("Names and answers are in it, unlocked: keep it where only those can read it who may.")


def restore(
    file: Annotated[Path, typer.Argument(help="A file that course back-up has made.")],
    under: Annotated[
        Path | None, typer.Option(help="A folder to put the folders under. Else they go where they were.")
    ] = None,
    database: Annotated[
        list[str] | None,
        typer.Option("--database", help="Another, empty database for each that it holds, in their order."),
    ] = None,
) -> None:
    """Put back what a back-up holds. It is looked through first, and nothing that is there is replaced."""
    with plain_errors():
        from course.base.restore import restore as put_back

        with progress(None, "Putting back") as begun:
            held = put_back(file, begun, under, database or [])
        for place in [*held.folders, *held.databases]:
            say("put back {}", place, whole=True)
