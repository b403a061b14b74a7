"""My record on this server: part A as it was issued, all work, part B as it is kept, and the exports."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from http import HTTPStatus

from tornado import web

from course.boards.review_items.items import review_items
from course.content.schemes import Scheme
from course.content.works import Exercise
from course.handing_in.status import HandInStatus
from course.handing_in.way import Way
from course.hosts.desk.answers import kept_or_not, put
from course.hosts.desk.base import StudyHandler
from course.hosts.desk.guard import apart
from course.hosts.desk.standing import Standing, WithStandings
from course.issuing.record_files import RECORD
from course.learner.answers import DraftAnswers, now
from course.learner.notice import AnswersSent, Notice
from course.learner.own_part import (
    FIELDS,
    NEED,
    REFLECTION,
    delete_part,
    hours_field,
    open_part,
    part_of,
    take_need,
)
from course.learner.progress import Event, active_minutes
from course.pages.my_record import MyRecordData, facts_of
from course.pages.work_names import label_of
from course.records import from_json
from course.records.complete import Deed, ExerciseDeed, LessonDeed, missing
from course.records.own_docx import own_docx
from course.records.own_files import own_csv, own_json
from course.records.own_layout import day_in_london
from course.records.own_pdf import ExportNotMade, own_pdf
from course.records.own_record import OwnRecord, OwnWork, course_in_a_record
from course.records.own_reflection import own_reflection
from course.records.statement import Statement

EXPORTS = {
    "pdf": (own_pdf, "application/pdf"),
    "docx": (own_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "csv": (own_csv, "text/csv; charset=utf-8"),
    "json": (own_json, "application/json; charset=utf-8"),
}


class WithOwnRecord(WithStandings):
    """A handler that puts together what is the learner's own."""

    def own_data(self, standings: list[Standing] | None = None) -> MyRecordData:
        """All that the page of the record shows.

        Args:
            standings: how the learner stands, if that was just looked at.
        """
        content, learner, store = self.desk.content, self.desk.learner, self.desk.store
        events, standings = self.desk.events(), standings or self.standings()
        self._take_need()
        own, deeds = self._own(standings, events)
        parts = {
            part: open_part(part, content.course.id, learner.reference, store).all_kept()
            for part in (NEED, REFLECTION)
        }
        unfinished = [one.state.work.title for one in standings if not one.finished]
        self.reviewing.told()
        return MyRecordData(
            record=own,
            addresses={one.state.work.id: self.places.work(one.state.work) for one in standings},
            missing=[*missing(content.course.id, content, deeds)],
            facts=facts_of(self.desk.events(), review_items(content), content, unfinished),
            schemes=[*content.schemes],
            learner=str(learner.reference),
            course=content.course.id,
            need=parts[NEED],
            reflection=parts[REFLECTION],
            own=self.places.api("own"),
            exports=self.places.api("own-record"),
        )

    def own_record(self) -> OwnRecord:
        """Part A as far as the learner has it, all work, and part B."""
        self._take_need()
        return self._own(self.standings(), self.desk.events())[0]

    def _take_need(self) -> None:
        """Have why the learner came in part B; where that fails now, it is done when the page comes again."""
        with suppress(OSError):
            take_need(self.desk.content, self.desk.learner.reference, self.desk.store)

    def _own(self, standings: list[Standing], events: list[Event]) -> tuple[OwnRecord, dict[str, Deed]]:
        content, way = self.desk.content, self.desk.way
        minutes, course = active_minutes(events), self.desk.content.course
        deeds = {one.state.work.id: deed for one in standings if (deed := _deed(one, minutes))}
        begun = [one for one in standings if one.state.work.id in deeds or minutes.get(one.state.work.id)]
        return (
            OwnRecord(
                name=self.desk.learner.name,
                course=course.title,
                made=now(),
                **course_in_a_record(course),
                works=[
                    _work(one, events, minutes, [*missing(one.state.work.id, content, deeds)], way)
                    for one in begun
                ],
                statements=[found for one in begun if (found := _statement(one, way))],
                reflection=own_reflection(content, self.desk.store),
            ),
            deeds,
        )


