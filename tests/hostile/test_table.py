"""The table in `docs/security.md` says what really happens."""

from __future__ import annotations

import re
from random import Random

import pytest

from course.base.places import content_root
from tests.conftest import SOAK
from tests.hostile import around_table, table
from tests.hostile.around import AROUND
from tests.hostile.attacks import ATTACKS, EVERY
from tests.hostile.stock_around import TRIES

# Those that hang, and code that never ends, which nbgrader interrupts after half a minute, are waited for in
# the soak alone, which runs every row.
QUICK = [
    attack
    for attack in (*ATTACKS["Code in the notebook"], *ATTACKS["Names"], *ATTACKS["The notebook"])
    if attack.name in table.committed()
    if "hangs" not in table.committed()[attack.name][0] and "never ends" not in attack.name
]
TRIED = EVERY if SOAK else Random(20261124).sample(QUICK, 1)
TRIED_AROUND = [*TRIES] if SOAK else ["random pages in gradebook.db"]
# Looked at by hand in stock's pages; in ours by tests/browser/test_assess.py.
LOOKED_AT = {"a folder of a name that blanks nbgrader's pages, beside honest learners"}


def test_the_table_has_a_row_for_every_attack_and_no_other():
    assert set(table.committed()) == {attack.name for attack in EVERY}


def test_what_is_tried_around_marking_has_a_row_and_a_test_that_is_there():
    page = table.PAGE.read_text(encoding="utf-8").split(around_table.MARK)[1]
    rows = dict(re.findall(r"^\| (.+?) \| .+ \| .+ \| `(.+?)` \|$", page, re.MULTILINE))

    assert rows == {tried: where.partition("::")[2] for tried, where in AROUND.items()}
    for where in AROUND.values():
        path, _, name = where.partition("::")
        assert f"\ndef {name}(" in (content_root() / path).read_text(encoding="utf-8")


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("attack", TRIED, ids=lambda attack: attack.name)
def test_stock_nbgrader_does_what_the_table_says(opened, tmp_path, attack):
    (said,) = table.by_stock(opened, tmp_path, [attack])

    assert said == table.committed()[attack.name][0]


def test_everything_around_marking_was_tried_with_stock_nbgrader_too():
    said = around_table.committed()

    assert set(said) == set(AROUND) == {*TRIES, *LOOKED_AT}
    assert around_table.NOT_TRIED not in said.values()


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("tried", TRIED_AROUND)
def test_stock_nbgrader_does_around_marking_what_the_table_says(opened, tmp_path, tried):
    assert TRIES[tried](opened, tmp_path) == around_table.committed()[tried]
