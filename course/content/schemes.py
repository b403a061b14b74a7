"""How a learner's own export of their record is laid out, body by body, and which hours can be claimed."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, Field, model_validator

from course.content.rows import Status
from course.content.source_key import BY_HAND, Text

FILE = "data/schemes.yaml"
# What a line of a layout can hold: of the work, then of what the learner wrote.
RecordField = Literal[
    "name",
    "activity",
    "provider",
    "topics",
    "aims",
    "feedback",
    "dates",
    "works",
    "time",
    "evidence",
    "need",
    "need_written",
    "competency",
    "planned",
    "learned",
    "met_need",
    "will_change",
    "next_need",
    "reflection_written",
    "hours",
]
FIELDS: tuple[RecordField, ...] = get_args(RecordField)
_Id = Annotated[str, Field(pattern=r"^[a-z][a-z-]{0,20}$")]


class LayoutLine(BaseModel):
    """A line of a layout: what it is called there, and what stands in it."""

    model_config = BY_HAND

    label: Text
    field: RecordField


class Claim(BaseModel):
    """A category in which a learner may claim time."""

    model_config = BY_HAND

    id: _Id
    label: Text


class Scheme(BaseModel):
    """What one body asks of a record, and the layout for it.

    Attributes:
        id: its own.
        name: the body's name.
        short: that in short.
        who: whose body it is.
        asks: what it asks for.
        read_at: where that was read.
        status: how far it was checked.
        unverified: what of it was not.
        layout: the lines, in their order.
        claims: the categories in which time is claimed under it.
    """

    model_config = BY_HAND

    id: _Id
    name: Text
    short: Text
    who: Text
    asks: Text
    read_at: Annotated[list[Text], Field(min_length=1)]
    status: Status
    unverified: Text
    layout: Annotated[list[LayoutLine], Field(min_length=1)]
    claims: list[Claim] = []


class Schemes(BaseModel):
    """Every body for which there is a layout; a course need not have any."""

    model_config = BY_HAND

    schemes: list[Scheme] = []

    @model_validator(mode="after")
    def _names_nothing_twice(self) -> Schemes:
        fields = [f"{one.id}-{claim.id}" for one in self.schemes for claim in one.claims]
        if len(set(fields)) < len(fields) or len({one.id for one in self.schemes}) < len(self.schemes):
            raise ValueError("an id stands twice")
        return self
