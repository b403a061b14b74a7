"""Every attack is marked as the answers that it holds, or refused with a reason, and harms nobody."""

from __future__ import annotations

from decimal import Decimal

import pytest

from course.learner.answers import FILE_NAME
from course.marking.nbgrader.classroom import SECRET as NBGRADERS_SECRET
from course.marking.nbgrader.classroom import TIMESTAMP
from tests.hostile import ours, table
from tests.hostile.attack import SHARED, Attack
from tests.hostile.attacks import EVERY
from tests.hostile.ground import HONEST, SECRET, Ground, earned, good_answers
from tests.hostile.watch import Watched, snapshot

LONGEST_REASON = 400
MADE_BY_MARKING = (
    "class/.classroom/autograded",
    "class/.classroom/feedback",
    "class/.classroom/gradebook.db",
)


@pytest.mark.parametrize("attack", EVERY, ids=lambda attack: attack.name)
def test_an_attack_gains_nothing_and_costs_nobody_anything(planted, attack):
    ground = planted(attack)
    before = snapshot(ground.root)

    with Watched(ground.outside) as secret:
        run = ours.mark(ground.classroom.root, attack.exercise)
        read = secret.opened()

    assert run.ended == 0
    _holds(run, attack)
    _neighbour_has_their_marks(run, attack)
    assert not read and not ground.trap.exists() and run.told == ()
    assert _only_what_was_handed_in(run, attack)
    assert _changed_outside(before, snapshot(ground.root)) == []
    assert not _holds_the_secret(ground)
    assert table.by_us(run, attack) == table.committed()[attack.name][1], "python -m tests.hostile.table"


def _holds(run: ours.Run, attack: Attack) -> None:
    row = run.row(attack.learner)
    said = " ".join(row.remarks)
    assert Decimal(row.points) == attack.points, row
    assert attack.says in said and all(_is_one_line(remark) for remark in row.remarks), row
    if attack.holds == "kept out":
        assert row.done == "not marked" and said and row.score is None
    else:
        assert row.done == "marked" and (row.score or 0.0) == float(attack.points)
    if attack.holds == "refused":
        assert row.remarks[0] in row.comments, row


def _neighbour_has_their_marks(run: ours.Run, attack: Attack) -> None:
    row = run.row(HONEST)
    points = earned(attack.exercise, good_answers(attack.exercise, 0))
    shared = (f"{SHARED} {attack.learner}.",) if attack.says == SHARED else ()
    assert (Decimal(row.points), row.score or 0.0, row.remarks) == (points, float(points), shared)


def _is_one_line(text: str) -> bool:
    return text.isprintable() and len(text) <= LONGEST_REASON


def _only_what_was_handed_in(run: ours.Run, attack: Attack) -> bool:
    """Whether nothing but four files of each submission was opened, and the folders they lie in."""
    files = {
        FILE_NAME,
        TIMESTAMP,
        NBGRADERS_SECRET,
        f"{attack.exercise}.ipynb",
        attack.exercise,
        attack.learner,
        HONEST,
    }
    return {path.rpartition("/")[2] for path in run.opened} <= files | {"submitted"}


def _changed_outside(before: dict[str, str], after: dict[str, str]) -> list[str]:
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    return sorted(
        path
        for path in changed
        if not path.startswith(MADE_BY_MARKING) and not path.endswith(".marking.lock")
    )


def _holds_the_secret(ground: Ground) -> bool:
    """Whether anything that marking made holds what stands in the file outside."""
    work = ground.classroom.work
    made = (path for folder in ("autograded", "feedback") for path in (work / folder).rglob("*"))
    return any(SECRET.encode() in path.read_bytes() for path in made if path.is_file())
