"""Which view a board gets: in a lesson with its reasons, in an exercise with nothing of what is right."""

from __future__ import annotations

from collections.abc import Mapping

from course.boards.kinds import KINDS, AnyView
from course.boards.model import BoardView
from course.content.board_specs import BoardSpec
from course.content.content import Content
from course.content.papers import Paper
from course.content.works import Exercise, Lesson
from course.learner.done import DoneRule


def lesson_view(spec: BoardSpec, content: Content) -> AnyView:
    """What a lesson's board shows, with the reasons it gives once something is checked.

    Args:
        spec: the board, from `data/`.
        content: the library.
    """
    view: AnyView = KINDS[spec.kind].in_lesson(spec, content)
    return view


def exercise_view(spec: BoardSpec, made: Paper, content: Content) -> AnyView:
    """What an exercise's board shows: nothing of what is right.

    Args:
        spec: the board, from `data/`.
        made: the learner's version of the exercise.
        content: the library.

    Raises:
        TypeError: the kind of board gives its reasons at once, so it has no place in an exercise.
    """
    in_exercise = KINDS[spec.kind].in_exercise
    if in_exercise is None:
        raise TypeError(f"a {spec.kind} board has no place in an exercise")
    view: AnyView = in_exercise(spec, made, content)
    return view


def done_rules(work: Lesson | Exercise, views: Mapping[str, BoardView]) -> list[DoneRule]:
    """What of a lesson or exercise counts as done, for Python and the front end to look up.

    Args:
        work: the lesson or exercise.
        views: what each board shows, by its id; a version may have its own facts.
    """
    counted = ((spec, KINDS[spec.kind].done) for spec in work.boards)
    return [rule(spec, views[spec.id]) for spec, rule in counted if rule is not None]
