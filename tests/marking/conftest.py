"""The papers that the tests of marking work on: every version of every exercise, with its key."""

from __future__ import annotations

import pytest

from course.library import Paper, library, load_key, paper
from course.places import solutions_root


def papers() -> list[Paper]:
    content = library()
    return [
        paper(exercise, version, content, load_key(solutions_root(), exercise, content))
        for exercise in content.exercises.values()
        for version in exercise.version_ids
    ]


@pytest.fixture(params=papers(), ids=lambda made: f"{made.exercise.id}-{made.version}")
def made(request: pytest.FixtureRequest) -> Paper:
    return request.param
