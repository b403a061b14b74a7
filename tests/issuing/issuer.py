"""An issuer in a process of its own: `python -m tests.issuing.issuer ROOT ADDRESS KEY_FILE`."""

from __future__ import annotations

import sys
from pathlib import Path

from course.issuing.cohort import issue_cohort
from course.marking.cohort.submission_files import who_handed_in
from course.marking.nbgrader.own_classroom import separate_classroom
from course.register.keys import unlocked
from course.register.register import Register
from tests.records.passes import EXERCISE
from tests.register.making import issuer_named


def main(root: str, address: str, key: str) -> None:
    secret = unlocked(Path(key).read_bytes(), "", key)
    register = Register(address, issuer_named("Example Law Training", "https://training.example", secret))
    room = separate_classroom(Path(root))
    sys.stdout.write("begun\n")
    sys.stdout.flush()
    for _ in issue_cohort(room, EXERCISE, who_handed_in(room, EXERCISE), register, lambda _: None):
        pass


if __name__ == "__main__":
    main(*sys.argv[1:])
