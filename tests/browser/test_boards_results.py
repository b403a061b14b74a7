"""What a checked board says of the whole: every part is counted, and no drawing judges before it is asked."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boards import Shown, View, show, view_of

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


def right_in(view: View, confidence: str = "sure") -> dict[str, Any]:
    """The first group answered rightly and checked."""
    best = {fact: view["feedback"][fact]["best"] for fact in view["groups"][0]["facts"]}
    facts = {fact: {**known, "confidence": confidence} for fact, known in best.items()}
    return {"kind": "match", "facts": facts, "checked": list(facts)}


def checked(page: Page, view: View, answers: dict[str, Any]) -> Shown:
    shown = show(page, view, answers)
    shown("group:1").click()
    return shown


def test_a_groups_headline_counts_the_judgement_the_question_and_every_piece_of_evidence(page: Page):
    view = view_of("match")
    group = view["groups"][0]["facts"]
    pieces = sum(len(view["feedback"][fact]["needed"]) for fact in group)
    given = right_in(view)

    shown = checked(page, view, given)
    for words in (f"Judgement {len(group)} of {len(group)}", f"Evidence {pieces} of {pieces}"):
        expect(shown("result:1")).to_contain_text(words)
    expect(page.locator(".ce-one[open]")).to_have_count(0)

    for fact in given["facts"].values():
        fact["cards"] = []
    shown = checked(page, view, given)
    expect(shown("result:1")).to_contain_text(f"Judgement {len(group)} of {len(group)}")
    expect(shown("result:1")).to_contain_text(f"Evidence 0 of {pieces}")
    expect(shown.page.get_by_text("does not belong")).to_have_count(0)


def test_what_was_sure_and_wrong_is_said_and_the_reason_is_that_for_what_was_chosen(page: Page):
    view = view_of("match")
    first, second, third = view["groups"][0]["facts"]
    given = right_in(view)
    wrong = next(id_ for id_, said in view["feedback"][first]["judgement"].items() if not said["right"])
    given["facts"][first]["judgement"] = wrong
    given["facts"][second]["cards"] = [*given["facts"][second]["cards"], "A29"]
    given["facts"][third]["cards"] = []

    shown = checked(page, view, given)

    expect(shown("call:1")).to_contain_text("Sure, and wrong: 2.")
    expect(shown("sum:1")).to_contain_text("1 piece does not belong.")
    labels = {one["id"]: one["label"] for one in view["judgements"]}
    best = view["feedback"][first]["best"]["judgement"]
    told = shown(f"closed:{first}")
    expect(told).to_contain_text(f"You: {labels[wrong]}. Best: {labels[best]}.")
    expect(told).to_contain_text(view["feedback"][first]["judgement"][wrong]["text"].replace("*", ""))
    expect(shown(f"closed:{third}")).to_contain_text("Missing: ")
    expect(shown(f"closed:{third}").locator("[data-mark=wrong]")).to_have_count(0)

    shown = checked(page, view, {**given, "facts": {**given["facts"], first: right_in(view)["facts"][first]}})
    expect(shown("call:1")).to_contain_text("Sure, and wrong: 1.")


def test_a_routes_headline_counts_its_outcome_and_strength(page: Page):
    view = view_of("route")
    best = view["feedback"]["best"]
    right = {
        "kind": "route",
        "steps": best["steps"],
        "outcome": best["outcome"],
        "strength": best["strength"],
        "reason": best["reasons"][0],
        "confidence": "sure",
        "checked": True,
    }
    others = [option["id"] for option in view["outcomes"] if option["id"] != best["outcome"]]

    shown = show(page, view, right)
    count = len(view["steps"])
    whole = "outcome right, strength right, what would lose it right."
    expect(shown("result")).to_have_text(f"Questions {count} of {count}, {whole}")

    shown = show(page, view, right | {"outcome": others[-1]})
    expect(shown("result")).to_contain_text("outcome wrong")
    first = view["steps"][0]["id"]
    other = next(one["id"] for one in view["step_choices"] if one["id"] != best["steps"][first])
    shown = show(page, view, right | {"steps": {**best["steps"], first: other}})
    expect(shown("result")).to_contain_text(f"Questions {count - 1} of {count}")
    expect(page.get_by_text("Sure, and wrong: 1.")).to_be_visible()


def test_a_strength_beside_the_best_one_is_one_off(page: Page):
    view = view_of("route")
    best, names = view["feedback"]["best"], [one["id"] for one in view["strengths"]]
    off = names[names.index(best["strength"]) - 1]
    wrong = view["reasons"][0]["id"]
    given = {"steps": best["steps"], "outcome": best["outcome"], "strength": off, "reason": wrong}

    shown = show(page, view, {"kind": "route", **given, "confidence": "guess", "checked": True})

    expect(shown("result")).to_contain_text("strength one off")


def test_what_is_chosen_on_a_route_is_drawn_in_words_without_a_tick_or_a_cross(page: Page):
    view = view_of("route")
    shown = show(page, view)
    for place, step in enumerate(view["steps"]):
        choice = view["step_choices"][place % len(view["step_choices"])]
        shown(f"step-choice:{step['id']}:{choice['id']}").click()
        expect(shown(f"row:step-choice:{step['id']}").locator("b")).to_have_text(choice["label"])

    expect(page.locator(".ce-mark")).to_have_count(0)
    expect(page.locator(".ce-map")).to_be_visible()
