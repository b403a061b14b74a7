"""A class from its roster to a learner who opens their own certificate, and to a stranger who checks it."""

from __future__ import annotations

import getpass
import io
import re
import shutil
import zipfile
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Page, expect

from course.content.installed import course_content
from course.handing_in.submission_folder import hand_in as put_in
from course.learner.answers import FILE_NAME, now, parse
from course.learner.identity import draw_version
from course.marking.nbgrader.classroom import Classroom
from course.records import from_json
from tests.browser.class_story import (
    ADVICE,
    NAME,
    a_class,
    as_it_comes,
    marked_by_a_person,
    the_assessors_sheet_agrees,
    the_letter,
)
from tests.browser.conftest import PATIENCE, Watch
from tests.browser.hands import Hand, hand_in
from tests.browser.perfect import click_what_is_right, keyed_paper
from tests.browser.study import Study, boards_ready
from tests.browser.test_my_record import FIRST, LESSON, NEED, need_given_and_lessons_walked
from tests.classes.conftest import said
from tests.hosts.study.assessor import release as put_out
from tests.marking.conftest import nbgrader
from tests.pdf_words import words_of
from tests.records.passes import HANDED_IN, everything_right

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]

EXERCISE, WHO = "ex5-parent", "s100"


def answered_and_handed_in(learner: Study, page: Page, exercise: str) -> None:
    page.goto(learner.address)
    page.goto(learner.at(f"exercise/{exercise}"))
    boards_ready(page)
    reference = UUID((learner.home / "learner-reference.txt").read_text().strip())
    versions = course_content().exercises[exercise].version_ids
    click_what_is_right(page, keyed_paper(exercise, draw_version(exercise, reference, versions)))
    hand_in(page, Hand(page), NAME, as_it_is=False)


def everything_is_on_the_learners_pages(learner: Study, page: Page, exercise: str) -> None:
    """The mark, the certificate and the record, where the learner looks for them."""
    expect(page.get_by_role("heading", name="Passed: your record is ready")).to_be_visible()
    expect(page.get_by_role("heading", name="Your record", exact=True)).to_have_count(0)
    page.goto(learner.at(f"exercise/{exercise}#hand-in"))
    expect(page.get_by_text("there is nothing more to hand in")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("hand in again"))).to_have_count(0)
    page.get_by_role("link", name="Overview", exact=True).click()
    expect(page.locator(".works")).to_contain_text("Passed: 100%")
    expect(page.get_by_text("1 exercise passed")).to_be_visible()
    page.goto(learner.at("record"))
    title = course_content().exercises[exercise].title
    panel = page.locator("section.panel").filter(has=page.get_by_role("heading", name=title))
    expect(panel).to_contain_text("Attested by the provider.")
    with page.expect_download() as certificate:
        panel.get_by_role("link", name="Download the certificate").click()
    assert certificate.value.path().read_bytes().startswith(b"%PDF-")
    with page.expect_download() as record:
        panel.get_by_role("link", name="Download the record").click()
    statement = from_json(record.value.path().read_bytes())
    assert statement.attested and statement.learner.name == NAME
    assert statement.learner.identity_basis == "roster"


@pytest.mark.long  # with an account for each, it is told by test_class_accounts
def test_through_the_exchange_from_the_roster_to_ones_own_certificate(
    exchange: Path, learner: Study, provider: None, page: Page, watch: Watch, tmp_path: Path, monkeypatch
):
    room = a_class(tmp_path / "autumn", getpass.getuser(), monkeypatch, "--exchange", exchange.parent)
    put_out(EXERCISE, exchange)
    answered_and_handed_in(learner, page, EXERCISE)
    look = page.get_by_role("button", name="See whether it is marked")
    expect(look).to_be_visible()
    nbgrader(room, "collect", EXERCISE)
    assert "1 marked" in said("mark", EXERCISE)
    # nbgrader's own release brings the page without a record; the learner is told that one is owed.
    nbgrader(room, "release_feedback", EXERCISE)
    look.click()
    expect(page.get_by_text("are owed a record and a certificate")).to_be_visible()

    dry = said("class", "release", EXERCISE, "--dry-run")
    assert "its record would be issued" in dry and "exchange would be sent" in dry
    assert "Passed, 100%, with record and certificate exchange sent" in said("class", "release", EXERCISE)

    page.goto(learner.at(f"exercise/{EXERCISE}#hand-in"))
    look.click()
    the_assessors_sheet_agrees(room, page.context.new_page(), getpass.getuser(), EXERCISE)
    everything_is_on_the_learners_pages(learner, page, EXERCISE)
    assert watch.errors == [] and watch.hosts == {"127.0.0.1"}


