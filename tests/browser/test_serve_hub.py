"""A class on one server whose learners log in at a JupyterHub, and who tries to come in otherwise."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
import requests
from playwright.sync_api import Browser, Page, expect
from tornado.web import create_signed_value

from course.base.places import content_root
from course.classes.serving import serving
from course.classes.settings import settings_of
from course.content.installed import course_content
from course.hosts.serve.host import own_part
from course.hosts.serve.hub_users import EnteredHandler, EnterHandler, HubUsers
from course.learner.answers import BoardAnswers, RouteAnswers
from course.learner.people import Member
from course.learner.signed_in import SignedIn
from course.learner.version import version_of
from course.marking.nbgrader.own_classroom import separate_classroom
from course.records import from_json
from tests.browser.conftest import Watch
from tests.browser.hands import Hand, hand_in
from tests.browser.hub import IDA, MARA, NILS, SERVE, ZOE, Hub
from tests.browser.hub_process import PASSWORD, sign_in
from tests.browser.perfect import keyed_paper, right
from tests.browser.study import board, boards_ready, keyed, saved
from tests.browser.test_serve import EXERCISE, finds_it_marked
from tests.classes.conftest import said
from tests.hosts.serve.test_routes import EVERY, FOR_EVERYBODY, address, ask, methods
from tests.ports import free_port

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]

OWN = re.compile(r"/services/course/[0-9a-f]{12}/study/")
NAME, CLIENT = "Zoë Ødegård", "service-course"
ROSTER = f"id,name\n{ZOE},{NAME}\n{NILS},Nils Example\n"


class AtTheHub:
    """A class's server at a Hub: who is in it, and where what is whose stands."""

    def __init__(self, hub: Hub) -> None:
        classroom = separate_classroom(hub.autumn)
        serves = serving(classroom, settings_of(classroom))
        self.hub, self.key, self.people = hub, serves.own.key, serves.people

    def member(self, id_: str) -> Member:
        """A learner, who comes in now if they have not been there."""
        if self.people.called(id_) is None:
            come_in(self.hub, id_)
        found = self.people.called(id_)
        assert found is not None
        return found

    def study(self, id_: str, root: str = "") -> str:
        """Where a learner's pages are, at this server or another of the class."""
        return f"{root or self.hub.served}{own_part(self.member(id_).reference)}/study/"

    def cookie(self, token: str, key: str = "") -> str:
        """What a browser keeps of a login with this token; signed with the class's key, if no other."""
        return create_signed_value(key or self.key, CLIENT, token).decode()


@pytest.fixture(scope="module")
def autumn(hub: Hub) -> AtTheHub:
    """Enrol a class whose server has been running."""
    before = Path.cwd()
    os.chdir(hub.autumn)
    try:
        (hub.autumn / "roster.csv").write_text(ROSTER, "utf-8")
        assert "2 new" in said("class", "enrol", "roster.csv")
    finally:
        os.chdir(before)
    return AtTheHub(hub)


def logged_in(hub: Hub, user: str) -> requests.Session:
    """Log in at the Hub, without a window."""
    session, login = requests.Session(), f"{hub.root}/hub/login"
    session.headers["Sec-Fetch-Mode"] = "navigate"
    session.get(login, timeout=60)
    form = {"username": user, "password": PASSWORD, "_xsrf": session.cookies["_xsrf"]}
    session.post(f"{login}?next={quote('/hub/home')}", data=form, timeout=60).raise_for_status()
    return session


def come_in(hub: Hub, user: str) -> requests.Session:
    """Log in, and open the class; with the cookies that go there."""
    session, own = logged_in(hub, user), requests.Session()
    session.get(hub.served, timeout=60)
    for cookie in session.cookies:
        if cookie.path != "/hub/":
            own.cookies.set_cookie(cookie)
    return own


@pytest.fixture(scope="module")
def zoe(autumn: AtTheHub) -> requests.Session:
    """A learner who has opened the class."""
    return come_in(autumn.hub, ZOE)


@pytest.fixture(scope="module")
def nils(autumn: AtTheHub) -> requests.Session:
    """Another."""
    return come_in(autumn.hub, NILS)


def token_of(session: requests.Session, hub: Hub, user: str, **asked: object) -> str:
    """A token that somebody has the Hub make, for what they say."""
    session.get(f"{hub.root}/hub/token", timeout=60)
    xsrf = next(one.value for one in session.cookies if one.name == "_xsrf" and one.path == "/hub/")
    made = session.post(
        f"{hub.root}/hub/api/users/{user}/tokens",
        json=asked,
        headers={"X-XSRFToken": xsrf, "Sec-Fetch-Mode": "cors", "Referer": f"{hub.root}/hub/token"},
        timeout=60,
    )
    made.raise_for_status()
    token: str = made.json()["token"]
    return token


