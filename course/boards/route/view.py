"""What a route board shows: one case, taken through its questions of law to an outcome."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from course.boards.choices import Choice, TextOption, choices, labels, mixed_texts
from course.boards.client_file import ClientFile, client_file
from course.boards.model import BoardView, Part
from course.boards.route import names
from course.boards.route.reasons import RouteReasons, route_reasons
from course.boards.said import Cited, cited
from course.content.board_specs import RouteSpec
from course.content.cases import Case, CaseKey
from course.content.content import Content
from course.content.papers import Paper, RoutePaper
from course.learner.done import PartsRule


class RouteStep(Part):
    """A question of law on the way, with what it means, how it is proved, and where to look."""

    id: str
    test: str
    label: str
    question: str
    plain: str
    standard: str
    look: list[Cited]


class RouteNames(Part):
    """What its parts are called where answers are listed, as feedback calls them."""

    steps: str = names.STEPS
    ends: str = names.ENDS
    outcome: str = names.OUTCOME
    strength: str = names.STRENGTH


class RouteView(BoardView):
    """What a route board shows; `feedback` holds what is said of each choice, in a lesson only."""

    board: Literal["route"] = "route"
    intro: str
    client: str
    file: ClientFile
    date_label: str
    date_hint: str
    steps: list[RouteStep]
    step_choices: list[Choice]
    outcomes: list[Choice]
    strengths: list[Choice]
    reasons: list[TextOption]
    names: RouteNames
    confidences: list[Choice]
    feedback: RouteReasons | None

    def text_lines(self) -> Iterator[str]:
        """The board as text."""
        yield f"{self.client}. {self.date_label}. {self.intro}"
        yield ""
        for number, step in enumerate(self.steps, start=1):
            yield f"{number}. {step.question} ({labels(self.step_choices)})"
        yield from ("", f"Outcome: {labels(self.outcomes)}. Strength: {labels(self.strengths)}.")
        yield from ("", "The point that would lose it:", "")
        yield from (f"- {reason.text}" for reason in self.reasons)


def route_view(spec: RouteSpec, case: Case, key: CaseKey | None, content: Content) -> RouteView:
    """What a route board shows.

    Args:
        spec: the board, from `data/`.
        case: the client, in the learner's version.
        key: what is right, for a lesson; nothing for an exercise.
        content: the library.
    """
    words = content.words
    return RouteView(
        id=spec.id,
        title=spec.title,
        intro=spec.intro,
        mode="lesson" if key else "exercise",
        client=case.name,
        file=client_file(case, words),
        date_label=words.whens[spec.when].label,
        date_hint=words.whens[spec.when].hint,
        steps=[_step(id_, bool(key), content) for id_ in case.route_elements],
        step_choices=choices(words.steps),
        outcomes=choices(words.outcomes),
        strengths=choices(words.strengths),
        reasons=mixed_texts(case.reasons, spec.id),
        names=RouteNames(),
        confidences=choices(words.confidences),
        feedback=route_reasons(key.routes[spec.when], case, content) if key else None,
    )


def in_lesson(spec: RouteSpec, content: Content) -> RouteView:
    """What a lesson's board shows, with its reasons."""
    case = content.cases[spec.case]
    return route_view(spec, case, case.key, content)


def in_exercise(spec: RouteSpec, made: Paper, content: Content) -> RouteView:
    """What an exercise's board shows, in the learner's version."""
    board = made.board(RoutePaper, spec.id)
    return route_view(board.spec, board.case, None, content)


def done(spec: RouteSpec, view: RouteView) -> PartsRule:
    """In a lesson it is checked at once; in an exercise each step counts, and the outcome's parts."""
    if view.mode == "lesson":
        return PartsRule(board=spec.id, kind=spec.kind, parts=["checked"])
    steps = [step.id for step in view.steps]
    return PartsRule(board=spec.id, kind=spec.kind, parts=["outcome", "strength", "reason"], steps=steps)


def _step(id_: str, hints: bool, content: Content) -> RouteStep:
    element = content.elements[id_]
    return RouteStep(
        id=id_,
        test=content.tests[element.test].name,
        label=element.short,
        question=element.question,
        plain=element.explanation,
        standard=element.standard,
        look=cited(element.authorities, content) if hints else [],
    )
