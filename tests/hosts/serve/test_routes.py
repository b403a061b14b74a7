"""No learner of a class reaches another's by any address: made from the addresses themselves."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import uuid4

import pytest
import requests
from tornado.httpclient import AsyncHTTPClient
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import RequestHandler

from course.base.limits import Buckets
from course.classes.by_platforms import platforms_of
from course.classes.served import Served
from course.classes.settings import settings_of
from course.handing_in.handed_in import HandInRows
from course.handing_in.rows_way import FEEDBACK
from course.hosts.desk import routes
from course.hosts.desk.base import CALENDAR, StudyHandler
from course.hosts.desk.files import AssetHandler
from course.hosts.serve.app import application, pages
from course.hosts.serve.host import Rates
from course.hosts.serve.links import EnterHandler, Links
from course.hosts.serve.platform_entry import KEYS, LAUNCH, LOGIN
from course.learner.people import People
from tests.hosts.serve.classes import ADA, BEN, DRAFT, AClass, Learner, a_class

pytestmark = pytest.mark.timeout(240)
EXERCISE, LESSON = "ex7-advice", "03-prosecution-or-persecution"
BENS_OWN = "Only-Ben-knows-this"
METHODS = ("get", "post", "put", "delete", "patch")
# What is asked for in an address, by its pattern; an address whose pattern is not here has no test yet.
SAMPLES = {
    r"/": [],
    r"/study/?": [],
    r"/study/record": [],
    r"/study/search": [],
    r"/study/api/own": [],
    rf"/study/api/own/{routes.ID}": ["learned"],
    r"/study/api/own-record/([a-z-]+)\.([a-z]+)": ["sra", "json"],
    r"/study/api/notes": [],
    rf"/study/api/notes/{routes.ID}": [LESSON],
    rf"/study/api/notes/{routes.ID}/{routes.ID}": [LESSON, "steps"],
    r"/study/api/search": [],
    rf"/study/record/{routes.ID}/{routes.ID}": [EXERCISE, "record.json"],
    rf"/study/(lesson|exercise)/{routes.ID}": ["exercise", EXERCISE],
    r"/study/review": [],
    rf"/study/{re.escape(CALENDAR)}": [],
    rf"/study/feedback/{routes.ID}": [EXERCISE],
    rf"/study/check/{routes.ID}": [EXERCISE],
    rf"/study/to-send/{routes.ID}/([^/]+)": [EXERCISE, f"{BEN.id}_{EXERCISE}.json"],
    rf"/study/paper/{routes.ID}": ["none.pdf"],
    rf"/study/static/{routes.ID}/{routes.ID}": ["edition", "page.js"],
    rf"/study/boards/{routes.ID}/{routes.ID}/{routes.ID}": ["edition", EXERCISE, "name"],
    rf"/study/api/answers/{routes.ID}": [EXERCISE],
    rf"/study/api/answers/{routes.ID}/{routes.ID}": [EXERCISE, "advice"],
    rf"/study/api/hand-in/{routes.ID}": [EXERCISE],
    r"/study/api/name": [],
    r"/study/api/returned": [],
    r"/study/api/name/check": [],
    rf"/study/api/feedback/{routes.ID}": [EXERCISE],
    rf"/study/api/beat/{routes.ID}": [LESSON],
    rf"/study/api/begin/{routes.ID}": [EXERCISE],
    rf"/study/api/clock/{routes.ID}": [EXERCISE],
    rf"/study/late/{routes.ID}": [EXERCISE],
    r"/study/api/review": [],
    r"/study/questions": [],
    r"/study/api/questions": [],
    r"/study/api/questions/skip": [],
}
EVERY = pages()
# Where somebody comes in whom nobody knows yet, with nothing that would let them in.
ENTRANCES = {r"/enter/([\w=-]{1,600})": "/enter/nonsense", **{one: one for one in (LOGIN, LAUNCH, KEYS)}}
FOR_EVERYBODY = {AssetHandler}


@dataclass
class Two:
    """A class, with both its learners logged in."""

    of: AClass
    ada: Learner
    ben: Learner


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    """A class in which Ben has left something everywhere."""
    with a_class(tmp_path_factory.mktemp("served") / "class") as made:
        both = Two(made, made.browser(ADA), made.browser(BEN))
        draft = {"kind": "draft", "text": BENS_OWN}
        assert both.ben.save(EXERCISE, "advice", draft)["notice"]["state"] == "saved"
        kept = both.ben.send("api/own/learned", {"answers": draft, "seen": ""}, "put")
        assert kept.json()["notice"]["state"] == "saved"
        handed_in = both.ben.send(f"api/hand-in/{EXERCISE}", {"name": f"Ben {BENS_OWN}", "anyway": True})
        assert handed_in.json()["state"] == "handed-in"
        rows, reference = HandInRows(made.serves.room.engine), made.member(BEN).reference
        rows.give_back(
            reference, EXERCISE, 1, {FEEDBACK: BENS_OWN.encode(), "record.json": BENS_OWN.encode()}
        )
        yield both


def address(pattern: str) -> str:
    """The rest of an address, with something in each of its places."""
    made, samples = pattern.replace("\\", "").rstrip("?"), iter(SAMPLES[pattern])
    for group in re.findall(r"\([^)]*\)", made):
        made = made.replace(group, next(samples), 1)
    return made


def methods(handler: type[StudyHandler]) -> list[str]:
    """What can be asked of a handler."""
    return [one for one in METHODS if getattr(handler, one) is not getattr(RequestHandler, one)]


def ask(session: requests.Session, method: str, where: str, **headers: str) -> requests.Response:
    """Ask for something, with the token that writes need."""
    token = {"X-XSRFToken": session.cookies.get("_xsrf") or ""}
    body = {"answers": DRAFT, "seen": ""} if method != "get" else None
    return session.request(
        method, where, json=body, headers=token | headers, timeout=60, allow_redirects=False
    )


def test_every_address_has_a_sample_and_only_what_is_the_same_for_all_is_for_everybody():
    assert [pattern for pattern, _ in EVERY if pattern not in SAMPLES] == []
    assert {handler for _, handler in EVERY if handler.for_everybody} == FOR_EVERYBODY
    assert EnterHandler.for_everybody


@pytest.mark.parametrize(("pattern", "handler"), [one for one in EVERY if one[1] not in FOR_EVERYBODY])
def test_an_address_is_for_its_own_learner_alone(two: Two, pattern: str, handler: type[StudyHandler]):
    root, rest = two.of.processes[0], address(pattern)
    own = two.of.path(ADA, "").removesuffix("/study/") + rest
    anothers = two.of.path(BEN, "").removesuffix("/study/") + rest
    cookie = next(name for name in dict(two.ada.session.cookies) if name.startswith("course-"))
    theirs = two.ben.session.cookies[cookie]

    for method in methods(handler):
        assert ask(requests.Session(), method, root + own).status_code == 403, "nobody"
        assert ask(two.ada.session, method, root + anothers).status_code == 403, "another's path"
        said = {"X-Learner": str(two.of.member(BEN).reference), "X-Forwarded-User": BEN.id, "Cookie": ""}
        assert ask(requests.Session(), method, root + anothers, **said).status_code == 403, "a header"
        for forged in (theirs[:-1] + ("0" if theirs[-1] != "0" else "1"), theirs.replace("|", "", 1), "x"):
            mine = {"Cookie": f"{cookie}={forged}"}
            assert ask(requests.Session(), method, root + anothers, **mine).status_code == 403, "a cookie"
        if method != "get":
            plain = two.ada.session.request(method, root + own, json={}, timeout=60)
            assert plain.status_code == 403, "without the token"
            evil = ask(two.ada.session, method, root + own, Origin="https://evil.example")
            assert evil.status_code == 403, "from another site"
    if "get" in methods(handler):
        answer = ask(two.ada.session, "get", root + own)
        assert answer.status_code in {200, 302, 404, 409}, "one's own"
        assert BENS_OWN not in answer.text and str(two.of.member(BEN).reference) not in answer.text
        assert "no-store" in answer.headers["Cache-Control"] or answer.status_code == 302


def test_where_learners_come_in_nobody_does_without_proof(two: Two):
    of = two.of
    identity = platforms_of(of.classroom, settings_of(of.classroom), of.serves)
    assert {pattern for pattern, _, _ in identity.routes} == ENTRANCES.keys()

    for pattern, handler, _ in identity.routes:
        assert handler.for_everybody
        where = of.processes[0] + ENTRANCES[pattern]
        for method in methods(handler):
            for session in (requests.Session(), two.ada.session):
                answer = ask(session, method, where)
                assert answer.status_code == 200 if pattern == KEYS else answer.status_code in {400, 403}
                assert BENS_OWN not in answer.text and "course-" not in answer.headers.get("Set-Cookie", "")
        assert requests.post(where, "x" * 300_000, timeout=60).status_code == 413


def test_ben_finds_what_he_left(two: Two):
    assert BENS_OWN in two.ben.get(f"exercise/{EXERCISE}").text
    assert BENS_OWN in two.ben.get("record").text


def test_another_class_in_the_same_database_is_another_class(two: Two):
    other = Served(uuid4(), two.of.serves.own.key)
    people = People(two.of.serves.room.engine, other.room)
    (member,) = people.let_in([(BEN.id, BEN.name)])
    assert Links(two.of.serves.people, other.key)._found("x", "", 1) is None
    assert two.of.serves.people.found(member.reference) is None
    assert people.found(two.of.member(BEN).reference) is None


def test_what_is_sent_is_bounded(two: Two):
    assert (
        two.ada.send(f"api/answers/{EXERCISE}/advice", {"answers": "x" * 300_000}, "put").status_code == 413
    )


def test_whoever_asks_for_too_much_is_told_so_and_others_are_not(two: Two):
    async def answers() -> list[int]:
        serves, client = two.of.serves, AsyncHTTPClient()
        rates = Rates(learners=Buckets(3, 0))
        server = HTTPServer(application(serves.room, serves.links, rates))
        sockets = bind_sockets(0, "127.0.0.1")
        server.add_sockets(sockets)
        root = f"http://127.0.0.1:{sockets[0].getsockname()[1]}"
        found = []
        for who, session in [(ADA, two.ada.session)] * 4 + [(BEN, two.ben.session)]:
            cookies = {"Cookie": "; ".join(f"{name}={value}" for name, value in session.cookies.items())}
            asked = client.fetch(root + two.of.path(who, "search"), headers=cookies, raise_error=False)
            found.append((await asked).code)
        server.stop()
        return found

    assert asyncio.run(answers()) == [200, 200, 200, 429, 200]
