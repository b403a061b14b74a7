"""A learner is known by a random reference, and gets the version drawn from it."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from course.learner import draw_version, learner_reference

VERSIONS = ["base", "C-f2", "C-f3"]


def test_the_reference_is_made_once_and_kept():
    assert learner_reference() == learner_reference()


@given(st.uuids())
def test_the_draw_is_always_the_same_for_the_same_learner(learner):
    assert draw_version("ex2-reservist", learner, VERSIONS) == draw_version(
        "ex2-reservist", learner, VERSIONS
    )


def test_every_version_is_drawn_for_about_as_many_learners():
    drawn = Counter(draw_version("ex2-reservist", UUID(int=number), VERSIONS) for number in range(3000))

    assert set(drawn) == set(VERSIONS)
    assert max(drawn.values()) - min(drawn.values()) < 200
