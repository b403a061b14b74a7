"""The cards of a board's tray: documents, country evidence, law, and the two answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from course.base.dates import in_words, span_in_words
from course.boards.model import Part
from course.content.cases import ANSWER_CARDS, Case
from course.content.citing import cite, publisher
from course.content.content import Content
from course.content.row_names import status
from course.content.rows import (
    Authority,
    Offence,
    Proposition,
    Row,
    Source,
    Update,
)

Kind = Literal["document", "country", "law", "answer"]


class Card(Part):
    """A card as a board shows it, with who says it and when; texts that do not apply are empty."""

    id: str
    kind: Kind
    by: str
    date: str
    title: str
    text: str
    limit: str
    source: str
    status: str
    status_label: str
    address: str


def tray(case: Case, content: Content, only: Sequence[str] = ()) -> list[Card]:
    """The cards that a case's board offers.

    Args:
        case: the client, in the learner's version.
        content: the library.
        only: the cards of a small board; all of the case's if empty.

    Returns:
        Documents first, then country evidence, law, and the two answers.
    """
    return [card for card in _all_cards(case, content) if not only or card.id in only]


def _all_cards(case: Case, content: Content) -> list[Card]:
    documents = [
        _plain(document.id, "document", document.title, date=span_in_words(document.dated or ""))
        for document in case.documents
    ]
    country = [_from_row(id_, "country", content) for id_ in case.country_cards]
    law = [_from_row(id_, "law", content) for id_ in case.law_cards]
    words = content.words.answer_cards
    answers = [_plain(id_, "answer", words[id_].label, words[id_].hint) for id_ in ANSWER_CARDS]
    return [*documents, *country, *law, *answers]


def _plain(id_: str, kind: Kind, title: str, text: str = "", date: str = "") -> Card:
    blank = dict.fromkeys(("by", "limit", "source", "status", "status_label", "address"), "")
    return Card(id=id_, kind=kind, title=title, text=text, date=date, **blank)


# A card is on many boards, and feedback asks for all of a board's for each fact.
@lru_cache(maxsize=2048)
def _from_row(id_: str, kind: Kind, content: Content) -> Card:
    row = content.rows[id_]
    title, text, limit = _texts(row, content)
    cited = cite(row, content)
    checked, label_of_it = status(row, content)
    by, date = _by_and_date(row, content)
    return Card(
        id=row.id,
        kind=kind,
        by=by,
        date=date,
        title=title,
        text=text,
        limit=limit,
        source=cited.words,
        status=checked,
        status_label=label_of_it,
        address=cited.address,
    )


def _by_and_date(row: Row, content: Content) -> tuple[str, str]:
    """Who says what a card says, and when."""
    match row:
        case Proposition():
            ids = [] if row.voice == "author" else row.sources
            reports = [content.sources[id_] for id_ in ids] or [content.article]
            dates = [in_words(report.published) if report.published else "" for report in reports]
            # Most names end with their date, which stands in its own place on a card.
            named = [
                report.short.removesuffix(f", {day}") for report, day in zip(reports, dates, strict=True)
            ]
            return " and ".join(named), " and ".join(dict.fromkeys(filter(None, dates)))
        case Source():
            return row.author or row.publisher, span_in_words(row.published)
        case Update():
            return publisher(row.cite_as, content), span_in_words(row.happened)
        case Offence():
            # The provision is its name; where the text was read is told with its source.
            return "", span_in_words(row.published)
        case Authority():
            return row.court, span_in_words(row.decided)
    raise TypeError(f"{row.id} cannot be a card")


def _texts(row: Row, content: Content) -> tuple[str, str, str]:
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
