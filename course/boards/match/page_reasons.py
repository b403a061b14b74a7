"""What is said of each line of a document, as what it proves and as what it leaves open."""

from __future__ import annotations

from course.base.sentences import sentences
from course.boards.model import Part
from course.boards.said import Said
from course.content.cases import Case, CaseKey
from course.content.documents import DocumentPage
from course.content.line_keys import LineMark, PageKey
from course.content.page_lines import PageLine, lines_of

SWAPPED: dict[LineMark, str] = {
    "proves": "That line is what it leaves open.",
    "open": "That line is what it proves.",
}


class MarkReasons(Part):
    """What is said of each line under one of the two marks, which is best, and why."""

    said: dict[str, Said]
    best: str
    why: str


class PageReasons(Part):
    """What is said of a document's lines, once they are checked.

    `look` are the lines among which both are to be looked for, as a hint: those of which there is a reason
    why they are right or are not. There are none where those are all lines of the page, or only the right.
    """

    proves: MarkReasons
    open: MarkReasons
    look: list[str]


def page_reasons(id_: str, case: Case, key: CaseKey) -> PageReasons:
    """Prepare what is said of every line of a document.

    Args:
        id_: the document's id.
        case: the client, in the learner's version.
        key: what is right about the client in that version.

    Raises:
        KeyError: nothing is keyed for the document, or it has no page to read.
    """
    page = {one.id: one.page for one in case.documents if one.page}[id_]
    own = key.lines[id_]
    return PageReasons(
        proves=_of("proves", own, page), open=_of("open", own, page), look=_where_to_look(own, page)
    )


def _where_to_look(key: PageKey, page: DocumentPage) -> list[str]:
    lines = lines_of(page)
    right = {*key.proves.ids(page), *key.open.ids(page)}
    near = [line.id for line in lines if line.id in right or key.reason(line.text)]
    return near if len(right) < len(near) < len(lines) else []


def _of(mark: LineMark, key: PageKey, page: DocumentPage) -> MarkReasons:
    other: LineMark = "open" if mark == "proves" else "proves"
    right, swapped, why = key.of(mark).ids(page), key.of(other).ids(page), key.of(mark).why

    def said(line: PageLine) -> Said:
        if line.id in right:
            return Said(right=True, text=why)
        own = SWAPPED[mark] if line.id in swapped else key.reason(line.text)
        return Said(right=False, text=sentences(own, why))

    return MarkReasons(said={line.id: said(line) for line in lines_of(page)}, best=right[0], why=why)
