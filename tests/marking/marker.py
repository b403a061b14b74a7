"""A marker in a process of its own: `python -m tests.marking.marker ROOT DATABASE EXERCISE BATCH [force]`."""

from __future__ import annotations

import sys
from pathlib import Path

from course.marking.cohort.marking_run import Manner, mark_all
from course.marking.cohort.submission_files import who_handed_in
from course.marking.nbgrader.own_classroom import separate_classroom


def main(root: str, database: str, exercise: str, batch: str, *force: str) -> None:
    room = separate_classroom(Path(root), database)
    learners = who_handed_in(room, exercise)
    sys.stdout.write("begun\n")
    sys.stdout.flush()
    for _ in mark_all(room, exercise, learners, lambda _: None, Manner(force=bool(force), batch=int(batch))):
        pass


if __name__ == "__main__":
    main(*sys.argv[1:])
