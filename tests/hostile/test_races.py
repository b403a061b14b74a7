"""A submission that changes while it is read gains nothing, and thousands of large ones fill no memory."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from course.marking.cohort.submission import mark_answers
from course.marking.cohort.submission_files import read_submitted
from course.marking.nbgrader.own_classroom import own_classroom
from tests.conftest import how_many
from tests.hostile import ours
from tests.hostile.attack import Attack, nothing_more
from tests.hostile.ground import EXERCISE, HOSTILE, SECRET, Ground, earned, good_answers, hand_in
from tests.hostile.notebooks import code_cell

HONEST_ATTACK = Attack("nothing", nothing_more)
FOLDER_FOR_LINK = """
import os, sys
folder, outside = sys.argv[1:]
aside = folder + ".aside"
while True:
    os.rename(folder, aside)
    os.symlink(outside, folder)
    os.unlink(folder)
    os.rename(aside, folder)
"""
TEXT_FOR_TEXT = """
import sys
path, *texts = sys.argv[1:]
texts = [open(text, "rb").read() for text in texts]
while True:
    for text in texts:
        with open(path, "r+b", buffering=0) as file:
            file.truncate(0)
            file.write(text[:1000])
            file.write(text[1000:])
"""


@contextmanager
def meanwhile(code: str, *words: object) -> Iterator[None]:
    """Do something in another process until the block is left."""
    other = subprocess.Popen([sys.executable, "-c", code, *map(str, words)])
    try:
        yield
    finally:
        other.kill()
        other.wait()


def answers_now(ground: Ground) -> bytes | None:
    try:
        return read_submitted(ground.classroom, HOSTILE, EXERCISE).answers
    except FileNotFoundError:  # between the two there is neither: not marked, this time
        return None


def test_a_folder_that_becomes_a_link_while_it_is_read_leads_nowhere(planted):
    ground = planted(HONEST_ATTACK)
    looks = how_many(3_000, 300_000)

    with meanwhile(FOLDER_FOR_LINK, ground.folder, ground.outside.parent):
        read = [answers_now(ground) for _ in range(looks)]

    assert not any(SECRET.encode() in text for text in read if text)
    assert {None, good_answers(EXERCISE, 1)} == set(read)  # it was met both ways, and now and then not at all


def test_answers_that_change_while_they_are_read_are_one_or_the_other_or_refused(planted, tmp_path):
    ground = planted(HONEST_ATTACK)
    texts = [tmp_path / name for name in ("one", "other")]
    for who, path in enumerate(texts):
        path.write_bytes(good_answers(EXERCISE, who))
    with meanwhile(TEXT_FOR_TEXT, ground.answers, *texts):
        read = {
            read_submitted(ground.classroom, HOSTILE, EXERCISE).answers for _ in range(how_many(500, 50_000))
        }

    marked = {mark_answers(text, EXERCISE, own_classroom().keys).marks.total for text in read}
    assert marked <= {
        0,
        earned(EXERCISE, good_answers(EXERCISE, 0)),
        earned(EXERCISE, good_answers(EXERCISE, 1)),
    }


def test_a_cohort_of_nothing_but_the_largest_submissions_takes_no_more_memory(opened, tmp_path):
    root = tmp_path / "ground"
    shutil.copytree(opened, root)
    for number in range(how_many(100, 5_000)):
        _largest(Ground(root, f"mallory-{number}"), number)

    run = ours.mark(Ground(root).classroom.root, EXERCISE, most_work=how_many(60, 2_000))

    assert run.ended == 0 and all(row.done == "marked" for row in run.rows)
    assert run.megabytes < 25


def _largest(ground: Ground, number: int) -> None:
    """As much of everything as there may be, and nothing of it as anybody else has it."""
    hand_in(ground, ground.learner, 1)
    answers = ground.good()
    for board in answers["boards"].values():
        for fact in board.get("facts", {}).values():
            fact["cards"] = [f"{number}-{card}-" + "\U0001f600" * 50 for card in range(60)]
    ground.answers.write_bytes(json.dumps(answers, ensure_ascii=False).encode())
    notebook = ground.released()
    notebook["cells"][3:3] = [code_cell(f"{number} " + "<'\U0001f600" * 1200) for _ in range(50)]
    ground.notebook.write_text(json.dumps(notebook, ensure_ascii=False), encoding="utf-8")
