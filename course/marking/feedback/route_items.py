"""Feedback in detail about a route: its questions, its outcome, its strength."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from course.boards.route import names
from course.boards.route.reasons import RouteReasons, route_reasons
from course.boards.said import with_others
from course.content import Content, Paper
from course.content.cases import Accepted, RouteKey, Strength
from course.content.papers import RoutePaper
from course.content.words import Word
from course.learner.answers import RouteAnswers
from course.marking.feedback.counts import OUTCOME, ROUTE, STRENGTH
from course.marking.feedback.item import Item, Part, cited
from course.marking.feedback.lost_points import ACCEPTED, HALF, in_points, points_in_words
from course.marking.rule.marking_rule import WRONG_STEP_COSTS, strength_worth

Earned = Mapping[str, Decimal]

HOW_STRONG = "Strength, and the point that would lose it"


def route_items(
    answer: RouteAnswers, board: RoutePaper, earned: Earned, paper: Paper, content: Content
) -> Iterator[Item]:
    """What feedback says about a route: its steps, its outcome, its strength.

    Args:
        answer: the route chosen.
        board: the board, with its key.
        earned: the points of every slot.
        paper: the version that was marked.
        content: the library.
    """
    points = [(earned[slot], paper.slots[slot]) for slot in board.slots]
    key, reasons = _route_key(board), _route_reasons(board, content)
    steps = tuple(_step(id_, answer, board, points[0][1], content) for id_ in key.steps)
    sources = cited(reasons.sources)
    yield Item(board.slots[0], names.STEPS, "", *points[0], steps, "", sources)
    outcome = _outcome(answer, board, points[1][1], content)
    yield Item(board.slots[1], names.OUTCOME, "", *points[1], (outcome,), key.why, ())
    strength = _strength(answer, board, points[2][1], content)
    yield Item(board.slots[2], names.STRENGTH, "", *points[2], (strength,), key.loses, ())


def _step(id_: str, answer: RouteAnswers, board: RoutePaper, out_of: Decimal, content: Content) -> Part:
    key, words, said = _route_key(board), content.words.steps, _route_reasons(board, content).steps[id_]
    chosen, best, share = answer.steps.get(id_), key.steps[id_], Fraction(out_of) / len(key.steps)
    right = chosen in key.takes(id_)
    lost = ""
    if chosen is None:
        lost = f"Left out, it earned {in_points(Fraction(0), share)} and cost nothing."
    elif not right:
        costs = points_in_words(share * WRONG_STEP_COSTS)
        lost = f"It earned {in_points(Fraction(0), share)} and costs {costs}."
    return Part(
        content.elements[id_].question,
        words[chosen].label if chosen else "",
        words[best].label,
        right,
        said[chosen if chosen and right else best].text,
        lost,
        ACCEPTED if right and chosen != best else "",
        ROUTE,
    )


def _outcome(answer: RouteAnswers, board: RoutePaper, out_of: Decimal, content: Content) -> Part:
    key, words, chosen = _route_key(board), content.words.outcomes, answer.outcome
    said = _route_reasons(board, content).outcome
    right = chosen in key.ends
    nothing = in_points(Fraction(0), Fraction(out_of))
    lost = "" if right else f"It earned {nothing}, and without it the strength earns nothing."
    return Part(
        "Outcome",
        words[chosen].label if chosen else "",
        " or ".join(words[outcome].label for outcome in key.ends),
        right,
        said[chosen].text if chosen else "",
        lost,
        ACCEPTED if right and chosen != key.outcome else "",
        OUTCOME,
    )


def _strength(answer: RouteAnswers, board: RoutePaper, out_of: Decimal, content: Content) -> Part:
    key, words = _route_key(board), content.words.strengths
    texts = {reason.id: reason.text for reason in board.case.reasons}
    ends = key.ends.get(answer.outcome, []) if answer.outcome else []
    best = (ends or key.ends[key.outcome])[0]
    worth = strength_worth(answer.outcome, answer.strength, answer.reason, key)
    carrying = [end for end in ends if end.strength == answer.strength]
    if worth == 1:
        why = "" if answer.strength == best.strength else _both_strengths(ends, words)
        verdict = "" if answer.strength == best.strength else ACCEPTED
        return Part(HOW_STRONG, _strength_said(answer, words, texts), "", True, why, "", verdict, STRENGTH)
    earned = in_points(worth * Fraction(out_of), Fraction(out_of))
    if not ends:
        lost = f"It earned {earned}, because a strength counts only with an outcome that is accepted."
    elif worth:
        lost = f"The strength is right, and another point would lose it: {earned}."
    elif carrying:
        lost = f"This strength is accepted only with the point that carries it: {earned}."
    else:
        lost = f"It earned {earned}."
    right_end = f"{words[best.strength].label}: {texts[best.reasons[0]]}"
    why = key.wrong.get(answer.reason or "", "") if ends and answer.reason not in best.reasons else ""
    return Part(
        HOW_STRONG,
        _strength_said(answer, words, texts),
        right_end,
        False,
        why,
        lost,
        HALF if worth else "",
        STRENGTH,
    )


def _strength_said(answer: RouteAnswers, words: Mapping[Strength, Word], texts: Mapping[str, str]) -> str:
    label = words[answer.strength].label if answer.strength else ""
    return ": ".join(part for part in (label, texts.get(answer.reason or "", "")) if part)


def _both_strengths(ends: list[Accepted], words: Mapping[Strength, Word]) -> str:
    return with_others("", dict.fromkeys(words[end.strength].label for end in ends), right=True)


def _route_key(board: RoutePaper) -> RouteKey:
    assert board.key is not None
    return board.key.routes[board.spec.when]


@lru_cache(maxsize=64)
def _route_reasons(board: RoutePaper, content: Content) -> RouteReasons:
    return route_reasons(_route_key(board), board.case, content)
