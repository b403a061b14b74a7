"""The room's clock: the machine's own, or another that is passed in its place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time by this machine (UTC)."""
    return datetime.now(UTC)
