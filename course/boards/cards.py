"""The cards of a board's tray: documents, country evidence, law, and the two answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypedDict

from course.library.beyond import BeyondPage
from course.library.cases import ANSWER_CARDS, Case
from course.library.citing import cite, in_words
from course.library.library import Library
from course.library.models import (
    Authority,
    CheckedRow,
    Element,
    Offence,
    Proposition,
    Row,
    Source,
    Update,
)

Kind = Literal["document", "country", "law", "answer"]


class Card(TypedDict):
    """A card as a board shows it; texts that do not apply are empty."""

    id: str
    kind: Kind
    title: str
    text: str
    limit: str
    source: str
    status: str
    status_label: str
    address: str


def tray(case: Case, content: Library, only: Sequence[str] = ()) -> list[Card]:
    """The cards that a case's board offers.

    Args:
        case: the client, in the learner's version.
        content: the library.
        only: the cards of a small board; all of the case's if empty.

    Returns:
        Documents first, then country evidence, law, and the two answers.
    """
    return [card for card in _all_cards(case, content) if not only or card["id"] in only]


def _all_cards(case: Case, content: Library) -> list[Card]:
    documents = [_plain(document.id, "document", document.title) for document in case.documents]
    country = [_from_row(content.rows[id_], "country", content) for id_ in case.country_cards]
    law = [_from_row(content.rows[id_], "law", content) for id_ in case.law_cards]
    words = content.words.answer_cards
    answers = [_plain(id_, "answer", words[id_].label, words[id_].hint) for id_ in ANSWER_CARDS]
    return [*documents, *country, *law, *answers]


def citation(row: Row, content: Library) -> tuple[str, str]:
    """How the course names a row in a sentence, and the address at which one would cite it.

    Args:
        row: any row of the library.
        content: the library.

    Returns:
        The name (`course.library.citing` has the citation), and an address or the empty text.
    """
    match row:
        case Proposition():
            return _proposition_label(row, content), content.sources["ART"].cite_as
        case Authority():
            return " ".join(part for part in (row.name, row.citation) if part), row.cite_as
        case Source():
            return row.short, row.cite_as
        case Update():
            dated = row.happened[:4] in row.title
            return row.title if dated else f"{row.title} ({in_words(row.happened)})", row.cite_as
        case Offence():
            return row.provision, row.cite_as
        case _:
            return row.id, ""


def _proposition_label(row: Proposition, content: Library) -> str:
    paragraph = f"paragraph {row.paragraph[1:]}"
    if row.voice == "author":
        return f"{content.sources['ART'].short}, {paragraph}"
    reports = " and ".join(content.sources[id_].short for id_ in row.sources)
    return f"{reports} (as the article describes it, {paragraph})"


def _plain(id_: str, kind: Kind, title: str, text: str = "") -> Card:
    return Card(
        id=id_, kind=kind, title=title, text=text, limit="", source="", status="", status_label="", address=""
    )


def _from_row(row: Row, kind: Kind, content: Library) -> Card:
    title, text, limit = _texts(row, content)
    cited = cite(row, content)
    checked, label_of_it = status(row, content)
    return Card(
        id=row.id,
        kind=kind,
        title=title,
        text=text,
        limit=limit,
        source=cited.words,
        status=checked,
        status_label=label_of_it,
        address=cited.address,
    )


def _texts(row: Row, content: Library) -> tuple[str, str, str]:
    """A card's title, text and limit."""
    match row:
        case Proposition():
            return row.text, row.note, row.limit
        case Source():
            return row.short, row.scope, row.limit
        case Update():
            return row.title, row.text, row.limit
        case Offence():
            penalties = content.words.penalties
            before = f"{penalties['before'].label}: {row.before}. " if row.before else ""
            return f"{row.provision}: {row.act}", f"{before}{penalties['after'].label}: {row.after}", ""
        case Authority():
            return " ".join(part for part in (row.name, row.citation) if part), row.decides, row.caution
    raise TypeError(f"{row.id} cannot be a card")


def rests_on(page: BeyondPage, content: Library) -> list[str]:
    """What a page on a further subject rests on: each row's name, and how far it was checked."""
    named = (_named(content.rows[id_], content) for id_ in page.refers)
    return list(dict.fromkeys(named))


def _named(row: Row, content: Library) -> str:
    label = row.short if isinstance(row, Element) else citation(row, content)[0]
    return f"{label} ({status(row, content)[1]})" if isinstance(row, CheckedRow) else label


def status(row: Row, content: Library) -> tuple[str, str]:
    """How far a row was checked, or in whose voice it is: a word for programs, and the learner's words.

    Args:
        row: any row of the library.
        content: the library.
    """
    words = content.words
    match row:
        case Proposition(voice="author"):
            return "author", words.as_author
        case Proposition():
            return "article", words.as_reported
        case CheckedRow():
            return row.status, words.statuses[row.status].label
    return "", ""
