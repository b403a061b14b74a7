"""A name in a script that needs fonts of its own, in a browser: told as it is typed, and never after."""

from __future__ import annotations

import io
import re
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from course.learner.answers import FILE_NAME
from tests.browser.hands import Hand, hand_in, look_through
from tests.browser.study import Study, boards_ready, serving
from tests.records.passes import everything_right

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

EXERCISE, NAME = "ex5-parent", "李小龙"


def _answered(study: Study, page: Page) -> None:
    page.goto(study.address)
    reference = UUID((study.home / "learner-reference.txt").read_text().strip())
    page.goto(study.at(f"exercise/{EXERCISE}"))
    boards_ready(page)
    path = study.desk / "exercises" / EXERCISE / FILE_NAME
    path.write_text(everything_right(reference, EXERCISE), encoding="utf-8")
    page.goto(study.at(f"exercise/{EXERCISE}"))
    boards_ready(page)


def _front(page: Page) -> str:
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the certificate").click()
    return PdfReader(io.BytesIO(download.value.path().read_bytes())).pages[0].extract_text()


def test_a_name_waits_for_its_fonts_before_the_hand_in_and_has_its_certificate_with_them(
    tmp_path: Path, rendered: Path, page: Page
):
    home, bare = tmp_path / "learner", tmp_path / "no-fonts"
    bare.mkdir()
    with serving(home, rendered, variables={"COURSE_FONTS": str(bare)}) as study:
        _answered(study, page)
        look_through(page, Hand(page))
        name = page.get_by_label("The name that should stand on your record")
        name.fill(NAME)
        name.press("Tab")
        told = re.compile(
            r"no font for .*李 \(U\+674E\).*such as Latin letters.*Chinese, Japanese and Korean names"
        )
        expect(name).to_have_accessible_description(told)
        page.get_by_role("button", name="Hand in", exact=True).click()
        expect(page.get_by_role("group", name="There is a problem")).to_be_focused()
        assert not list(tmp_path.rglob(f"submitted/*/{EXERCISE}"))

    with serving(home, rendered) as study:
        page.goto(study.address)
        page.goto(study.at(f"exercise/{EXERCISE}"))
        boards_ready(page)
        hand_in(page, Hand(page), NAME)
        expect(page.get_by_role("heading", name="Passed: your record is ready")).to_be_visible()
        assert NAME in _front(page)

    # The fonts are gone: the certificate stands, and no other name that lacks them takes its place.
    with serving(home, rendered, variables={"COURSE_FONTS": str(bare)}) as study:
        page.goto(study.address)
        page.goto(study.at("record"))
        assert NAME in _front(page)
        page.get_by_label("Your name").fill("王小明")
        page.get_by_role("button", name="Correct it").click()
        expect(page.get_by_text("Your answers and marks stay as they are.").first).to_be_visible()
        assert NAME in _front(page)
