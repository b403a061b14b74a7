"""Another course, with another country's law, goes through the same commands without a word of this one."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from course.base.places import content_root
from course.content import load_key, paper
from course.content.installed import course_content
from tests.browser.conftest import Watch, being_served
from tests.browser.hands import Hand, as_keys, hand_in, work_through
from tests.browser.perfect import right, who_draws
from tests.browser.study import Study, boards_ready, saved
from tests.hosts.site.sites import data_in
from tests.ports import free_port

pytestmark = [pytest.mark.timeout(300)]

TOY = content_root() / "tests" / "toy_course"
EXERCISE, LESSON, VERSION = "ex1-keeper", "one-lamp", "K-f1"
OURS = re.compile(
    r"Russia|Ukrain|Home Office|asylum|Country evidence for|country-evidence|\bEUAA\b|the article\b"
)
_OPEN = (
    "import sys; from course.hosts.lab.start import open_study; sys.exit(open_study(port={}, browser=False))"
)


@dataclass(frozen=True)
class Toy:
    """The toy course in a folder of its own, with a learner's folder and a class."""

    root: Path
    home: Path
    classroom: Path

    @property
    def variables(self) -> dict[str, str]:
        """Of the environment, what leads the commands to it."""
        names = ("COURSE_CONTENT", "COURSE_HOME", "COURSE_CLASSROOM")
        return dict(zip(names, map(str, (self.root, self.home, self.classroom)), strict=True))

    def course(self, *words: str) -> str:
        """Run a command for it, which has to succeed; give what it said."""
        done = subprocess.run(
            [sys.executable, "-m", "course.commands.app", *words],
            env=os.environ | self.variables | {"COLUMNS": "200"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Toy:
    """A copy of the toy course; what the test itself reads is read from it, too."""
    found = Toy(tmp_path / "toy", tmp_path / "learner", tmp_path / "class")
    shutil.copytree(TOY, found.root)
    for name, value in found.variables.items():
        monkeypatch.setenv(name, value)
    return found


def text_of(pdf: Path) -> str:
    reader = PdfReader(pdf)
    return "\n".join([page.extract_text() for page in reader.pages] + [str(reader.metadata)])


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_its_site_handbook_and_checklist_say_nothing_of_this_course(toy: Toy, tmp_path: Path):
    toy.course("site", "--into", str(tmp_path / "site"), "--self-assessed")
    toy.course("handbook", "--into", str(tmp_path / "handbook.pdf"), "--assessor")

    index = tmp_path / "site" / "index.html"
    page, data = index.read_text(encoding="utf-8"), data_in(index)
    assert {"course", "evidence", f"page-{LESSON}-base", f"told-{EXERCISE}-{VERSION}"} <= data.keys()
    assert data["course"]["id"] == "toy-lights"
    assert OURS.findall(page) == []
    assert OURS.findall(json.dumps(data, ensure_ascii=False)) == []
    papers = [text_of(tmp_path / name) for name in ("handbook.pdf", "site/checklist.pdf")]
    assert all("Lamps of Arvenia" in words for words in papers)
    assert [OURS.findall(words) for words in papers] == [[], []]


@pytest.mark.browser
def test_its_learner_studies_hands_in_with_full_marks_and_has_a_record(toy: Toy, page: Page, watch: Watch):
    content = course_content()
    exercise = content.exercises[EXERCISE]
    made = paper(exercise, VERSION, content, load_key(toy.root / "solutions", exercise, content))
    toy.home.mkdir()
    (toy.home / "learner-reference.txt").write_text(f"{who_draws(EXERCISE, VERSION)}\n", encoding="utf-8")
    with being_served(["-c", _OPEN.format(free_port())], toy.variables) as (address, process):
        study = Study(toy.home, address, process)
        page.goto(study.address)
        page.goto(study.at(f"lesson/{LESSON}"))
        boards_ready(page)
        expect(page.get_by_role("heading", name="One lamp", level=1)).to_be_visible()
        assert OURS.findall(page.locator("body").inner_text()) == []
        page.goto(study.at(f"exercise/{EXERCISE}"))
        boards_ready(page)
        expect(page.get_by_text("She fell asleep").first).to_be_attached()  # on the next step
        answers = right(made)
        work_through(page, Hand(page), as_keys(answers))
        for id_ in answers:
            saved(page.locator(f"#board-{id_}"))
        hand_in(page, Hand(page), name="Wilhelmina Wick", as_it_is=False)
        expect(page.locator(".fb-percent")).to_have_text("100%", timeout=120_000)
        assert OURS.findall(page.locator("body").inner_text()) == []
        assert watch.errors == []

    (handed_in,) = (toy.classroom / ".classroom" / "submitted").iterdir()
    assert re.search(r"\b35(\.0+)?\s+35(\.0+)?\s+yes\b", toy.course("mark", EXERCISE))
    toy.course("record", handed_in.name)
    (certificate,) = (toy.classroom / ".classroom" / "records").rglob("certificate.pdf")
    words = text_of(certificate)
    assert "Lamps of Arvenia" in words and "Wilhelmina Wick" in words and OURS.findall(words) == []
