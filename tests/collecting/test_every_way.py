"""What is hostile is marked as what it holds, or left, by whichever way it came; others lose nothing."""

from __future__ import annotations

import errno
import json
import os
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from course.base.characters import line
from course.base.places import content_root
from course.collecting import collect
from course.learner.answers import FILE_NAME
from course.marking.cohort.marking_run import mark_all
from course.marking.gradebook.enrolment import enrol
from course.marking.nbgrader import exchange_collect
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import enter
from tests.collecting.arriving import EVERY, Came, Way, put_in_exchange
from tests.collecting.ground import ADA, ADDRESSES, BOB, EXERCISE, NAMES, hostile, put, text, tree, zipped
from tests.collecting.packed import WAYS, Uploader
from tests.conftest import SOAK
from tests.hostile import contents, files, names, notebooks, texts
from tests.hostile.attack import Attack
from tests.hostile.files import open_socket, sparse
from tests.hostile.ground import ADVICE, Ground, earned, good_answers
from tests.hostile.watch import Watched
from tests.power import Disk

WRITTEN = [attack for attack in texts.ATTACKS if attack.exercise == ADVICE]
ATTACKS = {EXERCISE: contents.ATTACKS, ADVICE: WRITTEN} if SOAK else {EXERCISE: contents.ATTACKS[::5]}
NOTEBOOKS = [*notebooks.ATTACKS, *(attack for attack in texts.ATTACKS if attack.exercise == EXERCISE)]
NOTEBOOKS = NOTEBOOKS if SOAK else NOTEBOOKS[::5]
BY_FILES = [
    name for name in EVERY if name != "a_server"
]  # which has answers as rows, and no file of anybody's
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
        path = content_root() / "exercises" / self.exercise / f"{self.exercise}.ipynb"
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return found

    def answer(self, content: bytes | dict[str, Any]) -> None:
        """Keep what is planted."""
        super().answer(content)
        self.said.append(self.answers.read_bytes())


def bytes_of(attack: Attack, root: Path) -> bytes:
    """The answers file that an attack plants."""
    ground = Caught(root, exercise=attack.exercise)
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


def in_a_class(way: Way, classroom: Classroom, attacks: list[Attack]) -> dict[str, tuple[Uploader, Attack]]:
    """Somebody for each attack, on the class's list as whoever comes this way is known."""
    found = {
        id_: (Uploader(id_, name_of(number), f"{id_}@firm.example", number), attack)
        for number, attack in enumerate(attacks)
        for id_ in [way.known_as(f"mal-{number:03}")]
    }
    people = [who for who, _ in found.values()]
    enrol(classroom, {who.id: who.name for who in people}, {who.id: who.address for who in people})
    return found


def changed_elsewhere(before: dict[str, bytes], root: Path) -> list[str]:
    """What has changed that no handing in has any business with."""
    changed = {name for name, held in tree(root).items() if before.get(name) != held}
    return sorted(name for name in changed if not name.startswith(("class/.classroom/", "class/.nbgrader")))


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("exercise", ATTACKS)
@pytest.mark.parametrize("by", EVERY)
def test_hostile_answers_do_no_more_by_one_way_than_by_another(
    by: str, exercise: str, classroom: Classroom, sent: Path, tmp_path: Path
):
    way = EVERY[by]
    attacks = in_a_class(way, classroom, ATTACKS[exercise])
    honest = Uploader(way.known_as(HONEST), "Victor Fair", f"{HONEST}@firm.example", 4000, exercise=exercise)
    enrol(classroom, {honest.id: honest.name}, {honest.id: honest.address})
    enter(classroom, exercise)
    planted = {id_: bytes_of(attack, tmp_path / "ground" / id_) for id_, (_, attack) in attacks.items()}
    for id_, (who, _) in attacks.items():
        way.puts(sent, replace(who, exercise=exercise), {FILE_NAME: planted[id_]})
    way.puts(sent, honest, {FILE_NAME: good_answers(exercise, 0)})
    before = tree(tmp_path)

    rows = way.takes(sent, classroom, exercise)
    taken = [row.learner for row in rows if row.done == "collected"]
    marked = {one.learner: one for one in mark_all(classroom, exercise, sorted(taken), lambda _: None)}

    assert len(rows) == len(attacks) + 1 and honest.id in taken
    for row in rows:
        if row.done == "left":
            assert row.remarks and all(one.isprintable() and len(one) < 400 for one in row.remarks), row
    for id_ in set(taken) & set(attacks):
        assert marked[id_].points == attacks[id_][1].points, attacks[id_][1].name
    assert marked[honest.id].points == earned(exercise, good_answers(exercise, 0))
    assert changed_elsewhere(before, tmp_path) == []


