"""What the course consists of: its lessons and exercises."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, Field, model_validator

from course.base.places import ID_OF_A_COURSE
from course.content.board_specs import BoardSpec, DraftSpec
from course.content.cases import When
from course.content.completion_rules import CompletionRules
from course.content.source_key import BY_HAND, Text

Points = Annotated[Decimal, Field(gt=0)]
Count = Annotated[int, Field(gt=0)]
AtLeastAtMost = Annotated[tuple[Count, Count], Field(description="at least, and at most")]


class _Part(BaseModel):
    model_config = BY_HAND


class Reading(_Part):
    """How much a lesson may ask to be read, and how its time is computed.

    `words` are those of a lesson that says nothing else, `step_words` those of one step, `first_words`
    those before its first board. Time is words by `words_a_minute`, and `minutes_a_decision` for each
    decision; it lies within `minutes`, and a stated time may be off by `tolerance` of it.
    """

    words: Count
    step_words: Count
    first_words: Count
    steps: AtLeastAtMost
    minutes: AtLeastAtMost
    words_a_minute: Count
    minutes_a_decision: Annotated[float, Field(gt=0)]
    tolerance: Annotated[float, Field(gt=0, lt=1)]


class Work(_Part):
    """What lessons and exercises share. `minutes` is the notional study time."""

    id: Text
    title: Text
    minutes: Annotated[int, Field(gt=0)]
    outcomes: Annotated[list[str], Field(min_length=1)]
    boards: Annotated[list[BoardSpec], Field(min_length=1)]


class Note(_Part):
    """What a practitioner would look up later: in the handbook, and left out of the lesson's walk.

    `cites` are ids of rows: what the text says is said there.
    """

    title: Text
    text: Text
    cites: Annotated[list[Text], Field(min_length=1)]


class Lesson(Work):
    """A lesson notebook in `modules/`, and the notes on it that stand in the handbook.

    `words` are the most that it may ask to be read, and `takes` the fewest and the most minutes, where
    that is not the course's usual. `opens_with` is the kind of its first board, where that matters.
    """

    tests: list[str]
    words: Count | None = None
    takes: AtLeastAtMost | None = None
    opens_with: Text | None = None
    notes: list[Note] = []


class SlotPoints(_Part):
    """Points per slot of an exercise, the same for each of its versions."""

    fact: Points = Decimal(5)
    page: Points = Decimal(4)
    steps: Points = Decimal(7)
    outcome: Points = Decimal(5)
    strength: Points = Decimal(8)
    item: Points = Decimal(5)
    criterion: Points = Decimal(3)


class Version(_Part):
    """A learner's variant: a flip made in a case, or another client in a case's place.

    `when` is the date at which it is judged, where that is not its boards' own.
    """

    id: Text
    flips: dict[str, str] = {}
    instead: dict[str, str] = {}
    when: When | None = None


class Exercise(Work):
    """A marked exercise: nbgrader's assignment of the same id.

    `pass_mark` is a percentage. Until it is passed, feedback only points to what to look at
    again; after the last of the `attempts` it tells everything.
    """

    after: Text
    versions: Annotated[list[Version], Field(min_length=1)]
    points: SlotPoints = SlotPoints()
    pass_mark: Annotated[Decimal, Field(gt=0, le=100)]
    attempts: Annotated[int, Field(gt=0)] = 2

    @property
    def version_ids(self) -> list[str]:
        """The versions' ids, in order: the order they are drawn in."""
        return [version.id for version in self.versions]

    @model_validator(mode="after")
    def _can_be_passed(self) -> Exercise:
        for board in self.boards:
            most = len(board.criteria) * self.points.criterion if isinstance(board, DraftSpec) else 0
            if isinstance(board, DraftSpec) and board.passes and board.passes.total > most:
                raise ValueError(
                    f"let {board.id} pass with {most} points or fewer, for its criteria bring no more"
                )
        return self


class Course(_Part):
    """The course as a whole, as a record names it.

    `id` names what is kept of it: the learner's folder, nbgrader's course, what browsers keep,
    the files that the static edition gives. Another id is another course. `article` is the id of
    the source on which the propositions rest. `audience` and `level` say for whom it is.
    """

    id: Annotated[str, Field(pattern=ID_OF_A_COURSE)]
    article: Text
    title: Text
    audience: Text
    level: Text
    version: Text
    law_as_at: Text
    provider: Text
    contact: Text
    aims: Text
    mode: Text
    feedback: Text
    scheme_note: Text
    topics: list[str]
    reading: Reading
    lessons: list[str]
    exercises: list[str]
    completion: CompletionRules = CompletionRules()
