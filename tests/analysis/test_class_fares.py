"""How a class fares, from what was sent: gain and interval as worked out by hand, and what returns most."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from math import isnan, sqrt
from pathlib import Path
from uuid import uuid4

import pytest
from typer.testing import CliRunner

from course.analysis.class_page import class_page, class_report
from course.analysis.gains import Answered, both_answered, gain_of, students_t
from course.analysis.sent_along import notes_handed_in, sent_along
from course.boards.review_items.items import review_items
from course.commands.app import app
from course.content.installed import course_content
from course.handing_in.submission_folder import place, stage
from course.learner.answers import FILE_NAME, Along, Answers, FactAnswer, FormGiven, MatchAnswers, now
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.own_classroom import own_classroom

CONTENT = course_content()
FORMS = CONTENT.forms
EXERCISES = ("ex2-reservist", "ex5-parent")


def of_form(form: str, right: int) -> FormGiven:
    """A form with so many answers right, and the others not known."""
    chosen = {
        pair.id: pair.question(form).right if place < right else "unsure"
        for place, pair in enumerate(FORMS.pairs)
    }
    return FormGiven(form=form, chosen=chosen)


def sent(first: str, before: int, after: int, **missed: int) -> Along:
    other = "b" if first == "a" else "a"
    items = {key.id: times for key in review_items(CONTENT) if (times := missed.get(key.id.split("/")[0]))}
    lesson = next(key.lesson for key in review_items(CONTENT) if key.id.startswith("begin/"))
    return Along(
        before=of_form(first, before),
        after=of_form(other, after),
        missed={lesson: items} if items else {},
    )


def test_the_gain_and_its_interval_are_as_worked_out_by_hand():
    # Form a first: 1→3, 2→3, 0→3: gains 2, 1, 3, mean 2, variance 1.
    # Form b first: 2→2, 1→2, 1→3, 2→3: gains 0, 1, 2, 1, mean 1, variance 2/3.
    a_first = [Answered("a", 1, 3), Answered("a", 2, 3), Answered("a", 0, 3)]
    b_first = [Answered("b", 2, 2), Answered("b", 1, 2), Answered("b", 1, 3), Answered("b", 2, 3)]

    found = gain_of([*a_first, *b_first], 4)

    assert (found.learners, found.a_first, found.b_first, found.of) == (7, 3, 4, 4)
    # The mean of 2 and 1; half of what they differ by. Variance: a quarter of 1/3 and 1/6.
    # Two degrees of freedom: t is 4.3027.
    assert found.gain == pytest.approx(1.5)
    assert found.b_easier == pytest.approx(0.5)
    assert (found.low, found.high) == pytest.approx(
        (1.5 - 4.30265 * sqrt(1 / 8), 1.5 + 4.30265 * sqrt(1 / 8)), abs=1e-4
    )
    # The means of 1 and 1.5, and of 3 and 2.5.
    assert (found.before, found.after) == pytest.approx((1.25, 2.75))


def test_a_form_that_is_easier_gives_no_gain_however_unequal_the_orders_are():
    # Nobody learns anything; whoever has form b has one more right.
    a_first = [Answered("a", n % 3, n % 3 + 1) for n in range(30)]
    b_first = [Answered("b", n % 3 + 1, n % 3) for n in range(5)]

    found = gain_of([*a_first, *b_first, Answered("b", 3, 3)], 4)

    assert abs(found.gain) < 0.2 and found.low <= 0 <= found.high
    assert found.b_easier == pytest.approx(1, abs=0.1)


@pytest.mark.parametrize(
    "answered",
    [
        [],
        [Answered("a", 1, 2), Answered("a", 0, 3)],
        [Answered("a", 1, 2), Answered("a", 0, 3), Answered("b", 1, 3)],
        [Answered("a", 1, 2), Answered("a", 1, 2), Answered("b", 1, 2), Answered("b", 1, 2)],
    ],
    ids=["nobody", "one order", "one learner in an order", "nobody differs"],
)
def test_there_is_no_interval_where_there_can_be_none(answered: Iterable[Answered]):
    found = gain_of(answered, 4)

    assert isnan(found.low) and isnan(found.high)


@pytest.mark.parametrize(
    ("freedom", "value"), [(1, 12.706), (2, 4.303), (3, 3.182), (9, 2.262), (30, 2.042), (120, 1.980)]
)
def test_students_t_is_the_tables(freedom: int, value: float):
    assert students_t(freedom) == pytest.approx(value, abs=5e-4)


def test_only_who_answered_all_of_one_form_before_and_of_the_other_after_counts():
    whole, same, half = sent("a", 1, 3), sent("a", 1, 3), sent("b", 0, 4)
    same = same.model_copy(update={"after": of_form("a", 4)})
    half = half.model_copy(update={"after": FormGiven(form="a", chosen={FORMS.ids[0]: "unsure"})})

    assert both_answered([whole, same, half, Along()], FORMS) == [Answered("a", 1, 3)]


@pytest.fixture
def classroom(tmp_path: Path) -> Classroom:
    """A class whose learners handed something in, and some of whom sent along how they fare."""
    made = replace(own_classroom(), root=tmp_path / "class")
    hands_in(made, "ada-1", EXERCISES[0], tmp_path, sent("a", 1, 2, begin=1))
    # The newest of several counts.
    hands_in(made, "ada-1", EXERCISES[1], tmp_path, sent("a", 1, 3, begin=3))
    hands_in(made, "ben-2", EXERCISES[0], tmp_path, sent("b", 2, 3, begin=1))
    hands_in(made, "cai-3", EXERCISES[0], tmp_path, None)
    hands_in(made, "dee-4", EXERCISES[0], tmp_path, Along(notes={"title": "Ask for the <b>envelope</b>."}))
    return made


def hands_in(classroom: Classroom, learner: str, exercise: str, tmp: Path, along: Along | None) -> None:
    """Hand in, later for a later exercise, from a file in which something else was sent along before."""
    work = tmp / "work" / learner / exercise
    work.mkdir(parents=True)
    released = CONTENT.root / "exercises" / exercise / f"{exercise}.ipynb"
    (work / released.name).write_bytes(released.read_bytes())
    at = now() + timedelta(hours=EXERCISES.index(exercise))
    before = sent("a", 4, 4, begin=9)
    boards = {"match": MatchAnswers(facts={"any": FactAnswer(judgement="helps")})}
    answers = Answers(work=exercise, learner=uuid4(), begun=at, saved=at, boards=boards, along=before)
    (work / FILE_NAME).write_text(answers.model_dump_json(), encoding="utf-8")
    place(stage(work, classroom, learner, exercise, at, "", along), classroom, learner, exercise)


def test_what_a_class_sent_is_read_the_newest_of_each_learner(classroom):
    found = sent_along(classroom)

    assert found.handed_in == 4 and set(found.sent) == {"ada-1", "ben-2"}
    assert found.sent["ada-1"] == sent("a", 1, 3, begin=3)
    assert notes_handed_in(classroom, "dee-4", EXERCISES[0]) == {"title": "Ask for the <b>envelope</b>."}


def test_the_page_says_what_returns_most_and_how_few_are_too_few_and_names_nobody(classroom):
    report = class_report(classroom)
    html = class_page(report, CONTENT.course.title)

    first = report.returning.iloc[0]
    assert (first["learners"], first["again"], first["share"]) == (2, 1, 1.0)
    assert report.gain.gain == pytest.approx(1.5)
    assert "Where would you start?" in html and "Too few, or too much alike, for an interval" in html
    assert "Of 4 learners who handed something in, 2 chose to send this along" in html
    assert not any(learner in html for learner in ("ada-1", "ben-2", "cai-3", "dee-4"))


def test_the_command_writes_the_page_where_anybody_sent_it(classroom, tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_CLASSROOM", str(classroom.root))
    runner, into = CliRunner(), tmp_path / "made"
    assert runner.invoke(app, ["classroom"]).exit_code == 0

    ran = runner.invoke(app, ["analyse", "--into", str(into)])

    assert "The class: 2 learners sent along how they fare." in ran.output, ran.output
    assert (into / "class" / "class.html").is_file()
    gains = (into / "class" / "gains.csv").read_text()
    assert gains.startswith(
        "learners,a_first,b_first,of,before,after,gain,low,high,b_easier\n2,1,1,4,1.5,3,1.5,"
    )
