"""Windows' rules, as far as they can be had elsewhere: what is read-only stays, and cannot be replaced."""

from __future__ import annotations

import os
import shutil
import stat

import pytest

from course.answers import now
from course.marking.classroom import separate_classroom
from course.marking.cohort import Manner, mark_all
from course.places import content_root
from course.rehearsal import rehearse
from course.study.hand_in import hand_in
from course.whole import put_in_place, remove, remove_folder

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
    learners = [row.learner for row in rehearse(folder, EXERCISE, 2, 1, lambda _: None)]
    room = separate_classroom(folder)
    made = room.autograded(learners[0], EXERCISE) / "answers.json"
    assert not made.stat().st_mode & stat.S_IWUSR

    again = list(mark_all(room, EXERCISE, learners, lambda _: None, Manner(force=True)))

    assert len(again) == len(learners) and made.is_file()
    desk = tmp_path / "desk"
    shutil.copytree(content_root() / "exercises" / EXERCISE, desk)
    (desk / f"{EXERCISE}.ipynb").chmod(0o444)
    stopped_before = room.work / "arriving" / learners[0] / EXERCISE
    shutil.copytree(desk, stopped_before)
    hand_in(desk, room, learners[0], EXERCISE, now())
    assert room.attempts_before(learners[0], EXERCISE) == 1
    remove_folder(folder)
    assert not folder.exists()
