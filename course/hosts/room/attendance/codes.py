"""The code on the wall by which somebody signs in or out: it changes, so that who has it was there."""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime

PERIOD = 30
_SIGNS = 6


class Codes:
    """Codes of six digits, made from a secret of the room and its clock.

    Each stands for 30 seconds; the one before it is still taken, for who was typing.
    """

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def at(self, when: datetime) -> str:
        """The code that stands on the wall.

        Args:
            when: the time by the room's clock.
        """
        return self._of(_turn(when))

    def left(self, when: datetime) -> int:
        """Whole seconds until the next one."""
        return PERIOD - int(when.timestamp()) % PERIOD

    def holds(self, typed: str, when: datetime) -> bool:
        """Whether what was typed is the code on the wall, or the one before it.

        Args:
            typed: with or without spaces.
            when: the time by the room's clock.
        """
        digits = "".join(sign for sign in typed if sign in "0123456789")
        turn = _turn(when)
        found = [hmac.compare_digest(digits, self._of(one)) for one in (turn, turn - 1)]
        return any(found)

    def _of(self, turn: int) -> str:
        made = hmac.digest(self._secret, f"attendance {turn}".encode(), hashlib.sha256)
        return f"{int.from_bytes(made[:8]) % 10**_SIGNS:0{_SIGNS}d}"


def _turn(when: datetime) -> int:
    return int(when.timestamp()) // PERIOD
