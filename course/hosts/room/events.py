"""What happens in a room, as it is kept: who came, each vote, and each thing that the trainer did."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[\w./:-]+$")]
Sureness = Literal["sure", "fairly", "guess"]


class _Event(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Opened(_Event):
    """The room was opened; what makes it the same room after the laptop was started again.

    `minutes` names the run sheet, `code` is what stands on the wall, `trainer` and `wall` are the secrets of
    those two pages' addresses.
    """

    kind: Literal["opened"] = "opened"
    lesson: str
    minutes: int
    room: Id
    code: str
    trainer: str
    wall: str
    port: int


class Joined(_Event):
    """Somebody came. `seat` is the hash of what their browser keeps, so that they find their place again."""

    kind: Literal["joined"] = "joined"
    person: Id
    alias: str
    seat: str


class Voted(_Event):
    """Somebody's whole answer to a question as it now stands; an earlier one of the same round gives way.

    `message` is the browser's own name for it: what is sent twice is one.
    """

    kind: Literal["voted"] = "voted"
    person: Id
    question: Id
    round: Annotated[int, Field(ge=1, le=2)]
    message: Id
    answer: Annotated[dict[Id, Id], Field(max_length=8)]
    sure: Sureness | None = None


class Did(_Event):
    """The trainer did something; `about` says to whom or to what, `seen` which state they did it upon."""

    kind: Literal["did"] = "did"
    act: Id
    about: Annotated[str, Field(max_length=80)] = ""
    seen: int = -1


Event = Annotated[Opened | Joined | Voted | Did, Field(discriminator="kind")]


class Kept(BaseModel):
    """An event in the log: its place there, and when it was taken in (UTC)."""

    model_config = ConfigDict(frozen=True)

    place: int
    at: datetime
    event: Event
