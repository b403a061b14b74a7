"""The answers file is whole after anything that can happen to it, and nothing in it is lost."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from datetime import UTC, datetime
from uuid import UUID

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.cases import CONFIDENCES, JUDGEMENTS
from course.learner import answers as answers_file
from course.learner.answers import (
    Answers,
    AnswersBehind,
    AnswersDamaged,
    DraftAnswers,
    FactAnswer,
    MatchAnswers,
)
from tests.conftest import how_many

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


WRITER = """
import sys
from pathlib import Path
from course.learner.answers import AnswersBehind, DraftAnswers
from course.learner.file_store import FileStore
from course.learner.open_answers import OpenAnswers
from tests.learner.test_answers import LEARNER
path, name, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
store = FileStore(path.parent, {"ex2-reservist": path.parent})
sheet = OpenAnswers(store, "ex2-reservist", LEARNER, "base")
for index in range(number):
    sheet.put(f"{name}-{index % 8}", DraftAnswers(text=f"{index}"))
"""


def test_two_processes_writing_at_once_lose_nothing(tmp_path):
    path, number = tmp_path / "answers.json", how_many(40, 1000)
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), name, str(number)])
        for name in ("left", "right")
    ]

    assert [writer.wait(timeout=300) for writer in writers] == [0, 0]
    final = answers_file.read(path)
    assert final.revision == 2 * number
    last = {f"{name}-{index % 8}": f"{index}" for name in ("left", "right") for index in range(number)}
    assert {id_: board.text for id_, board in final.boards.items()} == last


SAVER = """
import sys
from pathlib import Path
from course.learner.answers import DraftAnswers, open_or_begin, save
from tests.learner.test_answers import fresh
path = Path(sys.argv[1])
answers, aside = open_or_begin(path, fresh())
assert aside is None, "a kill left a damaged file"
print("ready", flush=True)
while True:
    answers = save(path, answers.model_copy(update={"boards": {"sentence": DraftAnswers(text="x" * 3000)}}))
    print(answers.revision, flush=True)
"""


@pytest.mark.soak
@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a thing of POSIX systems")
def test_killing_a_writer_at_any_moment_leaves_a_whole_file_with_all_that_was_reported_saved(tmp_path):
    path, chance = tmp_path / "answers.json", random.Random(20261124)

    for _ in range(how_many(6, 2000)):
        with subprocess.Popen(
            [sys.executable, "-c", SAVER, str(path)], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout.readline() == "ready\n"
            reported = [writer.stdout.readline() for _ in range(chance.randrange(1, 12))]
            writer.send_signal(signal.SIGKILL)
            reported += writer.stdout.readlines()
        whole = [int(line) for line in reported if line.endswith("\n")]

        assert answers_file.read(path).revision >= max(whole)
    assert not list(tmp_path.glob("answers.damaged-*"))


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    described = answers_file.json_schema()
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
