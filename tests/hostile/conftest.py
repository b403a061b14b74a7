"""A class to attack: opened once, copied for each attack."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile.attack import Attack
from tests.hostile.ground import HONEST, Ground, hand_in, open_ground


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return open_ground(tmp_path_factory.mktemp("ground"))


@pytest.fixture
def planted(opened: Path, tmp_path: Path) -> Callable[[Attack], Ground]:
    """Plant an attack in a class of its own, beside an honest neighbour."""
    return lambda attack: plant(opened, tmp_path / "ground", attack)


def plant(opened: Path, root: Path, attack: Attack) -> Ground:
    """Plant an attack; an honest neighbour is there, and so are other attacks, if there were any."""
    ground = Ground(root, attack.learner, attack.exercise)
    if not root.exists():
        shutil.copytree(opened, root)
        hand_in(ground, HONEST, 0)
    hand_in(ground, attack.learner, 1)
    attack.plant(ground)
    return ground