@pytest.mark.soak
@pytest.mark.parametrize("by", BY_FILES)
def test_a_hostile_notebook_runs_nowhere_and_earns_what_the_answers_beside_it_do(
    by: str, classroom: Classroom, sent: Path, tmp_path: Path
):
    way = EVERY[by]
    attacks, traps = in_a_class(way, classroom, NOTEBOOKS), []
    for id_, (who, attack) in attacks.items():
        files, trap = planted(attack, tmp_path / "ground" / id_)
        way.puts(sent, who, files)
        traps.append(trap)
    way.puts(sent, two_of(1), {FILE_NAME: text(BOB), NOTEBOOK: b"{}"})
    before = tree(tmp_path)

    rows = {row.learner: row for row in way.takes(sent, classroom, EXERCISE)}
    taken = sorted(id_ for id_, row in rows.items() if row.done == "collected")
    marked = {one.learner: one for one in mark_all(classroom, EXERCISE, taken, lambda _: None)}

    assert set(rows) == {*attacks, BOB} and BOB in taken
    for id_, (_, attack) in attacks.items():
        # Without answers there is nothing that could be marked: it is left, or refused with 0.
        assert attack.holds == "refused" or id_ in taken, attack.name
        assert id_ not in taken or marked[id_].points == attack.points, attack.name
    assert [trap for trap in traps if trap.exists()] == []
    assert changed_elsewhere(before, tmp_path) == []


@pytest.mark.parametrize("by", BY_FILES)
def test_a_link_a_pipe_or_a_folder_in_the_answers_place_is_left_and_nothing_outside_is_opened(
    by: str, classroom: Classroom, sent: Path, tmp_path: Path
):
    way = EVERY[by]
    outside = put(tmp_path / "outside", {FILE_NAME: text(ADA)}) / FILE_NAME
    way.puts(sent, two_of(1), {FILE_NAME: text(BOB)})
    there = set(sent.rglob(f"*{FILE_NAME}"))
    way.puts(sent, two_of(0), {FILE_NAME: b""})
    (where,) = set(sent.rglob(f"*{FILE_NAME}")) - there
    where.unlink()

    for attack, plant in ON_A_DISK.items():
        plant(where, outside)
        with Watched(outside) as secret:
            rows = way.takes(sent, classroom, EXERCISE)
            assert not secret.opened(), attack
        done = {row.done for row in rows if row.learner != BOB}
        # Of a folder by that name files are collected, and there are none in it.
        assert done == {"left"} or (attack, done) == ("a folder", set()), (attack, rows)
        assert {row.done for row in rows if row.learner == BOB} <= {"collected"}
        where.rmdir() if where.is_dir() and not where.is_symlink() else where.unlink()
    assert {path.name for path in (classroom.work / "submitted").iterdir()} == {BOB}


@dataclass(frozen=True)
class InTheExchange(Caught):
    """Where an attack is planted in what lies in nbgrader's exchange."""

    at: Path = Path()
    honest: Path = Path()

    @property
    def folder(self) -> Path:
        """What was submitted there."""
        return self.at

    @property
    def honest_folder(self) -> Path:
        """The neighbour's."""
        return self.honest


