"""What a lesson says of itself: how long it and others take, and with which board it opens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from course.content import Content
from course.content.decisions import decisions_in
from course.content.faults import Fault
from course.content.links import blocks_of
from course.content.notebooks import Call, Text
from course.content.works import Lesson

# How long another lesson or exercise takes, as a text says it: about 25 minutes, or about 25.
_SAID = re.compile(r"\babout (?P<number>\d+|[a-z]+(?:-[a-z]+)?)(?: minutes?\b|(?<=\d)(?!\w))")


def minutes_of(words: int, decisions: int, content: Content) -> float:
    """How long it takes to read so many words and to decide so often."""
    reading = content.course.reading
    return words / reading.words_a_minute + decisions * reading.minutes_a_decision


def mistaken_minutes(lesson: Lesson, words: int, content: Content) -> Iterator[Fault]:
    """Find where a lesson is too short, too long, or does not take what it says.

    Args:
        lesson: the lesson.
        words: how many it shows before anything is opened.
        content: the library.

    Yields:
        A fault for each.
    """
    reading, file = content.course.reading, f"data/lessons/{lesson.id}.yaml"
    decisions = decisions_in(lesson, content)
    minutes = minutes_of(words, decisions, content)
    found = f"{words} words and {decisions} decisions take {minutes:.0f} minutes"
    if abs(lesson.minutes - minutes) > reading.tolerance * minutes:
        yield Fault(file, "minutes", f"{found}, not {lesson.minutes}", f"write {minutes:.0f}")
    fewest, most = lesson.takes or reading.minutes
    if round(minutes) < fewest:
        mend = "ask more that teaches, or say under takes why it is short"
        yield Fault(file, "minutes", f"{found}, and a lesson takes at least {fewest}", mend)
    if round(minutes) > most:
        yield Fault(file, "minutes", f"{found}, and a lesson takes at most {most}", "divide it, or cut it")


def opened_otherwise(lesson: Lesson, cells: Sequence[Text | Call], file: str) -> Iterator[Fault]:
    """Find where a lesson opens with another board than it is said to.

    Args:
        lesson: the lesson.
        cells: those of its notebook.
        file: how a fault names the notebook.

    Yields:
        A fault, if it does.
    """
    kinds = {board.id: board.kind for board in lesson.boards}
    shown = (cell for cell in cells if isinstance(cell, Call) and cell.name == "board")
    first = next(shown, None)
    kind = kinds.get(str(first.values[-1])) if first else None
    if lesson.opens_with and kind != lesson.opens_with:
        problem = f"it is of the kind {kind or 'none'}, and the lesson opens with {lesson.opens_with}"
        yield Fault(file, "the first board", problem, "show that one first, or correct opens_with")


def mistaken_promises(cells: Sequence[Text | Call], content: Content, file: str) -> Iterator[Fault]:
    """Find where a text says how long another lesson or exercise takes, and that is not what it takes.

    Args:
        cells: those of a notebook.
        content: the library.
        file: how a fault names the notebook.

    Yields:
        A fault for each.
    """
    every = [*content.lessons.values(), *content.exercises.values()]
    works = {name: work for work in every for name in (work.title, work.title.split(":")[0])}
    for cell in cells:
        for block in blocks_of(cell.markdown) if isinstance(cell, Text) else ():
            for said in _SAID.finditer(block.words):
                before = block.words[: said.start()]
                named = max(works, key=before.rfind)
                right = str(works[named].minutes) if named in before else ""
                if said["number"] != right:
                    wrong = f"“{said.group()}” is said"
                    problem = f"{wrong} of {named}, which takes {right}" if right else wrong
                    mend = f"write about {right} minutes" if right else "name before it what takes so long"
                    yield Fault(file, f"cell {cell.id}", problem, mend)
