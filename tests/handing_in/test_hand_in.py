"""Handing in is one act that ends well: alone, a pass leads to a record whatever happens on the way."""

from __future__ import annotations

import errno
import json
import re
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from course.base.locks import locked
from course.base.places import content_root
from course.commands.app import app
from course.content import Paper
from course.content.installed import course_content
from course.handing_in import hand_in
from course.handing_in.hand_in import correct_name, hand_in_now, make_good
from course.handing_in.refusals import ClockIsWrong, NothingToHandIn, NotWritten
from course.handing_in.status import hand_in_status
from course.handing_in.way import Ending
from course.hosts.desk.handing import hand_in as hand_in_from
from course.hosts.lab.notebook_copies import copy_notebooks
from course.hosts.study.workspace import Workspace
from course.issuing.record_files import CERTIFICATE, RECORD
from course.learner.answers import FILE_NAME, Along, Answers, DraftAnswers, answered, now, parse
from course.learner.done import Done
from course.learner.file_store import FileStore
from course.learner.identity import draw_version
from course.learner.sql_store import Database
from course.marking.cohort import submission
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import enter, make_folders
from course.marking.nbgrader.own_classroom import own_classroom
from course.marking.rule.marking_rule import Marks
from course.pages.status_text import handed_in_words, unanswered
from course.records import from_json
from course.records.usable_name import NameNotUsable
from tests.me import me
from tests.records.passes import everything_right

EXERCISE, ADVICE = "ex5-parent", "ex7-advice"
NAME = "Zoë Ödegård"


class Killed(BaseException):
    """The process ends here."""


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A classroom in which the exercises are entered, which takes nbgrader seconds."""
    root = tmp_path_factory.mktemp("classroom")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("COURSE_CLASSROOM", str(root))
        room = own_classroom()
        make_folders(room)
        for exercise in (EXERCISE, ADVICE):
            enter(room, exercise)
    return root


@pytest.fixture
def desk(entered: Path, tmp_path: Path, learner_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The learner's exercises, in a full copy of the course; what passes is answered already."""
    monkeypatch.setenv("COURSE_CLASSROOM", str(tmp_path / "room"))
    shutil.copytree(entered, tmp_path / "room")
    desk = copy_notebooks(learner_home, content_root()) / "exercises"
    (desk / EXERCISE / FILE_NAME).write_text(everything_right(me().learner.reference), encoding="utf-8")
    return desk


def write_an_advice(desk: Path) -> None:
    moment, versions = now(), course_content().exercises[ADVICE].version_ids
    answers = Answers(
        work=ADVICE,
        learner=me().learner.reference,
        version=draw_version(ADVICE, me().learner.reference, versions),
        begun=moment,
        saved=moment,
        boards={"advice": DraftAnswers(text="An advice.")},
    )
    (desk / ADVICE / FILE_NAME).write_text(answers.model_dump_json(), encoding="utf-8")


def is_recorded(name: str = NAME) -> bool:
    found = hand_in_status(me(), EXERCISE)
    assert found is not None and found.passed and found.record is not None and not found.owed
    pdf = (found.record / CERTIFICATE).read_bytes()
    assert pdf.startswith(b"%PDF") and pdf.rstrip().endswith(b"%%EOF")
    record = from_json((found.record / RECORD).read_bytes())
    return record.learner.name == name and record.assessment.marked_by == "learner"


def test_what_passes_is_marked_and_recorded_at_once(desk: Path):
    assert hand_in_now(me(), EXERCISE, NAME, desk / EXERCISE) == ""

    assert is_recorded()


def test_what_is_kept_in_a_database_is_handed_in_and_the_learners_own_files_stay(
    desk: Path, tmp_path: Path, learner_home: Path
):
    store = Database(f"sqlite:///{tmp_path / 'answers.db'}").store(me().learner.reference)
    right = parse((desk / EXERCISE / FILE_NAME).read_bytes())
    (desk / EXERCISE / FILE_NAME).write_text("an older file of the learner's")
    store.save(right.model_copy(update={"revision": 0}))

    study = Workspace(learner_home, own_classroom(), store)
    assert hand_in_from(study, course_content().exercises[EXERCISE], Ending(NAME), as_it_is=False) == ""

    assert is_recorded()
    assert (desk / EXERCISE / FILE_NAME).read_text() == "an older file of the learner's"


