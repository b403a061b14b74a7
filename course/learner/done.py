"""How far a learner is: what of a lesson or exercise is done, how long the rest takes, what is next.

What counts is data: each kind of board says which rule holds for one, and this module and its
twin in the front end (`doneOf`) look the rules up in the answers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from course.content import Content
from course.content.works import Exercise, Lesson
from course.learner.answers import Answers, BoardAnswers


class _Rule(BaseModel):
    """Of which board, and of which kind its answers must be."""

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)

    board: str
    kind: str


class ListedRule(_Rule):
    """Each of some ids counts once it stands in the list `checked` of the answers."""

    rule: Literal["listed"] = "listed"
    ids: list[str]


class Need(BaseModel):
    """What a judgement needs besides.

    Attributes:
        judgement: the judgement.
        parts: what else has to be chosen where it is given; nothing, for some.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)

    judgement: str
    parts: list[str]


class ChosenBeside(BaseModel):
    """Each of some more ids of a board counts once all was chosen for it.

    Attributes:
        under: the name under which the answers hold what was chosen for each id.
        each: what has to be chosen.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)

    under: str
    ids: list[str]
    each: list[str]


class ChosenRule(_Rule):
    """Each of some ids counts once all was chosen for it.

    Attributes:
        under: the name under which the answers hold what was chosen for each id.
        each: what has to be chosen.
        needs: what else, by judgement. All of them stand there, so that none is told from the others.
        also: what else of the board counts.
    """

    rule: Literal["chosen"] = "chosen"
    under: str
    ids: list[str]
    each: list[str]
    needs: list[Need] = []
    also: list[ChosenBeside] = []


class PartsRule(_Rule):
    """Each of some parts of the answers counts once it is given, and each id in `steps`."""

    rule: Literal["parts"] = "parts"
    parts: list[str]
    steps: list[str] = []


DoneRule = Annotated[ListedRule | ChosenRule | PartsRule, Field(discriminator="rule")]


@dataclass(frozen=True)
class Done:
    """How many parts of something are done, and how many there are."""

    parts: int
    of: int

    @property
    def all(self) -> bool:
        """Whether nothing is left to do."""
        return self.parts >= self.of

    def minutes_left(self, minutes: int) -> int:
        """How long the rest takes, where the whole takes so many minutes; at least one if any is left."""
        return math.ceil(minutes * (self.of - self.parts) / self.of) if self.of else 0


def done(rules: Iterable[DoneRule], answers: Answers | None) -> Done:
    """How much of a lesson or exercise is done.

    Args:
        rules: what counts, board by board.
        answers: the learner's answers, if there are any.

    Returns:
        The parts that were checked (in a lesson) or answered (in an exercise), of all of them.
    """
    counted = [done_on(rule, _given(rule, answers)) for rule in rules]
    return Done(sum(part.parts for part in counted), sum(part.of for part in counted))


def in_order(content: Content) -> list[Lesson | Exercise]:
    """Lessons in the course's order, each followed by the exercises that build on it."""
    return list(_in_order(content))


def _in_order(content: Content) -> Iterator[Lesson | Exercise]:
    for id_ in content.course.lessons:
        yield content.lessons[id_]
        for exercise in content.course.exercises:
            if content.exercises[exercise].after == id_:
                yield content.exercises[exercise]


def _given(rule: DoneRule, answers: Answers | None) -> BoardAnswers | None:
    given = answers.boards.get(rule.board) if answers else None
    return given if given is not None and given.kind == rule.kind else None


def done_on(rule: DoneRule, given: BoardAnswers | None) -> Done:
    """How much of one board is done.

    Args:
        rule: what counts on it.
        given: the learner's answers to it, if there are any.
    """
    match rule:
        case ListedRule():
            checked: list[str] = getattr(given, "checked", [])
            return _share(id_ in checked for id_ in rule.ids)
        case ChosenRule():
            chosen: list[ChosenRule | ChosenBeside] = [rule, *rule.also]
            return _share(found for one in chosen for found in _chosen(one, given))
        case PartsRule():
            steps: Mapping[str, object] = getattr(given, "steps", {})
            parts = [_is_given(getattr(given, part, None)) for part in rule.parts]
            return _share([*parts, *(_is_given(steps.get(id_)) for id_ in rule.steps)])


def _chosen(part: ChosenRule | ChosenBeside, given: BoardAnswers | None) -> Iterator[bool]:
    chosen: Mapping[str, object] = getattr(given, part.under, {})
    return (_is_chosen(part, chosen.get(id_)) for id_ in part.ids)


def _is_chosen(rule: ChosenRule | ChosenBeside, one: object) -> bool:
    judgement = getattr(one, "judgement", None)
    needs = rule.needs if isinstance(rule, ChosenRule) else []
    more = (part for need in needs if need.judgement == judgement for part in need.parts)
    return all(_is_given(getattr(one, part, None)) for part in [*rule.each, *more])


def _is_given(value: object) -> bool:
    """Whether something was chosen or written: a text of blanks and an empty list are no answer."""
    return bool(value.strip() if isinstance(value, str) else value)


def _share(found: Iterable[bool]) -> Done:
    all_of_it = list(found)
    return Done(sum(all_of_it), len(all_of_it))
