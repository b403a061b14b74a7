"""Answers that come from where else they were kept: which of two stands, and a file that takes them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from course.base.atomic_write import make_folder, write_whole
from course.learner.answers.file import as_bytes, locked_for_saving, read_or_set_aside
from course.learner.answers.models import Answers


class Outcome(Enum):
    """What became of answers that were brought to a place: they were taken, or what stands there stays."""

    TAKEN = "taken"
    SAME = "there already"
    NEWER_HERE = "newer there"
    CONFLICT = "in conflict"


def compare(standing: Answers | None, brought: Answers) -> Outcome:
    """Which of two answers to the same lesson or exercise shall stand.

    Args:
        standing: those that stand, if there are any.
        brought: those that come from elsewhere.

    Returns:
        `TAKEN` where the others are newer. Neither of two of one revision is: they hold the same, or are
        in conflict.
    """
    if standing is None or standing.revision < brought.revision:
        return Outcome.TAKEN
    if standing.revision > brought.revision:
        return Outcome.NEWER_HERE
    same = (standing.version, standing.boards) == (brought.version, brought.boards)
    return Outcome.SAME if same else Outcome.CONFLICT


def accept_in_file(
    path: Path, brought: Answers, saw: Callable[[Outcome], None]
) -> tuple[Outcome, Answers, Path | None]:
    """Take answers from elsewhere as they are, if they are newer than those in a file.

    Args:
        path: the file; its folder is made if missing.
        brought: the answers.
        saw: what to do, before anything is written, once it is known what becomes of them.

    Returns:
        What became of them, the answers that now stand, and where those are that had to make room: older
        ones, or what could not be read.

    Raises:
        OSError: they cannot be written; what stood there stands.
    """
    content = as_bytes(brought)
    make_folder(path.parent)
    with locked_for_saving(path):
        standing, aside = read_or_set_aside(path)
        outcome = compare(standing, brought)
        if outcome is Outcome.TAKEN and standing is not None:
            aside = _kept_older(path, standing)
        saw(outcome)
        if outcome is Outcome.TAKEN:
            write_whole(path, content)
    return outcome, standing if standing and outcome is not Outcome.TAKEN else brought, aside


def _kept_older(path: Path, older: Answers) -> Path:
    """A copy of answers that make room; whoever was stopped here before, and comes again, makes no other."""
    content = as_bytes(older)
    name = f"{path.stem}.older-{older.revision}-{hashlib.sha256(content).hexdigest()[:8]}{path.suffix}"
    aside = path.with_name(name)
    if not aside.exists():
        write_whole(aside, content)
    return aside