@pytest.mark.parametrize(
    "where",
    [
        "course.handing_in.hand_in.stage",
        "course.handing_in.hand_in.place",
        "course.marking.cohort.marking_run.judge",
        "course.marking.cohort.marking_run.write",
        "course.handing_in.hand_in.complete",
        "course.issuing.completion.issue",
        "course.issuing.completion.put_files",
        "course.issuing.record_files.certificate_of",
    ],
)
def test_a_process_that_is_killed_anywhere_leaves_a_pass_that_is_made_good(
    desk: Path, where: str, monkeypatch: pytest.MonkeyPatch
):
    def killed(*_: object, **__: object) -> None:
        raise Killed

    with monkeypatch.context() as cut:
        cut.setattr(where, killed)
        with pytest.raises(Killed):
            hand_in_now(me(), EXERCISE, NAME, desk / EXERCISE)

    if hand_in_status(me(), EXERCISE) is None:  # killed before it was handed in: the next press does it all
        hand_in_now(me(), EXERCISE, NAME, desk / EXERCISE)
    assert make_good(me(), EXERCISE) == ""
    assert is_recorded()


def test_a_handing_in_again_that_is_killed_between_its_steps_is_finished(
    desk: Path, monkeypatch: pytest.MonkeyPatch
):
    right = (desk / EXERCISE / FILE_NAME).read_text(encoding="utf-8")
    blank = parse(right.encode()).model_copy(update={"boards": {}})
    (desk / EXERCISE / FILE_NAME).write_text(blank.model_dump_json(), encoding="utf-8")
    hand_in_now(me(), EXERCISE, NAME, desk / EXERCISE)
    (desk / EXERCISE / FILE_NAME).write_text(right, encoding="utf-8")

    def killed(folder: Path) -> None:
        if "attempts" in folder.parts:  # the first folder is renamed by then
            raise Killed

    with monkeypatch.context() as cut:
        cut.setattr("course.handing_in.submission_folder.sync_folder", killed)
        with pytest.raises(Killed):
            hand_in_now(me(), EXERCISE, NAME, desk / EXERCISE)
    assert hand_in_status(me(), EXERCISE) is None

    assert make_good(me(), EXERCISE) == ""

    assert is_recorded()


