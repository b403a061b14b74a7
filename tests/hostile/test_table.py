"""The table in `docs/security.md` says what really happens."""

from __future__ import annotations

from random import Random

import pytest

from course.places import solutions_root
from tests.conftest import SOAK, how_many
from tests.hostile import stock, table
from tests.hostile.attacks import ATTACKS, EVERY

# Those that hang are waited for too long to run again here, and code that never ends, which nbgrader
# interrupts after half a minute, runs in the soak alone. Those in a browser have a test of their own.
QUICK = [
    attack
    for attack in (*ATTACKS["Code in the notebook"], *ATTACKS["Names"], *ATTACKS["The notebook"])
    if attack.name in table.committed() and "hangs" not in table.committed()[attack.name][0]
    if SOAK or "never ends" not in attack.name
]
SLICE = Random(20261124).sample(QUICK, how_many(1, len(QUICK)))


def test_the_table_has_a_row_for_every_attack_and_no_other():
    assert set(table.committed()) == {attack.name for attack in EVERY}


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("attack", SLICE, ids=lambda attack: attack.name)
def test_stock_nbgrader_does_what_the_table_says(planted, attack):
    (found,) = stock.autograde([planted(attack)], solutions_root())

    assert stock.described(found, attack) == table.committed()[attack.name][0]
