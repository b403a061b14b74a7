"""The marking rule does what `docs/marking.md` promises, for every key there is."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from random import Random
from uuid import UUID

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.base.places import content_root, solutions_root
from course.boards.cards import tray
from course.content import Paper, load_key, paper
from course.content.cases import JUDGEMENTS, STEPS, STRENGTHS, AlsoJudged, CaseKey, FactKey
from course.content.installed import course_content
from course.content.line_keys import LINE_MARKS
from course.content.page_lines import lines_of
from course.content.papers import AdvicePaper, MatchPaper, PaperBoard, RoutePaper, SourcesPaper
from course.content.versions import key_in
from course.learner.answers import (
    Answers,
    BoardAnswers,
    DraftAnswers,
    FactAnswer,
    ItemAnswer,
    LinesAnswer,
    MatchAnswers,
    RouteAnswers,
    SourcesAnswers,
)
from course.marking.rule.marking_rule import mark, mark_fact, mark_route, rounded, strength_worth
from course.marking.rule.marks import FactMark
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
    cards=st.lists(
        st.sampled_from(["A.statement", "none-needed", "handbook-168", "A17", "A18"]), unique=True
    ),
)


def handed_in(boards: dict[str, BoardAnswers]) -> Answers:
    return Answers(work="any", learner=UUID(int=1), begun=MOMENT, saved=MOMENT, boards=boards)


def each(made: Paper, kind: type) -> list:
    return [board for board in made.boards if isinstance(board, kind)]


def worked_route(board: RoutePaper, **changes: object) -> RouteAnswers:
    right = board.key.routes[board.spec.when]
    best = RouteAnswers(
        steps=right.steps, outcome=right.outcome, strength=right.strength, reason=right.reasons[0]
    )
    return best.model_copy(update=changes)


def worked_lines(board: MatchPaper) -> dict[str, LinesAnswer]:
    """The best lines of each document on which two are marked."""
    best = {id_: (board.key.lines[id_], board.page(id_)) for id_ in board.page_slots}
    return {
        id_: LinesAnswer(proves=key.proves.ids(page)[0], open=key.open.ids(page)[0])
        for id_, (key, page) in best.items()
    }


def worked(board: PaperBoard) -> BoardAnswers:
    match board:
        case MatchPaper():
            keys = {id_: board.key.facts[id_] for id_ in board.slots}
            facts = {
                id_: FactAnswer(
                    judgement=fact.judgement, element=next(iter(fact.elements), None), cards=fact.cards
                )
                for id_, fact in keys.items()
            }
            return MatchAnswers(facts=facts, lines=worked_lines(board))
        case RoutePaper():
            return worked_route(board)
        case AdvicePaper():
            return DraftAnswers(text="An advice.")
        case SourcesPaper():
            best = {id_: board.keys[id_] for id_ in board.slots}
            return SourcesAnswers(
                items={
                    id_: ItemAnswer(source=k.sources[0], limit=k.limit, use=k.use) for id_, k in best.items()
                }
            )


def worked_answer(made: Paper) -> dict[str, BoardAnswers]:
    return {board.spec.id: worked(board) for board in made.boards}


def total(boards: dict[str, BoardAnswers], made: Paper) -> Decimal:
    return mark(handed_in(boards), made).total


def test_the_worked_answer_earns_every_point(made):
    by_machine = {slot: points for slot, points in made.slots.items() if slot not in made.by_hand}

    assert mark(handed_in(worked_answer(made)), made).slots == by_machine


def test_a_neighbouring_strength_with_the_reason_that_carries_it_loses_nothing(made):
    for board in each(made, RoutePaper):
        for accepted in board.key.routes[board.spec.when].also:
            for reason in accepted.reasons:
                outcome = accepted.outcome or board.key.routes[board.spec.when].outcome
                route = worked_route(board, outcome=outcome, strength=accepted.strength, reason=reason)

                assert total(worked_answer(made) | {board.spec.id: route}, made) == made.out_of


def test_each_line_earns_half_of_its_document_and_any_accepted_line_is_as_good(made):
    for board in each(made, MatchPaper):
        for id_, slot in board.page_slots.items():
            page, key = board.page(id_), board.key.lines[id_]
            right = {mark_: key.of(mark_).ids(page) for mark_ in LINE_MARKS}
            for mark_, line in ((mark_, line.id) for mark_ in LINE_MARKS for line in lines_of(page)):
                given = MatchAnswers(lines={id_: LinesAnswer.model_validate({mark_: line})})
                earned = mark(handed_in({board.spec.id: given}), made).slots[slot]

                assert earned == (made.slots[slot] / 2 if line in right[mark_] else 0)


def test_blank_work_earns_nothing(made):
    assert mark(None, made).total == total({}, made) == 0


@pytest.mark.parametrize("judgement", JUDGEMENTS)
def test_choosing_everything_earns_nothing(made, judgement):
    for board in each(made, MatchPaper):
        cards = [card.id for card in tray(board.case, course_content())]
        for element in board.case.elements:
            everything = FactAnswer(judgement=judgement, element=element, cards=cards)

            assert (
                total({board.spec.id: MatchAnswers(facts=dict.fromkeys(board.slots, everything))}, made) == 0
            )


def test_calling_everything_a_help_earns_under_a_fifth(made):
    helps = {
        board.spec.id: MatchAnswers(facts=dict.fromkeys(board.slots, FactAnswer(judgement="helps")))
        for board in each(made, MatchPaper)
    }

    assert total(helps, made) < made.out_of / 5


def at_random(made: Paper, chance: Random) -> dict[str, BoardAnswers]:
    played: dict[str, BoardAnswers] = {}
    for board in made.boards:
        match board:
            case MatchPaper():
                cards = [card.id for card in tray(board.case, course_content())]
                facts = {
                    id_: FactAnswer(
                        judgement=chance.choice(JUDGEMENTS),
                        element=chance.choice(board.case.elements),
                        cards=chance.sample(cards, chance.randrange(4)),
                    )
                    for id_ in board.slots
                }
                some = {id_: [one.id for one in lines_of(board.page(id_))] for id_ in board.page_slots}
                lines = {
                    id_: LinesAnswer(proves=chance.choice(ids), open=chance.choice(ids))
                    for id_, ids in some.items()
                }
                played[board.spec.id] = MatchAnswers(facts=facts, lines=lines)
            case RoutePaper():
                played[board.spec.id] = RouteAnswers(
                    steps={id_: chance.choice(STEPS) for id_ in board.case.route_elements},
                    outcome=chance.choice(list(course_content().words.outcomes)),
                    strength=chance.choice(STRENGTHS),
                    reason=chance.choice([reason.id for reason in board.case.reasons]),
                )
            case SourcesPaper():
                offered = {item.id: item.limits for group in board.spec.groups for item in group.items}
                items = {
                    id_: ItemAnswer(
                        source=chance.choice(board.spec.sources),
                        limit=chance.choice(offered[id_]),
                        use=chance.choice(list(course_content().words.uses)),
                    )
                    for id_ in board.slots
                }
                played[board.spec.id] = SourcesAnswers(items=items)
    return played


@pytest.mark.soak
def test_random_play_earns_under_a_fifth_in_expectation(made):
    chance, times = Random(7), how_many(200, 20_000)

    mean = sum(total(at_random(made, chance), made) for _ in range(times)) / times

    assert mean < made.out_of / 5


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

    def earned(cards: list[str]) -> Fraction:
        return mark_fact(answer.model_copy(update={"cards": cards}), KEY, FIVE).total

    assert earned([*without, "A17"]) <= earned(without) <= earned([*without, "none-needed"])


@given(answers_to_a_fact)
def test_a_harmless_card_changes_nothing(answer):
    without = [card for card in answer.cards if card != "handbook-168"]

    plain, extra = (
        mark_fact(answer.model_copy(update={"cards": cards}), KEY, FIVE)
        for cards in (without, [*without, "handbook-168"])
    )

    assert plain == extra


def test_an_accepted_second_element_earns_what_the_key_says():
    best, second, none = (
        mark_fact(FactAnswer(judgement="helps", element=element), KEY, FIVE).total
        for element in ("T4.2", "T1.1", "T7.2")
    )

    assert (best, second, none) == (3, Fraction("2.5"), 1)


def test_a_judgement_that_may_be_defended_earns_as_much():
    key = KEY.model_copy(update={"also_judgements": [AlsoJudged(judgement="other-issue")]})

    assert mark_fact(FactAnswer(judgement="other-issue", element="T4.2"), key, FIVE).total == 3


def test_an_irrelevant_fact_is_all_judgement_and_loses_by_evidence_heaped_on_it():
    key = FactKey(judgement="irrelevant", why="Nothing turns on it.")

    right, heaped = (
        mark_fact(FactAnswer(judgement="irrelevant", cards=cards), key, FIVE).total for cards in ([], ["A17"])
    )

    assert (right, heaped) == (5, 0)


@given(st.fractions(min_value=0, max_value=1000))
def test_points_are_rounded_once_half_up_to_two_places(points):
    expected = rounded(points)

    assert expected.as_tuple().exponent == -2
    assert -Fraction(1, 200) <= points - Fraction(expected) < Fraction(1, 200)


def test_all_versions_of_an_exercise_have_the_same_slots_and_points(made):
    first = paper(made.exercise, made.exercise.version_ids[0], course_content())

    assert made.slots == first.slots


def test_the_notebooks_slots_are_the_papers(made):
    path = content_root() / "exercises" / made.exercise.id / f"{made.exercise.id}.ipynb"
    graded = [
        cell.metadata.nbgrader
        for cell in nbformat.read(path, as_version=4).cells
        if "points" in cell.metadata.get("nbgrader", {})
    ]

    assert {cell.grade_id: Decimal(str(cell.points)) for cell in graded} == made.slots


def test_a_wrong_step_costs_half_of_what_a_right_one_earns(made):
    for board in each(made, RoutePaper):
        key = board.key.routes[board.spec.when]
        first, number = next(iter(key.steps)), len(key.steps)
        other = next(step for step in STEPS if step != key.steps[first])

        earned = mark_route(RouteAnswers(steps={**key.steps, first: other}), key, made.exercise.points).steps

        assert earned == Fraction(made.exercise.points.steps) * (number - Fraction(3, 2)) / number


def every_key() -> list[CaseKey]:
    content = course_content()
    keys = [case.key for case in content.cases.values() if case.key]
    for exercise in content.exercises.values():
        keys += load_key(solutions_root(), exercise, content).cases.values()
    return [key_in(key, version) for key in keys for version in ["base", *key.flips]]


def test_the_worked_answer_of_each_client_is_right_on_the_boards_at_both_dates():
    for key in every_key():
        for fact in key.facts.values():
            best = FactAnswer(
                judgement=fact.judgement, element=next(iter(fact.elements), None), cards=fact.cards
            )

            assert mark_fact(best, fact, FIVE).total == 5
        for route in key.routes.values():
            assert strength_worth(route.outcome, route.strength, route.reasons[0], route) == 1
            for accepted in route.also:
                assert all(
                    strength_worth(accepted.outcome or route.outcome, accepted.strength, reason, route) == 1
                    for reason in accepted.reasons
                )
