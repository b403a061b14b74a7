"""A written advice is shown to a person as plain text with the rubric, and passes by their marks only."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from uuid import UUID

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbconvert.filters import markdown2html
from nbgrader.api import Gradebook

from course.base.places import solutions_root
from course.content import load_key
from course.content.installed import course_content
from course.content.papers import client_in
from course.handing_in.submission_folder import hand_in
from course.issuing.completion import NotCompleted, complete
from course.learner.answers import FILE_NAME, Answers, DraftAnswers
from course.learner.identity import draw_version
from course.marking.cohort.marking_run import mark_all
from course.marking.feedback.advice import as_plain_text
from course.marking.nbgrader.classroom import Classroom

EXERCISE = "ex7-advice"
LEARNER = UUID("6f2a7d58-3f5e-4a0e-9d3c-2f1f4f5f6a7b")
MOMENT = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
HOSTILE = "</pre><script>alert(1)</script> **bold** $\\href{javascript:alert(1)}{x}$\n\n# heading & `code`"


def submit(classroom: Classroom, text: str) -> None:
    desk = classroom.root / "desk"
    desk.mkdir(exist_ok=True)
    shutil.copy(classroom.release / EXERCISE / f"{EXERCISE}.ipynb", desk)
    version = draw_version(EXERCISE, LEARNER, course_content().exercises[EXERCISE].version_ids)
    boards = {"advice": DraftAnswers(text=text)}
    answers = Answers(
        work=EXERCISE, learner=LEARNER, version=version, begun=MOMENT, saved=MOMENT, boards=boards
    )
    (desk / FILE_NAME).write_text(answers.model_dump_json(), encoding="utf-8")
    hand_in(desk, classroom, "alex", EXERCISE, MOMENT)


def mark_by_hand(classroom: Classroom, *points: float) -> None:
    """Do what the formgrader does when a person types points."""
    slots = [f"advice-{criterion}" for criterion in ("order", "evidence", "adverse", "next")]
    with Gradebook(classroom.gradebook, course_content().course.id) as gradebook:
        for slot, given in zip(slots, points, strict=True):
            grade = gradebook.find_grade(slot, EXERCISE, EXERCISE, "alex")
            grade.manual_score, grade.needs_manual_grade = given, False
        gradebook.db.commit()


def comment_by_hand(classroom: Classroom, cell: str, text: str) -> None:
    """Do what the formgrader does when a person types a comment."""
    with Gradebook(classroom.gradebook, course_content().course.id) as gradebook:
        gradebook.find_comment(cell, EXERCISE, EXERCISE, "alex").manual_comment = text
        gradebook.db.commit()


def marked(classroom: Classroom):
    (result,) = mark_all(classroom, EXERCISE, ["alex"], lambda _: None)
    return result


def test_a_learners_text_is_shown_letter_by_letter_and_runs_nothing():
    shown = markdown2html(as_plain_text(HOSTILE))

    assert "<script" not in shown and "<strong>" not in shown and "<h1" not in shown
    assert shown.count("<pre") == shown.count("</pre>") == 1
    assert "$" not in shown and "&lt;script&gt;alert(1)&lt;/script&gt;" in shown


def test_the_person_sees_the_text_and_the_rubric(classroom):
    submit(classroom, HOSTILE)

    marked(classroom)

    path = classroom.work / "autograded" / "alex" / EXERCISE / f"{EXERCISE}.ipynb"
    cells = {cell.id: cell.source for cell in nbformat.read(path, as_version=4).cells}
    rubric = load_key(
        solutions_root(), course_content().exercises[EXERCISE], course_content()
    ).advice.criteria
    assert cells["mark-advice"] == as_plain_text(HOSTILE)
    assert all(criterion.levels["3"] in cells[f"mark-{criterion.id}"] for criterion in rubric)


def test_the_person_has_length_version_the_clients_file_and_specimens_beside_the_advice(classroom):
    submit(classroom, "An advice of five words.")

    marked(classroom)

    path = classroom.work / "autograded" / "alex" / EXERCISE / f"{EXERCISE}.ipynb"
    cells = {cell.id: cell.source for cell in nbformat.read(path, as_version=4).cells}
    content, exercise = course_content(), course_content().exercises[EXERCISE]
    version = draw_version(EXERCISE, LEARNER, exercise.version_ids)
    case = client_in(exercise, version, "client-j", content)
    key = load_key(solutions_root(), exercise, content).advice
    shown = BeautifulSoup(markdown2html(cells["mark-order"]), "html.parser")
    told = " ".join(shown.get_text(" ").split())
    assert f"5 words , at most {key.words}" in told and f"Version {version}." in told
    for text in (*(fact.text for fact in case.facts), *(one.text for one in key.specimens)):
        assert " ".join(text.split()) in told
    assert len(shown.find_all("details")) == 2 + len(key.specimens)
    assert not any("Specimen" in source for id_, source in cells.items() if id_ != "mark-order")
    page = classroom.feedback("alex", EXERCISE).read_text(encoding="utf-8")
    assert "Specimen:" not in page


def test_nothing_passes_before_a_person_has_marked_it(classroom):
    submit(classroom, "An advice.")

    result = marked(classroom)
    assert result.awaits_person and not result.passed
    with pytest.raises(NotCompleted, match="waits for a person"):
        complete(classroom, "alex", EXERCISE)


def test_a_persons_marks_make_a_record_and_survive_a_re_mark(classroom):
    submit(classroom, "An advice.")
    marked(classroom)
    mark_by_hand(classroom, 3, 2, 2, 1)

    again = marked(classroom)

    assert again.passed and again.points == 8 and not again.awaits_person
    record = json.loads(
        (complete(classroom, "alex", EXERCISE).folder / "record.json").read_text(encoding="utf-8")
    )
    assert record["assessment"]["mark"] == "8.00" and record["assessment"]["marking_method"] == "human"


@pytest.mark.parametrize("points", [(3, 3, 3, 0), (2, 2, 2, 1)])
def test_a_criterion_at_zero_or_too_few_points_do_not_pass(classroom, points):
    submit(classroom, "An advice.")
    marked(classroom)

    mark_by_hand(classroom, *points)

    assert not marked(classroom).passed


def told(classroom: Classroom) -> str:
    return classroom.feedback("alex", EXERCISE).read_text(encoding="utf-8")


def test_until_a_person_has_marked_it_feedback_says_that_it_waits_and_nothing_else(classroom):
    submit(classroom, "My <b>advice</b>.")

    marked(classroom)

    assert "It waits for a person to mark it." in told(classroom)
    assert "My &lt;b&gt;advice&lt;/b&gt;." in told(classroom)
    for early in ("0.00 of", "Not passed", "A good advice", "What separates them"):
        assert early not in told(classroom)


def test_once_it_is_marked_feedback_shows_the_levels_the_specimens_and_what_the_person_wrote(classroom):
    submit(classroom, "My <b>advice</b>.")
    marked(classroom)
    mark_by_hand(classroom, 3, 3, 3, 0)
    comment_by_hand(classroom, "advice-order", "Well ordered.\n<i>But</i> what next?")
    comment_by_hand(classroom, "advice-next", "Nothing to obtain is named.")

    assert marked(classroom).done == "marks by hand"

    page = told(classroom)
    assert "A good advice" in page and "What separates them" in page
    assert "My &lt;b&gt;advice&lt;/b&gt;." in page and "<b>" not in page
    assert page.count("Your assessor wrote:") == 2
    assert "&lt;i&gt;But&lt;/i&gt; what next?" in page and "Nothing to obtain is named." in page
    assert "a criterion stands at 0 (Next steps), and none may." in page
    comment_by_hand(classroom, "advice-next", "Name what to obtain.")
    assert marked(classroom).done == "page renewed"
    assert "Name what to obtain." in told(classroom)
