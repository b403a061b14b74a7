"""Paper for a room: tagged, titled, readable as it lies; what is best stands on the trainer's alone."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache

import pypdf
import pytest
from typer.testing import CliRunner

from course.commands.app import app
from course.content import Content
from course.content.installed import course_content
from course.content.room_talk import planted
from course.content.run_sheets import run_sheet, run_sheets
from course.handbook.room.setting import room_papers
from tests.pdf_words import words_of

LESSON = "03-prosecution-or-persecution"
A3 = (1190.55, 841.89)


@cache
def papers(lesson: str = LESSON, minutes: int = 180) -> Mapping[str, bytes]:
    content = course_content()
    sheet = run_sheet(lesson, minutes, content)
    return dict(room_papers(content.lessons[lesson], sheet, content, hybrid=True))


def plain(text: str) -> str:
    """A text of the data as paper has it: typographer's quotes are one thing with straight ones."""
    return " ".join(text.replace("*", "").split())


def said_in(pdf: bytes) -> str:
    words = words_of(pdf)
    for curly, straight in (("“", '"'), ("”", '"'), ("’", "'"), ("‘", "'")):
        words = words.replace(curly, straight)
    return words


def key_of(content: Content):
    key = content.cases["client-b"].key
    assert key is not None
    return key


def test_each_is_tagged_and_says_what_it_is():
    for name, pdf in papers().items():
        reader = pypdf.PdfReader(io.BytesIO(pdf))

        assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"] and reader.trailer["/Root"]["/Lang"]
        assert reader.metadata.title.endswith(course_content().lessons[LESSON].title), name


def test_cards_and_the_clients_table_sheet_are_a3_and_hold_every_fact_that_is_voted_on():
    content = course_content()
    facts = [plain(fact.text) for fact in content.cases["client-b"].facts]
    for name in ("cards.pdf", "table-sheets.pdf"):
        pages = pypdf.PdfReader(io.BytesIO(papers()[name])).pages

        assert A3 in {(float(page.mediabox.width), float(page.mediabox.height)) for page in pages} or any(
            abs(float(page.mediabox.width) - A3[0]) < 1 for page in pages
        )
        words = said_in(papers()[name])
        assert [fact for fact in facts if fact not in words] == []


def test_a_document_is_a_card_that_can_be_read_and_each_report_has_its_limit():
    words = said_in(papers()["cards.pdf"])

    assert "I have not asked at the recruitment office" in words
    limit = course_content().propositions["A19"].limit
    assert plain(limit) in words and "Its limit." in words


def test_what_is_best_stands_on_the_trainers_paper_and_on_no_other():
    content = course_content()
    reasons = [plain(fact.why) for fact in key_of(content).facts.values()]
    wrong = [plain(text) for fact in key_of(content).facts.values() for text in fact.wrong.values()]
    on_tables = " ".join(said_in(papers()[name]) for name in papers() if name != "run-sheet.pdf")

    assert [text for text in [*reasons, *wrong] if text in on_tables] == []
    assert [text for text in wrong if text in said_in(papers()["run-sheet.pdf"])]


def test_the_run_sheet_says_minutes_lines_what_to_ask_back_and_what_to_look_up():
    content = course_content()
    words = said_in(papers()["run-sheet.pdf"])
    plan = content.rooms[LESSON]

    for row in run_sheet(LESSON, 180, content).rows:
        assert plain(row.title) in words
    for questions in plan.ask.values():
        assert [text for text in questions.values() if plain(text) not in words] == []
    assert all(plain(check.what) in words for check in plan.checks)
    assert plain(plan.care.note) in words and "Truly open" in words and "Not opened yet" in words
    assert "](#" not in words


def test_the_hearing_gives_no_fault_away_and_the_trainers_sheet_answers_each_from_its_trap():
    content = course_content()
    hearing, trainers = said_in(papers()["hearing.pdf"]), said_in(papers()["run-sheet.pdf"])
    found = [one for paper in content.rooms[LESSON].papers for one in planted(paper, content)]

    assert len(found) >= 10 and all(one.rows for one in found)
    for one in found:
        assert plain(one.trap.trap) in trainers and plain(one.trap.move) in trainers
        assert plain(one.trap.trap) not in hearing
    assert all(role.title in hearing for role in content.rooms[LESSON].roles)
    assert content.words.fictional in hearing


def test_no_hearing_is_printed_where_none_is_played():
    assert set(papers(LESSON, 45)) == {"run-sheet.pdf", "table-sheets.pdf", "cards.pdf"}


@pytest.mark.parametrize("lesson", list(course_content().lessons))
def test_every_lesson_has_paper_for_its_shortest_sheet(lesson: str):
    minutes = next(iter(run_sheets(lesson, course_content())))

    made = papers(lesson, minutes)

    assert {"run-sheet.pdf", "table-sheets.pdf"} <= set(made)


def test_the_command_writes_them_and_names_the_lengths_that_there_are(tmp_path):
    made = CliRunner().invoke(app, ["room", "print", "03", "--into", str(tmp_path / "paper")])
    refused = CliRunner().invoke(app, ["room", "print", "01", "--minutes", "90", "--into", str(tmp_path)])

    assert made.exit_code == 0 and (tmp_path / "paper" / "run-sheet.pdf").read_bytes()[:5] == b"%PDF-"
    assert refused.exit_code == 2 and "There is: 45." in refused.output
