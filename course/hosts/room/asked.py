"""What a room votes on: one question at a time, in parts, and, kept apart from it, what is best."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from course.boards.cards import Kind as CardKind
from course.boards.choices import Choice
from course.boards.model import Part

Kind = Literal["match", "route", "questions", "sources", "two-files", "interview"]


class RoomAsk(Part):
    """One part of a question: what is asked, and what may be chosen.

    `ends` are the choices after which the later parts are not asked.
    """

    id: str
    title: str
    options: list[Choice]
    ends: list[str]


class RoomQuestion(Part):
    """A question as everybody in the room sees it; nothing in it says what is best.

    `said` is what the question is about, in the client's file where `from_file`; `sure` asks besides how
    sure one is; `place` is where in the file it stands, such as "fact 2 of 9".
    """

    id: str
    kind: Kind
    board: str
    client: str
    place: str
    short: str
    said: str
    from_file: bool
    asks: list[RoomAsk]
    sure: bool


class ProvenBy(Part):
    """A card that proves a fact, with how far it goes; `word` says of what kind it is."""

    kind: CardKind
    word: str
    title: str
    by: str
    limit: str


class IfTheySay(Part):
    """A tempting wrong answer: what it is called, what to ask back if anything, what the key says."""

    label: str
    ask: str
    why: str


@dataclass(frozen=True)
class Best:
    """What is best of a question. It leaves the room's server part by part, as the trainer shows it.

    Attributes:
        accepted: by part, the choices that are accepted, the best first.
        why: by part, what is said of it once it is shown.
        proven_by: the cards that prove it.
        nothing_proves: what is said where no card does.
        reason: the reason for the whole.
        tempting: the wrong answers that the key speaks of; those first at which something is asked back.
    """

    accepted: dict[str, list[str]]
    why: dict[str, str] = field(default_factory=dict)
    proven_by: list[ProvenBy] = field(default_factory=list)
    nothing_proves: str = ""
    reason: str = ""
    tempting: list[IfTheySay] = field(default_factory=list)

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that can be shown, in the order in which they are."""
        proof = ["proof"] if self.proven_by or self.nothing_proves else []
        return (*self.accepted, *proof, *(["reason"] if self.reason else []))


@dataclass(frozen=True)
class Votable:
    """A question with what is best of it."""

    question: RoomQuestion
    best: Best
