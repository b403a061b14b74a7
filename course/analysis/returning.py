"""What returns most in a class's reviews: what was missed in lessons, and missed again when it came back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pandas as pd

from course.boards.review_items.items import review_items
from course.content import Content
from course.learner.answers import Along
from course.learner.review.schedule import Item
from course.pages.work_names import label_of

COLUMNS = ["lesson", "item", "question", "about", "learners", "again", "share"]


def returning(sent: Iterable[Along], content: Content) -> pd.DataFrame:
    """What returns most.

    Args:
        sent: what learners sent along; it holds what they missed.
        content: the library. What it no longer asks is left out.

    Returns:
        A row for each thing that somebody missed: its `lesson`, its `item`, the `question` and what it is
        `about`; how many `learners` missed it at all, what `share` that is of those who sent theirs, and how
        many missed it `again`, when it came back. What was missed again by most comes first.
    """
    items = review_items(content)
    once: Counter[Item] = Counter()
    again: Counter[Item] = Counter()
    whose = 0
    for one in sent:
        whose += 1
        for lesson, missed in one.missed.items():
            for id_, times in missed.items():
                item = Item(lesson, id_)
                if item in items:
                    once[item] += 1
                    again[item] += times > 1
    rows = [
        {
            "lesson": label_of(content.lessons[item.lesson]),
            "item": f"{item.lesson}:{item.id}",
            "question": items[item].question,
            "about": items[item].said or items[item].about,
            "learners": number,
            "again": again[item],
            "share": number / whose,
        }
        for item, number in once.items()
    ]
    rows.sort(key=lambda row: (-int(str(row["again"])), -int(str(row["learners"])), str(row["item"])))
    return pd.DataFrame(rows, columns=COLUMNS)
