"""Whatever an honest submission is turned into, it is marked as what it holds, and touches nothing."""

from __future__ import annotations

import codecs
import json
import shutil
from decimal import Decimal
from fractions import Fraction
from itertools import count, pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from course.content import Paper
from course.content.installed import course_content
from course.content.papers import MatchPaper
from course.learner.answers import MOST_BYTES, Answers, MatchAnswers
from course.learner.identity import draw_version
from course.marking.cohort.marking_run import MarkedSubmission, mark_all
from course.marking.cohort.submission import paper_of
from course.marking.nbgrader.own_classroom import own_classroom
from course.marking.rule.marking_rule import mark, mark_fact, rounded
from tests.conftest import SOAK, how_many
from tests.hostile.book import SCORE, ask
from tests.hostile.changed import submissions, unchanged, written
from tests.hostile.ground import ADVICE, EXERCISE, HONEST, Ground, earned, good_answers
from tests.hostile.watch import Watched, snapshot

TOGETHER = 20
SECONDS_FOR_ONE = 1.0
MADE_BY_MARKING = ("class/.classroom/",)
numbers = count()


@pytest.fixture(scope="module")
def ground(opened: Path, tmp_path_factory: pytest.TempPathFactory) -> Ground:
    root = tmp_path_factory.mktemp("fuzz") / "ground"
    shutil.copytree(opened, root)
    return Ground(root)


together = st.lists(submissions(), min_size=TOGETHER, max_size=TOGETHER)
as_the_course_does = settings(
    derandomize=not SOAK,
    database=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@settings(as_the_course_does, max_examples=how_many(8, 800))
@given(changes=together)
def test_a_changed_submission_is_marked_as_what_it_holds_or_refused(ground, changes):
    _hold(ground, changes, EXERCISE)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@settings(as_the_course_does, max_examples=how_many(2, 200))
@given(changes=together)
def test_a_changed_advice_waits_for_a_person_or_is_refused(ground, changes):
    _hold(ground, changes, ADVICE)


def _hold(ground: Ground, changes: list[dict], exercise: str) -> None:
    number = next(numbers)
    learners = [f"learner-{number}-{index}" for index in range(len(changes))]
    honest = f"{HONEST}-{number}"
    release = (ground.classroom.release / exercise / f"{exercise}.ipynb").read_bytes()
    for learner, made in zip([*learners, honest], [*changes, None], strict=True):
        folder = ground.classroom.submission(learner, exercise)
        _plant(made, folder, exercise, release, ground.outside)
    before = snapshot(ground.root)

    with Watched(ground.outside) as secret:
        results, slowest = _marked(ground, exercise, [*learners, honest])
        read = secret.opened()

    assert not read and slowest < SECONDS_FOR_ONE
    assert _changed_elsewhere(before, snapshot(ground.root)) == []
    for learner in learners:
        _is_right(results[learner], ground.classroom.submission(learner, exercise), exercise)
        assert _in_gradebook(ground, learner, exercise) == results[learner].points
    assert results[honest].points == earned(exercise, good_answers(exercise, 0))
    again, _ = _marked(ground, exercise, [*learners, honest])
    assert {result.done for result in again.values()} == {"unchanged"}
    _clear(ground, exercise, [*learners, honest])


def _plant(made: dict | None, folder: Path, exercise: str, release: bytes, outside: Path) -> None:
    who = 0 if made is None else 1
    written(made or unchanged(), folder, exercise, good_answers(exercise, who), release, outside)


def _marked(ground: Ground, exercise: str, learners: list[str]) -> tuple[dict[str, MarkedSubmission], float]:
    """Mark a cohort; give the results, and the processor's seconds that the slowest took to judge."""
    moments = []
    results = {
        result.learner: result
        for result in mark_all(ground.classroom, exercise, learners, lambda _: moments.append(process_time()))
    }
    slowest = max((after - before for before, after in pairwise(moments)), default=0.0)
    return results, slowest


def _is_right(result: MarkedSubmission, folder: Path, exercise: str) -> None:
    answers = _held(folder / "answers.json", exercise)
    event("refused" if answers is None else "marked")
    if answers is None:
        assert result.points == 0 and result.remarks, result
    else:
        versions = course_content().exercises[exercise].version_ids
        version = (
            answers.version
            if answers.version in versions
            else draw_version(exercise, answers.learner, versions)
        )
        assert result.points == _by_the_rule(answers, paper_of(exercise, version, own_classroom().keys)), (
            result
        )
    assert result.done == "marked" and all(
        remark.isprintable() and len(remark) < 400 for remark in result.remarks
    )


def _held(path: Path, exercise: str) -> Answers | None:
    """The answers that a file holds, read by Python's own JSON; nothing if they may not be marked."""
    if path.is_symlink() or not path.is_file() or path.stat().st_size > MOST_BYTES:
        return None
    text = path.read_bytes()
    if b"\\ud800" in text:
        return None  # half a character is no text
    try:
        answers = Answers.model_validate(json.loads(text.removeprefix(codecs.BOM_UTF8).decode("utf-8")))
    except (ValueError, ValidationError, RecursionError):
        return None
    return answers if answers.work == exercise else None


def _by_the_rule(answers: Answers, paper: Paper) -> Decimal:
    """What answers earn, each fact marked anew, with no memory of earlier ones."""
    slots = dict(mark(answers, paper).slots)
    for board in paper.boards:
        given_to = answers.boards.get(board.spec.id)
        if isinstance(board, MatchPaper) and board.key:
            facts = given_to.facts if isinstance(given_to, MatchAnswers) else {}
            for fact, slot in board.slots.items():
                points = Fraction(paper.exercise.points.fact)
                slots[slot] = rounded(mark_fact(facts.get(fact), board.key.facts[fact], points).total)
    return sum(slots.values(), Decimal("0.00"))


def _in_gradebook(ground: Ground, learner: str, exercise: str) -> Decimal:
    return Decimal(str(next(iter(ask(ground.classroom.root, SCORE, exercise, learner)), 0)))


def _changed_elsewhere(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """What changed outside of the gradebook's own folders, and what changed of the submissions."""
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    return [
        path
        for path in sorted(changed)
        if not path.startswith(MADE_BY_MARKING) or path.startswith("class/.classroom/submitted")
    ]


def _clear(ground: Ground, exercise: str, learners: list[str]) -> None:
    for learner in learners:
        for kind in ("submitted", "autograded", "feedback"):
            shutil.rmtree(ground.classroom.work / kind / learner, ignore_errors=True)
