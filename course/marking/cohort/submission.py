"""Mark one submission folder from its answers file alone. Nothing in it is run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from course.content import Content, Paper, load_key, paper
from course.content.keys import ExerciseKey, Keys
from course.content.works import Exercise
from course.learner.answers import FILE_NAME, MOST_BYTES, Answers, AnswersDamaged, RouteAnswers, parse
from course.learner.version import version_of
from course.marking.cohort.submission_files import NotOrdinary, read_ordinary
from course.marking.rule.marking_rule import mark
from course.marking.rule.marks import Marks


@dataclass(frozen=True)
class Read:
    """A submission once read, before any mark.

    Attributes:
        answers: the answers; nothing where none could be read.
        paper: the version that they are marked by, with its key.
        remarks: what the assessor should know, a sentence each; empty if all is well.
        content: the course that it is marked by.
    """

    answers: Answers | None
    paper: Paper
    remarks: tuple[str, ...]
    content: Content


@dataclass(frozen=True)
class Marked(Read):
    """A submission once marked.

    Attributes:
        marks: points by slot, and how they came about.
    """

    marks: Marks


def mark_folder(folder: Path, exercise_id: str, keys: Keys) -> Marked:
    """Mark the answers in a submission's folder.

    Args:
        folder: holds `answers.json`; whatever else it holds is not looked at.
        exercise_id: the exercise that was handed in.
        keys: the course and its keys.

    Returns:
        The marks; 0 throughout, with a remark, where no answers can be read.

    Raises:
        ContentFaults: the course's own content or key is at fault.
    """
    return _marked(read_folder(folder, exercise_id, keys))


def read_folder(folder: Path, exercise_id: str, keys: Keys) -> Read:
    """Read the answers in a submission's folder, without marking them.

    Args:
        folder: holds `answers.json`; whatever else it holds is not looked at.
        exercise_id: the exercise that was handed in.
        keys: the course and its keys.

    Raises:
        ContentFaults: the course's own content or key is at fault.
    """
    try:
        text = read_ordinary(folder / FILE_NAME, MOST_BYTES)
    except NotOrdinary as reason:
        return _unread(f"{FILE_NAME} {reason}, so nothing was marked.", exercise_id, keys)
    return _read(text, exercise_id, keys)


def mark_answers(text: bytes | None, exercise_id: str, keys: Keys) -> Marked:
    """Mark the text of an answers file.

    Args:
        text: the file's bytes, or nothing where there is no file.
        exercise_id: the exercise that was handed in.
        keys: the course and its keys.

    Returns:
        The marks; 0 throughout, with a remark, where no answers can be read.

    Raises:
        ContentFaults: the course's own content or key is at fault.
    """
    return _marked(_read(text, exercise_id, keys))


def refused(remark: str, exercise_id: str, keys: Keys) -> Marked:
    """Give nothing, for a reason that the assessor is told.

    Args:
        remark: the reason, a sentence.
        exercise_id: the exercise that was handed in.
        keys: the course and its keys.
    """
    return _marked(_unread(remark, exercise_id, keys))


def _marked(read: Read) -> Marked:
    return Marked(read.answers, read.paper, read.remarks, read.content, mark(read.answers, read.paper))


def _read(text: bytes | None, exercise_id: str, keys: Keys) -> Read:
    exercise = keys.content.exercises[exercise_id]
    answers, remarks = _readable(text, exercise, keys.content)
    version, doubts = _version(answers, exercise)
    return Read(answers, paper_of(exercise_id, version, keys), (*remarks, *doubts), keys.content)


def _unread(remark: str, exercise_id: str, keys: Keys) -> Read:
    nobodys = version_of(keys.content.exercises[exercise_id], None).id
    return Read(None, paper_of(exercise_id, nobodys, keys), (remark,), keys.content)


@lru_cache(maxsize=256)
def paper_of(exercise_id: str, version: str, keys: Keys) -> Paper:
    """An exercise's paper in one version, with its key, made up once in a process.

    Args:
        exercise_id: the exercise's id.
        version: one of its versions.
        keys: the course and its keys.
    """
    content = keys.content
    return paper(content.exercises[exercise_id], version, content, key_of(exercise_id, keys))


@lru_cache(maxsize=128)
def key_of(exercise_id: str, keys: Keys) -> ExerciseKey:
    """An exercise's key, read once in a process."""
    return load_key(keys.folder, keys.content.exercises[exercise_id], keys.content)


def _readable(
    text: bytes | None, exercise: Exercise, content: Content
) -> tuple[Answers | None, tuple[str, ...]]:
    if text is None:
        return None, (f"There is no {FILE_NAME}, so nothing was answered.",)
    try:
        answers = parse(text)
    except AnswersDamaged as damage:
        return None, (f"{FILE_NAME} could not be read, so nothing was marked: {damage}.",)
    if answers.work != exercise.id:
        return None, (
            f"{FILE_NAME} belongs to {answers.work!r}, not to this exercise, so nothing was marked.",
        )
    reached = {route.outcome for route in answers.boards.values() if isinstance(route, RouteAnswers)}
    if unknown := reached - {None, *content.words.outcomes}:
        which = ", ".join(sorted(map(repr, unknown)))
        return None, (f"{FILE_NAME} names no outcome of this course ({which}), so nothing was marked.",)
    return answers, ()


def _version(answers: Answers | None, exercise: Exercise) -> tuple[str, tuple[str, ...]]:
    """The version to mark by: the recorded one, with a doubt where it was not drawn for this learner."""
    if answers is None:
        return version_of(exercise, None).id, ()
    has = version_of(exercise, answers.learner, answers.version)
    doubts: tuple[str, ...] = ()
    if has.id != answers.version:
        doubts = (f"The recorded version {answers.version!r} does not exist; {has.id} was marked.",)
    elif has.id != has.drawn:
        doubts = (f"The recorded version {has.id} was not drawn for this learner (that is {has.drawn}).",)
    return has.id, doubts
