"""When answers were given, where a provider's clock ran: it goes with what is handed in."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict


class Sat(BaseModel):
    """The sitting in which answers were given, by the clock of the provider's server.

    Attributes:
        begun: when the learner began (UTC).
        ended: when it was handed in, or its time ended (UTC).
        by: who handed it in: the learner, or the clock; or that these are answers that came after the end.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    begun: datetime
    ended: datetime
    by: Literal["learner", "clock", "after the end"]
