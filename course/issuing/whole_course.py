"""A record of the whole course: the exercises that a provider marked, and what learners told of lessons.

What is told of lessons was measured by the learner's own copy of the course, and the record says so. A rule
that asks for lessons is met by it; nothing else rests on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_DOWN, Decimal

from course.content import Content
from course.issuing.completion import NotCompleted, NotPassed, deed_of, drafted_from
from course.issuing.drafting import activity_of, together
from course.issuing.issue import digest
from course.issuing.study_sent import HOW_SENT, HOW_STUDIED, NOTHING_SENT, StudySent, lesson_deed, study_sent
from course.marking.gradebook.enrolment import MarkedWork
from course.marking.nbgrader.classroom import Classroom
from course.records.complete import Deed, missing
from course.records.fields import HUNDREDTH, WHOLE
from course.records.statement import Assessment, EvidenceFile, Measured, Result, Statement
from course.records.studied import LessonStudied, Studied
from course.register.kept import Kept

_MOST_NAMED = 250  # signs of what a line of a record says of versions


def exercises_of(content: Content) -> list[str]:
    """The exercises that make up the whole course, as `completion` in `data/course.yaml` says."""
    chosen = content.course.completion.course.exercises
    return list(content.course.exercises if chosen is None else chosen)


def lessons_of(content: Content) -> list[str]:
    """The lessons that it asks for."""
    chosen = content.course.completion.course.lessons
    return list(content.course.lessons if chosen is None else chosen)


def whole_course_from(
    found: Mapping[str, MarkedWork], before: Kept | None, classroom: Classroom, learner: str
) -> tuple[Statement, tuple[str, ...]]:
    """What a record of the whole course would say of a learner.

    Args:
        found: their submissions as they were marked, by the exercise's id.
        before: the record of the course that was issued last.
        classroom: where they were marked.
        learner: the learner's id.

    Returns:
        What it would say, and what whoever issues it should look at.

    Raises:
        NotPassed: all was marked, and not all of it passes.
        NotCompleted: something is still missing.
    """
    content, wanted = classroom.content, exercises_of(classroom.content)
    if not wanted:
        raise NotCompleted("No exercise makes up the whole course: see completion in data/course.yaml.")
    sent = study_sent(classroom, learner, wanted)
    deeds = _deeds(found, classroom, learner, sent)
    lacks = missing(content.course.id, content, deeds)
    if any(missing(id_, content, deeds) for id_ in wanted):
        _refuse(lacks, [found[id_] for id_ in wanted if id_ in found], len(wanted))
    if lacks:  # of lessons alone: that takes back no pass
        raise NotCompleted(" ".join((*lacks, *sent.remarks)))
    drafts = [drafted_from(found.get(id_), before, (classroom, learner, id_)) for id_ in wanted]
    remarks = dict.fromkeys((*(remark for _, said in drafts for remark in said), *sent.remarks))
    return whole_course([draft for draft, _ in drafts], content, sent), tuple(remarks)


def _deeds(
    found: Mapping[str, MarkedWork], classroom: Classroom, learner: str, sent: StudySent
) -> dict[str, Deed]:
    content = classroom.content
    deeds: dict[str, Deed] = {}
    for id_ in exercises_of(content):
        if (deed := deed_of((classroom, learner, id_), found.get(id_))) is not None:
            deeds[id_] = deed
    for id_ in lessons_of(content):
        deeds[id_] = lesson_deed(sent, id_, content)
    return deeds


def whole_course(parts: Sequence[Statement], content: Content, sent: StudySent = NOTHING_SENT) -> Statement:
    """The record of the whole course from what the records of its exercises would say.

    Args:
        parts: those, in the course's order; each with an assessment.
        content: the course.
        sent: what the learner told of lessons.

    Returns:
        What it would say: all times, minutes and points together. Its pass mark is what the exercises' own
        come to, so whoever passed each of them has passed it.
    """
    course, latest = content.course, max(parts, key=lambda part: part.completed)
    answers = [EvidenceFile(name=part.activity.title, sha256=part.evidence[0].sha256) for part in parts]
    all_answers = digest("".join(one.sha256 for one in answers).encode())
    ways = {part.learner.signed_in for part in parts}
    return latest.fresh(
        # Of the whole is said what holds of every part.
        learner=latest.learner.model_copy(update={"signed_in": ways.pop() if len(ways) == 1 else None}),
        activity=activity_of("course", course.id, course.title, content, "course.yaml"),
        outcomes=tuple(dict.fromkeys(outcome for part in parts for outcome in part.outcomes))[
            :_MOST_OUTCOMES
        ],
        started=min(part.started for part in parts),
        completed=latest.completed,
        notional_minutes=sum(part.notional_minutes for part in parts),
        measured=_measured(sent),
        studied=studied_of(sent, content),
        assessment=_together(parts),
        evidence=(EvidenceFile(name="All answers handed in", sha256=all_answers), *answers),
    )


_MOST_OUTCOMES = 50


def _together(parts: Sequence[Statement]) -> Assessment:
    each = [part.assessment for part in parts if part.assessment]
    out_of = sum((one.out_of for one in each), Decimal(0))
    needed = sum((one.pass_mark * one.out_of for one in each), Decimal(0)) / out_of
    versions = ", ".join(dict.fromkeys(one.marker_version for one in each))
    by = {one.marked_by for one in each}
    named = list(dict.fromkeys(one.assessor for one in each if one.assessor))
    return Assessment(
        mark=sum((one.mark for one in each), Decimal(0)),
        out_of=out_of,
        pass_mark=min(WHOLE, needed.quantize(HUNDREDTH, ROUND_DOWN)),
        attempt=max(one.attempt for one in each),
        marking_method=together(one.marking_method for one in each),
        # One that only the learner marked, or a rehearsal, makes the whole no more than that.
        marked_by=next(who for who in ("rehearsal", "learner", "assessor") if who in by),
        assessor=", ".join(named)[:_MOST_NAMED] or None,
        marker_version=versions[:_MOST_NAMED],
        marked_at=max(one.marked_at for one in each),
        results=tuple(
            Result(label=part.activity.title, points=one.mark, out_of=one.out_of, marked=one.marking_method)
            for part, one in zip(parts, each, strict=True)
        ),
    )


def studied_of(sent: StudySent, content: Content, only: str = "") -> Studied | None:
    """The lessons that a learner told of, in the course's order, or one of them; nothing where none is."""
    lessons = tuple(
        LessonStudied(
            work=id_,
            title=content.lessons[id_].title,
            decisions=told.parts,
            of=told.of,
            minutes=told.minutes,
            first=told.first,
            last=told.last,
        )
        for id_ in content.course.lessons
        if only in {"", id_} and (told := sent.works.get(id_)) is not None
    )
    return Studied(method=HOW_STUDIED, lessons=lessons) if lessons else None


def _measured(sent: StudySent) -> Measured | None:
    """All minutes that the learner told of, in lessons and at exercises."""
    minutes = sum(told.minutes for told in sent.works.values())
    return Measured(minutes=minutes, method=HOW_SENT) if minutes else None


def _refuse(lacks: Sequence[str], found: Sequence[MarkedWork], wanted: int) -> None:
    why = " ".join(lacks)
    if len(found) == wanted and not any(one.awaits_person for one in found):
        raise NotPassed(why, digest("".join(one.answers for one in found).encode()))
    raise NotCompleted(why)
