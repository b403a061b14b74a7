"""What a lesson reads to its learner, looked up in `data/` by id: no law is typed in a notebook."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from course.base.clear_errors import WrongKind
from course.content import Content
from course.content.decisions import time_in_words
from course.content.drawn import DrawnRows, Line
from course.content.links import links_of
from course.content.notebooks import Call, Text, cells_of, notebook_of
from course.content.row_names import citation
from course.content.rows import Element, Offence, Proposition, Row
from course.content.source_list import SourceList


class LessonText:
    """A piece of a lesson, shown as formatted text.

    Args:
        lines: Markdown, a line each.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._markdown = "\n".join(lines).strip() + "\n"

    def _repr_markdown_(self) -> str:
        return self._markdown

    def __repr__(self) -> str:
        return self._markdown


def client(content: Content, case: str) -> LessonText:
    """A client as they come through the door: who they are, and the question.

    Args:
        content: the library.
        case: the case's id.
    """
    found = content.cases[case]
    return LessonText([f"**{found.name}, {found.plain_name}.** {found.opening}", "", f"> {found.question}"])


def outcomes(content: Content, work: str) -> LessonText:
    """How long a lesson or exercise takes, and what the learner will be able to do.

    Args:
        content: the library.
        work: the lesson's or exercise's id.
    """
    found = content.work(work)
    points = (f"- {outcome}" for outcome in found.outcomes)
    return LessonText(
        [f"About {time_in_words(found, content)}. Afterwards you will be able to:", "", *points]
    )


def law(content: Content, test: str, *elements: str) -> DrawnRows:
    """A legal test: a line for each question, and on opening it what it means and rests on.

    Args:
        content: the library.
        test: the test's id.
        elements: the elements wanted, in order; all of the test's if left out.
    """
    found = content.tests[test]
    wanted = elements or [element.id for element in content.elements.values() if element.test == test]
    lines = [_question(content.elements[id_], content) for id_ in wanted]
    return DrawnRows(found.plain_words, lines, content, ordered=True)


def evidence(content: Content, *ids: str) -> DrawnRows:
    """What the article reports, each statement with its source and its limit on opening it.

    Args:
        content: the library.
        ids: ids of propositions or sources.

    Raises:
        WrongKind: an id is that of an update, which belongs to another layer.
    """
    return DrawnRows("", [_reported(content.rows[id_], content) for id_ in ids], content)


def after_the_article(content: Content, *ids: str) -> DrawnRows:
    """What happened later: a layer of its own, never mixed with the article's evidence.

    Args:
        content: the library.
        ids: ids of updates.
    """
    layer = content.words.layers["after"]
    rows = [content.updates[id_] for id_ in ids]
    lines = [
        Line(citation(row, content)[0], (("", row.text), *_limit(row.limit)), "Source", (row,))
        for row in rows
    ]
    return DrawnRows(f"**{layer.label}.** {layer.hint}", lines, content)


def offences(content: Content, *ids: str) -> LessonText:
    """Provisions with their penalties, before and after they were raised.

    Args:
        content: the library.
        ids: the offences' ids.
    """
    before, after = (word.label for word in content.words.penalties.values())
    lines = [f"| Provision | What it punishes | {before} | {after} |", "|---|---|---|---|"]
    return LessonText([*lines, *(_offence_line(content.offences[id_]) for id_ in ids)])


def traps(content: Content, *ids: str) -> DrawnRows:
    """Mistakes trainees make, each with the move that avoids it on opening it.

    Args:
        content: the library.
        ids: the traps' ids.
    """
    found = [content.traps[id_] for id_ in ids]
    return DrawnRows("", [Line(trap.trap, (("", trap.move),)) for trap in found], content)


def sources(content: Content, work: str) -> SourceList:
    """Where every statement of a lesson or exercise comes from, and whether it was checked.

    What its text links to (`[JS (Sri Lanka)](#js-sri-lanka)`) stands here once, with that anchor.

    Args:
        content: the library.
        work: the lesson's or exercise's id.
    """
    cells = cells_of(notebook_of(content.work(work), content.root))
    ids = dict.fromkeys(id_ for cell in cells for id_ in _linked_in(cell, content))
    return SourceList([content.rows[id_] for id_ in ids if id_ in content.rows], content)


def _linked_in(cell: Text | Call, content: Content) -> list[str]:
    """The rows that a cell links to: a text by its words, a call by what it draws."""
    if isinstance(cell, Text):
        return [link.within for link in links_of(cell.markdown)]
    if cell.name == "offences":
        return list(cell.values)
    if cell.name not in _DRAWS:
        return []
    drawn: DrawnRows = CALLS[cell.name](content, *cell.values)
    return drawn.ids


def _question(element: Element, content: Content) -> Line:
    beyond = f" *({content.words.layers['beyond'].label.lower()})*" if element.beyond_article else ""
    standard = (("Standard of proof", f"{element.standard}."),) if element.standard else ()
    told = (("", element.explanation), *standard)
    rows = tuple(content.rows[id_] for id_ in element.authorities)
    return Line(f"{element.question}{beyond}", told, "Authority", rows)


def _reported(row: Row, content: Content) -> Line:
    if isinstance(row, Proposition):
        return Line(row.text, _limit(row.limit), "Who says so", (row,))
    if row.id not in content.sources:
        layer = content.words.layers["after"].label
        raise WrongKind(f"{row.id} is of another layer ({layer}): show it with after_the_article")
    source = content.sources[row.id]
    return Line(source.scope, _limit(source.limit), "Who says so", (source,))


def _limit(limit: str) -> tuple[tuple[str, str], ...]:
    return (("Limit", limit),) if limit else ()


def _offence_line(row: Offence) -> str:
    return f"| [{row.provision}](#{row.id}) | {row.act} | {row.before} | {row.after} |"


_DRAWS = {"law", "evidence", "after_the_article"}

# What a notebook's cell may call, by the name it calls it.
CALLS: dict[str, Callable[..., Any]] = {
    "client": client,
    "outcomes": outcomes,
    "law": law,
    "evidence": evidence,
    "after_the_article": after_the_article,
    "offences": offences,
    "traps": traps,
    "sources": sources,
}
