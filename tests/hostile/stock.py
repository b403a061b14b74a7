"""Stock nbgrader on the same ground: its own autograde, kernel and all, in a child process with limits."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

import psutil

from tests.hostile.attack import Attack
from tests.hostile.book import AS_IT_STANDS, ask
from tests.hostile.ground import HONEST, Ground, earned, good_answers, paper_of
from tests.hostile.watch import Watched, snapshot

SECONDS_WITHOUT_WORK = 40  # more than the 30 after which nbgrader itself interrupts a cell
SECONDS_OF_WORK = 300  # of the processor's: thousands of files took 134 on a busy machine
LARGEST_FILE = 1_000_000_000
SECONDS_IN_ALL = 1800
MARK_OF_OURS = "HOSTILE_GROUND"
CONFIG = """
from pathlib import Path
from course.marking.nbgrader.configuration import configure
from course.marking.nbgrader.own_classroom import separate_classroom
c = configure(get_config(), separate_classroom(Path({root!r})))
del c.Autograde["autograde_preprocessors"]
c.CourseDirectory.student_id_exclude = ""
"""
MADE_BY_NBGRADER = ("class/.classroom/autograded", "class/.classroom/gradebook.db", "class/.nbgrader.log")


@dataclass(frozen=True)
class Stock:
    """What stock nbgrader did.

    Attributes:
        ended: whether it came to an end in time.
        score: what the hostile learner has in the gradebook; None for nothing.
        neighbour: what the honest learner has.
        ran: whether code of the learner's ran.
        read: whether a file outside was opened.
        changed: how many files and folders changed that marking has no business with.
        left: whether a process was left behind.
        key: whether the learner's code had the exercise's key.
        filled: whether it wrote 1 GB, which is the largest file that it was allowed.
    """

    ended: bool
    score: float | None
    neighbour: float | None
    ran: bool
    read: bool
    changed: int
    left: bool
    key: bool
    filled: bool


def autograde(grounds: Sequence[Ground], solutions: Path) -> list[Stock]:
    """Let stock nbgrader mark a class.

    Args:
        grounds: what was planted in it, by learner; all in one class.
        solutions: the keys, which the exercise's own cells look the points up by.
    """
    ground = grounds[0]
    root = ground.classroom.root
    (root / "nbgrader_config.py").write_text(CONFIG.format(root=str(root)), encoding="utf-8")
    before = snapshot(ground.root)
    with Watched(ground.outside) as secret:
        ended, written = _run(ground, solutions)
        read = secret.opened()
    left = ended and _end_what_is_left(ground)
    after = snapshot(ground.root)
    paths = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    changed = sum(not path.startswith((*MADE_BY_NBGRADER, "traps")) for path in paths)
    neighbour = score_of(root, ground.exercise, HONEST)
    return [
        Stock(
            ended,
            score_of(root, one.exercise, one.learner),
            neighbour,
            one.trap.exists(),
            read,
            changed,
            left,
            one.trap.exists() and one.trap.stat().st_size > 0,
            written >= LARGEST_FILE,
        )
        for one in grounds
    ]


def described(stock: Stock, attack: Attack) -> str:
    """Say what stock nbgrader did, as the table has it."""
    happened = {
        "**hangs**": not stock.ended,
        "**writes a gigabyte to the disk**": stock.filled,
        "**runs the learner's code**": stock.ran,
        "**gives it the key**": stock.key,
        "**leaves its process running**": stock.left,
        "**opens a file outside**": stock.read,
        "**lets it change what is not its own**": stock.changed > 0,
        _given(stock.score, attack): True,
        _neighbour(stock.neighbour, attack): True,
    }
    return "; ".join(said for said, so in happened.items() if so and said)


def _given(score: float | None, attack: Attack) -> str:
    if score is None:
        return "no mark, and no word in the gradebook"
    if attack.holds == "kept out":
        return "entered in the gradebook under that name"
    if round(score, 2) == float(attack.points):
        return "marked as its answers earn" if attack.holds == "marked" else "0, without a reason"
    most = float(sum(paper_of(attack.exercise).slots.values()))
    if score > float(attack.points):
        return "**full marks**" if round(score, 2) >= most else "**marked for answers that are not its own**"
    return "**0 for good answers**" if not score else "**less than its answers earn**"


def _neighbour(score: float | None, attack: Attack) -> str:
    theirs = float(earned(attack.exercise, good_answers(attack.exercise, 0)))
    if score is None:
        return "**the neighbour is not marked**"
    return "" if round(score, 2) == theirs else "**the neighbour's marks are changed**"


def _run(ground: Ground, solutions: Path) -> tuple[bool, int]:
    """Run nbgrader; say whether it ended, and how many bytes it wrote."""
    log = ground.root.parent / "stock.log"
    variables = os.environ | {"COURSE_KEYS": str(solutions), MARK_OF_OURS: str(ground.root)}
    with log.open("wb") as file:
        child = subprocess.Popen(
            [sys.executable, "-m", "nbgrader", "autograde", ground.exercise],
            cwd=ground.classroom.root,
            env=variables,
            stdout=file,
            stderr=file,
            stdin=subprocess.DEVNULL,
        )
        resource.prlimit(child.pid, resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
        ended, written = _ends(child)
    if not ended:
        for process in _family(child.pid):
            with suppress(psutil.Error):
                process.kill()
        child.wait()
        _end_what_is_left(ground)
    return ended, written


def _ends(child: subprocess.Popen[bytes]) -> tuple[bool, int]:
    """Wait for the end, however slow the machine is, but not for what no longer works or works too much."""
    since = begun = monotonic()
    worked, written = 0.0, 0
    while child.poll() is None:
        sleep(0.1)
        # All that it has written: the file itself may be gone again before anybody looks.
        with suppress(psutil.Error):
            written = psutil.Process(child.pid).io_counters().write_chars
        now, work = monotonic(), _work(child.pid)
        if work > worked + 0.02:
            since, worked = now, work
        if now - since > SECONDS_WITHOUT_WORK or work > SECONDS_OF_WORK or now - begun > SECONDS_IN_ALL:
            return False, written
    return True, written


def _work(pid: int) -> float:
    """The processor's seconds that the marking process itself has taken."""
    with suppress(psutil.Error):
        times = psutil.Process(pid).cpu_times()
        return float(times.user + times.system)
    return 0.0


def _family(pid: int) -> list[psutil.Process]:
    try:
        process = psutil.Process(pid)
        return [process, *process.children(recursive=True)]
    except psutil.Error:
        return []


def _end_what_is_left(ground: Ground) -> bool:
    """End what stands with our mark in its environment, kernels too; say whether there was anything."""
    found = False
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if process.environ().get(MARK_OF_OURS) == str(ground.root):
                process.kill()
                found = True
    return found


def score_of(root: Path, exercise: str, learner: str) -> float | None:
    try:
        return next(iter(ask(root, AS_IT_STANDS, exercise, learner)), None)
    except sqlite3.Error:
        return None  # what a learner's code may have left of the gradebook
