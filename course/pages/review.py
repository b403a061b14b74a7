"""What a review page asks, and what is said of what is due: the same on every host.

The static edition says the same in `course/hosts/site/front/review/`; a test holds the two together.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time

from pydantic import BaseModel, ConfigDict

from course.base.dates import day_and_month
from course.boards.review_items.item import ReviewItem, ReviewOption
from course.boards.said import Cited
from course.content.content import Content
from course.learner.progress import Event
from course.learner.review.schedule import Came, Item, Standing, returns_after, standings
from course.pages.work_names import label_of

# A sitting is three minutes: what else is due waits for the next.
MOST_AT_ONCE = 7
# Where a lesson begins, what is due stands before the lesson itself, and must not put it off.
MOST_AT_LESSON = 3
SECONDS_EACH = 25
_GRADES: tuple[Came, ...] = ("again", "hard", "good", "easy")


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class ReviewAsked(_Part):
    """What is asked again.

    Attributes:
        lesson: the lesson's id.
        id: the item's own.
        came: from where it comes, and how it went there, in a sentence.
        about: what it is about.
        said: what was said or found, in its own words.
        question: what is asked.
        options: what to choose from.
        right: what of it is accepted, the best first.
        why: the reason.
        sources: where that comes from.
        returns: the day on which it returns, by how it goes now.
    """

    lesson: str
    id: str
    came: str
    about: str
    said: str
    question: str
    options: list[ReviewOption]
    right: list[str]
    why: str
    sources: list[Cited]
    returns: dict[str, str]


class ReviewData(_Part):
    """What the scripts of the review page find in it.

    Attributes:
        asked: what is asked in this sitting.
        more: how many other things are due.
        next: the day on which something returns after those; empty where nothing does.
        today: the day of asking.
        gone: what is told of things that the course has no more; empty where there are none.
        review: where it is sent how it went; empty where nothing is sent.
        calendar: where the calendar file is.
        home: where the overview is.
    """

    asked: list[ReviewAsked]
    more: int
    next: str
    today: str
    gone: str
    review: str
    calendar: str
    home: str


class DueHere(_Part):
    """What is due and asked where a lesson begins.

    Attributes:
        words: how much is due, in a sentence.
        asked: what is asked there.
        more: how many other things are due.
        today: the day of asking.
        review: where it is sent how it went; empty where nothing is sent.
        page: where the rest is asked.
    """

    words: str
    asked: list[ReviewAsked]
    more: int
    today: str
    review: str
    page: str


def known(found: Mapping[Item, Standing], items: Mapping[Item, ReviewItem]) -> dict[Item, Standing]:
    """Those of the things that stand which the course still has, in their order."""
    return {item: standing for item, standing in found.items() if item in items}


def due_on(found: Mapping[Item, Standing], today: date) -> dict[Item, Standing]:
    """Those that are due: first what the learner was sure of, then what has waited longest."""
    due = [(item, one) for item, one in found.items() if one.due <= today]
    return dict(sorted(due, key=lambda pair: not pair[1].sure))


def asked_first(due: Mapping[Item, Standing], lesson: str = "") -> dict[Item, Standing]:
    """What one sitting asks of what is due.

    Args:
        due: all of it, in its order.
        lesson: the lesson that begins with it, whose own things come first; empty for a sitting by itself.
    """
    of_it_first = sorted(due.items(), key=lambda pair: pair[0].lesson != lesson)
    return dict(of_it_first[: MOST_AT_LESSON if lesson else MOST_AT_ONCE])


def minutes_for(number: int) -> int:
    """How long so many things take, in whole minutes."""
    return math.ceil(number * SECONDS_EACH / 60)


def due_words(found: Mapping[Item, Standing], today: date) -> str:
    """What the overview says of what is due and what returns.

    Args:
        found: how things stand, as far as the course has them.
        today: the day of asking.
    """
    due = due_on(found, today)
    if not due:
        later = min(one.due for one in found.values())
        return f"Nothing is due. The next returns on {day_and_month(later)}."
    sure = sum(one.sure for one in due.values())
    told = f" You were sure of {'it' if len(due) == 1 else sure}, and wrong." if sure else ""
    things = "1 thing is" if len(due) == 1 else f"{len(due)} things are"
    minutes = minutes_for(min(len(due), MOST_AT_ONCE))
    first = "" if len(due) <= MOST_AT_ONCE else f"The first {MOST_AT_ONCE} take "
    about = f"{first or 'This takes '}about {minutes} minute{'s' * (minutes != 1)}."
    return f"{things} due. {about}{told}"


def opening_words(due: int) -> str:
    """What is said where a lesson begins, of so many things that are due; nothing where none is."""
    if not due:
        return ""
    asked = min(due, MOST_AT_LESSON)
    minutes = minutes_for(asked)
    about = f"about {minutes} minute{'s' * (minutes != 1)}"
    if due > asked:
        return f"{due} things are due. {asked} of them stand here, {about}."
    return f"1 thing is due, {about}." if due == 1 else f"{due} things are due, {about}."


def gone_words(number: int) -> str:
    """What is told once of things that were to return, and that the course has no more."""
    if not number:
        return ""
    if number == 1:
        return "One thing that was to return is no longer in the course. It is not asked any more."
    return f"{number} things that were to return are no longer in the course. They are not asked any more."


def asked_now(
    items: Mapping[Item, ReviewItem], events: Iterable[Event], today: date, content: Content, lesson: str = ""
) -> list[ReviewAsked]:
    """What one sitting asks.

    Args:
        items: every item of the course.
        events: what was noted.
        today: the day of asking.
        content: the library.
        lesson: the lesson that begins with it, whose own things come first; empty for a sitting by itself.
    """
    noted = list(events)
    due = due_on(known(standings(noted, today), items), today)
    first = asked_first(due, lesson)
    return [_asked(items[item], standing, noted, today, content) for item, standing in first.items()]


def _asked(
    item: ReviewItem, standing: Standing, events: list[Event], today: date, content: Content
) -> ReviewAsked:
    asked = item.asked(standing.asked)
    at = datetime.combine(today, time(12), UTC)
    key = Item(item.lesson, item.id)
    return ReviewAsked(
        lesson=item.lesson,
        id=item.id,
        came=_came(label_of(content.lessons[item.lesson]), standing),
        about=item.about,
        said=item.said,
        question=item.question,
        options=asked.options,
        right=asked.right,
        why=item.why,
        sources=item.sources,
        returns={grade: returns_after(events, key, grade, at).isoformat() for grade in _GRADES},
    )


def _came(label: str, standing: Standing) -> str:
    """From where something comes: From lesson 3, on 24 November: you were sure, and wrong."""
    where = f"From {label[:1].lower()}{label[1:]}"
    on = day_and_month(standing.missed) if standing.missed else ""
    if standing.sure:
        return f"{where}, on {on}: you were sure, and wrong."
    return f"{where}, missed on {on}." if on else f"{where}."
