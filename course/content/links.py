"""The links of a text, read from its syntax tree: what stands in code or in a picture's words is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

import mistune

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)]*\)")


@dataclass(frozen=True)
class Link:
    """A link: the words that carry it, and where it leads."""

    words: str
    to: str

    @property
    def within(self) -> str:
        """The place in the same notebook that it leads to: a row's id, or a heading; empty if elsewhere."""
        return self.to.removeprefix("#") if self.to.startswith("#") else ""


@dataclass(frozen=True)
class Block:
    """A paragraph, an item of a list or a row of a table: its words, and its links."""

    words: str
    links: tuple[Link, ...]


def links_of(markdown: str) -> list[Link]:
    """The links of a text.

    Args:
        markdown: a cell of a notebook.

    Returns:
        Each link in the order of the text, as often as it stands there.
    """
    return list(_links(tree_of(markdown)))


def anchors_of(markdown: str) -> list[str]:
    """The places that a text's headings are: their words, with a hyphen for each blank, as JupyterLab has it.

    Args:
        markdown: a cell of a notebook.
    """
    nodes = tree_of(markdown)
    return ["-".join(_words(node).split()) for node in nodes if node["type"] == "heading"]


def blocks_of(markdown: str) -> list[Block]:
    """The paragraphs, items and rows of a text; no headings, and no code.

    Args:
        markdown: a cell of a notebook.
    """
    return list(_blocks(tree_of(markdown)))


def tree_of(markdown: str) -> list[dict[str, Any]]:
    """The syntax tree of a text: nodes as mistune makes them."""
    return cast("list[dict[str, Any]]", _reader()(markdown))


def without_links(markdown: str) -> str:
    """A text with the words of its links in their place, for paper, where a link leads nowhere.

    Args:
        markdown: the course's own.
    """
    return _LINK.sub(r"\1", markdown)


def _blocks(nodes: list[dict[str, Any]]) -> Iterator[Block]:
    for node in nodes:
        match node["type"]:
            case "paragraph" | "block_text":
                yield Block(_words(node), tuple(_links([node])))
            case "table_row":
                cells = node.get("children", [])
                yield Block(" ".join(map(_words, cells)), tuple(_links(cells)))
            case "block_quote" | "list" | "list_item" | "table" | "table_body" | "task_list_item":
                yield from _blocks(node.get("children", []))


def _links(nodes: list[dict[str, Any]]) -> Iterator[Link]:
    for node in nodes:
        if node["type"] == "link":
            yield Link(_words(node), str(node["attrs"]["url"]))
        else:
            yield from _links(node.get("children", []))


def _words(node: dict[str, Any]) -> str:
    if node["type"] in ("softbreak", "linebreak"):  # else the words on its two sides are one
        return " "
    return str(node.get("raw", "")) + "".join(_words(child) for child in node.get("children", []))


@cache
def _reader() -> mistune.Markdown:
    return mistune.create_markdown(
        renderer="ast", plugins=["strikethrough", "table", "task_lists", "def_list"]
    )
