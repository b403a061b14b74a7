"""A lesson, as somebody types its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import say

if TYPE_CHECKING:
    from course.content import Content
    from course.content.works import Lesson

LessonName = Annotated[str, typer.Argument(help="A lesson, by its id or its number.")]


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
