"""What came of a board: a notebook is told what the page says, of an exercise nothing of what is right."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest

from course.boards.kinds import KINDS
from course.boards.result import in_words, result
from course.boards.show import exercise_view, lesson_view
from course.content import paper
from course.content.board_specs import MatchSpec
from course.content.cases import JUDGEMENTS, STEPS, STRENGTHS
from course.content.installed import course_content
from course.content.versions import BASE
from course.learner.answers import (
    FactAnswer,
    InterviewAnswers,
    ItemAnswer,
    LinesAnswer,
    MatchAnswers,
    RouteAnswers,
    SourcesAnswers,
    TwoFilesAnswers,
)
from tests.front import bundled, node, said

CONTENT = course_content()
BOARDS = "./course/boards"


def lesson_boards(kind: str) -> list[Any]:
    specs = [spec for lesson in CONTENT.lessons.values() for spec in lesson.boards if spec.kind == kind]
    return [lesson_view(spec, CONTENT) for spec in specs]


def counted(view: Any, answers: Any) -> dict[str, tuple[int, int]]:
    return {name: (right, of) for name, right, of in KINDS[view.board].counts(view, answers) if of}


def random_match(view: Any, chance: Random) -> MatchAnswers:
    cards, elements = [card.id for card in view.cards], [element.id for element in view.elements]
    facts = {
        fact.id: FactAnswer(
            judgement=chance.choice([*JUDGEMENTS, None]),
            element=chance.choice([*elements, None]),
            cards=chance.sample(cards, chance.randint(0, len(cards))),
        )
        for fact in view.facts
    }
    some = {paper.id: [line.id for line in paper.lines] for paper in view.file.papers if paper.lines}
    lines = {
        id_: LinesAnswer(proves=chance.choice([*ids, None]), open=chance.choice([*ids, None]))
        for id_, ids in some.items()
    }
    return MatchAnswers(facts=facts, lines=lines, checked=[*facts, *lines])


def test_the_counts_of_a_match_board_are_those_of_the_page():
    chance = Random(7)
    boards = [(view, random_match(view, chance)) for view in lesson_boards("match") for _ in range(12)]
    asked = [
        [view.as_json(), answers.model_dump(mode="json"), group.model_dump(mode="json")]
        for view, answers in boards
        for group in view.groups
        if group.help != "worked"
    ]
    told = iter(said("countsOf", f"{BOARDS}/match/result.ts", asked))

    for view, answers in boards:
        sums: dict[str, tuple[int, int]] = {}
        for counts in (next(told) for group in view.groups if group.help != "worked"):
            for one in counts:
                right, of = sums.get(one["name"], (0, 0))
                sums[one["name"]] = (right + one["right"], of + one["of"])
        assert counted(view, answers) == sums


def test_the_counts_of_a_sources_board_are_those_of_the_page():
    chance = Random(7)
    views = lesson_boards("sources")
    boards = []
    for view in views * 12:
        sources, uses = [one.id for one in view.sources], [use.id for use in view.uses]
        items = {
            item.id: ItemAnswer(
                source=chance.choice(sources),
                limit=chance.choice([limit.id for limit in item.limits]),
                use=chance.choice(uses),
            )
            for item in view.items
        }
        group = chance.choice(view.groups)
        boards.append((view, group, SourcesAnswers(items=items, checked=group.items)))
    asked = [
        [view.as_json(), answers.model_dump(mode="json"), group.model_dump(mode="json")]
        for view, group, answers in boards
    ]

    told = said("headlineOf", f"{BOARDS}/sources/answers.ts", asked)

    made = [in_words(KINDS["sources"].counts(view, answers)) for view, _, answers in boards]
    assert boards and made == told


def test_the_counts_of_two_files_are_those_of_the_page():
    chance = Random(7)
    boards = []
    for view in lesson_boards("two-files") * 12:
        elements = [element.id for element in view.elements]
        chosen = TwoFilesAnswers(
            difference=chance.choice([option.id for option in view.differences]),
            elements=chance.sample(elements, chance.randint(0, len(elements))),
            follows=chance.choice([option.id for option in view.follows]),
            checked=True,
        )
        boards.append((view, chosen))
    asked = [[view.as_json(), chosen.model_dump(mode="json")] for view, chosen in boards]

    told = said("headline", f"{BOARDS}/two_files/answers.ts", asked)

    for (view, chosen), words in zip(boards, told, strict=True):
        counts = counted(view, chosen)
        differs, follows = (
            "right" if counts[name][0] else "wrong" for name in ("Difference", "What follows")
        )
        assert words.startswith(f"Difference {differs}, questions {'{} of {}'.format(*counts['Questions'])}")
        assert words.endswith(f"what follows {follows}.")


def random_route(view: Any, chance: Random) -> RouteAnswers:
    return RouteAnswers(
        steps={step.id: chance.choice(STEPS) for step in view.steps},
        outcome=chance.choice([one.id for one in view.outcomes]),
        strength=chance.choice(STRENGTHS),
        reason=chance.choice([one.id for one in view.reasons]),
        checked=True,
    )


def test_the_counts_of_a_route_are_those_of_the_page():
    chance = Random(7)
    boards = [(view, random_route(view, chance)) for view in lesson_boards("route") * 20]
    asked = json.dumps([[view.as_json(), answers.model_dump(mode="json")] for view, answers in boards])
    script = f"""
