"""Markdown as HTML: lessons, what boards say as text, and what came back, all by this one renderer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any, cast

import mistune
from bs4 import BeautifulSoup, Tag

from course.content.rows import Term
from course.content.terms import Node, explained

# As in JupyterLab, where the same notebooks are read.
_PLUGINS = ("strikethrough", "table", "url", "task_lists", "def_list")


_TERMS = "terms"


class _Renderer(mistune.HTMLRenderer):
    """mistune's own, with a place to link to at each heading, and terms that lead to what explains them."""

    def __call__(self, tokens: Iterable[dict[str, Any]], state: mistune.BlockState) -> str:
        nodes = explained(cast("Iterable[Node]", tokens), state.env.get(_TERMS, ()))
        return super().__call__(cast("list[dict[str, Any]]", nodes), state)

    def term(self, text: str, id: str) -> str:  # noqa: A002  # mistune names it by the attribute
        """A word that is explained: its card is of the same kind as a source's."""
        said = '<span class="source-said"> (explained)</span>'
        return f'<a class="term" href="#{id}" data-source="{id}">{text}{said}</a>'

    def heading(self, text: str, level: int, **_: object) -> str:
        """A heading whose id is its words."""
        words = BeautifulSoup(text, "html.parser").get_text()
        anchor = mistune.escape(re.sub(r"\s+", "-", words.strip()))
        return f'<h{level} id="{anchor}">{text}</h{level}>\n'


def as_html(markdown: str, mark: Callable[[Tag], None] | None = None, terms: Sequence[Term] = ()) -> str:
    """Render Markdown.

    Args:
        markdown: the course's own; HTML in it is shown letter by letter.
        mark: changes each link that is one to a source.
        terms: each leads to what explains it, where it first stands.

    Returns:
        HTML in which tables can be read as cards, and links to elsewhere leave quietly.
    """
    reader = _markdown()
    state = reader.block.state_cls()
    state.env[_TERMS] = terms
    soup = BeautifulSoup(str(reader.parse(markdown, state)[0]), "html.parser")
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
