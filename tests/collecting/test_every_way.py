"""Hostile answers are marked as what they hold, or left, by whichever way they came; a neighbour's stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from course.collecting import Manner, collect
from course.marking.cohort.marking_run import mark_all
from course.marking.gradebook.enrolment import enrol
from course.marking.nbgrader.classroom import Classroom
from tests.collecting.ground import EXERCISE, put, tree
from tests.collecting.packed import WAYS, Uploader
from tests.conftest import SOAK
from tests.hostile import contents
from tests.hostile.ground import Ground, earned, good_answers

ATTACKS = contents.ATTACKS if SOAK else contents.ATTACKS[::5]
HONEST = "victor"


@dataclass(frozen=True)
class Caught(Ground):
    """Where an attack writes its answers, of which only the bytes are wanted."""

    said: list[bytes] = field(default_factory=list)

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
