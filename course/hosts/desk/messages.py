"""What a study page sends, and what it is told."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from course.boards.kinds import AnyView
from course.learner.done import DoneRule
from course.learner.forms import When
from course.learner.notice import KeptAnswers, Notice
from course.pages.review import DueHere

# A page may send no name, or one that was typed as a number.
Name = Annotated[str, BeforeValidator(lambda name: str(name or ""))]


class NameSent(BaseModel):
    """A name for the record; none where the learner's own is meant."""

    model_config = ConfigDict(frozen=True)

    name: Name = ""


class HandInSent(NameSent):
    """An exercise is to be handed in.

    Attributes:
        anyway: whether it is to be so though parts are not answered.
        notes: whether the learner's notes on it are sent along.
        course: whether it is sent along how the questions before and after went, and what was missed.
        lessons: whether it is sent along what was done in the lessons, and in how many minutes.
    """

    anyway: Annotated[bool, BeforeValidator(bool)] = False
    notes: Annotated[bool, BeforeValidator(bool)] = False
    course: Annotated[bool, BeforeValidator(bool)] = False
    lessons: Annotated[bool, BeforeValidator(bool)] = False


class BeginSent(NameSent):
    """An exercise is to be begun; `honest`: the statement that is asked for was made."""

    honest: Annotated[bool, BeforeValidator(bool)] = False


class TimeTold(BaseModel):
    """The time by the server, and when time ends, in milliseconds since 1970; `words` say when that is."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    now: int
    end: int | None
    state: Literal["open", "early", "ready", "running", "over"]
    words: str


class WentSent(BaseModel):
    """How something went that was asked again."""

    model_config = ConfigDict(frozen=True)

    lesson: str
    id: str
    came: Literal["again", "again-sure", "hard", "good", "easy"]


class ChoiceSent(BaseModel):
    """What was chosen of a question before the course or after it."""

    model_config = ConfigDict(frozen=True)

    pair: str
    option: str


class SkipSent(BaseModel):
    """That somebody would rather not be asked, on this side of the course."""

    model_config = ConfigDict(frozen=True)

    when: When


class Told(BaseModel):
    """What became of it.

    Attributes:
        state: what became of it.
        text: what the learner reads, if anything.
        next: where the page goes on, if anywhere.
        field: which field it is about, if one is at fault.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)

    state: Literal[
        "unfinished",
        "begun",
        "closed",
        "refused",
        "handed-in",
        "kept",
        "corrected",
        "usable",
        "none",
        "fetched",
        "waits",
    ]
    text: str = ""
    next: str = ""
    field: Literal["name", "honest", ""] = ""

    def as_json(self) -> dict[str, Any]:
        """As it is sent."""
        return self.model_dump(mode="json")


class Problem(BaseModel):
    """Why a script of a page did not get what it asked for, in a sentence."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str


class NotesData(BaseModel):
    """A learner's notes on the steps of a lesson or exercise, by step: as a board's answers are."""

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)

    boards: dict[str, KeptAnswers]
    notice: Notice
    answers: str


class WorkData(BaseModel):
    """What the scripts of a lesson's or exercise's page find in it.

    Attributes:
        work: its id.
        learner: the learner's reference.
        boards: each board's answers as saved, by its id.
        notice: what the learner should know of them.
        answers: where answers are sent.
        beat: where it is said that somebody is still at work.
        left_out: the ids of what the evidence desk leaves out beside it.
        rules: what of each board counts as done.
        notes: the learner's own notes, by step, and where they are sent.
        due: what is due and asked where a lesson begins, if anything is.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)

    work: str
    learner: str
    boards: dict[str, KeptAnswers]
    notice: Notice
    answers: str
    beat: str
    left_out: list[str]
    rules: list[DoneRule]
    notes: NotesData
    due: DueHere | None


class CheckData(BaseModel):
    """What the scripts of the page find that lists all answers before they are handed in.

    Attributes:
        check: the exercise's id.
        address: where it stands.
        learner: the learner's reference.
        views: what each board shows, by its id.
        boards: each board's answers as saved, by its id.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)

    check: str
    address: str
    learner: str
    views: dict[str, AnyView]
    boards: dict[str, KeptAnswers]
