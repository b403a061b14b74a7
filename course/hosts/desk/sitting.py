"""An exercise for which a class has set times: begun, asked how long it runs, and what came after it."""

from __future__ import annotations

import json
from datetime import datetime
from http import HTTPStatus

from tornado import web

from course.content.board_specs import DraftSpec
from course.content.works import Exercise
from course.hosts.desk.base import StudyHandler
from course.hosts.desk.guard import apart
from course.hosts.desk.messages import BeginSent, TimeTold, Told
from course.hosts.desk.sittings import At
from course.learner.answers import Sat, as_bytes
from course.marking.feedback.wording import pass_rules, plain
from course.pages.contexts import SittingPage
from course.pages.sitting_parts import BeginForm, ClockLine, LateFile
from course.records.usable_name import NameNotUsable
from course.sittings.words import LATE, minutes_words, rules_before, standing_words

NOT_DECLARED = "Tick the statement to begin. If you cannot make it, ask whoever runs your class."


class WithClock(StudyHandler):
    """A handler whose page shows how long an exercise still runs, or why it cannot be answered."""

    def clock(self, exercise: Exercise, found: At | None) -> ClockLine | None:
        """The line with the time; nothing where no time runs out."""
        if found is None or found.standing.state != "running" or found.standing.until is None:
            return None
        words = standing_words(found.times, found.standing)
        return ClockLine(
            self.places.api("clock", exercise.id), _ms(found.now), _ms(found.standing.until), words
        )

    def before(self, exercise: Exercise, found: At) -> tuple[SittingPage, None]:
        """The page of an exercise that is not open yet, or may be begun: all that holds for it."""
        ready, times = found.standing.state == "ready", found.times
        minutes = f": {minutes_words(times.minutes)}" if times.minutes else ""
        form = BeginForm(
            address=self.places.api("begin", exercise.id),
            honesty=times.terms.honesty,
            name=self.desk.learner.name,
            button=f"Begin{minutes}",
        )
        words = standing_words(times, found.standing)
        shown = SittingPage(
            title=exercise.title,
            words=words,
            rules=[
                one
                for one in (*rules_before(times, left=found.standing.left), *_what_passes(exercise))
                if one not in words
            ],
            begin=form if ready else None,
        )
        return shown, None

    def late(self, exercise: Exercise) -> LateFile | None:
        """What came after the end, if anything did."""
        if not self.sittings.late(exercise):
            return None
        name = self.desk.way.name_to_send(exercise.id)
        return LateFile(LATE, self.places.late(exercise.id), name)


class BeginHandler(WithClock):
    """Begin an exercise: from now on its time runs."""

    @web.authenticated
    async def post(self, id_: str) -> None:
        """Begin it, once what has to be declared is declared."""
        exercise, sent = self.exercise(id_), self.body_as(BeginSent)
        found = await apart(self.sittings.at, exercise)
        if found is not None and found.times.terms.honesty and not sent.honest:
            self._refuse(Told(state="refused", text=NOT_DECLARED, field="honest"))
            return
        try:
            await apart(self.sittings.begin, exercise, sent.name)
        except NameNotUsable as error:
            self._refuse(Told(state="refused", text=str(error), field="name"))
            return
        self.finish(Told(state="begun", next=self.places.work(exercise)).as_json())

    def _refuse(self, told: Told) -> None:
        self.set_status(HTTPStatus.BAD_REQUEST)
        self.finish(told.as_json())


class ClockHandler(StudyHandler):
    """How long an exercise still runs."""

    @web.authenticated
    async def get(self, id_: str) -> None:
        """Say it, by the server's clock."""
        found = await apart(self.sittings.at, self.exercise(id_))
        if found is None:
            raise web.HTTPError(404, f"No time is set for {id_}.")
        self.finish(time_told(found).model_dump(mode="json"))


class LateHandler(WithClock):
    """What came after the end, with what was saved before it, as a file for an assessor."""

    @web.authenticated
    async def get(self, id_: str) -> None:
        """Send it; it says of itself that it came after the end."""
        exercise = self.exercise(id_)
        file = await apart(self.late, exercise)
        if file is None:
            raise web.HTTPError(404, "Nothing came after the end.")
        content = await apart(self._content, exercise)
        self.set_header("Content-Type", "application/json")
        self.set_header("Content-Disposition", f'attachment; filename="{file.name}"')
        self.finish(content)

    def _content(self, exercise: Exercise) -> bytes:
        answers, found = self.desk.sheet(exercise.id).answers, self.sittings.at(exercise)
        late = {board: json.loads(text) for board, text in self.sittings.late(exercise).items()}
        dumped = answers.model_dump(mode="json")
        dumped["boards"] |= late
        made = type(answers).model_validate(dumped)
        sat = None
        if found and found.sittings:
            last = found.sittings[-1]
            sat = Sat(begun=last.begun, ended=last.ended or found.now, by="after the end")
        newer = {"revision": made.revision + 1, "saved": self.sittings.late_since(exercise) or made.saved}
        return as_bytes(made.model_copy(update={**newer, "name": self.desk.learner.name, "sat": sat}))


def time_told(found: At) -> TimeTold:
    """What a page is told of the time.

    Args:
        found: how the learner stands.
    """
    until, state = found.standing.until, found.standing.state
    return TimeTold(
        now=_ms(found.now),
        end=_ms(until) if until and state == "running" else None,
        state=state,
        words=standing_words(found.times, found.standing),
    )


def _what_passes(exercise: Exercise) -> list[str]:
    criteria = [one.text for spec in exercise.boards if isinstance(spec, DraftSpec) for one in spec.criteria]
    if not criteria:
        return [pass_rules(exercise)]
    most = plain(exercise.points.criterion)
    by_hand = f"A person marks it by these criteria, from 0 to {most} points each: {'; '.join(criteria)}."
    return [by_hand, pass_rules(exercise)]


def _ms(at: datetime) -> int:
    return round(at.timestamp() * 1000)
