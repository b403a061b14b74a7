"""A lesson or exercise to work on, and the feedback on an exercise."""

from __future__ import annotations

from markupsafe import Markup
from tornado import web

from course.boards.show import done_rules
from course.boards.work_for_learner import what_came_back
from course.content.decisions import time_in_words
from course.content.notebooks import HAND_IN
from course.content.works import Exercise, Lesson
from course.handing_in.status import (
    HandInStatus,
    closed_words,
    nothing_counts,
)
from course.hosts.desk.board_script import name_of
from course.hosts.desk.check import what_becomes_of_it
from course.hosts.desk.feedback import feedback_for_page
from course.hosts.desk.guard import apart
from course.hosts.desk.messages import CheckData, NotesData, WorkData
from course.hosts.desk.notes import notes_sheet
from course.hosts.desk.sitting import WithClock
from course.hosts.desk.sittings import At
from course.issuing.record_files import CERTIFICATE, RECORD
from course.learner.done import in_order
from course.learner.open_answers import OpenAnswers
from course.pages import frame
from course.pages.contexts import (
    FeedbackPage,
    HandInPanel,
    Onward,
    SittingPage,
    WorkPage,
)
from course.pages.evidence import left_out
from course.pages.hand_in_parts import HandedIn, ToSend
from course.pages.home_parts import QuestionsLine
from course.pages.markdown import as_html
from course.pages.page import CAME_BACK, Page
from course.pages.record_parts import RecordPanel
from course.pages.review import DueHere
from course.pages.status_text import (
    handed_in_words,
    owed_words,
    rules_of,
    send_words,
)
from course.pages.work_names import kind_of, number_of
from course.sittings.words import feedback_waits, standing_words

MARKED_YOURSELF = "You marked it yourself, on a computer that has the right answers. The record says so."
SENT_TO_YOU = "Whoever runs your class has sent it. Its name, and how that is known, stand on it."
NOTHING_MORE = "There is nothing more for you to do here."


class _WithNext(WithClock):
    def _feedback_waits(self, exercise: Exercise) -> str:
        """Why no feedback is shown yet; empty where it may be."""
        found = self.sittings.at(exercise)
        return feedback_waits(found.times, found.now) if found else ""

    def _after(self, work: Lesson | Exercise) -> Onward | None:
        """What comes after a lesson or exercise in the course's order, of what can be worked on now."""
        works = in_order(self.desk.content)
        after = next((one for one in works[works.index(work) + 1 :] if not self._is_shut(one)), None)
        if after is None:
            return None
        return Onward(
            words=f"Next: {kind_of(after).lower()}, about {time_in_words(after, self.desk.content)}.",
            title=after.title,
            address=self.places.work(after),
        )

    def _is_shut(self, work: Lesson | Exercise) -> bool:
        return isinstance(work, Exercise) and self.sittings.standing(work).is_shut


