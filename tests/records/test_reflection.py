"""Part B: the learner's own words, read back as they were written."""

from __future__ import annotations

import json

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.base.places import content_root
from course.records import RecordUnreadable, Reflection, Statement, reflection_from_json, reflection_to_json

WORDS = st.text(
    st.characters(categories=["L", "M", "N", "P", "S", "Zs"], include_characters="\n"), max_size=60
)


@given(WORDS, WORDS, WORDS, st.none() | st.booleans(), st.lists(st.integers(1, 600), max_size=3))
def test_a_reflection_reads_back_as_it_was_written(why, learned, change, planned, minutes):
    seen = {"\u034f", "\u3164", "\uffa0", "\u115f", "\u1160"}
    if seen & set(why + learned + change):
        return
    hours = [{"scheme": "Law Society of Scotland", "category": "risk", "minutes": one} for one in minutes]
    try:
        made = Reflection.model_validate(
            {
                "work": "ex3-sergeant",
                "need": {"why": why, "planned": planned},
                "afterwards": {"learned": learned, "will_change": change},
                "hours": hours,
            }
        )
    except ValueError as error:
        assert "nobody can see" in str(error)  # noqa: PT017
        return

    assert reflection_from_json(reflection_to_json(made)) == made


@pytest.mark.parametrize("content", ["", "[]", "{", '{"work": "x", "work": "y"}', '{"work": "x", "more": 1}'])
def test_what_is_no_reflection_is_refused_with_a_reason(content):
    with pytest.raises(RecordUnreadable):
        reflection_from_json(content)


def test_the_two_parts_share_nothing_of_the_learners_own():
    private = {"need", "afterwards", "hours", "why", "learned", "will_change", "next_need"}

    assert not private & set(Statement.model_fields)


@pytest.mark.parametrize(("name", "model"), [("statement", Statement), ("reflection", Reflection)])
def test_the_published_schemas_are_what_the_models_say(name, model):
    published = json.loads((content_root() / "docs" / f"{name}.schema.json").read_text(encoding="utf-8"))

    assert {key: published[key] for key in ("properties", "required")} == {
        key: model.model_json_schema(mode="serialization")[key] for key in ("properties", "required")
    }
    jsonschema.Draft202012Validator.check_schema(published)
