"""What the legal review found of the keys (K1 to K25, 1C) is so: each answer it accepts earns everything."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from course.base.places import solutions_root
from course.content import load_key
from course.content.cases import ANSWER_CARDS, CaseKey, FactKey, RouteKey
from course.content.installed import course_content
from course.content.keys import ExerciseKey
from course.content.versions import BASE, key_in
from course.content.works import SlotPoints
from course.learner.answers import FactAnswer, ItemAnswer, RouteAnswers
from course.marking.rule.marking_rule import mark_fact, mark_item, mark_route

FIVE, POINTS = Fraction(5), SlotPoints()
WHENS = ("feb-2023", "today")


def exercise(prefix: str) -> ExerciseKey:
    content = course_content()
    found = next(one for id_, one in content.exercises.items() if id_.startswith(prefix))
    return load_key(solutions_root(), found, content)


def case(id_: str, version: str = BASE) -> CaseKey:
    content = course_content()
    own = content.cases[id_].key
    if own is None:
        keys = (load_key(solutions_root(), one, content) for one in content.exercises.values())
        own = next(key.cases[id_] for key in keys if id_ in key.cases)
    return key_in(own, version)


def full(key: FactKey, judgement: str) -> Fraction:
    """What a judgement earns with what goes with it."""
    own = key.under(judgement)
    answer = FactAnswer(judgement=judgement, element=next(iter(own.elements), None), cards=own.cards)
    return mark_fact(answer, key, FIVE).total


def end(key: RouteKey, outcome: str, strength: str, reason: str) -> bool:
    """Whether where a route ends earns everything."""
    answer = RouteAnswers(steps=key.steps, outcome=outcome, strength=strength, reason=reason)
    earned = mark_route(answer, key, POINTS)
    return (earned.outcome, earned.strength) == (POINTS.outcome, POINTS.strength)


def every_key() -> list[tuple[str, CaseKey]]:
    content = course_content()
    found = [(case.id, case.key) for case in content.cases.values() if case.key]
    for one in content.exercises.values():
        found += load_key(solutions_root(), one, content).cases.items()
    return [(id_, key_in(key, version)) for id_, key in found for version in (BASE, *key.flips)]


def test_every_answer_that_a_key_accepts_as_an_equal_earns_everything():
    for _, key in every_key():
        for fact in key.facts.values():
            for judgement in fact.judged:
                assert full(fact, judgement) == FIVE * Fraction(fact.worth_of(judgement))
        for route in key.routes.values():
            for element, others in route.also_steps.items():
                for step in others:
                    steps = {**route.steps, element: step}
                    assert mark_route(RouteAnswers(steps=steps), route, POINTS).steps == POINTS.steps
            for outcome, accepted in route.ends.items():
                for one in accepted:
                    assert all(end(route, outcome, one.strength, reason) for reason in one.reasons)
    for key in exercise("ex1").items.values():
        for source in key.sources:
            for use in (key.use, *key.also_uses):
                assert mark_item(ItemAnswer(source=source, limit=key.limit, use=use), key, FIVE) == FIVE


@pytest.mark.parametrize("item", ["threats", "prisons", "posts", "sheet", "artists", "plenty"])
def test_k1_to_find_the_passage_first_is_never_marked_down(item):
    key = exercise("ex1").items[item]

    assert mark_item(ItemAnswer(source=key.sources[0], limit=key.limit, use="pinpoint"), key, FIVE) == FIVE


def test_1c10_the_near_statement_is_attributed_to_the_reports_generally():
    key = exercise("ex1").items["near"]

    for source in ("author", "S2", "S4"):
        assert mark_item(ItemAnswer(source=source, limit=key.limit, use=key.use), key, FIVE) == FIVE


@pytest.mark.parametrize(
    ("point", "client", "version", "outcome", "strength", "reason"),
    [
        ("K2", "client-g", BASE, "refugee", "arguable", "call-up-routine"),
        ("K2", "client-g", BASE, "refugee", "strong", "each-ground-alone"),
        ("K4", "client-c", BASE, "humanitarian-protection", "arguable", "place-not-shown"),
        ("K10", "client-f", BASE, "refugee", "strong", "would-not-protest"),
        ("K12", "client-d", "D-f1", "refugee", "strong", "transfer-given"),
        ("K12", "client-d", "D-f1", "refugee", "arguable", "transfer-given"),
        ("K13", "client-d", "D-f2", "excluded", "arguable", "harm-greater"),
        ("K13", "client-d", "D-f2", "refugee", "arguable", "duress-fails"),
        ("K14", "client-d", "D-f3", "excluded", "not-on-present-instructions", "no-proceedings"),
        ("K9", "client-h-minus", BASE, "neither", "weak", "attribution"),
        ("K18", "client-e", BASE, "refugee", "arguable", "summons-doubted"),
        ("K19", "client-e", "E-f1", "neither", "weak", "silence-not-fear"),
    ],
)
def test_where_a_route_ends_both_are_accepted_at_both_dates(
    point, client, version, outcome, strength, reason
):
    for when in WHENS:
        assert end(case(client, version).routes[when], outcome, strength, reason), (point, when)


@pytest.mark.parametrize(
    ("point", "client", "version", "outcome", "strength", "reason"),
    [
        ("K3", "client-c", "C-f2", "humanitarian-protection", "arguable", "place-not-shown"),
        ("K3", "client-c", "C-f2", "humanitarian-protection", "strong", "place-not-shown"),
        ("K16", "client-i", BASE, "refugee", "strong", "severity"),
        ("K22", "client-j", BASE, "refugee", "arguable", "screening"),
    ],
)
def test_where_a_route_ends_today_both_are_accepted(point, client, version, outcome, strength, reason):
    assert end(case(client, version).routes["today"], outcome, strength, reason), point


@pytest.mark.parametrize(
    ("point", "client", "fact", "judgement", "worth"),
    [
        ("K5", "client-c", "C.10", "helps", 1),
        ("K6", "client-g", "G.6", "helps", 1),
        ("K7", "client-f", "F.7", "hurts", 1),
        ("K8", "client-h", "H.1", "helps", 1),
        ("K8", "client-h-minus", "HM.1", "helps", 1),
        ("K11", "client-d", "D.9", "other-issue", 1),
        ("K11", "client-d", "D.9", "hurts", 0),
        ("K15", "client-h", "H.4", "helps", 1),
        ("K20", "client-a", "A.8", "helps", 1),
        ("K24", "client-b", "B.1", "helps", Decimal("0.5")),
        ("K25", "client-c", "C.2", "hurts", 1),
    ],
)
def test_a_judgement_earns_what_the_review_says(point, client, fact, judgement, worth):
    assert full(case(client).facts[fact], judgement) == FIVE * Fraction(worth), point


def test_k3_a_chain_is_no_stronger_than_its_weakest_link():
    route = case("client-c", "C-f2").routes["today"]

    assert (route.strength, route.steps["T7.3"]) == ("arguable", "arguable")


def test_k10_what_she_would_do_on_return_is_asked():
    assert all("T6.5" in case("client-f").routes[when].steps for when in WHENS)


def test_k23_an_order_to_certify_is_arguable_by_analogy():
    assert all("arguable" in case("client-j").routes[when].takes("T4.3a") for when in WHENS)


def test_k21_the_answers_to_the_versions_of_the_advice_are_of_one_piece():
    flips = exercise("ex7").cases["client-j"].flips

    assert "strong at both dates" in flips["J-f1"].answer
    assert "arguable at both dates" in flips["J-f2"].answer
    assert "arguable at both dates" in flips["J-f3"].answer


def test_what_a_document_proves_needs_no_answer_besides():
    for id_, key in every_key():
        papers = {document.id for document in course_content().cases[id_].documents}
        for fact_id, fact in key.facts.items():
            for judgement in fact.judged:
                own = fact.under(judgement)
                assert not (papers & set(own.cards) and set(ANSWER_CARDS) & set(own.cards)), (id_, fact_id)


def test_no_hurt_rests_on_a_note_that_nobody_but_the_adviser_sees():
    for _, key in every_key():
        for fact in key.facts.values():
            if "hurts" in fact.judged:
                assert "D.attendance-note" not in fact.under("hurts").cards


def test_exclusion_says_who_bears_the_burden_wherever_it_is_decided():
    for version in (BASE, *exercise("ex3").cases["client-d"].flips):
        key = case("client-d", version)
        texts = [*(fact.why for fact in key.facts.values()), *(route.why for route in key.routes.values())]
        assert any("burden" in text.lower() for text in texts), version
