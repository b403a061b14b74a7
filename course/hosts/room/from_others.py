"""Stations of a route, short questions, sources and two files, as questions to a room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from course.boards.choices import Choice, TextOption
from course.boards.questions.view import QuestionsView
from course.boards.route.reasons import RouteReasons
from course.boards.route.view import RouteView
from course.boards.said import Said
from course.boards.sources.reasons import ItemReasons
from course.boards.sources.view import ItemShown, SourcesView
from course.boards.two_files.view import TwoFilesView
from course.content.cases import Step
from course.hosts.room.asked import Best, RoomAsk, RoomQuestion, Votable

STEP = "step"


def stations_of(view: RouteView) -> Iterator[Votable]:
    """The questions of law on a route, one after the other, and then where it ends.

    Args:
        view: a lesson's route board, with its reasons.
    """
    key = view.feedback
    assert key is not None
    for number, step in enumerate(view.steps, start=1):
        said = key.steps[step.id]
        yield Votable(
            _question(
                view,
                step.id,
                f"question {number} of {len(view.steps)}",
                (step.label, step.question),
                [
                    RoomAsk(
                        id=STEP,
                        title="On this file: yes, no or arguable?",
                        options=view.step_choices,
                        ends=[],
                    )
                ],
            ),
            _best(said, key.best.steps[step.id]),
        )
    yield _end(view, key)


def _end(view: RouteView, key: RouteReasons) -> Votable:
    loses = [Choice(id=one.id, label=one.text, hint="") for one in view.reasons]
    asks = [
        RoomAsk(id="outcome", title=view.names.outcome, options=view.outcomes, ends=[]),
        RoomAsk(id="strength", title="How strong is it?", options=view.strengths, ends=[]),
        RoomAsk(id="loses", title="What would lose it?", options=loses, ends=[]),
    ]
    question = _question(view, "end", "the end", ("Where it leads", view.names.ends), asks)
    outcomes = [id_ for id_, said in key.outcome.items() if said.right]
    best = key.best.outcome
    strengths = [id_ for id_, by in key.strength.items() if any(said.right is True for said in by.values())]
    accepted: dict[str, list[str]] = {
        "outcome": sorted(map(str, outcomes), key=lambda id_: id_ != best),
        "strength": sorted(map(str, strengths), key=lambda id_: id_ != key.best.strength),
        "loses": list(key.best.reasons),
    }
    return Votable(question, Best(accepted=accepted, why={"loses": key.loses}, reason=key.why))


def _question(
    view: RouteView, id_: str, place: str, texts: tuple[str, str], asks: list[RoomAsk]
) -> RoomQuestion:
    short, said = texts
    return RoomQuestion(
        id=f"{view.id}/{id_}",
        kind="route",
        board=view.id,
        client=view.client,
        place=place,
        short=short,
        said=said,
        from_file=False,
        asks=asks,
        sure=True,
    )


def _best(said: Mapping[Step, Said], best: Step) -> Best:
    right = [id_ for id_, one in said.items() if one.right]
    accepted: list[str] = sorted(right, key=lambda id_: id_ != best)
    return Best(accepted={STEP: accepted}, reason=said[best].text)


def short_questions(view: QuestionsView) -> Iterator[Votable]:
    """The questions of a board of short ones.

    Args:
        view: the board, with its reasons.
    """
    for number, asked in enumerate(view.questions, start=1):
        key = view.feedback[asked.id]
        options = [Choice(id=one.id, label=one.text, hint="") for one in asked.options]
        question = RoomQuestion(
            id=f"{view.id}/{asked.id}",
            kind="questions",
            board=view.id,
            client=view.title,
            place=f"question {number} of {len(view.questions)}",
            short=asked.text,
            said=asked.text,
            from_file=False,
            asks=[RoomAsk(id="answer", title="What do you say?", options=options, ends=[])],
            sure=False,
        )
        yield Votable(question, Best(accepted={"answer": [key.right]}, why={}, reason=key.why))


def propositions_of(view: SourcesView) -> Iterator[Votable]:
    """The propositions of a sources board: who says it, and whether it may be cited for the point.

    Args:
        view: a lesson's sources board, with its reasons.
    """
    assert view.feedback is not None
    for number, item in enumerate(view.items, start=1):
        yield _proposition(view, item, f"statement {number} of {len(view.items)}", view.feedback[item.id])


def _proposition(view: SourcesView, item: ItemShown, place: str, key: ItemReasons) -> Votable:
    sources = [Choice(id=one.id, label=one.label, hint="") for one in view.sources]
    asks = [
        RoomAsk(id="source", title="Who says it?", options=sources, ends=[]),
        RoomAsk(id="use", title=f"May it be cited for this: {item.point}", options=view.uses, ends=[]),
    ]
    question = RoomQuestion(
        id=f"{view.id}/{item.id}",
        kind="sources",
        board=view.id,
        client=view.title,
        place=place,
        short=item.text,
        said=item.text,
        from_file=False,
        asks=asks,
        sure=True,
    )
    accepted = {"source": _right(key.source.items()), "use": _right(key.use.items())}
    return Votable(question, Best(accepted=accepted, reason=key.why))


def differences_of(view: TwoFilesView) -> Iterator[Votable]:
    """What a board of two files asks: what differs, which question it goes to, and what follows.

    Args:
        view: the board, with its reasons.
    """
    key = view.feedback
    elements = [Choice(id=one.id, label=one.label, hint=one.question) for one in view.elements]
    asked: list[tuple[str, str, list[Choice], Mapping[str, Said]]] = [
        ("difference", "What differs?", _texts(view.differences), key.difference),
        ("elements", "Which question does it go to?", elements, key.elements),
        ("follows", "What follows?", _texts(view.follows), key.follows),
    ]
    for number, (id_, title, options, said) in enumerate(asked, start=1):
        question = RoomQuestion(
            id=f"{view.id}/{id_}",
            kind="two-files",
            board=view.id,
            client=view.title,
            place=f"question {number} of {len(asked)}",
            short=title,
            said=view.intro,
            from_file=False,
            asks=[RoomAsk(id="answer", title=title, options=options, ends=[])],
            sure=False,
        )
        yield Votable(question, Best(accepted={"answer": _right(said.items())}, reason=key.why))


def _texts(options: Iterable[TextOption]) -> list[Choice]:
    return [Choice(id=one.id, label=one.text, hint="") for one in options]


def _right(said: Iterable[tuple[str, Said]]) -> list[str]:
    return [id_ for id_, one in said if one.right is True]
