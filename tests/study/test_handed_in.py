"""Handing in within a class: through nbgrader's exchange where one is set up, and never half."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from course.answers import Answers, now, save
from course.learner import learner_reference
from course.marking.classroom import COURSE_ID
from course.places import content_root
from course.study import handed_in
from course.study.desk import lay_desk
from course.study.exchange import NotExchanged
from course.study.handed_in import hand_in_now, standing_of
from course.study.words import handed_in_words

EXERCISE = "ex1-sources"


@pytest.fixture
def folder(learner_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A learner's folder of the exercise, in a copy of the course without keys."""
    monkeypatch.setattr(handed_in, "solutions_root", lambda: None)
    monkeypatch.setenv("COURSE_CLASSROOM", str(tmp_path / "room"))
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "jupyter"))
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    folder = lay_desk(learner_home, content_root()) / "exercises" / EXERCISE
    moment = now()
    given = Answers(work=EXERCISE, learner=learner_reference(), begun=moment, saved=moment)
    save(folder / "answers.json", given)
    return folder


@pytest.fixture
def exchange(tmp_path: Path) -> Path:
    """An exchange in which nothing is released yet, as a class sets it up."""
    root = tmp_path / "exchange"
    for part in ("inbound", "outbound"):
        (root / COURSE_ID / part).mkdir(parents=True)
    (tmp_path / "jupyter").mkdir()
    settings = f"c = get_config()\nc.Exchange.root = {str(root)!r}\n"
    (tmp_path / "jupyter" / "nbgrader_config.py").write_text(settings)
    return root / COURSE_ID


def test_without_keys_work_waits_for_the_assessor(folder: Path):
    hand_in_now(EXERCISE, "Ada Example", folder)

    found = standing_of(EXERCISE)
    assert found is not None and found.feedback is None
    assert "it waits to be marked" in handed_in_words(found)


def test_work_goes_through_the_exchange_with_its_answers_and_time(folder: Path, exchange: Path):
    shutil.copytree(content_root() / "exercises" / EXERCISE, exchange / "outbound" / EXERCISE)

    hand_in_now(EXERCISE, "Ada Example", folder)

    (submitted,) = (exchange / "inbound").iterdir()
    there = {path.name for path in submitted.iterdir()}
    assert {"answers.json", f"{EXERCISE}.ipynb", "timestamp.txt"} <= there
    assert not [name for name in there if name.endswith(".lock")]
    assert standing_of(EXERCISE) is not None


def test_what_the_exchange_refuses_is_not_called_handed_in(folder: Path, exchange: Path):
    with pytest.raises(NotExchanged, match="did not take it"):
        hand_in_now(EXERCISE, "Ada Example", folder)

    assert standing_of(EXERCISE) is None
