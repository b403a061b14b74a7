"""What a card tells of the row that a statement rests on."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True)
class SourceCard:
    """Where a statement comes from: `look` tells how far it was checked, `group` law from evidence."""

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
    checked: str
    checked_short: str
    cite: str
    address: str
