"""What a learner did in the lessons, as it is told to whoever marks, where the learner chooses to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from course.learner.answers import Study, WorkStudied
from course.learner.done import Done
from course.learner.progress import Event, active_minutes, done_once

_LONGEST = 6_000  # minutes at one of them: no copy of the course counts more


def study_told(
    done: Mapping[str, Done], events: Iterable[Event], learner: UUID, edition: str, exercise: str
) -> Study | None:
    """What is told: the decisions made, the minutes measured, and between which days.

    Args:
        done: how much is done of each lesson and exercise that may be told of, by its id.
        events: what was noted, in any order.
        learner: the learner's reference.
        edition: the version of the course.
        exercise: the one that is handed in: what is done of it is in its answers, and only its time is told.

    Returns:
        What was done of those that were begun; nothing where none was.
    """
    noted = sorted(events, key=lambda event: event.at)
    minutes, once = active_minutes(noted), done_once(noted)
    days: dict[str, list[Event]] = {}
    for event in noted:
        days.setdefault(event.work, []).append(event)
    works = {
        work: WorkStudied(
            parts=share.of if work in once else share.parts,
            of=share.of,
            minutes=min(minutes.get(work, 0), _LONGEST),
            first=days[work][0].at.date(),
            last=days[work][-1].at.date(),
        )
        for work, share in done.items()
        if work in days and (minutes.get(work) or (work != exercise and (share.parts or work in once)))
    }
    return Study(learner=learner, edition=edition, works=works) if works else None
