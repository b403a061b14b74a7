"""What a match board decides of a document: which line says what it proves, and which what it leaves open."""

from __future__ import annotations

from collections.abc import Iterator

from course.base.sentences import upper_first
from course.boards.match.page_reasons import MarkReasons
from course.boards.match.view import MatchView
from course.boards.review_items.item import ReviewItem, accepted, chosen_from
from course.content.line_keys import LineMark
from course.learner.review.missed import Given

_ASKED: dict[LineMark, str] = {
    "proves": "Which line says what it proves?",
    "open": "Which line says what it leaves open?",
}


def on_pages(lesson: str, view: MatchView) -> Iterator[ReviewItem]:
    """Both lines of each document on which two are marked; its lines stand as on the page, to be read.

    Args:
        lesson: the lesson's id.
        view: what the board shows.
    """
    told = view.line_feedback or {}
    for page in (id_ for group in view.groups for id_ in group.pages):
        yield _line(lesson, view, page, "proves", told[page].proves)
        yield _line(lesson, view, page, "open", told[page].open)


def _line(lesson: str, view: MatchView, page: str, mark: LineMark, told: MarkReasons) -> ReviewItem:
    paper = next(one for one in view.file.papers if one.id == page)
    right = accepted(told.said, told.best)
    texts = {line.id: line.text for line in paper.lines}
    why = {id_: said.text for id_, said in told.said.items() if id_ not in right}
    return ReviewItem(
        lesson=lesson,
        id=f"{view.id}/{page}/{mark}",
        board=view.id,
        about=f"{upper_first(view.file.plain_name)}. {view.date_label}.",
        said=f"{paper.title}, {paper.date}.",
        question=_ASKED[mark],
        asks=[chosen_from(texts, right, why)],
        why=told.why,
        sources=[],
        given=Given(kind="match", checked=page, where=["lines", page, mark], accepted=right),
    )
