"""The evidence desk: everything that can be cited, as one list that a page can search."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from course.content import Content
from course.content.beyond import BeyondPage
from course.content.board_specs import SourcesSpec
from course.content.citing import Citation, cite
from course.content.row_names import citation, rests_on, status
from course.content.rows import (
    Authority,
    CheckedRow,
    CitableRow,
    Element,
    Offence,
    Proposition,
    Row,
    Source,
    Test,
    Trap,
    Update,
)
from course.content.works import Exercise, Lesson


class EvidenceEntry(BaseModel):
    """One thing to cite; texts that do not apply are empty.

    `topics`, `sources` and `elements` are what it can be filtered by, in a reader's words.
    `lists` are named lists, such as what to ask; what has none to cite has an empty `cite`.
    `address` is the official one, which nobody may have opened; `read_at` is where it was read.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    kind: str
    title: str
    text: str
    limit: str
    lists: list[tuple[str, list[str]]]
    status: str
    address: str
    read_at: list[str]
    cite: str
    topics: list[str]
    sources: list[str]
    elements: list[str]


def evidence_desk(content: Content) -> list[EvidenceEntry]:
    """Everything that can be cited, in the order of its tables.

    Args:
        content: the library.

    Returns:
        Propositions, sources, updates, offences and authorities, then the pages on what comes with
        such files. The elements of each are those that the tables and the lessons' clients tie it
        to: never those of an exercise's key.
    """
    elements = _elements(content)
    tables: tuple[dict[str, Row], ...] = (
        dict(content.propositions),
        dict(content.sources),
        dict(content.updates),
        dict(content.offences),
        dict(content.authorities),
    )
    rows = [entry_of(row, elements.get(row.id, []), content) for table in tables for row in table.values()]
    return [*rows, *(_page(page, content) for page in content.beyond.pages)]


def left_out(work: Lesson | Exercise, content: Content) -> list[str]:
    """What the desk leaves out beside a lesson or exercise, so that it does not answer what is asked.

    A sources board asks of propositions who says them and how limited they are. Each row on the
    desk says both, so neither what is asked about may lie beside it, nor any row whose limit is
    on offer: of those that remained, the right one would be known.

    Args:
        work: the lesson or exercise; a lesson leaves out nothing, for it teaches from the rows.
        content: the library.

    Returns:
        The ids, in the order of the tables.
    """
    boards = [board for board in work.boards if isinstance(board, SourcesSpec)]
    if not isinstance(work, Exercise) or not boards:
        return []
    items = [item for board in boards for group in board.groups for item in group.items]
    asked = {id_ for item in items for id_ in (item.proposition, *item.limits)}
    offered = {content.propositions[id_].limit for item in items for id_ in item.limits}
    return [id_ for id_, row in content.propositions.items() if id_ in asked or row.limit in offered]


def _elements(content: Content) -> dict[str, list[str]]:
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


def _named(element: str, content: Content) -> str:
    row = content.elements[element]
    test = content.tests[row.test].name
    return f"{test} {row.short}" if test.endswith("?") else f"{test}: {row.short}"


def entry_of(row: Row, elements: list[str], content: Content) -> EvidenceEntry:
    """A row as the desk and a source's card tell it.

    Args:
        row: any row of the library; a question of law, a test and a trap have no citation.
        elements: the questions of law that it goes to, in a reader's words.
        content: the library.
    """
    cited = cite(row, content) if isinstance(row, Proposition | CitableRow) else Citation("", "", ())
    kind, title, text, limit, topics, sources = _told(row, content)
    voice, checked = status(row, content)
    # Whoever copies what nobody has read at its source, or what is not whole, is told so in the copy.
    doubts = [checked] if isinstance(row, CheckedRow) and voice != "verified" else []
    doubts += [f"not noted: {', '.join(cited.missing)}"] if cited.missing else []
    return EvidenceEntry(
        id=row.id,
        kind=kind,
        title=title,
        text=text,
        limit=limit,
        lists=[],
        status=checked,
        address=cited.address,
        read_at=row.read_at if isinstance(row, CheckedRow) else [],
        cite=" ".join([cited.text, *(f"[{doubt}]" for doubt in doubts)]) if cited.text else "",
        topics=topics,
        sources=sources,
        elements=elements,
    )


def _page(page: BeyondPage, content: Content) -> EvidenceEntry:
    words = content.words
    return EvidenceEntry(
        id=page.id,
        kind=f"{content.beyond.title} ({words.layers['beyond'].label.lower()})",
        title=page.title,
        text=page.when,
        limit="",
        lists=[
            (words.beyond["ask"], page.ask),
            (words.beyond["obtain"], page.obtain),
            (words.beyond["careful"], [page.careful]),
            (words.beyond["rests"], rests_on(page, content)),
        ],
        status=content.beyond.note,
        address="",
        read_at=[],
        cite="",
        topics=[words.layers["beyond"].label.lower()],
        sources=[],
        elements=[_named(id_, content) for id_ in page.refers if id_ in content.elements],
    )


def _told(row: Row, content: Content) -> tuple[str, str, str, str, list[str], list[str]]:
    words = content.words
    match row:
        case Proposition():
            named = [content.sources[id_].label for id_ in row.sources] or [words.author]
            says = f"What {words.article} says"
            return says, citation(row, content)[0], row.text, row.limit, [row.topic], named
        case Source():
            return "Reports and sources", row.short, row.scope, row.limit, [], [row.label]
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
        case Element():
            return "Question of law", _named(row.id, content), row.question, "", [], []
        case Test():
            return "Legal test", row.name, row.plain_words, "", [], []
        case Trap():
            return "Trap", row.trap, row.move, "", [], []
    raise TypeError(f"{row.id} is of no kind that is told")
