"""Files are written whole, and what was written outlives a power cut."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

import course
from course.base.atomic_write import write_whole
from course.learner.answers import DraftAnswers, open_or_begin, save
from course.learner.learner import remember
from tests.learner.test_answers import fresh
from tests.me import learner
from tests.power import Disk

# Who else writes files, and why that loses nobody anything.
OTHERS = {
    "base/atomic_write.py": "the writer itself",
    "base/restore.py": "a folder is put back beside its place, which it takes whole; the back-up stays",
    "checking/contracts.py": "an editor's derived file, made again by a command",
    "checking/release.py": "an editor's derived file, made again by a command",
    "handing_in/release.py": "pages on their way into the exchange, in a folder that goes with the command",
    "hosts/lab/jupyterlab.py": "JupyterLab's log",
    "hosts/site/folder.py": "a site is built in a folder of its own that takes its place whole",
    "marking/cohort/outputs.py": "some hundred files at once, all on the disk before any takes its place",
    "rehearsal/__init__.py": "an invented learner's desk",
}
_WRITES = re.compile(r"\.write_(text|bytes)\(|open\([^)]*[\"'][wax]b?\+?[\"']|fdopen\(.*[\"']wb")

needs_proc = pytest.mark.skipif(sys.platform != "linux", reason="the test looks at files by /proc")


def test_nobody_else_writes_files_unless_it_is_known_why():
    package = Path(course.__file__).parent

    writing = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if _WRITES.search(path.read_text(encoding="utf-8"))
    }

    assert writing == OTHERS.keys()


@needs_proc
def test_what_is_written_outlives_a_power_cut_with_the_folders_that_it_lies_in(tmp_path, monkeypatch):
    path, disk = tmp_path / "a" / "b" / "kept.json", Disk(monkeypatch)

    write_whole(path, b"old")
    assert disk.lost(tmp_path) == []
    write_whole(path, b"new")

    assert path.read_bytes() == b"new" and disk.lost(tmp_path) == [] and disk.early == []


@needs_proc
def test_what_a_learner_does_outlives_a_power_cut(learner_home, tmp_path, monkeypatch):
    disk, path = Disk(monkeypatch), tmp_path / "lessons" / "01" / "answers.json"

    learner()
    remember(learner().named("Zoë Example"))
    answers, _ = open_or_begin(path, fresh())
    save(path, answers.model_copy(update={"boards": {"sentence": DraftAnswers(text="said")}}))

    assert disk.lost(learner_home) == disk.lost(path.parent) == [] and disk.early == []


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_nothing_beside_it(tmp_path, monkeypatch):
    path = tmp_path / "kept.json"
    write_whole(path, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")

    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="permissions are a thing of POSIX systems")
def test_permissions_are_those_asked_for(tmp_path):
    path = tmp_path / "kept.json"

    for mode in (0o444, 0o644, 0o444):
        write_whole(path, b"", mode)
        assert path.stat().st_mode & 0o777 == mode
