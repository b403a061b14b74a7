"""The server behind the study pages, asked as a browser asks it: alone, under a prefix, by whom it may be."""

from __future__ import annotations

import html
import os
import re
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import requests
from tornado.web import RequestHandler

from course.base.places import content_root
from course.content.installed import course_content
from course.content.works import Exercise
from course.hosts.desk.base import StudyHandler
from course.hosts.study.app import routes
from course.learner.answers import FILE_NAME, Answers, read
from course.learner.done import in_order
from course.learner.learner import REFERENCE
from course.learner.own_store import own_store
from course.learner.sql_store import Database
from course.pages.assets import typefaces
from tests.hosts.study.gate import FLAG, Gate
from tests.ports import free_port

pytestmark = pytest.mark.timeout(120)

PREFIX, LESSON = "/hub/user/ada/", "00-start-here"
RUNS_CODE = ("kernels", "sessions", "terminals", "contents")
CHOICES = {"kind": "questions", "chosen": {"first": "why"}, "checked": []}


@dataclass
class Server:
    """Study pages served as JupyterHub serves them: alone, behind a prefix and a token."""

    home: Path
    root: str
    token: str
    database: str = ""

    def kept(self, work: str) -> Answers | None:
        """The learner's answers, as they are kept."""
        if not self.database:
            return read(self.home / "lessons" / work / FILE_NAME)
        assert not (self.home / "lessons").exists()
        reference = UUID((self.home / REFERENCE).read_text().strip())
        return Database(self.database).store(reference).read(work)

    def browser(self) -> requests.Session:
        """A browser that has logged in."""
        session = requests.Session()
        session.trust_env = False
        session.get(self.root + "study/", params={"token": self.token}, timeout=60).raise_for_status()
        return session

    def write(self, session: requests.Session, path: str, body: Any, shown: bool = True) -> requests.Response:
        """Write to the interface, showing the cookie's secret or not."""
        secret = session.cookies.get("_xsrf", path=PREFIX)
        headers = {"X-XSRFToken": secret} if shown and secret else {}
        return session.put(f"{self.root}study/api/{path}", json=body, headers=headers, timeout=60)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("home")) as found:
        yield found


@pytest.fixture(params=["files", "PostgreSQL"])
def any_server(request) -> Iterator[Server]:
    """The server, with each of the places where answers can be kept."""
    if request.param == "files":
        yield request.getfixturevalue("server")
        return
    made, home = request.getfixturevalue("postgresql"), request.getfixturevalue("tmp_path") / "home"
    home.mkdir()
    with serving(home, made.address(made.database())) as found:
        yield found


@contextmanager
def serving(home: Path, database: str = "", content: Path | None = None) -> Iterator[Server]:
    """A server that runs until the block is left."""
    token, port = secrets.token_urlsafe(16), free_port()
    variables = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    variables |= {"COURSE_HOME": str(home), "JUPYTER_TOKEN": token, "HOME": str(home)}
    variables |= {FLAG: str(home / "closed"), "PYTHONPATH": str(content_root())}
    variables |= {"COURSE_CONTENT": str(content)} if content else {}
    command = [sys.executable, "-m", "course.hosts.study", f"--ServerApp.base_url={PREFIX}"]
    command += [f"--ServerApp.authorizer_class={Gate.__module__}.{Gate.__name__}"]
    command += [f"--ServerApp.port={port}", "--ServerApp.open_browser=False", "--ServerApp.allow_root=True"]
    command += [f"--StudyApp.answers_database={database}"] if database else []
    with subprocess.Popen(command, env=variables, stderr=subprocess.DEVNULL) as process:
        found = Server(home, f"http://127.0.0.1:{port}{PREFIX}", token, database)
        _wait_for(found, process)
        yield found
        process.terminate()


