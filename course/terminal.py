"""What every command shares: the screen, plain words for errors, and progress."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

console = Console()

MOST_ROWS_OF_ALL = 100  # of more, a table shows only what needs a look


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:,.0f} a second" if speed else "")


def known(exercise: str) -> None:
    """Stop with the list of exercises where one of this id does not exist.

    Args:
        exercise: what was asked for.

    Raises:
        Exit: there is none.
    """
    from course.library import library

    exercises = library().exercises
    if exercise not in exercises:
        console.print(f"There is no exercise called '{plain(exercise)}'. There is: {', '.join(exercises)}.")
        raise typer.Exit(2)


def plain(text: str) -> str:
    """A text from outside as it may be shown on the screen: no markup, no control characters."""
    return escape("".join(sign if sign.isprintable() else "�" for sign in text))


@contextmanager
def plain_errors() -> Iterator[None]:
    """Say what is wrong in one sentence, where it is something a person can mend."""
    try:
        yield
    except _mendable() as error:
        console.print(
            "[red]Stopped:[/red]",
            escape(_in_words(error) if isinstance(error, OSError) else str(error)),
            highlight=False,
        )
        raise typer.Exit(1) from None


def _in_words(error: OSError) -> str:
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename is not None else reason


def _mendable() -> tuple[type[Exception], ...]:
    from course.answers import AnswersDamaged
    from course.collecting import NotCollectable
    from course.library import ContentFaults
    from course.marking.allowances import UnknownLearner
    from course.marking.classroom import NoKeys
    from course.marking.corrections import KeyHasChanged
    from course.marking.database import GradebookBusy, NoGradebook
    from course.marking.entries import NotEntered
    from course.marking.ground import NotReleased
    from course.marking.lateness import SettingsUnreadable
    from course.records import CertificateNotMade, RecordUnreadable
    from course.rehearsal import FolderInUse
    from course.release import LessonFailed
    from course.site import FolderNotOurs
    from course.study.hand_in import NothingToHandIn

    return (
        AnswersDamaged,
        ContentFaults,
        NoKeys,
        NotReleased,
        KeyHasChanged,
        GradebookBusy,
        NoGradebook,
        NotCollectable,
        NotEntered,
        SettingsUnreadable,
        UnknownLearner,
        FolderInUse,
        FolderNotOurs,
        NothingToHandIn,
        CertificateNotMade,
        RecordUnreadable,
        LessonFailed,
        OSError,
    )


@contextmanager
def progress(total: int, doing: str = "Marking") -> Iterator[Callable[[str], None]]:
    """Show how far a run is, how fast it goes, and how long it will take.

    Args:
        total: how many there are.
        doing: what is done to each.

    Yields:
        What to call with each one's id as its turn comes.
    """
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task(doing, total=total, completed=-1)

        def begun(id_: str) -> None:
            shown.update(task, advance=1, description=f"{doing} {id_}")

        yield begun
