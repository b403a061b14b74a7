"""What a solicitor disputed in a trial of the course can come back in no key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from course.base.places import solutions_root
from course.content import load_key
from course.content.cases import OBTAIN, Case, CaseKey, FactKey
from course.content.installed import course_content
from course.content.versions import BASE, case_in, key_in

MISSING = re.compile(
    r"does not have|no longer has|no copy|did not keep|no medical note|has not been asked|no doctor"
)
DOUBT = re.compile(r"being believed|so far only (his|her) word|Whether s?he is believed")


def versions() -> Iterator[tuple[Case, CaseKey, CaseKey, str]]:
    """Each client in each version, with the key of it and that of the base file."""
    content = course_content()
    keys = [(case, case.key) for case in content.cases.values() if case.key]
    for one in content.exercises.values():
        keys += [
            (content.cases[id_], key) for id_, key in load_key(solutions_root(), one, content).cases.items()
        ]
    for case, key in keys:
        for version in (BASE, *key.flips):
            yield case_in(case, version), key_in(key, version), key, version


def accepted(key: FactKey) -> set[str]:
    return {*key.cards, *key.also_cards}


def test_the_authority_that_the_course_names_for_a_question_costs_nothing_for_a_fact_that_goes_to_it():
    elements = course_content().elements
    charged = [
        (version, id_, element, authority)
        for case, key, _, version in versions()
        for id_, fact in key.facts.items()
        for element in fact.elements
        for authority in elements[element].authorities
        if authority in {*case.law_cards, *case.country_cards} - accepted(fact) - set(fact.wrong)
    ]

    assert not charged, "accept it, or say under wrong why it does not fit this fact"


def test_a_file_that_lacks_a_paper_may_be_answered_by_obtaining_it():
    refused = [
        (version, fact.id)
        for case, key, _, version in versions()
        for fact in case.facts
        if fact.id in key.facts
        and (MISSING.search(fact.text) or re.search(r"\b[Oo]btain\b", key.facts[fact.id].why))
        and OBTAIN not in accepted(key.facts[fact.id])
    ]

    assert not refused


def test_a_fact_that_is_the_same_in_another_version_is_proved_by_the_same():
    base = {case.id: case for case, _, _, version in versions() if version == BASE}
    lost = [
        (version, fact.id, card)
        for case, key, whole, version in versions()
        for fact in case.facts
        if fact.id in key.facts and fact == next(one for one in base[case.id].facts if one.id == fact.id)
        for card in accepted(whole.facts[fact.id])
        - accepted(key.facts[fact.id])
        - set(key.facts[fact.id].wrong)
    ]

    assert not lost


def test_where_the_answer_to_a_question_rests_on_belief_arguable_is_an_answer_to_it():
    told = [
        (version, element, route.takes(element))
        for _, key, _, version in versions()
        for route in key.routes.values()
        for element, reason in route.step_reasons.items()
        if DOUBT.search(reason)
    ]

    assert told
    assert all("arguable" in takes for *_, takes in told), told


def test_two_questions_that_ask_the_same_of_an_opinion_earn_the_same():
    unequal = [
        (version, id_)
        for _, key, _, version in versions()
        for id_, fact in key.facts.items()
        if max(fact.elements.get("T1.1", Decimal(0)), fact.elements.get("T6.1", Decimal(0))) == 1
        and "T1.1" in fact.elements
        and "T6.1" in fact.elements
        and fact.elements["T1.1"] != fact.elements["T6.1"]
    ]

    assert not unequal


def test_what_is_said_of_an_accepted_judgement_does_not_call_it_wrong_or_half_right():
    called = [
        (version, id_, fact.wrong[also])
        for _, key, _, version in versions()
        for id_, fact in key.facts.items()
        for also in fact.judged[1:]
        if re.search(r"[Hh]alf right|[Nn]ot right|[Ww]rong", fact.wrong.get(also, ""))
    ]

    assert not called
