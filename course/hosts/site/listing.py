"""What a site's script is given: the course before any page is opened, each page, the evidence desk."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, RootModel

from course.boards.kinds import AnyView
from course.content.schemes import Scheme
from course.learner.done import DoneRule
from course.pages.evidence import EvidenceEntry
from course.pages.search_entries import SearchEntry


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class Completes(_Part):
    """What completes a lesson or exercise: the share of its decisions and the measured minutes, or the mark.

    `pass_mark` is a percentage, written with two places; empty for a lesson.
    """

    decisions: int
    minutes: int
    pass_mark: str


class ListedWork(_Part):
    """A lesson or exercise.

    Attributes:
        id: its id.
        title: its title.
        label: what it is called in short.
        number: the number in that, if it has one.
        kind: which of both it is.
        minutes: how long it takes.
        time: that in words, with how many decisions it is.
        address: where it stands in the site.
        versions: its versions, in the order in which they are drawn.
        boards: the kind of each board, by its id.
        counts: what of it counts as done, by version.
        needs: what a learner may have come for, by the board that asks and the option's id.
        completes: what completes it.
    """

    id: str
    title: str
    label: str
    number: int | None
    kind: Literal["lesson", "exercise"]
    minutes: int
    time: str
    address: str
    versions: list[str]
    boards: dict[str, str]
    counts: dict[str, list[DoneRule]]
    needs: dict[str, dict[str, str]]
    completes: Completes


class ListedCourse(_Part):
    """The course, and what is in it; by its `schema` a file of answers is read.

    `whole` names what completes all of it, `method` how minutes are measured, `schemes` the layouts in
    which a learner's record is exported.
    """

    id: str
    title: str
    version: str
    law_as_at: str
    provider: str
    contact: str
    aims: str
    feedback: str
    topics: list[str]
    method: str
    whole: list[str]
    schemes: list[Scheme]
    self_assessed: bool
    works: list[ListedWork]
    answers_schema: dict[str, JsonValue] = Field(serialization_alias="schema")


class SitePage(_Part):
    """A lesson or exercise in one version.

    Attributes:
        html: what is read, with a place for each board.
        check: the page on which all answers to an exercise are looked through; empty in a lesson.
        boards: what each board shows, by its id.
        edition: a digest of what its boards ask, which changes when an exercise does.
        left_out: the ids of what the evidence desk leaves out beside it.
    """

    html: str
    check: str
    boards: dict[str, AnyView]
    edition: str
    left_out: list[str]


class EvidenceDesk(RootModel[list[EvidenceEntry]]):
    """Everything that can be cited."""

    model_config = ConfigDict(frozen=True)


class SearchList(RootModel[list[SearchEntry]]):
    """Everything that can be found."""

    model_config = ConfigDict(frozen=True)