import {{ judged }} from "{BOARDS}/route/reasons.tsx";
import {{ routeOf, walkOf }} from "{BOARDS}/route/answers.ts";
console.log(JSON.stringify({asked}.map(([view, answers]) => {{
  const route = routeOf(answers);
  const told = judged(view, view.feedback, route, walkOf(view, route));
  return told.map(({{ name, thought }}) => [name, thought !== "wrong"]);
}})));"""

    told = json.loads(node("--input-type=module", "-", text=bundled(script)))

    for (view, answers), parts in zip(boards, told, strict=True):
        right = dict(parts)
        steps = sum(right[f"step-choice:{step.id}"] for step in view.steps)
        assert counted(view, answers) == {
            "Questions": (steps, len(view.steps)),
            "Outcome": (right["outcome"], 1),
            "Strength": (right["strength"], 1),
            "What would lose it": (right["reason"], 1),
        }


def test_what_an_interview_learned_is_what_the_page_says():
    chance = Random(7)
    boards = []
    for view in lesson_boards("interview") * 30:
        ids = [question.id for question in view.questions]
        asked = chance.sample(ids, chance.randint(0, len(ids)))
        boards.append((view, InterviewAnswers(asked=asked, checked=True)))

    told = said(
        "learned", f"{BOARDS}/interview/state.ts", [[view.as_json(), held.asked] for view, held in boards]
    )

    for (view, held), facts in zip(boards, told, strict=True):
        known = {fact["id"] for fact in facts} & {fact.id for fact in view.must_learn}
        assert counted(view, held) == {"Learned": (len(known), len(view.must_learn))}


@pytest.mark.parametrize("kind", [name for name, kind in KINDS.items() if kind.counts])
def test_nothing_is_counted_before_it_was_checked(kind):
    for view in lesson_boards(kind):
        assert counted(view, KINDS[kind].answers()) == {}


def test_an_exercise_says_how_much_is_answered_and_nothing_of_what_is_right():
    exercise = CONTENT.exercises["ex2-reservist"]
    (spec,) = (spec for spec in exercise.boards if isinstance(spec, MatchSpec))
    view = exercise_view(spec, paper(exercise, BASE, CONTENT), CONTENT)
    answers = random_match(view, Random(7))
    whole = {"judgement": "irrelevant", "element": None, "cards": []}
    one = {id_: answer.model_copy(update=whole) for id_, answer in [*answers.facts.items()][:1]}

    rule, counts = KINDS["match"].done(spec, view), KINDS["match"].counts(view, answers)

    told = result(view.mode, MatchAnswers(facts=one), rule, counts)

    parts = sum(len(group.facts) + len(group.pages) for group in view.groups)
    text = f"1 of {parts} answered."
    assert told == {"state": "begun", "done": 1, "of": parts, "counts": [], "text": text}
