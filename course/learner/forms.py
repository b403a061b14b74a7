"""Four questions before the course and four after it: which form a learner is asked, and what came of it.

Nothing is kept but what was chosen, as progress is: two devices' notes are put together, and all else is
worked out from them. The static edition does the same by `course/hosts/site/front/forms/standing.ts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple
from uuid import UUID

from course.content.forms import FORMS, Form, Forms
from course.learner.identity import draw
from course.learner.progress import Event

When = Literal["before", "after"]
SKIPPED: Literal["skipped"] = "skipped"
OF_FORMS = {"before", "after", SKIPPED}
_WORK = "form-"


@dataclass(frozen=True)
class Sitting:
    """A form as somebody answered it: what they chose, by the pair's id."""

    form: Form
    chosen: Mapping[str, str]

    def left(self, ids: Sequence[str]) -> list[str]:
        """The pairs that have no answer yet."""
        return [id_ for id_ in ids if id_ not in self.chosen]


@dataclass(frozen=True)
class Asking:
    """What is asked now: on which side of the course, in which form, and the pairs without an answer."""

    when: When
    form: Form
    left: list[str]


class Gain(NamedTuple):
    """How many of the questions were right, before and after; it is no proof of anything."""

    before: int
    after: int
    of: int


def drawn(learner: UUID) -> Form:
    """The form that a learner is asked first: of many learners, either one as often as the other."""
    return draw("forms", learner, FORMS)


def chose(when: When, form: Form, pair: str, option: str, at: datetime) -> Event:
    """What is noted of a choice."""
    return Event(at, when, f"{_WORK}{form}", f"{pair}/{option}")


def skipped(when: When, at: datetime) -> Event:
    """What is noted of somebody who would rather not be asked."""
    return Event(at, SKIPPED, "forms", when)


def sitting(events: Iterable[Event], when: When) -> Sitting | None:
    """How somebody answered before the course, or after it.

    Args:
        events: what was noted, in any order.
        when: on which side of the course.

    Returns:
        The form that was begun first, with the first answer to each of its questions: a question that was
        met before counts no more. After the course no form counts that was asked before it.
    """
    noted = sorted(
        (one for one in events if one.what in {"before", "after"} and _form(one)),
        key=lambda one: (one.at, one.work, one.board),
    )
    earlier = {one.work for one in noted if one.what == "before"} if when == "after" else set()
    own = [one for one in noted if one.what == when and one.work not in earlier]
    if not own:
        return None
    chosen: dict[str, str] = {}
    for one in own:
        pair, _, option = one.board.partition("/")
        if one.work == own[0].work:
            chosen.setdefault(pair, option)
    form = _form(own[0])
    assert form is not None
    return Sitting(form, chosen)


def to_ask(
    events: Iterable[Event], learner: UUID, ids: Sequence[str], *, begun: bool, finished: bool
) -> Asking | None:
    """What is asked of somebody now, if anything.

    Args:
        events: what was noted.
        learner: their reference, by which the first form is drawn.
        ids: the ids of the pairs.
        begun: whether more was worked on than the first lesson: then it is too late to ask before it.
        finished: whether all of the last lesson was done.

    Returns:
        Nothing where they would rather not, where all is answered, or where no form is left that they have
        not seen.
    """
    noted = list(events)
    without = {one.board for one in noted if one.what == SKIPPED}
    before, after = sitting(noted, "before"), sitting(noted, "after")
    seen = {form for one in noted if one.what in {"before", "after"} and (form := _form(one))}
    if not begun and not finished:
        if "before" in without or (before is None and seen):
            return None
        return _asking("before", before or Sitting(drawn(learner), {}), ids)
    if not finished or "after" in without or before is None or before.left(ids):
        return None
    fresh = [Sitting(form, {}) for form in FORMS if form not in seen]
    return _asking("after", after or next(iter(fresh), None), ids)


def gain(events: Iterable[Event], forms: Forms) -> Gain | None:
    """How much was right before and after, once both are answered; by what is held right today."""
    noted = list(events)
    before, after = sitting(noted, "before"), sitting(noted, "after")
    if before is None or after is None or before.left(forms.ids) or after.left(forms.ids) or not forms.pairs:
        return None
    return Gain(right_in(before, forms), right_in(after, forms), len(forms.pairs))


def right_in(given: Sitting, forms: Forms) -> int:
    """How many of the questions somebody had right."""
    return sum(given.chosen.get(pair.id) == pair.question(given.form).right for pair in forms.pairs)


def _asking(when: When, given: Sitting | None, ids: Sequence[str]) -> Asking | None:
    left = given.left(ids) if given else []
    return Asking(when, given.form, left) if given and left else None


def _form(event: Event) -> Form | None:
    return next((form for form in FORMS if event.work == f"{_WORK}{form}"), None)
