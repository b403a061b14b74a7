"""A class on one server: from its roster to a learner's own certificate, which nobody else sees."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from course.base.places import content_root
from course.classes.served import VARIABLE
from course.classes.serving import serving
from course.classes.settings import settings_of
from course.content.installed import course_content
from course.learner.version import version_of
from course.marking.nbgrader.own_classroom import separate_classroom
from tests.browser.conftest import Watch
from tests.browser.hands import Hand, as_keys, hand_in, work_through
from tests.browser.perfect import keyed_paper, right
from tests.browser.study import boards_ready, saved
from tests.classes.conftest import a_class_made, said
from tests.ports import free_port

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

EXERCISE, NAME, WHO = "ex5-parent", "Zoë Ødegård", "s100"
ROSTER = f"id,name,email\n{WHO},{NAME},zoe@firm.example\ns101,Ben Example,\n"


@dataclass
class Class:
    """A class's folder, and where each of its servers is."""

    folder: Path
    servers: list[str]

    def link(self, id_: str) -> str:
        """The link that a learner is sent."""
        with (self.folder / "links.csv").open(encoding="utf-8-sig", newline="") as file:
            return next(row["link"] for row in csv.DictReader(file) if row["learner"] == id_)

    def version(self) -> str:
        """The version of the exercise that is drawn for the learner."""
        classroom = separate_classroom(self.folder)
        (member,) = (one for one in serving(classroom, settings_of(classroom)).people.all() if one.id == WHO)
        return version_of(course_content().exercises[EXERCISE], member.reference).drawn


@contextmanager
def served() -> Iterator[str]:
    """Serve the class in whose folder this runs, until the block is left; the server's address."""
    command = [sys.executable, "-m", "course.commands.app", "serve", "--port", str(free_port())]
    process = subprocess.Popen(
        command, env=os.environ | {"PYTHONPATH": str(content_root())}, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        first = process.stdout.readline()
        yield first[first.index("http://") :].strip()
    finally:
        process.terminate()
        process.wait(timeout=30)
        process.stdout.close()


@pytest.fixture(params=[pytest.param("SQLite", marks=pytest.mark.long), "PostgreSQL"])
def a_class(
    request: pytest.FixtureRequest, tmp_path: Path, rendered: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Class]:
    """A class with two learners, who have links; on PostgreSQL two servers serve it."""
    folder, processes = tmp_path / "autumn", 1
    if request.param == "PostgreSQL":
        server, processes = request.getfixturevalue("postgresql"), 2
        monkeypatch.setenv(VARIABLE, server.address(server.database()))
    shutil.copytree(a_class_made(), folder)
    shutil.copytree(rendered, folder / ".classroom" / "pages")
    monkeypatch.chdir(folder)
    (folder / "roster.csv").write_text(ROSTER, "utf-8")
    assert "2 new" in said("class", "enrol", "roster.csv")
    with ExitStack() as servers:
        found = Class(folder, [servers.enter_context(served()) for _ in range(processes)])
        assert "2 links" in said("class", "links", "--address", found.servers[0])
        yield found


def at_another_server(page: Page, of: Class) -> None:
    """Go on at the last of the class's servers, as behind a balancer, with all that the browser has."""
    here, there = of.servers[0], of.servers[-1]
    page.goto(page.url.replace(here, there))


def finds_it_marked(page: Page, study: str) -> None:
    """Open feedback, record and certificate."""
    page.goto(f"{study}feedback/{EXERCISE}")
    expect(page.locator(".fb-percent")).to_contain_text("100")
    page.goto(f"{study}record")
    expect(page.get_by_role("heading", name="My record")).to_be_visible()
    with page.expect_download() as got:
        page.get_by_role("link", name="ertificate").first.click()
    assert Path(got.value.path()).read_bytes().startswith(b"%PDF")


def test_from_a_roster_to_a_learners_own_certificate_and_nobody_elses(
    a_class: Class, page: Page, watch: Watch
):
    page.goto(a_class.link(WHO))
    expect(page.locator(".step:not([hidden]) .step-name").first).to_be_attached()
    assert "/enter/" not in page.url and page.url.startswith(a_class.servers[0])
    own = page.url.split("/study/")[0]

    page.goto(f"{own}/study/exercise/{EXERCISE}")
    boards_ready(page)
    answers = right(keyed_paper(EXERCISE, a_class.version()))
    work_through(page, Hand(page), as_keys(answers))
    for id_ in answers:
        saved(page.locator(f"#board-{id_}"))
    at_another_server(page, a_class)
    boards_ready(page)
    hand_in(page, Hand(page), NAME, as_it_is=False)
    expect(page.get_by_text("it waits to be marked").first).to_be_visible()

    assert "1 collected" in said("collect")
    assert "Nothing was found" in said("collect")
    assert "1 sent" in said("class", "release", EXERCISE, "--unsigned")
    assert "1 as before" in said("class", "release", EXERCISE, "--unsigned")

    finds_it_marked(page, f"{own}/study/")

    bens = page.context.browser.new_context().new_page()
    bens.goto(a_class.link("s101"))
    expect(bens.locator(".step:not([hidden]) .step-name").first).to_be_attached()
    bens_own = bens.url.split("/study/")[0]
    for path in ("record", f"feedback/{EXERCISE}", f"exercise/{EXERCISE}"):
        refused = bens.goto(f"{own}/study/{path}")
        assert refused is not None and refused.status == 403
        expect(bens.get_by_text("These pages are another learner's.")).to_be_visible()
    bens.goto(f"{bens_own}/study/record")
    expect(bens.get_by_role("heading", name="My record")).to_be_visible()
    expect(bens.get_by_text(NAME)).to_have_count(0)
    bens.context.close()
