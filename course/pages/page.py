"""A lesson or exercise as a page: what is read, and what its boards show, in one version."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from pydantic import TypeAdapter

from course import pictures
from course.base.emphasis import runs
from course.boards.kinds import AnyView
from course.boards.model import BoardView
from course.boards.plain import as_markdown
from course.boards.work_for_learner import board_view, client_file
from course.content import Content, lesson_text
from course.content.drawn import DrawnRows
from course.content.notebooks import HAND_IN, Call, Text, cells_of, notebook_of
from course.content.terms import terms_of, terms_said
from course.content.works import Exercise, Lesson
from course.pages import frame
from course.pages.contexts import TermCards
from course.pages.evidence import left_out
from course.pages.markup import Shown, Step, places_linked_from, to_html
from course.pages.source_marks import SourceMarks
from course.pages.term_card import term_cards

CAME_BACK = "came-back"
# What these boards ask is narrow enough for a text at its side.
_BESIDE_TEXT = ("questions", "need", "draft", "sources", "interview", "two-files")
_BOARDS = TypeAdapter(dict[str, AnyView])
# What a cell may call that is the same for every learner, and depends on nothing but the course.
_CALLS: dict[str, Callable[..., Any]] = {**lesson_text.CALLS, **pictures.CALLS}


@dataclass(frozen=True)
class Page:
    """A lesson or exercise, ready to be put into a page's frame.

    Attributes:
        work: the lesson's or exercise's id.
        html: what is read, step by step, with a place for each board.
        steps: the steps of the walk.
        boards: what each board shows, by its id.
    """

    work: str
    html: str
    steps: list[Step]
    boards: dict[str, AnyView]

    @cached_property
    def shown_on_boards(self) -> str:
        """What each board shows, by its id, as JSON."""
        return _BOARDS.dump_json(self.boards).decode()

    @cached_property
    def asks(self) -> str:
        """A digest of all that its boards ask, which changes when an exercise does."""
        shown = {id_: view.model_dump(mode="json") for id_, view in self.boards.items()}
        return hashlib.sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()


def make_page(work: Lesson | Exercise, version: str, content: Content) -> Page:
    """Render a lesson or exercise.

    Args:
        work: the lesson or exercise.
        version: the version that the learner has.
        content: the library, and where its notebooks are.

    Returns:
        The page; what depends on the learner's own answers is left open in it.
    """
    boards = {spec.id: board_view(spec, work, version, content) for spec in work.boards}
    shown = list(_with_terms(_shown(work, version, boards, content), content))
    linked = (place for one in shown for place in places_linked_from(one))
    marks = SourceMarks(linked, content, left_out(work, content))
    ends = [Shown("sources", "terms", _words(shown, content)), Shown("sources", "sources", marks.cards())]
    html, steps = to_html([*shown, *ends], work.title, marks.mark)
    return Page(work.id, html, steps, boards)


def _with_terms(shown: Iterable[Shown], content: Content) -> Iterator[Shown]:
    """What is shown, each with the terms that stand there first."""
    left = dict(content.glossary)
    for one in shown:
        read = terms_of if one.kind == "markdown" else terms_said if one.kind == "board" else None
        here = read(one.text, [*left.values()]) if read else []
        # What a board says leads to its explanation by another way, so a text after it explains it still.
        for term in here if one.kind == "markdown" else ():
            del left[term.id]
        yield replace(one, terms=tuple(here))


def _words(shown: Sequence[Shown], content: Content) -> str:
    """The cards of all terms that something shown explains; the empty text if there are none."""
    terms = [*{term.id: term for one in shown for term in one.terms}.values()]
    return frame.part(TermCards(term_cards(terms, content)), content) if terms else ""


def _shown(
    work: Lesson | Exercise, version: str, boards: Mapping[str, BoardView], content: Content
) -> Iterator[Shown]:
    for cell in cells_of(notebook_of(work, content.root)):
        for place, one in enumerate(_of_cell(cell, work, version, boards, content)):
            # A step goes by the id of the cell with which it begins.
            yield replace(one, step=cell.id if cell.step and place == 0 else "")


def _of_cell(
    cell: Text | Call,
    work: Lesson | Exercise,
    version: str,
    boards: Mapping[str, BoardView],
    content: Content,
) -> Iterator[Shown]:
    match cell:
        case Text(id="hand-in", markdown=markdown):
            yield Shown("place", HAND_IN, "", title=_heading(markdown))
        case Text(markdown=markdown):
            yield Shown("markdown", cell.id, markdown)
        case Call(name="board", values=(_, board)):
            view = boards[board]
            title = "".join(run.text for run in runs(view.title))
            beside = view.board in _BESIDE_TEXT
            yield Shown("board", board, as_markdown(view), title=title, beside=beside)
        case Call(name="came_back"):
            yield Shown("place", CAME_BACK, "")
        case Call(name="sources"):
            pass  # what is linked stands in the cards at the page's end
        case Call(name="file", values=(_, case)) if isinstance(work, Exercise):
            yield from _formats(cell.id, client_file(work, case, version, content))
        case Call(name=name, values=values):
            yield from _formats(cell.id, _CALLS[name](content, *values))


def _heading(markdown: str) -> str:
    """What a text's first line says, if it is a heading."""
    line = markdown.strip().partition("\n")[0]
    return line.lstrip("#").strip() if line.startswith("#") else ""


def _formats(id_: str, shown: Any) -> Iterator[Shown]:
    """What a notebook would show of a value: as a page where it can, else as text."""
    bundle: dict[str, str] = getattr(shown, "_repr_mimebundle_", dict)()
    if isinstance(shown, DrawnRows):
        yield Shown("drawn", id_, bundle["text/html"])
    elif "text/html" in bundle:
        yield Shown("html", id_, bundle["text/html"])
    else:
        yield Shown("markdown", id_, bundle.get("text/markdown") or shown._repr_markdown_())
