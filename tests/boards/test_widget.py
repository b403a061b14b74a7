"""A board writes answers through its model only, and tells the learner what became of them."""

from __future__ import annotations

import pytest

import course
from course.boards.front import BOARDS, module_text, style_text
from course.boards.widget import WIDGET_VIEW
from course.content.installed import course_content
from course.hosts.lab.notebook import _board, _sheet
from course.learner.answers import FILE_NAME, read

LESSON, EXERCISE = "03-prosecution-or-persecution", "ex2-reservist"


@pytest.fixture(autouse=True)
def desk(tmp_path, monkeypatch):
    """A folder of the exercise's, as the kernel starts in it; nothing is remembered from other tests."""
    another_kernel()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def another_kernel():
    _board.cache_clear()
    _sheet.cache_clear()


class Page:
    """A board's front end, as far as its kernel hears of it."""

    def __init__(self, id_: str, work: str = EXERCISE) -> None:
        self.board = course.board(work, id_)
        self.seen = self.board.standing

    def choose(self, answers: dict, doubtful: list | None = None) -> str:
        """Send answers; what became of them."""
        sent = {"what": "keep", "number": "a:1", "seen": self.seen, "doubtful": doubtful or []}
        self.reply = self.board.hear(sent | {"answers": answers})
        assert self.reply["number"] == "a:1"
        if self.state == "saved":
            self.seen = self.reply["tag"]
        return self.state

    def look(self) -> dict:
        """Ask for the answers as they are kept."""
        self.reply = self.board.hear({"what": "look", "number": "a:2"})
        self.seen = self.reply["tag"]
        return self.reply["answers"]

    @property
    def state(self) -> str:
        """What became of what was sent last."""
        return self.reply["notice"]["state"]

    @property
    def text(self) -> str:
        """What the learner reads of it."""
        return self.reply["notice"]["text"]


def chosen(judgement: str) -> dict:
    answer = {"judgement": judgement, "element": None, "cards": [], "confidence": "sure"}
    return {"kind": "match", "facts": {"C.1": answer}, "checked": []}


def test_an_answer_is_saved_as_it_is_given_and_is_there_after_a_restart():
    assert Page("match").choose(chosen("helps")) == "saved"

    another_kernel()

    assert Page("match").board.answers["facts"] == chosen("helps")["facts"]


def test_a_lessons_answers_are_kept_in_the_learners_folder(learner_home):
    Page("client-b-route", LESSON).choose({"kind": "route", "steps": {"T1.1": "no"}})

    kept = read(learner_home / "lessons" / LESSON / FILE_NAME)
    assert kept.boards["client-b-route"].steps == {"T1.1": "no"}


def test_boards_of_one_notebook_do_not_get_in_each_others_way():
    match, route = Page("match"), Page("route")

    states = [match.choose(chosen("helps"))]
    states.append(route.choose({"kind": "route", "steps": {"T4.2": "no"}}))
    states.append(match.choose(chosen("hurts")))

    assert states == ["saved"] * 3


def test_the_same_board_in_two_cells_or_windows_is_one():
    here, there = Page("match"), Page("match")

    here.choose(chosen("hurts"))

    assert there.board is here.board and there.board.answers == chosen("hurts")
    assert there.choose(chosen("helps")) == "behind"  # it was chosen before the other's had arrived
    there.look()
    assert there.choose(chosen("helps")) == "saved"
    assert here.look() == chosen("helps")


def test_a_board_that_is_shown_again_shows_what_another_kernel_has_saved_meanwhile():
    here = Page("match")
    another_kernel()
    Page("match").choose(chosen("hurts"))

    assert here.look()["facts"] == chosen("hurts")["facts"]
    assert here.board.answers["facts"] == chosen("hurts")["facts"]


def test_answers_that_were_kept_without_a_reply_are_no_strangers():
    here = Page("match")
    here.choose(chosen("helps"))
    here.seen = ""  # the reply was lost

    assert here.choose(chosen("hurts")) == "behind"
    assert here.choose(chosen("hurts"), doubtful=[chosen("helps")]) == "saved"


def test_a_window_that_is_behind_is_told_and_offered_the_newer_answers():
    here = Page("match")
    another_kernel()
    Page("match").choose(chosen("hurts"))

    assert here.choose(chosen("helps")) == "behind"

    assert here.look()["facts"] == chosen("hurts")["facts"]
    assert here.choose(chosen("irrelevant")) == "saved"


