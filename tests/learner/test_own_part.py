"""Part B is kept in every store, by several windows, moved with the rest, deleted, and never handed in."""

from __future__ import annotations

from pathlib import Path
from shutil import copy
from uuid import UUID

import pytest

from course.content.installed import course_content
from course.handing_in.along import Wished, along
from course.handing_in.from_store import work_to_hand_in
from course.learner.answers import AnswersBehind, DraftAnswers, NeedAnswers
from course.learner.file_store import home_store
from course.learner.move import Source, move
from course.learner.open_answers import OpenAnswers, Seen
from course.learner.own_part import (
    LEARNED,
    NEED,
    REFLECTION,
    WHY,
    delete_part,
    open_part,
    own_id,
    read_part,
    take_need,
    texts_in,
)
from course.learner.sql_store import Database
from course.learner.store import Store

CONTENT = course_content()
COURSE = CONTENT.course.id
LEARNER = UUID(int=7, version=4)
START = CONTENT.course.lessons[0]
OWN = "My client refused to report houses."


@pytest.fixture(params=["files", "database"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "files":
        return home_store(tmp_path / "home", CONTENT.exercises)
    return Database(f"sqlite:///{tmp_path / 'class.db'}").store(LEARNER)


def said(store: Store, line: str, chosen: str = "client") -> None:
    """The learner says in the first lesson why they came."""
    OpenAnswers(store, START, LEARNER, "base").put("need", NeedAnswers(chosen=chosen, line=line))


def wrote(store: Store, field: str, text: str, part: str = REFLECTION) -> None:
    open_part(part, COURSE, LEARNER, store).put(field, DraftAnswers(text=text))


def texts(store: Store, part: str) -> dict[str, str]:
    return texts_in(read_part(part, COURSE, store))


def test_why_the_learner_came_is_taken_over_as_they_said_it(store: Store):
    said(store, OWN)
    take_need(CONTENT, LEARNER, store)
    assert texts(store, NEED) == {WHY: f"I have a Russian client now. {OWN}"}

    said(store, "I must answer a refusal.")
    take_need(CONTENT, LEARNER, store)
    assert texts(store, NEED) == {WHY: "I have a Russian client now. I must answer a refusal."}


def test_what_the_learner_wrote_of_their_need_is_not_overwritten_by_the_lesson(store: Store):
    said(store, OWN)
    take_need(CONTENT, LEARNER, store)
    wrote(store, WHY, "In my own words.", NEED)
    said(store, "Something else.")
    take_need(CONTENT, LEARNER, store)
    assert texts(store, NEED) == {WHY: "In my own words."}


def test_two_windows_write_different_fields_and_nobody_overwrites_what_they_have_not_seen(store: Store):
    first, second = (open_part(REFLECTION, COURSE, LEARNER, store) for _ in range(2))
    first.put(LEARNED, DraftAnswers(text="From the first window."))
    second.put("next-need", DraftAnswers(text="From the second."))
    assert texts(store, REFLECTION) == {LEARNED: "From the first window.", "next-need": "From the second."}
    with pytest.raises(AnswersBehind):
        second.put(LEARNED, DraftAnswers(text="Over it."), Seen(""))


def test_it_moves_to_another_store_with_the_answers(store: Store, tmp_path: Path):
    said(store, OWN)
    take_need(CONTENT, LEARNER, store)
    wrote(store, LEARNED, "To ask first.")
    there = home_store(tmp_path / "there", CONTENT.exercises)

    told = [*move(Source(LEARNER, store, lambda: None, "nowhere"), there, {START, COURSE})]

    assert {one.accepted.outcome.name for one in told} == {"TAKEN"}
    assert texts(there, NEED) == texts(store, NEED)
    assert texts(there, REFLECTION) == {LEARNED: "To ask first."}


def test_deleting_it_leaves_no_word_of_it_and_all_the_rest_and_nothing_brings_it_back(
    store: Store, tmp_path: Path
):
    said(store, OWN)
    OpenAnswers(store, START, LEARNER, "base").put("which-sentence", DraftAnswers(text="An answer."))
    take_need(CONTENT, LEARNER, store)
    wrote(store, LEARNED, "It concerned my client.")

    delete_part(CONTENT, LEARNER, store)
    take_need(CONTENT, LEARNER, store)

    assert texts(store, NEED) == texts(store, REFLECTION) == {}
    assert {*store.read(START).boards} == {"need", "which-sentence"}
    everything = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    if (tmp_path / "home").exists():
        assert b"houses" not in everything
        assert b"concerned my client" not in everything
    for id_ in (START, own_id(NEED, COURSE), own_id(REFLECTION, COURSE)):
        assert "houses" not in store.read(id_).model_dump_json()
        assert "my client" not in store.read(id_).model_dump_json()


def test_what_is_handed_in_holds_nothing_of_it_whatever_is_ticked(store: Store, tmp_path: Path):
    exercise = "ex2-reservist"
    said(store, OWN)
    take_need(CONTENT, LEARNER, store)
    wrote(store, LEARNED, OWN)
    OpenAnswers(store, exercise, LEARNER, "base").put("draft", DraftAnswers(text="Marked."))
    folder = tmp_path / "home" / "desk" / "exercises" / exercise
    folder.mkdir(parents=True, exist_ok=True)
    copy(CONTENT.root / "exercises" / exercise / f"{exercise}.ipynb", folder)

    handed = work_to_hand_in(store, folder, exercise, tmp_path / "apart")

    assert "houses" not in (handed / "answers.json").read_text(encoding="utf-8")
    sent = along(store, exercise, Wished(notes=True, course=True))
    assert sent is None or "houses" not in sent.model_dump_json()
