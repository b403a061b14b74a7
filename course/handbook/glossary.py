"""The glossary as the handbook prints it."""

from __future__ import annotations

from typing import Any

from course.content import Content
from course.content.row_names import named


def glossary(content: Content) -> list[dict[str, Any]]:
    """Every word that the course explains, by the alphabet, with what it rests on and how far it was checked.

    Args:
        content: the library.
    """
    return [
        {
            "term": term.term,
            "long": term.long,
            "text": term.text,
            "rests": named(term.refers, content),
            "checked": content.words.statuses[term.status].label,
        }
        for term in sorted(content.glossary.values(), key=lambda term: term.term.casefold())
    ]
