"""How a lawyer would cite a row: never by the course's own heading, and saying what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from course.base.clear_errors import WrongKind
from course.base.dates import in_words
from course.content.content import Content
from course.content.rows import Authority, CitableRow, Offence, Proposition, Row, Source, Update

UNDATED = {"statute", "rule", "international"}


@dataclass(frozen=True)
class Citation:
    """A citation without and with its address, and the parts that nobody noted."""

    words: str
    address: str
    missing: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole citation in one line."""
        return f"{self.words}, {self.address}" if self.address else self.words


def cite(row: Row, content: Content) -> Citation:
    """A row's citation: author or court, title, publisher, citation or date, paragraph, address.

    Args:
        row: a proposition, source, update, authority or offence.
        content: the library.

    Raises:
        WrongKind: the row is of a kind that is not cited.
    """
    match row:
        case Proposition():
            return _proposition(row, content)
        case CitableRow():
            parts = dict(_parts(row, content))
            needed = {name: part for name, part in parts.items() if name != "paragraph"}
            missing = [name for name, part in needed.items() if not part]
            words = ", ".join(part for part in parts.values() if part)
            return Citation(words, row.cite_as, (*missing, *([] if row.cite_as else ["address"])))
    raise WrongKind(
        f"{row.id} cannot be cited; propositions, sources, updates, authorities and offences can."
    )


def publisher(address: str, content: Content) -> str:
    """Who publishes what stands at an address, or the empty text."""
    host = urlsplit(address).netloc.lower()
    while host and host not in content.publishers:
        _, _, host = host.partition(".")
    return content.publishers[host].name if host else ""


def _parts(row: CitableRow, content: Content) -> Iterator[tuple[str, str]]:
    """The parts of a citation, in order; an empty one is missing."""
    match row:
        case Authority(kind="judgment"):
            yield from _judgment(row, content)
        case Authority():
            yield from _text_of_law(row, content)
        case Source():
            yield "author", row.author or row.publisher
            yield "title", f"*{row.title}*" if row.title else ""
            if row.author:
                yield "publisher", row.publisher
            yield "date", _date(row.published)
        case Offence():
            yield "title", row.provision
            yield "publisher", publisher(row.cite_as, content)
            yield "date", _date(row.published)
        case Update():
            yield "publisher", publisher(row.cite_as, content)
            yield "title", f"*{row.page_title}*" if row.page_title else ""
            yield "date", _date(row.published)


def _judgment(row: Authority, content: Content) -> Iterator[tuple[str, str]]:
    name = f"*{row.full_name or row.name}*"
    yield "court", row.court
    yield "title", f"{name} {row.citation}".strip()
    if not row.citation:
        yield "citation or date", _date(row.decided)
    yield "paragraph", row.pinpoint
    published = publisher(row.cite_as, content)
    if row.cite_as and published != row.court:
        yield "publisher", published


def _text_of_law(row: Authority, content: Content) -> Iterator[tuple[str, str]]:
    """An act, rule or treaty is known by its title; guidance needs an author and a date."""
    published = publisher(row.cite_as, content)
    if row.kind not in UNDATED:
        yield "author", row.court
    yield "title", row.full_name or row.name
    if row.kind not in UNDATED:
        if published != row.court:
            yield "publisher", published
        yield "citation or date", row.citation or _date(row.decided)
    elif row.citation:
        yield "citation or date", row.citation


def _proposition(row: Proposition, content: Content) -> Citation:
    article = cite(content.article, content)
    where = f"{article.words}, paragraph {row.paragraph[1:]}"
    if row.voice == "author":
        return Citation(where, article.address, article.missing)
    reports = [cite(content.sources[id_], content) for id_ in row.sources]
    named = "; ".join(report.words for report in reports)
    missing = dict.fromkeys(part for report in reports for part in report.missing if part != "address")
    return Citation(f"{named}, as described in {where}", article.address, tuple(missing))


def _date(partial: str) -> str:
    return in_words(partial) if partial else ""
