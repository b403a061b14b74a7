"""What happens in a room's attendance, as it is kept."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import UUID4, BaseModel, ConfigDict, Field

from course.hosts.room.events import Id
from course.records.fields import Line, Name

Reference = Annotated[str, Field(max_length=200)]


class _Act(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    who: Id


class Named(_Act):
    """Somebody wants a record. `ticket` is the hash of what their browser keeps; empty if the trainer wrote.

    `number` stands in their record for who they are; `reference` is what they told the trainer, if anything.
    """

    kind: Literal["named"] = "named"
    name: Name
    reference: Reference = ""
    number: UUID4
    ticket: str = ""


class SignedIn(_Act):
    """They typed the code on the wall."""

    kind: Literal["in"] = "in"


class SignedOut(_Act):
    """They typed the code on the wall, to leave."""

    kind: Literal["out"] = "out"


class Seen(_Act):
    """Their page was open."""

    kind: Literal["seen"] = "seen"


class Corrected(_Act):
    """The trainer put right when they came or left, and says why; what is None stays."""

    kind: Literal["corrected"] = "corrected"
    came: datetime | None = None
    left: datetime | None = None
    reason: Line


class TakenBack(_Act):
    """The trainer took back the newest correction."""

    kind: Literal["taken-back"] = "taken-back"


Act = Annotated[Named | SignedIn | SignedOut | Seen | Corrected | TakenBack, Field(discriminator="kind")]
