"""A class in a notebook: the tables of the analysis, and who earned what, one's own or invented."""

from __future__ import annotations

from dataclasses import fields

import pandas as pd
import pytest

import course
from course.analysis import Report, analyse, class_work
from course.marking.gradebook.damage import NoGradebook
from course.marking.nbgrader.own_classroom import marking_classroom
from course.rehearsal import rehearse

EXERCISE = "ex5-parent"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("rehearsal") / "class"
    for _ in rehearse(marking_classroom(), place, EXERCISE, 12, 3, lambda _learner: None, kept=False):
        pass
    return place


def test_a_cohort_is_what_the_analysis_computes_and_who_earned_what(folder):
    own = class_work(marking_classroom().elsewhere(folder), EXERCISE)
    report = analyse(own)

    group = course.cohort(EXERCISE, folder)

    for table in fields(Report):
        pd.testing.assert_frame_equal(getattr(group, table.name), getattr(report, table.name))
    assert list(group.learners.index) == list(group.points.index) == list(own.points.index)
    assert (group.learners["points"] == group.points.sum(axis=1)).all()
    assert group.left_out == own.left_out
    assert f"{len(own.points)} learners" in repr(group)


def test_an_invented_class_is_as_one_in_a_folder_and_leaves_nothing_behind(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    group = course.rehearsed(EXERCISE, learners=12, seed=3)

    pd.testing.assert_frame_equal(group.points, course.cohort(EXERCISE, folder).points)
    assert list(tmp_path.iterdir()) == []


def test_a_class_that_is_not_there_is_told_in_a_sentence(tmp_path):
    with pytest.raises(NoGradebook) as told:
        course.cohort(EXERCISE, tmp_path)

    assert told.value._render_traceback_() == ["There is no gradebook yet. Make one with: course classroom"]
