"""Feedback in a self-assessed edition reads as the page that marking renders, word for word."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, Page

from course.content import Paper, paper
from course.content.installed import course_content
from course.hosts.site.self_marking import self_marking
from course.learner.answers import Answers, json_schema
from course.marking.cohort.submission import Marked
from course.marking.feedback.board_told import board_told
from course.marking.feedback.item import Item
from course.marking.feedback.items import items
from course.marking.feedback.other_items import NOT_MARKED_YET
from course.marking.feedback.page import feedback
from course.marking.feedback.page import page as rendered
from course.marking.rule.marking_rule import mark
from tests.browser.site_rules import ask, offering
from tests.conftest import how_many
from tests.hosts.site.chance import answers_by_chance, key_of, nearly_right

pytestmark = [pytest.mark.browser, pytest.mark.timeout(1800), pytest.mark.soak]

# The page as a learner has it, for each of several answers: the site's own store holds them.
_SHOW = """(work, schema, told, all) => all.map(answers => {
  const store = openStore({ id: "a-course", works: [work], schema }, openStorage("a-course", null));
  if (answers) store.keep(answers);
  const place = document.createElement("div");
  showFeedback(place, told, work, store);
  return place.innerHTML;
})"""
OWN_WORDS = 'It is 2 * 3 * 4, as *JS* has it.\n<b>"One\'s own"</b> *  *\n\nAnd * once more*.'


@pytest.fixture(scope="module")
def shown(browser: Browser) -> Iterator[Page]:
    """A page on which the site shows feedback."""
    with offering(browser, showFeedback="feedback", openStore="store", openStorage="browser_storage") as page:
        yield page


@pytest.mark.parametrize("exercise", course_content().exercises)
def test_feedback_in_a_browser_reads_as_the_page_that_marking_renders(shown: Page, exercise: str):
    chance, content = random.Random(exercise), course_content()
    plan = content.exercises[exercise]
    for version in chance.sample(plan.version_ids, how_many(1, len(plan.version_ids))):
        made = paper(plan, version, content, key_of(exercise))
        given: list[Answers | None] = [None, *[*nearly_right(made, chance)][how_many(2, 0) :: how_many(2, 1)]]
        given += [_in_own_words(answers_by_chance(plan, version, chance)) for _ in range(how_many(3, 100))]
        work = {
            "id": exercise,
            "title": plan.title,
            "address": "#/",
            "kind": "exercise",
            "versions": [version],
        }
        sent = [one and one.model_dump(mode="json") for one in given]

        pages = ask(
            shown,
            _SHOW,
            work,
            json_schema(content.words.outcomes),
            self_marking(made, content).model_dump(mode="json"),
            sent,
        )

        for answers, html in zip(given, pages, strict=True):
            assert _read(html, made) == _read(_by_marking(answers, made), made), answers


def _in_own_words(answers: Answers) -> Answers:
    """The same, where an advice is written with all that a text can hold."""
    boards = {
        id_: board.model_copy(update={"text": OWN_WORDS})
        if board.kind == "draft" and board.text.strip()
        else board
        for id_, board in answers.boards.items()
    }
    return answers.model_copy(update={"boards": boards})


def _by_marking(answers: Answers | None, made: Paper) -> str:
    """The page that marking renders once no attempt is left, and nobody but the learner marks."""
    marked = Marked(answers, made, (), course_content(), mark(answers, made))
    given = answers.boards if answers else {}
    boards = [
        board_told(
            board,
            [
                _unmarked(one)
                for one in items(
                    given.get(board.spec.id), board, marked.marks.slots, {}, made, course_content()
                )
            ],
        )
        for board in made.boards
    ]
    return rendered(replace(feedback(marked, "Ada", {}), boards=tuple(boards)))


def _unmarked(item: Item) -> Item:
    return replace(item, text=item.text.removesuffix(NOT_MARKED_YET))


def _read(html: str, made: Paper) -> list[Any]:
    """What a page says: what it opens with, then all words of each line of the list, in order."""
    soup = BeautifulSoup(html, "html.parser")
    for unseen in soup.select(".ce-hidden, .fb-back"):  # the handed-out page has no ways back
        unseen.extract()
    if made.by_hand:  # here nobody marks it; there a person has still to do so
        return [_row(row, made) for row in soup.select(".fb-row")]
    return [
        [
            _words(one)
            for one in soup.select(".fb-percent, .fb-headline, .fb-sure, .fb-together, .fb-board > h2")
        ],
        _words(soup.select_one(".fb-outcome")).replace("Not passed yet.", "Not passed."),
        [_words(one) for one in soup.select(".fb-first h2, .fb-first h3, .fb-first p")],
        [_words(one) for one in soup.select(".fb-group")],
        *(_row(row, made) for row in soup.select(".fb-row")),
    ]


def _row(row: Tag, made: Paper) -> Any:
    links = [(link["href"], _words(link).rstrip(";.")) for link in row.select("a")]
    italics = [_words(one).rstrip(";.") for one in row.select("em")]
    verdicts = [(" ".join(one["class"]), _words(one)) for one in row.select(".fb-verdict")]
    terms = [_words(one) for one in row.select(".fb-name, dt")]
    lines = [_words(one) for one in row.select("p")]
    standing = (
        [] if made.by_hand else [row.get("data-state"), *map(_words, row.select(".fb-told, .fb-points"))]
    )
    return terms, standing, lines, verdicts, links, italics


def _words(tag: Tag) -> str:
    return " ".join(tag.get_text().split())
