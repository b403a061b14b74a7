"""What fits into the time somebody has tonight, on the overview."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.content.works import Exercise
from course.hosts.desk.base import Addresses
from course.hosts.desk.work_state import WorkState
from course.learner.plan import TIMES, Ahead, Due, plan
from course.pages.home_parts import TimeOffer
from course.pages.review import MOST_AT_ONCE, minutes_for
from course.pages.work_names import label_of


def offers(states: Iterable[WorkState], last: str, due: int, places: Addresses) -> list[TimeOffer]:
    """What is offered for each length of time; nothing where nothing is left to do.

    Args:
        states: what is not finished, in the course's order.
        last: the id of what was worked on last, which comes first.
        due: how many things are due.
        places: where things are.
    """
    things = min(due, MOST_AT_ONCE)
    review = Due(things, minutes_for(things), places.review) if things else None
    ordered = sorted(states, key=lambda state: not (state.work.id == last and state.answers))
    ahead = list(_ahead(ordered, places))
    found = ((label, plan(minutes, review, ahead)) for minutes, label in TIMES.items())
    return [TimeOffer(label, one.words, one.address) for label, one in found if one is not None]


def _ahead(states: Iterable[WorkState], places: Addresses) -> Iterator[Ahead]:
    for state in states:
        work, done, undone = state.work, state.done, state.first_undone
        left = [one.of - one.parts for one in state.boards.values()]
        steps = tuple(work.minutes * parts / done.of for parts in left if parts > 0)
        if steps:
            begun = done.parts > 0
            label = label_of(work)
            yield Ahead(
                label=f"{label[:1].lower()}{label[1:]}",
                exercise=isinstance(work, Exercise),
                begun=begun,
                address=places.work(work) + (f"#board-{undone}" if begun and undone else ""),
                steps=steps,
            )
