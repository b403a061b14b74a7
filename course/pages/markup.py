"""From what a notebook shows to a page's HTML, through nbconvert and our own template."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bs4 import BeautifulSoup, Tag

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Shown:
    """One thing on a page: Markdown, finished HTML, a board with its text equivalent, or a place to fill."""

    kind: Literal["markdown", "html", "board", "place"]
    id: str
    text: str


@dataclass(frozen=True)
class Heading:
    """A heading that the table of contents lists."""

    id: str
    text: str


def to_html(shown: Iterable[Shown]) -> tuple[str, list[Heading]]:
    """Render what a notebook shows.

    Args:
        shown: in the order of the page.

    Returns:
        The HTML, and the headings of its second level.
    """
    # nbconvert takes a second and more to import; a page that is in the cache never needs it.
    import nbformat
    from nbconvert.exporters import HTMLExporter

    cells = [
        nbformat.v4.new_markdown_cell(one.text, metadata={"course": {"kind": one.kind, "id": one.id}})
        for one in shown
    ]
    exporter = HTMLExporter(template_name="notebook", extra_template_basedirs=[str(_TEMPLATES)])
    html, _ = exporter.from_notebook_node(nbformat.v4.new_notebook(cells=cells))
    soup = BeautifulSoup(html, "html.parser")
    for anchor in soup.select("a.anchor-link"):
        anchor.decompose()
    for table in soup.find_all("table"):
        if not table.get("style"):
            _label(table)
    for link in soup.find_all("a", href=True):
        _leave_quietly(link)
    headings = [Heading(str(tag["id"]), tag.get_text()) for tag in soup.find_all("h2", id=True)]
    return str(soup), headings


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
