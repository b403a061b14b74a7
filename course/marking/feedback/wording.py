"""What feedback says of a mark as a whole, in finished sentences, whoever shows it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from course.base.sentences import sentences
from course.content.board_specs import DraftSpec
from course.content.works import Exercise

WAITS = "Handed in. It waits for a person to mark it."
# How the things to look at first are headed: none, one, two, three.
LOOK_FIRST = ("", "Look at this first", "Look at these two first", "Look at these three first")
FOLDED = "Right answers and reasons are folded."
_FULL = 100


def outcome_words(pass_mark: Decimal, *, passed: bool, again: bool) -> str:
    """Whether it is passed, or may still be by trying again, and what a pass needs."""
    not_passed = "Not passed yet" if again else "Not passed"
    return f"{'Passed' if passed else not_passed}. {pass_words(pass_mark)}"


def pass_words(pass_mark: Decimal) -> str:
    """What a pass needs."""
    return f"A pass needs {plain(pass_mark)}%."


def pass_rules(exercise: Exercise) -> str:
    """All that a pass needs, the conditions of a written text included: read before anybody begins."""
    drafts = [spec for spec in exercise.boards if isinstance(spec, DraftSpec) and spec.passes]
    more = [rule for spec in drafts for rule in _of_criteria(spec, exercise)]
    needs = [f"{plain(exercise.pass_mark)}%", *more]
    told = f"{', '.join(needs[:-1])}, and {needs[-1]}" if len(needs) > 1 else needs[0]
    return f"A pass needs {told}."


def _of_criteria(spec: DraftSpec, exercise: Exercise) -> list[str]:
    assert spec.passes is not None
    most = plain(len(spec.criteria) * exercise.points.criterion)
    none = ["no criterion at 0"] if spec.passes.no_zero else []
    return [f"at least {spec.passes.total} of the {most} points for the criteria", *none]


def whole_percent(percent: Decimal, pass_mark: Decimal) -> int:
    """A percentage as a learner reads it: whole, and on the side of the pass mark on which it is.

    Args:
        percent: to two places.
        pass_mark: the pass mark.

    Returns:
        The nearest whole number; the one below where the nearest would be a pass that it is not, or
        all of it that it is not; the one above where the nearest would hide a pass.
    """
    whole = int(percent.to_integral_value(ROUND_HALF_UP))
    if percent < pass_mark <= whole:
        return whole - 1
    if whole < pass_mark <= percent:
        return whole + 1
    below = whole - 1
    return below if percent < _FULL == whole and not below < pass_mark <= percent else whole


def sure_words(titles: Sequence[str]) -> str:
    """How much the learner was sure of, and wrong, and what that is."""
    return sentences(f"Sure, and wrong: {len(titles)}", "; ".join(titles))


def attempt_words(attempt: int) -> str:
    """Which attempt it is; 0 where nothing was answered."""
    return f"This was attempt {attempt}." if attempt else "Nothing was answered yet."


def late_words(penalty: Decimal) -> str:
    """What was taken off for lateness; empty where nothing was."""
    if not penalty:
        return ""
    taken = f"{plain(penalty)} point{'' if penalty == 1 else 's'} {'was' if penalty == 1 else 'were'}"
    return f"{taken} taken off because it was handed in late."


def together_words(points: Decimal, out_of: Decimal) -> str:
    """All points, at the foot of the list of them."""
    return f"Together {plain(points)} of {plain(out_of)} points."


def left_words(attempts_left: int) -> str:
    """That it can be tried again, and why not everything is told yet; empty where it cannot."""
    if not attempts_left:
        return ""
    return (
        f"You have {attempts_left} {'attempt' if attempts_left == 1 else 'attempts'} left, so this page says "
        "what to look at again, and not yet what is right. Change your answers, and hand them in again."
    )


def plain(number: Decimal) -> str:
    """A number without noughts that say nothing: 60.00 is 60."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
