"""One user of a Hub, with a browser, a token and some skill, goes for what is another's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

import psutil
import pytest
import requests
from playwright.sync_api import expect

from course.learner.learner import kept_reference, learner_at, remember
from tests.browser.hub import ADA, BEN, BOARD, LESSON, MARA, Hub, User
from tests.records.passes import EXERCISE

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]

NAME = "Adelaide Secret-Example"
FORGED = {"answers": {"kind": "questions", "chosen": {"first": "prison"}, "checked": []}, "seen": ""}
# As scripts of a page ask, as a page is asked for, as a picture is, and as a browser that tells nothing.
MODES = ({"Sec-Fetch-Mode": "cors"}, {"Sec-Fetch-Mode": "navigate"}, {"Sec-Fetch-Mode": "no-cors"}, {})
PERSONAL = (
    "",
    "record",
    "review",
    "questions",
    "search",
    "api/own",
    "api/notes",
    "api/search",
    "review.ics",
    f"lesson/{LESSON}",
    f"exercise/{EXERCISE}",
    f"check/{EXERCISE}",
    f"feedback/{EXERCISE}",
    f"record/{EXERCISE}/record.json",
    f"record/{EXERCISE}/certificate.pdf",
    f"to-send/{EXERCISE}/x.json",
    f"api/answers/{LESSON}",
    "api/own-record/data.json",
)


@pytest.fixture(scope="module")
def ada(hub: Hub) -> User:
    """A learner with answers, a name and a work of hers that was handed in."""
    found = hub.users[ADA]
    remember(learner_at(found.home).named(NAME))
    found.choose("why")
    return found


_TAKES_PRESSES = """() => {
  const form = document.querySelector("#request-token-form");
  return window.jQuery?._data(form, "events")?.submit;
}"""


def asked(
    address: str,
    cookies: Mapping[str, str],
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    body: object = None,
) -> requests.Response:
    """Ask as somebody with these cookies; no redirection is followed."""
    shown = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()), **(headers or {})}
    return requests.request(method, address, headers=shown, json=body, allow_redirects=False, timeout=60)


def told(reply: requests.Response, whose: User) -> list[str]:
    """What a reply tells of somebody."""
    secrets = [NAME, "Secret-Example", str(kept_reference(whose.home)), str(whose.home)]
    return [secret for secret in secrets if secret in reply.text + str(reply.headers)]


def token_of(user: User) -> str:
    """A token that the Hub makes for whoever asks on its page of tokens."""
    page = user.context.new_page()
    page.goto(f"{user.hub.root}/hub/token")
    # The page's own script takes the press from then on; before, it would be an ordinary form's.
    page.wait_for_function(_TAKES_PRESSES)
    page.get_by_role("button", name=re.compile("token", re.IGNORECASE)).first.click()
    token = page.locator("#token-result")
    token.wait_for()
    found = token.inner_text().strip()
    page.close()
    return found


def test_she_herself_is_shown_her_name_and_answers(ada: User):
    record = asked(ada.at("record"), ada.cookies, headers={"Sec-Fetch-Mode": "navigate"})

    assert record.ok and ada.chosen == {"first": "why"}
    assert str(kept_reference(ada.home)) in asked(ada.at(f"lesson/{LESSON}"), ada.cookies).text


@pytest.mark.parametrize("who", [BEN, MARA, "a stranger"])
def test_nobody_reads_anything_of_hers_a_user_an_administrator_or_a_stranger(hub: Hub, ada: User, who: str):
    cookies = {} if who == "a stranger" else hub.users[who].cookies

    for path in PERSONAL:
        for mode in MODES:
            reply = asked(ada.at(path), cookies, headers=mode)
            assert reply.status_code in {302, 403} and told(reply, ada) == [], (path, mode, reply.status_code)


def test_nobody_comes_in_through_the_hubs_own_login_on_the_way(hub: Hub, ada: User):
    for user in (hub.users[BEN], hub.users[MARA]):
        page = user.context.new_page()
        for path in ("", "record", f"lesson/{LESSON}"):
            page.goto(ada.at(path))
            # The Hub asks an administrator first whether they mean it.
            if (agree := page.get_by_role("button", name="Authorize")).count():
                agree.click()
            refused = page.get_by_text(re.compile("another learner's|do not have permission"))
            expect(refused.first).to_be_visible()
            assert NAME not in page.content()
        page.close()


def test_neither_ones_own_token_nor_anothers_cookies_under_her_name_open_it(hub: Hub, ada: User):
    ben, mara = hub.users[BEN], hub.users[MARA]
    tokens = {user.name: token_of(user) for user in (ben, mara)}
    hers = next(name for name in ada.cookies if name.startswith("jupyterhub-user-"))
    his = next(value for name, value in ben.cookies.items() if name.startswith("jupyterhub-user-"))
    session = ada.cookies["jupyterhub-session-id"]
    tried = [asked(ada.at("record"), {hers: his}), asked(ada.at("record"), {**ben.cookies, hers: his})]
    tried += [asked(ada.at("record"), {hers: his, "jupyterhub-session-id": session})]
    tried += [asked(ada.at("record"), {"username-localhost": ADA, "jupyterhub-user": ADA})]
    for token in tokens.values():
        for scheme in ("token", "Bearer"):
            tried.append(asked(ada.at("record"), {}, headers={"Authorization": f"{scheme} {token}"}))
        tried += [
            asked(ada.at(f"record?token={token}"), {}),
            asked(ada.at(f"record?token={token}"), ben.cookies),
        ]

    assert all(len(token) > 20 for token in tokens.values())
    assert {reply.status_code for reply in tried} <= {302, 403}
    assert [told(reply, ada) for reply in tried] == [[]] * len(tried)


@pytest.mark.parametrize(
    "written", [quote(ADA, safe=""), ADA, quote(quote(ADA, safe=""), safe=""), ADA.upper()]
)
def test_her_name_written_otherwise_leads_nobody_to_her(hub: Hub, ada: User, written: str):
    ben = hub.users[BEN]
    own = ben.server.removeprefix(hub.root)
    ways = [f"/user/{written}/study/record", f"{own}..%2f{written}/study/record"]
    ways += [
        f"{own}../{written}/study/record",
        f"//user/{written}/study/record",
        f"{own}study/..%2f..%2f{written}",
    ]

    for way in ways:
        # Not through a library that would tidy the address.
        with requests.Session() as session:
            request = requests.Request("GET", hub.root, cookies=ben.cookies).prepare()
            request.url = hub.root + way
            reply = session.send(request, allow_redirects=False, timeout=60)
        assert reply.status_code in {302, 403, 404, 424, 503} and told(reply, ada) == [], (
            way,
            reply.status_code,
        )


def test_her_own_name_written_with_a_number_for_a_sign_leads_her_where_it_should(hub: Hub, ada: User):
    page, otherwise = ada.context.new_page(), f"{hub.root}/user/{quote(ADA, safe='')}/study/"

    page.goto(f"{otherwise}record?from=a-letter#works")

    expect(page.get_by_role("heading", name="My record")).to_be_visible()
    assert page.url == ada.at("record?from=a-letter#works")
    page.close()
    # A stranger is told nothing by it, and a page of scripts does not write by it.
    reply = asked(f"{otherwise}record", {})
    assert (reply.status_code, told(reply, ada)) == (302, [])
    assert reply.headers["Location"] == ada.at("record").removeprefix(hub.root)
    assert asked(f"{otherwise}api/own", ada.cookies, "DELETE").status_code in {403, 404}


def test_nobody_writes_in_her_name_with_her_cookies_from_elsewhere_or_with_their_own(hub: Hub, ada: User):
    ben, mine = hub.users[BEN], ada.cookies["_xsrf"]
    where = ada.at(f"api/answers/{LESSON}/{BOARD}")
    elsewhere = {"Origin": "http://evil.example", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors"}
    tried = {
        "no secret": asked(where, ada.cookies, "PUT", elsewhere, FORGED),
        "no secret, nothing told": asked(where, ada.cookies, "PUT", {}, FORGED),
        "his secret": asked(where, ada.cookies, "PUT", {"X-XSRFToken": ben.cookies["_xsrf"]}, FORGED),
        "his secret, as hers": asked(
            where,
            {**ada.cookies, "_xsrf": ben.cookies["_xsrf"]},
            "PUT",
            {"X-XSRFToken": ben.cookies["_xsrf"]},
            FORGED,
        ),
        "made up": asked(where, {**ada.cookies, "_xsrf": "x"}, "PUT", {"X-XSRFToken": "x"}, FORGED),
        "his cookies": asked(where, ben.cookies, "PUT", {"X-XSRFToken": ben.cookies["_xsrf"]}, FORGED),
        "his cookies, her secret": asked(where, ben.cookies, "PUT", {"X-XSRFToken": mine}, FORGED),
        "a form": asked(ada.at(f"api/hand-in/{EXERCISE}"), ada.cookies, "POST", elsewhere, {"name": "x"}),
        "an erasure": asked(ada.at("api/own"), ada.cookies, "DELETE", elsewhere),
    }

    assert {how: reply.status_code for how, reply in tried.items()} == dict.fromkeys(tried, 403)
    assert ada.chosen == {"first": "why"}
    hers = asked(ada.at(f"api/answers/{LESSON}"), ada.cookies, headers={**elsewhere, "X-XSRFToken": mine})
    assert "Access-Control-Allow-Origin" not in hers.headers


def test_a_script_of_another_site_reads_nothing_of_hers_with_her_cookies(ada: User):
    for path in PERSONAL:
        reply = asked(
            ada.at(path), ada.cookies, headers={"Sec-Fetch-Mode": "cors", "Sec-Fetch-Site": "cross-site"}
        )
        assert reply.status_code in {302, 403} and told(reply, ada) == [], path


def test_the_hub_itself_tells_a_user_nothing_of_her_and_does_nothing_to_her_server(hub: Hub, ada: User):
    ben = hub.users[BEN]
    at = f"{hub.root}/hub/api/users/{quote(ADA, safe='@')}"
    shown = {"Authorization": f"token {token_of(ben)}"}

    tried = [asked(at, {}, "GET", shown), asked(f"{at}/server", {}, "DELETE", shown)]
    tried += [asked(f"{at}/server", {}, "POST", shown), asked(f"{at}/tokens", {}, "POST", shown, {})]

    assert {reply.status_code for reply in tried} <= {403, 404}
    assert asked(ada.at("record"), ada.cookies).ok


def test_her_servers_own_port_asks_for_a_login_too(hub: Hub, ada: User):
    processes = psutil.Process(hub.process.pid).children(recursive=True)
    ports = {
        one.laddr.port
        for process in processes
        for one in process.net_connections("tcp")
        if one.status == psutil.CONN_LISTEN and "course.hosts.study" in process.cmdline()
    }
    path = ada.at("record").removeprefix(hub.root)

    (port,) = ports
    for cookies in ({}, hub.users[BEN].cookies):
        reply = asked(f"http://127.0.0.1:{port}{path}", cookies)
        assert reply.status_code in {302, 403} and told(reply, ada) == []


def test_what_is_sent_without_a_login_is_the_same_for_everybody_and_says_nothing(hub: Hub, ada: User):
    page = asked(ada.at("record"), ada.cookies).text
    style = next(part for part in page.split('"') if part.endswith("page.css"))
    folder = style.removesuffix("page.css")
    cors = {"Sec-Fetch-Mode": "cors", "Sec-Fetch-Site": "same-origin"}

    script = asked(f"{hub.root}{folder}page.js", {}, headers=cors)
    told_by_course = asked(f"{hub.root}{folder}evidence.json", {}, headers=cors)

    assert script.ok and told(script, ada) == [] and "Set-Cookie" not in script.headers
    assert told_by_course.status_code == 403
    bens = folder.replace(ada.server.removeprefix(hub.root), hub.users[BEN].server.removeprefix(hub.root))
    assert asked(f"{hub.root}{bens}page.js", {}, headers=cors).content == script.content


def test_cookies_go_to_ones_own_server_alone(hub: Hub, ada: User):
    kept = {one["name"]: one for one in ada.context.cookies(ada.server)}
    login = next(one for name, one in kept.items() if name.startswith("jupyterhub-user-"))

    assert login["httpOnly"] and login["path"] == ada.server.removeprefix(hub.root)
    assert kept["_xsrf"]["path"] == login["path"] and kept["_xsrf"]["sameSite"] == "Lax"
    others = {one["name"] for one in ada.context.cookies(hub.server(BEN))}
    assert login["name"] not in others and "_xsrf" not in others


def test_once_she_has_logged_out_her_window_opens_nothing(hub: Hub, ada: User):
    again = hub.log_in(ADA)
    assert asked(again.at("record"), again.cookies).ok

    again.page.goto(f"{hub.root}/hub/logout")
    again.page.goto(again.at("record"))

    expect(again.page).to_have_url(re.compile(r"/hub/login\?"))
    assert asked(again.at("record"), again.cookies).status_code == 302
    again.context.close()