def test_a_full_disk_costs_no_pass_and_the_record_comes_when_there_is_room(
    desk: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(path: Path, *_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    with monkeypatch.context() as disk:
        disk.setattr("course.issuing.record_files.write_whole", full)
        problem = hand_in_now(me(), EXERCISE, NAME, desk / EXERCISE)
        assert "No space left on device" in problem
        found = hand_in_status(me(), EXERCISE)
        assert found is not None and found.passed and found.record is None
        assert "No space left on device" in make_good(me(), EXERCISE)

    assert make_good(me(), EXERCISE) == ""
    assert is_recorded()


@pytest.mark.parametrize("what", [RECORD, CERTIFICATE])
def test_a_record_that_was_spoilt_is_made_good_on_the_next_visit(desk: Path, what: str):
    hand_in_now(me(), EXERCISE, NAME, desk / EXERCISE)
    found = hand_in_status(me(), EXERCISE)
    assert found is not None and found.record is not None
    (found.record / what).write_bytes((found.record / what).read_bytes()[:300])
    spoilt = hand_in_status(me(), EXERCISE)
    assert spoilt is not None and spoilt.record is None

    assert make_good(me(), EXERCISE) == ""

    assert is_recorded()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("李小龙", r"no font for 小 \(U\+5C0F\), 李 \(U\+674E\), 龙 \(U\+9F99\)"),
        ("Priya ཤ", "no font for"),
        ("12345", "at least one letter"),
        ("Ada\u3164", "nobody can see"),
        ("x" * 201, "longer than 200"),
        ("  ", "Please give the name"),
    ],
)
def test_a_name_that_no_record_can_carry_is_told_before_anything_is_handed_in(
    desk: Path, name: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("COURSE_FONTS", str(tmp_path / "none"))
    with pytest.raises(NameNotUsable, match=why):
        hand_in_now(me(), EXERCISE, name, desk / EXERCISE)

    assert hand_in_status(me(), EXERCISE) is None and me().learner.name == ""
    assert not list(own_classroom().work.glob("submitted/*"))


def test_a_clock_that_cannot_be_right_is_told_before_anything_is_handed_in(
    desk: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(hand_in, "now", lambda: datetime(1970, 1, 1, tzinfo=UTC))

    with pytest.raises(ClockIsWrong, match="says that it is 1970"):
        hand_in_now(me(), EXERCISE, NAME, desk / EXERCISE)

    assert hand_in_status(me(), EXERCISE) is None


def test_a_failed_hand_in_enrols_nobody_and_keeps_no_name(desk: Path):
    with pytest.raises(NothingToHandIn):
        hand_in_now(me(), EXERCISE, NAME, desk / "nowhere")

    assert me().learner.name == ""
    assert not list(own_classroom().work.glob("submitted/*"))


@pytest.mark.parametrize("name", ["Zoë Ødegård", 'Zoë "Z" Ødegård, LL.M.'])
def test_a_name_can_be_corrected_after_a_pass_and_the_record_is_corrected(desk: Path, name: str):
    hand_in_now(me(), EXERCISE, NAME, desk / EXERCISE)
    found = hand_in_status(me(), EXERCISE)
    assert found is not None and found.record is not None
    before = from_json((found.record / RECORD).read_bytes())

    assert correct_name(me(), name) == ""

    assert is_recorded(name)
    after = from_json((found.record / RECORD).read_bytes())
    assert after.supersedes == before.record_id and after.short_code != before.short_code
    assert run("record", me().learner.id)[0] == 0
    assert is_recorded(name) and from_json((found.record / RECORD).read_bytes()) == after


def test_an_advice_alone_waits_for_a_person_and_nothing_else(desk: Path):
    write_an_advice(desk)

    assert hand_in_now(me(), ADVICE, NAME, desk / ADVICE) == ""

    found = hand_in_status(me(), ADVICE)
    assert found is not None and found.waits and not found.passed
    assert found.attempts_left(course_content().exercises[ADVICE]) == 0
    assert "it waits for a person to mark it" in handed_in_words(found)
    assert " of 12" not in handed_in_words(found)


def run(*words: str) -> tuple[int, str]:
    ran = CliRunner().invoke(app, list(words), env={"COLUMNS": "300"})
    assert ran.exception is None or isinstance(ran.exception, SystemExit), ran.exception
    return ran.exit_code, " ".join(ran.output.split())


def test_the_command_does_what_the_page_does(desk: Path):
    code, said = run("hand-in", EXERCISE, "--name", NAME)

    assert code == 0 and "Handed in as zoe-odegard-" in said
    assert "Passed: " in said and CERTIFICATE in said
    assert is_recorded()
    code, said = run("hand-in", EXERCISE, "--name", NAME)
    assert code == 1 and "nothing more to hand in" in said


def test_a_handing_in_is_marked_once(desk: Path, monkeypatch: pytest.MonkeyPatch):
    marked: list[Answers | None] = []
    rule = submission.mark

    def counted(answers: Answers | None, paper: Paper) -> Marks:
        marked.append(answers)
        return rule(answers, paper)

    monkeypatch.setattr(submission, "mark", counted)

    assert hand_in_now(me(), EXERCISE, NAME, desk / EXERCISE) == ""
    assert make_good(me(), EXERCISE) == "" and is_recorded()

    assert len(marked) == 1


def test_the_command_notes_the_handing_in_as_the_page_does(desk: Path, learner_home: Path):
    run("hand-in", EXERCISE, "--name", NAME)

    noted = [(event.what, event.work) for event in FileStore(learner_home).progress.events()]
    assert noted == [("handed-in", EXERCISE)]


def test_page_and_command_say_the_same_of_another_window(desk: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(hand_in, "_LONGEST_WAIT", 0)

    with locked(hand_in._lock(me()), 0):
        code, said = run("hand-in", EXERCISE, "--name", NAME)

    assert code == 1 and said == "Stopped: Another window is handing in. Try again in a moment."


def test_the_command_says_what_is_unanswered_before_it_hands_in(desk: Path):
    (desk / EXERCISE / FILE_NAME).unlink()

    code, said = run("hand-in", EXERCISE, "--name", NAME)

    assert code == 1 and "have no answer yet" in said and "--as-it-is" in said
    for spec in course_content().exercises[EXERCISE].boards:
        assert re.search(rf"{re.escape(spec.title)}:? 0 of \d+ answered\.", said)
    assert re.search(r"A pass needs \d+%\. You have 2 attempts\.", said)
    assert hand_in_status(me(), EXERCISE) is None
    code, said = run("hand-in", EXERCISE, "--name", NAME, "--as-it-is")
    assert code == 0 and "Not passed yet: 0%" in said and " points" not in said
    assert "Look at these three first:" in said and " 0 of " in said


@pytest.mark.parametrize(
    ("done", "words"),
    [
        (Done(0, 1), "It has no answer yet. What is not answered earns nothing."),
        (Done(4, 5), "1 of 5 parts has no answer yet. What is not answered earns nothing."),
        (Done(3, 5), "2 of 5 parts have no answer yet. What is not answered earns nothing."),
        (Done(5, 5), ""),
    ],
)
def test_what_has_no_answer_is_told_in_sound_english(done: Done, words: str):
    assert unanswered(done) == words


def test_page_and_command_enter_the_gradebook_that_the_setting_names(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (beside := tmp_path / "class").mkdir()
    (tmp_path / "room" / ".classroom" / "gradebook.db").rename(beside / "marks.db")
    monkeypatch.setenv("COURSE_GRADEBOOK", f"sqlite:///{beside / 'marks.db'}")

    assert hand_in_now(me(), EXERCISE, NAME, desk / EXERCISE) == ""

    assert is_recorded()
    with sqlite3.connect(beside / "marks.db") as book:
        assert book.execute("SELECT count(*) FROM grade WHERE auto_score > 0").fetchone() > (0,)
    assert not (tmp_path / "room" / ".classroom" / "gradebook.db").exists()
    assert run("record", me().learner.id)[0] == 0
    assert run("hand-in", EXERCISE, "--name", NAME)[0] == 1, "the command knows what the page entered"


@pytest.fixture
def in_class(desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same in a learner's copy, which has no keys, in a class that has no exchange."""
    monkeypatch.setattr(Classroom, "has_keys", False)
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "jupyter"))
    return desk


def test_without_keys_the_command_hands_in_and_gives_the_file_to_send(in_class: Path, learner_home: Path):
    code, said = run("hand-in", EXERCISE, "--name", NAME)

    assert code == 0 and "the file is to be sent to your assessor" in said
    path = learner_home / "to-send" / f"{me().learner.id}_{EXERCISE}.json"
    assert str(path) in said
    assert parse(path.read_bytes()).name == NAME


def test_an_attempt_that_was_taken_away_stands_in_nobodys_way(in_class: Path):
    for _ in range(3):
        hand_in_now(me(), EXERCISE, NAME, in_class / EXERCISE)
    attempts = own_classroom().attempts(me().learner.id, EXERCISE)
    shutil.rmtree(attempts / "1")

    for _ in range(2):
        hand_in_now(me(), EXERCISE, NAME, in_class / EXERCISE)

    assert sorted(path.name for path in attempts.iterdir()) == ["2", "3", "4"]


def test_it_is_handed_in_beside_the_answers_and_makes_no_other_attempt(desk):
    sent = Along(notes={"title": "Ask for the envelope."})

    hand_in_now(me(), EXERCISE, "Ada Example", desk / EXERCISE, sent)

    who = me()
    file = who.classroom.submission(who.learner.id, EXERCISE) / FILE_NAME
    handed, own = parse(file.read_bytes()), parse((desk / EXERCISE / FILE_NAME).read_bytes())
    assert handed.along == sent and own.along is None
    assert answered(handed) == answered(own)
    assert "along" not in json.loads((desk / EXERCISE / FILE_NAME).read_bytes())


def test_more_than_a_file_may_hold_is_refused_and_nothing_is_handed_in(desk):
    notes = {f"step-{number}": "Ж" * 4000 for number in range(40)}

    with pytest.raises(NotWritten, match="Shorten your notes, or hand in without them"):
        hand_in_now(me(), EXERCISE, "Ada Example", desk / EXERCISE, Along(notes=notes))

    who = me()
    assert not who.learner.id or not who.classroom.submission(who.learner.id, EXERCISE).exists()
