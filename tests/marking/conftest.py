"""The marked exercise that the tests of marking work on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from course.library import Library, library, load_key
from course.library.cases import Case, CaseKey
from course.library.plan import Exercise
from course.library.versions import case_in, key_in
from course.places import solutions_root


@dataclass(frozen=True)
class Paper:
    """One version of one exercise, with its key."""

    exercise: Exercise
    version: str
    case: Case
    key: CaseKey
    content: Library
    solutions: Path


def papers() -> list[Paper]:
    content, solutions = library(), solutions_root()
    made = []
    for exercise in content.exercises.values():
        key = load_key(solutions, exercise, content)
        for version in exercise.versions:
            case = case_in(content.cases[exercise.case], version)
            made.append(Paper(exercise, version, case, key_in(key, version), content, solutions))
    return made


@pytest.fixture(params=papers(), ids=lambda paper: f"{paper.exercise.id}-{paper.version}")
def paper(request: pytest.FixtureRequest) -> Paper:
    return request.param
