"""The one place from which the course writes to a terminal; a text from outside can do nothing there.

Sentences are templates of ours with the values of others put in. Rich reads no markup anywhere,
and a value keeps no sign that would steer the terminal, nor a line break that could pass for ours.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from course.base.characters import block, line
from course.base.interrupt import heard

for _stream in (sys.stdout, sys.stderr):
    # A Windows console's alphabet has few signs; one that it lacks is no reason to stop half way.
    if isinstance(_stream, io.TextIOWrapper):
        _stream.reconfigure(errors="replace")

_OUT = Console(markup=False, emoji=False, highlight=False)
_BESIDE = Console(markup=False, emoji=False, highlight=False, stderr=True)


def say(template: str, *values: object, whole: bool = False) -> None:
    """Say a sentence.

    Args:
        template: the course's own words, as `str.format` takes them.
        values: what stands in for each `{}`; whose they are does not matter.
        whole: leave it to the terminal where a line ends, so that an address or a path can be copied.
    """
    _put(_OUT, _text(template, values), whole=whole)


def say_beside_lines(text: object) -> None:
    """Say, beside the result, a text of several lines that is not the course's own."""
    _put(_BESIDE, Text(block(text)), whole=True)


def say_lines(text: object) -> None:
    """Say a text of several lines that is not the course's own, as far as it can be shown."""
    _put(_OUT, Text(block(text)), whole=True)


def say_beside(template: str, *values: object) -> None:
    """Say what is no part of the result, so that it does not get into a file that the result is sent to."""
    _put(_BESIDE, _text(template, values), whole=True)


def say_stopped(reason: object, *, in_lines: bool = False) -> None:
    """Say why a command stopped.

    Args:
        reason: why; parts of it may be anybody's.
        in_lines: whether its line breaks are the course's own.
    """
    told = block(reason) if in_lines else line(reason)
    _put(_OUT, Text.assemble(("Stopped:", "red"), " ", told), whole=True)


def show(table: Table, wide: int) -> None:
    """Show a table that was laid out.

    Args:
        table: its cells hold `Text`, in which nothing is markup.
        wide: how many signs it takes to a line, whatever the terminal has.
    """
    Console(markup=False, emoji=False, highlight=False, file=_OUT.file, width=wide).print(table)


def width() -> int:
    """How many signs there are to a line; where nobody looks, as many as on the narrowest usual screen."""
    return _OUT.width


def _text(template: str, values: tuple[object, ...]) -> Text:
    return Text(template.format(*(line(value) for value in values)))


def _put(console: Console, text: Text, *, whole: bool) -> None:
    console.print(text, soft_wrap=whole, overflow=None if whole else "fold")
    console.file.flush()  # who waits for it may read it through a pipe


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:,.0f} a second" if speed else "")


@contextmanager
def progress(total: int | None, doing: str = "Marking") -> Iterator[Callable[[str], None]]:
    """Show how far a run is, how fast it goes, and how long it will take.

    Args:
        total: how many there are; nothing where that is not known before.
        doing: what is done to each.

    Yields:
        What to call with each one's id as its turn comes; it raises `KeyboardInterrupt` where one was lost.
    """
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeRemainingColumn(),
    )
    with heard() as look, Progress(*columns, console=_OUT, transient=True) as shown:
        task = shown.add_task(doing, total=total, completed=-1)

        def begun(id_: str) -> None:
            look()
            shown.update(task, advance=1, description=f"{doing} {line(id_)}")

        yield begun
