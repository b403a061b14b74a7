"""The perfect learner: who clicks exactly what the key says, evidence included, earns every point."""

from __future__ import annotations

import json
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect

from course.learner.answers import FILE_NAME, Answers, read
from tests.browser.conftest import Watch
from tests.browser.hands import Hand, hand_in, look_through
from tests.browser.perfect import EVERY, click_what_is_right, keyed_paper, right, who_draws
from tests.browser.study import Study, boards_ready
from tests.conftest import SOAK
from tests.hosts.site.sites import built

pytestmark = [pytest.mark.browser, pytest.mark.soak, pytest.mark.timeout(600)]

# What is handed in first sets up a classroom, which takes a busy machine its time.
FIRST = 120_000


def drawn(*some: tuple[str, str]) -> pytest.MarkDecorator:
    """Take these versions in turn; in a soak, every version of every exercise."""
    papers = EVERY if SOAK else some
    return pytest.mark.parametrize(("exercise", "version"), papers, ids=[" ".join(one) for one in papers])


def who_comes(study: Study, learner: UUID) -> None:
    (study.home / "learner-reference.txt").write_text(f"{learner}\n", encoding="utf-8")


@drawn(("ex2-reservist", "C-f2"), ("ex4-two-objectors", "base"), ("ex7-advice", "J-f1"))
def test_whoever_clicks_what_the_key_says_earns_every_point(
    study: Study, page: Page, watch: Watch, exercise: str, version: str
):
    made = keyed_paper(exercise, version)
    who_comes(study, who_draws(exercise, version))
    page.goto(study.address)
    page.goto(study.at(f"exercise/{exercise}"))

    click_what_is_right(page, made)
    answers = read(study.desk / "exercises" / exercise / FILE_NAME)
    hand_in(page, Hand(page), as_it_is=False)

    assert answers is not None and (answers.version, answers.boards) == (version, right(made))
    if made.by_hand:
        expect(page.get_by_text("It waits for a person to mark it.").first).to_be_visible(timeout=FIRST)
    else:
        expect(page.locator(".fb-percent")).to_have_text("100%", timeout=FIRST)
    assert watch.errors == []


@drawn(("ex3-sergeant", "D-f2"))
def test_so_does_who_opens_the_course_from_a_file(page: Page, watch: Watch, exercise: str, version: str):
    made = keyed_paper(exercise, version)
    learner = json.dumps(json.dumps(str(who_draws(exercise, version))))
    page.goto(f"{built(self_assessed=True).page.as_uri()}#/record")
    expect(page.get_by_label("The name that should stand on it")).to_be_visible()
    page.evaluate(f"localStorage['country-evidence:learner'] = {learner}")
    page.goto("about:blank")
    page.goto(f"{built(self_assessed=True).page.as_uri()}#/exercise/{exercise}")

    click_what_is_right(page, made)
    kept = page.evaluate(f"localStorage['country-evidence:answers:{exercise}']")
    look_through(page, Hand(page))
    page.get_by_role("link", name="Compare my text" if made.by_hand else "Mark my answers").click()

    answers = Answers.model_validate_json(kept)
    assert (answers.version, answers.boards) == (version, right(made))
    if made.by_hand:
        expect(page.get_by_text("No computer can mark this.")).to_be_visible()
    else:
        expect(page.locator(".fb-percent")).to_have_text("100%")
    assert watch.errors == []


@pytest.mark.long
def test_so_does_who_works_in_jupyterlab_and_hands_in_from_the_page(study: Study, page: Page, watch: Watch):
    exercise, version = "ex5-parent", "I-f2"
    made = keyed_paper(exercise, version)
    who_comes(study, who_draws(exercise, version))
    page.goto(study.address)
    page.goto(study.page(f"exercises/{exercise}/{exercise}.ipynb"))
    for number, made_board in enumerate(made.boards):
        shown = page.locator(".ce-board").nth(number)
        expect(shown).to_be_visible(timeout=60_000)
        # Called as on the other pages, so that it is found by the same hand.
        name = "(one, id) => { one.dataset.board = id; one.dataset.ready = ''; one.id = `board-${id}`; }"
        shown.evaluate(name, made_board.spec.id)

    click_what_is_right(page, made)
    page.goto(study.at(f"exercise/{exercise}"))
    boards_ready(page)
    hand_in(page, Hand(page), as_it_is=False)

    expect(page.locator(".fb-percent")).to_have_text("100%", timeout=FIRST)
    assert watch.errors == []
