"""A class's servers and database fall while learners save and hand in: what was shown as saved is there."""

from __future__ import annotations

import random
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from course.classes.roster import Listed
from course.handing_in.handed_in import HandInRows
from course.learner.answers import DraftAnswers, parse
from course.learner.sql_store import SqlStore
from tests.conftest import SOAK
from tests.hosts.serve.classes import Learner, a_class

pytestmark = [pytest.mark.soak, pytest.mark.timeout(3000 if SOAK else 280)]
EXERCISE, BOARD = "ex7-advice", "advice"
KILLS, FALLS, LEARNERS = (100, 10, 20) if SOAK else (2, 1, 6)


def until_told(learner: Learner, rest: str, body: dict[str, Any], method: str, chance: random.Random) -> Any:
    """Send something to any server until one answers, as a page sends again what it is in doubt about."""
    while True:
        with suppress(requests.RequestException, ValueError, KeyError):
            reply = learner.send(rest, body, method, chance.randrange(2))
            if reply.status_code in {200, 409}:
                return reply.json()
        threading.Event().wait(0.1)  # a page does not ask again at once either


def work(learner: Learner, over: threading.Event, number: int) -> tuple[Listed, int, int]:
    """Save until it is over, then hand in; which answer was acknowledged last, and which was sent last."""
    who, chance = learner.who, random.Random(number)
    kept, sent, tag, doubtful = -1, -1, "", list[dict[str, Any]]()
    while not over.is_set() or kept < 0:
        sent += 1
        answers = {"kind": "draft", "text": f"{who.id}, answer {sent}."}
        doubtful.append(answers)
        body = {"answers": answers, "seen": tag, "doubtful": doubtful}
        told = until_told(learner, f"api/answers/{EXERCISE}/{BOARD}", body, "put", chance)
        assert told["notice"]["state"] == "saved", told
        kept, tag, doubtful = sent, told["tag"], []
    told = until_told(learner, f"api/hand-in/{EXERCISE}", {"name": who.name, "anyway": True}, "post", chance)
    assert told["state"] == "handed-in"
    return who, kept, sent


def test_whatever_was_shown_as_saved_is_there_and_every_hand_in_once(postgresql: Any, tmp_path: Path):
    class_ = [Listed(f"s{number}", f"Learner {chr(65 + number)}") for number in range(LEARNERS)]
    over, chance = threading.Event(), random.Random(1)
    with a_class(tmp_path / "class", postgresql.address(postgresql.database()), processes=2) as served:
        served.serves.people.let_in((one.id, one.name) for one in class_)
        learners = [served.browser(one) for one in class_]
        with ThreadPoolExecutor(LEARNERS) as pages:
            working = [pages.submit(work, one, over, at) for at, one in enumerate(learners)]
            for kill in range(KILLS):
                over.wait(chance.uniform(0.2, 2))  # a random moment, and no test of time
                number = chance.randrange(2)
                served.end(number, at_once=True)
                served.start(number, urlsplit(served.processes[number]).port or 0)
                if kill % (KILLS // FALLS) == 0:
                    over.wait(chance.uniform(0.2, 2))
                    postgresql.fall_and_rise()
            over.set()
            told = [one.result() for one in working]

        engine = served.serves.room.engine
        ids = {one.reference: one.id for one in served.serves.people.all()}
        handed_in = HandInRows(engine).waiting(ids)
        for who, kept, sent in told:
            member = served.member(who)
            answers = SqlStore(engine, member.reference).read(EXERCISE)
            assert answers is not None and kept == sent
            assert answers.boards[BOARD] == DraftAnswers(text=f"{who.id}, answer {kept}.")
            (row,) = (one for one in handed_in if one.learner == member.reference)
            assert parse(row.answers).boards == answers.boards
