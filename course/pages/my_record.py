"""My record: what a learner did, what is missing, what they wrote of it, and how they take it with them.

One script draws it on every host (`course/pages/front/record/`); each host says what stands in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pydantic import BaseModel, ConfigDict

from course.boards.review_items.item import ReviewItem
from course.content import Content
from course.content.schemes import Scheme
from course.learner.notice import AllKept
from course.learner.progress import Event
from course.learner.review.schedule import Item
from course.pages.work_names import label_of
from course.records.own_record import OwnRecord

# So much of what was missed is drafted from: a line or two is enough to begin with.
_MOST_MISSED = 3


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class MissedThing(_Part):
    """A decision that the learner missed in a lesson.

    Attributes:
        label: the lesson, in short.
        kind: of which kind the board is on which it was made.
        said: what it was about, in its own words.
        why: the reason for what is right.
        sure: whether the learner was sure of it.
    """

    label: str
    kind: str
    said: str
    why: str
    sure: bool


class RecordFacts(_Part):
    """From what the prompts are drafted: this learner's own results.

    Attributes:
        missed: what they missed, first what they were sure of.
        times: how many decisions they missed.
        sure: of how many of those they were sure.
        open: titles of what is not finished, in the order of the course.
    """

    missed: list[MissedThing]
    times: int
    sure: int
    open: list[str]


class MyRecordData(_Part):
    """What the scripts of the page find in it.

    Attributes:
        record: part A as far as the learner has it, and part B, as they are exported.
        addresses: where each lesson and exercise is, by its id.
        missing: what is missing before the whole course is completed, a sentence each.
        facts: from what the prompts are drafted.
        schemes: the bodies for which there is a layout.
        learner: the learner's reference.
        course: the course's id.
        need: the parts of the need as they are kept.
        reflection: the parts of the reflection as they are kept.
        own: where both are sent, and deleted; nothing where the browser keeps them.
        exports: where exports are; nothing where the browser makes them.
    """

    record: OwnRecord
    addresses: dict[str, str]
    missing: list[str]
    facts: RecordFacts
    schemes: list[Scheme]
    learner: str
    course: str
    need: AllKept
    reflection: AllKept
    own: str
    exports: str


def facts_of(
    events: Iterable[Event], items: Mapping[Item, ReviewItem], content: Content, unfinished: Sequence[str]
) -> RecordFacts:
    """From what the prompts are drafted.

    Args:
        events: what was noted.
        items: every decision of the course that can be missed.
        content: the course.
        unfinished: titles of what is not finished.
    """
    noted = [one for one in events if one.what in {"missed", "missed-sure"}]
    surely = {Item(one.work, one.board) for one in noted if one.what == "missed-sure"}
    all_missed = [*dict.fromkeys(Item(one.work, one.board) for one in noted)]
    missed = sorted((one for one in all_missed if one in items), key=lambda one: one not in surely)
    told: dict[str, MissedThing] = {}
    for item in missed:
        one = items[item]
        thing = MissedThing(
            label=label_of(content.lessons[one.lesson]),
            kind=one.given.kind,
            said=one.said or one.question,
            why=one.why,
            sure=item in surely,
        )
        told.setdefault(thing.said, thing)
    return RecordFacts(
        missed=[*told.values()][:_MOST_MISSED],
        times=len(missed),
        sure=sum(one in surely for one in missed),
        open=[*unfinished],
    )
