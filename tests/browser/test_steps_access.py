"""Every step, by itself: what axe can find, in the order of reading, and at two and four times the size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from course.content.installed import course_content
from course.learner.done import in_order
from tests.browser.study import Study
from tests.browser.test_walk import open_work, steps
from tests.conftest import SOAK

pytestmark = [pytest.mark.browser, pytest.mark.soak, pytest.mark.timeout(3000 if SOAK else 300)]

WORKS = [work.id for work in in_order(course_content())] if SOAK else ["03-prosecution-or-persecution"]

# What can be reached, and stands over what was reached just before, in the same column. What sticks to an
# edge of the window lies over what is behind it.
_BACKWARDS = """() => {
  const sticks = (one) =>
    one && (/sticky|fixed/.test(getComputedStyle(one).position) || sticks(one.parentElement));
  const stops = [...document.querySelectorAll("main :is(a[href], button, input, select, textarea)")];
  const reached = stops.filter((one) =>
    one.checkVisibility() && !one.disabled && one.tabIndex >= 0 && !sticks(one));
  const boxes = reached.map((one) => one.getClientRects());
  return reached.filter((_, place) => {
    const [to, from] = [boxes[place][0], boxes[place - 1]?.[0]];
    if (!to || !from || to.bottom > from.top + 2) return false;
    return to.left < from.right && from.left < to.right;
  }).map((one) => one.outerHTML.slice(0, 160));
}"""

# What is wider than the window, and what is cut off by its own edge.
_LOST = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const hides = /hidden|clip/;
  const lost = [...document.querySelectorAll("body *")].filter((one) => {
    // Words for who listens only are a pixel wide.
    if (!one.checkVisibility({ visibilityProperty: true }) || one.clientWidth <= 1) return false;
    if (one.closest("[class*=hidden], .skip, svg, select, textarea, [popover]")) return false;
    if (![...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) return false;
    const { overflowX, overflowY } = getComputedStyle(one);
    return hides.test(overflowX) && one.scrollWidth > one.clientWidth + 1
      || hides.test(overflowY) && one.scrollHeight > one.clientHeight + 2;
  });
  return [...(wide > 1 ? [`${wide} px too wide`] : []), ...lost.map((one) => one.outerHTML.slice(0, 160))];
}"""


def each_step(page: Page) -> Iterator[str]:
    """Go through a page's steps."""
    for step in steps(page):
        page.evaluate("step => { location.hash = `step-${step}`; }", step)
        page.locator(f'.step[data-step="{step}"]:not([hidden])').wait_for()
        yield step


@pytest.mark.parametrize("work", WORKS)
def test_axe_finds_no_fault_in_any_step_light_or_dark(study: Study, page: Page, work: str):
    axe = Axe()
    open_work(page, study, work)
    for step in each_step(page):
        # What is dark differs from what is light by its colours alone.
        for scheme, only in (("light", {}), ("dark", {"runOnly": ["color-contrast"]})):
            page.emulate_media(color_scheme=scheme)
            found = axe.run(page, options={"resultTypes": ["violations"], **only})
            assert found.violations_count == 0, (step, scheme, found.generate_report())


@pytest.mark.parametrize("work", WORKS)
def test_what_is_reached_next_is_what_is_read_next(study: Study, page: Page, work: str):
    open_work(page, study, work)
    found = {}
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 844})
        for step in each_step(page):
            found[f"{step} at {width}"] = page.evaluate(_BACKWARDS)
    assert {where: what for where, what in found.items() if what} == {}


@pytest.mark.parametrize("work", WORKS)
def test_at_two_and_at_four_times_the_size_nothing_is_lost(study: Study, page: Page, work: str):
    open_work(page, study, work)
    found = {}
    # What a browser does to a window of 1280 by 1024 at 200% and at 400%.
    for width, height in ((640, 512), (320, 256)):
        page.set_viewport_size({"width": width, "height": height})
        for step in each_step(page):
            found[f"{step} at {width}"] = page.evaluate(_LOST)
    assert {where: what for where, what in found.items() if what} == {}
