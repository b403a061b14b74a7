"""The glossary as the lessons use it: no term in vain, and no abbreviation that nobody explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from course.boards.plain import as_markdown
from course.boards.work_for_learner import board_view
from course.content import Content
from course.content.faults import Fault
from course.content.notebooks import Text, cells_of, notebook_of
from course.content.terms import plain_texts, terms_of, terms_said
from course.content.versions import BASE
from course.content.works import Exercise, Lesson

FILE = "data/glossary.csv"
# Two capitals or more, or a number with capitals after it, as in a rule's: CPIN, 1F, 339L.
_ABBREVIATION = re.compile(r"(?<![\w-])(?:\d+)?[A-Z]{2,}(?=s?(?![\w-]))|(?<![\w-])\d+[A-Z](?![\w-])")


def unexplained(content: Content, root: Path) -> Iterator[Fault]:
    """Find terms that nothing uses, and abbreviations of the lessons that nothing explains.

    Args:
        content: the library.
        root: the folder that holds `modules/` and `exercises/`.

    Yields:
        A fault for each, with its place and its mend.
    """
    terms = [*content.glossary.values()]
    works: list[Lesson | Exercise] = [*content.lessons.values(), *content.exercises.values()]
    used = {term.id for work in works for text in _said(work, content) for term in terms_said(text, terms)}
    for term in terms:
        if term.id not in used:
            mend = "use it, correct its forms, or remove the row"
            yield Fault(FILE, term.id, f"no lesson, exercise or board says “{term.term}”", mend)
    known = {*content.words.abbreviations, *_initials(content)}
    for work in works:
        path = notebook_of(work, root)
        for cell in cells_of(path):
            if isinstance(cell, Text):
                for short in _abbreviations(cell, content, known):
                    mend = f"add it to {FILE}, or to abbreviations in data/words.yaml"
                    file, place = path.relative_to(root).as_posix(), f"cell {cell.id}"
                    yield Fault(file, place, f"{short} is explained nowhere", mend)


def _said(work: Lesson | Exercise, content: Content) -> Iterator[str]:
    """All that a lesson or exercise says: its texts, and its boards."""
    for cell in cells_of(notebook_of(work, content.root)):
        if isinstance(cell, Text):
            yield cell.markdown
    version = work.version_ids[0] if isinstance(work, Exercise) else BASE
    for spec in work.boards:
        yield as_markdown(board_view(spec, work, version, content))


def _abbreviations(cell: Text, content: Content, known: set[str]) -> list[str]:
    """Those in a text, outside its links, that neither the glossary nor the list of known ones holds."""
    terms = [*content.glossary.values()]
    explained = {form for term in terms_of(cell.markdown, terms) for form in term.forms}
    parts = {part for form in explained for part in _ABBREVIATION.findall(form)}
    found = (short for run in plain_texts(cell.markdown) for short in _ABBREVIATION.findall(run))
    return [short for short in dict.fromkeys(found) if short not in known | parts]


def _initials(content: Content) -> Iterator[str]:
    """Initials by which judgments are known, as in *JS (Sri Lanka)*."""
    for row in content.authorities.values():
        yield from _ABBREVIATION.findall(f"{row.name} {row.full_name}")
