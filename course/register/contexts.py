"""What the template of this folder is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup


@dataclass(frozen=True)
class CheckingPage:
    """The page with which a stranger checks a record.

    Attributes:
        provider: the name of the one that it trusts.
        contact: whom to ask.
        policy: what the page may do: run its own script, and read what lies beside it.
        style: its style.
        script: its script.
        data: what it checks by, as JSON.
    """

    template: ClassVar[str] = "verify"
    provider: str
    contact: str
    policy: str
    style: Markup
    script: Markup
    data: Markup
