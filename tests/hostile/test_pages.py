"""No page that is shown to an assessor or a learner runs what another learner wrote."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from course.marking.cohort.marking_run import mark_all
from course.marking.cohort.submission_files import who_handed_in
from tests.browser.conftest import running_chromium
from tests.hostile import contents, names, texts
from tests.hostile.attack import Attack
from tests.hostile.ground import ADVICE, EXERCISE, HONEST, Ground, hand_in
from tests.hostile.pages import addresses, formgrader, look

REMARKED = ("markup, line breaks", "markup for the version", "markup for the exercise")


EVERYTHING = [
    Attack("every text in the advice", texts.advises("\n".join(texts.MARKUP.values())), exercise=ADVICE),
    Attack("every text in cells of one's own", texts.noted(*texts.MARKUP.values())),
    Attack("every text in cells of an advice", texts.noted(*texts.MARKUP.values()), exercise=ADVICE),
    *(one for one in contents.ATTACKS if one.name.startswith(REMARKED)),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Run Chromium."""
    with running_chromium() as running:
        yield running


@pytest.fixture
def cohort(opened, tmp_path) -> Ground:
    """A class with every text and every name that could do something on a page."""
    root = tmp_path / "ground"
    shutil.copytree(opened, root)
    for number, attack in enumerate([*EVERYTHING, *names.ATTACKS]):
        learner = attack.learner if attack in names.ATTACKS else f"mallory-{number}"
        ground = Ground(root, learner, attack.exercise)
        hand_in(ground, learner, 1)
        attack.plant(ground)
    hand_in(Ground(root), HONEST, 0)
    return Ground(root)


@pytest.mark.browser
def test_no_page_of_the_formgrader_and_no_feedback_runs_what_a_learner_wrote(cohort, browser):
    classroom, pages = cohort.classroom, []
    for exercise in (EXERCISE, ADVICE):
        learners = who_handed_in(classroom, exercise)
        marked = [
            one for one in mark_all(classroom, exercise, learners, lambda _: None) if one.done == "marked"
        ]
        pages += addresses(classroom.root, exercise, [one.learner for one in marked])

    feedback = [path.as_uri() for path in sorted((classroom.work / "feedback").rglob("*.html"))]
    with formgrader(classroom.root) as address:
        noticed = look(browser, [*(address + page for page in pages), *feedback])

    assert not noticed.ran, (noticed.dialogs, noticed.calls)
    assert len(noticed.seen) == len(pages) + len(feedback) > 20
    assert sum("<script>fetch(" in text for text in noticed.seen) >= 4  # it is shown, as text


@pytest.mark.browser
@pytest.mark.parametrize("text", [texts.MARKUP[name] for name in texts.RUNS], ids=texts.RUNS)
def test_a_page_that_does_run_a_learners_text_is_noticed(browser, tmp_path, text):
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><div>{text}</div>", encoding="utf-8")

    assert look(browser, [page.as_uri()]).ran
