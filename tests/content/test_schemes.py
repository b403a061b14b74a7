"""The layouts of a learner's own export: whole, honest about what was checked, without what none claims."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from course.content.installed import course_content
from course.content.schemes import Scheme, Schemes

SCHEMES = course_content().schemes


def test_there_is_a_layout_for_each_body_that_the_course_serves():
    assert [one.id for one in SCHEMES] == ["sra", "bsb", "iaa", "lss", "cilex"]


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda one: one.id)
def test_each_asks_why_and_what_came_of_it_and_when_that_was_written(scheme: Scheme):
    held = {line.field for line in scheme.layout}
    assert {
        "need",
        "need_written",
        "works",
        "time",
        "learned",
        "met_need",
        "will_change",
        "next_need",
    } <= held
    assert {"name", "provider", "dates", "evidence", "reflection_written"} <= held


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda one: one.id)
def test_none_speaks_of_points_or_of_being_accredited_and_each_says_what_was_not_checked(scheme: Scheme):
    told = scheme.model_dump_json().lower()
    assert "point" not in told
    assert "accredit" not in told
    assert scheme.status != "verified"
    assert len(scheme.unverified) > 20


def test_a_scheme_that_names_a_category_twice_is_refused():
    twice = SCHEMES[3].model_dump() | {"claims": [{"id": "a", "label": "A"}, {"id": "a", "label": "B"}]}
    with pytest.raises(ValidationError, match="twice"):
        Schemes.model_validate({"schemes": [twice]})
