"""The page about an assessment in a browser: it fits a telephone, in light and dark, asking for nothing."""

from __future__ import annotations

import pytest

from course.analysis import analyse, class_work
from course.analysis.page import page as written
from tests.analysis.conftest import EXERCISE, real_class

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def html(tmp_path_factory) -> str:
    work = class_work(real_class(tmp_path_factory), EXERCISE)
    return written(work, analyse(work), names=True)


def test_it_fits_a_telephone_and_a_screen_in_light_and_dark_without_asking_for_anything(
    html, page, watch, tmp_path
):
    file = tmp_path / "analysis.html"
    file.write_text(html, encoding="utf-8")
    for width in (320, 390, 1280):
        for scheme in ("light", "dark"):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            page.goto(file.as_uri())
            page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")

            assert page.evaluate("document.documentElement.scrollWidth") <= width
            ink, paper = page.evaluate(
                "[getComputedStyle(document.querySelector('.plot text')).fill,"
                " getComputedStyle(document.body).backgroundColor]"
            )
            light = [sum(int(part) for part in colour[4:-1].split(",")) for colour in (ink, paper)]
            assert (light[0] < light[1]) is (scheme == "light") and abs(light[0] - light[1]) > 400

    assert page.get_by_role("img", name="How totals are spread").is_visible()
    assert not watch.errors and not watch.hosts
