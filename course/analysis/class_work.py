"""A class's work on an exercise as the gradebook and the submissions hold it; nothing is written."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

import pandas as pd

from course.analysis.gradebook import Marks, marks_of
from course.analysis.options import NOTHING, SOMETHING_ELSE, Option, confidences, options_of, picks, titles_of
from course.base.clear_errors import Clear
from course.content import Content, Paper
from course.content.works import Exercise
from course.learner.answers import FILE_NAME, MOST_BYTES, Answers, AnswersDamaged, parse
from course.learner.version import version_of
from course.marking.cohort.submission import paper_of
from course.marking.cohort.submission_files import NotOrdinary, read_ordinary
from course.marking.nbgrader.classroom import Classroom

CHANGED = "the answers were changed since they were marked"
UNREADABLE = "the answers could not be read"
NOTHING_CHOSEN = "nothing was chosen"


class NothingToAnalyse(Clear):
    """Nobody's work on the exercise has been marked."""


@dataclass(frozen=True)
class ClassWork:
    """What a class did in an exercise.

    Attributes:
        exercise: the exercise.
        points: what each slot earned (columns) by learner (rows), in points, a person's marks
            included; not a number where a mark is still to come.
        out_of: the most that each slot can earn, in points.
        titles: what each slot is about, by version and slot.
        versions: the version that each learner had.
        minutes: from opening the first board to the last save; not a number where unknown.
        options: all that can be chosen (the columns of `Option`).
        chosen: who chose what: the places of the learner and of the option in the tables above.
        sureness: what learners said of how sure they were: the learner's place, the slots
            (joined by a space), and the confidence.
        left_out: why whose work does not count, and how many they are.
        unknown: of how many who count the choices are not known.
        content: the course.
    """

    exercise: Exercise
    points: pd.DataFrame
    out_of: pd.Series[float]
    titles: Mapping[str, Mapping[str, str]]
    versions: pd.Series[str]
    minutes: pd.Series[float]
    options: pd.DataFrame
    chosen: pd.DataFrame
    sureness: pd.DataFrame
    left_out: Mapping[str, int]
    unknown: int
    content: Content


def class_work(classroom: Classroom, exercise_id: str) -> ClassWork:
    """Read a class's work on an exercise.

    Work in which nothing was chosen, or whose answers could not be read, says nothing about
    the questions: it does not count, and `left_out` says so.

    Args:
        classroom: whose gradebook, and whose submissions.
        exercise_id: the exercise's id.

    Raises:
        NoGradebook: there is none, or it cannot be read.
        NotEntered: the gradebook does not know the exercise.
        NothingToAnalyse: nobody's work counts.
    """
    gathered = _Gathered(classroom, classroom.content.exercises[exercise_id])
    for learner, marks in sorted(marks_of(classroom, exercise_id).items()):
        gathered.add(learner, marks)
    if not gathered.points:
        raise NothingToAnalyse(f"Nobody's work on {exercise_id} can be analysed: none of it has been marked.")
    return gathered.tables()


class _Gathered:
    """The tables as they grow, learner by learner; of an answers file only numbers are kept."""

    def __init__(self, classroom: Classroom, exercise: Exercise) -> None:
        self._classroom, self._exercise = classroom, exercise
        papers = [paper_of(exercise.id, version, classroom.keys) for version in exercise.version_ids]
        self._papers = {paper.version: paper for paper in papers}
        self._options = [option for paper in papers for option in options_of(paper, classroom.content)]
        self._place = {
            (option.version, option.slot, option.part, option.option): place
            for place, option in enumerate(self._options)
        }
        self.points: dict[str, dict[str, float]] = {}
        self._versions: list[str] = []
        self._minutes: list[float] = []
        self._who, self._what = array("l"), array("l")
        self._sureness: list[tuple[int, str, str]] = []
        self._left_out: Counter[str] = Counter()
        self._unknown = 0

    def add(self, learner: str, marks: Marks) -> None:
        """Take a learner's work, if it counts."""
        answers, why_not = self._answers(learner, marks)
        paper = self._paper(marks, answers)
        chosen = list(picks(answers, paper)) if answers else []
        if answers and chosen and all(pick.option == NOTHING for pick in chosen):
            why_not = NOTHING_CHOSEN
        if why_not:
            self._left_out[why_not] += 1
            return
        place = len(self.points)
        self.points[learner] = marks.points
        self._versions.append(paper.version)
        self._minutes.append(_minutes(answers) if answers else float("nan"))
        self._unknown += answers is None
        for pick in chosen:
            in_part = (paper.version, pick.slot, pick.part)
            self._who.append(place)
            self._what.append(self._place.get((*in_part, pick.option), self._place[*in_part, SOMETHING_ELSE]))
        if answers:
            self._sureness += [(place, " ".join(slots), sure) for slots, sure in confidences(answers, paper)]

    def tables(self) -> ClassWork:
        """All that was taken."""
        first = self._papers[self._exercise.version_ids[0]]
        learners = pd.Index(list(self.points), name="learner", dtype=object)
        slots = list(first.slots)
        rows = [[of_one.get(slot, float("nan")) for slot in slots] for of_one in self.points.values()]
        return ClassWork(
            self._exercise,
            pd.DataFrame(rows, index=learners, columns=slots, dtype=float),
            pd.Series({slot: float(most) for slot, most in first.slots.items()}),
            {version: titles_of(paper) for version, paper in self._papers.items()},
            pd.Series(self._versions, index=learners, dtype=object),
            pd.Series(self._minutes, index=learners, dtype=float),
            pd.DataFrame(self._options, columns=list(Option._fields)),
            pd.DataFrame({"learner": self._who, "option": self._what}),
            pd.DataFrame(self._sureness, columns=["learner", "slots", "confidence"]),
            dict(self._left_out),
            self._unknown,
            self._classroom.content,
        )

    def _answers(self, learner: str, marks: Marks) -> tuple[Answers | None, str]:
        """The answers that were marked; nothing, and no reason, where they are no longer there."""
        why_not = ""
        for folder in (
            self._classroom.submission(learner, self._exercise.id),
            self._classroom.autograded(learner, self._exercise.id),
        ):
            try:
                text = read_ordinary(folder / FILE_NAME, MOST_BYTES)
                if text is None:
                    continue
                if marks.answers and marks.answers != sha256(text).hexdigest():
                    why_not = why_not or CHANGED
                    continue
                answers = parse(text)
            except (NotOrdinary, AnswersDamaged, OSError):
                why_not = why_not or UNREADABLE
                continue
            return (answers, "") if answers.work == self._exercise.id else (None, UNREADABLE)
        return None, why_not

    def _paper(self, marks: Marks, answers: Answers | None) -> Paper:
        """In the version that was marked: the recorded one, or as marking draws it."""
        learner, recorded = (answers.learner, answers.version) if answers else (None, None)
        return self._papers[version_of(self._exercise, learner, marks.version, recorded).id]


def _minutes(answers: Answers) -> float:
    try:
        seconds = (_aware(answers.saved) - _aware(answers.begun)).total_seconds()
    except OverflowError:
        return float("nan")
    return seconds / 60 if seconds >= 0 else float("nan")


def _aware(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
