"""What a written text needs to pass is data, and its notebook tells learners just that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from course.content import Content
from course.content.board_specs import DraftSpec
from course.content.faults import Fault
from course.content.notebooks import Text, cells_of, notebook_of
from course.content.works import Exercise
from course.marking.feedback.wording import pass_rules, plain


def untold_rules(content: Content, root: Path) -> Iterator[Fault]:
    """Find notebooks in which a rule of passing is not told as the data has it.

    Args:
        content: the library.
        root: the content root.

    Yields:
        A fault for each exercise whose written text passes by its criteria and whose notebook says less than
        that, or something else.
    """
    for exercise in content.exercises.values():
        rules = rules_told(exercise)
        path = notebook_of(exercise, root)
        prose = [cell.markdown for cell in cells_of(path) if isinstance(cell, Text)] if rules else []
        words = " ".join(" ".join(prose).split())
        for rule in rules:
            if rule not in words:
                yield Fault(
                    path.relative_to(root).as_posix(),
                    "its text",
                    "what a pass needs is not told as the exercise's data has it",
                    f"say in it: {rule}",
                )


def rules_told(exercise: Exercise) -> list[str]:
    """The sentences that the notebook of an exercise owes to learners; none where no criteria decide.

    Args:
        exercise: the exercise.
    """
    by_criteria = any(isinstance(spec, DraftSpec) and spec.passes for spec in exercise.boards)
    most = plain(exercise.points.criterion)
    return [f"Each criterion brings 0 to {most} points.", pass_rules(exercise)] if by_criteria else []
