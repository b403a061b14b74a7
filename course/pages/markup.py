"""From what a notebook shows to a page's HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from bs4 import BeautifulSoup, Tag
from markupsafe import escape

from course.content.links import links_of
from course.pages.markdown import as_html


@dataclass(frozen=True)
class Shown:
    """One thing on a page: Markdown, HTML, rows drawn, a board with its text, a place, the list of sources.

    That list ends the page, and begins no step.
    """

    kind: Literal["markdown", "html", "board", "place", "sources", "drawn"]
    id: str
    text: str


@dataclass(frozen=True)
class Heading:
    """A heading that the table of contents lists."""

    id: str
    text: str


def places_linked_from(shown: Shown) -> list[str]:
    """The places on its own page that something on it links to: ids of rows, and headings."""
    match shown.kind:
        case "markdown":
            return [link.within for link in links_of(shown.text) if link.within]
        case "drawn":
            links = BeautifulSoup(shown.text, "html.parser").select('a[href^="#"]')
            return [str(link["href"]).removeprefix("#") for link in links]
        case _:
            return []


def to_html(shown: Iterable[Shown], mark: Callable[[Tag], None] | None = None) -> tuple[str, list[Heading]]:
    """Render what a notebook shows.

    Args:
        shown: in the order of the page.
        mark: changes each link in its Markdown that is one to a source.

    Returns:
        The HTML, and the headings of its second level.
    """
    html = "\n".join(_placed(one, mark) for one in shown)
    found = BeautifulSoup(html, "html.parser").find_all("h2", id=True)
    return html, [Heading(str(tag["id"]), tag.get_text()) for tag in found]


def _marked(html: str, mark: Callable[[Tag], None] | None) -> str:
    if mark is None:
        return html
    soup = BeautifulSoup(html, "html.parser")
    for link in soup.select("a[href]"):
        mark(link)
    return str(soup)


def _placed(one: Shown, mark: Callable[[Tag], None] | None) -> str:
    id_ = escape(one.id)
    match one.kind:
        case "board":
            text = f'<div class="board-text">{as_html(one.text)}</div>'
            return f'<div class="board" id="board-{id_}" data-board="{id_}">\n{text}\n</div>'
        case "place":
            return f'<div data-place="{id_}"></div>'
        case "drawn":
            return f'<div class="text" id="cell-{id_}">{_marked(one.text, mark)}</div>'
        case "sources":
            return one.text
        case "html":
            return f'<div class="picture">{one.text}</div>'
        case "markdown":
            return f'<div class="text" id="cell-{id_}">{as_html(one.text, mark)}</div>'
