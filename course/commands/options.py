"""Where a command works: options before its name, or variables of the environment that say the same."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

HOME = "The learner's folder: answers, progress, records. Else the usual place for a program's data."
CLASSROOM = "The folder in which a class's work is kept. Else the course's own folder."
GRADEBOOK = (
    "The address of the gradebook's database, such as postgresql+psycopg://marker@localhost/gradebook. "
    "Else a file in the classroom."
)
PROVIDER = "The folder of a provider: keys, and the register of records. Else the usual place for such data."
CONTENT = "The folder of another course, with its data, modules, exercises and solutions. Else this course."


def add_to(app: typer.Typer) -> None:
    """Give all commands of an application these options."""
    app.callback()(where)


def where(
    home: Annotated[Path | None, typer.Option(envvar="COURSE_HOME", help=HOME)] = None,
    classroom: Annotated[Path | None, typer.Option(envvar="COURSE_CLASSROOM", help=CLASSROOM)] = None,
    gradebook: Annotated[str | None, typer.Option(envvar="COURSE_GRADEBOOK", help=GRADEBOOK)] = None,
    provider: Annotated[Path | None, typer.Option(envvar="COURSE_PROVIDER", help=PROVIDER)] = None,
    content: Annotated[Path | None, typer.Option(envvar="COURSE_CONTENT", help=CONTENT)] = None,
) -> None:
    """Take what was typed over what the environment says, for this process and those it starts."""
    said = {
        "COURSE_HOME": home,
        "COURSE_CLASSROOM": classroom,
        "COURSE_GRADEBOOK": gradebook,
        "COURSE_PROVIDER": provider,
        "COURSE_CONTENT": content,
    }
    # A process that is started elsewhere, such as a kernel, would take a relative path for another folder.
    whole = {
        name: value.expanduser().absolute() if isinstance(value, Path) else value
        for name, value in said.items()
    }
    os.environ.update({name: str(value) for name, value in whole.items() if value is not None})