def test_by_e_mail_from_the_roster_to_ones_own_certificate(
    learner: Study, provider: None, page: Page, watch: Watch, tmp_path: Path, monkeypatch
):
    room = a_class(tmp_path / "autumn", "s100", monkeypatch)
    answered_and_handed_in(learner, page, ADVICE)
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("^Download zo.*\\.json$")).click()
    content = download.value.path().read_bytes()
    came = as_it_comes(tmp_path / "sent", "e-mail", download.value.suggested_filename, content)

    assert "1 collected" in said("collect", came)
    told = said("mark", ADVICE)
    assert "1 waits for a person" in told and "0.00" not in told and " no " not in told
    assert "1 waits for a person, 1 not handed in" in said("class")
    told = said("class", "release", ADVICE)
    assert "1 waits." in told and not (room.root / "returned").exists()
    marked_by_a_person(room, "s100", "Well argued, <b>all</b> of it.")
    assert "letters.csv" in said("class", "release", ADVICE)
    assert "1 as before" in said("class", "release", ADVICE)

    letter = the_letter(room, ADVICE)
    back = tmp_path / letter["file"]
    shutil.copy2(room.root / "returned" / ADVICE / letter["file"], back)
    page.goto(learner.at("record"))
    field = page.get_by_label("The zip that you were sent")
    (tmp_path / "other.zip").write_bytes(b"no zip")
    field.set_input_files(tmp_path / "other.zip")
    expect(page.get_by_text("This is not the file that an assessor sends back")).to_be_visible()
    errors, watch.errors[:] = list(watch.errors), []
    assert all("400" in error for error in errors)
    field.set_input_files(back)
    the_assessors_sheet_agrees(room, page.context.new_page(), "s100", ADVICE)
    expect(page.get_by_text("Well argued, <b>all</b> of it.")).to_be_visible()
    everything_is_on_the_learners_pages(learner, page, ADVICE)
    assert watch.errors == []


def handed_in_with_the_lessons(learner: Study, page: Page) -> Path:
    """Work an exercise, tick that the lessons go along, and save the file that is sent."""
    reference = UUID((learner.home / "learner-reference.txt").read_text().strip())
    page.goto(learner.at(f"exercise/{EXERCISE}"))
    boards_ready(page)
    answers = learner.desk / "exercises" / EXERCISE / FILE_NAME
    right = parse(everything_right(reference, EXERCISE).encode()).model_copy(update={"saved": now()})
    answers.write_text(right.model_dump_json(), encoding="utf-8")
    page.goto(learner.at(f"check/{EXERCISE}"))
    lessons = page.get_by_role("checkbox", name="What I did in the lessons")
    expect(page.locator("#hand-in")).to_contain_text(re.compile(r"Lesson 1: (\d+) of \1 decisions"))
    lessons.check()
    page.get_by_label("The name that should stand on your record").fill(NAME)
    page.get_by_role("button", name="Hand in", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile(r"^Download zo.*\.json$")).click()
    sent = learner.home.parent / "sent"
    sent.mkdir()
    download.value.save_as(sent / download.value.suggested_filename)
    return sent


