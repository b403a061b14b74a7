"""nbgrader's steps of the exchange in a class that has none: they say so, and touch no folder.

nbgrader would make its default folder, or take one that another class has put there.
"""

from __future__ import annotations

from nbgrader.exchange.default import (
    ExchangeCollect,
    ExchangeList,
    ExchangeReleaseAssignment,
    ExchangeReleaseFeedback,
)

_NONE = (
    "This class has no exchange, so there is nothing to release to or to collect from. Work comes as files: "
    "course collect. If it should have one, write its folder into class.yaml, at exchange."
)


class _NoExchange:
    """What each step does first is to make sure of the exchange's folder."""

    def ensure_root(self) -> None:
        self.fail(_NONE)  # type: ignore[attr-defined]  # of nbgrader's own step


class NoReleaseOfAssignments(_NoExchange, ExchangeReleaseAssignment):  # type: ignore[misc]  # has no types
    """In the place of nbgrader's own, in a class without an exchange."""


class NoReleaseOfFeedback(_NoExchange, ExchangeReleaseFeedback):  # type: ignore[misc]  # has no types
    """In the place of nbgrader's own, in a class without an exchange."""


class NoCollect(_NoExchange, ExchangeCollect):  # type: ignore[misc]  # has no types
    """In the place of nbgrader's own, in a class without an exchange."""


class NoList(_NoExchange, ExchangeList):  # type: ignore[misc]  # has no types
    """In the place of nbgrader's own, in a class without an exchange."""
