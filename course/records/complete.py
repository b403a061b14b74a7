"""What is still missing before something is completed, in words: one pure function over what was done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from course.content import Content
from course.content.completion_rules import LessonRule, Workshop
from course.learner.done import Done


@dataclass(frozen=True)
class LessonDeed:
    """What was done of a lesson: its decisions, and the minutes that were measured.

    `told` is false where nobody knows, since the learner did not tell it with what they handed in.
    """

    done: Done
    minutes: int = 0
    told: bool = True


@dataclass(frozen=True)
class ExerciseDeed:
    """What became of an exercise that was handed in.

    Attributes:
        percent: what it earned, once it was marked.
        awaits_person: whether a person has still to mark some of it.
        hurdles: why it does not pass though the percentage would, a sentence each.
    """

    percent: Decimal | None = None
    awaits_person: bool = False
    hurdles: tuple[str, ...] = ()


@dataclass(frozen=True)
class WorkshopDeed:
    """How many minutes of a workshop somebody was there."""

    minutes: int = 0


Deed = LessonDeed | ExerciseDeed | WorkshopDeed


def missing(work: str, content: Content, deeds: Mapping[str, Deed]) -> tuple[str, ...]:
    """What is still missing before something is completed.

    Args:
        work: the id of a lesson, an exercise, a workshop, or the course itself for all of it.
        content: the course, whose rules hold (`completion` in `data/course.yaml`, and each pass mark).
        deeds: what one learner did, by the id of what it was; what is not there was not begun.

    Returns:
        Sentences; none where it is completed.

    Raises:
        KeyError: the course has nothing of this id.
    """
    rules, deed = content.course.completion, deeds.get(work)
    if work == content.course.id:
        return tuple(_of_course(content, deeds))
    if work in content.lessons:
        rule = rules.lessons.get(work, rules.lesson)
        return tuple(_of_lesson(rule, deed if isinstance(deed, LessonDeed) else None))
    if work in content.exercises:
        pass_mark = content.exercises[work].pass_mark
        return tuple(_of_exercise(pass_mark, deed if isinstance(deed, ExerciseDeed) else None))
    workshop = {one.id: one for one in rules.workshops}[work]
    return tuple(_of_workshop(workshop, deed if isinstance(deed, WorkshopDeed) else WorkshopDeed()))


def _of_lesson(rule: LessonRule, deed: LessonDeed | None) -> Iterator[str]:
    if deed is None:
        yield "It was not begun yet."
        return
    if not deed.told:
        yield NOT_TOLD
        return
    share, done = rule.decisions, deed.done
    if done.parts * 100 < share * done.of:
        wanted = "all" if share == _ALL else f"{share}%"
        yield f"{done.parts} of {done.of} decisions are made, and {wanted} of them are asked for."
    if deed.minutes < rule.minutes:
        yield f"{deed.minutes} minutes at work were measured, and {rule.minutes} are asked for."


NOT_TOLD = "What was done of it was not sent along with any exercise that was marked."
_ALL = 100


def _of_exercise(pass_mark: Decimal, deed: ExerciseDeed | None) -> Iterator[str]:
    if deed is None:
        yield "It was not handed in yet."
    elif deed.awaits_person:
        yield "It waits for a person to mark it."
    elif deed.percent is None:
        yield "It is handed in but not marked yet."
    elif deed.percent < pass_mark or deed.hurdles:
        yield f"Not passed: {deed.percent:.2f}% of the points, and the pass mark is {pass_mark:.2f}%."
        yield from deed.hurdles


def _of_workshop(workshop: Workshop, deed: WorkshopDeed) -> Iterator[str]:
    if deed.minutes * 100 < workshop.attend * workshop.minutes:
        asked = -(-workshop.attend * workshop.minutes // 100)
        yield f"{deed.minutes} of its {workshop.minutes} minutes were attended, and {asked} are asked for."


def whole_course(content: Content) -> tuple[str, ...]:
    """The ids of the lessons and exercises that complete the whole course."""
    whole, course = content.course.completion.course, content.course
    lessons = course.lessons if whole.lessons is None else whole.lessons
    exercises = course.exercises if whole.exercises is None else whole.exercises
    return (*lessons, *exercises)


def _of_course(content: Content, deeds: Mapping[str, Deed]) -> Iterator[str]:
    for id_ in whole_course(content):
        work = content.lessons.get(id_) or content.exercises[id_]
        lacks = missing(id_, content, deeds)
        if lacks:
            ended = work.title if work.title.endswith(("?", "!")) else f"{work.title}:"
            yield f"{ended} {' '.join(lacks)}"
