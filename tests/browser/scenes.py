"""The scenes of `docs/screenshots/`: each gives a page ready for its picture, and the name of that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from playwright.sync_api import Browser, Locator, Page

from course.base.places import solutions_root
from course.content import load_key
from course.content.installed import course_content
from course.learner.answers import FILE_NAME, Answers, now, save
from course.rehearsal.learners import FictionalLearner, answered
from tests.browser.answering import answer
from tests.browser.hands import Hand, hand_in, look_through, step_of, work_through
from tests.browser.study import Study, board, boards_ready, saved, serving, serving_without_keys
from tests.hosts.site.sites import built
from tests.hosts.study.assessor import release, set_up_exchange

LEARNER = "Ada Example"
# The version of the exercise is drawn by it, and so is what the pictures of the feedback show.
REFERENCE = UUID(int=1, version=4)
EXERCISE, IN_CLASS = "ex2-reservist", "ex1-sources"
FIRST, LESSON = "00-start-here", "03-prosecution-or-persecution"
PAGES = {
    "home": "",
    "lesson": f"lesson/{FIRST}",
    "feedback": f"feedback/{EXERCISE}",
    "record": "record",
}
# Where a board of each kind stands; `match` is shown at work.
BOARDS = {
    "need": FIRST,
    "sources": "01-reading-country-evidence",
    "questions": LESSON,
    "match": LESSON,
    "route": LESSON,
    "draft": LESSON,
    "interview": "04-refusing-to-take-part",
    "two-files": "05-exclusion",
}


@contextmanager
def study_scenes(folder: Path, rendered: Path, browser: Browser) -> Iterator[Callable[[Page], Iterator[str]]]:
    """The study pages of somebody who has begun, who has handed in an exercise and has its mark."""
    home = folder / "learner"
    home.mkdir(parents=True)
    (home / "learner-reference.txt").write_text(f"{REFERENCE}\n", encoding="utf-8")
    with serving(home, rendered) as study:
        page = browser.new_page()
        _study_a_little(page, study)
        page.close()

        def scenes(page: Page) -> Iterator[str]:
            page.goto(study.address)
            for name, path in PAGES.items():
                page.goto(study.at(path))
                boards_ready(page)
                yield name
            for kind, lesson in BOARDS.items():
                page.goto(study.at(f"lesson/{lesson}"))
                boards_ready(page)
                _bring_up(page, kind)
                yield kind
            page.goto(study.at(f"lesson/{LESSON}"))
            boards_ready(page)
            page.get_by_role("button", name="Evidence", exact=True).click()
            page.locator(".desk-entry").first.wait_for()
            yield "evidence"

        yield scenes


def _study_a_little(page: Page, study: Study) -> None:
    """Do the first lesson, half of another, and hand in an exercise that is not all right."""
    page.goto(study.address)
    boards_ready(page)
    work_through(page, Hand(page))
    save(study.desk / "exercises" / EXERCISE / FILE_NAME, _given().model_copy(update={"revision": 0}))
    page.goto(study.at(f"exercise/{EXERCISE}"))
    boards_ready(page)
    _hand_in(page, page.get_by_role("heading", name="Feedback"))
    page.goto(study.at(f"lesson/{LESSON}"))
    boards_ready(page)
    work_through(page, Hand(page), most=24)


def _given() -> Answers:
    """The answers to the exercise of a learner who knows most of it."""
    exercise = course_content().exercises[EXERCISE]
    learner = FictionalLearner(LEARNER, REFERENCE, "average", now(), now())
    return answered(
        learner, exercise, load_key(solutions_root(), exercise, course_content()), course_content()
    )


def _hand_in(page: Page, done: Locator) -> None:
    hand_in(page, Hand(page), LEARNER)
    done.wait_for()


def _bring_up(page: Page, kind: str) -> None:
    step_of(page, f"[data-board].ce-{kind} >> nth=0")


@contextmanager
def class_scenes(folder: Path, rendered: Path, browser: Browser) -> Iterator[Callable[[Page], Iterator[str]]]:
    """The exercise of somebody in a class, who has handed in and waits."""
    exchange = set_up_exchange(folder / "exchange", folder / "learner" / "jupyter" / "config")
    with serving_without_keys(folder, rendered) as study:
        release(IN_CLASS, exchange)
        page = browser.new_page()
        page.goto(study.address)
        page.goto(study.at(f"exercise/{IN_CLASS}"))
        boards_ready(page)
        board(page, "statements").locator(".ce-opt").first.click()
        saved(page.locator("[data-board]"))
        _hand_in(page, page.get_by_text("it waits to be marked"))
        page.close()

        def scenes(page: Page) -> Iterator[str]:
            page.goto(study.address)
            page.goto(study.at(f"exercise/{IN_CLASS}"))
            boards_ready(page)
            step_of(page, "#hand-in")
            page.get_by_role("button", name="See whether it is marked").click()
            page.get_by_text("There is no feedback on it yet.").wait_for()
            yield "in-class"

        yield scenes


def site_scenes(page: Page) -> Iterator[str]:
    """The static edition, opened as a file, and the one that marks."""
    page.goto(built().page.as_uri())
    boards_ready(page)
    work_through(page, Hand(page))
    _go(page, f"exercise/{EXERCISE}")
    for part, choice in (("outcome", "refugee"), ("strength", "weak")):
        answer(board(page, "route"), part, choice)
    saved(board(page, "route"))
    step_of(page, "#hand-in")
    yield "site-save"
    _go(page, "")
    yield "site-home"
    _go(page, f"lesson/{FIRST}")
    yield "site-lesson"
    _go(page, "record")
    page.get_by_label("The name that should stand on it").fill(LEARNER)
    yield "site-record"
    page.goto(f"{built(self_assessed=True).page.as_uri()}#/record")
    given = {"name": FILE_NAME, "mimeType": "application/json", "buffer": _given().model_dump_json().encode()}
    page.locator("[data-import]").set_input_files(given)
    page.get_by_role("button", name="Take over what is ticked").click()
    page.get_by_role("status").filter(has_text="Taken over").wait_for()
    _go(page, f"exercise/{EXERCISE}")
    look_through(page, Hand(page))
    page.get_by_role("link", name="Mark my answers").click()
    page.locator(".fb-percent").wait_for()
    yield "site-marks"


def _go(page: Page, route: str) -> None:
    page.evaluate("route => { location.hash = `/${route}`; }", route)
    page.wait_for_function("route => document.querySelector('#page').dataset.at === route", arg=route)
    boards_ready(page)
