"""On paper: margins, nothing that sticks over the text, and nothing to press."""

from __future__ import annotations

import io
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.study import Study, boards_ready
from tests.hosts.site.sites import built

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

POINTS_A_MILLIMETRE = 72 / 25.4
LESSON, EXERCISE = "03-prosecution-or-persecution", "ex2-reservist"
_SEEN = """() => [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility()
  && one.getClientRects().length && !one.closest("[hidden], .ce-hidden, .skip"))"""
_STICKS = f"""() => ({_SEEN})().filter((one) => ["sticky", "fixed"].includes(getComputedStyle(one).position))
  .map((one) => one.className)"""
# A question on the map of a route is read on paper; that it can be pressed on a screen does not show.
_PRESSED = f"""() => ({_SEEN})().filter((one) => one.matches("button, .button, [role=button]")
  && !one.matches("[data-do=open]")).map((one) => one.textContent)"""


def has_margins(pdf: bytes) -> bool:
    """Whether every text stands at least 14 mm from each edge of the paper."""
    least = 14 * POINTS_A_MILLIMETRE
    for page in PdfReader(io.BytesIO(pdf)).pages[:6]:
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        places: list[tuple[float, float]] = []

        def visit(text, matrix, text_matrix, font, size, places=places):
            if text.strip():
                a, b, c, d, e, f = matrix
                x, y = text_matrix[4], text_matrix[5]
                places.append((a * x + c * y + e, b * x + d * y + f))

        page.extract_text(visitor_text=visit)
        if any(not (least <= x <= width - least and least <= y <= height - least) for x, y in places):
            return False
    return True


def check_on_paper(page: Page) -> None:
    boards_ready(page)
    page.emulate_media(media="print")
    assert page.evaluate(_STICKS) == []
    assert page.evaluate(_PRESSED) == []
    assert has_margins(page.pdf(format="A4"))
    page.emulate_media(media="screen")


def test_study_pages_have_margins_on_paper_and_nothing_that_sticks_or_is_pressed(study: Study, page: Page):
    page.goto(study.address)
    for path in ("", f"exercise/{EXERCISE}", "lesson/04-refusing-to-take-part"):
        page.goto(study.at(path))
        check_on_paper(page)


def test_the_static_edition_is_the_same_on_paper(page: Page):
    address = built(self_assessed=True).page.as_uri()
    for route in (f"lesson/{LESSON}", f"feedback/{EXERCISE}", "record"):
        page.goto(f"{address}#/{route}")
        page.reload()
        check_on_paper(page)


@pytest.fixture(params=["study", "site"])
def home(request: pytest.FixtureRequest, page: Page) -> str:
    """Where a host has its pages, up to their paths."""
    if request.param == "site":
        return f"{built().page.as_uri()}#/"
    study: Study = request.getfixturevalue("study")
    page.goto(study.address)
    return study.at("")


def test_every_step_of_a_lesson_is_on_paper_whichever_is_in_sight(page: Page, home: str):
    page.goto(f"{home}lesson/{LESSON}")
    boards_ready(page)
    titles = page.locator(".step[data-step]").evaluate_all("all => all.map((one) => one.dataset.title)")
    assert len(titles) > 10 and page.locator(".step:visible").count() == 1
    page.emulate_media(media="print")

    expect(page.locator(".step:visible")).to_have_count(len(titles))
    text = "".join(one.extract_text() for one in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages)
    assert "To take away" in text, "the last step is missing"


def test_the_search_is_on_paper_as_it_stands(page: Page, home: str):
    page.goto(f"{home}search")
    page.get_by_role("searchbox").fill("mobilization")
    expect(page.get_by_role("region", name="Steps of lessons")).to_be_visible()
    check_on_paper(page)


def test_the_first_print_of_a_window_has_all_that_a_later_one_has(study: Study, page: Page):
    page.goto(study.at(f"lesson/{LESSON}?{urlsplit(study.address).query}"))
    boards_ready(page)

    first, second = (PdfReader(io.BytesIO(page.pdf(format="A4"))) for _ in range(2))

    assert [one.extract_text() for one in first.pages] == [one.extract_text() for one in second.pages]
