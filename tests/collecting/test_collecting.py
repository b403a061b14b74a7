"""What learners e-mail or upload reaches nbgrader's folder whole, or is left with a reason; nothing else."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tracemalloc
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from course.analysis.sent_along import notes_handed_in
from course.base.places import content_root, solutions_root
from course.collecting import Manner, NotCollectable, collect
from course.commands.app import app
from course.content.installed import course_content
from course.learner.answers import FILE_NAME, Along, DraftAnswers
from course.marking.cohort.marking_run import mark_all
from course.marking.gradebook.database import gradebook
from course.marking.gradebook.enrolment import enrol
from course.marking.gradebook.tables import student
from course.marking.nbgrader.classroom import Classroom
from tests.collecting.ground import (
    ADA,
    BOB,
    CEM,
    EXERCISE,
    OTHER,
    WORK,
    handed_in,
    hostile,
    later,
    outcome,
    put,
    text,
    tree,
    zipped,
)
from tests.conftest import how_many


def test_files_named_in_any_of_the_stated_ways_are_handed_in_and_marked(classroom, sent):
    notebook = (content_root() / "exercises" / EXERCISE / f"{EXERCISE}.ipynb").read_bytes()
    names = [
        "{0}/{1}/answers.json",
        "{0}_{1}.json",
        "from the LMS/{0}_{1}_answers (2).json",
        "{0}.{1}.json",
        "{0}_{1}.zip",
        "{0}.zip",
        "late/{0}.zip",
    ]
    learners = sorted(WORK)
    for name, learner in zip(names, learners, strict=False):
        content = text(learner)
        if name.endswith(".zip"):
            inner = {f"{EXERCISE}/answers.json": content, f"{EXERCISE}/{EXERCISE}.ipynb": notebook}
            if name.startswith("late"):
                inner = {f"{path.rpartition('/')[2]}": held for path, held in inner.items()}
            content = zipped(inner)
        put(sent, {name.format(learner, EXERCISE): content})

    rows = list(collect(sent, classroom))

    assert {(row.learner, row.done) for row in rows} == {(learner, "collected") for learner in learners[:7]}
    for learner in learners[:7]:
        folder = classroom.submission(learner, EXERCISE)
        assert (folder / FILE_NAME).read_bytes() == text(learner)
        assert (folder / f"{EXERCISE}.ipynb").read_bytes() == notebook
        assert (folder / "timestamp.txt").read_text() == f"{WORK[learner].saved:%Y-%m-%d %H:%M:%S} UTC\n"
    marked = list(mark_all(classroom, EXERCISE, learners[:7], lambda _: None))
    assert not [row.remarks for row in marked if row.remarks] and any(row.passed for row in marked)


def test_collecting_twice_changes_nothing_and_a_dry_run_changes_nothing_at_all(classroom, sent, tmp_path):
    put(sent, {f"{learner}_{EXERCISE}.json": text(learner) for learner in WORK})
    packed = tmp_path / "class.zip"
    packed.write_bytes(zipped(tree(sent)))
    before = tree(tmp_path)

    assert {done for done, _ in outcome(packed, classroom, dry_run=True).values()} == {"would be collected"}
    assert tree(tmp_path) == before
    assert {done for done, _ in outcome(packed, classroom).values()} == {"collected"}
    once = tree(tmp_path)
    assert {done for done, _ in outcome(packed, classroom).values()} == {"already there"}
    assert {done for done, _ in outcome(sent, classroom).values()} == {"already there"}
    assert tree(tmp_path) == once


def test_a_newer_save_replaces_and_keeps_the_earlier_and_an_older_one_is_left(classroom, sent):
    name = f"{ADA}_{EXERCISE}.json"
    outcome(put(sent, {name: text(ADA)}), classroom)

    replaced = outcome(put(sent, {name: later(ADA)}), classroom)[name]
    left = outcome(put(sent, {name: text(ADA)}), classroom)[name]

    assert replaced[0] == "collected" and "kept as an attempt" in replaced[1]
    assert left[0] == "left" and "What is there is newer" in left[1]
    assert (classroom.submission(ADA, EXERCISE) / FILE_NAME).read_bytes() == later(ADA)
    assert (classroom.attempts(ADA, EXERCISE) / "1" / FILE_NAME).read_bytes() == text(ADA)


def ticked(learner: str, **notes: str) -> bytes:
    """The same save of the same answers, with notes that were sent along."""
    return text(learner, along=Along(notes=notes))


def test_ticks_and_notes_that_come_later_are_put_with_the_answers_and_spend_nothing(classroom, sent):
    name = f"{ADA}_{EXERCISE}.json"
    outcome(put(sent, {name: text(ADA)}), classroom, handed_in=datetime(2026, 9, 1, 12, tzinfo=UTC))
    (first,) = mark_all(classroom, EXERCISE, [ADA], lambda _: None)
    stamp = (classroom.submission(ADA, EXERCISE) / "timestamp.txt").read_bytes()

    put(sent, {name: ticked(ADA, title="Whose stamp?")})
    assert outcome(sent, classroom, dry_run=True)[name][0] == "would be collected"
    assert notes_handed_in(classroom, ADA, EXERCISE) == {}
    done, remark = outcome(sent, classroom)[name]
    (again,) = mark_all(classroom, EXERCISE, [ADA], lambda _: None)

    assert done == "collected" and remark.endswith("It is no attempt, and the mark stands.")
    assert notes_handed_in(classroom, ADA, EXERCISE) == {"title": "Whose stamp?"}
    assert (classroom.submission(ADA, EXERCISE) / "timestamp.txt").read_bytes() == stamp
    assert not classroom.attempts(ADA, EXERCISE).exists()
    assert (again.attempt, again.points) == (first.attempt, first.points) == (1, first.points)
    # What comes without them takes nothing back, and collecting again changes nothing.
    once = handed_in(classroom)
    assert outcome(sent, classroom)[name][0] == "already there"
    assert outcome(put(sent, {name: text(ADA)}), classroom)[name][0] == "already there"
    assert handed_in(classroom) == once


def test_of_the_same_answers_with_ticks_and_without_one_is_taken_with_what_each_brings(classroom, sent):
    bare, noted = f"{ADA}_{EXERCISE}.json", f"{ADA}_{EXERCISE} (1).json"
    put(sent, {bare: text(ADA), noted: ticked(ADA, title="Whose stamp?")})

    said = outcome(sent, classroom)

    assert sorted(done for done, _ in said.values()) == ["collected", "passed over"]
    assert "The same answers as in" in " ".join(remark for _, remark in said.values())
    assert notes_handed_in(classroom, ADA, EXERCISE) == {"title": "Whose stamp?"}
    once = handed_in(classroom)
    assert {done for done, _ in outcome(sent, classroom).values()} == {"already there", "passed over"}
    assert handed_in(classroom) == once


def test_notes_without_answers_are_left_with_what_to_ask_for_and_spend_no_attempt(classroom, sent):
    blank, alone = f"{ADA}_{EXERCISE}.json", f"{BOB}_{EXERCISE}.json"
    work = WORK[BOB]
    notes = work.model_copy(
        update={"work": f"notes-{EXERCISE}", "boards": {"title": DraftAnswers(text="Whose stamp?")}}
    )
    put(sent, {blank: text(ADA, boards={}, along=Along(notes={"title": "Whose stamp?"}))})
    put(sent, {alone: notes.model_dump_json().encode()})

    said = outcome(sent, classroom)

    assert said[blank] == (
        "left",
        (
            "Something was sent along, and nothing is answered: no attempt is spent. "
            "Ask for the answers, with the notes ticked."
        ),
    )
    assert said[alone] == (
        "left",
        f"It holds notes on {EXERCISE} and no answers: ask for the answers to it, with the notes ticked.",
    )
    assert handed_in(classroom) == {}


def test_of_several_files_the_newest_is_taken_and_where_none_plainly_is_all_are_left(classroom, sent):
    crossed = text(BOB, revision=WORK[BOB].revision + 1, saved=WORK[BOB].saved - timedelta(minutes=1))
    put(sent, {f"{ADA}_{EXERCISE}.json": text(ADA), f"{ADA}_{EXERCISE} (1).json": later(ADA)})
    put(sent, {f"{BOB}_{EXERCISE}.json": text(BOB), f"{BOB}_{EXERCISE} (1).json": crossed})
    put(sent, {f"{CEM}_{EXERCISE}.json": text(CEM), f"{CEM}_{EXERCISE} (1).json": text(CEM)})

    said = outcome(sent, classroom)

    assert (classroom.submission(ADA, EXERCISE) / FILE_NAME).read_bytes() == later(ADA)
    assert "An older save than" in said[f"{ADA}_{EXERCISE}.json"][1]
    assert not classroom.submission(BOB, EXERCISE).exists()
    assert {said[name][0] for name in said if name.startswith(BOB)} == {"left"}
    assert "The same as" in " ".join(remark for _, remark in said.values())
    assert classroom.submission(CEM, EXERCISE).is_dir()


def test_every_doubt_about_whose_and_what_is_told(classroom, sent):
    put(
        sent,
        {
            "answers.json": text(ADA),
            f"nobody-0000_{EXERCISE}.json": text(ADA),
            f"{ADA}_ex9-unheard-of.json": text(ADA),
            f"{ADA}_{OTHER}.json": text(ADA),
            f"{BOB}_{EXERCISE}.json": b"{ not answers",
            f"{CEM}_{EXERCISE}.ipynb": b"{}",
            f"{ADA}_{EXERCISE}.docx": b"words",
            f"{BOB}.zip": zipped({}),
            f"{ADA.upper()}/{EXERCISE}/answers.json": text(BOB, version="nowhere"),
            ".DS_Store": b"",
        },
    )

    said = outcome(sent, classroom)

    doubts = {
        "answers.json": "does not say whose it is",
        f"nobody-0000_{EXERCISE}.json": "who is not in the gradebook",
        f"{ADA}_ex9-unheard-of.json": "there is no such exercise",
        f"{ADA}_{OTHER}.json": f"holds answers to {EXERCISE}, while its name says {OTHER}",
        f"{BOB}_{EXERCISE}.json": "does not hold answers: the file is not complete JSON",
        f"{CEM}_{EXERCISE}.ipynb": "It came without answers",
        f"{ADA}_{EXERCISE}.docx": "is no answers file",
    }
    for name, doubt in doubts.items():
        assert said[name][0] == "left" and doubt in said[name][1], name
    done, remarks = said[f"{ADA.upper()}/{EXERCISE}/answers.json"]
    assert done == "collected" and f"taken for {ADA}" in remarks
    assert "Its version is nowhere" in remarks and "not the one that this learner's id" in remarks
    assert said["1 files"][0] == "passed over"


def test_a_learner_cannot_hand_in_for_another_from_inside_a_zip_of_their_own(classroom, sent):
    put(sent, {f"{ADA}.zip": zipped({f"{BOB}/{EXERCISE}/answers.json": text(BOB)})})

    ((name, (done, why)),) = outcome(sent, classroom).items()

    assert done == "left" and "where its sender may write any name" in why and name.startswith(ADA)
    assert not handed_in(classroom)


def test_who_is_new_is_taken_where_asked_but_never_two_that_differ_only_in_case(classroom, sent):
    put(sent, {f"Zoë Ü_{EXERCISE}.json": text(ADA), f"new.one_{EXERCISE}.json": text(BOB)})
    put(sent, {f"x/New.One_{EXERCISE}.json": text(CEM), f"-rf_{EXERCISE}.json": text(CEM)})

    said = outcome(sent, classroom, new_learners=True)

    assert said[f"Zoë Ü_{EXERCISE}.json"][0] == said[f"-rf_{EXERCISE}.json"][0] == "left"
    assert {said[name][0] for name in said if "one" in name.casefold()} == {"left"}
    put(sent, {f"Zoë_{EXERCISE}.json": text(ADA)})
    assert outcome(sent, classroom, new_learners=True)[f"Zoë_{EXERCISE}.json"][0] == "collected"


def test_a_pattern_of_nbgraders_kind_may_give_the_time(classroom, sent):
    put(sent, {f"ps1_{ADA}_attempt_2026-01-30-15-04-05_answers.json": text(ADA)})
    pattern = r".*?_(?P<student_id>[\w-]+)_attempt_(?P<timestamp>[0-9\-]+)_(?P<file_id>\w+)"

    (row,) = collect(sent, classroom, Manner(pattern))

    assert row.exercise == EXERCISE and row.handed_in == datetime(2026, 1, 30, 15, 4, 5, tzinfo=UTC)
    with pytest.raises(NotCollectable, match="student_id"):
        list(collect(sent, classroom, Manner("(.*)")))
    with pytest.raises(NotCollectable, match="no regular expression"):
        list(collect(sent, classroom, Manner("(?P<student_id>")))


@pytest.mark.parametrize("attack", sorted(hostile(ADA)))
def test_an_attack_in_a_zip_is_left_with_one_reason_and_costs_nobody_anything(
    attack, classroom, sent, tmp_path
):
    put(sent, {"class.zip": hostile(ADA)[attack]})
    with zipfile.ZipFile(sent / "class.zip", "a") as archive:
        archive.writestr(f"{BOB}/{EXERCISE}/answers.json", text(BOB))
    before = tree(tmp_path)

    tracemalloc.start()
    rows = list(collect(sent / "class.zip", classroom))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert sorted(row.done for row in rows) == ["collected", "left"]
    (left,) = [row for row in rows if row.done == "left"]
    assert len(left.remarks) == 1 and "\n" not in left.remarks[0] and len(left.remarks[0]) < 200
    assert most < 8_000_000
    made = set(tree(tmp_path)) - set(before)
    folder = f"class/.classroom/submitted/{BOB}/{EXERCISE}"
    assert made == {f"{folder}/{name}" for name in (FILE_NAME, "timestamp.txt", f"{EXERCISE}.ipynb")}


def test_links_pipes_and_endless_folders_among_the_files_are_left(classroom, sent, tmp_path):
    secret = put(tmp_path, {"secret/answers.json": text(ADA)}) / "secret"
    (sent / f"{ADA}_{EXERCISE}.json").symlink_to(secret / "answers.json")
    (sent / ADA).symlink_to(secret)
    os.mkfifo(sent / f"{BOB}_{EXERCISE}.json")
    put(sent, {"/".join(["d"] * 20) + f"/{ADA}_{EXERCISE}.json": text(ADA)})
    (sent / os.fsdecode(b"\xff_ex2-reservist.json")).write_bytes(text(ADA))
    put(sent, {f"{CEM}_{EXERCISE}.json": text(CEM)})

    said = outcome(sent, classroom)

    assert [name for name, (done, _) in said.items() if done == "collected"] == [f"{CEM}_{EXERCISE}.json"]
    reasons = " ".join(why for done, why in said.values() if done == "left")
    for reason in ("is a link", "not an ordinary file", "folders deep", "cannot be shown"):
        assert reason in reasons


def test_where_the_class_itself_is_laid_with_links_nothing_is_written_through_them(classroom, sent, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (classroom.work / "submitted" / ADA).symlink_to(outside)
    (classroom.work / "submitted" / BOB).mkdir()
    classroom.submission(BOB, EXERCISE).symlink_to(outside)
    put(sent, {f"{learner}_{EXERCISE}.json": text(learner) for learner in (ADA, BOB)})

    said = outcome(sent, classroom)

    assert said[f"{ADA}_{EXERCISE}.json"][0] == "left" and not list(outside.iterdir())
    assert said[f"{BOB}_{EXERCISE}.json"][0] == "collected"
    assert not classroom.submission(BOB, EXERCISE).is_symlink()


def test_what_is_neither_folder_nor_zip_or_too_much_is_refused_in_a_sentence(classroom, sent, monkeypatch):
    put(sent, {"a.txt": b"no zip", "b.zip": b"PK\x05\x06" + bytes(8) + b"\xff" * 8 + bytes(2)})
    for where in (sent / "a.txt", sent / "b.zip", sent / "missing"):
        with pytest.raises(NotCollectable, match="cannot be read as a folder or a zip"):
            list(collect(where, classroom))
    os.mkfifo(sent / "pipe.zip")
    with pytest.raises(NotCollectable, match="cannot be read as a folder or a zip"):
        list(collect(sent / "pipe.zip", classroom))
    monkeypatch.setattr("course.collecting.files.MOST_FILES", 1)
    with pytest.raises(NotCollectable, match="more than 1 files"):
        list(collect(sent, classroom))


@pytest.mark.soak
@settings(max_examples=how_many(60, 5000))
@given(st.data())
def test_a_zip_mutated_anywhere_never_crashes_nor_writes_elsewhere(entered, tmp_path_factory, data):
    root = tmp_path_factory.mktemp("mutated")
    made = Classroom(root / "class", solutions_root(), content_root() / "exercises", course_content())
    whole = zipped({f"{ADA}/{EXERCISE}/answers.json": text(ADA), f"{BOB}_{EXERCISE}.zip": zipped({"a": b""})})
    changed = bytearray(whole)
    for place, value in data.draw(
        st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=8)
    ):
        changed[place] = value
    (root / "sent.zip").write_bytes(changed[: data.draw(st.integers(len(whole) // 2, len(whole)))])

    try:
        rows = list(collect(root / "sent.zip", made, Manner(new_learners=True)))
    except NotCollectable:
        rows = []

    assert all(row.done in {"collected", "left", "passed over"} for row in rows)
    assert {path.parts[0] for path in map(Path, tree(root))} <= {"sent.zip", "class"}
    assert all(name.startswith("class/.classroom/submitted/") for name in tree(root) if name != "sent.zip")
    shutil.rmtree(root)


@pytest.mark.soak
def test_killed_at_any_moment_the_next_run_goes_on_and_nothing_is_lost(classroom, sent, tmp_path):
    put(sent, {f"{learner}_{EXERCISE}.json": text(learner) for learner in WORK})
    outcome(sent, classroom)
    put(sent, {f"{learner}_{EXERCISE}.json": later(learner) for learner in WORK})
    program = (
        "import sys, os, signal\n"
        "from pathlib import Path\n"
        "from course.collecting import collect\n"
        "from course.marking.nbgrader.own_classroom import separate_classroom\n"
        "real, left = os.rename, int(sys.argv[3])\n"
        "def rename(*names, **more):\n"
        "    global left\n"
        "    left -= 1\n"
        "    if left < 0: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return real(*names, **more)\n"
        "os.rename = rename\n"
        "list(collect(Path(sys.argv[1]), separate_classroom(Path(sys.argv[2]))))\n"
    )
    ended = []
    for after in range(1, 1 + how_many(2, 12)):
        words = [sys.executable, "-c", program, str(sent), str(classroom.root), str(after)]
        ended.append(subprocess.run(words, check=False, cwd=tmp_path).returncode)

    assert ended[:2] == [-signal.SIGKILL] * 2 and set(ended) <= {-signal.SIGKILL, 0}
    assert "left" not in {done for done, _ in outcome(sent, classroom).values()}
    for learner in WORK:
        assert (classroom.submission(learner, EXERCISE) / FILE_NAME).read_bytes() == later(learner)
        assert (classroom.attempts(learner, EXERCISE) / "1" / FILE_NAME).read_bytes() == text(learner)
    assert not list((classroom.work / "arriving").rglob("*.*"))


def test_feedback_goes_with_the_attempt_that_it_is_on(classroom, sent):
    put(sent, {f"{ADA}_{EXERCISE}.json": text(ADA)})
    outcome(sent, classroom)
    page = classroom.feedback(ADA, EXERCISE)
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text("on the first", encoding="utf-8")

    put(sent, {f"{ADA}_{EXERCISE}.json": later(ADA)})
    outcome(sent, classroom)

    kept = classroom.attempts(ADA, EXERCISE) / "1" / page.name
    assert kept.read_text(encoding="utf-8") == "on the first" and not page.exists()


def test_the_command_shows_a_table_in_which_nothing_sent_can_act(classroom, sent, monkeypatch):
    monkeypatch.setattr("course.marking.nbgrader.own_classroom.own_classroom", lambda: classroom)
    put(sent, {f"[red]{ADA}[bold]_{EXERCISE}.json": text(ADA), f"{BOB}_{EXERCISE}.json": text(BOB)})

    ran = CliRunner().invoke(app, ["collect", str(sent), "--dry-run"], env={"COLUMNS": "300"})
    real = CliRunner().invoke(app, ["collect", str(sent)], env={"COLUMNS": "300"})

    assert ran.exit_code == 1 and "1 left, 1 would be collected" in ran.output
    assert "[red]" in ran.output and "would be collected" in ran.output
    assert real.exit_code == 1 and list(handed_in(classroom))


def test_what_is_not_there_to_be_collected_is_named_with_its_whole_path(classroom, sent, monkeypatch):
    monkeypatch.setattr("course.marking.nbgrader.own_classroom.own_classroom", lambda: classroom)

    ran = CliRunner().invoke(app, ["collect", str(sent / "none")], env={"COLUMNS": "300"})

    assert ran.exit_code == 1
    assert ran.stdout.startswith(f"Stopped: {sent / 'none'} cannot be read as a folder or a zip")


@pytest.mark.parametrize(
    ("given", "stamped"),
    [
        ("2026-02-20T10:00:00+05:00", "2026-02-20 05:00:00 UTC"),
        ("2026-02-20 10:00", "2026-02-20 10:00:00 UTC"),
        ("20260220", None),
        ("0001-01-01T00:00+05:00", None),
    ],
)
def test_a_given_time_is_in_utc_unless_it_names_a_zone(classroom, sent, monkeypatch, given, stamped):
    monkeypatch.setattr("course.marking.nbgrader.own_classroom.own_classroom", lambda: classroom)
    put(sent, {f"{ADA}_{EXERCISE}.json": text(ADA)})

    ran = CliRunner().invoke(app, ["collect", str(sent), "--at", given])

    stamp = classroom.submission(ADA, EXERCISE) / "timestamp.txt"
    assert (stamp.read_text().strip() if stamp.exists() else None) == stamped
    assert ran.exit_code == (0 if stamped else 2)


def roster_of(classroom: Classroom, names: dict[str, str]) -> None:
    """The class's list has ids of its own, as a provider's roster does."""
    with gradebook(classroom.gradebook).begin() as connection:
        connection.execute(student.delete())
    enrol(classroom, names)


def named(learner: str, name: str, **changed) -> bytes:
    return text(learner, name=name, **changed)


def test_a_file_from_a_learners_own_copy_is_theirs_by_the_name_that_was_typed(classroom, sent):
    roster_of(classroom, {"s100": "Zoë Ødegård", "s200": "Bob Example"})
    put(sent, {f"{ADA}_{EXERCISE}.json": named(ADA, "ødegard, ZOE")})

    ((done, told),) = outcome(sent, classroom).values()

    assert done == "collected" and "By the name typed in it, ødegard, ZOE, it is s100's." in told
    assert (classroom.submission("s100", EXERCISE) / FILE_NAME).is_file()
    assert not (classroom.work / "submitted" / ADA).exists()
    assert [one for one, _ in outcome(sent, classroom).values()] == ["already there"]


@pytest.mark.parametrize(
    ("listed", "typed", "told"),
    [
        ({"s1": "Ada Example"}, "Ada Exampel", "Ada Exampel, which nobody on the class's list has"),
        ({"s1": "Ada Example", "s2": "Example Ada"}, "Ada Example", "that s1 and s2 have both"),
        ({"s1": "Ada Example"}, "", "who is not in the gradebook"),
    ],
)
def test_a_name_that_is_in_doubt_is_left_and_never_guessed(classroom, sent, listed, typed, told):
    roster_of(classroom, listed)
    put(sent, {f"{ADA}_{EXERCISE}.json": named(ADA, typed)})

    ((done, said),) = outcome(sent, classroom).values()

    assert done == "left" and told in said
    assert not list((classroom.work / "submitted").glob("*/*"))


def test_nobody_hands_in_for_another_by_typing_their_name(classroom, sent):
    roster_of(classroom, {"s1": "Ada Example", "s2": "Bob Example"})
    put(sent, {f"{ADA}_{EXERCISE}.json": named(ADA, "Ada Example")})
    assert [done for done, _ in outcome(sent, classroom).values()] == ["collected"]
    mine = (classroom.submission("s1", EXERCISE) / FILE_NAME).read_bytes()

    for marked in (False, True):
        if marked:
            list(mark_all(classroom, EXERCISE, ["s1"], lambda _: None))
        for old in sent.iterdir():
            old.unlink()
        put(sent, {f"{BOB}_{EXERCISE}.json": named(BOB, "Ada Example", saved=datetime.now(UTC))})
        ((done, said),) = outcome(sent, classroom).values()
        assert done == "left" and "from another copy of the course before" in said

    assert (classroom.submission("s1", EXERCISE) / FILE_NAME).read_bytes() == mine


def test_whose_a_copy_is_once_settled_holds_whatever_name_is_typed_later(classroom, sent):
    roster_of(classroom, {"s1": "Ada Example", "s2": "Bob Example"})
    put(sent, {f"s1_{EXERCISE}.json": named(ADA, "A. Example")})
    outcome(sent, classroom)
    list(mark_all(classroom, EXERCISE, ["s1"], lambda _: None))
    (sent / f"s1_{EXERCISE}.json").unlink()
    work = WORK[ADA]
    again = {"revision": work.revision + 1, "saved": work.saved + timedelta(minutes=1)}

    put(sent, {f"{ADA}_{EXERCISE}.json": named(ADA, "Bob Example", **again)})
    ((done, said),) = outcome(sent, classroom).values()
    assert done == "left" and "gives the name of s2" in said

    put(sent, {f"{ADA}_{EXERCISE}.json": named(ADA, "A. Example", **again)})
    ((done, said),) = outcome(sent, classroom).values()
    assert done == "collected" and "from which s1 handed in before" in said
    assert "the class's list has Ada Example" in said
