"""What a lesson reads to its learner, looked up in `data/` by id: no law is typed in a notebook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from course.content import Content
from course.content.decisions import time_in_words
from course.content.notebooks import notebook_of, places_linked
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


def law(content: Content, test: str, *elements: str) -> LessonText:
    """A legal test in plain words, a question at a time.

    Args:
        content: the library.
        test: the test's id.
        elements: the elements wanted, in order; all of the test's if left out.
    """
    found = content.tests[test]
    wanted = elements or [element.id for element in content.elements.values() if element.test == test]
    lines = [f"**{found.name}** *In plain words: {found.plain_words}*", ""]
    for number, id_ in enumerate(wanted, start=1):
        lines += _element_lines(number, content.elements[id_], content)
    return LessonText(lines)


def evidence(content: Content, *ids: str) -> LessonText:
    """What the article reports, each statement with its source and its limit.

    Args:
        content: the library.
        ids: ids of propositions or sources.

    Raises:
        ValueError: an id is that of an update, which belongs to another layer.
    """
    lines = ["| What it says | Who says so | Its limit |", "|---|---|---|"]
    return LessonText([*lines, *(_evidence_line(content.rows[id_], content) for id_ in ids)])


def after_the_article(content: Content, *ids: str) -> LessonText:
    """What happened later: a layer of its own, never mixed with the article's evidence.

    Args:
        content: the library.
        ids: ids of updates.
    """
    layer = content.words.layers["after"]
    lines = [f"> **{layer.label}.** {layer.hint}", ">"]
    for id_ in ids:
        row = content.updates[id_]
        limit = f" *Limit:* {row.limit}" if row.limit else ""
        lines += [f"> - {row.text}{limit} ({_linked(row, content)}; {_checked(row, content)})"]
    return LessonText(lines)


def offences(content: Content, *ids: str) -> LessonText:
    """Provisions with their penalties, before and after they were raised.

    Args:
        content: the library.
        ids: the offences' ids.
    """
    before, after = (word.label for word in content.words.penalties.values())
    lines = [
        f"| Provision | What it punishes | {before} | {after} | Checked? |",
        "|---|---|---|---|---|",
    ]
    return LessonText([*lines, *(_offence_line(content.offences[id_], content) for id_ in ids)])


def traps(content: Content, *ids: str) -> LessonText:
    """Mistakes trainees make, each with the move that avoids it.

    Args:
        content: the library.
        ids: the traps' ids.
    """
    found = [content.traps[id_] for id_ in ids]
    return LessonText(line for trap in found for line in (f"- **{trap.trap}** {trap.move}", ""))


def sources(content: Content, work: str) -> SourceList:
    """Where every statement of a lesson or exercise comes from, and whether it was checked.

    What its text links to (`[JS (Sri Lanka)](#js-sri-lanka)`) stands here once, with that anchor.

    Args:
        content: the library.
        work: the lesson's or exercise's id.
    """
    places = places_linked(notebook_of(content.work(work), content.root))
    return SourceList([content.rows[id_] for id_ in places if id_ in content.rows], content)


def _element_lines(number: int, element: Element, content: Content) -> Iterator[str]:
    beyond = f" *({content.words.layers['beyond'].label.lower()})*" if element.beyond_article else ""
    yield f"{number}. **{element.question}**{beyond}"
    yield ""
    standard = f" Standard of proof: {element.standard}." if element.standard else ""
    yield f"    {element.explanation}{standard}"
    yield ""
    if element.authorities:
        cited = _all_linked(element.authorities, content)
        yield f"    *Authority:* {cited}. *{_checked(element, content)}.*"
        yield ""


def _evidence_line(row: Row, content: Content) -> str:
    match row:
        case Proposition():
            return f"| {row.text} | {_linked(row, content)} | {row.limit or 'none stated'} |"
    if row.id not in content.sources:
        layer = content.words.layers["after"].label
        raise ValueError(f"{row.id} is of another layer ({layer}): show it with after_the_article")
    source = content.sources[row.id]
    return f"| {source.scope} | {_linked(source, content)} | {source.limit or 'none stated'} |"


def _offence_line(row: Offence, content: Content) -> str:
    return f"| {row.provision} | {row.act} | {row.before} | {row.after} | {_checked(row, content)} |"


def _all_linked(ids: Iterable[str], content: Content) -> str:
    return "; ".join(dict.fromkeys(_linked(content.rows[id_], content) for id_ in ids))


def _linked(row: Row, content: Content) -> str:
    label, address = citation(row, content)
    return f"[{label}]({address})" if address else label


def _checked(row: Row, content: Content) -> str:
    status = getattr(row, "status", None)
    if status is None:
        return content.words.as_author if getattr(row, "voice", "") == "author" else content.words.as_reported
    return content.words.statuses[status].label


# What a notebook's cell may call, by the name it calls it.
CALLS: dict[str, Callable[..., LessonText | SourceList]] = {
    "client": client,
    "outcomes": outcomes,
    "law": law,
    "evidence": evidence,
    "after_the_article": after_the_article,
    "offences": offences,
    "traps": traps,
    "sources": sources,
}
