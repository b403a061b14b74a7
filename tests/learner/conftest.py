"""Every kind of store, for whatever all of them promise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.learner.stores import KINDS, Place


@pytest.fixture(params=KINDS)
def place(request, tmp_path: Path) -> Place:
    if request.param == "files":
        return Place("files", str(tmp_path))
    if request.param == "SQLite":
        return Place("SQLite", f"sqlite:///{tmp_path / 'answers.db'}")
    server = request.getfixturevalue("postgresql")
    return Place("PostgreSQL", server.address(server.database()))
