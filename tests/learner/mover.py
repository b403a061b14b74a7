"""Somebody who moves answers, as a process of their own: `python -m tests.learner.mover FROM TO`."""

from __future__ import annotations

import sys

from course.learner.kept_in import kept_in
from course.learner.move_report import Report, move_all
from tests.learner.stores import EXERCISE, LESSON

WORKS = {EXERCISE, LESSON}


def move_here(source: str, target: str) -> Report:
    """Move all of it, and tell of it."""
    report = Report()
    there = kept_in(target, [EXERCISE], make=True)
    for _ in move_all(kept_in(source, [EXERCISE]).sources(), there, WORKS, report):
        pass
    return report


def main(source: str, target: str) -> None:
    """Move, and say whose turn it is."""
    there = kept_in(target, [EXERCISE], make=True)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    for learner in move_all(kept_in(source, [EXERCISE]).sources(), there, WORKS, Report()):
        sys.stdout.write(f"{learner}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
