"""What stock nbgrader does with what is tried around marking, as the table in `docs/security.md` says it."""

from __future__ import annotations

import csv
import json
import random
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from course.marking.nbgrader.classroom import TIMESTAMP
from tests.conftest import how_many
from tests.hostile.book import COMMENTS, ask
from tests.hostile.ground import EXERCISE, HONEST, HOSTILE, Ground, earned, good_answers, hand_in
from tests.hostile.stock import score_of
from tests.hostile.stock_commands import a_class, change, run, start
from tests.house.test_screen import FOR_A_FILE, STEERING, steering

FOUR = ("u-0", "u-1", "u-2", "u-3")
FORGED = "Stopped: your disk is full"
_EXTRA_CREDIT = """
UPDATE grade SET extra_credit = ? WHERE id = (
  SELECT MIN(g.id) FROM grade g JOIN submitted_notebook s ON s.id = g.notebook_id
  JOIN notebook n ON n.id = s.notebook_id WHERE n.name = ?)
"""
# nbgrader in this process, looked at as our own marking is: what is on the disk when the gradebook is.
_LOOKED_AT = """
import json, sys
from contextlib import suppress
from pathlib import Path
import pytest
from nbgrader.apps import NbGraderApp
from sqlalchemy import Engine, event
from tests.power import Disk
folder, disk, lost = Path(sys.argv[1]), Disk(pytest.MonkeyPatch()), []
event.listen(Engine, "commit", lambda _: lost.append(disk.lost(folder)))
with suppress(SystemExit):
    NbGraderApp.launch_instance(["autograde", sys.argv[2]])
there = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*"))]
print(json.dumps([there, lost, disk.lost(folder)]))
"""


def _terminal(opened: Path, base: Path) -> str:
    """Hostile text as a learner's name and as a folder's: what is printed of either."""
    ground = a_class(opened, base)
    for number, text in enumerate(STEERING.values()):
        change(ground, "INSERT INTO student (id, first_name) VALUES (?, ?)", f"u-{number}", text)
    printed = {"`db student list`": run(ground, "db", "student", "list")[1], "the log of `autograde`": ""}
    for name in FOR_A_FILE.values():
        # One after the other, for one may keep the next from being looked at.
        folder = hand_in(ground, name, 1)
        (folder / f"{EXERCISE}.ipynb").write_text("{}", encoding="utf-8")
        printed["the log of `autograde`"] += run(ground, "autograde", EXERCISE)[1]
        shutil.rmtree(folder.parent)
    said = [
        f"{what} in {' and '.join(where for where, text in printed.items() if holds(text))}"
        for what, holds in {"escape sequences": _steers, "forged lines": _forges}.items()
        if any(map(holds, printed.values()))
    ]
    return f"**printed as they stand**: {', '.join(said)}" if said else "shown as text"


def _steers(printed: str) -> bool:
    return bool(steering(re.sub(r"\x1b\[[\d;]*m", "", printed)))


def _forges(printed: str) -> bool:
    return any(line.startswith(FORGED) for line in printed.splitlines())


def _saved_otherwise(opened: Path, base: Path) -> str:
    """The same answers with a new time, again and again."""
    ground = a_class(opened, base, HOSTILE)
    again = []
    for day in range(5, 9):
        (ground.folder / TIMESTAMP).write_text(f"2026-01-0{day} 09:30:00 UTC\n", encoding="utf-8")
        _, printed = run(ground, "autograde", EXERCISE)
        again.append("Skipping existing" not in printed)
    counted = [name for name in _tables(ground) if "attempt" in name]
    if counted or not all(again):
        return f"it marked {sum(again)} of {len(again)}"
    return "no counterpart: it counts no attempts, and marks whatever comes with a later time"


def _tables(ground: Ground) -> list[str]:
    with closing(sqlite3.connect(ground.classroom.work / "gradebook.db")) as book:
        wanted = "SELECT m.name || '.' || i.name FROM sqlite_master m, pragma_table_info(m.name) i"
        made_by_us = {"marking", "earned", "allowance"}
        return [row[0] for row in book.execute(wanted) if row[0].split(".")[0] not in made_by_us]


def _neighbours_reference(opened: Path, base: Path) -> str:
    ground = a_class(opened, base, HONEST, HOSTILE)
    theirs = json.loads(good_answers(EXERCISE, 0))["learner"]
    ground.answer(ground.good() | {"learner": theirs})
    code, printed = run(ground, "autograde", EXERCISE)
    told = (
        theirs in printed or "reference" in printed or ask(ground.classroom.root, COMMENTS, EXERCISE, HOSTILE)
    )
    score = score_of(ground.classroom.root, EXERCISE, HOSTILE)
    marked = "marked" if code == 0 and score else "not marked"
    return f"{marked}, and told" if told else f"{marked}; **nobody is told**"


def _power_cut(opened: Path, base: Path) -> str:
    ground = a_class(opened, base, HONEST)
    child = start(ground, "-c", _LOOKED_AT, str(ground.classroom.work / "autograded"), EXERCISE)
    out, beside = child.communicate(timeout=600)
    there, at_commits, lost = json.loads(out.splitlines()[-1])
    assert at_commits and f"{HONEST}/{EXERCISE}/{EXERCISE}.ipynb" in there, beside
    if lost == there:
        return "**none of its files is brought to the disk**, before the gradebook has its marks or later"
    return f"a power cut would take {len(lost)} of {len(there)}" if lost else "on the disk"


