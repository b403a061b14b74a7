"""What a class's server is told as it starts."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from course.classes.serving import serving
from course.classes.settings import ClassSettings
from course.learner.answers import now
from course.learner.review.schedule import day_of
from course.marking.nbgrader.own_classroom import separate_classroom


def test_a_teacher_looks_at_what_returns_next_week(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COURSE_DAYS_AHEAD", "7")
    room = serving(separate_classroom(tmp_path), ClassSettings(title="Autumn")).room
    (ada,) = room.people.let_in([("s100", "Ada Example")])

    assert room.reviewing(room.desk(ada)).today >= day_of(now() + timedelta(days=7))
    room.engine.dispose()
