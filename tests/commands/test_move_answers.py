"""The command that moves answers says what it did, what it left, and what to mend."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from course.base.places import content_root
from course.commands.app import app
from course.learner.learner import kept_reference
from tests.learner.stores import EXERCISE, LESSON
from tests.learner.test_move import all_of, class_in, given_answers, make_home


def run(source: Path | str, target: Path | str) -> tuple[int, str]:
    words = ["move-answers", "--from", str(source), "--to", str(target)]
    ran = CliRunner().invoke(app, words, env={"COLUMNS": "400"})
    assert ran.exception is None or isinstance(ran.exception, SystemExit), ran.exception
    return ran.exit_code, ran.output


def test_a_class_is_moved_and_a_second_time_there_is_nothing_to_do(tmp_path):
    homes, base = tmp_path / "homes", f"sqlite:///{tmp_path / 'answers.db'}"
    class_in(homes, 3)

    code, said = run(homes, base)
    assert code == 0 and "Moved: 6 sets of answers and 9 notes of progress, of 3 learners." in said
    assert f"Nothing was removed from {homes}" in said

    code, said = run(homes, base)
    assert code == 0 and "Moved: 0 sets of answers and 0 notes of progress" in said
    assert "There already: 6 sets of answers." in said


def test_what_is_newer_conflicts_or_is_damaged_is_told_with_its_places(tmp_path):
    home, base = tmp_path / "home", f"sqlite:///{tmp_path / 'answers.db'}"
    kept = {LESSON: (1, "a", "base"), EXERCISE: (5, "b", "base")}
    learner = make_home(home, 0, kept, [], {})
    run(home, base)
    files = {work: home / folder / "answers.json" for work, folder in FOLDERS.items()}
    for work, revision in ((LESSON, 0), (EXERCISE, 5)):
        files[work].write_text(given_answers(learner, work, revision, "other").model_dump_json())
    (home / "lessons" / "02").mkdir()
    (home / "lessons" / "02" / "answers.json").write_text("{")

    code, said = run(home, base)

    assert code == 1
    there = f"{base} (learner {learner}, "
    assert f"  {there}{LESSON}) holds revision 1; {files[LESSON]} holds revision 0" in said
    assert f"  {there}{EXERCISE}) holds revision 5; {files[EXERCISE]} holds revision 5" in said
    assert f"  {home / 'lessons' / '02' / 'answers.json'}: this course has no lesson" in said
    assert all(heading in said for heading in ("Newer there", "In conflict", "Not moved: 1", "Mend: "))


FOLDERS = {LESSON: f"lessons/{LESSON}", EXERCISE: f"desk/exercises/{EXERCISE}"}


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("{}/none", "Stopped: There is no folder {}/none. Mend: "),
        ("{}", "Stopped: No learner has any work in {}. Mend: "),
        ("sqlite:///{}/none.db", "Stopped: There is no database sqlite:///{}/none.db. Mend: "),
        ("mysql://x/y", "Stopped: mysql://x/y: there is no driver for such a database here. Mend: "),
        (
            "postgresql+psycopg://me:secret@127.0.0.1:9/x",
            "Stopped: postgresql+psycopg://me:***@127.0.0.1:9/x: the course's database cannot be reached",
        ),
    ],
)
def test_a_place_that_is_none_is_told_in_a_sentence_that_holds_no_password(tmp_path, source, told):
    code, said = run(source.format(tmp_path), f"sqlite:///{tmp_path / 'answers.db'}")

    assert code == 1 and told.format(tmp_path) in said and "secret" not in said


@pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is a thing of POSIX systems")
def test_ctrl_c_ends_it_with_an_account_and_the_next_run_goes_on(tmp_path):
    homes, base = tmp_path / "homes", f"sqlite:///{tmp_path / 'answers.db'}"
    class_in(homes, 40)
    ours, theirs = pty.openpty()
    words = ["move-answers", "--from", str(homes), "--to", base]
    # Whoever is started in the background inherits that it is ignored; who presses Ctrl-C sees the front.
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    command = [sys.executable, "-c", f"{heard}from course.commands.app import app; app()", *words]
    with subprocess.Popen(
        command, cwd=content_root(), stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs
    ) as running:
        os.close(theirs)
        said = b""
        while b"Moving" not in said:
            said += os.read(ours, 65536)
        running.send_signal(signal.SIGINT)
        while part := _read(ours):
            said += part
    os.close(ours)

    assert running.returncode == 130, said
    account = b" ".join(said.split())
    assert b"Moved: " in account and b"Stopped:" in account and b"Run the same again" in account
    assert run(homes, base)[0] == 0
    assert all_of(base) == all_of(str(homes))


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end was closed
        return b""


def test_who_had_only_a_database_gets_folders_that_they_can_learn_in(tmp_path):
    base, back = f"sqlite:///{tmp_path / 'answers.db'}", tmp_path / "back"
    class_in(tmp_path / "homes", 2)
    run(tmp_path / "homes", base)

    code, said = run(base, back)

    assert code == 0 and f"From {base} to {back}" in said
    assert {str(kept_reference(home)) for home in back.iterdir()} == {home.name for home in back.iterdir()}
