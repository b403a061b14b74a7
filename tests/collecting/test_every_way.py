"""What is hostile is marked as what it holds, or left, by whichever way it came; others lose nothing."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from course.base.places import content_root
from course.collecting import Manner, collect
from course.marking.cohort.marking_run import mark_all
from course.marking.gradebook.enrolment import enrol
from course.marking.nbgrader.classroom import Classroom
from tests.collecting.ground import ADA, ADDRESSES, BOB, EXERCISE, NAMES, hostile, put, text, tree, zipped
from tests.collecting.packed import WAYS, Uploader
from tests.conftest import SOAK
from tests.hostile import contents, notebooks
from tests.hostile.attack import Attack
from tests.hostile.files import open_socket, sparse
from tests.hostile.ground import Ground, earned, good_answers
from tests.hostile.watch import Watched

ATTACKS = contents.ATTACKS if SOAK else contents.ATTACKS[::5]
NOTEBOOKS = notebooks.ATTACKS if SOAK else notebooks.ATTACKS[::5]
HONEST = "victor"
NOTEBOOK = f"{EXERCISE}.ipynb"
# What may lie in a folder where the answers should.
ON_A_DISK: dict[str, Callable[[Path, Path], object]] = {
    "a link to a file outside": lambda path, outside: path.symlink_to(outside),
    "a link to a folder outside": lambda path, outside: path.symlink_to(outside.parent),
    "a link to nothing": lambda path, outside: path.symlink_to(outside.parent / "gone"),
    "a link to itself": lambda path, _: path.symlink_to(path),
    "a pipe": lambda path, _: os.mkfifo(path),
    "a socket": lambda path, _: open_socket(path),
    "a file of 5 MB": lambda path, _: sparse(5_000_000)(path),
    "a folder": lambda path, _: path.mkdir(),
}


@dataclass(frozen=True)
class Caught(Ground):
    """Where an attack writes its answers and its notebook, of which only the bytes are wanted."""

    said: list[bytes] = field(default_factory=list)

    def released(self) -> dict[str, Any]:
        """The notebook as every learner has it."""
        path = content_root() / "exercises" / self.exercise / NOTEBOOK
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return found

    def answer(self, content: bytes | dict[str, Any]) -> None:
        """Keep what is planted."""
        super().answer(content)
        self.said.append(self.answers.read_bytes())


def bytes_of(attack: Any, root: Path) -> bytes:
    """The answers file that an attack plants."""
    ground = Caught(root)
    ground.folder.mkdir(parents=True, exist_ok=True)
    attack.plant(ground)
    return ground.said[-1]


def name_of(number: int) -> str:
    return f"Mallory {'abcdefghijklmnopqrstuvwxyz'[number % 26].upper()}{'x' * (number // 26)}ho"


def planted(attack: Attack, root: Path) -> tuple[dict[str, bytes], Path]:
    """What an attack by the notebook hands in, and the file that is there once its code was run."""
    ground = Caught(root)
    ground.folder.mkdir(parents=True)
    ground.trap.parent.mkdir()
    ground.answers.write_bytes(good_answers(EXERCISE, 1))
    attack.plant(ground)
    return {
        path.name: path.read_bytes() for path in (ground.answers, ground.notebook) if path.exists()
    }, ground.trap


def two_of(number: int) -> Uploader:
    """Somebody of the class, as every platform knows them."""
    return Uploader(id_ := (ADA, BOB)[number], NAMES[id_], ADDRESSES[id_], 4000 + number)


@pytest.mark.soak
@pytest.mark.parametrize("way", WAYS)
def test_hostile_answers_do_no_more_by_one_way_than_by_another(
    way: str, classroom: Classroom, sent: Path, tmp_path: Path
):
    names = {f"mal-{number:03}": name_of(number) for number in range(len(ATTACKS))} | {HONEST: "Victor Fair"}
    enrol(classroom, names, {id_: f"{id_}@firm.example" for id_ in names})
    attacks = dict(zip(names, ATTACKS, strict=False))
    for number, (id_, attack) in enumerate(attacks.items()):
        who = Uploader(id_, names[id_], f"{id_}@firm.example", number)
        put(sent, WAYS[way](who, {"answers.json": bytes_of(attack, tmp_path / "ground" / id_)}))
    honest = Uploader(HONEST, "Victor Fair", f"{HONEST}@firm.example", 4000)
    put(sent, WAYS[way](honest, {"answers.json": good_answers(EXERCISE, 0)}))
    before = tree(tmp_path)

    rows = [row for row in collect(sent, classroom, Manner()) if row.done in {"collected", "left"}]
    taken = [row.learner for row in rows if row.done == "collected"]
    marked = {one.learner: one for one in mark_all(classroom, EXERCISE, sorted(taken), lambda _: None)}

    assert len(rows) == len(names) and HONEST in taken
    for row in rows:
        if row.done == "left":
            assert row.remarks and all(one.isprintable() and len(one) < 400 for one in row.remarks), row
    for id_ in set(taken) & set(attacks):
        assert marked[id_].points == attacks[id_].points, attacks[id_].name
    assert marked[HONEST].points == earned(EXERCISE, good_answers(EXERCISE, 0))
    changed = {name for name, held in tree(tmp_path).items() if before.get(name) != held}
    assert all(name.startswith("class/.classroom/") for name in changed)


@pytest.mark.soak
@pytest.mark.parametrize("way", WAYS)
def test_a_hostile_notebook_runs_nowhere_and_earns_what_the_answers_beside_it_do(
    way: str, classroom: Classroom, sent: Path, tmp_path: Path
):
    names = {f"mal-{number:03}": name_of(number) for number in range(len(NOTEBOOKS))}
    enrol(classroom, names, {id_: f"{id_}@firm.example" for id_ in names})
    attacks, traps = dict(zip(names, NOTEBOOKS, strict=True)), []
    for number, (id_, attack) in enumerate(attacks.items()):
        files, trap = planted(attack, tmp_path / "ground" / id_)
        put(sent, WAYS[way](Uploader(id_, names[id_], f"{id_}@firm.example", number), files))
        traps.append(trap)
    put(sent, WAYS[way](two_of(1), {"answers.json": text(BOB), NOTEBOOK: b"{}"}))
    before = tree(tmp_path)

    rows = {row.learner: row for row in collect(sent, classroom) if row.done in {"collected", "left"}}
    marked = {one.learner: one for one in mark_all(classroom, EXERCISE, sorted(rows), lambda _: None)}

    assert rows[BOB].done == "collected" and set(rows) == {*names, BOB}
    for id_, attack in attacks.items():
        # Without answers, a notebook is left: there is nothing in it that could be marked.
        assert rows[id_].done == ("left" if attack.holds == "refused" else "collected"), attack.name
        assert rows[id_].done == "left" or marked[id_].points == attack.points, attack.name
    assert [trap for trap in traps if trap.exists()] == []
    changed = {name for name, held in tree(tmp_path).items() if before.get(name) != held}
    assert all(name.startswith("class/.classroom/") for name in changed)


@pytest.mark.parametrize("way", WAYS)
def test_a_link_a_pipe_or_a_folder_in_the_answers_place_is_left_and_nothing_outside_is_opened(
    way: str, classroom: Classroom, sent: Path, tmp_path: Path
):
    outside = put(tmp_path / "outside", {"answers.json": text(ADA)}) / "answers.json"
    put(sent, WAYS[way](two_of(1), {"answers.json": text(BOB)}))
    where = sent / next(name for name in WAYS[way](two_of(0), {"answers.json": b""}) if "answers" in name)

    for attack, plant in ON_A_DISK.items():
        where.parent.mkdir(parents=True, exist_ok=True)
        plant(where, outside)
        with Watched(outside) as secret:
            rows = [row for row in collect(sent, classroom) if row.done != "passed over"]
            assert not secret.opened(), attack
        done = {row.done for row in rows if row.learner != BOB}
        assert done == (set() if attack == "a folder" else {"left"}), (attack, rows)
        assert {row.done for row in rows if row.learner == BOB} <= {"collected", "already there"}
        where.rmdir() if where.is_dir() and not where.is_symlink() else where.unlink()
    assert {path.name for path in (classroom.work / "submitted").iterdir()} == {BOB}


@pytest.mark.parametrize("inner", [False, True], ids=["the download", "a learner's own zip in it"])
@pytest.mark.parametrize("way", WAYS if SOAK else list(WAYS)[::5])
def test_a_zip_that_attacks_is_left_in_every_platforms_shape(
    way: str, inner: bool, classroom: Classroom, sent: Path, tmp_path: Path
):
    honest = WAYS[way](two_of(1), {"answers.json": text(BOB)})
    where = next(name for name in WAYS[way](two_of(0), {"answers.json": b""}) if "answers" in name)

    for attack, content in hostile(ADA, "answers.json" if inner else where).items():
        if inner:
            packed = {where.replace("answers.json", "mine.zip"): content, **honest}
            (sent / "download.zip").write_bytes(zipped(packed))
        else:
            (sent / "download.zip").write_bytes(content)
            with zipfile.ZipFile(sent / "download.zip", "a") as archive:
                for name, held in honest.items():
                    archive.writestr(name, held)
        rows = [row for row in collect(sent / "download.zip", classroom) if row.done != "passed over"]

        (theirs,) = [row for row in rows if row.learner == BOB]
        assert theirs.done in {"collected", "already there"}, attack
        left = [row for row in rows if row is not theirs]
        assert left and all(row.done == "left" and row.remarks for row in left), (attack, rows)
        assert all(one.isprintable() and len(one) < 400 for row in left for one in row.remarks), attack
    assert {path.name for path in (classroom.work / "submitted").iterdir()} == {BOB}
    assert {path.name for path in tmp_path.iterdir()} <= {"class", "sent", "learner-home"}
