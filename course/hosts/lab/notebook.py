"""What a notebook calls: boards wired to the learner's answers, and the line that carries a mark."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import JsonValue

from course.base.places import learner_home
from course.boards.kinds import KINDS
from course.boards.widget import Board
from course.boards.widgets import board_widget
from course.boards.work_for_learner import (
    board_view,
    client_file,
    open_answers,
    version_shown,
    what_came_back,
)
from course.content.by_id import ById
from course.content.installed import course_content
from course.content.lesson_text import LessonText
from course.content.works import Exercise
from course.hosts.lab.own_client import board_for
from course.learner.learner import learner_at
from course.learner.open_answers import OpenAnswers, why_not
from course.learner.own_store import own_store

KEYS_VARIABLE = "COURSE_KEYS"


def board(work: str, id_: str) -> Board:
    """Show a board of a lesson or exercise, with the learner's own answers on it.

    Args:
        work: the lesson's or exercise's id.
        id_: the board's id within it.

    Returns:
        The board, the same one however often it is asked for; JupyterLab shows it. It is a widget:
        `answers` and `result` can be observed and linked, and it stands in any layout.
    """
    found = _board(work, id_, Path.cwd())
    found.catch_up()
    return found


def points(exercise: str, slot: str) -> float | MarkedLater:
    """The points of one slot: where marks are given, the number; for a learner, a line of words.

    Stock nbgrader takes the number from this call's result. It is read from the
    answers file beside the notebook; nothing else in the notebook counts.

    Args:
        exercise: the exercise's id.
        slot: `match-1`, … `route-strength`.

    Returns:
        The points as a plain float, or what the learner reads instead.

    Raises:
        RuntimeError: nbgrader is marking and the keys are not configured. An error
            earns nothing, where words would have earned full marks.
    """
    keys = os.environ.get(KEYS_VARIABLE)
    if keys:
        from course.content.keys import Keys
        from course.marking.cohort.submission import mark_folder

        by = Keys(Path(keys), course_content())
        return float(mark_folder(Path.cwd(), exercise, by).marks.slots[slot])
    if os.environ.get("NBGRADER_EXECUTION"):
        raise RuntimeError(
            f"Set {KEYS_VARIABLE} to the folder of the keys; nothing can be marked without it."
        )
    return MarkedLater()


def file(exercise: str, case: str) -> LessonText:
    """A client's file to read, in the version drawn for the learner: what is known, and the papers.

    Args:
        exercise: the exercise's id.
        case: the client's case.

    Returns:
        The file as text.
    """
    content = course_content()
    found = content.exercises[exercise]
    recorded = _sheet(exercise, Path.cwd()).answers.version
    version = version_shown(recorded, found, learner_at(learner_home()))
    return client_file(found, case, version, content)


def came_back() -> LessonText:
    """What the learner was sure of in earlier lessons, and judged wrongly."""
    store = own_store(learner_home(), {})
    try:
        store.listing()
    except OSError as error:
        return LessonText([f"What came back cannot be shown: {why_not(error)}."])
    return what_came_back(store, course_content())


def own_board(client: str | Mapping[str, JsonValue], board: Mapping[str, JsonValue] | None = None) -> Board:
    """A board for a client of your own, as one in a lesson.

    Args:
        client: the client as a file in `data/cases/` describes one, as YAML or as a dictionary: `name`,
            `opening`, `question`, `facts` and `elements` at least. With a `key` the board gives its
            reasons once a group is checked; without one it keeps silent.
        board: how the board differs from all facts in one group, as a lesson's file in `data/lessons/`
            describes it: `kind` (`match` or `route`), `title`, `intro`, `when`, `groups` …

    Returns:
        The board; JupyterLab shows it. Its answers are kept as long as the notebook runs.

    Raises:
        ContentFaults: what is wrong with what was typed, a line each: the place, the problem, the mend.
    """
    return board_for(course_content(), client, board)


class MarkedLater:
    """What stands in a mark's place until the work has been handed in."""

    def __repr__(self) -> str:
        return "Marked after hand-in."


@cache
def _board(work: str, id_: str, folder: Path) -> Board:
    """One model for all of a board's cells and windows, so that none shows older answers than another."""
    content = course_content()
    found = content.work(work)
    spec = ById({spec.id: spec for spec in found.boards}, f"board of {work}")[id_]
    sheet = _sheet(work, folder)
    version = version_shown(sheet.answers.version, found, learner_at(learner_home()))
    view, done = board_view(spec, found, version, content), KINDS[spec.kind].done
    return board_widget(view, sheet.board(id_), done(spec, view) if done else None)


@cache
def _sheet(work: str, folder: Path) -> OpenAnswers:
    found, learner = course_content().work(work), learner_at(learner_home())
    beside = {work: folder} if isinstance(found, Exercise) else {}
    return open_answers(found, learner, own_store(learner.home, beside))
