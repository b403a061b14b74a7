"""A board among other widgets: what was chosen, and what came of it, can be observed, linked and laid out."""

from __future__ import annotations

import ipywidgets
import pytest
import traitlets
from traitlets import dlink

import course
from course.boards.kinds import KINDS
from course.boards.widget import Board, NotAnswers, NotKept
from course.boards.widgets import WIDGETS
from course.content.installed import course_content
from course.learner.answers import FILE_NAME, read
from tests.boards.test_widget import EXERCISE, LESSON, Page, another_kernel, chosen

(MATCH,) = (spec for spec in course_content().lessons[LESSON].boards if spec.id == "client-b-match")
FACTS = MATCH.groups[0].facts


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    another_kernel()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def first_group(judgement: str) -> dict:
    facts = {id_: {"judgement": judgement, "confidence": "sure"} for id_ in FACTS}
    return {"kind": "match", "facts": facts, "checked": FACTS}


def test_each_kind_of_board_has_a_class_of_its_own_name():
    names = {kind: widget.__name__ for kind, widget in WIDGETS.items()}

    assert names.keys() == KINDS.keys() and len({*names.values()}) == len(names)
    assert names["match"] == "MatchBoard" and names["two-files"] == "TwoFilesBoard"
    board = course.board(LESSON, MATCH.id)
    assert isinstance(board, WIDGETS["match"]) and type(board).__name__ == "MatchBoard"
    assert all(widget.__doc__ and widget.__doc__ != Board.__doc__ for widget in WIDGETS.values())


def test_a_linked_widget_follows_what_a_person_chooses_and_checks():
    page, label = Page(MATCH.id, LESSON), ipywidgets.Label()
    dlink((page.board, "result"), (label, "value"), lambda result: result["text"])
    before = label.value

    page.choose(first_group("hurts"))

    of = sum(len([*group.facts, *group.pages]) for group in MATCH.groups if group.help != "worked")
    assert before == f"0 of {of} checked."
    assert label.value.startswith(f"{len(FACTS)} of {of} checked. Judgement ")
    assert page.board.result["state"] == "begun"


def test_what_was_chosen_can_be_observed():
    seen, page = [], Page(MATCH.id, LESSON)
    page.board.observe(lambda change: seen.append(change["new"]["checked"]), "answers")

    page.choose(first_group("hurts"))

    assert seen == [FACTS]


def test_a_result_is_only_read_and_no_page_can_set_it():
    board = Page(MATCH.id, LESSON).board

    with pytest.raises(traitlets.TraitError, match="read-only"):
        board.result = {"right": 99}
    assert "result" not in board.keys and "result" not in board.get_state()


def test_answers_that_a_notebook_sets_are_checked_saved_and_shown(learner_home):
    board = Page(MATCH.id, LESSON).board

    board.answers = {"facts": {"B.1": {"judgement": "helps"}}}

    kept = read(learner_home / "lessons" / LESSON / FILE_NAME).boards[MATCH.id]
    assert kept.facts["B.1"].judgement == "helps"
    assert board.answers["facts"]["B.1"]["judgement"] == "helps" and board.answers["kind"] == "match"
    assert Page(MATCH.id, LESSON).choose(first_group("hurts")) == "saved"


def test_what_can_be_no_answers_is_refused_in_a_sentence_and_changes_nothing(folder):
    board = Page("match").board

    with pytest.raises(NotAnswers) as told:
        board.answers = {"facts": {"C.1": {"judgement": "wins"}}}

    assert str(told.value) == (
        "the answers to match, answers, facts.C.1.judgement: 'wins' is not allowed. "
        "Mend: choose one of 'helps', 'hurts', 'other-issue' or 'irrelevant'."
    )
    assert board.answers == {} and not (folder / FILE_NAME).exists()


def test_answers_that_cannot_be_kept_are_told_and_not_shown():
    here = Page("match").board
    another_kernel()
    Page("match").choose(chosen("hurts"))

    with pytest.raises(NotKept, match="another window"):
        here.answers = chosen("helps")

    assert here.answers == {}
    here.catch_up()
    assert here.answers["facts"]["C.1"]["judgement"] == "hurts"


def test_boards_stand_in_a_layout_beside_other_widgets():
    board = course.board(LESSON, MATCH.id)
    board.layout.width = "60%"

    box = ipywidgets.VBox([ipywidgets.HTML("<h2>Client B</h2>"), board])

    assert box.children[1] is board and board.layout.width == "60%"


def test_the_result_of_an_exercise_tells_how_much_is_answered_and_no_more():
    page = Page("match", EXERCISE)

    page.choose(chosen("irrelevant"))

    result = page.board.result
    assert result["counts"] == [] and result["text"] == f"1 of {result['of']} answered."
