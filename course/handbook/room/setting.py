"""Set the papers for a room and write them into a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from course.base.atomic_write import write_whole
from course.content import Content
from course.content.rooms import RunSheet
from course.content.works import Lesson
from course.handbook.room.papers import (
    cards_contents,
    roles_contents,
    tables_contents,
)
from course.handbook.room.trainer import trainer_contents
from course.handbook.typesetting import set_pdf
from course.records.typefaces import typefaces


def room_papers(
    lesson: Lesson, sheet: RunSheet, content: Content, *, hybrid: bool = False
) -> Iterator[tuple[str, bytes]]:
    """Set everything that a room needs on paper.

    Args:
        lesson: the lesson.
        sheet: its run sheet.
        content: the library.
        hybrid: whether the run sheet says what those do who are remote.

    Yields:
        Each file's name and its tagged PDF (PDF/UA-1), always the same bytes for the same content: what
        the trainer holds; table sheets; cards, if clients' facts are put to the room; the hearing, if one
        is played.
    """
    yield "run-sheet.pdf", set_paper("trainer.typ", trainer_contents(lesson, sheet, content, hybrid=hybrid))
    tables = tables_contents(lesson, sheet, content)
    if tables["sheets"]:
        yield "table-sheets.pdf", set_paper("tables.typ", tables)
    cards = cards_contents(lesson, sheet, content)
    if cards["groups"]:
        yield "cards.pdf", set_paper("cards.typ", cards)
    if sheet.plays:
        yield "hearing.pdf", set_paper("roles.typ", roles_contents(lesson, content))


def set_paper(template: str, contents: Mapping[str, Any]) -> bytes:
    """Set one of this folder's templates.

    Args:
        template: its file.
        contents: what it is given.

    Returns:
        A tagged PDF.
    """
    return set_pdf(__package__, template, contents, typefaces())


def write_papers(
    into: Path, lesson: Lesson, sheet: RunSheet, content: Content, *, hybrid: bool = False
) -> Iterator[Path]:
    """Write the papers into a folder, one after the other; as `room_papers`.

    Args:
        into: the folder; it is made if need be.
        lesson: the lesson.
        sheet: its run sheet.
        content: the library.
        hybrid: whether the run sheet says what those do who are remote.

    Yields:
        Each file, once it is written.
    """
    for name, pdf in room_papers(lesson, sheet, content, hybrid=hybrid):
        path = into / name
        write_whole(path, pdf)
        yield path
