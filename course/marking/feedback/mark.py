"""What a submission earned, as a learner's pages need it: from the gradebook, or from the feedback page."""

from __future__ import annotations

import html
import json
import re
from contextlib import suppress
from dataclasses import asdict, dataclass
from decimal import Decimal

from course.base.sentences import sentences
from course.marking.cohort.submission import paper_of
from course.marking.cohort.submission_files import read_submitted
from course.marking.feedback.wording import whole_percent
from course.marking.gradebook.database import gradebook, has_gradebook
from course.marking.gradebook.enrolment import machine_marks
from course.marking.gradebook.entries import entries, layout
from course.marking.nbgrader.classroom import Classroom
from course.marking.rule.attempts import attempts_left, is_closed
from course.marking.rule.hurdles import hurdles
from course.marking.rule.marking_rule import passes, percentage

_ON_A_PAGE = re.compile(rb'<meta name="course-mark" content="([^"]{1,2000})">')


@dataclass(frozen=True)
class Mark:
    """What an attempt earned.

    Attributes:
        points: in the course's own form, such as "42.50"; empty while it waits for a person.
        out_of: all the points there are.
        passed: whether it reached the pass mark.
        attempt: the how-manieth set of answers it is, from 1.
        awaits_person: whether a part of it waits for somebody to read it.
        attempts_left: how many attempts remain, where that is known.
        why: what stands between enough points and a pass, in words.
        percent: the mark in whole per cent, where it is known.
    """

    points: str
    out_of: str
    passed: bool
    attempt: int
    awaits_person: bool = False
    attempts_left: int | None = None
    why: str = ""
    percent: int | None = None

    def as_content(self) -> str:
        """The mark as a feedback page carries it, for programs to read."""
        return json.dumps(asdict(self))


def mark_on_page(page: bytes) -> Mark | None:
    """The mark that a feedback page carries.

    Args:
        page: the page, which may be anything.

    Returns:
        The mark; nothing where the page has none, or none that can be read.
    """
    found = _ON_A_PAGE.search(page)
    if found is None:
        return None
    with suppress(ValueError, TypeError, KeyError, ArithmeticError):
        told = json.loads(html.unescape(found[1].decode("utf-8")))
        waits = told["awaits_person"] is True
        points, out_of, left = told["points"], _in_form(told["out_of"]), told["attempts_left"]
        percent = told.get("percent")
        return Mark(
            "" if waits else _in_form(points),
            out_of,
            passed=told["passed"] is True,
            attempt=int(told["attempt"]),
            awaits_person=waits,
            attempts_left=None if left is None else int(left),
            why=str(told["why"]),
            # A page of an earlier edition has none.
            percent=None if waits or percent is None else int(percent),
        )
    return None


def _in_form(points: object) -> str:
    return str(Decimal(str(points)).quantize(Decimal("0.01")))


def mark_in_gradebook(classroom: Classroom, learner: str, exercise: str) -> Mark | None:
    """The mark that the gradebook holds of what is handed in now.

    Args:
        classroom: where it was handed in.
        learner: the learner's id.
        exercise: the exercise's id.

    Returns:
        The mark, a person's points and lateness counted in; nothing where this work was not marked.

    Raises:
        NoGradebook: the gradebook cannot be reached.
        NotEntered: it knows the exercise otherwise than the course does.
    """
    if not has_gradebook(classroom.gradebook):
        return None
    keys = classroom.keys
    plan = keys.content.exercises[exercise]
    with gradebook(classroom.gradebook).connect() as connection:
        known = layout(connection, exercise)
        entry = entries(connection, known, [learner])[learner]
        last = entry.last
        if last is None or entry.notebook is None:
            return None
        _, awaits_person = machine_marks(connection, known, entry)
    this_one = read_submitted(classroom, learner, exercise).work == last.work
    if last.version not in plan.version_ids or not (this_one or is_closed(plan, entry, keys)):
        return None
    earned = {**last.marks, **entry.by_hand(last.marks)}
    paper = paper_of(exercise, last.version, keys)
    passed = passes(earned, paper, entry.penalty) and not awaits_person
    why = () if passed or awaits_person else hurdles(earned, paper, entry.penalty)
    points = sum(earned.values(), Decimal("0.00")) - entry.penalty
    percent = whole_percent(percentage(points, paper.out_of), plan.pass_mark)
    return Mark(
        "" if awaits_person else str(points),
        str(paper.out_of),
        passed=passed,
        attempt=last.attempt,
        awaits_person=awaits_person,
        attempts_left=attempts_left(plan, entry, last.attempt),
        why=sentences(*why),
        percent=None if awaits_person else percent,
    )
