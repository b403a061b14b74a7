"""An interview that a room holds: at each turn it votes on what is asked next, and most votes decide.

Two that tie are talked over in pairs and voted on again, those two alone. If they tie again the shorter is
asked, and of two that are as short the one that stands first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from course.boards.choices import Choice
from course.boards.interview.held import askable, question_of, reply_to, time_of
from course.boards.interview.view import InterviewView
from course.hosts.room.asked import Best, IfTheySay, RoomAsk, RoomQuestion, Votable
from course.hosts.room.stage import Stage, Talked

ASK = "ask"
# No question of a board is called so: a colon is in no id of data/.
AGAIN, END = ":second", ":end"
_FIRST, _NEXT = "What do you ask first?", "What do you ask next?"


@dataclass(frozen=True)
class Interview:
    """An interview board in a room."""

    view: InterviewView

    def talked(self, stage: Stage) -> Talked:
        """How far it has gone."""
        return stage.talks.get(self.view.id, Talked())

    def turn(self, stage: Stage) -> Votable | None:
        """What the room votes on now; None once the interview is over."""
        talked, view = self.talked(stage), self.view
        if talked.over:
            return None
        whole, left = time_of(view, talked.asked, second=talked.second)
        among = talked.tied if stage.round > 1 or stage.phase == "talk" else ()
        options = [one for one in self.options(talked) if not among or one.id in among]
        title = _NEXT if talked.asked else _FIRST
        place = len(talked.asked) - 1
        said = f"{view.client}: {reply_to(view, talked.asked, place)}" if talked.asked else view.intro
        question = RoomQuestion(
            id=f"{view.id}/{_turn(talked)}",
            kind="interview",
            board=view.id,
            client=view.client,
            place=f"{left} of {whole} minutes left",
            short=title,
            said=said,
            from_file=True,
            asks=[RoomAsk(id=ASK, title=title, options=options, ends=[])],
            sure=False,
        )
        of_them = [question_of(view, one.id) for one in options if one.id not in {AGAIN, END}]
        tempting = [IfTheySay(label=one.text, ask="", why=one.why) for one in of_them]
        return Votable(question, Best(accepted={}, tempting=tempting))

    def options(self, talked: Talked) -> list[Choice]:
        """What there is time to ask, and then the two ways out."""
        view = self.view
        _, left = time_of(view, talked.asked, second=talked.second)
        found = [
            Choice(id=one.id, label=one.text, hint=_minutes(one.minutes))
            for one in askable(view, talked.asked)
            if one.minutes <= left
        ]
        if not talked.second:
            words = f"Book a second appointment, {_minutes(view.second_minutes)}"
            found.append(Choice(id=AGAIN, label=words, hint=view.second_costs))
        return [*found, Choice(id=END, label="End the interview", hint="")]

    def decided(self, leaders: Sequence[str]) -> str:
        """What is done of what has most votes: the shorter, and then the first of the list.

        Args:
            leaders: in the order of the list.
        """
        minutes = {one.id: one.minutes for one in self.view.questions}
        return min(leaders, key=lambda id_: minutes.get(id_, self.view.minutes))

    def label(self, id_: str, talked: Talked) -> str:
        """What a choice is called."""
        return next(one.label for one in self.options(talked) if one.id == id_)


def put(talked: Talked, id_: str) -> Talked:
    """Do what the room chose."""
    if id_ == END:
        return replace(talked, over=True, tied=())
    if id_ == AGAIN:
        return replace(talked, second=True, tied=())
    return replace(talked, asked=(*talked.asked, id_), tied=())


def _turn(talked: Talked) -> str:
    """A name for a turn: another one where something else was asked before it."""
    before = ",".join((*talked.asked, str(talked.second)))
    return f"{len(talked.asked) + talked.second + 1}-{sha256(before.encode()).hexdigest()[:8]}"


def _minutes(number: int) -> str:
    return "1 minute" if number == 1 else f"{number} minutes"
