"""What the course asks before, after and again, as the assessor's handbook prints it, with what is right."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from course.base.sentences import upper_first
from course.boards.review_items.item import ReviewItem
from course.boards.review_items.items import review_items
from course.content import Content
from course.content.forms import FORMS
from course.learner.review.schedule import Item
from course.pages.forms import UNSURE_TEXT, held_questions


def forms_of(content: Content) -> list[dict[str, Any]]:
    """Both forms of the questions before and after the course, pair by pair.

    Args:
        content: the library.

    Returns:
        JSON-ready data.
    """
    held = {(one.pair, one.form): one for one in held_questions(content)}
    return [
        {
            "skill": pair.skill,
            "unsure": UNSURE_TEXT,
            "sides": [
                {
                    "form": f"Form {form.upper()}",
                    "text": pair.question(form).text,
                    "options": [
                        {
                            "text": option.text,
                            "right": option.id == pair.question(form).right,
                            "why": pair.question(form).wrong.get(option.id, pair.question(form).why),
                        }
                        for option in pair.question(form).options
                    ],
                    "sources": [source.label for source in held[pair.id, form].sources],
                    "checked": content.words.statuses[pair.question(form).status].label,
                }
                for form in FORMS
            ],
        }
        for pair in content.forms.pairs
    ]


def returning_of(content: Content) -> list[dict[str, Any]]:
    """Every item of the review, lesson by lesson, with what is accepted; one thing stands in one place.

    Args:
        content: the library.

    Returns:
        JSON-ready data; a lesson of which nothing can return is left out.
    """
    items = review_items(content)
    found = [
        {
            "title": content.lessons[id_].title,
            "things": [_thing(list(same)) for _, same in groupby(_of(id_, items), _what_it_is_about)],
        }
        for id_ in content.course.lessons
    ]
    return [lesson for lesson in found if lesson["things"]]


def _of(lesson: str, items: Mapping[Item, ReviewItem]) -> list[ReviewItem]:
    return [one for key, one in items.items() if key.lesson == lesson]


def _what_it_is_about(item: ReviewItem) -> tuple[str, str, str]:
    return item.about, item.said, item.why


def _thing(items: list[ReviewItem]) -> dict[str, Any]:
    """What is asked of one thing, with the one reason for all of it."""
    return {
        "about": items[0].about,
        "said": [line for line in items[0].said.splitlines() if line.strip()],
        "asked": [{"question": one.question, "right": _right(one)} for one in items],
        "why": items[0].why,
    }


def _right(item: ReviewItem) -> list[str]:
    texts = {option.id: option.text for asked in item.asks for option in asked.options}
    right = dict.fromkeys(id_ for asked in item.asks for id_ in asked.right)
    return [upper_first(texts[id_]) for id_ in right]
