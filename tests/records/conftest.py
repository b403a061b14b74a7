"""Records to try things on; every person, provider and file in them is invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from course.records import Statement
from tests.records.making import a_record

MakeRecord = Callable[..., Statement]


@pytest.fixture(scope="session")
def make_record() -> MakeRecord:
    """Return a maker of records: fields of the record by name, and `name` for the learner's."""
    return a_record
