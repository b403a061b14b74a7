"""What is said of a match board's choices: of each fact, and of each document on which lines are marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from course.content.cases import JUDGEMENTS
from course.content.line_keys import LINE_MARKS
from course.content.page_lines import lines_of
from course.content.papers import MatchPaper
from course.hosts.site.said_by_choice import Ask, ByChoice, Said, part_said, said_by
from course.hosts.site.self_marking_data import CardsSaid, PartSaid, SaidByChoice
from course.learner.answers import FactAnswer, LinesAnswer, MatchAnswers
from course.marking.feedback.item import Item, Part, PartInWords
from course.marking.rule.choice_points import ANY


def facts_said(board: MatchPaper, ask: Ask) -> Iterator[Said]:
    """What is said of each fact, by its judgement and what goes with it.

    Args:
        board: the board, with its key.
        ask: what feedback says of the board, by answers to it.

    Yields:
        Each fact's item, and its parts to look up.
    """
    assert board.key is not None
    keys = board.key.facts

    def all_with(judgement: Any, **chosen: Any) -> list[Item]:
        # What is said of a question or a card depends on the judgement, where that earns.
        asked = [fact for fact in board.slots if not (judgement and chosen) or keys[fact].accepts(judgement)]
        return ask(MatchAnswers(facts=dict.fromkeys(asked, FactAnswer(judgement=judgement, **chosen))))

    blank = {judged: all_with(judgement=judged) for judged in (None, *JUDGEMENTS)}
    tied = {
        judged: {element: all_with(judgement=judged, element=element) for element in board.case.elements}
        for judged in blank
    }
    proved = {
        judged: {card: all_with(judgement=judged, cards=[card]) for card in board.case.tray}
        for judged in blank
    }
    for n, fact in enumerate(board.slots):
        key, at = keys[fact], ["facts", fact, "judgement"]
        judgements = {judged: blank[judged][n] for judged in JUDGEMENTS}
        parts: list[PartSaid | CardsSaid] = [part_said([at], 0, blank[None][n], judgements)]
        named: dict[Any, Any] = {ANY: None, **{judged: judged for judged in key.judged}}
        if key.elements:
            said: ByChoice = {
                name: said_by(1, blank[judged][n], {one: found[n] for one, found in tied[judged].items()})
                for name, judged in named.items()
            }
            parts.append(PartSaid(at=[at, ["facts", fact, "element"]], said=SaidByChoice(said)))
        first = len(parts)
        said_of = {
            name: {card: found[n].parts[first] for card, found in proved[judged].items()}
            for name, judged in named.items()
        }
        missing = {
            name: dict(zip(key.under(judged).cards, blank[judged][n].parts[first:], strict=True))
            for name, judged in named.items()
        }
        parts.append(_cards([at, ["facts", fact, "cards"]], said_of, missing))
        yield blank[None][n], parts


def pages_said(board: MatchPaper, ask: Ask) -> Iterator[Said]:
    """What is said of each document on which two lines are marked, by the line that is.

    Args:
        board: the board, with its key.
        ask: what feedback says of the board, by answers to it.

    Yields:
        Each document's item, and its parts to look up.
    """

    def with_lines(**chosen: str) -> list[Item]:
        lines = dict.fromkeys(board.page_slots, LinesAnswer.model_validate(chosen))
        return ask(MatchAnswers(lines=lines))[len(board.slots) :]

    blank = with_lines()
    for n, document in enumerate(board.page_slots):
        some = [line.id for line in lines_of(board.page(document))]
        yield (
            blank[n],
            [
                part_said(
                    [["lines", document, mark]],
                    place,
                    blank[n],
                    {line: with_lines(**{mark: line})[n] for line in some},
                )
                for place, mark in enumerate(LINE_MARKS)
            ],
        )


def _cards(
    at: list[list[str]], said: dict[str, dict[str, Part]], missing: dict[str, dict[str, Part]]
) -> CardsSaid:
    """The cards of a fact, each by itself: what is said of those chosen, and of those left out."""

    def told(parts: dict[str, dict[str, Part]]) -> dict[str, dict[str, PartInWords]]:
        return {name: {card: part.told for card, part in by_card.items()} for name, by_card in parts.items()}

    return CardsSaid(at=at, said=told(said), missing=told(missing))