@contextmanager
def one_more(autumn: AtTheHub) -> Iterator[str]:
    """Another server of the same class, started as the guide says; where it is."""
    (line,) = re.findall(r"^    (JUPYTERHUB_API_URL=.*)$", SERVE, re.MULTILINE)
    settings = dict(part.split("=", 1) for part in line.split(" course ")[0].split())
    settings["JUPYTERHUB_API_URL"] = settings["JUPYTERHUB_API_URL"].replace(
        "8081", str(autumn.hub.ports["hub"])
    )
    settings |= {"JUPYTERHUB_API_TOKEN": autumn.hub.token, "PYTHONPATH": str(content_root())}
    command = [sys.executable, "-m", "course.commands.app", "serve", "--hub", "--port", str(free_port())]
    process = subprocess.Popen(
        command, cwd=autumn.hub.autumn, env=os.environ | settings, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        first = process.stdout.readline()
        yield first[first.index("http://") :].strip() + settings["JUPYTERHUB_SERVICE_PREFIX"]
    finally:
        process.terminate()
        process.wait(timeout=30)
        process.stdout.close()


def test_from_the_hubs_login_to_a_learners_own_certificate(
    autumn: AtTheHub, page: Page, watch: Watch, monkeypatch: pytest.MonkeyPatch
):
    page.goto(autumn.hub.served)
    sign_in(page, ZOE)
    expect(page).to_have_url(OWN)
    study = autumn.study(ZOE)
    assert page.url.startswith(study)

    page.goto(f"{study}exercise/{EXERCISE}")
    boards_ready(page)
    version = version_of(course_content().exercises[EXERCISE], autumn.member(ZOE).reference).drawn
    answers = right(keyed_paper(EXERCISE, version))
    route = answers["route"]
    assert isinstance(route, RouteAnswers)
    assert sent(page, f"{study}api/answers/{EXERCISE}/match", answers["match"]) == "saved"
    begun = route.model_copy(update={"strength": None, "reason": None})
    assert sent(page, f"{study}api/answers/{EXERCISE}/route", begun) == "saved"
    page.reload()
    boards_ready(page)
    for key in (f"strength:{route.strength}", f"reason:{route.reason}"):
        keyed(board(page, "route"), key).click()
    saved(board(page, "route"))
    hand_in(page, Hand(page), NAME, as_it_is=False)
    expect(page.get_by_text("it waits to be marked").first).to_be_visible()

    monkeypatch.chdir(autumn.hub.autumn)
    assert "1 collected" in said("collect")
    assert "1 sent" in said("class", "release", EXERCISE, "--unsigned")

    finds_it_marked(page, study)
    kept = separate_classroom(autumn.hub.autumn).record(ZOE, EXERCISE) / "record.json"
    assert from_json(kept.read_bytes()).learner.signed_in == SignedIn(by="hub")
    assert watch.errors == [] and watch.hosts == {"127.0.0.1"}


def sent(page: Page, where: str, answers: BoardAnswers) -> str:
    """Save a board's answers as its page does; what the server says of it."""
    xsrf = next(one["value"] for one in page.context.cookies(where) if one["name"] == "_xsrf")
    body = {"answers": answers.model_dump(mode="json"), "seen": ""}
    reply = page.request.put(where, data=body, headers={"X-XSRFToken": xsrf})
    state: str = reply.json()["notice"]["state"]
    return state


def test_every_address_is_for_its_own_learner_alone(
    autumn: AtTheHub, zoe: requests.Session, nils: requests.Session
):
    own, anothers = (autumn.study(who).removesuffix("/study/") for who in (ZOE, NILS))
    ida, mara = come_in(autumn.hub, IDA), come_in(autumn.hub, MARA)

    for pattern, handler in EVERY:
        if handler in FOR_EVERYBODY:
            continue
        for method in methods(handler):
            rest = address(pattern)
            assert ask(zoe, method, anothers + rest).status_code == 403, (pattern, "another's")
            for who in (ida, mara):
                assert ask(who, method, own + rest).status_code == 403, (pattern, "enrolled in nothing")
            stranger = ask(requests.Session(), method, own + rest)
            led = method == "get" and "/api/" not in rest
            assert stranger.status_code == (302 if led else 403), (pattern, "nobody")
            assert not led or stranger.headers["Location"].startswith("/services/course/enter?"), pattern
            if method != "get":
                plain = zoe.request(method, own + rest, json={}, timeout=60)
                assert plain.status_code == 403, (pattern, "without the token")
                evil = ask(zoe, method, own + rest, Origin="https://evil.example")
                assert evil.status_code == 403, (pattern, "from another site")
        if "get" in methods(handler):
            assert ask(zoe, "get", own + address(pattern)).status_code in {200, 302, 404, 409}, pattern


def test_the_addresses_of_a_login_are_two_and_show_nothing_of_anybodys(autumn: AtTheHub):
    users = HubUsers(autumn.people, None, lambda *_: None)

    assert [handler for _, handler, _ in users.routes] == [EnterHandler, EnteredHandler]
    for path in ("enter", "oauth_callback", "oauth_callback?code=x&state=y", "oauth_callback?error=x"):
        reply = requests.get(autumn.hub.served + path, allow_redirects=False, timeout=60)
        assert reply.status_code in {303, 403} and "no-store" in reply.headers["Cache-Control"], path
        assert CLIENT not in reply.cookies and NAME not in reply.text


def test_who_is_not_enrolled_is_told_so_and_a_withdrawn_learner_is_out(
    autumn: AtTheHub, nils: requests.Session
):
    for user in (IDA, MARA):
        reply = come_in(autumn.hub, user).get(autumn.hub.served, timeout=60)
        assert reply.status_code == 403 and "this class has nobody of the name" in reply.text
        assert autumn.people.called(user) is None
    record = f"{autumn.study(NILS)}record"
    assert nils.get(record, timeout=60).status_code == 200

    autumn.people.withdraw(NILS)
    assert nils.get(record, timeout=60).status_code == 403
    autumn.people.renew(NILS)
    assert nils.get(record, timeout=60).status_code == 200


def test_no_cookie_but_that_of_ones_own_login_opens_anything(autumn: AtTheHub, zoe: requests.Session):
    hub, record = autumn.hub, f"{autumn.study(ZOE)}record"
    mine = zoe.cookies.get_dict(path="/services/course/")[CLIENT].strip('"')
    assert record_with(record, mine) == 200
    hers = logged_in(hub, ZOE)
    narrow = token_of(hers, hub, ZOE, scopes=["read:users:name!user"])
    good = token_of(hers, hub, ZOE, scopes=["access:services!service=course", "read:users:name!user"])
    short = token_of(hers, hub, ZOE, expires_in=1)
    asks = {"Authorization": f"token {short}"}
    for _ in range(600):
        if not requests.get(f"{hub.root}/hub/api/user", headers=asks, timeout=60).ok:
            break
    else:
        pytest.fail("a token of a second has not run out")

    forged = {
        "cut": mine[:-1],
        "changed": mine[:-1] + ("0" if mine[-1] != "0" else "1"),
        "unsigned": "2|1:0|x",
        "by another class": autumn.cookie(good, "another"),
        "made up": autumn.cookie("0" * 32),
        "run out": autumn.cookie(short),
    }
    assert {how: record_with(record, one) for how, one in forged.items()} == dict.fromkeys(forged, 302)
    # The Hub knows whose these are, and they are for something else, or a service's.
    refused = {"for other things": autumn.cookie(narrow), "the service's own": autumn.cookie(hub.token)}
    assert {how: record_with(record, one) for how, one in refused.items()} == dict.fromkeys(refused, 403)
    # As scripts have them: nothing to be stolen from a log, or to be left in an address.
    for headers in ({"Authorization": f"token {good}"}, {"Authorization": f"Bearer {good}"}):
        assert requests.get(record, headers=headers, allow_redirects=False, timeout=60).status_code == 302
    assert requests.get(f"{record}?token={good}", allow_redirects=False, timeout=60).status_code == 302


def record_with(record: str, cookie: str) -> int:
    """What comes of opening a record with this cookie of a login."""
    reply = requests.get(record, cookies={CLIENT: f'"{cookie}"'}, allow_redirects=False, timeout=60)
    return reply.status_code


def steps(session: requests.Session, where: str) -> list[str]:
    """Each address that one is led to, up to that which ends a login, which is not opened."""
    led = [where]
    while "oauth_callback" not in urlsplit(led[-1]).path:
        reply = session.get(led[-1], allow_redirects=False, timeout=60)
        led.append(requests.compat.urljoin(led[-1], reply.headers["Location"]))
    return led


def test_a_login_ends_in_the_window_in_which_it_was_begun_once_and_nowhere_else(autumn: AtTheHub):
    hub = autumn.hub
    begun, other = logged_in(hub, ZOE), logged_in(hub, NILS)
    ends = steps(begun, hub.served)[-1]
    steps(other, hub.served)
    (state,) = parse_qs(urlsplit(ends).query)["state"]
    assert "verifier" not in ends and "next" not in ends

    # Another's window is not made hers, whether or not it has begun a login of its own.
    for session in (other, requests.Session()):
        assert session.get(ends, timeout=60).status_code == 403
        assert CLIENT not in session.cookies.get_dict(path="/services/course/")
    assert begun.get(ends.replace(state, state[:-2] + "AA"), timeout=60).status_code == 403

    again = logged_in(hub, ZOE)
    forged = steps(again, hub.served)[-1]
    code = parse_qs(urlsplit(forged).query)["code"][0]
    assert again.get(forged.replace(code, "A" * len(code)), timeout=60).status_code == 403
    assert CLIENT not in again.cookies.get_dict(path="/services/course/")

    once = logged_in(hub, ZOE)
    ends = steps(once, hub.served)[-1]
    assert once.get(ends, timeout=60).status_code == 200
    del once.cookies
    assert requests.get(ends, timeout=60).status_code == 403


@pytest.mark.parametrize(
    "way", ["https://evil.example/", "//evil.example/", "/hub/logout", "\\\\evil.example"]
)
def test_a_login_leads_to_pages_of_this_server_alone(autumn: AtTheHub, zoe: requests.Session, way: str):
    reply = zoe.get(f"{autumn.hub.served}enter", params={"next": way}, allow_redirects=False, timeout=60)

    assert (reply.status_code, reply.headers["Location"]) == (303, "/services/course/")


def test_a_login_begun_at_one_server_ends_at_another_which_has_what_was_saved(autumn: AtTheHub):
    hub, session = autumn.hub, logged_in(autumn.hub, ZOE)
    with one_more(autumn) as second:
        ends = steps(session, hub.served)[-1].replace(hub.served, second)
        # Who is new there is taken on to the first lesson.
        assert session.get(ends, timeout=60).url.startswith(autumn.study(ZOE, second))
        assert session.get(f"{autumn.study(ZOE, second)}record", timeout=60).status_code == 200
        where = "api/answers/ex7-advice/advice"
        own = come_in(hub, ZOE)
        assert ask(own, "put", autumn.study(ZOE) + where).json()["notice"]["state"] == "saved"
        page = session.get(f"{autumn.study(ZOE, second)}exercise/ex7-advice", timeout=60).text
        assert "Ask about exclusion first." in page

        # All that another's browser had, copied: a server that asks the Hub anew lets it in no more.
        nils, copied = logged_in(hub, NILS), requests.Session()
        assert nils.get(f"{autumn.study(NILS)}record", timeout=60).status_code == 200
        copied.cookies.update(nils.cookies)
        nils.get(f"{hub.root}/hub/logout", timeout=60)
        for tried, root in ((nils, ""), (copied, second)):
            out = tried.get(f"{autumn.study(NILS, root)}record", allow_redirects=False, timeout=60)
            assert (out.status_code, "/enter?" in out.headers["Location"]) == (302, True)


def test_behind_a_proxy_that_speaks_https_a_page_of_ones_own_may_write(
    autumn: AtTheHub, zoe: requests.Session
):
    where, host = (
        f"{autumn.study(ZOE)}api/notes/03-prosecution-or-persecution/steps",
        urlsplit(autumn.hub.root).netloc,
    )
    for scheme, may in (("https", True), ("http", False)):
        shown = {"X-Forwarded-Proto": "https", "Origin": f"{scheme}://{host}"}
        assert (ask(zoe, "put", where, **shown).status_code != 403) is may


def test_once_somebody_has_logged_out_at_the_hub_their_window_opens_nothing(
    autumn: AtTheHub, browser: Browser
):
    context = browser.new_context()
    page = context.new_page()
    page.goto(autumn.hub.served)
    sign_in(page, NILS)
    expect(page).to_have_url(OWN)

    page.goto(f"{autumn.hub.root}/hub/logout")
    page.goto(f"{autumn.study(NILS)}record")

    expect(page).to_have_url(re.compile(r"/hub/login\?"))
    context.close()
