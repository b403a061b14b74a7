"""Is a lesson a walk: few words, short steps, a client first, true minutes, a source for what is law?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

from course.base.dates import in_words
from course.checking.chronology import exists_since, stated_day
from course.checking.lengths import mistaken_minutes, mistaken_promises, opened_otherwise
from course.checking.prose import words_shown
from course.content import Content
from course.content.faults import Fault
from course.content.links import blocks_of
from course.content.notebooks import Call, Text, cells_of, notebook_of, notebooks_in
from course.content.rows import Authority
from course.content.works import Lesson

# A cell with this tag tells a story, or what is next: it needs no source for that.
NARRATIVE = "narrative"
# A cell with this tag speaks of what was once so.
THEN = "then"

_DRAWN_LAW = {"law", "evidence", "after_the_article", "offences", "traps"}
_NAMES_LAW = re.compile(r"\b(?:[Ss]ections?|[Aa]rticles?|[Pp]aragraphs?|[Rr]ules?) \d\w*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_RANDOM_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*\d)[0-9a-f]{8}")


@dataclass(frozen=True)
class Step:
    """A step of a lesson, as `course check` names it: its number, and its cells."""

    number: int
    cells: tuple[Text | Call, ...]

    @property
    def place(self) -> str:
        """How a fault names it."""
        return f"step {self.number} (cell {self.cells[0].id})"


def unwalkable(content: Content, root: Path) -> Iterator[Fault]:
    """Find where a lesson is no walk.

    Args:
        content: the library.
        root: the folder of the notebooks.

    Yields:
        A fault for each.

    Raises:
        ContentFaults: a notebook cannot be read.
    """
    yield from _ids(root)
    for lesson in content.lessons.values():
        yield from faults_in(lesson, content, root)


def faults_in(lesson: Lesson, content: Content, root: Path) -> Iterator[Fault]:
    """Find where one lesson is no walk; as `unwalkable`."""
    file = f"modules/{lesson.id}.ipynb"
    steps = steps_of(cells_of(notebook_of(lesson, root)))
    yield from _measures(lesson, steps, content, file)
    cells = [cell for step in steps for cell in step.cells]
    yield from mistaken_minutes(lesson, _words(cells, content), content)
    yield from opened_otherwise(lesson, cells, file)
    yield from mistaken_promises(cells, content, file)
    for step in steps:
        yield from _sources(step, content, file)


def steps_of(cells: Sequence[Text | Call]) -> list[Step]:
    """The steps of a lesson, in order; the list of sources at its end belongs to none."""
    groups: list[list[Text | Call]] = []
    for cell in cells:
        if isinstance(cell, Call) and cell.name == "sources":
            continue
        if cell.step or not groups:
            groups.append([])
        groups[-1].append(cell)
    return [Step(number, tuple(group)) for number, group in enumerate(groups, start=1)]


def _measures(lesson: Lesson, steps: list[Step], content: Content, file: str) -> Iterator[Fault]:
    reading = content.course.reading
    fewest, most = reading.steps
    if not fewest <= len(steps) <= most:
        mend = "begin a step at another cell: its slide type is slide"
        yield Fault(file, "the steps", f"there are {len(steps)}, not {fewest} to {most}", mend)
    counted = [(step, _words(step.cells, content)) for step in steps]
    total, limit = sum(words for _, words in counted), lesson.words or reading.words
    if total > limit:
        yield Fault(file, "the words", f"it has {total}, and may have {limit}", "cut it")
    for step, words in counted:
        if words > reading.step_words:
            problem = f"it has {words} words, and may have {reading.step_words}"
            yield Fault(file, step.place, problem, "cut it, or divide it")
    before = _words(_before_a_board(steps), content)
    if before > reading.first_words:
        problem = f"{before} words stand before it, and {reading.first_words} may"
        yield Fault(file, "the first board", problem, "let the case come first")


def _before_a_board(steps: list[Step]) -> list[Text | Call]:
    cells = [cell for step in steps for cell in step.cells]
    boards = (place for place, cell in enumerate(cells) if isinstance(cell, Call) and cell.name == "board")
    return cells[: next(boards, len(cells))]


def _words(cells: Sequence[Text | Call], content: Content) -> int:
    return sum(words_shown(cell, content) for cell in cells)


def _sources(step: Step, content: Content, file: str) -> Iterator[Fault]:
    texts = [cell for cell in step.cells if isinstance(cell, Text)]
    drawn = any(isinstance(cell, Call) and cell.name in _DRAWN_LAW for cell in step.cells)
    stated = [block for cell in texts if NARRATIVE not in cell.tags for block in blocks_of(cell.markdown)]
    if stated and not drawn and not any(link.within in content.rows for b in stated for link in b.links):
        mend = f"link a statement to its row, or tag the cell {NARRATIVE}"
        yield Fault(file, step.place, "no statement in it has a source", mend)
    for cell in texts:
        for problem in named_without_link(cell.markdown, content, cell.tags):
            yield Fault(file, f"cell {cell.id}", problem, "link it to its row")
        for block in blocks_of(cell.markdown):
            yield from _too_old_or_new(block.links, cell, content, file)


def named_without_link(markdown: str, content: Content, tags: Sequence[str] = ()) -> Iterator[str]:
    """What is wrong with each paragraph, item or row of a text that names law and links to no row.

    Args:
        markdown: the text.
        content: the library, whose judgments are known by their names.
        tags: of its cell; what tells a story may name years.
    """
    cases = _names_of_cases(content)
    for block in blocks_of(markdown):
        if not block.links and (named := _named(block.words, tags, cases)):
            yield f"“{_shortened(block.words)}” names {named}, and has no source"


def _named(words: str, tags: Sequence[str], cases: re.Pattern[str] | None) -> str:
    """What of the law a text names; a year only where it tells no story."""
    found = _NAMES_LAW.search(words) or (cases and cases.search(words))
    if not found and NARRATIVE not in tags:
        found = _YEAR.search(words)
    return found.group() if found else ""


def _names_of_cases(content: Content) -> re.Pattern[str] | None:
    """The names of the library's judgments, as a text has them: the first party's."""
    judgments = [row for row in content.authorities.values() if row.kind == "judgment"]
    names = {re.split(r" (?:and|v)\b| \(|, ", row.name)[0] for row in judgments}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b") if names else None


def _too_old_or_new(links: Sequence[object], cell: Text, content: Content, file: str) -> Iterator[Fault]:
    day = stated_day(content)
    for place in dict.fromkeys(getattr(link, "within", "") for link in links):
        row = content.rows.get(place)
        since = exists_since(row)
        if since and since > day:
            problem = f"{place} is of {in_words(since)}, after the day on which the law is stated"
            yield Fault(file, f"cell {cell.id}", problem, "link what held then, or state the law later")
        past = isinstance(row, Authority) and row.standing in ("superseded", "historic")
        if past and THEN not in cell.tags:
            mend = f"link what holds, or tag the cell {THEN} if it speaks of what was once so"
            yield Fault(file, f"cell {cell.id}", f"{place} no longer holds", mend)


def _shortened(words: str) -> str:
    return shorten(words, 60, placeholder="…")


def _ids(root: Path) -> Iterator[Fault]:
    """A cell's id is a step's address: one that a program made up moves it, and says nothing."""
    for path in [*notebooks_in(root / "modules"), *notebooks_in(root / "solutions")]:
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            if _RANDOM_ID.fullmatch(str(cell.get("id", ""))):
                problem = (
                    f"“{' '.join(''.join(cell['source']).split())[:40]}” has an id that a program made up"
                )
                mend = "give it back the id that it had, or one that says what it is"
                yield Fault(path.relative_to(root).as_posix(), f"cell {cell['id']}", problem, mend)
