"""Rooms without a server, and what happens in them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache

from course.content.installed import course_content
from course.content.run_sheets import run_sheet
from course.hosts.room.agenda import Agenda, agenda_of
from course.hosts.room.events import Did, Event, Joined, Kept, Voted
from course.hosts.room.session import Outcome, Session

BEGAN = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
LESSON = "03-prosecution-or-persecution"
FACT = "client-b-match/B.2"


@cache
def lesson_agenda() -> Agenda:
    """What a room goes through in lesson 03."""
    content = course_content()
    return agenda_of(content.lessons[LESSON], run_sheet(LESSON, 45, content), content)


class Played:
    """A room, and the events that made it so, a second apart."""

    def __init__(self, people: int = 0, agenda: Agenda | None = None) -> None:
        self.session = Session(agenda or lesson_agenda())
        self.events: list[Kept] = []
        for number in range(people):
            self.put(Joined(person=f"p{number}", alias=f"Alias {number}", seat=f"seat-{number}"))

    def put(self, event: Event) -> Outcome:
        """Let something happen."""
        place = len(self.events)
        kept = Kept(place=place, at=BEGAN + timedelta(seconds=place), event=event)
        self.events.append(kept)
        return self.session.take(kept)

    def do(self, *acts: str) -> None:
        """Let the trainer do something that is possible, and then the next."""
        for act in acts:
            name, _, about = act.partition(" ")
            assert self.put(Did(act=name, about=about)) == "kept", act

    def vote(self, person: str, *, sure: str | None = None, question: str = FACT, **answer: str) -> Outcome:
        """Let somebody answer, in the round that goes on."""
        event = Voted(
            person=person,
            question=question,
            round=self.session.stage.round,
            message=f"m{len(self.events)}",
            answer=answer,
            sure=sure,
        )
        return self.put(event)

    def at_fact(self) -> None:
        """Go to Client B's second fact, and open the vote."""
        stops = [stop.question for stop in self.session.agenda.stops]
        self.do(f"go {stops.index(FACT)}", "next")
