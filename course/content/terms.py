"""The glossary's terms in a text: found in its syntax tree, never inside links, headings or code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, TypedDict, cast

from course.content.links import tree_of
from course.content.rows import Term


class Node(TypedDict, total=False):
    """A node of a text's syntax tree, as mistune makes it; what else is in one is carried along."""

    type: str
    raw: str
    children: list[Node]
    attrs: dict[str, Any]


# What has a meaning of its own to whoever presses or copies it, or names what follows.
_BARRED = ("link", "heading", "codespan", "block_code", "image", "inline_html", "block_html")
# A text runs over the end of a line, and so may a term.
_RUN = {"text": None, "softbreak": "\n"}


def explained(nodes: Iterable[Node], terms: Sequence[Term]) -> list[Node]:
    """Set each term apart where it first stands.

    Args:
        nodes: a text's syntax tree.
        terms: those to look for.

    Returns:
        The tree, with a node of the type `term` around each, which has the term's id.
    """
    return _Explainer(terms).nodes(nodes) if terms else list(nodes)


def terms_of(markdown: str, terms: Sequence[Term]) -> list[Term]:
    """The terms that stand in a text where they can be explained.

    Args:
        markdown: a cell of a notebook.
        terms: those to look for.

    Returns:
        Each once, in the order of the text.
    """
    explainer = _Explainer(terms)
    explainer.nodes(_tree(markdown))
    return explainer.found


def terms_said(text: str, terms: Sequence[Term]) -> list[Term]:
    """The terms that stand anywhere in a plain text, each once, in its order."""
    pattern, by_form = _finder(terms)
    found = (by_form[_folded(match.group())] for match in pattern.finditer(text))
    return [*{term.id: term for term in found}.values()]


def plain_texts(markdown: str) -> Iterator[str]:
    """What a text says outside links, headings and code, run by run."""
    return _texts(_tree(markdown))


def _texts(nodes: Iterable[Node]) -> Iterator[str]:
    for node in _joined(nodes):
        if node["type"] == "text":
            yield node["raw"]
        elif node["type"] not in _BARRED:
            yield from _texts(node.get("children", []))


def _tree(markdown: str) -> list[Node]:
    return cast("list[Node]", tree_of(markdown))


class _Explainer:
    """Goes through a tree once, and remembers which terms it has met."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._pattern, self._by_form = _finder(terms)
        self.found: list[Term] = []

    def nodes(self, nodes: Iterable[Node]) -> list[Node]:
        return [made for node in _joined(nodes) for made in self._node(node)]

    def _node(self, node: Node) -> Iterator[Node]:
        if node["type"] == "text":
            yield from self._text(node["raw"])
        elif node["type"] in _BARRED or "children" not in node:
            yield node
        else:
            yield {**node, "children": self.nodes(node["children"])}

    def _text(self, text: str) -> Iterator[Node]:
        at = 0
        for match in self._pattern.finditer(text):
            term = self._by_form[_folded(match.group())]
            if term in self.found:
                continue
            self.found.append(term)
            yield {"type": "text", "raw": text[at : match.start()]}
            said: Node = {"type": "text", "raw": match.group()}
            yield {"type": "term", "children": [said], "attrs": {"id": term.id}}
            at = match.end()
        yield {"type": "text", "raw": text[at:]}


def _joined(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes, with texts that follow one another made one."""
    text = ""
    for node in nodes:
        if node["type"] in _RUN:
            text += _RUN[node["type"]] or node["raw"]
            continue
        if text:
            yield {"type": "text", "raw": text}
            text = ""
        yield node
    if text:
        yield {"type": "text", "raw": text}


def _finder(terms: Sequence[Term]) -> tuple[re.Pattern[str], dict[str, Term]]:
    by_form = {_folded(form): term for term in terms for form in term.forms}
    return _pattern(tuple(form for term in terms for form in term.forms)), by_form


@lru_cache(maxsize=256)
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    """What finds any of the forms, the longest first."""
    either = "|".join(_written(form) for form in sorted(forms, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])")


def _written(form: str) -> str:
    """A form as a pattern: it may run over a line, and begin a sentence if it is in small letters."""
    first, rest = form[0], re.escape(form[1:]).replace(r"\ ", r"\s+")
    return (f"[{first}{first.upper()}]" if first.islower() else re.escape(first)) + rest


def _folded(form: str) -> str:
    words = " ".join(form.split())
    return words[0].lower() + words[1:]