def test_what_lies_in_an_exchange_leads_nowhere_and_stops_nobody(
    classroom: Classroom, sent: Path, tmp_path: Path
):
    way = EVERY["nbgraders_collect"]
    # What is above a submission in the exchange is everybody's, and no learner can put a link there.
    attacks = in_a_class(way, classroom, [one for one in files.ATTACKS if "learner's folder" not in one.name])
    good = {FILE_NAME: good_answers(EXERCISE, 1), NOTEBOOK: json.dumps(Caught(tmp_path).released()).encode()}
    outside = put(tmp_path / "ground" / "outside", {FILE_NAME: good[FILE_NAME]}) / FILE_NAME
    (tmp_path / "ground" / "traps").mkdir()
    honest = put_in_exchange(sent, two_of(1), {**good, FILE_NAME: good_answers(EXERCISE, 0)})
    for who, attack in attacks.values():
        at = put_in_exchange(sent, who, good)
        attack.plant(InTheExchange(tmp_path / "ground", who.id, at=at, honest=honest))
    for nobodys in ("+{}+2026-11-03 11:00:00 UTC+a", "mal-000+{}+at some time+a", "mal-000+{}+9999-99-99+"):
        (honest.parent / nobodys.format(EXERCISE)).mkdir()

    with Watched(outside) as secret:
        rows = way.takes(sent, classroom, EXERCISE)
        again = way.takes(sent, classroom, EXERCISE)
        assert not secret.opened()
    taken = {row.learner for row in rows if row.done == "collected"}
    marked = {one.learner: one for one in mark_all(classroom, EXERCISE, sorted(taken), lambda _: None)}

    assert marked[BOB].points == earned(EXERCISE, good_answers(EXERCISE, 0)) and set(rows) == set(again)
    for id_, (_, attack) in attacks.items():
        assert attack.holds == "refused" or id_ in taken, attack.name
        assert id_ not in taken or marked[id_].points == attack.points, attack.name
    left = [remark for row in rows if row.done == "left" for remark in row.remarks]
    assert (
        all(one.isprintable() for one in left) and sum("does not say from whom" in one for one in left) == 3
    )
    assert list((tmp_path / "ground" / "traps").iterdir()) == []


def _has_no_room(_: Path) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.skipif(sys.platform != "linux", reason="the test looks at files by /proc")
def test_what_is_collected_from_an_exchange_outlives_a_power_cut_and_is_never_there_by_half(
    classroom: Classroom, sent: Path, monkeypatch: pytest.MonkeyPatch
):
    put_in_exchange(sent, two_of(1), {FILE_NAME: good_answers(EXERCISE, 0)})
    way, disk = EVERY["nbgraders_collect"], Disk(monkeypatch)

    with monkeypatch.context() as full:
        full.setattr(exchange_collect, "sync_folder", _has_no_room)
        with pytest.raises((OSError, AssertionError), match="No space left"):
            way.takes(sent, classroom, EXERCISE)
    assert list((classroom.work / "submitted").glob(f"*/{EXERCISE}")) == []
    (row,) = way.takes(sent, classroom, EXERCISE)

    assert row.done == "collected"
    assert disk.lost(classroom.work / "submitted") == [] and disk.early == []


def test_one_account_hands_nothing_in_for_another_through_an_exchange(classroom: Classroom, sent: Path):
    own = put_in_exchange(sent, two_of(1), {FILE_NAME: text(BOB)}).owner()
    put_in_exchange(sent, Uploader(own, ""), {FILE_NAME: text(ADA)})
    enrol(classroom, {own: "Mallory Example"}, {})

    rows = EVERY["nbgraders_collect"].takes(sent, classroom, EXERCISE)

    assert [(row.learner, row.done) for row in rows] == [(own, "collected"), (BOB, "left")]
    assert f"It is in the name of {BOB} and was put there by {own}" in " ".join(rows[1].remarks)


def test_a_name_that_no_gradebook_should_hold_comes_through_no_exchange_into_it(
    classroom: Classroom, sent: Path, caplog: pytest.LogCaptureFixture
):
    for attack in names.ATTACKS:
        put_in_exchange(sent, Uploader(attack.learner, ""), {FILE_NAME: good_answers(EXERCISE, 1)})
    put_in_exchange(sent, two_of(1), {FILE_NAME: good_answers(EXERCISE, 0)})

    rows = EVERY["nbgraders_collect"].takes(sent, classroom, EXERCISE)
    who = [path.name for path in (classroom.work / "submitted").iterdir()]
    marked = {one.learner: one for one in mark_all(classroom, EXERCISE, sorted(who), lambda _: None)}

    assert Came(BOB, "collected") in rows
    assert all(line(one) == one for one in [*who, caplog.text.replace("\n", " ")])
    assert marked[BOB].points == earned(EXERCISE, good_answers(EXERCISE, 0))
    for attack in names.ATTACKS:
        if attack.learner in marked:
            assert marked[attack.learner].points == attack.points, attack.name
            assert (marked[attack.learner].done == "marked") is (attack.holds == "marked"), attack.name


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
