"""Records of a workshop: from when somebody came and left to what a provider states of it."""

from __future__ import annotations

from course.content import Content
from course.content.completion_rules import Workshop
from course.issuing.attendance import Attendant, WorkshopHeld, workshop_of
from course.issuing.completion import NotCompleted
from course.issuing.drafting import activity_of
from course.issuing.issue import digest, holder_of
from course.issuing.stays import attended_of, merged
from course.issuing.steps import Step
from course.marking.nbgrader.classroom import Classroom
from course.records.attended import Attended
from course.records.complete import WorkshopDeed, missing
from course.records.statement import EvidenceFile, Provider, Statement
from course.register.register import Register


def workshop_steps(classroom: Classroom, held: WorkshopHeld, register: Register) -> list[Step]:
    """What is to be done for each who was there, or was thought to have been.

    Args:
        classroom: the class whose ids they have.
        held: the workshop.
        register: in which the records are, or would be.
    """
    holders = {one.id: holder_of(classroom, one.id, held.work) for one in held.people}
    standing, made = register.standings(holders.values()), []
    for one in held.people:
        now = standing.get(holders[one.id])
        try:
            draft = statement_of_attendance(one, held, classroom.content)
        except NotCompleted as lacks:
            made.append(Step(one.id, "revoke" if now else "nothing", str(lacks), standing=now))
        else:
            act, why = register.look(draft, now)
            made.append(Step(one.id, act, why, draft, now))
    return made


def statement_of_attendance(person: Attendant, held: WorkshopHeld, content: Content) -> Statement:
    """What a record of a workshop says of somebody who was there; a provider who issues it attests it.

    Args:
        person: who.
        held: the workshop.
        content: the course, whose rule says how much of it has to be attended.

    Raises:
        NotCompleted: they were not there, or not for long enough.
        AttendanceUnreadable: the course has no such workshop.
    """
    workshop, attended = workshop_of(held, content), attended_of(person, held)
    if attended is None:
        raise NotCompleted("They were not there: a booking is no attendance.")
    lacks = missing(workshop.id, content, {workshop.id: WorkshopDeed(attended.present)})
    if lacks:
        raise NotCompleted(" ".join(lacks))
    return _statement(person, attended, held, workshop, content)


def _statement(
    person: Attendant, attended: Attended, held: WorkshopHeld, workshop: Workshop, content: Content
) -> Statement:
    course, stays = content.course, merged(person.stays, held.opened, held.closed)
    taken = held.model_copy(update={"people": (person,)}).model_dump_json()
    return Statement(
        learner=person.learner,
        provider=Provider(name=course.provider, contact=course.contact),
        activity=activity_of("workshop", workshop.id, workshop.title, content, "course.yaml"),
        aims=course.aims,
        outcomes=tuple(workshop.outcomes),
        mode=workshop.mode,
        feedback=workshop.feedback,
        started=stays[0][0],
        completed=stays[-1][1],
        notional_minutes=workshop.minutes,
        attended=attended,
        assessment=None,
        evidence=(EvidenceFile(name="The attendance as it was taken", sha256=digest(taken.encode())),),
        topics=tuple(course.topics),
        scheme_note=course.scheme_note,
        status="self-assessed",
    )
