"""Seats: what a phone's browser keeps so that it finds its place, and how one is given."""

from __future__ import annotations

import hashlib
import secrets

from course.base.characters import NOT_SHOWN, line
from course.hosts.room.events import Joined
from course.hosts.room.guard import RoomHandler

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no 0 O 1 I L
CODE = 6
MOST_SIGNS_OF_ALIAS = 24


def new_code() -> str:
    """A room's code."""
    return "".join(secrets.choice(SIGNS) for _ in range(CODE))


def as_typed(code: str) -> str:
    """A code as somebody typed it, with what they may put between its signs taken out."""
    return "".join(sign for sign in code.upper() if sign.isalnum())[: CODE + 1]


def usable_alias(typed: str) -> str:
    """An alias as it can be shown; empty where nothing is left of it."""
    shown = line(typed[: MOST_SIGNS_OF_ALIAS * 4]).replace(NOT_SHOWN, "")
    return " ".join(shown.split())[:MOST_SIGNS_OF_ALIAS]


def seat_of(token: str) -> str:
    """What the room keeps of a seat's secret: its hash, by which nobody could take the seat."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_seat(alias: str) -> tuple[str, Joined]:
    """A seat: the secret for the browser, and the event."""
    token = secrets.token_urlsafe(18)
    return token, Joined(person=secrets.token_hex(6), alias=alias, seat=seat_of(token))


def person_of(handler: RoomHandler) -> str | None:
    """Whose seat the browser's cookie is; None where it has none."""
    token = handler.get_cookie(handler.cookie("seat"), "") or ""
    return handler.live.session.seats.get(seat_of(token)) if token else None
