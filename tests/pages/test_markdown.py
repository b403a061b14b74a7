"""One renderer of Markdown for everything that a page shows."""

from __future__ import annotations

import re
import subprocess
import sys

from bs4 import BeautifulSoup

from course.base.places import content_root
from course.pages.markdown import as_html


def test_what_is_no_markdown_is_shown_letter_by_letter():
    soup = BeautifulSoup(
        as_html("He is <b>not</b> 5 < 6 & 2 * 3 * 4 _years_\n\n<script>x</script>\n"), "html.parser"
    )

    assert not soup.find_all(["b", "script"]) and [tag.get_text() for tag in soup.find_all("em")] == ["years"]
    assert soup.p.get_text() == "He is <b>not</b> 5 < 6 & 2 * 3 * 4 years"
    assert "<script>x</script>" in soup.get_text()


def test_a_table_can_be_read_as_cards_and_a_link_to_elsewhere_leaves_quietly():
    soup = BeautifulSoup(
        as_html("| A | B |\n|---|---|\n| 1 | [w](https://x.test) |\n\n[in](#in)"), "html.parser"
    )

    assert [cell["data-name"] for cell in soup.select("td")] == ["A", "B"]
    away, inside = soup.find_all("a")
    assert (away["rel"], away["referrerpolicy"]) == (["noopener", "noreferrer"], "no-referrer")
    assert not inside.has_attr("target")


def test_no_script_can_stand_in_a_link():
    soup = BeautifulSoup(as_html("[go](javascript:alert(1)) ![x](javascript:y)"), "html.parser")

    assert not [tag for tag in soup.find_all(True) if re.search("javascript", str(tag.attrs))]


def test_markdown_is_rendered_in_one_place_and_without_nbconvert():
    for path in (content_root() / "course").rglob("*.py"):
        renders = re.search(
            r"HTMLRenderer|markdown2html|mistune\.html|mistune\.markdown", path.read_text(encoding="utf-8")
        )
        assert not renders or path.name == "markdown.py", path
    code = "import course.pages.page, sys; assert 'nbconvert' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
