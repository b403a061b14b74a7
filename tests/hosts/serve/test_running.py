"""For those who run a class's server: whether it lives, how it does, what it writes down, and how it ends."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families

from course.hosts.serve.host import own_part
from course.learner.sql_store import LOCKED_ROW, SqlStore
from tests.hosts.serve.classes import ADA, BEN, DRAFT, AClass, a_class

pytestmark = pytest.mark.timeout(240)
EXERCISE, BOARD = "ex7-advice", "advice"


@dataclass
class Run:
    """A class with one server on PostgreSQL."""

    of: AClass
    server: Any
    name: str

    def asked(self, what: str) -> requests.Response:
        """What those who run it are told."""
        return requests.get(f"{self.of.watched[0]}/{what}", timeout=30)

    def measured(self, name: str, **labels: str) -> float:
        """A number that it tells, all of its kind together; nothing was counted yet if there is none."""
        families = text_string_to_metric_families(self.asked("metrics").text)
        found = (one for family in families for one in family.samples if one.name == name)
        return sum(one.value for one in found if labels.items() <= one.labels.items())

    def again(self) -> None:
        """Start it where it was."""
        self.of.start(0, urlsplit(self.of.processes[0]).port or 0)


@pytest.fixture(scope="module")
def run(postgresql: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """The class."""
    name = postgresql.database()
    with a_class(tmp_path_factory.mktemp("run") / "class", postgresql.address(name)) as made:
        yield Run(made, postgresql, name)


def test_whether_it_lives_and_whether_its_database_answers(run: Run):
    assert run.asked("healthz").status_code == 200
    assert run.asked("readyz").text == "ready\n"

    run.server.allow(run.name, connections=False)
    run.server.end_connections()
    refused = run.asked("readyz")
    assert (refused.status_code, run.asked("healthz").status_code) == (503, 200)
    assert refused.text == "the database does not answer\n"
    run.server.allow(run.name, connections=True)
    assert run.asked("readyz").status_code == 200


def test_how_it_does_is_told_at_an_address_of_its_own_and_of_nobody(run: Run):
    put = {"handler": "BoardAnswersHandler", "method": "PUT"}
    before = run.measured("course_requests_total", **put)
    ben = run.of.browser(BEN)
    state = ben.save(EXERCISE, BOARD, DRAFT)["notice"]["state"]

    assert state == "saved"
    assert run.measured("course_requests_total", status="200", **put) == before + 1
    assert run.measured("course_request_seconds_count", handler="BoardAnswersHandler") >= 1
    assert run.measured("process_resident_memory_bytes") > 0
    assert own_part(run.of.member(BEN).reference) not in run.asked("metrics").text
    for path in ("metrics", "healthz", "readyz"):
        assert ben.session.get(f"{run.of.processes[0]}/{path}", timeout=30).status_code == 404


def test_nothing_that_is_written_down_names_anybody_or_lets_anybody_in(run: Run):
    ada, link = run.of.browser(ADA), run.of.link(ADA)
    member, cookies = run.of.member(ADA), dict(ada.session.cookies)
    text = "Only-Ada-wrote-this"
    ada.get("record"), ada.get("search")
    ada.save(EXERCISE, BOARD, {"kind": "draft", "text": text})
    ada.send(f"api/hand-in/{EXERCISE}", {"name": "Ada Typed-Name", "anyway": True})
    ada.get(f"lesson/{quote(ADA.name)}"), ada.get(f"to-send/{EXERCISE}/{ADA.id}_{EXERCISE}.json")
    ada.send(f"api/answers/{EXERCISE}/{quote(ADA.name)}", {"answers": text})
    adas = run.of.processes[0] + run.of.path(ADA, "record")
    assert run.of.browser(BEN).session.get(adas, timeout=30).status_code == 403
    assert requests.get(f"{link[:-4]}AAAA", timeout=30).status_code == 403
    where = urlsplit(run.of.processes[0])
    with socket.create_connection((str(where.hostname), where.port or 0)) as raw:
        raw.sendall(f"GET /{ADA.name} {link} nonsense\r\n\r\n".encode())
        raw.recv(100)
    engine = run.of.serves.room.engine
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE course_people RENAME TO elsewhere")
    assert ada.session.get(adas, timeout=30).status_code == 500
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO course_people")
    run.of.end(0)

    log, said = run.of.logs.read_text(), "".join(run.of.said)
    run.again()
    lines = [json.loads(line) for line in log.splitlines()]
    failed = next(one for one in lines if one["event"] == "a request failed")
    assert "StoreFails" in failed["error"] and "42P01" in failed["code"], "undefined table"
    assert any("people.py" in where for where in failed["at"])
    assert {one["status"] for one in lines if one["event"] == "request"} >= {200, 303, 403, 404, 500}
    secret = link.rpartition("/")[2]
    names = ["Ada", "Typed-Name", ADA.id, ADA.email, str(member.reference), own_part(member.reference)]
    for word in (*names, text, secret, secret[:-4], "127.0.0.1", *cookies.values()):
        assert word not in log, word
    assert "Ada" not in said and secret not in said


def test_whoever_saves_as_it_is_ended_is_answered_and_it_is_kept(run: Run):
    ada, member = run.of.browser(ADA), run.of.member(ADA)
    engine = run.of.serves.room.engine
    store = SqlStore(engine, member.reference)
    lesson = "01-reading-country-evidence"
    spec = next(one for one in run.of.serves.room.shelf.content.lessons[lesson].boards if one.kind == "draft")
    first = ada.save(lesson, spec.id, DRAFT)
    changed = {"answers": DRAFT | {"text": "As it ended."}, "seen": first["tag"]}

    with ThreadPoolExecutor(1) as page:
        with engine.begin() as holds:
            holds.execute(LOCKED_ROW, store.key(lesson)).one()
            reply = page.submit(ada.send, f"api/answers/{lesson}/{spec.id}", changed, "put")
            while not run.measured("course_requests_now"):
                assert not reply.done(), reply.result().text
            run.of.running[0].terminate()
            while run.asked("readyz").text != "stopping\n":
                assert not reply.done(), reply.result().text
        assert reply.result().json()["notice"]["state"] == "saved"
    assert run.of.running[0].wait(timeout=60) == 0
    kept = store.read(lesson)
    run.again()
    assert kept is not None and kept.boards[spec.id].text == "As it ended."
