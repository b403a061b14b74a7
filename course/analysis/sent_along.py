"""What a class's learners chose to send with what they handed in; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from course.learner.answers import FILE_NAME, MOST_BYTES, Along, Answers, AnswersDamaged, Sat, parse
from course.marking.cohort.submission_files import NotOrdinary, read_ordinary, who_handed_in
from course.marking.nbgrader.classroom import Classroom


@dataclass(frozen=True)
class SentAlong:
    """How a class fares with the course, as far as its learners sent it along.

    Attributes:
        handed_in: how many learners handed anything in.
        sent: what each of those sent who did, the newest of several, by their ids.
    """

    handed_in: int
    sent: dict[str, Along]


def sent_along(classroom: Classroom) -> SentAlong:
    """Read what was sent along with whatever a class handed in; what cannot be read is passed over.

    Args:
        classroom: whose submissions.
    """
    everybody: set[str] = set()
    newest: dict[str, tuple[datetime, Along]] = {}
    for exercise in classroom.content.exercises:
        for learner in _who(classroom, exercise):
            everybody.add(learner)
            answers = _answers(classroom, learner, exercise)
            if answers is None or answers.along is None or not _of_the_course(answers.along):
                continue
            saved = answers.saved if answers.saved.tzinfo else answers.saved.replace(tzinfo=UTC)
            if learner not in newest or newest[learner][0] < saved:
                newest[learner] = (saved, answers.along)
    return SentAlong(len(everybody), {learner: along for learner, (_, along) in sorted(newest.items())})


def notes_handed_in(classroom: Classroom, learner: str, exercise: str) -> dict[str, str]:
    """The notes that a learner sent with an exercise, by step; none where they sent none.

    Args:
        classroom: where it was handed in.
        learner: the learner's id.
        exercise: the exercise's id.
    """
    answers = _answers(classroom, learner, exercise)
    return dict(answers.along.notes) if answers and answers.along else {}


def sat_handed_in(classroom: Classroom, learner: str, exercise: str) -> Sat | None:
    """When what a learner handed in was begun and ended, where a provider's clock ran; None where none did.

    Args:
        classroom: where it was handed in.
        learner: the learner's id.
        exercise: the exercise's id.
    """
    answers = _answers(classroom, learner, exercise)
    return answers.sat if answers else None


def _who(classroom: Classroom, exercise: str) -> list[str]:
    try:
        return who_handed_in(classroom, exercise)
    except OSError:
        return []


def _answers(classroom: Classroom, learner: str, exercise: str) -> Answers | None:
    try:
        text = read_ordinary(classroom.submission(learner, exercise) / FILE_NAME, MOST_BYTES)
        # Most files hold nothing of it, and need not be taken apart.
        telling = text is not None and any(part in text for part in (b'"along"', b'"sat"'))
        answers = parse(text) if text is not None and telling else None
    except (NotOrdinary, AnswersDamaged, OSError):
        return None
    return answers if answers is not None and answers.work == exercise else None


def _of_the_course(along: Along) -> bool:
    return along.before is not None or along.after is not None or bool(along.missed)
