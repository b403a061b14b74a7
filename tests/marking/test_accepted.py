"""Where more than one answer can be argued, each earns what the key says, and feedback says why."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from pydantic import ValidationError

from course.base.places import solutions_root
from course.content import load_key, paper
from course.content.cases import Accepted, AlsoJudged, FactKey
from course.content.installed import course_content
from course.content.papers import MatchPaper, RoutePaper
from course.learner.answers import FactAnswer, ItemAnswer, MatchAnswers, RouteAnswers, SourcesAnswers
from course.marking.feedback.items import items
from course.marking.feedback.pointers import pointers
from course.marking.rule.marking_rule import mark_fact, mark_route

FIVE = Fraction(5)
KEY = FactKey(
    judgement="hurts",
    also_judgements=[
        AlsoJudged(judgement="other-issue"),
        AlsoJudged(
            judgement="helps", worth=Decimal("0.5"), elements={"T4.1": Decimal(1)}, cards=["C.letter"]
        ),
    ],
    elements={"T4.2": Decimal(1), "T1.1": Decimal("0.75")},
    cards=["C.statement"],
    why="It is against him.",
    wrong={"helps": "Half of it helps.", "other-issue": "It can be put there.", "irrelevant": "It is not."},
)


def made(exercise: str = "ex2-reservist"):
    content = course_content()
    key = load_key(solutions_root(), content.exercises[exercise], content)
    return paper(content.exercises[exercise], content.exercises[exercise].version_ids[0], content, key)


def boards():
    one = made()
    match = next(board for board in one.boards if isinstance(board, MatchPaper))
    route = next(board for board in one.boards if isinstance(board, RoutePaper))
    return one, match, route


def parts_of(answer: FactAnswer, key: FactKey = KEY):
    one, match, _ = boards()
    fact = next(iter(match.slots))
    board = replace(match, key=match.key.model_copy(update={"facts": {**match.key.facts, fact: key}}))
    earned = {**dict.fromkeys(one.slots, Decimal(0)), match.slots[fact]: mark_fact(answer, key, FIVE).total}
    given = MatchAnswers(facts={fact: answer})
    return next(items(given, board, earned, {}, one, course_content())).parts


def test_a_judgement_named_alone_goes_with_the_facts_own_questions_and_cards():
    key = FactKey.model_validate({"judgement": "hurts", "also_judgements": ["helps"], "why": "Because."})

    assert key.also_judgements == [AlsoJudged(judgement="helps")] and key.under("helps") == key
    with pytest.raises(ValidationError):
        FactKey.model_validate({"judgement": "hurts", "also_judgements": ["perhaps"], "why": "Because."})


@pytest.mark.parametrize(
    ("judgement", "element", "card", "earns"),
    [
        ("hurts", "T4.2", "C.statement", Fraction(5)),
        ("other-issue", "T4.2", "C.statement", Fraction(5)),
        ("helps", "T4.1", "C.letter", Fraction(5, 2)),
        ("helps", "T4.2", "C.statement", Fraction(0)),
        ("irrelevant", "T4.2", "C.statement", Fraction(0)),
    ],
)
def test_an_accepted_judgement_earns_its_worth_by_what_goes_with_it(judgement, element, card, earns):
    answer = FactAnswer(judgement=judgement, element=element, cards=[card])

    assert mark_fact(answer, KEY, FIVE).total == earns


def test_a_card_that_does_not_belong_costs_by_the_same_measure():
    answer = FactAnswer(judgement="helps", element="T4.1", cards=["C.letter", "A17"])

    assert mark_fact(answer, KEY, FIVE).total == Fraction(3, 2)


def test_feedback_says_that_both_can_be_argued_whichever_was_chosen():
    for judgement in ("hurts", "other-issue"):
        judged, *_ = parts_of(FactAnswer(judgement=judgement, element="T4.2", cards=["C.statement"]))
        assert judged.right and judged.reason.endswith("Both can be argued: *Hurts* and *Other issue*.")


def test_feedback_says_that_a_first_wrong_choice_voids_the_rest():
    judged, element, card = parts_of(
        FactAnswer(judgement="irrelevant", element="T4.2", cards=["C.statement"])
    )

    assert not judged.right and "nothing else about this fact earns: 0 of 5 points" in judged.earned
    for part in (element, card):
        assert part.right and part.verdict == "Right by itself"
        assert "It earned 0 of 2 points, because what it does to the claim comes first." in part.earned


def test_each_line_that_earned_less_than_it_could_says_why_and_by_how_much():
    one = FactAnswer(judgement="hurts", element="T1.1", cards=["C.statement", "A17"])
    _, element, _, stranger = parts_of(one)
    half = parts_of(FactAnswer(judgement="helps", element="T4.1", cards=["C.letter"]))
    _, left_out, missing = parts_of(FactAnswer(judgement="hurts"))

    assert element.right and element.verdict == "Accepted in part" and "1.5 of 2 points" in element.earned
    assert stranger.right is False and "It costs 2 points." in stranger.earned
    assert ["0.5 of 1 point," in half[0].earned, *("1 of 2 points," in part.earned for part in half[1:])] == [
        True
    ] * 3
    assert all("accepted only in part" in part.earned for part in half)
    assert all(part.earned.endswith("Left out, it earned 0 of 2 points.") for part in (left_out, missing))


def with_more(board: RoutePaper):
    """The route of a board, with a second answer to its first question and a second outcome."""
    right = board.key.routes[board.spec.when]
    first = next(iter(right.steps))
    other = "yes" if right.steps[first] != "yes" else "no"
    end = Accepted(outcome="neither", strength="weak", reasons=["not-believed"])
    return right.model_copy(update={"also": [*right.also, end], "also_steps": {first: [other]}}), (
        first,
        other,
    )


def test_an_outcome_that_can_be_argued_as_well_earns_everything_with_its_own_strength_and_reason():
    one, _, board = boards()
    key, (first, other) = with_more(board)
    points = one.exercise.points
    answer = RouteAnswers(
        steps={**key.steps, first: other}, outcome="neither", strength="weak", reason="not-believed"
    )

    full, half, none = (
        mark_route(answer.model_copy(update=changes), key, points)
        for changes in ({}, {"reason": "exclusion"}, {"strength": key.strength})
    )

    assert (full.steps, full.outcome, full.strength) == (points.steps, points.outcome, points.strength)
    assert (half.strength, none.strength) == (Fraction(points.strength) / 2, 0)


def test_feedback_on_a_route_says_what_was_lost_and_what_can_be_argued():
    one, _, board = boards()
    key, (first, other) = with_more(board)
    board = replace(
        board, key=board.key.model_copy(update={"routes": {**board.key.routes, board.spec.when: key}})
    )
    earned = dict.fromkeys(one.slots, Decimal(0))

    def said(**answer):
        found = items(RouteAnswers(**answer), board, earned, {}, one, course_content())
        return [item.parts[0] for item in found]

    step, outcome, strength = said(
        steps={first: other}, outcome="neither", strength="weak", reason="not-believed"
    )
    assert step.verdict == outcome.verdict == "Accepted" and strength.right
    assert "Both can be argued" in step.reason and "Both can be argued" in outcome.reason
    _, outcome, strength = said(outcome="refugee", strength="strong", reason="not-believed")
    assert "without it the strength earns nothing" in outcome.earned
    assert "0 of 8 points, because a strength counts only with an outcome that is accepted" in strength.earned
    _, _, strength = said(outcome=key.outcome, strength=key.strength, reason="exclusion")
    assert strength.verdict == "Half right" and "4 of 8 points" in strength.earned


def test_a_statement_says_what_its_first_wrong_choice_voids():
    one = made("ex1-sources")
    board = one.boards[0]
    id_, key = next((id_, key) for id_, key in board.keys.items() if "S8" not in key.sources)
    given = SourcesAnswers(items={id_: ItemAnswer(source="S8", limit=key.limit, use=key.use)})
    found = {
        item.id: item
        for item in items(given, board, dict.fromkeys(one.slots, Decimal(0)), {}, one, course_content())
    }
    source, limit, use = found[board.slots[id_]].parts

    assert "nothing else about this statement earns: 0 of 5 points" in source.earned
    assert limit.verdict == use.verdict == "Right by itself"
    assert "0 of 2 points, because who says it comes first" in limit.earned


def test_while_attempts_remain_a_pointer_says_what_a_first_wrong_choice_voids():
    one, match, _ = boards()
    earned = dict.fromkeys(one.slots, Decimal(0))

    told = {pointer.id: pointer.again for pointer in pointers(None, match, earned, {}, one, course_content())}

    assert all("nothing else about this fact earns" in told[slot][0] for slot in match.slots.values())
    both = ("what it proves", "what it leaves open")
    assert match.page_slots and all(told[slot] == both for slot in match.page_slots.values())
