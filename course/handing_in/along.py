"""What a learner may send with what they hand in, and sends only where they say so.

Their notes on the exercise; how the questions before and after the course went, with how often they
missed what returns in their review; and what they did in the lessons, with the minutes that were measured.
Left out, none of it leaves the learner's own folder.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from course.learner.answers import Along, AnswersDamaged, FormGiven, Study
from course.learner.forms import sitting
from course.learner.notes import notes_id, notes_in
from course.learner.progress import Event
from course.learner.review.schedule import RATINGS
from course.learner.store import Store

_MISSED = 1
_MOST = 400


@dataclass(frozen=True)
class Wished:
    """What a learner wishes to send along: their notes, how they fare, what they did in the lessons."""

    notes: bool = False
    course: bool = False
    lessons: bool = False


def what_there_is(store: Store, exercise: str, study: Study | None = None) -> Wished:
    """What there is to send along.

    Args:
        store: where the learner's answers and progress are kept.
        exercise: the exercise's id.
        study: what they did in the lessons.
    """
    found = along(store, exercise, Wished(notes=True, course=True)) or Along()
    return Wished(
        notes=bool(found.notes), course=found != Along(notes=found.notes), lessons=study is not None
    )


def along(store: Store, exercise: str, wished: Wished, study: Study | None = None) -> Along | None:
    """What is sent along.

    Args:
        store: where the learner's answers and progress are kept.
        exercise: the exercise's id.
        wished: what of it the learner chose to send.
        study: what they did in the lessons.

    Returns:
        Nothing where nothing is wished, or where there is nothing.
    """
    parts: dict[str, Any] = {}
    if wished.notes:
        parts["notes"] = _notes(store, exercise)
    if wished.course:
        parts |= of_the_course(_events(store)).model_dump(exclude_unset=True)
    if wished.lessons and study is not None:
        parts["study"] = study
    made = Along.model_validate(parts)
    return made if made != Along() else None


def _notes(store: Store, exercise: str) -> dict[str, str]:
    try:
        return notes_in(store.read(notes_id(exercise)))
    except (AnswersDamaged, OSError):
        return {}


def _events(store: Store) -> list[Event]:
    try:
        return store.progress.events()
    except OSError:
        return []


def of_the_course(events: Iterable[Event]) -> Along:
    """How somebody fares with the course, as it is sent along.

    Args:
        events: what was noted; what was noted twice counts once.
    """
    noted = set(events)
    given = {when: sitting(noted, when) for when in ("before", "after")}
    forms = {when: FormGiven(form=one.form, chosen={**one.chosen}) for when, one in given.items() if one}
    times = Counter((one.work, one.board) for one in noted if RATINGS.get(one.what) == _MISSED)
    missed: dict[str, dict[str, int]] = {}
    for (lesson, item), number in sorted(times.items()):
        of_lesson = missed.setdefault(lesson, {})
        if len(of_lesson) < _MOST:
            of_lesson[item] = number
    return Along.model_validate({**forms, "missed": missed})
