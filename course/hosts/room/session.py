"""A room's state, made of its events alone: the same events in the same order give the same state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from course.boards.client_file import ClientFile
from course.hosts.room.acts import act
from course.hosts.room.agenda import Agenda
from course.hosts.room.asked import RoomQuestion, Votable
from course.hosts.room.events import Did, Joined, Kept, Opened, Sureness, Voted
from course.hosts.room.stage import Stage
from course.hosts.room.steps import interview_at, question_at

_MOST_UNDONE = 200
Outcome = Literal["kept", "late", "refused"]


@dataclass(frozen=True)
class Vote:
    """A person's answer to a question in one round, as it stands."""

    answer: Mapping[str, str]
    sure: Sureness | None


@dataclass(frozen=True)
class Person:
    """Who takes part: an alias that only the trainer sees."""

    id: str
    alias: str
    seat: str
    joined: datetime


Round = dict[str, Vote]


class Session:
    """A room. It does no input or output: a log hands it events, and it says what came of each."""

    def __init__(self, agenda: Agenda) -> None:
        self.agenda = agenda
        self.opened: Opened | None = None
        self.stage = Stage()
        self.turn = 0
        self.began: datetime | None = None
        # From the trainer's first step out of the lobby to the end: so long a workshop was held.
        self.held_from: datetime | None = None
        self.held_until: datetime | None = None
        self.last_done: datetime | None = None
        self.people: dict[str, Person] = {}
        self.seats: dict[str, str] = {}
        self.votes: dict[tuple[str, int], Round] = {}
        self._before: list[tuple[str, Stage]] = []

    @property
    def undoes(self) -> str:
        """What the next undoing takes back; empty where there is nothing."""
        return self._before[-1][0] if self._before else ""

    @property
    def asked(self) -> Votable | None:
        """The question where the room is."""
        return question_at(self.stage, self.agenda)

    def take(self, kept: Kept) -> Outcome:
        """Take in an event.

        Args:
            kept: the event, as the log has it.

        Returns:
            Whether it changed anything; "late" for an answer to a question that is not open (any more).
        """
        match kept.event:
            case Opened() as opened:
                self.opened = opened
                return "kept"
            case Joined() as joined:
                self.people[joined.person] = Person(joined.person, joined.alias, joined.seat, kept.at)
                self.seats[joined.seat] = joined.person
                return "kept"
            case Voted() as voted:
                return self._vote(voted)
            case Did() as did:
                return self._do(did, kept.at)

    def hears(self, voted: Voted) -> Outcome:
        """Whether an answer would be taken now; nothing is changed.

        Args:
            voted: the answer.
        """
        asked = self.asked
        if voted.person not in self.people or voted.person in self.stage.removed:
            return "refused"
        now = asked is not None and voted.question == asked.question.id and voted.round == self.stage.round
        if asked is None or not now or self.stage.phase != "open":
            return "late" if self.agenda.knows(voted.question) else "refused"
        return "kept" if _fits(voted, asked.question) else "refused"

    def _vote(self, voted: Voted) -> Outcome:
        outcome = self.hears(voted)
        if outcome == "kept":
            round_ = self.votes.setdefault((voted.question, voted.round), {})
            round_[voted.person] = Vote(voted.answer, voted.sure)
        return outcome

    def _do(self, did: Did, at: datetime) -> Outcome:
        # Two pages of a trainer may press at the same moment: the second meant what the first has done.
        if did.seen not in {-1, self.turn}:
            return "late"
        if did.act == "undo":
            if not self._before:
                return "refused"
            _, self.stage = self._before.pop()
        else:
            done = act(did.act, did.about, self.stage, self.agenda, at, self.leaders(self.stage))
            if done is None:
                return "refused"
            self._before = [*self._before, (done.words, self.stage)][-_MOST_UNDONE:]
            self.stage = done.stage
        self.began = self.began or at
        self.last_done = at
        self.held_from = None if self.stage.phase == "lobby" else self.held_from or at
        self.held_until = self.held_until or at if self.stage.phase == "ended" else None
        self.turn += 1
        return "kept"

    def counted(self, question: str, round_: int) -> Round:
        """The answers that count: in the second round, an earlier one stands where no new one was given.

        Args:
            question: its id.
            round_: 1 or 2.

        Returns:
            By person; none of those who are muted or were removed.
        """
        found = {**self.votes.get((question, 1), {})}
        if round_ > 1:
            found |= self.votes.get((question, round_), {})
        out = self.stage.muted | self.stage.removed
        return {person: vote for person, vote in found.items() if person not in out}

    @property
    def file(self) -> ClientFile | None:
        """The file of the client whom the question is about; none where an interview is still to tell it."""
        return self.agenda.files.get(self.asked.question.board) if self.asked else None

    def leaders(self, stage: Stage) -> tuple[str, ...]:
        """What has most votes of what an interview could ask next: several where they tie.

        Args:
            stage: where the room is, or where the wall is held.

        Returns:
            Choices, in the order of the list; none before a vote is closed, or at anything else.
        """
        asked = question_at(stage, self.agenda)
        if asked is None or stage.phase != "closed" or interview_at(stage, self.agenda) is None:
            return ()
        (ask,) = asked.question.asks
        votes = self.counted(asked.question.id, stage.round).values()
        counts = [sum(vote.answer[ask.id] == one.id for vote in votes) for one in ask.options]
        most = max(counts)
        return tuple(one.id for one, count in zip(ask.options, counts, strict=True) if count == most > 0)

    def answered(self) -> int:
        """How many have answered the question where the room is, in the round that goes on."""
        asked = self.asked
        if asked is None:
            return 0
        out = self.stage.muted | self.stage.removed
        return len(self.votes.get((asked.question.id, self.stage.round), {}).keys() - out)


def _fits(voted: Voted, question: RoomQuestion) -> bool:
    """Whether an answer is one that the question offers, its parts in order, none left out before another."""
    asks = {ask.id: ask for ask in question.asks}
    if not voted.answer or not voted.answer.keys() <= asks.keys() or (voted.sure and not question.sure):
        return False
    if list(asks)[: len(voted.answer)] != [id_ for id_ in asks if id_ in voted.answer]:
        return False
    return all(
        choice in {option.id for option in asks[part].options} for part, choice in voted.answer.items()
    )
