"""What a room said: counts, by part and choice, before pair talk and after it. Never who."""

from __future__ import annotations

from collections.abc import Iterable

from course.boards.choices import Choice
from course.boards.model import Part
from course.hosts.room.asked import RoomAsk, Votable
from course.hosts.room.session import Round, Session, Vote

# Of fewer, how sure they are would tell who they are.
FEWEST_FOR_SURE = 5


class Counted(Part):
    """A choice: how many took it, and of those how many were sure; each first before, then after."""

    id: str
    label: str
    counts: list[int]
    sure: list[int]


class PartTally(Part):
    """A part of a question: how many took each choice; `ended` said before that it goes no further."""

    id: str
    title: str
    rows: list[Counted]
    ended: int


class Tally(Part):
    """What a room said of a question.

    `answered` is how many, first before, then after where there was a second vote; `twice` gave an answer
    in both; `tells_sure` is whether there are enough of them to say how sure they are.
    """

    parts: list[PartTally]
    answered: list[int]
    twice: int
    tells_sure: bool


class HeatRow(Part):
    """A fact of the whole: how many took each choice, and how many were sure and wrong."""

    place: int
    short: str
    counts: list[int]
    best: list[bool]
    sure_wrong: int
    shown: bool


class Heat(Part):
    """A board's facts by choice, as the room last answered. Best answers stand only where they were shown."""

    title: str
    client: str
    columns: list[str]
    rows: list[HeatRow]
    people: int
    tells_sure: bool


def tally(session: Session, asked: Votable, rounds: int) -> Tally:
    """Count the answers to a question.

    Args:
        session: the room.
        asked: the question.
        rounds: 1, or 2 where there was a second vote.
    """
    votes = [session.counted(asked.question.id, round_) for round_ in range(1, rounds + 1)]
    raw = [session.votes.get((asked.question.id, round_), {}).keys() for round_ in (1, 2)]
    tells_sure = asked.question.sure and len(votes[-1]) >= FEWEST_FOR_SURE
    parts = [
        _part(place, asked.question.asks, votes, tells_sure) for place in range(len(asked.question.asks))
    ]
    twice = len(raw[0] & raw[1] & votes[-1].keys()) if rounds > 1 else 0
    return Tally(parts=parts, answered=[len(one) for one in votes], twice=twice, tells_sure=tells_sure)


def _part(place: int, asks: list[RoomAsk], votes: list[Round], tells_sure: bool) -> PartTally:
    ask = asks[place]
    rows = [_counted(ask.id, option, votes, tells_sure) for option in ask.options]
    ends = {(other.id, choice) for other in asks[:place] for choice in other.ends}
    ended = sum(bool(ends & set(vote.answer.items())) for vote in votes[-1].values())
    return PartTally(id=ask.id, title=ask.title, rows=rows, ended=ended)


def _counted(part: str, option: Choice, votes: list[Round], tells_sure: bool) -> Counted:
    took = [[vote for vote in one.values() if vote.answer.get(part) == option.id] for one in votes]
    sure = [_sure(one) if tells_sure else 0 for one in took]
    return Counted(id=option.id, label=option.label, counts=[len(one) for one in took], sure=sure)


def _sure(votes: Iterable[Vote]) -> int:
    return sum(vote.sure == "sure" for vote in votes)


def sure_and_wrong(session: Session, asked: Votable, rounds: int) -> list[int]:
    """How many were sure and wrong of a question's first part, before and after.

    Args:
        session: the room.
        asked: the question.
        rounds: 1, or 2 where there was a second vote.

    Returns:
        A number a round; none where too few answered, or nobody was asked how sure they are.
    """
    votes = [session.counted(asked.question.id, round_) for round_ in range(1, rounds + 1)]
    if not asked.question.sure or len(votes[-1]) < FEWEST_FOR_SURE:
        return []
    return [_sure(vote for vote in one.values() if not _is_right(vote, asked)) for one in votes]


def _is_right(vote: Vote, asked: Votable) -> bool:
    part = asked.question.asks[0].id
    return vote.answer.get(part) in asked.best.accepted[part]


def heat(session: Session, board: str, told: frozenset[str]) -> Heat | None:
    """A board's facts by choice.

    Args:
        session: the room.
        board: a match board.
        told: the questions whose best answer was shown: of no other may it be told.

    Returns:
        The whole; None where nobody has answered anything of it yet.
    """
    found = [one for one in session.agenda.questions.values() if one.question.board == board]
    found = [one for one in found if session.votes.get((one.question.id, 1))]
    if not found:
        return None
    voted = [session.counted(one.question.id, 2) for one in found]
    people = len({person for one in voted for person in one})
    tells_sure = people >= FEWEST_FOR_SURE
    first = found[0].question
    rows = [
        _row(one, votes, shown=one.question.id in told, tells_sure=tells_sure)
        for one, votes in zip(found, voted, strict=True)
    ]
    columns = [option.label for option in first.asks[0].options]
    return Heat(
        title=first.asks[0].title,
        client=first.client,
        columns=columns,
        rows=rows,
        people=people,
        tells_sure=tells_sure,
    )


def _row(asked: Votable, votes: Round, *, shown: bool, tells_sure: bool) -> HeatRow:
    ask = asked.question.asks[0]
    best = asked.best.accepted[ask.id]
    wrong = [vote for vote in votes.values() if not _is_right(vote, asked)]
    return HeatRow(
        place=int(asked.question.place.split()[1]),
        short=asked.question.short,
        counts=[sum(vote.answer.get(ask.id) == one.id for vote in votes.values()) for one in ask.options],
        best=[shown and one.id in best for one in ask.options],
        sure_wrong=_sure(wrong) if shown and tells_sure else 0,
        shown=shown,
    )
