"""Mark the same submissions by stock nbgrader, by nbgrader with our preprocessor, and in bulk, in one run.

`make bench`, or `python -m benchmarks.marking NUMBER [--exercise ID]`: whole processes, start to
end, and the bulk path also without its start. `--sizes 100 1000 10000 [--postgresql]` marks in bulk
only and tells time, memory and the floor. Times are the processor's, kernels included: on one core
that is what a submission costs. Only ratios mean anything on another machine.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import floor, server
from benchmarks.agreement import differences, rows, without_refusals
from benchmarks.cohort import PENALTY, STOCK, hand_in_cohort, set_deadline, write_settings
from course.base.places import solutions_root
from course.marking.cohort.marking_run import Manner, mark_all
from course.marking.cohort.submission_files import who_handed_in
from course.marking.gradebook.database import gradebook
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import open_classroom
from course.marking.nbgrader.own_classroom import separate_classroom
from course.marking.rule.key_version import key_version
from course.marking.rule.lateness import LatePolicy

ROOT = Path(__file__).parents[1]
STOCK_WAY, OUR_WAY = "nbgrader autograde as it comes", "nbgrader autograde, our preprocessor"
ROWS_WAY, ALL_WAY = "in bulk, marks and rows alone", "in bulk, with notebooks and pages"


def handed_in(root: Path, exercise: str, number: int, database: str = "") -> Classroom:
    """Open a classroom and hand in for this many fictional learners, some of them late."""
    room = separate_classroom(root, database)
    open_classroom(room)
    set_deadline(room, exercise, hand_in_cohort(room, exercise, number))
    return room


def by_nbgrader(room: Classroom, exercise: str, more: str = "") -> float:
    """Run nbgrader's autograder; give the processor's seconds, its kernels' included."""
    write_settings(room, PENALTY + more)
    variables = os.environ | {"COURSE_KEYS": str(solutions_root()), "PYTHONPATH": str(ROOT)}
    before = _processor_of_children()
    command = [sys.executable, "-m", "nbgrader", "autograde", exercise]
    subprocess.run(command, cwd=room.root, check=True, capture_output=True, env=variables)
    return _processor_of_children() - before


def in_bulk(room: Classroom, exercise: str, *, files: bool) -> dict[str, float]:
    """Mark in a process of its own; give what it told, and the processor's seconds for all of it."""
    write_settings(room, PENALTY)
    command = [sys.executable, "-m", "benchmarks.marking", "--mark", str(room.root), room.database, exercise]
    command += ["--files"] if files else []
    before = _processor_of_children()
    variables = os.environ | {"PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, env=variables)
    told: dict[str, float] = json.loads(ran.stdout)
    return told | {"process": _processor_of_children() - before}


def _processor_of_children() -> float:
    """The processor's seconds of all processes that have ended: other work on the machine does not count."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def mark_here(root: str, database: str, exercise: str, *, files: bool) -> None:
    """Mark a cohort in this process, and print how long it took and how much memory."""
    room = separate_classroom(Path(root), database)
    _start(room, exercise)
    begun, used = time.perf_counter(), time.process_time()
    learners = who_handed_in(room, exercise)
    marked = sum(1 for _ in mark_all(room, exercise, learners, lambda _: None, Manner(files=files)))
    told = {
        "marked": marked,
        "marking": time.perf_counter() - begun,
        "processor": time.process_time() - used,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(told))


def _start(room: Classroom, exercise: str) -> None:
    """Do what every run does once: read the library and the key, and find the policy for late work."""
    key_version(exercise, room.keys)
    gradebook(room.gradebook)
    LatePolicy(room).penalty("nobody", 1.0, 1.0)


def compare(exercise: str, number: int) -> None:
    """Print what each way took as ratios, and whether every row of the gradebooks agrees."""
    with tempfile.TemporaryDirectory() as folder:
        first = handed_in(Path(folder) / "first", exercise, number)
        rooms = {}
        for index, way in enumerate((STOCK_WAY, OUR_WAY, ROWS_WAY, ALL_WAY)):
            shutil.copytree(first.root, Path(folder) / str(index))
            rooms[way] = separate_classroom(Path(folder) / str(index))
        taken = {
            OUR_WAY: by_nbgrader(rooms[OUR_WAY], exercise),
            STOCK_WAY: by_nbgrader(rooms[STOCK_WAY], exercise, STOCK),
        }
        marking = {}
        for way in (ROWS_WAY, ALL_WAY):
            told = in_bulk(rooms[way], exercise, files=way == ALL_WAY)
            taken[way], marking[way] = told["process"], told["processor"]
        books = {way: without_refusals(rows(room.gradebook)) for way, room in rooms.items()}
        floors = floor.measure(rooms[ALL_WAY], exercise, Path(folder) / "floor")
    print(f"{number} submissions of {exercise}: the processor's milliseconds each, times as fast as stock")
    for way, seconds in taken.items():
        _line(way, seconds, taken[STOCK_WAY], number)
    for way, seconds in marking.items():
        _line(f"{way}, without its start", seconds, taken[STOCK_WAY], number)
    for way, seconds in floors.items():
        _line(way, seconds, taken[STOCK_WAY], number)
    stock = books[STOCK_WAY]
    for way in (OUR_WAY, ROWS_WAY, ALL_WAY):
        found = differences(stock, books[way])
        print(f"  {way}: {len(found)} differences from stock in {sum(map(len, stock.values()))} rows")
        print("\n".join(found[:10]), end="\n" * bool(found))


def grow(exercise: str, numbers: list[int], postgresql: server.Server | None = None) -> None:
    """Print time and memory of the bulk path for growing cohorts."""
    print(f"{exercise} on {'PostgreSQL' if postgresql else 'SQLite'}: with notebooks and pages")
    for number in numbers:
        with tempfile.TemporaryDirectory() as folder:
            address = postgresql.address(postgresql.database()) if postgresql else ""
            room = handed_in(Path(folder) / "class", exercise, number, address)
            told = in_bulk(room, exercise, files=True)
            floors = floor.measure(room, exercise, Path(folder) / "floor")
        each = {name: 1000 * told[name] / number for name in ("marking", "processor")}
        print(
            f"  {number:>6,}: {told['marking']:8.2f} s, {each['marking']:.2f} ms each"
            f" ({each['processor']:.2f} of the processor's), {told['megabytes']:.0f} MB at most;"
            f" floor {1000 * sum(floors.values()) / number:.2f} ms each"
        )


def _line(way: str, seconds: float, stock: float, number: int) -> None:
    print(f"  {way:52} {1000 * seconds / number:9.2f} ms {stock / seconds:9.1f}")


def main() -> None:
    """Do what the command line says."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("number", type=int, nargs="?", default=40)
    words.add_argument("--exercise", default="ex2-reservist")
    words.add_argument("--sizes", type=int, nargs="+")
    words.add_argument("--postgresql", action="store_true")
    words.add_argument("--mark", nargs=3, help=argparse.SUPPRESS)
    words.add_argument("--files", action="store_true", help=argparse.SUPPRESS)
    said = words.parse_args()
    if said.mark:
        mark_here(*said.mark, files=said.files)
    elif said.sizes and said.postgresql:
        with server.running() as postgresql:
            grow(said.exercise, said.sizes, postgresql)
    elif said.sizes:
        grow(said.exercise, said.sizes)
    else:
        compare(said.exercise, said.number)


if __name__ == "__main__":
    main()
