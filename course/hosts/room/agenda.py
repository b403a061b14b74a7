"""What a room goes through: the rows of a run sheet as stops, one after the other, with minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from course.boards.client_file import ClientFile
from course.content.content import Content
from course.content.rooms import Care, RunSheet, SheetRow
from course.content.works import Lesson
from course.hosts.room.asked import Votable
from course.hosts.room.interview import Interview
from course.hosts.room.material import Material
from course.hosts.room.plain_text import as_parts, unlinked_html

StopKind = Literal["text", "question", "whole", "interview"]


@dataclass(frozen=True)
class Stop:
    """One thing that stands on the wall.

    Attributes:
        kind: a text, a question, an interview, or the whole of a board's answers.
        title: what it is called on the trainer's page.
        html: the text, where it is one.
        question: the question's id, where it is one.
        board: the board, where an interview is held or the whole of its answers is shown.
        twice: whether the question is voted on again, after pair talk.
    """

    kind: StopKind
    title: str
    html: str = ""
    question: str = ""
    board: str = ""
    twice: bool = False


@dataclass(frozen=True)
class Item:
    """A line of the run sheet: some stops, the minutes for them all, and what the trainer says."""

    title: str
    minutes: int
    stops: tuple[Stop, ...]
    notes: str = ""


@dataclass(frozen=True)
class Agenda:
    """All that a room goes through: every question by its id, interviews and files by their boards."""

    lesson: str
    title: str
    about: str
    items: tuple[Item, ...]
    questions: dict[str, Votable]
    interviews: dict[str, Interview] = field(default_factory=dict)
    files: dict[str, ClientFile] = field(default_factory=dict)
    stops: tuple[Stop, ...] = field(init=False)
    item_of: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        pairs = [(number, stop) for number, item in enumerate(self.items) for stop in item.stops]
        object.__setattr__(self, "stops", tuple(stop for _, stop in pairs))
        object.__setattr__(self, "item_of", tuple(number for number, _ in pairs))

    @property
    def minutes(self) -> int:
        """The minutes of the run sheet."""
        return sum(item.minutes for item in self.items)

    def knows(self, question: str) -> bool:
        """Whether a question is put, or was, at some place of the room's."""
        return question in self.questions or question.partition("/")[0] in self.interviews


def agenda_of(lesson: Lesson, sheet: RunSheet, content: Content) -> Agenda:
    """What a room goes through by a run sheet.

    Args:
        lesson: the lesson.
        sheet: its run sheet.
        content: the library, and where its notebooks are.
    """
    material = Material(content)
    plan = content.rooms.get(lesson.id)
    care = plan.care if plan else None
    questions: dict[str, Votable] = {}
    items = [_item(row, sheet, material, care, questions) for row in sheet.rows]
    about = content.cases[plan.case].plain_name if plan else ""
    interviews = {row.board: Interview(view) for row in sheet.rows if (view := material.interview(row))}
    files = {row.board: file for row in sheet.rows if (file := material.file(row))}
    return Agenda(lesson.id, lesson.title, about, tuple(items), questions, interviews, files)


def _item(
    row: SheetRow, sheet: RunSheet, material: Material, care: Care | None, questions: dict[str, Votable]
) -> Item:
    stops = [*_asked(row, material, questions)]
    if material.interview(row):
        stops = [Stop("interview", row.title, board=row.board)]
    elif not stops:
        text = material.text(row)
        if row.kind == "care" and care:
            text = care.note
        # What the trainer only says has its title on the wall.
        stops = [Stop("text", row.title, html=html) for html in as_parts(row.title, text)]
    elif material.is_match(row) and _is_last(row, sheet):
        stops.append(Stop("whole", "all facts at once", board=row.board))
    remote = f"**Those who are not in the room.** {row.remote}" if row.remote else ""
    # How to pause is for who leads the room: on the wall stands what the file speaks of.
    pause = care.pause if row.kind == "care" and care else ""
    notes = "\n\n".join(filter(None, (row.say, pause, remote, *material.notes(row))))
    return Item(row.title, row.minutes, tuple(stops), unlinked_html(notes))


def _asked(row: SheetRow, material: Material, questions: dict[str, Votable]) -> Iterator[Stop]:
    for id_, votable in material.asked(row):
        question = votable.question
        questions[question.id] = votable
        yield Stop("question", question.short, question=question.id, twice=id_ in row.twice)


def _is_last(row: SheetRow, sheet: RunSheet) -> bool:
    """Whether no later row asks anything of the same board."""
    same = [one for one in sheet.rows if one.board == row.board and one.lesson == row.lesson and one.asks]
    return bool(same) and same[-1] is row
