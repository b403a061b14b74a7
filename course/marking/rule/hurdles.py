"""What stands between enough points and a pass: a written advice has conditions of its own."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from course.content.papers import AdvicePaper, Paper
from course.marking.rule.marking_rule import percentage


def hurdles(points: Mapping[str, Decimal], paper: Paper, penalty: Decimal = Decimal(0)) -> tuple[str, ...]:
    """Why work does not pass though its percentage would.

    Args:
        points: what each slot earned, a person's marks included.
        paper: the version that was marked, with its key.
        penalty: what is taken off for lateness, in points.

    Returns:
        The reasons, a sentence each; none where it passes, or where the points alone do not.
    """
    total = sum((points.get(slot, Decimal(0)) for slot in paper.slots), Decimal(0))
    if percentage(total - penalty, paper.out_of) < paper.exercise.pass_mark:
        return ()
    return tuple(
        reason for board in paper.boards if isinstance(board, AdvicePaper) for reason in _of(board, points)
    )


def _of(board: AdvicePaper, points: Mapping[str, Decimal]) -> list[str]:
    needed, reasons = board.spec.passes, []
    if needed is None:
        return []
    earned = {one.text: points.get(board.slots[one.id], Decimal(0)) for one in board.spec.criteria}
    zeros = [title for title, given in earned.items() if not given]
    if needed.no_zero and zeros:
        stand = "a criterion stands" if len(zeros) == 1 else "criteria stand"
        reasons.append(f"The points would be enough, but {stand} at 0 ({', '.join(zeros)}), and none may.")
    if sum(earned.values()) < needed.total:
        reasons.append(f"The criteria together need {needed.total} points, and have {sum(earned.values())}.")
    return reasons