def all_others_handed_in_and_marked(learner: Study, room: Classroom) -> None:
    """Every other exercise, as a learner who knows everything; a person marks the advice."""
    reference = UUID((learner.home / "learner-reference.txt").read_text().strip())
    for exercise in course_content().course.exercises:
        if exercise != EXERCISE:
            desk = learner.home.parent / "desk" / exercise
            desk.mkdir(parents=True)
            shutil.copy2(room.work / "release" / exercise / f"{exercise}.ipynb", desk)
            (desk / FILE_NAME).write_text(everything_right(reference, exercise), encoding="utf-8")
            put_in(desk, room, WHO, exercise, HANDED_IN, NAME)
        assert "1 marked" in said("mark", exercise) or exercise == ADVICE
    marked_by_a_person(room, WHO, "Well argued.")


def a_stranger(browser: Browser, published: Path, certificate: Path) -> tuple[Page, list[str]]:
    """Somebody else's browser, with the checking page opened from a file."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((published / "verify.html").as_uri())
    page.get_by_label("The certificate (PDF), or credential.jwt").set_input_files(certificate)
    return page, asked


def from_zip(folder: Path, work: str) -> Path:
    """The certificate out of what a learner is sent."""
    with zipfile.ZipFile(io.BytesIO((folder / f"{WHO}-{work}.zip").read_bytes())) as sent:
        (folder / f"{work}.pdf").write_bytes(sent.read("certificate.pdf"))
    return folder / f"{work}.pdf"


@pytest.mark.long
def test_from_the_need_to_a_stranger_who_checks_the_certificate_of_the_whole_course(
    learner: Study,
    provider: None,
    page: Page,
    watch: Watch,
    browser: Browser,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    room = a_class(tmp_path / "autumn", WHO, monkeypatch)
    page.goto(learner.address)
    need_given_and_lessons_walked(page, lambda path: page.goto(learner.at(path)))
    sent = handed_in_with_the_lessons(learner, page)
    assert "1 collected" in said("collect", sent)
    all_others_handed_in_and_marked(learner, room)

    # The exercise's own record goes back with its feedback, and stands on the learner's pages.
    said("class", "release", EXERCISE)
    (back,) = (room.root / "returned" / EXERCISE).glob("*.zip")
    page.goto(learner.at("record"))
    expect(page.get_by_label("Why did you come")).to_have_value(re.compile(re.escape(NEED)))
    page.get_by_label("The zip that you were sent").set_input_files(back)
    everything_is_on_the_learners_pages(learner, page, EXERCISE)

    # The whole course's and a lesson's are issued and sent.
    for work, id_ in (("course", course_content().course.id), (LESSON, LESSON)):
        assert "1 new" in said("records", "issue", work, "--apply")
        assert "1 of 1 have a record" in said("records", "send", work, "--into", tmp_path / "post")
        assert (tmp_path / "post" / f"{WHO}-{id_}.zip").is_file()
    said("register", "publish", "--into", tmp_path / "published")
    assert "The log is whole" in said("register", "check")
    certificate = from_zip(tmp_path / "post", course_content().course.id)
    words = words_of(certificate.read_bytes())
    assert "completed the course" in words and FIRST.title in words and "As the learner told" in words
    assert NEED not in words

    stranger, asked = a_stranger(browser, tmp_path / "published", certificate)
    status = stranger.get_by_role("status")
    expect(status).to_contain_text("Genuine: Example Law Training signed this, it was not altered")
    expect(stranger.locator("#signed")).to_contain_text("Lessons, as the learner told")
    expect(stranger.locator("body")).not_to_contain_text(NEED)
    for name, told in ((NAME, "MATCH."), ("Zoë Other", "NO MATCH.")):
        stranger.get_by_label("The name on the paper").fill(name)
        stranger.get_by_role("button", name="Compare").click()
        expect(status.locator("p").last).to_contain_text(told)
    field = stranger.get_by_label("The certificate (PDF), or credential.jwt")
    field.set_input_files(from_zip(tmp_path / "post", LESSON))
    expect(status).to_contain_text("SELF-ASSESSED", ignore_case=True)
    assert {url.partition(":")[0] for url in asked} <= {"file", "data", "blob"}
    assert watch.errors == [] and watch.hosts == {"127.0.0.1"}
