"""The table in `docs/security.md` says what really happens."""

from __future__ import annotations

from random import Random

import pytest

from tests.conftest import SOAK
from tests.hostile import table
from tests.hostile.attacks import ATTACKS, EVERY

# Those that hang, and code that never ends, which nbgrader interrupts after half a minute, are waited for in
# the soak alone, which runs every row.
QUICK = [
    attack
    for attack in (*ATTACKS["Code in the notebook"], *ATTACKS["Names"], *ATTACKS["The notebook"])
    if attack.name in table.committed()
    if "hangs" not in table.committed()[attack.name][0] and "never ends" not in attack.name
]
TRIED = EVERY if SOAK else Random(20261124).sample(QUICK, 1)


def test_the_table_has_a_row_for_every_attack_and_no_other():
    assert set(table.committed()) == {attack.name for attack in EVERY}


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("attack", TRIED, ids=lambda attack: attack.name)
def test_stock_nbgrader_does_what_the_table_says(opened, tmp_path, attack):
    (said,) = table.by_stock(opened, tmp_path, [attack])

    assert said == table.committed()[attack.name][0]
