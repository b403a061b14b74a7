"""What a trainer needs for a lesson in a room: run sheets whose minutes add up, and care for those in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, model_validator

from course.content.room_papers import MorningCheck, PaperToAttack, RoleCard
from course.content.source_key import BY_HAND, Text

RowKind = Literal["care", "step", "vote", "talk", "route", "interview", "role-play", "break", "close"]
# How long a sheet may be, in minutes.
Length = Literal[45, 90, 180]
LENGTHS: tuple[Length, ...] = (45, 90, 180)
# The parts of a two files board that a room can vote on.
TWO_FILES_ASKS = ("difference", "elements", "follows")

Minutes = Annotated[int, Field(gt=0)]


class _Part(BaseModel):
    model_config = BY_HAND


class SheetRow(_Part):
    """One row of a run sheet: what the room does for some minutes, and what the trainer says.

    `lesson` is the sheet's own where it is left out. A step is named by the id of its first cell. `asks` is
    what of the board is put to the room, in that order: facts of a match board, questions of a questions
    board, propositions of a sources board, parts of a two files board, or elements of a route (all of them
    where it is left out; its end is always put). What is asked `twice` is voted on, talked about in pairs,
    and voted on again. `remote` is what those do who are not in the room. `say` and `remote` are Markdown
    that links to rows.
    """

    title: Text
    kind: RowKind
    minutes: Minutes
    say: Text
    remote: str = ""
    lesson: str = ""
    step: str = ""
    board: str = ""
    asks: list[str] = []
    twice: list[str] = []


class RunSheet(_Part):
    """An order of so many minutes, from the first word to the last."""

    minutes: Length
    rows: Annotated[list[SheetRow], Field(min_length=2)]

    @property
    def starts(self) -> list[int]:
        """The minute at which each row begins, counted from 0."""
        return [0, *accumulate(row.minutes for row in self.rows)][:-1]

    @property
    def plays(self) -> bool:
        """Whether a hearing is played in it."""
        return any(row.kind == "role-play" for row in self.rows)

    @property
    def total(self) -> int:
        """The minutes of its rows together; `course check` refuses a sheet where they are not its own."""
        return sum(row.minutes for row in self.rows)


class Care(_Part):
    """What is said before a file is opened, and how a person may pause."""

    note: Text
    pause: Text


class RoomPlan(_Part):
    """A lesson in a room, from `data/rooms/`; `id` is the lesson's, `case` the client whom the room works.

    `ask` is what to ask back, by fact and tempting wrong choice (a judgement or a question of law); why it is
    wrong stands in the key. `open` are points of law that are not settled, in Markdown that links to rows.
    """

    id: Text
    case: Text
    care: Care
    sheets: Annotated[list[RunSheet], Field(min_length=1)]
    roles: list[RoleCard] = []
    papers: list[PaperToAttack] = []
    ask: dict[str, dict[str, Text]] = {}
    open: list[Text] = []
    checks: list[MorningCheck] = []

    @model_validator(mode="before")
    @classmethod
    def _of_this_lesson(cls, value: Any) -> Any:
        """A row that names no lesson is of the plan's own."""
        if not isinstance(value, dict) or not isinstance(value.get("sheets"), Sequence):
            return value
        return {**value, "sheets": [_with_lesson(sheet, value.get("id", "")) for sheet in value["sheets"]]}

    @property
    def texts(self) -> list[tuple[str, str]]:
        """Every text that may speak of the law, with its place in the file."""
        care = [("care", self.care.note), ("care", self.care.pause)]
        rows = [
            (f"the sheet of {sheet.minutes} minutes, {row.title}", text)
            for sheet in self.sheets
            for row in sheet.rows
            for text in (row.say, row.remote)
        ]
        roles = [
            (f"roles, {role.id}", text)
            for role in self.roles
            for text in (role.task, *role.holds, role.careful)
        ]
        papers = [
            (f"papers, {paper.id}, paragraph {number}", text)
            for paper in self.papers
            for number, one in enumerate(paper.paragraphs, start=1)
            for text in (one.text, one.answer)
        ]
        return [*care, *rows, *roles, *papers, *(("open", text) for text in self.open)]

    def sheet(self, minutes: int) -> RunSheet | None:
        """The sheet of so many minutes, if there is one."""
        return next((sheet for sheet in self.sheets if sheet.minutes == minutes), None)


def _with_lesson(sheet: Any, lesson: str) -> Any:
    if not isinstance(sheet, dict) or not isinstance(sheet.get("rows"), list):
        return sheet
    rows = [{"lesson": lesson, **row} if isinstance(row, dict) else row for row in sheet["rows"]]
    return {**sheet, "rows": rows}