class OwnPartHandler(WithOwnRecord):
    """Part B of the record: all of it is deleted at once."""

    @web.authenticated
    async def delete(self) -> None:
        """Delete it."""
        content, learner = self.desk.content, self.desk.learner
        await apart(delete_part, content, learner.reference, self.desk.store)
        self.set_status(HTTPStatus.NO_CONTENT)
        self.finish()

    @web.authenticated
    async def get(self) -> None:
        """Send it as it is kept, with what the learner should know of it."""
        data = await apart(self.own_data)
        boards = {**data.need.boards, **data.reflection.boards}
        self.finish(data.reflection.model_copy(update={"boards": boards}).model_dump(mode="json"))


class OwnFieldHandler(StudyHandler):
    """One field of part B."""

    @web.authenticated
    async def put(self, field: str) -> None:
        """Save it."""
        content = self.desk.content
        hours = {hours_field(one.id, claim.id) for one in content.schemes for claim in one.claims}
        sent = self.body_as(AnswersSent, "This could not be saved. Reload the page and try again.")
        if field not in {*FIELDS, *hours} or not isinstance(sent.answers, DraftAnswers):
            raise web.HTTPError(404, f"There is nothing called {field} in a record. Reload the page.")

        def save() -> Notice:
            own = part_of(field), content.course.id, self.desk.learner.reference
            return put(open_part(*own, self.desk.store), field, sent)

        async with self.desk.turn(part_of(field)):
            status, reply = await apart(kept_or_not, self.desk, save, sent)
        self.set_status(status)
        self.finish(reply.model_dump(mode="json"))


class OwnExportHandler(WithOwnRecord):
    """The learner's own export, in one body's layout and one format."""

    @web.authenticated
    async def get(self, scheme: str, ending: str) -> None:
        """Send it."""
        found: Scheme | None = next((one for one in self.desk.content.schemes if one.id == scheme), None)
        if found is None or ending not in EXPORTS:
            raise web.HTTPError(404, "There is no such layout. Reload the page of your record.")
        make, kind = EXPORTS[ending]
        own = await apart(self.own_record)
        try:
            content = await apart(make, own, found)
        except ExportNotMade as error:
            raise web.HTTPError(409, str(error)) from None
        self.set_header("Content-Type", kind)
        self.set_header("Content-Disposition", f'attachment; filename="my-record-{scheme}.{ending}"')
        self.finish(content)


def _work(one: Standing, events: list[Event], minutes: dict[str, int], lacks: list[str], way: Way) -> OwnWork:
    work, statement = one.state.work, _statement(one, way)
    noted = [event for event in events if event.work == work.id]
    ended = [event.at for event in noted if event.what == "done"]
    if isinstance(work, Exercise):
        ended = [one.handed_in.at] if one.handed_in else []
    return OwnWork(
        id=work.id,
        label=label_of(work),
        title=work.title,
        kind="exercise" if isinstance(work, Exercise) else "lesson",
        started_on=day_in_london(noted[0].at).isoformat() if noted else "",
        finished_on=day_in_london(ended[0]).isoformat() if ended else "",
        result=one.words,
        notional=work.minutes,
        measured=minutes.get(work.id, 0),
        missing=lacks,
        standing=("attested" if statement.attested else "self-assessed") if statement else "",
        code=statement.short_code if statement else "",
    )


def _statement(one: Standing, way: Way) -> Statement | None:
    """What was issued of an exercise and is whole, if anything was."""
    if one.handed_in is None or one.handed_in.record is None:
        return None
    content = way.record_file(one.state.work.id, RECORD)
    return from_json(content) if content else None


def _deed(one: Standing, minutes: dict[str, int]) -> Deed | None:
    id_, found = one.state.work.id, one.handed_in
    if not isinstance(one.state.work, Exercise):
        done = one.state.done
        return LessonDeed(done, minutes.get(id_, 0)) if done.parts or one.finished else None
    return _of_exercise(found, one.state.work.pass_mark) if found else None


def _of_exercise(found: HandInStatus, pass_mark: Decimal) -> ExerciseDeed:
    if found.passed:
        return ExerciseDeed(percent=max(pass_mark, Decimal(found.mark.percent or 0 if found.mark else 0)))
    if found.mark is None:
        return ExerciseDeed()
    why = (found.mark.why,) if found.mark.why else ()
    return ExerciseDeed(Decimal(found.mark.percent or 0), found.mark.awaits_person, why)