def _wait_for(server: Server, process: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        assert process.poll() is None, "the server ended"
        try:
            server.browser()
        except requests.ConnectionError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server does not answer")


def test_every_address_of_a_page_lies_under_the_servers_prefix(server: Server):
    page = server.browser().get(f"{server.root}study/lesson/{LESSON}", timeout=60).text

    parts = page.replace("'", '"').split('"')
    addresses = {part for part in parts if re.match(r"/(?![/>])", part)}
    assert any(f"{PREFIX}study/api/answers/{LESSON}" in part for part in addresses)
    assert {part for part in addresses if not part.startswith(PREFIX)} == set()


def test_a_page_allows_nothing_from_elsewhere_and_its_files_are_kept_by_the_browser(server: Server):
    browser = server.browser()
    page = browser.get(f"{server.root}study/lesson/{LESSON}", timeout=60)
    file = next(part for part in page.text.split('"') if part.endswith("page.css"))

    styles = browser.get(f"{server.root.removesuffix(PREFIX)}{file}", timeout=60)

    policy = page.headers["Content-Security-Policy"]
    assert re.match(r"default-src 'none'; script-src 'self' 'sha256-[\w+/]+='; style-src 'self';", policy)
    assert "; font-src 'self';" in policy
    assert page.headers["Cache-Control"] == "no-store"
    assert "immutable" in styles.headers["Cache-Control"] and styles.ok


@pytest.mark.parametrize("work", in_order(course_content()), ids=lambda work: work.id)
def test_a_page_with_all_that_it_loads_takes_at_most_200_kilobytes_of_the_network(server: Server, work):
    browser, kind = server.browser(), "exercise" if isinstance(work, Exercise) else "lesson"

    def sent(address: str) -> int:
        with browser.get(address, timeout=60, stream=True) as reply:
            assert reply.ok
            return len(reply.raw.read(decode_content=False))

    address = f"{server.root}study/{kind}/{work.id}"
    page = browser.get(address, timeout=60).text
    named = {part for part in page.split('"') if re.search("/study/(static|boards)/", part)}
    folder = next(part for part in named if part.endswith("page.css")).removesuffix("page.css")
    files = named | {folder + name for name in typefaces()}

    assert {folder + "page.js", folder + "page.css"} < files
    assert any("/study/boards/" in file for file in files)
    weight = sent(address) + sum(sent(server.root.removesuffix(PREFIX) + file) for file in files)
    assert weight <= 200_000


def test_who_takes_nothing_compressed_is_sent_the_same_page(server: Server):
    browser, address = server.browser(), f"{server.root}study/lesson/{LESSON}"

    plain = browser.get(address, headers={"Accept-Encoding": "identity"}, timeout=60)
    small = {
        way: browser.get(address, headers={"Accept-Encoding": way}, timeout=60) for way in ("gzip", "br")
    }

    assert "Content-Encoding" not in plain.headers and plain.headers["Vary"] == "Accept-Encoding"
    for way, reply in small.items():
        assert reply.headers["Content-Encoding"] == way and reply.headers["Vary"] == "Accept-Encoding"
        assert reply.text == plain.text


def test_nobody_reads_or_writes_who_has_not_logged_in(server: Server):
    stranger = requests.Session()
    stranger.trust_env = False

    page = stranger.get(f"{server.root}study/lesson/{LESSON}", allow_redirects=False, timeout=60)
    written = server.write(stranger, f"answers/{LESSON}/first-question", {"answers": CHOICES})

    assert page.status_code == 302 and "/login" in page.headers["Location"]
    assert written.status_code == 403


@pytest.mark.parametrize(("pattern", "handler"), [route[:2] for route in routes()])
def test_every_route_asks_jupyters_authorizer(server: Server, pattern: str, handler: type[StudyHandler]):
    browser = server.browser()
    address = server.root.rstrip("/") + re.sub(r"\([^)]*\)", "lesson", pattern).rstrip("?").replace("\\", "")
    secret = {"X-XSRFToken": browser.cookies.get("_xsrf", path=PREFIX)}
    every = ("get", "post", "put", "delete", "patch")
    methods = [one for one in every if getattr(handler, one) is not getattr(RequestHandler, one)]
    gate = server.home / "closed"

    gate.touch()
    closed = {
        method: browser.request(method, address, headers=secret, json={}, timeout=60) for method in methods
    }
    gate.unlink()
    opened = {
        method: browser.request(method, address, headers=secret, json={}, timeout=60) for method in methods
    }

    assert methods
    assert {reply.status_code for reply in closed.values()} == {403}
    assert all("may not" in reply.text for reply in closed.values())
    assert 403 not in {reply.status_code for reply in opened.values()}


def test_no_code_runs_where_the_databases_address_is_known(server: Server):
    browser = server.browser()
    secret = {"X-XSRFToken": browser.cookies.get("_xsrf", path=PREFIX)}

    asked = {path: browser.post(f"{server.root}api/{path}", json={}, headers=secret) for path in RUNS_CODE}

    assert {path: reply.status_code for path, reply in asked.items()} == dict.fromkeys(RUNS_CODE, 404)


def test_where_a_class_has_a_database_and_it_is_not_named_the_pages_say_so_and_save_nothing(tmp_path: Path):
    own_store(tmp_path / "home", {}, f"sqlite:///{tmp_path / 'answers.db'}")
    with serving(tmp_path / "home") as server:
        written = server.write(server.browser(), f"answers/{LESSON}/first-question", {"answers": CHOICES})

        assert written.json()["notice"]["state"] == "failed"
        assert "your class keeps its answers in a database" in written.json()["notice"]["text"]
        overview = server.browser().get(f"{server.root}study/", timeout=60).text
        assert "Nothing is saved here: your class keeps its answers" in overview
        assert "everything is saved" not in overview and "set aside" not in overview
        assert not (server.home / "lessons").exists()


def test_no_other_site_writes_in_the_learners_name(server: Server):
    written = server.write(
        server.browser(), f"answers/{LESSON}/first-question", {"answers": CHOICES}, shown=False
    )

    assert written.status_code == 403


def test_a_writer_who_is_behind_is_told_and_one_who_is_in_doubt_is_not(any_server: Server):
    server = any_server
    browser, where = server.browser(), f"answers/{LESSON}/first-question"
    others = CHOICES | {"chosen": {"first": "prison"}}
    first = server.write(browser, where, {"answers": CHOICES, "seen": ""})
    assert first.json()["notice"]["state"] == "saved"

    behind = server.write(browser, where, {"answers": others, "seen": ""})
    in_doubt = server.write(browser, where, {"answers": others, "seen": "", "doubtful": [CHOICES]})

    assert behind.status_code == 409 and behind.json()["notice"]["state"] == "behind"
    assert in_doubt.status_code == 200
    shown = browser.get(f"{server.root}study/api/answers/{LESSON}", timeout=60).json()
    assert shown["boards"]["first-question"]["answers"]["chosen"] == {"first": "prison"}
    kept = server.kept(LESSON)
    assert kept is not None and kept.boards["first-question"].chosen == {"first": "prison"}


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("answers/none/first-question", {"answers": CHOICES}, 404),
        (f"answers/{LESSON}/none", {"answers": CHOICES}, 404),
        (f"answers/{LESSON}/first-question", {"answers": {"kind": "nonsense"}}, 400),
        (f"answers/{LESSON}/first-question", {"answers": CHOICES, "doubtful": ["x" * 300_000]}, 413),
        (f"answers/{LESSON}/first-question", ["no", "object"], 400),
        (f"answers/{LESSON}/first-question", {"answers": CHOICES, "doubtful": ["nonsense"]}, 400),
    ],
)
def test_bad_requests_are_answered_in_a_sentence(server: Server, path: str, body: Any, status: int):
    answer = server.write(server.browser(), path, body)

    assert answer.status_code == status
    assert answer.json()["text"].endswith(".") and "Traceback" not in answer.text


