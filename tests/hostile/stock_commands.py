"""Stock nbgrader's own commands, in a class of their own."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from course.base.places import content_root, solutions_root
from tests.hostile.ground import Ground, hand_in
from tests.hostile.stock import CONFIG


def a_class(opened: Path, base: Path, *learners: str) -> Ground:
    """A class of stock nbgrader's in which learners have handed in good answers."""
    ground = Ground(base / "ground")
    shutil.copytree(opened, ground.root)
    for who, learner in enumerate(learners):
        hand_in(ground, learner, who % 2)
    root = ground.classroom.root
    (root / "nbgrader_config.py").write_text(CONFIG.format(root=str(root)), encoding="utf-8")
    return ground


def start(ground: Ground, *words: str) -> subprocess.Popen[str]:
    """Start Python in a class: `-m nbgrader autograde …`."""
    variables = {"COURSE_KEYS": str(solutions_root()), "PYTHONPATH": str(content_root())}
    return subprocess.Popen(
        [sys.executable, *words],
        cwd=ground.classroom.root,
        env=os.environ | variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="surrogateescape",
    )


def run(ground: Ground, *words: str) -> tuple[int, str]:
    """Run one of nbgrader's commands; give its exit code and all that it printed."""
    child = start(ground, "-m", "nbgrader", *words)
    out, beside = child.communicate(timeout=600)
    return child.returncode, out + beside


def change(ground: Ground, statement: str, *values: object) -> None:
    """Change nbgrader's gradebook."""
    with closing(sqlite3.connect(ground.classroom.work / "gradebook.db")) as book:
        book.execute(statement, values)
        book.commit()
