"""A lesson's slides: one page that moves by keys, asks nothing of another machine, and holds its sources."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from course.base.places import content_root
from course.content import load
from course.content.installed import course_content
from course.hosts.slides import make_slides
from tests.browser.conftest import Watch

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

LESSON = "03-prosecution-or-persecution"
TOLD = "Ask the room who has had such a client."


def shown(page: Page) -> Locator:
    """The slide that stands on the wall, and no stack of them."""
    return page.locator(".slides section.present:not(.stack)")


def opened(page: Page, into: Path) -> None:
    page.goto(make_slides(course_content().lessons[LESSON], course_content(), into).as_uri())
    expect(page.locator(".reveal.ready")).to_be_visible()


def test_slides_move_by_keys_and_ask_nothing_of_another_machine(page: Page, watch: Watch, tmp_path: Path):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    opened(page, tmp_path)

    expect(shown(page)).to_contain_text("Prosecution or persecution?")
    page.keyboard.press("ArrowRight")
    expect(shown(page)).not_to_contain_text("Client B, the student")
    page.keyboard.press("End")
    expect(shown(page).locator(".ce-sources li").first).to_be_visible()
    page.keyboard.press("Home")
    expect(shown(page)).to_contain_text("Prosecution or persecution?")
    assert {url.partition(":")[0] for url in asked} <= {"file", "data"} and not watch.hosts
    assert not watch.errors
    assert page.locator("section:not(.stack)").count() > 20
    assert not page.get_by_text("course.board(").count() and not page.get_by_text("import course").count()


def test_a_statement_leads_to_its_source_on_the_last_slide_and_back(page: Page, tmp_path: Path):
    opened(page, tmp_path)
    links = page.locator(".slides a[href^='#']").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
    ids = page.locator(".slides [id]").evaluate_all("all => all.map((one) => one.id)")
    assert links and {link.removeprefix("#") for link in links} <= set(ids)

    page.evaluate("location.hash = '#/14'")
    page.keyboard.press("Home")
    while not shown(page).locator("a[href^='#']:visible").count() or "know this" in shown(page).inner_text():
        page.keyboard.press("Space")
    before = page.url
    link = shown(page).locator("a[href^='#']:visible").first
    named = link.get_attribute("href").removeprefix("#")
    link.click()

    expect(page.locator(f"[id='{named}']")).to_be_focused()
    expect(page.locator(f"[id='{named}']")).to_be_in_viewport()
    expect(shown(page).locator(".ce-sources")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(before)


def test_notes_are_on_them_only_where_they_are_asked_for(page: Page, tmp_path: Path):
    for name in ("data", "modules", "exercises"):
        shutil.copytree(content_root() / name, tmp_path / name)
    path = tmp_path / "modules" / f"{LESSON}.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    note = {"slideshow": {"slide_type": "notes"}}
    notebook["cells"].insert(1, {"cell_type": "markdown", "id": "told", "metadata": note, "source": [TOLD]})
    path.write_text(json.dumps(notebook), encoding="utf-8")
    content = load(tmp_path)

    for_learners = make_slides(content.lessons[LESSON], content, tmp_path / "made")
    for_trainers = make_slides(content.lessons[LESSON], content, tmp_path / "made", notes=True)

    assert for_learners != for_trainers
    html = for_learners.read_text(encoding="utf-8")
    assert TOLD not in html and not re.search(r'<aside class="notes">', html)
    page.goto(for_trainers.as_uri())
    expect(page.locator(".speaker-notes")).to_contain_text(TOLD)
