"""The command `course move-answers`: a provider takes learners' work from files to a database, or back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import progress, say, say_stopped
from course.commands.shared import MOST_ROWS_OF_ALL, plain_errors

if TYPE_CHECKING:
    from course.learner.move import Moved
    from course.learner.move_report import Report

INTERRUPTED = 130  # as shells have it

From = Annotated[
    str,
    typer.Option(
        "--from",
        help="Where they are kept now: a learner's folder, a folder of learners' folders, or a database's "
        "address, such as postgresql+psycopg://course@localhost/answers or sqlite:////srv/answers.db.",
    ),
]
To = Annotated[str, typer.Option("--to", help="Where they shall be kept: the same kinds of place.")]


def add_to(app: typer.Typer) -> None:
    """Give the application the command.

    Args:
        app: the application.
    """
    app.command("move-answers")(move_answers)


def move_answers(source: From, target: To) -> None:
    """Move learners' answers and progress from files to a database, or back. Nothing is removed."""
    with plain_errors():
        from course.content.installed import course_content
        from course.learner.kept_in import kept_in
        from course.learner.move_report import Report, move_all
        from course.learner.sql_place import NoSuchPlace

        content = course_content()
        here = kept_in(source, content.exercises)
        learners, report = list(here.sources()), Report()
        if not learners:
            raise NoSuchPlace(f"No learner has any work in {here}. Mend: name the folder that theirs lie in.")
        there = kept_in(target, content.exercises, make=True)
        stopped = ""
        try:
            with progress(len(learners), "Moving") as begun:
                works = {content.course.id, *content.lessons, *content.exercises}
                for learner in move_all(learners, there, works, report):
                    begun(learner)
        except KeyboardInterrupt:
            stopped = "you ended it"
        except OSError as error:
            stopped = f"{error.filename or there}: {error.strerror or error}"
        _tell(report, str(here), str(there))
        if stopped:
            say_stopped(
                f"{stopped}. All that is told here is done. Run the same again: it goes on from there."
            )
            raise typer.Exit(INTERRUPTED if stopped == "you ended it" else 1)
        if report.conflicts or report.not_moved:
            raise typer.Exit(1)


def _tell(report: Report, here: str, there: str) -> None:
    from course.pages.status_text import quantity

    say("From {} to {}", here, there, whole=True)
    of = quantity(len(report.learners), "learner")
    moved, noted = (
        quantity(report.taken, "set of answers", "sets of answers"),
        quantity(report.events, "note"),
    )
    say("Moved: {} and {} of progress, of {}.", moved, noted, of)
    say("There already: {}.", quantity(report.same, "set of answers", "sets of answers"))
    if report.left:
        left = quantity(len(report.left), "other learner")
        say("Left, for {} is one learner's own folder: the work of {}.", there, left, whole=True)
    if report.over_older:
        say("Moved over older ones, which are set aside there: {}.", len(report.over_older))
        _each(report.over_older, _set_aside)
    if report.newer:
        say("Newer there, and left as they are: {}.", len(report.newer))
        _each(report.newer, _revisions)
    if report.conflicts:
        say("In conflict, and left as they are in both places: {}.", len(report.conflicts))
        _each(report.conflicts, _revisions, len(report.conflicts))
        say("Mend: have the right ones saved once more in the course; they are newer then. And move again.")
    if report.not_moved:
        say("Not moved: {}.", len(report.not_moved))
        for problem in report.not_moved:
            say("  {}", problem, whole=True)
    say("Nothing was removed from {}", here, whole=True)


def _each(moved: list[Moved], told: Callable[[Moved], str], most: int = MOST_ROWS_OF_ALL) -> None:
    for one in moved[:most]:
        say("  {}", told(one), whole=True)
    if len(moved) > most:
        say("  and {} more", len(moved) - most)


def _revisions(one: Moved) -> str:
    theirs = one.accepted.answers.revision
    return f"{one.there} holds revision {theirs}; {one.here} holds revision {one.answers.revision}"


def _set_aside(one: Moved) -> str:
    aside = one.accepted.aside
    return f"{one.there}: {aside.name} in {aside.place}" if aside else one.there
