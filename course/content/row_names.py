"""How the course names a row, and how far it was checked, in a learner's words."""

from __future__ import annotations

from collections.abc import Iterable

from course.base.dates import in_words
from course.content.beyond import BeyondPage
from course.content.content import Content
from course.content.rows import (
    Authority,
    CheckedRow,
    Element,
    Offence,
    Proposition,
    Row,
    Source,
    Test,
    Trap,
    Update,
)
from course.content.source_key import AUTHOR


def citation(row: Row, content: Content) -> tuple[str, str]:
    """How the course names a row in a sentence, and the address at which one would cite it.

    Args:
        row: any row of the library.
        content: the library.

    Returns:
        The name (`course.content.citing` has the citation), and an address or the empty text.
    """
    match row:
        case Proposition():
            return _proposition_label(row, content), content.article.cite_as
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


def _proposition_label(row: Proposition, content: Content) -> str:
    paragraph = f"paragraph {row.paragraph[1:]}"
    if row.voice == "author":
        return f"{content.article.short}, {paragraph}"
    reports = " and ".join(content.sources[id_].short for id_ in row.sources)
    return f"{reports} (as {content.words.article} describes it, {paragraph})"


def said_by(source: str, content: Content) -> str:
    """Who may have said something, in short.

    Args:
        source: the id of a source, or `AUTHOR` for the article's author.
        content: the library.
    """
    return content.words.author if source == AUTHOR else content.sources[source].short


def rests_on(page: BeyondPage, content: Content) -> list[str]:
    """What a page on a further subject rests on: each row's name, and how far it was checked."""
    return named(page.refers, content)


def named(ids: Iterable[str], content: Content) -> list[str]:
    """Rows by name, each once, with how far it was checked.

    Args:
        ids: ids of rows.
        content: the library.
    """
    return list(dict.fromkeys(_named(content.rows[id_], content) for id_ in ids))


def _named(row: Row, content: Content) -> str:
    match row:
        case Element():
            label = row.short
        case Test():
            label = row.name
        case Trap():
            label = row.trap
        case _:
            label = citation(row, content)[0]
    return f"{label} ({status(row, content)[1]})" if isinstance(row, CheckedRow) else label


def status(row: Row, content: Content) -> tuple[str, str]:
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