class WorkHandler(_WithNext):
    """A lesson or exercise."""

    @web.authenticated
    async def get(self, kind: str, id_: str) -> None:
        """Show it, with the learner's own answers on its boards."""
        work = self.lesson_or_exercise(id_)
        if isinstance(work, Exercise) != (kind == "exercise"):
            self.redirect(self.places.work(work))
            return
        found = await apart(self.sittings.at, work) if isinstance(work, Exercise) else None
        if found is None or found.standing.may_answer:
            self.show(*await apart(self._prepared, work, found))
        elif isinstance(work, Exercise):
            over = found.standing.state == "over"
            self.show(*await apart(self._over if over else self.before, work, found))

    def _over(self, exercise: Exercise, found: At) -> tuple[SittingPage, CheckData]:
        sheet, page = self.desk.sheet(exercise.id), self.desk.page(exercise)
        shown = SittingPage(
            title=exercise.title,
            words=standing_words(found.times, found.standing),
            given=bool(found.sittings),
            late=self.late(exercise),
            asks=self.places.api("clock", exercise.id) if found.standing.why == "time" else "",
            panel=Markup(self._hand_in(exercise)) if found.sittings else "",  # noqa: S704  # our own
        )
        boards = sheet.all_kept().boards if found.sittings else {}
        views = page.boards if found.sittings else {}
        data = CheckData(
            check=exercise.id, address="", learner=str(sheet.answers.learner), views=views, boards=boards
        )
        return shown, data

    def _prepared(self, work: Lesson | Exercise, found: At | None) -> tuple[WorkPage, WorkData, str]:
        sheet, page = self.desk.sheet(work.id), self.desk.page(work)
        exercise = work if isinstance(work, Exercise) else None
        open_places = {HAND_IN: self._hand_in(exercise)} if exercise else {}
        if CAME_BACK in page.html:
            text = what_came_back(
                self.desk.store, self.desk.content
            )._repr_markdown_()  # Jupyter's own protocol
            open_places[CAME_BACK] = as_html(text)
        api = self.places.api("review")
        due = None if exercise else self.reviewing.here(work.id, api, self.places.review)
        shown = WorkPage(
            title=work.title,
            content=frame.filled(page.html, open_places),
            kind=kind_of(work),
            number=number_of(work.id),
            minutes=time_in_words(work, self.desk.content),
            changed=self._changed(exercise, sheet),
            due=due,
            asks_before=None if exercise or due else self._asks_before(work.id),
            has_desk=True,
            next=self._after(work),
            lab=self.places.lab(work),
            clock=self.clock(exercise, found) if exercise else None,
        )
        data = self._data(work, page, sheet, due)
        # Last, for whoever reads what was noted waits until all of it is on the disk.
        self.desk.note("opened", work.id)
        return shown, data, self.places.boards(work, name_of(page))

    def _data(self, work: Lesson | Exercise, page: Page, sheet: OpenAnswers, due: DueHere | None) -> WorkData:
        kept, notes = sheet.all_kept(), notes_sheet(self.desk, work).all_kept()
        return WorkData(
            work=work.id,
            learner=str(sheet.answers.learner),
            boards=kept.boards,
            notice=kept.notice,
            answers=self.places.api("answers", work.id),
            beat=self.places.api("beat", work.id),
            left_out=left_out(work, self.desk.content),
            rules=done_rules(work, page.boards),
            notes=NotesData(
                boards=notes.boards, notice=notes.notice, answers=self.places.api("notes", work.id)
            ),
            due=due,
        )

    def _asks_before(self, lesson: str) -> QuestionsLine | None:
        """What is still to be asked before a lesson, or after the last."""
        words = self.asking.opening(lesson)
        return QuestionsLine(words, self.places.questions) if words else None

    def _changed(self, exercise: Exercise | None, sheet: OpenAnswers) -> str:
        if exercise is None or not self.desk.changed_since_answered(exercise, bool(sheet.answers.boards)):
            return ""
        return (
            "This exercise was changed after you answered it. Your answers are kept: "
            "please look through them before you hand it in."
        )

    def _hand_in(self, exercise: Exercise) -> str:
        way, content = self.desk.way, self.desk.content
        problem = way.make_good(exercise.id)
        found = way.status(exercise.id)
        closed = found is not None and nothing_counts(found, exercise)
        at = self.sittings.at(exercise)
        over = NOTHING_MORE if at and at.standing.state == "over" else ""
        panel = HandInPanel(
            handed_in=self._handed_in(exercise, found) if found else None,
            problem=problem,
            rules=rules_of(exercise, found),
            hand_in_words=what_becomes_of_it(way, exercise, content),
            check=self.places.check(exercise.id),
            record_address=self.places.record if found and found.record else "",
            closed=closed_words(found) if found and closed else over,
        )
        return frame.part(panel, content)

    def _handed_in(self, exercise: Exercise, found: HandInStatus) -> HandedIn:
        way, waits = self.desk.way, self._feedback_waits(exercise)
        name = way.name_to_send(exercise.id)
        offers = found.may_be_sent and way.what_to_send(exercise.id) is not None
        return HandedIn(
            words=f"Handed in. {waits}" if waits else f"{handed_in_words(found)}.",
            address=self.places.feedback(exercise.id) if found.readable_feedback and not waits else "",
            look=self.places.api("feedback", exercise.id) if found.may_look and not waits else "",
            send=ToSend(name, self.places.to_send(exercise.id, name)) if offers else None,
            send_words=send_words(found, way.contact),
            owed=owed_words(found, way.contact),
        )


class FeedbackHandler(_WithNext):
    """What came of an exercise."""

    @web.authenticated
    async def get(self, id_: str) -> None:
        """Show the feedback, and the record if it was passed."""
        exercise = self.exercise(id_)
        problem = await apart(self.desk.way.make_good, exercise.id)
        found = await apart(self.desk.way.status, exercise.id)
        if found is not None and found.self_marked and found.waits:
            self.redirect(f"{self.places.work(exercise)}#hand-in")
            return
        if waits := await apart(self._feedback_waits, exercise):
            raise web.HTTPError(409, waits)
        if found is None or found.feedback is None:
            raise web.HTTPError(404, f"There is no feedback on {exercise.title} yet: it was not marked.")
        opening, rest = feedback_for_page(
            found.feedback.read_text(encoding="utf-8"), self.places.work(exercise), files=found.record is None
        )
        shown = FeedbackPage(
            title=f"Feedback: {exercise.title}",
            opening=opening,
            content=rest,
            record=self._record(exercise, found, problem),
            again=self.places.work(exercise),
            next=await apart(self._after, exercise),
        )
        self.show(shown)

    def _record(self, exercise: Exercise, found: HandInStatus, problem: str) -> RecordPanel | None:
        if not found.passed:
            return None
        if owed := owed_words(found, self.desk.way.contact):
            return RecordPanel("You have passed", owed)
        if found.record is None:
            words = f"Your record is not written yet. {problem} It is written when you open this page again."
            return RecordPanel("Passed", words)
        passed = found.mark is None or found.mark.passed
        return RecordPanel(
            heading="Passed: your record is ready" if passed else "An earlier attempt was passed",
            words=MARKED_YOURSELF if found.self_marked else SENT_TO_YOU,
            certificate=self.places.record_file(exercise.id, CERTIFICATE),
            file=self.places.record_file(exercise.id, RECORD),
        )
