"""What learners sent of the lessons with what they handed in, looked at before it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, timedelta
from functools import lru_cache

from course.boards.show import done_rules, lesson_view
from course.content import Content
from course.learner.answers import FILE_NAME, MOST_BYTES, Answers, AnswersDamaged, WorkStudied, parse
from course.learner.done import Done, done
from course.learner.progress import HOW_COUNTED
from course.marking.cohort.submission_files import NotOrdinary, read_ordinary
from course.marking.nbgrader.classroom import Classroom
from course.records.complete import LessonDeed
from course.records.statement import Measured

HOW_SENT = f"{HOW_COUNTED}; the learner sent it with what they handed in"
HOW_STUDIED = f"decisions and minutes as the learner's own copy of the course counted them, by {HOW_COUNTED}"
_A_DAY = 24 * 60
_CLOCK = timedelta(days=1)  # by which a clock, or a place on earth, may differ


@dataclass(frozen=True)
class StudySent:
    """What counts of it.

    Attributes:
        works: what was done of each lesson, and the time at each exercise.
        remarks: what does not count, and why, a sentence each.
        by: with which exercise each was sent.
    """

    works: dict[str, WorkStudied]
    remarks: tuple[str, ...] = ()
    by: dict[str, str] = field(default_factory=dict)


NOTHING_SENT = StudySent({})


def study_sent(classroom: Classroom, learner: str, exercises: Iterable[str]) -> StudySent:
    """What a learner sent of the lessons with some exercises; of several tellings the one that tells most.

    Args:
        classroom: where they were marked.
        learner: the learner's id.
        exercises: the exercises' ids.
    """
    works: dict[str, WorkStudied] = {}
    by: dict[str, str] = {}
    remarks: list[str] = []
    for exercise in exercises:
        answers = answers_marked(classroom, learner, exercise)
        if answers is None:
            continue
        found = credible(answers, classroom.content)
        remarks += found.remarks
        for work, told in found.works.items():
            if work not in works or _tells_more(told, works[work]):
                works[work], by[work] = told, exercise
    return StudySent(works, tuple(dict.fromkeys(remarks)), by)


def lesson_deed(sent: StudySent, lesson: str, content: Content) -> LessonDeed:
    """What was done of a lesson, for the rule of what is still missing.

    Args:
        sent: what counts of what was sent.
        lesson: the lesson's id.
        content: the course.
    """
    told = sent.works.get(lesson)
    done = Done(told.parts, told.of) if told else Done(0, decisions_of(content, lesson))
    return LessonDeed(done, told.minutes if told else 0, told=told is not None)


def credible(answers: Answers, content: Content) -> StudySent:
    """What counts of that which one file tells: it is the learner's own, of this course, and can be.

    Args:
        answers: what was handed in.
        content: the course.
    """
    study = answers.along.study if answers.along else None
    if study is None:
        return NOTHING_SENT
    if study.learner != answers.learner:
        return StudySent({}, ("What it tells of lessons is another learner's: it does not count.",))
    saved = answers.saved if answers.saved.tzinfo else answers.saved.replace(tzinfo=UTC)
    works: dict[str, WorkStudied] = {}
    remarks = []
    for id_, told in study.works.items():
        fault = _fault(id_, told, saved.astimezone(UTC).date(), content)
        if fault:
            remarks.append(f"What it tells of {id_[:40]} does not count: {fault}.")
        elif id_ in content.lessons or id_ == answers.work:
            works[id_] = told
    return StudySent(works, tuple(remarks))


def decisions_of(content: Content, lesson: str) -> int:
    """How many decisions a lesson asks for in this copy of the course."""
    return _counted(content).get(lesson, 0)


@lru_cache(maxsize=4)
def _counted(content: Content) -> dict[str, int]:
    return dict(_each(content))


def _each(content: Content) -> Iterator[tuple[str, int]]:
    for id_, lesson in content.lessons.items():
        views = {spec.id: lesson_view(spec, content) for spec in lesson.boards}
        yield id_, done(done_rules(lesson, views), None).of


def _fault(id_: str, told: WorkStudied, saved: date, content: Content) -> str:
    if id_ not in content.lessons and id_ not in content.exercises:
        return "this course has none of that name"
    if told.parts > told.of:
        return "it has more decisions than there are"
    if id_ in content.lessons and told.of != decisions_of(content, id_):
        return f"it has {told.of} decisions there, and {decisions_of(content, id_)} in this edition"
    if not told.first <= told.last <= saved + _CLOCK:
        return "its days are in no order, or after it was saved"
    if told.minutes > ((told.last - told.first).days + 1) * _A_DAY:
        return "it has more minutes than those days have"
    return ""


def _tells_more(one: WorkStudied, other: WorkStudied) -> bool:
    return (one.parts, one.minutes) > (other.parts, other.minutes)


def measured_at(answers: Answers, content: Content) -> Measured | None:
    """The minutes at an exercise that were sent with its answers; nothing where none were."""
    told = credible(answers, content).works.get(answers.work)
    return Measured(minutes=told.minutes, method=HOW_SENT) if told and told.minutes else None


def answers_marked(classroom: Classroom, learner: str, exercise: str) -> Answers | None:
    """The answers that were marked and tell of lessons; nothing where none do, or they cannot be read."""
    try:
        text = read_ordinary(classroom.autograded(learner, exercise) / FILE_NAME, MOST_BYTES)
        # Most files hold nothing of it, and need not be taken apart.
        found = parse(text) if text is not None and b'"study"' in text else None
    except (NotOrdinary, AnswersDamaged, OSError):
        return None
    return found if found is not None and found.work == exercise else None
