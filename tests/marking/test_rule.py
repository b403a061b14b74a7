"""The marking rule does what `docs/marking.md` promises, for every key there is."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from random import Random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.answers import Answers, FactAnswer, MatchAnswers, RouteAnswers
from course.boards.cards import tray
from course.library.cases import JUDGEMENTS, OUTCOMES, STEPS, STRENGTHS, FactKey
from course.marking.rule import FactMark, Marks, fact_slots, mark, mark_fact, rounded, slot_points
from course.marking.submission import asked_at
from tests.conftest import how_many

MOMENT = datetime(2026, 1, 5, tzinfo=UTC)
KEY = FactKey(
    judgement="helps",
    elements={"T4.2": Decimal(1), "T1.1": Decimal("0.75")},
    cards=["A.statement", "none-needed"],
    also_cards=["handbook-168"],
    why="Because.",
)
FIVE = Fraction(5)

answers_to_a_fact = st.builds(
    FactAnswer,
    judgement=st.sampled_from([None, *JUDGEMENTS]),
    element=st.sampled_from([None, "T4.2", "T1.1", "T7.2"]),
    cards=st.lists(st.sampled_from(["A.statement", "none-needed", "handbook-168", "A17", "A18"]), unique=True),
)


def handed_in(facts: dict[str, FactAnswer], route: RouteAnswers) -> Answers:
    boards = {"match": MatchAnswers(facts=facts), "route": route}
    return Answers(work="any", learner=UUID(int=1), begun=MOMENT, saved=MOMENT, boards=boards)


def marked(paper, answers: Answers | None) -> Marks:
    return mark(answers, paper.key, paper.exercise.points, asked_at(paper.exercise))


def out_of(paper) -> Decimal:
    return sum(slot_points(paper.key, paper.exercise.points).values())


def worked_answer(paper, strength: str | None = None, reason: str | None = None) -> Answers:
    route = paper.key.routes[asked_at(paper.exercise)]
    facts = {
        id_: FactAnswer(judgement=fact.judgement, element=next(iter(fact.elements), None), cards=fact.cards)
        for id_, fact in paper.key.facts.items()
    }
    return handed_in(
        facts,
        RouteAnswers(
            steps=route.steps,
            outcome=route.outcome,
            strength=strength or route.strength,
            reason=reason or route.reasons[0],
        ),
    )


def test_the_worked_answer_earns_every_point(paper):
    assert marked(paper, worked_answer(paper)).slots == slot_points(paper.key, paper.exercise.points)


def test_a_neighbouring_strength_with_the_reason_that_carries_it_loses_nothing(paper):
    route = paper.key.routes[asked_at(paper.exercise)]

    for accepted in route.also:
        for reason in accepted.reasons:
            assert marked(paper, worked_answer(paper, accepted.strength, reason)).total == out_of(paper)


def test_blank_work_earns_nothing(paper):
    assert marked(paper, None).total == marked(paper, handed_in({}, RouteAnswers())).total == 0


@pytest.mark.parametrize("judgement", JUDGEMENTS)
def test_choosing_everything_earns_nothing(paper, judgement):
    cards = [card["id"] for card in tray(paper.case, paper.content)]

    for element in paper.case.elements:
        everything = FactAnswer(judgement=judgement, element=element, cards=cards)

        assert marked(paper, handed_in(dict.fromkeys(paper.key.facts, everything), RouteAnswers())).total == 0


def test_calling_everything_a_help_earns_under_a_fifth(paper):
    helps = dict.fromkeys(paper.key.facts, FactAnswer(judgement="helps"))

    assert marked(paper, handed_in(helps, RouteAnswers())).total < out_of(paper) / 5


@pytest.mark.soak
def test_random_play_earns_under_a_fifth_in_expectation(paper):
    chance, cards = Random(7), [card["id"] for card in tray(paper.case, paper.content)]
    reasons, times = [reason.id for reason in paper.case.reasons], how_many(300, 20_000)

    def at_random() -> Answers:
        facts = {
            id_: FactAnswer(
                judgement=chance.choice(JUDGEMENTS),
                element=chance.choice(paper.case.elements),
                cards=chance.sample(cards, chance.randrange(4)),
            )
            for id_ in paper.key.facts
        }
        steps = {id_: chance.choice(STEPS) for id_ in paper.case.route_elements}
        outcome, strength, reason = chance.choice(OUTCOMES), chance.choice(STRENGTHS), chance.choice(reasons)
        return handed_in(facts, RouteAnswers(steps=steps, outcome=outcome, strength=strength, reason=reason))

    mean = sum(marked(paper, at_random()).total for _ in range(times)) / times

    assert mean < out_of(paper) / 5


@given(answers_to_a_fact)
def test_a_fact_earns_between_nothing_and_its_points(answer):
    assert 0 <= mark_fact(answer, KEY, FIVE).total <= FIVE


@given(answers_to_a_fact)
def test_without_the_right_judgement_nothing_is_earned(answer):
    earned = mark_fact(answer, KEY, FIVE)

    assert answer.judgement == "helps" or earned == FactMark()


@given(answers_to_a_fact)
def test_a_card_that_does_not_belong_never_helps_and_a_needed_one_never_harms(answer):
    without = [card for card in answer.cards if card not in {"A17", "none-needed"}]

    def total(cards: list[str]) -> Fraction:
        return mark_fact(answer.model_copy(update={"cards": cards}), KEY, FIVE).total

    assert total([*without, "A17"]) <= total(without) <= total([*without, "none-needed"])


@given(answers_to_a_fact)
def test_a_harmless_card_changes_nothing(answer):
    without = [card for card in answer.cards if card != "handbook-168"]

    plain, extra = (
        mark_fact(answer.model_copy(update={"cards": cards}), KEY, FIVE) for cards in (without, [*without, "handbook-168"])
    )

    assert plain == extra


def test_an_accepted_second_element_earns_what_the_key_says():
    best, second, none = (
        mark_fact(FactAnswer(judgement="helps", element=element), KEY, FIVE).total for element in ("T4.2", "T1.1", "T7.2")
    )

    assert (best, second, none) == (3, Fraction("2.5"), 1)


def test_a_judgement_that_may_be_defended_earns_as_much():
    key = KEY.model_copy(update={"also_judgements": ["other-issue"]})

    assert mark_fact(FactAnswer(judgement="other-issue", element="T4.2"), key, FIVE).total == 3


def test_an_irrelevant_fact_is_all_judgement_and_loses_by_evidence_heaped_on_it():
    key = FactKey(judgement="irrelevant", why="Nothing turns on it.")

    right, heaped = (mark_fact(FactAnswer(judgement="irrelevant", cards=cards), key, FIVE).total for cards in ([], ["A17"]))

    assert (right, heaped) == (5, 0)


@given(st.fractions(min_value=0, max_value=1000))
def test_points_are_rounded_once_half_up_to_two_places(points):
    expected = rounded(points)

    assert expected.as_tuple().exponent == -2
    assert -Fraction(1, 200) <= points - Fraction(expected) < Fraction(1, 200)


def test_each_fact_has_a_slot_and_all_versions_have_the_same_slots_and_points(paper):
    from course.library import load_key

    base = load_key(paper.solutions, paper.exercise, paper.content)

    assert list(fact_slots(paper.key)) == list(fact_slots(base))
    assert slot_points(paper.key, paper.exercise.points) == slot_points(base, paper.exercise.points)


def test_steps_that_are_wrong_cost_half_of_what_right_ones_earn(paper):
    route = paper.key.routes[asked_at(paper.exercise)]
    one_wrong = dict(route.steps)
    first = next(iter(one_wrong))
    one_wrong[first] = next(step for step in STEPS if step != one_wrong[first])

    steps = marked(paper, handed_in({}, RouteAnswers(steps=one_wrong))).route.steps

    number = len(route.steps)
    assert steps == Fraction(paper.exercise.points.steps) * (number - Fraction(3, 2)) / number
