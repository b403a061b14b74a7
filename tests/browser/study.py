"""The study pages as a learner opens them, and the ways in which boards are worked on them."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psutil
from playwright.sync_api import Locator, Page, expect

from course.base.places import content_root
from course.content.board_specs import SourcesSpec
from course.content.installed import course_content
from course.content.versions import BASE
from course.content.works import Lesson
from course.learner.done import in_order
from course.pages.cache import PageCache
from tests.browser.conftest import Lab, being_served
from tests.browser.hands import step_of
from tests.ports import free_port

_OPEN = (
    "import sys; from course.hosts.lab.start import open_study; "
    "sys.exit(open_study(port={port}, browser=False))"
)


@dataclass
class Study(Lab):
    """Study pages that are being served."""

    def at(self, path: str) -> str:
        """Return the address of a page, such as `lesson/00-start-here`."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}/study/{path}"

    @property
    def port(self) -> int:
        """Return the port, so that the pages can be served there again."""
        return urlsplit(self.address).port

    def started(self) -> list[list[str]]:
        """Return the command of every process that serving the pages has started."""
        return [child.cmdline() for child in psutil.Process(self.process.pid).children(recursive=True)]

    @property
    def server(self) -> psutil.Process:
        """Return the server's own process."""
        (server,) = psutil.Process(self.process.pid).children()
        return server

    @contextmanager
    def no_room(self) -> Iterator[None]:
        """Let the server write no more than nothing, as on a full disk."""
        before = self.server.rlimit(psutil.RLIMIT_FSIZE)
        self.server.rlimit(psutil.RLIMIT_FSIZE, (0, before[1]))
        try:
            yield
        finally:
            self.server.rlimit(psutil.RLIMIT_FSIZE, before)

    def welcome_somebody_new(self) -> None:
        """Forget whoever was here: who they are, their answers and progress."""
        shutil.rmtree(self.home / "lessons", ignore_errors=True)
        for kept in [*self.home.glob("learner-*.txt"), *self.desk.glob("exercises/*/answers*")]:
            kept.unlink()
        if (self.home / "progress.db").exists():
            with closing(sqlite3.connect(self.home / "progress.db")) as progress:
                progress.executescript("DELETE FROM events; DELETE FROM seen")

    def kill(self) -> None:
        """End the server as a power cut would."""
        self.server.kill()
        self.process.wait(timeout=30)


@contextmanager
def serving(
    home: Path, rendered: Path, port: int | None = None, variables: dict[str, str] | None = None
) -> Iterator[Study]:
    """Serve the study pages until the block is left.

    Parameters:
        home: The learner's folder; what is handed in goes beside it.
        rendered: Pages that were rendered before.
        port: The port; a free one if not given.
        variables: Of its environment, those that differ otherwise.
    """
    if not (home / "pages").exists():
        shutil.copytree(rendered, home / "pages")
    classroom = home.with_name(f"{home.name}-classroom")
    places = {"COURSE_HOME": str(home), "COURSE_CLASSROOM": str(classroom)}
    command = ["-c", _OPEN.format(port=port or free_port())]
    with being_served(command, places | (variables or {})) as (address, process):
        yield Study(home, address, process)


@contextmanager
def serving_without_keys(folder: Path, rendered: Path) -> Iterator[Study]:
    """Serve the study pages from a copy of the course that has no keys, as a learner in a class has it.

    Parameters:
        folder: Where the copy and the learner's folder, `learner`, are put.
        rendered: Pages that were rendered before.
    """
    for part in ("course", "data", "modules", "exercises"):
        shutil.copytree(content_root() / part, folder / "copy" / part)
    # PYTHONSAFEPATH, else Python would take the course from where this is run, keys and all.
    variables = {"PYTHONPATH": str(folder / "copy"), "PYTHONSAFEPATH": "1"}
    with serving(folder / "learner", rendered, variables=variables) as study:
        yield study


def render_all(into: Path) -> None:
    """Render every page in every version, so that no test has to wait for it."""
    cache = PageCache(into, course_content())
    for work in in_order(course_content()):
        for version in [BASE] if isinstance(work, Lesson) else work.version_ids:
            cache.page(work, version)


def boards_ready(page: Page) -> None:
    """Wait until every board of the page can be used."""
    # Not wait_for_function: the page's policy allows no text to be evaluated as a script.
    # Feedback names its parts by their boards, and is none.
    expect(page.locator("[data-board]:not([data-ready], .fb-board)")).to_have_count(0)


def board(page: Page, id_: str) -> Locator:
    """The board of this id; where its step is not in sight, that is gone to."""
    step_of(page, f"#board-{id_}")
    return page.locator(f"#board-{id_}")


def keyed(place: Page | Locator, key: str) -> Locator:
    """What a board calls by this key."""
    return place.locator(f'[data-key="{key}"]')


def saved(place: Locator) -> None:
    """Wait until the board says that everything is saved."""
    expect(keyed(place, "notice")).to_have_text("Saved")


def no_asked_row_is_on_the_desk(page: Page) -> None:
    """Look on the open desk, beside the exercise on sources, for every text and limit it asks about."""
    content = course_content()
    exercise = content.exercises["ex1-sources"]
    (spec,) = (board for board in exercise.boards if isinstance(board, SourcesSpec))
    items = [item for group in spec.groups for item in group.items]
    desk = page.locator("#desk")
    count, more = desk.locator("[data-count]"), desk.locator("[data-more]")
    words = re.compile(r"^\d+ found\. \d+ rows that this exercise asks about are left out here\.$")
    expect(count).to_have_text(words)
    while more.is_visible():
        more.click()
    shown = desk.locator("[data-results]").inner_text().lower()
    for item in items:
        limits = [content.propositions[id_].limit for id_ in item.limits]
        for text in (content.propositions[item.proposition].text, *limits):
            assert text.replace("*", "").lower() not in shown, item.id
