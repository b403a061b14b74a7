"""Servers of a class behind nginx, on one PostgreSQL: one is killed, all are started anew, none is missed."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from course.handing_in.handed_in import HandInRows
from course.learner.answers import DraftAnswers, parse
from course.learner.sql_store import SqlStore
from tests.hosts.serve.balancer import balancing, nginx
from tests.hosts.serve.classes import ADA, Learner, a_class

pytestmark = pytest.mark.timeout(240)
EXERCISE, BOARD, NGINX = "ex7-advice", "advice", 2


# A learner may ask twenty times a second: a quick machine would save oftener than that.
PACE = 0.1


def saves(ada: Learner, over: threading.Event, told: list[dict[str, Any]]) -> None:
    """Save one answer after the other until it is over; what each was told."""
    tag = ""
    while not over.wait(PACE):
        answers = {"kind": "draft", "text": f"Answer {len(told)}."}
        body = {"answers": answers, "seen": tag}
        reply = ada.send(f"api/answers/{EXERCISE}/{BOARD}", body, "put", NGINX)
        told.append({"status": reply.status_code, **reply.json()})
        tag = told[-1]["tag"]


def once_more(page: threading.Thread, told: list[dict[str, Any]]) -> None:
    """Wait until something was saved after now, as long as somebody saves."""
    before = len(told)
    while len(told) < before + 3:
        page.join(0.05)
        assert page.is_alive(), told[-1:]


def test_nobody_notices_that_a_server_is_killed_or_started_anew(postgresql: Any, tmp_path: Path):
    nginx()
    database, options = postgresql.address(postgresql.database()), ["--behind-proxy"]
    with (
        a_class(tmp_path / "class", database, processes=2, options=options) as of,
        balancing(tmp_path / "nginx", of.processes) as balancer,
    ):
        of.processes.append(balancer.address)
        link = of.link(ADA, NGINX)
        ada = Learner(of, ADA, process=NGINX, trusts=str(balancer.certificate))
        over, told = threading.Event(), list[dict[str, Any]]()
        page = threading.Thread(target=saves, args=(ada, over, told))
        page.start()
        once_more(page, told)
        of.end(0, at_once=True)
        once_more(page, told)
        of.start(0, urlsplit(of.processes[0]).port or 0)
        once_more(page, told)
        of.end(1)
        once_more(page, told)
        over.set()
        page.join()
        assert {one["status"] for one in told} == {200}
        assert {one["notice"]["state"] for one in told} == {"saved"}
        sent = ada.send(f"api/hand-in/{EXERCISE}", {"name": ADA.name, "anyway": True}, process=NGINX)
        assert sent.json()["state"] == "handed-in"

        last, member = DraftAnswers(text=f"Answer {len(told) - 1}."), of.member(ADA)
        engine = of.serves.room.engine
        answers = SqlStore(engine, member.reference).read(EXERCISE)
        (row,) = HandInRows(engine).waiting({member.reference: member.id})
        assert answers is not None and answers.boards[BOARD] == last == parse(row.answers).boards[BOARD]
        assert {one.name.split("-")[0] for one in ada.session.cookies} == {"course", "_xsrf"}
        assert all(one.secure for one in ada.session.cookies)

        log = "".join(file.read_text() for file in balancer.logs.glob("*.log"))
        assert '"/study/api/answers"' in log and '"/enter/"' in log
        secret = link.rpartition("/")[2]
        for word in (secret, str(member.reference), of.path(ADA, "").split("/")[1], ADA.id):
            assert word not in log
