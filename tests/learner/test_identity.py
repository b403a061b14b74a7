"""A learner is known by a random reference, and gets the version drawn from it."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

from filelock import FileLock
from hypothesis import given
from hypothesis import strategies as st

from course.base.places import learner_home
from course.learner.identity import draw_version
from tests.me import learner

VERSIONS = ["base", "C-f2", "C-f3"]


def test_the_reference_is_made_once_and_kept():
    assert learner().reference == learner().reference


def test_whoever_only_reads_the_reference_waits_for_nobody():
    reference = learner().reference

    with FileLock(learner_home() / "learner-reference.lock"):
        assert learner().reference == reference


def test_a_reference_that_a_power_cut_has_emptied_is_made_anew():
    learner()
    (learner_home() / "learner-reference.txt").write_text("", encoding="utf-8")

    assert learner().reference == learner().reference


@given(st.uuids())
def test_the_draw_is_always_the_same_for_the_same_learner(learner):
    assert draw_version("ex2-reservist", learner, VERSIONS) == draw_version(
        "ex2-reservist", learner, VERSIONS
    )


def test_every_version_is_drawn_for_about_as_many_learners():
    drawn = Counter(draw_version("ex2-reservist", UUID(int=number), VERSIONS) for number in range(3000))

    assert set(drawn) == set(VERSIONS)
    assert max(drawn.values()) - min(drawn.values()) < 200
