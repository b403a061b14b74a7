"""What of a walk fits a window and paper, and that nothing with the focus is hidden."""

from __future__ import annotations

import io

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from course.content.installed import course_content
from course.learner.done import in_order
from tests.browser.hands import step_of
from tests.browser.study import Study, boards_ready
from tests.browser.test_walk import at, open_work, steps

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

LESSON = "03-prosecution-or-persecution"

# Whether what has the focus had it before on this round, and its beginning if nothing of it is in sight.
_FOCUSED = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return [false, ""];
  const before = globalThis.hadFocus.has(focused);
  globalThis.hadFocus.add(focused);
  const seen = [...focused.getClientRects()].some((box) => {
    const across = [0.1, 0.5, 0.9].map((part) => box.left + box.width * part);
    const down = [0.1, 0.5, 0.9].map((part) => box.top + box.height * part);
    return across.some((x) => down.some((y) => {
      const there = document.elementFromPoint(x, y);
      const label = there?.closest("label");
      return there && (focused.contains(there) || there.contains(focused) || label?.contains(focused));
    }));
  });
  return [before, seen ? "" : focused.outerHTML.slice(0, 120)];
}"""


# What of the step in sight is cut off, what is divided between columns, and lines that are too long to read.
_TORN = """() => {
  const step = document.querySelector(".step:not([hidden])");
  const seen = [...step.querySelectorAll("*")].filter((one) => one.checkVisibility());
  const told = (what, one) => `${what}: ${one.className} ${one.textContent.trim().slice(0, 60)}`;
  const divided = seen.filter((one) => one.matches("table, tr, li, p, blockquote, h2, h3")
    && one.closest(".text") && !one.matches("[class*=hidden]")
    && one.getClientRects().length > 1 && getComputedStyle(one).display !== "inline");
  const cut = seen.filter((one) => {
    const { overflowX, overflowY, clipPath, position } = getComputedStyle(one);
    if (clipPath !== "none" || position === "absolute") return false;
    if (one.matches("input, textarea, select")) return false;
    return (overflowX === "hidden" && one.scrollWidth > one.clientWidth + 6)
      || (overflowY === "hidden" && one.scrollHeight > one.clientHeight + 6);
  });
  const long = seen.filter((one) => {
    if (!one.matches(".text > :is(p, ul, ol, blockquote)") || !one.textContent.trim()) return false;
    return one.clientWidth / parseFloat(getComputedStyle(one).fontSize) > 32;
  });
  return [...divided.map((one) => told("divided", one)), ...cut.map((one) => told("cut", one)),
    ...long.map((one) => told("long lines", one))];
}"""


# A board that comes into sight is measured, then drawn for its width in the next frame, then measured again.
_SETTLED = """async () => {
  for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
}"""

_GROUPS = """all => all.flatMap((one) => [...one.closest(".ce-strip").querySelectorAll(".ce-at-group")]
  .map(({ dataset }) => dataset.group))"""


def test_each_step_fits_a_laptops_window_and_nothing_in_it_is_cut(study: Study, page: Page):
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(study.address)
    found: dict[str, object] = {}
    for work in in_order(course_content()):
        page.goto(at(study, work.id))
        boards_ready(page)
        for step in steps(page):
            step_of(page, f'[id="step-{step}"]')
            page.evaluate(_SETTLED)
            if (high := page.evaluate("document.documentElement.scrollHeight")) > 720:
                found[f"{work.id} {step}"] = high
            if torn := _torn(page):
                found[f"{work.id} {step} torn"] = torn
    assert found == {}


def _torn(page: Page) -> list[str]:
    """What is torn in the step in sight, on a desk with each group of facts in its turn."""
    torn = page.evaluate(_TORN)
    for group in page.locator('.step:not([hidden]) [data-key^="strip:"]').evaluate_all(_GROUPS):
        page.locator(f'.step:not([hidden]) [data-key="group:{group}"]').click()
        torn += page.evaluate(_TORN)
    return torn


def test_a_lesson_takes_at_most_twelve_sheets_of_paper(study: Study, page: Page):
    page.goto(study.address)
    sheets = {}
    for work in in_order(course_content()):
        page.goto(at(study, work.id))
        boards_ready(page)
        sheets[work.id] = len(PdfReader(io.BytesIO(page.pdf(format="A4"))).pages)
    assert {work: number for work, number in sheets.items() if number > 12} == {}


@pytest.mark.parametrize(
    "size",
    [
        # The less room there is, the more can be hidden.
        (320, 256),
        pytest.param((1280, 720), marks=pytest.mark.long),
        pytest.param((390, 844), marks=pytest.mark.long),
    ],
    ids=str,
)
def test_whatever_has_the_focus_is_never_fully_hidden(study: Study, page: Page, size: tuple[int, int]):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_work(page, study, LESSON)
    hidden = {}
    for step in steps(page):
        step_of(page, f'[id="step-{step}"]')
        for key in ("Tab", "Shift+Tab"):
            page.evaluate("globalThis.hadFocus = new Set()")
            for _ in range(40):
                page.keyboard.press(key)
                before, found = page.evaluate(_FOCUSED)
                if found:
                    hidden[f"{step} {key}"] = found
                if before:  # it has come round
                    break
    bars = page.evaluate(
        """() => [...document.querySelectorAll(".top, .steps-foot")]
          .filter((one) => getComputedStyle(one).position === "sticky" && one.checkVisibility())
          .reduce((sum, one) => sum + one.offsetHeight, 0)"""
    )
    assert hidden == {}
    assert bars <= size[1] / 4