def _spoilt_file(opened: Path, base: Path) -> str:
    ground = a_class(opened, base, HONEST)
    room = ground.classroom
    commands = {
        "autograde": room.autograded(HONEST, EXERCISE) / f"{EXERCISE}.ipynb",
        "generate_feedback": room.feedback(HONEST, EXERCISE),
    }
    ended = [run(ground, command, EXERCISE)[0] for command in commands]
    assert ended == [0, 0]
    for left in (b"", b"<!doctype html><title>cut", b"\0" * 4096):
        for command, path in commands.items():
            path.chmod(0o644)
            path.write_bytes(left)
            code, printed = run(ground, command, EXERCISE)
            ended.append(code)
            if path.read_bytes() != left or "Skipping existing" not in printed:
                return f"{command} does something about {left[:9]!r}"
    return "**left as it is**; both commands skip what is there" + ("" if any(ended) else ", and end well")


def _random_pages(opened: Path, base: Path) -> str:
    ground = a_class(opened, base, HONEST)
    file = ground.classroom.work / "gradebook.db"
    held, chance = file.read_bytes(), random.Random(20261128)
    pages, said = len(held) // 4096, set()
    for _ in range(how_many(1, 6)):
        damaged = bytearray(held)
        for page in chance.sample(range(1, pages), pages // 2):
            damaged[page * 4096 : (page + 1) * 4096] = chance.randbytes(4096)
        file.write_bytes(damaged)
        code, printed = run(ground, "autograde", EXERCISE)
        traced = "Traceback" in printed and "malformed" in printed
        written = (
            "nothing is written" if file.read_bytes() == damaged else "**the damaged file is written to**"
        )
        restored = "" if "restore" in printed.lower() else "; no word of how to restore it"
        said.add(f"{'**a traceback**' if traced else f'ends with {code}'}{restored}; {written}")
    return " or ".join(sorted(said))


def _four_at_once(opened: Path, base: Path) -> str:
    """In a class without a gradebook, as ours begin; and in one whose exercises somebody has entered."""
    bare, entered = a_class(opened, base / "bare", *FOUR), a_class(opened, base / "entered", *FOUR)
    (bare.classroom.work / "gradebook.db").unlink()
    for_bare, told = _marked_by_four(bare)
    assert "No assignment with ID" in told, told
    for_entered, told = _marked_by_four(entered)
    nobody = "some are marked" if any(for_bare) else "**nobody is marked**"
    # Whether two enter one submission in the same moment is luck: in two of seven runs that were looked at,
    # once with a 0 that stayed. Of a run that had no such luck the table holds, too; of any other fault not.
    theirs = [float(earned(EXERCISE, good_answers(EXERCISE, who % 2))) for who in range(len(FOUR))]
    known = ("UNIQUE constraint failed", "No such submission")
    faults = re.findall(r"^ +\S+(?:Error|Entry|Exception): .*$", told, re.MULTILINE)
    others = {fault for fault in faults if not any(words in fault for words in known)}
    told_of = all(score in {points, 0.0, None} for score, points in zip(for_entered, theirs, strict=True))
    assert told_of and not others, (for_entered, others)
    return (
        f"without the exercises in its gradebook {nobody}; with them a marker can end with a traceback "
        "(UNIQUE constraint failed) and **leave a learner at 0**"
    )


def _marked_by_four(ground: Ground) -> tuple[list[float | None], str]:
    """What the learners have once four markers were started at once, and what those printed."""
    markers = [start(ground, "-m", "nbgrader", "autograde", EXERCISE) for _ in range(4)]
    printed = [marker.communicate(timeout=1200)[1] for marker in markers]
    return [score_of(ground.classroom.root, EXERCISE, one) for one in FOUR], "\n".join(printed)


def _no_locks(opened: Path, base: Path) -> str:
    ground = a_class(opened, base, HONEST)
    child = start(ground, "-m", "tests.hostile.no_locks", "-m", "nbgrader", "autograde", EXERCISE)
    out, beside = child.communicate(timeout=600)
    printed = out + beside
    place = "with its place" if "gradebook.db" in printed else "without its place"
    advice = ", and the advice to upgrade the database" if "nbgrader db upgrade" in printed else ""
    assert child.returncode and "database is locked" in printed, printed
    what = "**a traceback**" if "Traceback" in printed else "a sentence"
    return f"{what}: “database is locked”, {place}{advice}"


def _credit(opened: Path, base: Path) -> str:
    ground = a_class(opened, base, HONEST)
    assert run(ground, "autograde", EXERCISE)[0] == 0
    exported = {}
    for credit in (30.0, -200.0):
        change(ground, _EXTRA_CREDIT, credit, EXERCISE)
        assert run(ground, "export")[0] == 0
        with (ground.classroom.root / "grades.csv").open(encoding="utf-8") as file:
            (row,) = [row for row in csv.DictReader(file) if row["assignment"] == EXERCISE]
        exported[credit] = (float(row["score"]), float(row["max_score"]))
    (more, most), (less, _) = exported[30.0], exported[-200.0]
    return (
        "no counterpart to the record; its export gives "
        f"{'**more points than there are**' if more > most else 'no more points than there are'}, "
        f"and {less:g} for less than nothing"
    )


TRIES: dict[str, Callable[[Path, Path], str]] = {
    "markup, escape sequences and forged lines in all that a command can print": _terminal,
    "answers that were only saved otherwise, as another attempt": _saved_otherwise,
    "a neighbour's reference": _neighbours_reference,
    "a power cut after the gradebook said that files are written": _power_cut,
    "a page or notebook that a power cut has left empty, cut or full of zeros": _spoilt_file,
    "random pages in gradebook.db": _random_pages,
    "four first markers at once": _four_at_once,
    "a disk without locks": _no_locks,
    "more extra credit than there are points, and less than nothing": _credit,
}
