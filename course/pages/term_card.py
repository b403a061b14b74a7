"""What a card tells of a term: what it means, on what that rests, and how far it was checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from course.base.emphasis import as_html
from course.content import Content
from course.content.row_names import named
from course.content.rows import Term


@dataclass(frozen=True)
class TermCard:
    """A word of the glossary; `rests` names the rows it rests on, each with how far it was checked."""

    id: str
    term: Markup
    long: Markup
    text: Markup
    rests: Markup
    checked: str


def term_card(term: Term, content: Content) -> TermCard:
    """What a term's card tells.

    Args:
        term: the term.
        content: the library.
    """
    status = content.words.statuses[term.status]
    return TermCard(
        id=term.id,
        term=as_html(_capital(term.term)),
        long=as_html(term.long),
        text=as_html(term.text),
        rests=as_html("; ".join(named(term.refers, content))),
        checked=f"{status.label}: {status.hint}.",
    )


def term_cards(terms: Sequence[Term], content: Content) -> list[TermCard]:
    """The cards of terms, by the alphabet.

    Args:
        terms: the terms.
        content: the library.
    """
    return [term_card(term, content) for term in sorted(terms, key=lambda term: term.term.casefold())]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
