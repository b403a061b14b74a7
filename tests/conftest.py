"""What every test stands on: a learner's folder of its own, and how many times to try things."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.shared import share

SOAK = bool(os.environ.get("SOAK"))

settings.register_profile("course", deadline=None, print_blob=True)
settings.load_profile("course")


def how_many(usually: int, in_a_soak: int) -> int:
    """How often to repeat something: `make soak` runs the same code with the larger number."""
    return in_a_soak if SOAK else usually


@pytest.fixture(scope="session", autouse=True)
def shared(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Let all processes of a run have one folder for what is made once; pytest clears it away."""
    folder = tmp_path_factory.getbasetemp()
    share(folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Any]:
    """A PostgreSQL server, one for all tests of a process (a `benchmarks.server.Server`)."""
    from benchmarks.server import running

    with running() as server:
        yield server


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put long tests first in each worker's part, so that none ends with one alone.

    A worker begins with a part, in its order, and takes from another's end once it has done its own.
    Those in a browser come together, so that it and the study pages are started once for them all.
    """
    slow = {item.path for item in items if item.get_closest_marker("soak")}
    parts: dict[tuple[bool, bool], list[pytest.Item]] = {}
    # Those of a Hub first, for they are then one worker's: each that has one starts a Hub of its own.
    for item in sorted(items, key=_needs_no_hub):
        parts.setdefault((not item.get_closest_marker("browser"), item.path not in slow), []).append(item)
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    items[:] = [
        item
        for worker in range(workers)
        for _, part in sorted(parts.items())
        for item in part[len(part) * worker // workers : len(part) * (worker + 1) // workers]
    ]


def _needs_no_hub(item: pytest.Item) -> bool:
    return "hub" not in getattr(item, "fixturenames", ())


@pytest.fixture(autouse=True)
def learner_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a learner's folder of its own, and the environment's commands on the path."""
    home = tmp_path / "learner-home"
    monkeypatch.setenv("COURSE_HOME", str(home))
    monkeypatch.setenv("COURSE_PROVIDER", str(tmp_path / "provider"))
    monkeypatch.delenv("COURSE_KEYS", raising=False)
    binaries = str(Path(sys.executable).parent)
    monkeypatch.setenv("PATH", os.pathsep.join([binaries, os.environ.get("PATH", "")]))
    return home
