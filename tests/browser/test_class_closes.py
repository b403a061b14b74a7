"""A class from its roster to a learner who opens their own certificate: by the exchange, and by e-mail."""

from __future__ import annotations

import csv
import getpass
import re
import shutil
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect

from course.content.installed import course_content
from course.learner.answers import FILE_NAME
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.own_classroom import separate_classroom
from course.records import from_json
from tests.browser.conftest import Watch
from tests.browser.hands import Hand, hand_in
from tests.browser.study import Study, boards_ready
from tests.classes.conftest import said
from tests.collecting.ground import put, zipped
from tests.collecting.packed import WAYS, Uploader
from tests.hosts.study.assessor import release as put_out
from tests.marking.conftest import nbgrader
from tests.records.passes import everything_right

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

EXERCISE, ADVICE, NAME = "ex5-parent", "ex7-advice", "Zoë Ødegård"


@pytest.fixture
def provider(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who attests."""
    monkeypatch.setenv("COURSE_PROVIDER_PASSPHRASE", "four words at random")
    who = ["--name", "Example Law Training", "--contact", "records@training.example"]
    said("provider", "init", *who, "--address", "https://training.example/records")


def a_class(folder: Path, id_: str, monkeypatch: pytest.MonkeyPatch, *more: str | Path) -> Classroom:
    said("class", "new", str(folder), *more)
    monkeypatch.chdir(folder)
    (folder / "roster.csv").write_text(
        f"id,name,email\n{id_},{NAME},zoe@firm.example\nben,Ben Other,\n", "utf-8"
    )
    assert "2 new" in said("class", "enrol", "roster.csv")
    return separate_classroom(folder)


def answered_and_handed_in(learner: Study, page: Page, exercise: str) -> None:
    page.goto(learner.address)
    page.goto(learner.at(f"exercise/{exercise}"))
    boards_ready(page)
    reference = UUID((learner.home / "learner-reference.txt").read_text().strip())
    answers = learner.desk / "exercises" / exercise / FILE_NAME
    answers.write_text(everything_right(reference, exercise), encoding="utf-8")
    page.reload()
    boards_ready(page)
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


def marked_by_a_person(room: Classroom, id_: str, comment: str) -> None:
    """What a person does in the formgrader: points for each criterion, and a comment on one."""
    from nbgrader.api import Gradebook

    with Gradebook(room.gradebook, room.content.course.id) as book:
        notebook = book.find_submission_notebook(ADVICE, ADVICE, id_)
        for grade in notebook.grades:
            grade.manual_score, grade.needs_manual_grade = grade.max_score, False
        for one in notebook.comments[:1]:
            one.manual_comment = comment
        book.db.commit()


def the_assessors_sheet_agrees(room: Classroom, page: Page, id_: str, exercise: str) -> None:
    """The page, the CSV and the workbook of the class say what the learner's pages say."""
    assert "1 passed, record issued, 1 not handed in" in said("class")
    folder = room.work / "overview"
    page.goto((folder / "class.html").as_uri())
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=NAME))
    expect(row).to_contain_text("passed, record issued100%")
    page.close()
    with (folder / "class.csv").open(encoding="utf-8-sig") as file:
        rows = {row["learner"]: row for row in csv.DictReader(file)}
    told = [rows[id_][f"{exercise} {what}"] for what in ("state", "percent", "record")]
    assert told == ["passed, record issued", "100", "yes"]
    assert rows["ben"][f"{exercise} state"] == "not handed in"
    assert (folder / "class.xlsx").stat().st_mode & 0o077 == 0


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


def as_it_comes(folder: Path, way: str, name: str, content: bytes) -> Path:
    """What reaches the assessor: the file as it was e-mailed, or a platform's zip with it in it."""
    if way == "e-mail":
        return put(folder, {name: content})
    packed = WAYS[way](Uploader("zo1", NAME), {name: content})
    folder.with_suffix(".zip").write_bytes(zipped(packed))
    return folder.with_suffix(".zip")


@pytest.mark.parametrize("way", ["e-mail", "moodle", "canvas"])
def test_by_files_from_the_roster_to_ones_own_certificate(
    way: str, learner: Study, provider: None, page: Page, watch: Watch, tmp_path: Path, monkeypatch
):
    room = a_class(tmp_path / "autumn", "s100", monkeypatch)
    answered_and_handed_in(learner, page, ADVICE)
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("^Download zo.*\\.json$")).click()
    content = download.value.path().read_bytes()
    came = as_it_comes(tmp_path / "sent", way, download.value.suggested_filename, content)

    assert "1 collected" in said("collect", came)
    told = said("mark", ADVICE)
    assert "1 waits for a person" in told and "0.00" not in told and " no " not in told
    assert "1 waits for a person, 1 not handed in" in said("class")
    told = said("class", "release", ADVICE)
    assert "1 waits." in told and not (room.root / "returned").exists()
    marked_by_a_person(room, "s100", "Well argued, <b>all</b> of it.")
    assert "letters.csv" in said("class", "release", ADVICE)
    assert "1 as before" in said("class", "release", ADVICE)

    with (room.root / "returned" / ADVICE / "letters.csv").open(encoding="utf-8-sig") as file:
        (letter,) = csv.DictReader(file)
    assert (letter["learner"], letter["email"]) == ("s100", "zoe@firm.example")
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