def test_another_windows_answers_on_another_board_are_taken_over(desk):
    here = Page("match")
    another_kernel()
    Page("route").choose({"kind": "route", "steps": {"T4.2": "no"}})

    assert here.choose(chosen("helps")) == "saved"

    assert set(read(desk / FILE_NAME).boards) == {"match", "route"}


def test_a_file_that_was_deleted_is_written_again_with_all_that_the_notebook_holds(desk):
    match, route = Page("match"), Page("route")
    match.choose(chosen("helps"))
    (desk / FILE_NAME).unlink()

    assert route.choose({"kind": "route", "steps": {"T4.2": "no"}}) == "saved"

    assert set(read(desk / FILE_NAME).boards) == {"match", "route"}


def test_a_damaged_file_is_told_to_the_learner(desk):
    (desk / FILE_NAME).write_text("{")

    notice = Page("match").board.notice

    assert notice["state"] == "damaged" and "answers.damaged-" in notice["text"]


def test_a_file_that_is_spoilt_while_the_board_is_open_is_set_aside_and_told_and_all_is_saved_anew(desk):
    match, route = Page("match"), Page("route")
    match.choose(chosen("helps"))
    (desk / FILE_NAME).write_text("{")

    assert route.choose({"kind": "route", "steps": {"T4.2": "no"}}) == "damaged"

    assert "answers.damaged-" in route.text and "saved anew" in route.text
    assert [path.read_text() for path in desk.glob("answers.damaged-*")] == ["{"]
    assert set(read(desk / FILE_NAME).boards) == {"match", "route"}
    route.seen = route.reply["tag"]
    assert route.choose({"kind": "route", "steps": {"T4.2": "yes"}}) == "saved"


def test_a_folder_that_cannot_be_written_to_is_told_and_never_saved(monkeypatch):
    shown = Page("match")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("course.learner.answers.file.write_whole", full)

    assert shown.choose(chosen("helps")) == "failed" and "no room left on the disk" in shown.text


def test_a_drive_that_was_taken_out_is_never_saved_to_and_takes_no_answers_from_the_page(
    learner_home, tmp_path
):
    shown = Page("client-b-route", LESSON)
    first = {"kind": "route", "steps": {"T1.1": "no"}}
    assert shown.choose(first) == "saved"
    learner_home.rename(tmp_path / "in-a-drawer")

    assert shown.choose({"kind": "route", "steps": {"T1.1": "yes"}}) == "failed"
    assert "connect that again" in shown.text and not learner_home.exists()
    assert shown.look() == first and shown.state == "failed"

    (tmp_path / "in-a-drawer").rename(learner_home)
    assert shown.choose({"kind": "route", "steps": {"T1.1": "yes"}}) == "saved"


def test_what_no_board_would_send_is_refused_and_kept_out_of_the_file(desk):
    shown = Page("match")

    assert shown.choose({"kind": "match", "facts": {"C.1": {"judgement": "wins"}}}) == "failed"
    assert not (desk / FILE_NAME).exists()


@pytest.mark.parametrize("kind", BOARDS)
def test_an_emptied_board_is_saved_as_any_other(kind, learner_home):
    work, id_ = next(
        (lesson.id, spec.id)
        for lesson in course_content().lessons.values()
        for spec in lesson.boards
        if spec.kind == kind
    )

    assert Page(id_, work).choose({"kind": kind}) == "saved"

    assert read(learner_home / "lessons" / work / FILE_NAME).boards[id_].kind == kind


@pytest.mark.parametrize("kind", BOARDS)
def test_the_front_end_is_one_text_without_imports(kind):
    module = module_text(kind)

    assert module.count(" as default") == 1
    assert not any(line.startswith("import ") for line in module.splitlines())
    assert ".ce-board" in style_text(kind)


def test_opening_a_board_writes_nothing(desk):
    Page("match")

    assert list(desk.glob("*answers*")) == []


def test_a_boards_text_equivalent_is_an_output_of_its_own_beside_the_board(monkeypatch):
    shown = []
    monkeypatch.setattr("course.boards.widget.display", lambda data, **_: shown.append(data))

    course.board(LESSON, "client-b-match")._ipython_display_()

    board, text = shown
    assert set(board) == {WIDGET_VIEW}
    assert "Client B" in text["text/markdown"] and "Run All Cells" in text["text/markdown"]


def test_each_kind_of_board_brings_its_own_style():
    kinds = {type(course.board(LESSON, id_)) for id_ in ("client-b-match", "client-b-route", "one-sentence")}

    assert len(kinds) == 3
