"""Part B as a value: what the learner wrote, dated, with the hours they claim."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from course.content.installed import course_content
from course.learner.answers import DraftAnswers
from course.learner.file_store import home_store
from course.learner.own_part import LEARNED, NEED, PLANNED, REFLECTION, WHY, hours_field, open_part
from course.records import reflection_from_json, reflection_to_json
from course.records.own_reflection import minutes_in, own_reflection

CONTENT = course_content()
LEARNER = UUID(int=7, version=4)


def test_what_a_learner_wrote_is_part_b_and_reads_back(tmp_path: Path):
    store = home_store(tmp_path, CONTENT.exercises)
    open_part(NEED, CONTENT.course.id, LEARNER, store).put(WHY, DraftAnswers(text="A client.\nNow."))
    after = open_part(REFLECTION, CONTENT.course.id, LEARNER, store)
    after.put(LEARNED, DraftAnswers(text="To ask\u200b first."))
    after.put(hours_field("lss", "verifiable"), DraftAnswers(text=" 210 "))
    after.put(hours_field("lss", "private"), DraftAnswers(text="an hour"))

    made = own_reflection(CONTENT, store)

    assert made.need.why == "A client.\nNow."
    assert made.afterwards.learned == "To ask first."  # such a sign comes with much that is pasted
    assert [(one.scheme, one.category, one.minutes) for one in made.hours] == [
        ("Law Society of Scotland", "Verifiable", 210)
    ]
    assert made.need.written == store.read(f"need-{CONTENT.course.id}").saved
    assert reflection_from_json(reflection_to_json(made)) == made


@pytest.mark.parametrize(("kept", "planned"), [("yes", True), ("no", False), ("", None), ("perhaps", None)])
def test_whether_it_was_planned_is_said_or_left_open(tmp_path: Path, kept, planned):
    store = home_store(tmp_path, CONTENT.exercises)
    open_part(NEED, CONTENT.course.id, LEARNER, store).put(PLANNED, DraftAnswers(text=kept))

    assert own_reflection(CONTENT, store).need.planned is planned


def test_a_learner_who_wrote_nothing_has_an_empty_one_without_dates(tmp_path: Path):
    made = own_reflection(CONTENT, home_store(tmp_path, CONTENT.exercises))
    assert made.need.written is made.afterwards.written is None
    assert not (made.need.why or made.afterwards.learned or made.hours)


def test_only_whole_minutes_that_a_year_has_are_claimed():
    assert [minutes_in(text) for text in ("90", "0", "-5", "1.5", "999999999", "²", "600000")] == [90] + [
        0
    ] * 6
