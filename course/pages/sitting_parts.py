"""What the pages show of an exercise that a class has set times for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ClockLine:
    """The time that is left; `now` and `end` are milliseconds of the server's clock since 1970."""

    address: str
    now: int
    end: int
    words: str


@dataclass(frozen=True)
class LateFile:
    """What came after the end, as a file, and in words."""

    words: str
    address: str
    name: str


@dataclass(frozen=True)
class BeginForm:
    """How an exercise is begun: where that is sent, the statement to make, the name, the button's words."""

    address: str
    honesty: str
    name: str
    button: str
