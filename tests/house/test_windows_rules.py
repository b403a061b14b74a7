"""Windows' rules, as far as they can be had elsewhere: what is read-only stays, and cannot be replaced."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys

import pytest

from course.base.atomic_write import put_in_place, remove, remove_folder
from course.base.places import content_root
from course.handing_in.submission_folder import hand_in
from course.learner.answers import now
from course.marking.cohort.marking_run import Manner, mark_all
from course.marking.nbgrader.own_classroom import own_classroom, separate_classroom
from course.rehearsal import rehearse
from tests.hostile.ground import good_answers

EXERCISE = "ex2-reservist"


@pytest.fixture
def windows(monkeypatch):
    """Let the system refuse to replace and to remove what is read-only, as Windows does; for root, too."""

    def refuse(path, folder=None):
        try:
            mode = os.lstat(path, dir_fd=folder).st_mode
        except FileNotFoundError:
            return
        if not mode & stat.S_IWUSR and not stat.S_ISLNK(mode):
            raise PermissionError(13, "Access is denied", str(path))

    def minding(usual, of):
        def moved(source, target, *, src_dir_fd=None, dst_dir_fd=None):
            refuse(target, dst_dir_fd)
            return usual(source, target, src_dir_fd=src_dir_fd, dst_dir_fd=dst_dir_fd)

        def removed(path, *, dir_fd=None):
            refuse(path, dir_fd)
            return usual(path, dir_fd=dir_fd)

        return moved if of == 2 else removed

    for name, of in {"replace": 2, "rename": 2, "unlink": 1, "remove": 1}.items():
        monkeypatch.setattr(os, name, minding(getattr(os, name), of))


def test_what_is_read_only_is_replaced_and_removed_all_the_same(windows, tmp_path):
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("old", encoding="utf-8")
    old.chmod(0o444)
    new.write_text("new", encoding="utf-8")
    with pytest.raises(PermissionError):
        new.replace(old)

    put_in_place(new, old)
    old.chmod(0o444)

    assert old.read_text(encoding="utf-8") == "new" and not new.exists()
    remove(old)
    assert not old.exists()


@pytest.mark.timeout(300)
def test_work_is_marked_again_and_handed_in_again_though_what_was_made_is_read_only(windows, tmp_path):
    folder = tmp_path / "class"
    rows = list(rehearse(own_classroom(), folder, EXERCISE, 6, 1, lambda _: None))
    learner = next(row.learner for row in rows if row.ability == "chooses everything")
    room, desk = separate_classroom(folder), tmp_path / "desk"
    made = room.autograded(learner, EXERCISE) / "answers.json"
    assert not made.stat().st_mode & stat.S_IWUSR
    shutil.copytree(content_root() / "exercises" / EXERCISE, desk)
    (desk / "answers.json").write_bytes(good_answers(EXERCISE, 1))
    (desk / f"{EXERCISE}.ipynb").chmod(0o444)
    # Somebody's handing in was stopped in the middle.
    shutil.copytree(desk, room.work / "arriving" / learner / EXERCISE)

    hand_in(desk, room, learner, EXERCISE, now())
    list(mark_all(room, EXERCISE, [learner], lambda _: None, Manner(force=True)))

    assert room.attempts_before(learner, EXERCISE) == 1
    assert made.read_bytes() == (desk / "answers.json").read_bytes()
    remove_folder(folder)
    assert not folder.exists()


@pytest.mark.parametrize("alphabet", ["cp1252", "ascii"])
def test_signs_that_the_screens_alphabet_lacks_stop_no_command_half_way(alphabet, tmp_path):
    sent, room = tmp_path / "sent", tmp_path / "class"
    sent.mkdir()
    (sent / "李小龙_Привет_ex2-reservist.json").write_text("{}", encoding="utf-8")
    (sent / "zoe_ex2-reservist.json").write_bytes(good_answers(EXERCISE, 1))

    ran = subprocess.run(
        [sys.executable, "-m", "course.commands.app", "collect", str(sent), "--new-learners"],
        env=os.environ | {"COURSE_CLASSROOM": str(room), "PYTHONIOENCODING": alphabet, "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )

    assert ran.returncode == 1 and b"UnicodeEncodeError" not in ran.stdout + ran.stderr, ran.stderr
    assert b"zoe" in ran.stdout and b"1 collected" in ran.stdout
    assert list(room.glob(".classroom/submitted/zoe/ex2-reservist/answers.json"))
