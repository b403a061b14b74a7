"""A review of three minutes for whoever was in a room: one file, by a link or an attachment."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from course.analysis.room.contexts import ReviewOptionLine, ReviewPage, ReviewQuestion
from course.analysis.room.tables import RoomReport
from course.base.templates import environment, render
from course.boards.review_items.item import ReviewItem
from course.boards.review_items.items import review_items
from course.content import Content
from course.content.works import Lesson
from course.pages.assets import TEMPLATES
from course.pages.review import MOST_AT_ONCE, minutes_for


def review_page(report: RoomReport, lesson: Lesson, content: Content) -> str:
    """What the room missed most, asked again; what was asked of nobody in the room is not asked.

    Args:
        report: the room's.
        lesson: the lesson that the room had.
        content: the library.

    Returns:
        HTML that needs no script, server or network, sends nothing and keeps nothing.
    """
    facts = report.facts.assign(wrong=1 - report.facts["right"] / report.facts["answered"])
    missed = facts.sort_values("wrong", ascending=False, kind="stable")["question"]
    items = review_items(content)
    found = {item.id: item for question in missed if (item := _item(str(question), items.values()))}
    asked = list(found.values())[:MOST_AT_ONCE]
    return render(
        environment(Path(__file__).parent, TEMPLATES),
        ReviewPage(
            title=lesson.title,
            minutes=max(1, minutes_for(len(asked))),
            asked=[_question(number, item) for number, item in enumerate(asked, start=1)],
        ),
    )


def _item(question: str, items: Iterable[ReviewItem]) -> ReviewItem | None:
    """The first decision that the review has of a question; on a route, of its step."""
    board, _, rest = question.rpartition("/")
    wanted = (question, f"{board}/steps/{rest}")
    return next((one for one in items if one.id in wanted or one.id.startswith(f"{question}/")), None)


def _question(number: int, item: ReviewItem) -> ReviewQuestion:
    asked = item.asked(0)
    return ReviewQuestion(
        id=f"q{number}",
        about=item.about,
        said=[line for line in item.said.splitlines() if line.strip()],
        question=item.question,
        options=[
            ReviewOptionLine(id=one.id, text=one.text, right=one.id in asked.right, why=one.why)
            for one in asked.options
        ],
        why=item.why,
        sources=[source.label for source in item.sources],
    )
