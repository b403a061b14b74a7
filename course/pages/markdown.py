"""Markdown as HTML: lessons, what boards say as text, and what came back, all by this one renderer."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import mistune
from bs4 import BeautifulSoup, Tag

# As in JupyterLab, where the same notebooks are read.
_PLUGINS = ("strikethrough", "table", "url", "task_lists", "def_list")


class _Renderer(mistune.HTMLRenderer):
    """mistune's own, with a place to link to at each heading."""

    def heading(self, text: str, level: int, **_: object) -> str:
        """A heading whose id is its words."""
        words = BeautifulSoup(text, "html.parser").get_text()
        anchor = mistune.escape(re.sub(r"\s+", "-", words.strip()))
        return f'<h{level} id="{anchor}">{text}</h{level}>\n'


def as_html(markdown: str, mark: Callable[[Tag], None] | None = None) -> str:
    """Render Markdown.

    Args:
        markdown: the course's own; HTML in it is shown letter by letter.
        mark: changes each link that is one to a source.

    Returns:
        HTML in which tables can be read as cards, and links to elsewhere leave quietly.
    """
    soup = BeautifulSoup(str(_markdown()(markdown)), "html.parser")
    for table in soup.find_all("table"):
        _label(table)
    for link in soup.find_all("a", href=True):
        _leave_quietly(link)
        if mark:
            mark(link)
    return str(soup)


@cache
def _markdown() -> mistune.Markdown:
    return mistune.create_markdown(renderer=_Renderer(escape=True), plugins=_PLUGINS)


def _label(table: Tag) -> None:
    """Let a table be read as a list of cards where it is narrow, and still as a table by who listens."""
    names = [cell.get_text() for cell in table.select("thead th")]
    table["role"] = "table"
    for part in table.find_all(["thead", "tbody"]):
        part["role"] = "rowgroup"
    for row in table.find_all("tr"):
        row["role"] = "row"
        for cell, name in zip(row.find_all(["th", "td"]), names, strict=False):
            cell["role"] = "columnheader" if cell.name == "th" else "cell"
            cell["data-name"] = name


def _leave_quietly(link: Tag) -> None:
    if str(link["href"]).startswith(("http://", "https://")):
        link["rel"] = "noopener noreferrer"
        link["target"] = "_blank"
        link["referrerpolicy"] = "no-referrer"
