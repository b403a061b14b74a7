"""A board writes answers through its model only, and tells the learner what became of them."""

from __future__ import annotations

import json

import pytest

from course import board
from course.answers import FILE_NAME, read
from course.boards.front import BOARDS, module_text, style_text
from course.library import library
from course.notebook import _sheet

LESSON, EXERCISE = "03-prosecution-or-persecution", "ex2-reservist"


@pytest.fixture(autouse=True)
def desk(tmp_path, monkeypatch):
    """A folder of the exercise's, as the kernel starts in it; nothing is remembered from other tests."""
    _sheet.cache_clear()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def chosen(judgement: str) -> dict:
    answer = {"judgement": judgement, "element": None, "cards": [], "confidence": "sure"}
    return {"kind": "match", "facts": {"C.1": answer}, "checked": []}


def test_an_answer_is_saved_as_it_is_given_and_is_there_after_a_restart(desk):
    shown = board(EXERCISE, "match")

    shown.answers = chosen("helps")
    _sheet.cache_clear()

    assert shown.notice["state"] == "saved"
    assert board(EXERCISE, "match").answers["facts"] == chosen("helps")["facts"]


def test_a_lessons_answers_are_kept_in_the_learners_folder(learner_home):
    board(LESSON, "client-b-route").answers = {"kind": "route", "steps": {"T1.1": "no"}}

    kept = read(learner_home / "lessons" / LESSON / FILE_NAME)
    assert kept.boards["client-b-route"].steps == {"T1.1": "no"}


def test_boards_of_one_notebook_do_not_get_in_each_others_way():
    match, route = board(EXERCISE, "match"), board(EXERCISE, "route")

    match.answers = chosen("helps")
    route.answers = {"kind": "route", "steps": {"T4.2": "no"}}
    match.answers = chosen("hurts")

    assert (match.notice["state"], route.notice["state"]) == ("saved", "saved")


def test_a_window_that_is_behind_is_told_and_offered_the_newer_answers():
    here = board(EXERCISE, "match")
    _sheet.cache_clear()
    elsewhere = board(EXERCISE, "match")
    elsewhere.answers = chosen("hurts")

    here.answers = chosen("helps")

    assert here.notice["state"] == "behind"
    here.wish = "reload"
    assert here.answers["facts"] == chosen("hurts")["facts"]
    here.answers = chosen("irrelevant")
    assert here.notice["state"] == "saved"


def test_a_window_that_is_behind_may_keep_what_is_on_its_page():
    here = board(EXERCISE, "match")
    _sheet.cache_clear()
    elsewhere = board(EXERCISE, "match")
    elsewhere.answers = chosen("hurts")
    here.answers = chosen("helps")

    here.wish = "insist"

    assert (here.notice["state"], here.wish) == ("saved", "")
    _sheet.cache_clear()
    assert board(EXERCISE, "match").answers["facts"] == chosen("helps")["facts"]
    elsewhere.answers = chosen("irrelevant")
    assert elsewhere.notice["state"] == "behind"


def test_another_windows_answers_on_another_board_are_taken_over(desk):
    here = board(EXERCISE, "match")
    _sheet.cache_clear()
    board(EXERCISE, "route").answers = {"kind": "route", "steps": {"T4.2": "no"}}

    here.answers = chosen("helps")

    assert here.notice["state"] == "saved"
    assert set(read(desk / FILE_NAME).boards) == {"match", "route"}


def test_a_damaged_file_is_told_to_the_learner(desk):
    (desk / FILE_NAME).write_text("{")

    shown = board(EXERCISE, "match")

    assert shown.notice["state"] == "damaged" and "answers.damaged-" in shown.notice["text"]


def test_a_folder_that_cannot_be_written_to_is_told_and_the_answers_stay_on_the_page(desk, monkeypatch):
    shown = board(EXERCISE, "match")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("course.answers.file.write_whole", full)
    shown.answers = chosen("helps")

    assert shown.notice["state"] == "failed" and "No space left on device" in shown.notice["text"]
    assert shown.answers == chosen("helps")


def test_what_no_board_would_send_is_refused_and_kept_out_of_the_file(desk):
    shown = board(EXERCISE, "match")

    shown.answers = {"kind": "match", "facts": {"C.1": {"judgement": "wins"}}}

    assert shown.notice["state"] == "failed"
    assert not (desk / FILE_NAME).exists()


@pytest.mark.parametrize("kind", BOARDS)
def test_an_emptied_board_is_saved_as_any_other(kind, learner_home):
    work, id_ = next(
        (lesson.id, spec.id)
        for lesson in library().lessons.values()
        for spec in lesson.boards
        if spec.kind == kind
    )
    shown = board(work, id_)

    shown.answers = {"kind": kind}

    assert shown.notice["state"] == "saved"
    assert read(learner_home / "lessons" / work / FILE_NAME).boards[id_].kind == kind


@pytest.mark.parametrize("kind", BOARDS)
def test_the_front_end_is_one_text_without_imports(kind):
    module = module_text(kind)

    assert module.count("export default") == 1
    assert not any(line.startswith("import ") for line in module.splitlines())
    assert ".ce-board" in style_text(kind)


def test_opening_a_board_writes_nothing(desk):
    board(EXERCISE, "match")

    assert list(desk.glob("*answers*")) == []


def test_a_boards_output_carries_its_text_equivalent():
    data, _ = board(LESSON, "client-b-match")._repr_mimebundle_()

    assert "Client B" in data["text/markdown"] and "Client B" in data["text/plain"]
    assert json.dumps(data)


def test_each_kind_of_board_brings_its_own_style():
    kinds = {type(board(LESSON, id_)) for id_ in ("client-b-match", "client-b-route", "one-sentence")}

    assert len(kinds) == 3
