"""A lesson or exercise as one learner has it: their answers, their version, and what its boards show."""

from __future__ import annotations

from course.boards.kinds import AnyView
from course.boards.show import exercise_view, lesson_view
from course.content import Content, paper
from course.content.board_specs import BoardSpec
from course.content.cases import Fact
from course.content.lesson_text import LessonText
from course.content.papers import client_in
from course.content.versions import BASE
from course.content.works import Exercise, Lesson
from course.learner.learner import Person
from course.learner.open_answers import OpenAnswers
from course.learner.review.surprises import surprises
from course.learner.store import Store
from course.learner.version import version_of


def open_answers(work: Lesson | Exercise, learner: Person, store: Store) -> OpenAnswers:
    """Open a learner's answers to a lesson or exercise.

    Args:
        work: the lesson or exercise.
        learner: the learner.
        store: where the learner's answers are kept.

    Returns:
        The answers as they stand, or fresh ones.
    """
    return OpenAnswers(store, work.id, learner.reference, version_shown(None, work, learner))


def version_shown(recorded: str | None, work: Lesson | Exercise, learner: Person) -> str:
    """The version to show: the recorded one, or, where there is none such, a new draw."""
    if isinstance(work, Lesson):
        return BASE
    return version_of(work, learner.reference, recorded).id


def board_view(spec: BoardSpec, work: Lesson | Exercise, version: str, content: Content) -> AnyView:
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


def what_came_back(store: Store, content: Content) -> LessonText:
    """What the learner was sure of in earlier lessons, and judged wrongly.

    Args:
        store: where the learner's answers are kept.
        content: the library.
    """
    found = list(surprises(store, content))
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
