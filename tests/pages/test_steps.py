"""A page is made of steps: what each is called, what stands in it, and where old links lead."""

from __future__ import annotations

from bs4 import BeautifulSoup

from course.content.installed import course_content
from course.content.notebooks import cells_of, notebook_of
from course.content.versions import BASE
from course.learner.done import in_order
from course.pages.markup import Shown, Step, to_html
from course.pages.page import make_page


def test_a_step_is_called_by_its_first_heading_else_its_boards_title_else_as_the_whole():
    shown = [
        Shown("markdown", "case", "He left before his medical.", step="case"),
        Shown("board", "first", "**Ask**", title="What do you ask?"),
        Shown("markdown", "law", "## The *law*, in short\n\nThree lines.", step="law"),
        Shown("markdown", "more", "## Later"),
        Shown("markdown", "end", "And so on.", step="end"),
    ]

    html, steps = to_html(shown, "The lesson")

    assert steps == [
        Step("case", "What do you ask?", ("first",)),
        Step("law", "The law, in short"),
        Step("end", "The lesson"),
    ]
    page = BeautifulSoup(html, "html.parser")
    law = page.find(id="step-law")
    assert law and law.find(id="The-law,-in-short") and law.find(id="Later")
    names = [page.find(id=section["aria-labelledby"]).get_text() for section in page.select("[data-step]")]
    assert names == [
        "Step 1 of 3: What do you ask?",
        "Step 2 of 3: The law, in short",
        "Step 3 of 3: The lesson",
    ]
    assert not page.find("h1") and all(one.name == "h2" for one in page.select(".step-name"))


def test_a_text_stands_before_the_one_board_that_leaves_room_on_every_step_alike():
    text = Shown("markdown", "text", "Read this.")
    board = Shown("board", "asks", "**Ask**", title="Ask", beside=True)
    wide = Shown("board", "desk", "**Desk**", title="Desk")

    for shown, beside in (
        ([text, board], ["said-beside", "board"]),
        ([board, text], ["said-beside", "board"]),
        ([text, wide], []),
        ([board], []),
        ([text, board, text], []),
    ):
        html, _ = to_html(shown, "The lesson")

        found = BeautifulSoup(html, "html.parser").select(".beside > div")
        assert [one["class"][0] for one in found] == beside


def test_every_page_has_the_steps_of_its_notebook_and_every_board_stands_in_one():
    content = course_content()
    for work in in_order(content):
        page = make_page(work, getattr(work, "version_ids", [BASE])[0], content)

        begins = [cell.id for cell in cells_of(notebook_of(work, content.root)) if cell.step]
        assert [step.id for step in page.steps] == begins
        assert {id_ for step in page.steps for id_ in step.boards} == set(page.boards)
        assert all(step.title for step in page.steps)
