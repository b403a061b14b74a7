"""What a card tells of the row that a statement rests on."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True)
class Grounds:
    """An authority of a question: its name, how far it was checked, and where it stands."""

    name: Markup
    status: str
    address: str


@dataclass(frozen=True)
class SourceCard:
    """Where a statement comes from: `look` tells how far it was checked, `group` law from evidence.

    A question of law has `asked`, the test that it belongs to, and `grounds`, its authorities.
    """

    number: int
    id: str
    group: str
    group_name: str
    sign: str
    look: str
    kind: str
    title: Markup
    text: Markup
    limit: Markup
    asked: Markup
    grounds: tuple[Grounds, ...]
    checked: Markup
    checked_short: str
    cite: str
    address: str
