"""The course in the Firefox that people have: a lesson, an exercise, and the edition opened from a file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from course.learner.answers import FILE_NAME, read
from tests.browser.firefox import FoxHand, FoxPage, running_firefox
from tests.browser.hands import as_keys, work_through
from tests.browser.perfect import keyed_paper, right, who_draws
from tests.browser.study import Study
from tests.hosts.site.sites import built

# Only in a soak: what is promised here is proved more quickly in Chromium.
pytestmark = [pytest.mark.browser, pytest.mark.soak, pytest.mark.long, pytest.mark.timeout(900)]

LESSON, EXERCISE, VERSION = "03-prosecution-or-persecution", "ex2-reservist", "C-f2"

# What a learner finds on the boards of the page: what is to be read there, chosen and written. Whether
# it was saved just now is not of it, nor what could be undone: that ends with the page. A desk shows one
# group of facts at a time, and begins with the first: it is turned to that.
_TO_THE_FIRST = """() => {
  for (const first of document.querySelectorAll(".ce-strip > .ce-at-group:first-child")) first.click();
}"""
_STANDING = """() => {
  return Object.fromEntries([...document.querySelectorAll("[data-board]")].map((board) => {
    const fields = [...board.querySelectorAll("input, select, textarea")];
    const given = fields.map((one) => `${one.dataset.key} ${one.checked ?? ""} ${one.value}`);
    const copy = board.querySelector(".ce-main").cloneNode(true);
    for (const passing of copy.querySelectorAll('.ce-undo, [data-key="notice"]')) passing.remove();
    return [board.dataset.board, [copy.textContent, ...given]];
  }));
}"""


def standing(fox: FoxPage) -> dict[str, list[str]]:
    """What stands on each board, by its id."""
    fox.evaluate(_TO_THE_FIRST)
    fox.settle()
    found: dict[str, list[str]] = fox.evaluate(_STANDING)
    return found


@pytest.fixture
def fox() -> Iterator[FoxPage]:
    with running_firefox() as page:
        yield page


def test_a_lesson_is_worked_to_its_end_on_the_study_page(study: Study, fox: FoxPage):
    fox.goto(study.address)
    fox.open_boards(study.at(f"lesson/{LESSON}"))

    assert work_through(fox, FoxHand(fox))
    fox.saved()
    before = standing(fox)
    fox.reload()

    assert standing(fox) == before
    fox.goto(study.at(""))
    fox.until_it_reads("Done", f".works li:has(a[href*='{LESSON}'])")
    assert fox.errors == []


def test_who_answers_an_exercise_as_its_key_does_is_given_every_point(study: Study, fox: FoxPage):
    made = keyed_paper(EXERCISE, VERSION)
    answers = right(made)
    (study.home / "learner-reference.txt").write_text(f"{who_draws(EXERCISE, VERSION)}\n", encoding="utf-8")
    fox.goto(study.address)
    fox.open_boards(study.at(f"exercise/{EXERCISE}"))
    hand = FoxHand(fox)

    work_through(fox, hand, as_keys(answers))
    fox.saved()
    kept = read(study.desk / "exercises" / EXERCISE / FILE_NAME)
    fox.named("a", "Look through your answers, and hand in").click()
    fox.until_it_reads("Everything has an answer.", "[data-gap-words]")
    hand.write(fox.locator("input[name=name]"), "Zoë Ödegård")
    fox.named("button", "Hand in").click()

    assert kept is not None and (kept.version, kept.boards) == (VERSION, answers)
    fox.until_it_reads("100%", ".fb-percent")
    fox.until_it_reads(f"Together {made.out_of:f} of ", ".fb-together")
    assert fox.named("h2", "Passed: your record is ready").is_displayed()
    assert fox.errors == []


def test_answers_in_the_edition_opened_from_a_file_are_there_after_a_reload_and_in_no_copy(
    fox: FoxPage, tmp_path: Path
):
    page = built().page
    fox.open_boards(f"{page.as_uri()}#/lesson/{LESSON}")
    empty = standing(fox)

    assert work_through(fox, FoxHand(fox))
    fox.saved()
    before = standing(fox)
    fox.reload()

    assert standing(fox) == before != empty
    copy = Path(shutil.copy(page, tmp_path))
    fox.open_boards(f"{copy.as_uri()}#/lesson/{LESSON}")
    assert standing(fox) == empty
    fox.open_boards(f"{page.as_uri()}#/lesson/{LESSON}")
    assert standing(fox) == before
    assert fox.errors == []
