"""A learner's own record, as tests make one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from course.content.installed import course_content
from course.content.schemes import Scheme
from course.records.own_record import OwnRecord, OwnWork
from course.records.reflection import Afterwards, Beforehand, HoursClaimed, Reflection

MADE = datetime(2026, 11, 29, 9, 30, tzinfo=UTC)
SCHEMES = {one.id: one for one in course_content().schemes}
LSS: Scheme = SCHEMES["lss"]


def work(**changes: Any) -> OwnWork:
    made = OwnWork(
        id="03-prosecution-or-persecution",
        label="Lesson 3",
        title="Prosecution or persecution?",
        kind="lesson",
        started_on="2026-11-24",
        finished_on="2026-11-24",
        result="Done",
        notional=30,
        measured=33,
        missing=[],
        standing="",
        code="",
    )
    return made.model_copy(update=changes)


def own_record(*works: OwnWork, **changes: Any) -> OwnRecord:
    course = course_content().course
    made = OwnRecord(
        name="Zoë Ödegård",
        course=course.title,
        version=course.version,
        law_as_at=course.law_as_at,
        provider=course.provider,
        contact=course.contact,
        aims=course.aims,
        feedback=course.feedback,
        topics=course.topics,
        made=MADE,
        method="as counted",
        works=list(works) or [work()],
        statements=[],
        reflection=Reflection(
            work=course.id,
            need=Beforehand(
                why="A Russian client.\nHe refused.", planned=False, written=MADE.replace(day=20)
            ),
            afterwards=Afterwards(
                learned="To ask first.", will_change="=HYPERLINK(1)", next_need="Dissent.", written=MADE
            ),
            hours=(HoursClaimed(scheme=LSS.name, category="Verifiable", minutes=210),),
        ),
    )
    return made.model_copy(update=changes)
