"""What a teacher may have their learning platform link to: the course, a lesson or an exercise."""

from __future__ import annotations

from collections.abc import Callable

from course.content import Content
from course.content.decisions import time_in_words
from course.content.works import Exercise, Lesson
from course.hosts.serve.contexts import ChoiceRow, ChoosePage
from course.learner.done import in_order
from course.pages.work_names import label_of
from course.platforms.choosing import Chosen
from course.platforms.launch import Choosing

_WORDS = "Learners who open the link come to what you choose. A grade comes back from exercises only."
_NO_COLUMNS = (
    "Learners who open the link come to what you choose. From here the platform takes no grades back."
)
_OVERVIEW = "Everything, with what is next for each learner"


def choices(content: Content, choosing: Choosing, answer: Callable[[Chosen], str]) -> ChoosePage:
    """The page on which it is chosen.

    Args:
        content: the course.
        choosing: what the platform said.
        answer: what is sent back for each.
    """
    rows = [_row(Chosen(content.course.title), _OVERVIEW, answer)]
    for work in in_order(content):
        chosen = Chosen(f"{label_of(work)}: {work.title}", work.id, graded=isinstance(work, Exercise))
        rows.append(_row(chosen, _about(work, content, choosing), answer))
    words = _WORDS if choosing.columns else _NO_COLUMNS
    return ChoosePage(title="Choose what the link opens", words=words, back=choosing.back, choices=rows)


def _about(work: Lesson | Exercise, content: Content, choosing: Choosing) -> str:
    grade = "; a grade comes back" if isinstance(work, Exercise) and choosing.columns else ""
    return f"{time_in_words(work, content)}{grade}"


def _row(chosen: Chosen, about: str, answer: Callable[[Chosen], str]) -> ChoiceRow:
    return ChoiceRow(chosen.title, about, chosen.graded, answer(chosen))
