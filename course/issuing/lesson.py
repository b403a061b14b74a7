"""A record of a single lesson: what its learner sent of it, which is their own word, and never attested."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from course.content import Content
from course.content.works import Lesson
from course.issuing.completion import NotCompleted
from course.issuing.drafting import activity_of, digest_of_text
from course.issuing.issue import digest
from course.issuing.people import people_of
from course.issuing.record_name import named
from course.issuing.signed_in import signed_in
from course.issuing.study_sent import HOW_SENT, StudySent, answers_marked, lesson_deed, study_sent
from course.issuing.whole_course import studied_of
from course.learner.answers import WorkStudied
from course.marking.gradebook.enrolment import MarkedWork
from course.marking.nbgrader.classroom import Classroom
from course.records.complete import missing
from course.records.statement import EvidenceFile, Learner, Measured, Provider, Statement
from course.register.kept import Kept


def lesson_from(
    found: Mapping[str, MarkedWork], before: Kept | None, classroom: Classroom, learner: str, lesson: str
) -> tuple[Statement, tuple[str, ...]]:
    """What a record of a lesson would say of a learner.

    Args:
        found: their submissions as they were marked, by the exercise's id.
        before: the record of the lesson that was issued last.
        classroom: where they were marked.
        learner: the learner's id.
        lesson: the lesson's id.

    Returns:
        What it would say, and what whoever issues it should look at.

    Raises:
        NotCompleted: something is still missing.
    """
    content = classroom.content
    sent = study_sent(classroom, learner, found)
    lacks = missing(lesson, content, {lesson: lesson_deed(sent, lesson, content)})
    if lacks:
        raise NotCompleted(" ".join((*lacks, *sent.remarks)))
    carrier = sent.by[lesson]
    answers = answers_marked(classroom, learner, carrier)
    assert answers is not None  # it is where it was told
    known = (people_of(classroom).seen.get(learner), signed_in(classroom, learner, carrier))
    who, doubts = named(found[carrier], answers, before, "", known)
    rehearsed = found[carrier].marked_by == "rehearsal"
    draft = _statement(content.lessons[lesson], sent, content, who, rehearsed=rehearsed)
    return draft, (*doubts, *sent.remarks)


def _statement(
    lesson: Lesson, sent: StudySent, content: Content, who: Learner, *, rehearsed: bool
) -> Statement:
    course, told = content.course, sent.works[lesson.id]
    rule = course.completion.lessons.get(lesson.id, course.completion.lesson)
    return Statement(
        learner=who,
        provider=Provider(name=course.provider, contact=course.contact),
        activity=activity_of("lesson", lesson.id, lesson.title, content, f"lessons/{lesson.id}.yaml"),
        aims=course.aims,
        outcomes=tuple(lesson.outcomes),
        mode=rule.mode or course.mode,
        feedback=rule.feedback or course.feedback,
        # Of a day the hour is not told.
        started=_beginning(told.first),
        completed=_beginning(told.last),
        notional_minutes=lesson.minutes,
        measured=Measured(minutes=told.minutes, method=HOW_SENT) if told.minutes else None,
        studied=studied_of(sent, content, lesson.id),
        assessment=None,
        evidence=_evidence(lesson.id, told, content),
        topics=tuple(course.topics),
        scheme_note=course.scheme_note,
        status="specimen" if rehearsed else "self-assessed",
    )


def _evidence(lesson: str, told: WorkStudied, content: Content) -> tuple[EvidenceFile, ...]:
    """What it rests on: what was sent of this lesson alone, so that whatever it is sent with is the same."""
    files = {
        "What was sent of the lesson": digest(told.model_dump_json().encode()),
        "The lesson": digest_of_text(content.root / "modules" / f"{lesson}.ipynb"),
    }
    return tuple(EvidenceFile(name=name, sha256=sha256) for name, sha256 in files.items() if sha256)


def _beginning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
