"""What a checked board says of the whole: every part is counted, and no drawing judges before it is asked."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boards import View, show, view_of

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


def right_in(view: View, *, cards: bool) -> dict[str, object]:
    """The first group answered rightly, with or without its evidence."""
    best = {fact: view["feedback"][fact]["best"] for fact in view["groups"][0]["facts"]}
    facts = {
        fact: {**known, "cards": known["cards"] if cards else [], "confidence": "sure"}
        for fact, known in best.items()
    }
    return {"kind": "match", "facts": facts, "checked": list(facts)}


def test_a_groups_headline_counts_the_judgement_the_question_and_the_evidence(page: Page):
    view = view_of("match")
    group = view["groups"][0]["facts"]
    proved = [fact for fact in group if view["feedback"][fact]["needed"]]

    shown = show(page, view, right_in(view, cards=True))
    expect(shown("result:1")).to_contain_text(f"{len(group)} of {len(group)} right in every part")
    expect(shown("result:1")).to_contain_text(f"evidence {len(proved)} of {len(proved)}")

    shown = show(page, view, right_in(view, cards=False))
    expect(shown("result:1")).to_contain_text(
        f"{len(group) - len(proved)} of {len(group)} right in every part"
    )
    expect(shown("result:1")).to_contain_text(f"judgement {len(group)} of {len(group)}")
    expect(shown("result:1")).to_contain_text(f"evidence 0 of {len(proved)}")


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
