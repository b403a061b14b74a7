"""Whoever attacks a study server is refused, and nobody else waits for it; the table in the docs says so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hostile import server_table
from tests.hostile.served import Served, serving
from tests.hostile.server_attacks import ATTACKS

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("attacked")) as served:
        yield served


@pytest.fixture
def served(running: Served) -> Served:
    running.start_afresh()
    return running


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_on_the_server_ends_as_the_table_says(served: Served, name: str):
    assert ATTACKS[name](served) == server_table.committed().get(name), "python -m tests.hostile.server_table"


def test_the_table_has_a_row_for_every_attack_on_the_server_and_no_other():
    assert list(server_table.committed()) == list(ATTACKS)
