"""An attempt is what was answered, not how it was saved; and whose the answers are is looked at."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from course.collecting import Manner, collect
from course.content import load_key
from course.content.installed import course_content
from course.learner.answers import FILE_NAME, answered, now, parse
from course.learner.identity import learner_id
from course.marking.cohort.marking_run import MarkedSubmission, mark_all
from course.marking.gradebook.enrolment import enrol
from course.marking.gradebook.history import history
from course.marking.nbgrader.classroom import Classroom
from course.rehearsal.learners import FictionalLearner
from course.rehearsal.learners import answered as answered_by
from tests.hostile.ground import good_answers

EXERCISE = "ex2-reservist"
LEARNER = "ada-0001"
REFERENCE = UUID("0bad0000-3f5e-4a0e-9d3c-2f1f4f5f6a7b")
Change = Callable[[dict[str, Any]], dict[str, Any]]


def weak() -> dict[str, Any]:
    """Answers that do not pass, so that another attempt remains."""
    found: dict[str, Any] = json.loads(good_answers(EXERCISE, 1))
    for board in found["boards"].values():
        if board["kind"] == "match":
            board["facts"] = dict(list(board["facts"].items())[:2])
    return found


def put(room: Classroom, content: bytes | dict[str, Any], learner: str = LEARNER) -> None:
    folder = room.submission(learner, EXERCISE)
    folder.mkdir(parents=True, exist_ok=True)
    text = content if isinstance(content, bytes) else json.dumps(content).encode()
    (folder / FILE_NAME).write_bytes(text)


def mark(room: Classroom, *learners: str) -> dict[str, MarkedSubmission]:
    marked = mark_all(room, EXERCISE, learners or (LEARNER,), lambda _: None)
    return {one.learner: one for one in marked}


def _more(answers: dict[str, Any], **changed: Any) -> dict[str, Any]:
    return answers | changed


def _facts(answers: dict[str, Any]) -> dict[str, Any]:
    return next(board["facts"] for board in answers["boards"].values() if board["kind"] == "match")


def _reversed_cards(answers: dict[str, Any]) -> dict[str, Any]:
    for fact in _facts(answers).values():
        fact["cards"].reverse()
    return answers


def _surer(answers: dict[str, Any]) -> dict[str, Any]:
    for fact in _facts(answers).values():
        fact["confidence"] = "guess" if fact["confidence"] == "sure" else "sure"
    return answers


def _emptied(answers: dict[str, Any]) -> dict[str, Any]:
    _facts(answers)["C.9"] = {}
    return _more(answers, boards=answers["boards"] | {"another": {"kind": "match", "facts": {}}})


SAVED_OTHERWISE: dict[str, Callable[[dict[str, Any]], bytes | dict[str, Any]]] = {
    "saved again": lambda answers: _more(answers, revision=41, saved="2026-02-01T10:00:00Z"),
    "with CR LF": lambda answers: json.dumps(answers, indent=1).replace("\n", "\r\n").encode(),
    "in another order": lambda answers: json.dumps(answers, sort_keys=True, indent=4).encode(),
    "its cards in another order": _reversed_cards,
    "surer of it": _surer,
    "a choice taken back": _emptied,
}


@pytest.mark.parametrize("otherwise", SAVED_OTHERWISE.values(), ids=SAVED_OTHERWISE)
def test_answers_that_were_only_saved_otherwise_are_no_new_attempt(classroom, otherwise):
    put(classroom, weak())
    first = mark(classroom)[LEARNER]

    put(classroom, otherwise(weak()))
    again = mark(classroom)[LEARNER]

    assert not first.passed and first.attempt == 1
    assert (again.done, again.attempt, again.points) == ("marked", 1, first.points)
    put(classroom, weak() | {"boards": {}})
    assert mark(classroom)[LEARNER].attempt == 2


def test_what_was_passed_and_saved_again_is_not_told_that_it_came_too_late(classroom):
    exercise, content, moment = course_content().exercises[EXERCISE], course_content(), now()
    strong = FictionalLearner("Ada Example", REFERENCE, "strong", moment, moment)
    answers = answered_by(strong, exercise, load_key(classroom.source, exercise, content), content)
    put(classroom, answers.model_dump_json().encode())
    passed = mark(classroom)[LEARNER]

    put(classroom, answers.model_copy(update={"revision": 90}).model_dump_json().encode())
    again = mark(classroom)[LEARNER]

    assert passed.passed and again.passed and again.remarks == () and again.attempt == 1


def test_a_text_is_the_same_whatever_ends_its_lines():
    def advice(text: str) -> str:
        boards = {"advice": {"kind": "draft", "text": text}}
        return answered(parse(json.dumps(weak() | {"work": "ex7-advice", "boards": boards}).encode()))

    assert advice("One.\nTwo.") == advice("One.\r\nTwo.\r\n") != advice("One. Two.")


def test_a_reference_that_does_not_fit_its_learner_is_told(classroom):
    own = learner_id("Ada Example", REFERENCE)
    enrol(classroom, {own: "Ada Example", "u-0002": "Bob", "u-0003": "Carol"})
    for learner in (own, "u-0002", "u-0003"):
        put(classroom, weak(), learner)

    told = mark(classroom, own, "u-0002")
    later = mark(classroom, own, "u-0002", "u-0003")
    put(classroom, weak() | {"learner": str(REFERENCE)}, "u-0002")
    changed = mark(classroom, "u-0002")["u-0002"].remarks

    assert "Its reference is not the one that this learner's id was made from." in told[own].remarks
    assert "The same reference stands in the work of u-0002." in told[own].remarks
    assert told["u-0002"].remarks == (f"The same reference stands in the work of {own}.",)
    assert f"The same reference stands in the work of {own}, u-0002." in later["u-0003"].remarks
    assert "Its reference is not the one in what was marked before." in changed
    assert history(classroom, EXERCISE, "u-0002")[-1].remarks == changed


def test_collecting_tells_of_a_reference_that_somebody_elses_marked_work_carried(classroom, tmp_path):
    put(classroom, weak())
    mark(classroom)
    sent = tmp_path / "sent"
    sent.mkdir()
    (sent / f"u-0002_{EXERCISE}.json").write_text(json.dumps(weak()), encoding="utf-8")

    (row,) = collect(sent, classroom, Manner(new_learners=True, dry_run=True))

    assert f"The same reference stands in the work of {LEARNER}." in row.remarks
