"""A lesson or exercise as one learner has it: their answers, their version, and what its boards show."""

from __future__ import annotations

from pathlib import Path

from course.base.places import learner_home
from course.boards.common import View
from course.boards.show import exercise_view, lesson_view
from course.content import Content, library, paper
from course.content.board_specs import BoardSpec
from course.content.cases import Fact
from course.content.papers import client_in
from course.content.passages import LessonText
from course.content.versions import BASE
from course.content.works import Exercise, Lesson
from course.learner.answers import FILE_NAME
from course.learner.identity import draw_version, learner_reference, reference_file
from course.learner.open_answers import OpenAnswers
from course.learner.review import surprises


def open_answers(work: str, exercises: Path) -> OpenAnswers:
    """Open a learner's answers to a lesson or exercise.

    Args:
        work: the lesson's or exercise's id.
        exercises: the folder in which the answers to an exercise stand, beside its notebook;
            those to a lesson stand in the learner's own folder.

    Returns:
        The answers as the file holds them, or fresh ones.
    """
    content, learner, beside = library(), learner_reference(), reference_file()
    if work in content.exercises:
        versions = content.exercises[work].version_ids
        return OpenAnswers(
            exercises / FILE_NAME, work, learner, draw_version(work, learner, versions), beside
        )
    return OpenAnswers(learner_home() / "lessons" / work / FILE_NAME, work, learner, BASE, beside)


def version_shown(recorded: str | None, work: Lesson | Exercise) -> str:
    """The version to show: the recorded one, or, where there is none such, a new draw."""
    if isinstance(work, Lesson):
        return BASE
    if recorded in work.version_ids:
        return recorded
    return draw_version(work.id, learner_reference(), work.version_ids)


def board_view(spec: BoardSpec, work: Lesson | Exercise, version: str, content: Content) -> View:
    """What a board shows to a learner who has this version of its lesson or exercise."""
    if isinstance(work, Lesson):
        return lesson_view(spec, content)
    return exercise_view(spec, paper(work, version, content), content)


def client_file(exercise: Exercise, case: str, version: str, content: Content) -> LessonText:
    """A client's file to read, in one version: what is known, and the papers."""
    client = client_in(exercise, version, case, content)
    facts = (f"{number}. {_fact(fact, content)}" for number, fact in enumerate(client.facts, start=1))
    papers = (f"- {document.title}" for document in client.documents)
    return LessonText(["**What is known**", "", *facts, "", "**What is in the file**", "", *papers])


def what_came_back(home: Path, content: Content) -> LessonText:
    """What the learner was sure of in earlier lessons, and judged wrongly.

    Args:
        home: the learner's folder.
        content: the library.
    """
    found = list(surprises(home, content))
    if not found:
        return LessonText(
            ["Nothing came back: so far you have not been sure of anything that turned out wrong."]
        )
    lines = [f"You were sure of {len(found)}, and judged otherwise. Look at each once more.", ""]
    for one in found:
        lines += [
            f"- **{one.fact}** You said: {one.chosen.lower()}. It is: {one.right.lower()}. {one.why}",
            "",
        ]
    return LessonText(lines)


def _fact(fact: Fact, content: Content) -> str:
    return f"*{content.words.offered}:* {fact.text}" if fact.offered else fact.text
