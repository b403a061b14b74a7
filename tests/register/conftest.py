"""An invented provider with a key, statements that it may attest, and a register on each kind of database."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.register.issuer import Issuer
from course.register.register import Register
from tests.register.making import issuer_named


@pytest.fixture(scope="session")
def issuer() -> Issuer:
    return issuer_named("Example Law Training", "https://training.example/records")


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def address(request, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "SQLite":
        return f"sqlite:///{tmp_path / 'register.db'}"
    server = request.getfixturevalue("postgresql")
    return server.address(server.database())


@pytest.fixture
def register(tmp_path: Path, issuer: Issuer) -> Register:
    return Register(f"sqlite:///{tmp_path / 'register.db'}", issuer)
