"""Feedback in detail about a route, a proposition, or a written advice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from course.answers import BoardAnswers, DraftAnswers, RouteAnswers
from course.boards.reasons import ItemReasons, RouteReasons, Said, item_reasons, route_reasons
from course.library import Library, Paper
from course.library.board_specs import SourceItem
from course.library.papers import AdvicePaper, RoutePaper, SourcesPaper
from course.marking.item import Item, Part, Points, cited

Earned = Mapping[str, Decimal]
SourceChoices = tuple[str | None, str | None, str | None]

NOT_MARKED_YET = "A person has not marked this yet."


def route_items(
    answer: RouteAnswers, board: RoutePaper, earned: Earned, paper: Paper, content: Library
) -> Iterator[Item]:
    """What feedback says about a route: its steps, its outcome, its strength.

    Args:
        answer: the route chosen.
        board: the board, with its key.
        earned: the points of every slot.
        paper: the version that was marked.
        content: the library.
    """
    assert board.key is not None
    key, words, reasons = board.key.routes[board.spec.when], content.words, _route_reasons(board, content)
    points = [(earned[slot], paper.slots[slot]) for slot in board.slots]
    steps = [
        Part(
            content.elements[id_].question,
            words.steps[answer.steps[id_]].label if id_ in answer.steps else "",
            words.steps[step].label,
            answer.steps.get(id_) == step,
            reasons["steps"][id_][step]["text"],
        )
        for id_, step in key.steps.items()
    ]
    sources = cited(reasons["sources"])
    title = "The route, question by question"
    yield Item(board.slots[0], title, "", *points[0], tuple(steps), "", sources)
    outcome = Part(
        "Outcome",
        words.outcomes[answer.outcome].label if answer.outcome else "",
        words.outcomes[key.outcome].label,
        answer.outcome == key.outcome,
        reasons["outcome"][answer.outcome]["text"] if answer.outcome else "",
    )
    yield Item(board.slots[1], "The outcome", "", *points[1], (outcome,), key.why, ())
    texts = {reason.id: reason.text for reason in board.case.reasons}
    chosen = (
        words.strengths[answer.strength].label if answer.strength else "",
        texts.get(answer.reason or "", ""),
    )
    full = points[2][0] == points[2][1]
    strength = Part(
        "Strength, and the point that would lose it",
        ": ".join(part for part in chosen if part),
        f"{words.strengths[key.strength].label}: {texts[key.reasons[0]]}",
        full,
        "" if full else key.wrong.get(answer.reason or "", ""),
    )
    yield Item(board.slots[2], "How strong it is", "", *points[2], (strength,), key.loses, ())


@lru_cache(maxsize=64)
def _route_reasons(board: RoutePaper, content: Library) -> RouteReasons:
    assert board.key is not None
    return route_reasons(board.key.routes[board.spec.when], board.case, content)


@lru_cache(maxsize=8192)
def source_item(
    id_: str, choices: SourceChoices, board: SourcesPaper, points: Points, content: Library
) -> Item:
    """What feedback says about one proposition.

    Args:
        id_: the item's id.
        choices: the source, the limit and the use chosen.
        board: the board, with its key.
        points: what was earned, and out of how many.
        content: the library.
    """
    source, limit, use = choices
    key = board.keys[id_]
    item, said = _item_reasons(id_, board, content)
    names = {source: _source_name(source, content) for source in board.spec.sources}
    limits = {limit: content.propositions[limit].limit for limit in item.limits}
    uses: dict[str, str] = {use: word.label for use, word in content.words.uses.items()}
    parts = [
        _choice("Who says it", source, key.sources[0], names, said["source"]),
        _choice("How limited it is", limit, key.limit, limits, said["limit"]),
        _choice("May you cite it for this point?", use, key.use, uses, said["use"]),
    ]
    proposition = content.propositions[item.proposition]
    text = f"{proposition.text} To be cited for: {item.point}"
    sources = cited(said["sources"])
    return Item(board.slots[id_], item.point, text, *points, tuple(parts), key.why, sources)


@lru_cache(maxsize=256)
def _item_reasons(id_: str, board: SourcesPaper, content: Library) -> tuple[SourceItem, ItemReasons]:
    item = next(item for group in board.spec.groups for item in group.items if item.id == id_)
    return item, item_reasons(board.keys[id_], item, board.spec.sources, content)


def advice_items(
    given: BoardAnswers | None, board: AdvicePaper, by_hand: Mapping[str, Decimal], paper: Paper
) -> Iterator[Item]:
    """What feedback says about a written advice: a criterion each, then the specimens to compare with.

    Args:
        given: what was written.
        board: the board, with its key.
        by_hand: what a person gave, by slot.
        paper: the version that was marked.
    """
    assert board.key is not None
    text = given.text if isinstance(given, DraftAnswers) else ""
    for criterion in board.key.criteria:
        slot = board.slots[criterion.id]
        levels = tuple(
            Part(f"{points} points", "", level, None, level)
            for points, level in sorted(criterion.levels.items(), reverse=True)
        )
        waiting = "" if slot in by_hand else NOT_MARKED_YET
        points = (by_hand.get(slot, Decimal(0)), paper.slots[slot])
        yield Item(slot, criterion.title, waiting, *points, levels, "", ())
    texts = [
        ("What you wrote", text or "Nothing was written."),
        *((specimen.title, specimen.text) for specimen in board.key.specimens),
        ("What separates them", board.key.what_separates_them),
    ]
    for number, (title, words) in enumerate(texts, start=1):
        yield Item(f"{board.spec.id}-text-{number}", title, words, Decimal(0), Decimal(0), (), "", ())


def _choice(name: str, chosen: str | None, best: str, labels: dict[str, str], said: dict[str, Said]) -> Part:
    if chosen is None or chosen not in said:
        return Part(name, "", labels[best], False, "")
    return Part(name, labels[chosen], labels[best], bool(said[chosen]["right"]), said[chosen]["text"])


def _source_name(source: str, content: Library) -> str:
    return content.words.author if source == "author" else content.sources[source].short