def own_copy(root: Path) -> Path:
    """The course's content in a folder of its own, to be damaged."""
    for part in ("data", "modules", "exercises"):
        shutil.copytree(content_root() / part, root / part)
    return root


@pytest.mark.parametrize("damage", ["no longer a notebook", None], ids=["damaged", "missing"])
def test_a_fault_of_the_course_is_named_on_its_page_and_the_others_work(tmp_path: Path, damage: str | None):
    content = own_copy(tmp_path / "content")
    (tmp_path / "home").mkdir()
    with serving(tmp_path / "home", content=content) as server:
        notebook = content / "modules" / f"{LESSON}.ipynb"
        notebook.write_text(damage, encoding="utf-8") if damage else notebook.unlink()
        browser = server.browser()

        faulty = browser.get(f"{server.root}study/lesson/{LESSON}", timeout=60)
        others = [
            browser.get(f"{server.root}study/{path}", timeout=60) for path in ("", "exercise/ex1-sources")
        ]

    text = html.unescape(faulty.text)
    assert faulty.status_code == 500
    assert f"modules/{LESSON}.ipynb, the file:" in text and "Mend: " in text and "is safe" in text
    assert f'href="{PREFIX}study/"' in text and "Traceback" not in text
    assert all(page.ok for page in others)


def test_a_course_that_cannot_be_read_serves_nothing_and_says_where_the_fault_is(tmp_path: Path):
    content = own_copy(tmp_path / "content")
    plan = content / "data" / "course.yaml"
    plan.write_text(": [\n" + plan.read_text(encoding="utf-8"), encoding="utf-8")
    variables = os.environ | {"COURSE_HOME": str(tmp_path / "home"), "COURSE_CONTENT": str(content)}
    command = [sys.executable, "-m", "course.hosts.study", f"--ServerApp.port={free_port()}"]
    command += ["--ServerApp.open_browser=False", "--ServerApp.allow_root=True"]

    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "The course cannot begin: data/course.yaml, line 1" in done.stderr
    assert "Traceback" not in done.stderr
