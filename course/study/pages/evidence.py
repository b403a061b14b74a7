"""The evidence desk: everything that can be cited, as one list that a page can search."""

from __future__ import annotations

from typing import TypedDict

from course.boards.cards import citation, status
from course.library import Library
from course.library.citing import cite
from course.library.models import Authority, CheckedRow, Offence, Proposition, Row, Update


class Entry(TypedDict):
    """One thing to cite; texts that do not apply are empty.

    `topics`, `sources` and `elements` are what it can be filtered by, in a reader's words.
    `address` is the official one, which nobody may have opened; `read_at` is where it was read.
    """

    id: str
    kind: str
    title: str
    text: str
    limit: str
    status: str
    address: str
    read_at: list[str]
    cite: str
    topics: list[str]
    sources: list[str]
    elements: list[str]


def evidence_desk(content: Library) -> list[Entry]:
    """Everything that can be cited, in the order of its tables.

    Args:
        content: the library.

    Returns:
        Propositions, updates, offences and authorities. The elements of each are those that the
        tables and the lessons' clients tie it to: never those of an exercise's key.
    """
    elements = _elements(content)
    tables: tuple[dict[str, Row], ...] = (
        dict(content.propositions),
        dict(content.updates),
        dict(content.offences),
        dict(content.authorities),
    )
    return [_entry(row, elements.get(row.id, []), content) for table in tables for row in table.values()]


def _elements(content: Library) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {}
    for element in content.elements.values():
        for id_ in element.authorities:
            found.setdefault(id_, {})[_named(element.id, content)] = None
    for case in content.cases.values():
        for fact in case.key.facts.values() if case.key else ():
            for id_ in (*fact.cards, *fact.also_cards):
                for element_id in [*fact.elements][:1]:
                    found.setdefault(id_, {})[_named(element_id, content)] = None
    return {id_: list(names) for id_, names in found.items()}


def _named(element: str, content: Library) -> str:
    row = content.elements[element]
    return f"{content.tests[row.test].name}: {row.short}"


def _entry(row: Row, elements: list[str], content: Library) -> Entry:
    cited = cite(row, content)
    kind, title, text, limit, topics, sources = _told(row, content)
    voice, checked = status(row, content)
    # Whoever copies what nobody has read at its source, or what is not whole, is told so in the copy.
    doubts = [checked] if isinstance(row, CheckedRow) and voice != "verified" else []
    doubts += [f"not noted: {', '.join(cited.missing)}"] if cited.missing else []
    return Entry(
        id=row.id,
        kind=kind,
        title=title,
        text=text,
        limit=limit,
        status=checked,
        address=cited.address,
        read_at=row.read_at if isinstance(row, CheckedRow) else [],
        cite=" ".join([cited.text, *(f"[{doubt}]" for doubt in doubts)]),
        topics=topics,
        sources=sources,
        elements=elements,
    )


def _told(row: Row, content: Library) -> tuple[str, str, str, str, list[str], list[str]]:
    words = content.words
    match row:
        case Proposition():
            named = [content.sources[id_].label for id_ in row.sources] or [words.author]
            return "What the article says", citation(row, content)[0], row.text, row.limit, [row.topic], named
        case Update():
            return (
                words.layers["after"].label,
                citation(row, content)[0],
                row.text,
                row.limit,
                [row.topic],
                [],
            )
        case Offence():
            before = f"{words.penalties['before'].label}: {row.before}. " if row.before else ""
            text = f"{row.act} {before}{words.penalties['after'].label}: {row.after}"
            return "Offences", row.provision, text, "", [row.topic], []
        case Authority():
            return "Law", citation(row, content)[0], row.decides, row.caution, [row.kind], [row.court]
    raise TypeError(f"{row.id} cannot be cited")
