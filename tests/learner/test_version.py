"""Whoever asks which version a learner has gets one answer: the recorded one, or else the drawn one."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as some

import course
from course.content.installed import course_content
from course.learner.identity import draw_version
from course.learner.version import version_of

EXERCISE = course_content().exercises["ex2-reservist"]
RECORDED = some.one_of(some.none(), some.sampled_from([*EXERCISE.version_ids, "base ", "", "no-such"]))


@given(some.uuids(version=4), some.lists(RECORDED, max_size=3))
def test_the_most_trusted_record_of_a_version_that_exists_counts_else_the_draw(
    learner: UUID, recorded: list[str | None]
):
    has = version_of(EXERCISE, learner, *recorded)

    known = [one for one in recorded if one in EXERCISE.version_ids]
    assert has.drawn == draw_version(EXERCISE.id, learner, EXERCISE.version_ids)
    assert has.id == (known[0] if known else has.drawn)


def test_nobody_of_whom_nothing_is_known_has_the_first_version():
    assert version_of(EXERCISE, None).id == EXERCISE.version_ids[0]


def test_no_other_module_draws_a_version_of_its_own():
    files = Path(course.__file__).parent.rglob("*.py")

    drawing = {path.name for path in files if "draw_version" in path.read_text(encoding="utf-8")}

    assert drawing == {"identity.py", "version.py"}
