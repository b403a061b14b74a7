"""The answers file is whole after anything that can happen to it, and nothing in it is lost."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from uuid import UUID

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.cases import CONFIDENCES, JUDGEMENTS
from course.content.installed import course_content
from course.learner import answers as answers_file
from course.learner.answers import (
    Answers,
    AnswersBehind,
    AnswersDamaged,
    DraftAnswers,
    FactAnswer,
    MatchAnswers,
)

LEARNER = UUID("6f2a7d58-3f5e-4a0e-9d3c-2f1f4f5f6a7b")
MOMENT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

ids = st.text("ABCT.0123456789abc-", min_size=1, max_size=12)
facts = st.dictionaries(
    ids,
    st.builds(
        FactAnswer,
        judgement=st.sampled_from([None, *JUDGEMENTS]),
        element=st.none() | ids,
        cards=st.lists(ids, max_size=6, unique=True),
        confidence=st.sampled_from([None, *CONFIDENCES]),
    ),
    max_size=6,
)


def fresh(**changes: object) -> Answers:
    return Answers(work="ex2-reservist", learner=LEARNER, begun=MOMENT, saved=MOMENT).model_copy(
        update=changes
    )


@given(facts=facts, text=st.text(max_size=200))
def test_what_is_saved_is_what_is_read(tmp_path_factory, facts, text):
    path = tmp_path_factory.mktemp("round-trip") / "answers.json"
    boards = {"match": MatchAnswers(facts=facts), "sentence": DraftAnswers(text=text)}

    saved = answers_file.save(path, fresh(boards=boards))

    assert answers_file.read(path) == saved
    assert saved.boards == boards and saved.revision == 1


def test_a_writer_who_is_behind_is_told_and_changes_nothing(tmp_path):
    path = tmp_path / "answers.json"
    first = answers_file.save(path, fresh())
    newest = answers_file.save(path, first.model_copy(update={"boards": {"match": MatchAnswers()}}))

    with pytest.raises(AnswersBehind) as behind:
        answers_file.save(path, first)

    assert behind.value.newer == newest == answers_file.read(path)


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"format": 2}', b"null", b"9" * 300_000, b"[" * 100_000],
    ids=["empty", "cut off", "a list", "not UTF-8", "another format", "null", "too large", "deep"],
)
def test_a_damaged_file_is_set_aside_and_never_overwritten(tmp_path, text):
    path = tmp_path / "answers.json"
    path.write_bytes(text)

    with pytest.raises(AnswersDamaged):
        answers_file.read(path)
    opened, aside = answers_file.open_or_begin(path, fresh())
    answers_file.save(path, opened)

    assert aside.read_bytes() == text
    assert answers_file.read(path).revision == 1


def test_two_damaged_files_of_one_moment_are_both_kept(tmp_path):
    path = tmp_path / "answers.json"
    for text in ("one", "two"):
        path.write_text(text)
        answers_file.set_aside(path)

    assert sorted(file.read_text() for file in tmp_path.glob("answers.damaged-*")) == ["one", "two"]


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    described = answers_file.json_schema(course_content().words.outcomes)
    jsonschema.Draft202012Validator.check_schema(described)
    return jsonschema.Draft202012Validator(described)


@given(facts=facts)
def test_the_schema_describes_the_file(tmp_path_factory, schema, facts):
    path = tmp_path_factory.mktemp("schema") / "answers.json"
    answers_file.save(path, fresh(boards={"match": MatchAnswers(facts=facts)}))

    schema.validate(json.loads(path.read_text(encoding="utf-8")))


def test_a_mark_of_the_encoding_at_the_beginning_is_no_harm(tmp_path):
    """Windows' editors set it; kernel, server, marking and collecting all read by these two."""
    path = tmp_path / "answers.json"
    usual = fresh()
    path.write_bytes(b"\xef\xbb\xbf" + usual.model_dump_json().encode())

    assert answers_file.read(path) == usual == answers_file.parse(path.read_bytes())
