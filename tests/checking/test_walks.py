"""A lesson is a walk: `course check` counts words, steps and minutes, and asks a source for what is law."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from course.base.places import content_root
from course.checking.prose import words_in
from course.checking.walks import unwalkable
from course.content.decisions import decisions_on, time_in_words
from course.content.installed import course_content

LESSON = "00-start-here"
Cell = dict[str, Any]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(content_root() / "modules", tmp_path / "modules")
    return tmp_path


def found(root: Path, change: Callable[[list[Cell]], object], day: str = "") -> str:
    """What is found when a lesson's cells were changed."""
    path = root / f"modules/{LESSON}.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    change(notebook["cells"])
    path.write_text(json.dumps(notebook), encoding="utf-8")
    content = course_content()
    if day:
        content = replace(content, course=content.course.model_copy(update={"law_as_at": day}))
    return "\n".join(map(str, unwalkable(content, root)))


def named_by_a_program(cells: list[Cell]) -> None:
    cells[0]["id"] = "0f0e8a6c-9a55-4f0e-8a3e-1f1f1f1f1f1f"


def text(source: str, *tags: str, step: bool = False) -> Cell:
    slide = {"slideshow": {"slide_type": "slide"}} if step else {}
    metadata = {"tags": [*tags], **slide}
    return {"cell_type": "markdown", "id": "new", "metadata": metadata, "source": source}


def added(source: str, *tags: str, place: int = -1, step: bool = False) -> Callable[[list[Cell]], object]:
    return lambda cells: cells.insert(place, text(source, *tags, step=step))


def test_every_lesson_is_a_walk():
    content = course_content()

    assert not [str(fault) for fault in unwalkable(content, content.root)]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (added("word " * 151, "narrative", step=True), "words, and may have 150"),
        (added("word " * 800, "narrative"), "the words: it has"),
        (added("word " * 120, "narrative", place=0), "words stand before it, and 120 may"),
        (lambda cells: [cell["metadata"].pop("slideshow", "") for cell in cells], "there are 1, not 8 to 14"),
        (added("word " * 900, "narrative"), "data/lessons/00-start-here.yaml, minutes: "),
        (added("A prosecution is not enough.", step=True), "no statement in it has a source"),
        (added("He relied on article 337."), "names article 337, and has no source"),
        (added("He relied on article\n337."), "names article 337, and has no source"),
        (added("- one\n- two, since 2022"), "“two, since 2022” names 2022"),
        (added("| a | b |\n|---|---|\n| c | see section 31 |", "narrative"), "names section 31"),
        (added("That is *Sepet*.", "narrative"), "names Sepet, and has no source"),
        (added("See [him](#ak-russia-2004)."), "ak-russia-2004 no longer holds"),
        (named_by_a_program, "an id that a program made up"),
        (added("word " * 900, "narrative"), "and a lesson takes at most 12"),
        (added("*Exclusion: the mirror* takes about 40 minutes.", "narrative"), "write about 25 minutes"),
        (added("*Exclusion* is next, about\nthirty minutes.", "narrative"), "“about thirty minutes” is said"),
        (added("It takes about 20 minutes.", "narrative"), "name before it what takes so long"),
    ],
)  # fmt: skip
def test_what_is_no_walk_is_told_with_its_place(
    root: Path, change: Callable[[list[Cell]], object], told: str
):
    assert told in found(root, change)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"takes": None}, "9 minutes, and a lesson takes at least 25"),
        ({"opens_with": "interview"}, "the first board: it is of the kind questions"),
    ],
)
def test_a_lesson_that_is_too_short_or_opens_otherwise_is_told(
    root: Path, changed: dict[str, object], told: str
):
    content = course_content()
    lesson = content.lessons[LESSON].model_copy(update=changed)
    content = replace(content, lessons=content.lessons | {LESSON: lesson})

    assert told in "\n".join(map(str, unwalkable(content, root)))


def test_an_interview_opens_the_lessons_on_exclusion_on_prison_and_on_dissent():
    opening = {id_[:2]: lesson.opens_with for id_, lesson in course_content().lessons.items()}

    assert {opening["05"], opening["06"], opening["07"]} == {"interview"}


def test_a_link_to_what_came_after_the_day_on_which_the_law_is_stated_is_refused(root: Path):
    assert "N4 is of 1 June 2024, after the day" in found(root, added("See [it](#N4)."), "1 January 2024")


@pytest.mark.parametrize(
    ("source", "tags"),
    [
        ("He left in 2022.", ["narrative"]),
        ("See [him](#ak-russia-2004).", ["then"]),
        ("[Section 31](#naba-2022-s31) says so.", []),
        ("## Section 31, and 2022", ["narrative"]),
        (
            "The exercise *The sergeant*, about 25 minutes, or *Exclusion: the\nmirror*, about 25.",
            ["narrative"],
        ),
    ],
)
def test_a_story_what_was_once_so_and_what_has_its_source_pass(root: Path, source: str, tags: list[str]):
    assert not found(root, added(source, *tags))


def test_words_are_those_that_are_read_before_anything_is_opened():
    shown = "<p>One two, <a>three</a> don't. § 28 November</p><svg><text>no</text></svg>"
    closed = "<details><summary>Five six</summary><p>not this</p></details>"

    assert words_in(shown + closed) == 4 + 2 + 2


def test_a_decision_is_each_question_that_a_board_asks():
    content = course_content()
    boards = {board.id: board for board in content.lessons["03-prosecution-or-persecution"].boards}
    case = content.cases["client-b"]

    assert decisions_on(boards["recall"], content.cases) == 2
    assert decisions_on(boards["client-b-route"], content.cases) == len(case.route_elements) + 3
    worked = boards["client-a-match"]
    assert decisions_on(worked, content.cases) == 6, "the worked group asks nothing"
    assert time_in_words(content.lessons[LESSON], content) == "10 minutes, 16 decisions"
