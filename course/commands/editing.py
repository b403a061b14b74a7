"""The command `course new-exercise`: where an editor begins."""

from __future__ import annotations

from typing import Annotated

import typer

from course.base.terminal import say
from course.commands.shared import known, plain_errors

NewId = Annotated[str, typer.Argument(help="The new exercise's id, such as ex8-courier.")]
From = Annotated[str, typer.Option("--from", help="The exercise to begin with, by its id.")]


def add_to(app: typer.Typer) -> None:
    """Give the application the command.

    Args:
        app: the application.
    """
    app.command("new-exercise")(new_exercise)


def new_exercise(new: NewId, like: From) -> None:
    """Begin a new exercise as a copy of another, key and all, and enter it in the plan."""
    with plain_errors():
        from course.base.places import content_root
        from course.checking.new_exercise import new_exercise as make
        from course.content.installed import course_content

        known(like)
        data, key, notebook, plan = make(new, like, content_root(), course_content())
        for made in (data, key, notebook):
            say("made {}", made, whole=True)
        say("entered in {}", plan, whole=True)
        say("It still asks about the clients of {}. Now write, in this order:", like)
        say("  the client's story, in data/cases", whole=True)
        say("  title, outcomes, versions and boards: {}", data, whole=True)
        say("  what is right, and every reason: {}", key, whole=True)
        say("Then run: course release, course check. The guide is docs/authoring.md.")
