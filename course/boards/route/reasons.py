"""The reasons behind each choice on a route, prepared in Python for the board to look up."""

from __future__ import annotations

from typing import Literal

from course.boards.model import Part
from course.boards.said import Cited, Said, sources_of, with_others
from course.content.cases import (
    STEPS,
    STRENGTHS,
    Accepted,
    Case,
    Outcome,
    RouteKey,
    Step,
    Strength,
)
from course.content.content import Content


class BestRoute(Part):
    """The worked answer, with one of the outcomes that are accepted."""

    steps: dict[str, Step]
    outcome: Outcome
    strength: Strength
    reasons: list[str]


class End(Part):
    """What is said of how strong an outcome is, by strength and reason, and what is best."""

    strength: dict[Strength, dict[str, Said]]
    best: BestRoute


class RouteReasons(End):
    """What a route board says once it is checked; `under` holds the other outcomes accepted."""

    steps: dict[str, dict[Step, Said]]
    outcome: dict[Outcome, Said]
    under: dict[Outcome, End]
    why: str
    loses: str
    sources: list[Cited]


def route_reasons(key: RouteKey, case: Case, content: Content) -> RouteReasons:
    """Prepare what is said about each possible choice on a route.

    Args:
        key: the worked answer.
        case: the client, in the learner's version.
        content: the library.

    Returns:
        A reason for every step, outcome, and strength with its reason.
    """
    best, *others = key.ends
    end = _end(key.ends[best], key, case)
    return RouteReasons(
        strength=end.strength,
        best=end.best,
        steps={element: _steps_said(element, key, content) for element in key.steps},
        outcome={
            choice: Said(right=choice in key.ends, text=_outcome_text(choice, key, content))
            for choice in content.words.outcomes
        },
        under={other: _end(key.ends[other], key, case) for other in others},
        why=key.why,
        loses=key.loses,
        sources=sources_of([], list(key.steps), content),
    )


def _steps_said(element: str, key: RouteKey, content: Content) -> dict[Step, Said]:
    accepted = key.takes(element)
    why = key.step_reasons.get(element, content.elements[element].explanation)
    names = [content.words.steps[step].label for step in accepted]
    return {
        choice: Said(right=choice in accepted, text=with_others(why, names, choice in accepted))
        for choice in STEPS
    }


def _outcome_text(choice: str, key: RouteKey, content: Content) -> str:
    why = key.why if choice == key.outcome else key.wrong.get(choice, key.why)
    names = [content.words.outcomes[outcome].label for outcome in key.ends]
    return with_others(why, names, choice in key.ends)


def _end(ends: list[Accepted], key: RouteKey, case: Case) -> End:
    return End(
        strength={
            strength: {reason.id: _strength_said(strength, reason.id, ends, key) for reason in case.reasons}
            for strength in STRENGTHS
        },
        best=BestRoute(
            steps=key.steps,
            outcome=key.outcome,
            strength=ends[0].strength,
            reasons=list(ends[0].reasons),
        ),
    )


def _strength_said(strength: Strength, reason: str, ends: list[Accepted], key: RouteKey) -> Said:
    carries = [end.strength for end in ends if reason in end.reasons]
    best = ends[0].strength
    right: bool | Literal["neighbour", "half"] = False
    if strength in carries:
        right = True if strength == best else "neighbour"
    elif strength == best:
        right = "half"
    if right and right != "half" and (reason in key.reasons or reason not in key.wrong):
        return Said(right=right, text=key.loses)
    return Said(right=right, text=key.wrong.get(reason, key.loses))
