"""The links of a text, read from its syntax tree: what stands in code or in a picture's words is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

import mistune


@dataclass(frozen=True)
class Link:
    """A link: the words that carry it, and where it leads."""

    words: str
    to: str

    @property
    def within(self) -> str:
        """The place in the same notebook that it leads to: a row's id, or a heading; empty if elsewhere."""
        return self.to.removeprefix("#") if self.to.startswith("#") else ""


def links_of(markdown: str) -> list[Link]:
    """The links of a text.

    Args:
        markdown: a cell of a notebook.

    Returns:
        Each link in the order of the text, as often as it stands there.
    """
    return list(_links(cast("list[dict[str, Any]]", _reader()(markdown))))


def anchors_of(markdown: str) -> list[str]:
    """The places that a text's headings are: their words, with a hyphen for each blank, as JupyterLab has it.

    Args:
        markdown: a cell of a notebook.
    """
    nodes = cast("list[dict[str, Any]]", _reader()(markdown))
    return ["-".join(_words(node).split()) for node in nodes if node["type"] == "heading"]


def _links(nodes: list[dict[str, Any]]) -> Iterator[Link]:
    for node in nodes:
        if node["type"] == "link":
            yield Link(_words(node), str(node["attrs"]["url"]))
        else:
            yield from _links(node.get("children", []))


def _words(node: dict[str, Any]) -> str:
    return str(node.get("raw", "")) + "".join(_words(child) for child in node.get("children", []))


@cache
def _reader() -> mistune.Markdown:
    return mistune.create_markdown(
        renderer="ast", plugins=["strikethrough", "table", "task_lists", "def_list"]
    )
