"""What study pages say about where a learner stands."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from course.base.dates import in_words
from course.base.london import LondonTimeUnknown, london_time
from course.content import Content
from course.content.works import Exercise
from course.handing_in.status import HandInStatus
from course.learner.done import Done
from course.marking.feedback.mark import Mark
from course.marking.feedback.wording import pass_rules
from course.marking.rule.marking_rule import percentage

WAITS_FOR_ASSESSOR = "When you hand it in, it waits for your assessor to mark it."
AT_ONCE = "When you hand it in, it is marked straight away, with a reason for every point lost."
BY_A_PERSON = "When you hand it in, it waits for a person to mark it: no computer can."
_SEND = (
    "Nothing on this computer takes it to your assessor, so it has reached nobody yet. Send them this file. "
    "If you do not know who that is, ask whoever runs the course: {contact}. What they send back you open on "
    "the page My record."
)
_SEND_ALONE = (
    "Nobody is told of it from here. To have it marked, send this file to somebody who marks for the "
    "course: {contact}."
)
_OWED = (
    "You have passed, and are owed a record and a certificate. Your provider makes them: ask your assessor, "
    "or {contact}."
)
UNREACHABLE = "Your answers here cannot be read just now."
UNREADABLE = "Your answers here cannot be read. Open it: they are set aside, and you are told where."


def quantity(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 minute, 2 minutes."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def state_of(
    done: Done,
    minutes: int,
    handed_in: HandInStatus | None,
    exercise: Exercise | None,
) -> str:
    """How far a lesson or exercise is, in a few words."""
    if handed_in is not None and exercise is not None:
        return handed_in_words(handed_in)
    if done.all:
        return "All answered, not handed in yet" if exercise else "Done"
    if not done.parts:
        return ""
    left = quantity(done.minutes_left(minutes), "minute")
    return f"{done.parts} of {done.of} done, about {left} left"


def begun_again(done: Done) -> str:
    """A lesson that was done, and is begun again."""
    return f"Done; begun again, {done.parts} of {done.of}" if done.parts else "Done"


def handed_in_words(handed_in: HandInStatus) -> str:
    """When an exercise was handed in, and what has come of it."""
    day, clock = _when(handed_in.at)
    attempt = f", attempt {handed_in.attempt}" if handed_in.attempt > 1 else ""
    mark = handed_in.mark
    if handed_in.to_be_sent and handed_in.feedback is None:
        return f"Handed in here on {day} at {clock}{attempt}; the file is to be sent to your assessor"
    if handed_in.feedback is None and mark is None:
        return f"Handed in on {day} at {clock}{attempt}; it waits to be marked"
    if mark is None:
        return f"{'Passed' if handed_in.passed else 'Marked'} (handed in on {day}{attempt})"
    if mark.awaits_person:
        return f"Handed in on {day} at {clock}{attempt}; it waits for a person to mark it"
    earned = f"{_whole(mark)}%"
    if mark.passed:
        return f"Passed: {earned} (handed in on {day}{attempt})"
    earlier = ", an earlier attempt was" if handed_in.passed else ""
    why = f". {mark.why.removesuffix('.')}" if mark.why else ""
    return f"Not passed yet{earlier}: {earned} (handed in on {day}{attempt}){why}"


def send_words(handed_in: HandInStatus, contact: str) -> str:
    """Why the file is sent, and to whom; empty where there is nothing to send."""
    if not handed_in.may_be_sent:
        return ""
    return (_SEND if handed_in.to_be_sent else _SEND_ALONE).format(contact=contact)


def owed_words(handed_in: HandInStatus, contact: str) -> str:
    """What a provider owes for a pass; empty where the learner's own copy writes the record."""
    owed = handed_in.passed and handed_in.record is None and not handed_in.self_marked
    return _OWED.format(contact=contact) if owed else ""


def rules_of(exercise: Exercise, handed_in: HandInStatus | None, *, counted: bool = True) -> str:
    """What passes an exercise, and how often it may be tried: known before it is handed in.

    Args:
        exercise: the exercise.
        handed_in: how the learner stands with it.
        counted: whether attempts are counted, which they are not where learners mark their own work.
    """
    passes = pass_rules(exercise)
    if not counted:
        return passes
    if handed_in is None or handed_in.mark is None:
        return f"{passes} You have {quantity(exercise.attempts, 'attempt')}{' in all' if handed_in else ''}."
    known = handed_in.mark.attempts_left
    left = exercise.attempts - handed_in.mark.attempt if known is None else known
    return f"{passes} You have {quantity(left, 'attempt')} left." if left > 0 else passes


def answered_words(title: str, done: Done) -> str:
    """How much of a board has an answer."""
    ended = title if title.endswith(("?", "!")) else f"{title}:"
    return f"{ended} {done.parts} of {done.of} answered."


def unanswered(done: Done) -> str:
    """What has no answer yet, and what that costs; empty if all has."""
    left = done.of - done.parts
    if not left:
        return ""
    which = "It has" if done.of == 1 else f"{left} of {done.of} parts {'has' if left == 1 else 'have'}"
    return f"{which} no answer yet. What is not answered earns nothing."


def so_far(finished: int, of: int, waiting: int, minutes_left: int) -> str:
    """How far the course is: how much of it is done, waits for a person, and is left."""
    parts = (
        f"{finished} of {of} done",
        f"{waiting} handed in and waiting" if waiting else "",
        f"about {in_hours(minutes_left)} left" if minutes_left else "",
    )
    return f"{', '.join(part for part in parts if part)}."


def study_time(content: Content) -> str:
    """How long the whole course takes, and how much of that its lessons and its exercises."""
    lessons, exercises = (
        sum(work.minutes for work in works.values()) for works in (content.lessons, content.exercises)
    )
    parts = f"lessons {in_hours(lessons)}, exercises {in_hours(exercises)}"
    return f"About {in_hours(lessons + exercises)}: {parts}. Your record counts what you spent."


def waiting_words(titles: list[str]) -> str:
    """That nothing is left to do but wait, where some work is not marked yet."""
    *first, last = titles
    those = " and ".join(part for part in (", ".join(first), last) if part)
    waits, it = ("waits", "it") if not first else ("wait", "them")
    return f"You have done everything else. {those} {waits} for a person to mark {it}."


def in_hours(minutes: int) -> str:
    """A length of time: 50 minutes, 6 hours 10 minutes."""
    hours, rest = divmod(minutes, 60)
    parts = (quantity(hours, "hour") if hours else "", quantity(rest, "minute") if rest or not hours else "")
    return " ".join(part for part in parts if part)


def _whole(mark: Mark) -> int:
    """A mark in whole per cent; a page of an earlier edition told only points."""
    if mark.percent is not None:
        return mark.percent
    return int(percentage(Decimal(mark.points), Decimal(mark.out_of)))


def _when(at: datetime) -> tuple[str, str]:
    """The day and the time in London, or in UTC where the computer knows no other."""
    try:
        there, zone = london_time(at), ""
    except LondonTimeUnknown:
        there, zone = at, " UTC"
    return in_words(there.date()), f"{there:%H:%M}{zone}"
