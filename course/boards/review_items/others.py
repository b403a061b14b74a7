"""What the other boards decide: short questions, a route, a source and its limit, two files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from course.boards.questions.view import QuestionsView
from course.boards.review_items.item import Asked, ReviewItem, accepted, chosen_from, one_of_each
from course.boards.route.reasons import RouteReasons
from course.boards.route.view import RouteView
from course.boards.said import Cited, Said
from course.boards.sources.view import SourcesView
from course.boards.two_files.view import TwoFilesView
from course.learner.review.missed import Given


def on_questions_board(lesson: str, view: QuestionsView) -> Iterator[ReviewItem]:
    """Each short question."""
    for question in view.questions:
        told = view.feedback[question.id]
        texts = {option.id: option.text for option in question.options}
        yield ReviewItem(
            lesson=lesson,
            id=f"{view.id}/{question.id}",
            board=view.id,
            about="",
            said="",
            question=question.text,
            asks=[chosen_from(texts, [told.right], told.wrong)],
            why=told.why,
            sources=told.sources,
            given=Given(
                kind="questions",
                checked=question.id,
                where=["chosen", question.id],
                accepted=[told.right],
            ),
        )


def on_route_board(lesson: str, view: RouteView, opening: str) -> Iterator[ReviewItem]:
    """Each question on the way, the outcome, and the point that would lose it.

    Args:
        lesson: the lesson's id.
        view: what the board shows.
        opening: who the client is, to be read first.
    """
    told = view.feedback
    if told is None:
        return
    steps = {choice.id: choice.label for choice in view.step_choices}
    for step in view.steps:
        best = told.best.steps[step.id]
        taken = accepted(told.steps[step.id], best)
        asks = [chosen_from(steps, taken)]
        why = told.steps[step.id][best].text
        yield _on_route(lesson, view, opening, ("steps", step.id), step.question, asks, taken, why, step.look)
    outcomes = {choice.id: choice.label for choice in view.outcomes}
    right = [told.best.outcome, *(id_ for id_ in told.under if id_ != told.best.outcome)]
    asks = [chosen_from(outcomes, right, _texts(told.outcome, right))]
    yield _on_route(
        lesson, view, opening, ("outcome",), "What is the outcome?", asks, right, told.why, told.sources
    )
    losing = _that_lose(told)
    asks = [chosen_from({reason.id: reason.text for reason in view.reasons}, losing)]
    question = "Which point would lose it?"
    yield _on_route(lesson, view, opening, ("reason",), question, asks, losing, told.loses, told.sources)


def _on_route(  # noqa: PLR0913, PLR0917  # what an item is made of
    lesson: str,
    view: RouteView,
    opening: str,
    where: tuple[str, ...],
    question: str,
    asks: list[Asked],
    right: list[str],
    why: str,
    sources: list[Cited],
) -> ReviewItem:
    given = Given(kind="route", checked="", where=[*where], accepted=right, sure=["confidence"])
    return ReviewItem(
        lesson=lesson,
        id=f"{view.id}/{'/'.join(where)}",
        board=view.id,
        about=f"{view.client}. {view.date_label}.",
        said=opening,
        question=question,
        asks=asks,
        why=why,
        sources=sources,
        given=given,
    )


def _that_lose(told: RouteReasons) -> list[str]:
    """The points with which some strength is accepted, under any outcome that is; the best first."""
    ends = [told, *told.under.values()]
    carried = (
        reason
        for end in ends
        for said in end.strength.values()
        for reason, one in said.items()
        if one.right in {True, "neighbour"}
    )
    return list(dict.fromkeys([*told.best.reasons, *carried]))


def on_sources_board(lesson: str, view: SourcesView) -> Iterator[ReviewItem]:
    """Of each proposition: who says it, its limit, whether it may be cited for the point."""
    for item in view.items:
        told = (view.feedback or {}).get(item.id)
        if told is None:
            continue
        parts: tuple[tuple[str, str, Mapping[Any, str], Mapping[Any, Said], str], ...] = (
            ("source", "Who says it?", {one.id: one.label for one in view.sources}, told.source,
             told.best.source),
            ("limit", "What is its limit?", {one.id: one.text for one in item.limits}, told.limit,
             told.best.limit),
            ("use", f"May it be cited for this: {item.point}", {one.id: one.label for one in view.uses},
             told.use, told.best.use),
        )  # fmt: skip
        for part, question, texts, said, best in parts:
            right = accepted(said, best)
            at = ["items", item.id]
            yield ReviewItem(
                lesson=lesson,
                id=f"{view.id}/{item.id}/{part}",
                board=view.id,
                about="",
                said=item.text,
                question=question,
                asks=[chosen_from(texts, right, _texts(said, right))],
                why=told.why,
                sources=told.sources,
                given=Given(
                    kind="sources",
                    checked=item.id,
                    where=[*at, part],
                    accepted=right,
                    sure=[*at, "confidence"],
                ),
            )


def on_two_files(lesson: str, view: TwoFilesView) -> Iterator[ReviewItem]:
    """What differs, what that moves, and what follows."""
    told, best = view.feedback, view.feedback.best
    moved = {one.id: one.question for one in view.elements}
    wrong = [id_ for id_, one in told.elements.items() if one.right is False]
    right_elements = one_of_each(moved, best.elements, wrong, view.id, _texts(told.elements, []))
    base = partial(Given, kind="two-files", checked="", where=[], sure=["confidence"])
    parts: tuple[tuple[str, str, list[Asked], Given], ...] = (
        ("difference", "What differs?", [_of(view.differences, best.difference, told.difference)],
         base(accepted=[best.difference])),
        ("elements", "Which question does the difference move?", right_elements,
         base(needed=best.elements, refused=wrong)),
        ("follows", "What follows?", [_of(view.follows, best.follows, told.follows)],
         base(accepted=[best.follows])),
    )  # fmt: skip
    for part, question, asks, right in parts:
        if asks:
            yield ReviewItem(
                lesson=lesson,
                id=f"{view.id}/{part}",
                board=view.id,
                about="",
                said=_both(view),
                question=question,
                asks=asks,
                why=told.why,
                sources=told.sources,
                given=right.model_copy(update={"where": [part]}),
            )


def _of(options: Iterable[object], right: str, said: Mapping[Any, Said]) -> Asked:
    texts = {str(getattr(one, "id", "")): str(getattr(one, "text", "")) for one in options}
    return chosen_from(texts, [right], _texts(said, [right]))


def _both(view: TwoFilesView) -> str:
    sides = (
        f"*{side.label}*: {' '.join(fact.text for fact in side.facts)}" for side in (view.left, view.right)
    )
    return "\n".join(sides)


def _texts(said: Mapping[Any, Said], right: list[str]) -> dict[str, str]:
    return {id_: one.text for id_, one in said.items() if id_ not in right}
