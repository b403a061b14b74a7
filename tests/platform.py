"""A learning platform, as small as LTI 1.3 lets it be.

Written from the public specification (imsglobal.org/spec): LTI Core 1.3, Security Framework 1.0, AGS 2.0,
NRPS 2.0 and Deep Linking 2.0. It is strict where they are, so that a tool that is lax is found out.
"""

from __future__ import annotations

import asyncio
import html
import json
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import requests
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, HTTPError, RequestHandler

LTI = "https://purl.imsglobal.org/spec/lti/claim/"
LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"
TEACHER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"
GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"
SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score"
RESULT = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"
MEMBERS = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"
NAMES = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"
DL = "https://purl.imsglobal.org/spec/lti-dl/claim/"
CLIENT, DEPLOYMENT = "client-1", "deployment-1"


@dataclass
class User:
    """Somebody at the platform."""

    subject: str
    name: str = ""
    email: str = ""
    id: str = ""
    roles: tuple[str, ...] = (LEARNER,)


@dataclass
class Grade:
    """A score that the platform has taken."""

    column: str
    said: dict[str, Any]


@dataclass
class Platform:
    """The platform, and all that happened at it."""

    address: str = ""
    tool: str = ""
    users: dict[str, User] = field(default_factory=dict)
    links: dict[str, dict[str, Any]] = field(default_factory=dict)
    keys: list[RSAKey] = field(default_factory=lambda: [new_key()])
    keys_fetched: int = 0
    columns: dict[str, str] = field(default_factory=dict)
    grades: list[Grade] = field(default_factory=list)
    tokens: dict[str, set[str]] = field(default_factory=dict)
    asserted: set[str] = field(default_factory=set)
    # Is told what is about to happen and what just has: a test may end the tool there.
    meanwhile: Callable[[str], None] = lambda _: None
    closed: bool = False

    def claims(self, user: User, nonce: str | None, link: str = "", **more: Any) -> dict[str, Any]:
        """Return what it says of somebody who opens a link; `more` takes the place of what it would say."""
        now = int(time.time())
        said: dict[str, Any] = {
            "iss": self.address,
            "aud": CLIENT,
            "sub": user.subject,
            "iat": now,
            "exp": now + 300,
            "nonce": nonce,
            f"{LTI}version": "1.3.0",
            f"{LTI}message_type": "LtiResourceLinkRequest",
            f"{LTI}deployment_id": DEPLOYMENT,
            f"{LTI}target_link_uri": f"{self.tool}/lti/launch",
            f"{LTI}resource_link": {"id": link or "link-1"},
            f"{LTI}roles": list(user.roles),
            f"{LTI}context": {"id": "course-7", "title": "Immigration law"},
            f"{LTI}lis": {"person_sourcedid": user.id},
            GRADES: self._grades(link),
            NAMES: {"context_memberships_url": f"{self.address}/members", "service_versions": ["2.0"]},
            f"{LTI}custom": self.links.get(link, {}).get("custom", {}),
            "name": user.name,
            "email": user.email,
        }
        said = {name: value for name, value in {**said, **more}.items() if value is not None}
        return {name: value for name, value in said.items() if value != ""}

    def _grades(self, link: str) -> dict[str, Any] | None:
        column = self.links.get(link, {}).get("column")
        given = {"lineitem": self.column(column)} if column else {}
        return {"scope": [SCORE, RESULT], "lineitems": f"{self.address}/columns", **given}

    def signed(self, claims: dict[str, Any], key: RSAKey | None = None, **header: Any) -> str:
        """Sign it."""
        own = key or self.keys[0]
        return jwt.encode({"alg": "RS256", "kid": own.kid, **header}, claims, own, algorithms=["RS256"])

    def asks_to_choose(self, **more: Any) -> dict[str, Any]:
        """Return what it says otherwise to a teacher who chooses what a link leads to (Deep Linking 2.0)."""
        settings = {
            "deep_link_return_url": f"{self.address}/chosen",
            "accept_types": ["ltiResourceLink"],
            "accept_presentation_document_targets": ["window", "iframe"],
            "data": "opaque",
        }
        return {
            f"{LTI}message_type": "LtiDeepLinkingRequest",
            f"{LTI}resource_link": None,
            f"{DL}deep_linking_settings": settings | more,
        }

    def results(self, column: str) -> dict[str, dict[str, Any]]:
        """Return the last score of each user in a column."""
        return {one.said["userId"]: one.said for one in self.grades if one.column == column}

    def column(self, id_: str) -> str:
        """Return the address of a column; it has a query of its own, as Moodle's have."""
        return f"{self.address}/columns/{id_}/lineitem?type_id=3"

    def begins(self, user: str, link: str, target: str = "") -> str:
        """Return the tool's address at which a visit begins (Security Framework 5.1.1.1)."""
        said = {"iss": self.address, "login_hint": user, "client_id": CLIENT, "lti_message_hint": link}
        said["target_link_uri"] = target or f"{self.tool}/lti/launch"
        return f"{self.tool}/lti/login?{urlencode(said)}"


def new_key() -> RSAKey:
    """Make a key of a platform."""
    made = RSAKey.generate_key(2048, {"use": "sig", "alg": "RS256"})
    return RSAKey.import_key({**made.as_dict(private=True), "kid": secrets.token_hex(4)})


class _Page(RequestHandler):
    def initialize(self, of: Platform) -> None:
        self.of = of

    @property
    def user(self) -> str:
        return self.get_cookie("platform-user") or ""

    def page(self, body: str) -> None:
        self.finish(
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Platform</title><body>{body}'
        )


class _LogIn(_Page):
    def get(self, user: str) -> None:
        self.set_cookie("platform-user", user)
        self.redirect("/course")


class _Course(_Page):
    def get(self) -> None:
        rows = "".join(
            f'<li><a target="_blank" href="/open/{one}">{html.escape(link["title"])}</a> '
            f'<a href="/framed/{one}">{html.escape(link["title"])}, here</a></li>'
            for one, link in self.of.links.items()
        )
        self.page(f"<h1>Immigration law</h1><ul>{rows}</ul>")


class _Open(_Page):
    def get(self, link: str) -> None:
        self.redirect(self.of.begins(self.user, link))


class _Framed(_Page):
    def get(self, link: str) -> None:
        self.page(
            f'<h1>Here</h1><iframe title="The tool" src="/open/{link}" width="900" height="700"></iframe>'
        )


class _Choosing(_Page):
    """Where a teacher chooses what a link leads to, in a frame as platforms have it."""

    def get(self) -> None:
        target = f"{self.of.tool}/lti/choose"
        address = html.escape(self.of.begins(self.user, "choose", target))
        self.page(
            f'<h1>Add a link</h1><iframe title="Choose" src="{address}" width="900" height="700"></iframe>'
        )


class _Chosen(_Page):
    """Takes what was chosen (Deep Linking 2.0, section 3.2)."""

    def post(self) -> None:
        said = jwt.decode(self.get_body_argument("JWT"), tool_keys(self.of), algorithms=["RS256"]).claims
        assert (said["iss"], said["aud"], said[f"{LTI}deployment_id"]) == (
            CLIENT,
            self.of.address,
            DEPLOYMENT,
        )
        assert said[f"{LTI}message_type"] == "LtiDeepLinkingResponse" and said[f"{LTI}version"] == "1.3.0"
        assert said[f"{DL}data"] == "opaque" and said["iat"] <= time.time() + 5 < said["exp"]
        assert said["nonce"] not in self.of.asserted
        self.of.asserted.add(said["nonce"])
        (item,) = said[f"{DL}content_items"]
        assert item["type"] == "ltiResourceLink" and item["url"] == f"{self.of.tool}/lti/launch"
        link: dict[str, Any] = {"title": item["title"], "custom": item.get("custom", {})}
        id_ = f"l{len(self.of.links) + 1}"
        if "lineItem" in item:
            link["column"] = id_
            self.of.columns[id_] = item["lineItem"]["label"]
        self.of.links[id_] = link
        self.page(f"<h1>Added</h1><p>{html.escape(item['title'])}</p>")


class _Authenticate(_Page):
    """Says who somebody is, to the tool that asks (OpenID Connect Core 3.2.2)."""

    def get(self) -> None:
        said = {name: self.get_argument(name) for name in self.request.arguments}
        wanted = {
            "scope": "openid",
            "response_type": "id_token",
            "response_mode": "form_post",
            "prompt": "none",
        }
        if said.items() < wanted.items() or said["client_id"] != CLIENT:
            raise HTTPError(400)
        if said["redirect_uri"] != f"{self.of.tool}/lti/launch" or said["login_hint"] != self.user:
            raise HTTPError(403)
        link = said.get("lti_message_hint", "")
        more = self.of.asks_to_choose() if link == "choose" else {}
        claims = self.of.claims(self.of.users[self.user], said["nonce"], link, **more)
        self.page(
            f'<form method="post" action="{html.escape(said["redirect_uri"])}">'
            f'<input type="hidden" name="id_token" value="{self.of.signed(claims)}">'
            f'<input type="hidden" name="state" value="{html.escape(said["state"])}"></form>'
            "<script>document.forms[0].submit()</script>"
        )


class _Keys(_Page):
    def get(self) -> None:
        self.of.keys_fetched += 1
        self.finish({"keys": [key.as_dict(private=False) for key in self.of.keys]})


def tool_keys(of: Platform) -> KeySet:
    """Fetch the tool's keys, as the platform does."""
    found = requests.get(f"{of.tool}/lti/keys", timeout=30)
    return KeySet.import_key_set(json.loads(found.text))


class _Token(_Page):
    """Gives a token to whoever proves to be the tool (Security Framework 4.1)."""

    def post(self) -> None:
        said = {name: self.get_body_argument(name) for name in self.request.body_arguments}
        self.of.meanwhile("token")
        if said["grant_type"] != "client_credentials" or not said["client_assertion_type"].endswith(
            "jwt-bearer"
        ):
            raise HTTPError(400)
        claims = jwt.decode(said["client_assertion"], tool_keys(self.of), algorithms=["RS256"]).claims
        fresh = claims["iat"] - 60 < time.time() < claims["exp"] and claims["jti"] not in self.of.asserted
        if (claims["iss"], claims["sub"], claims["aud"]) != (
            CLIENT,
            CLIENT,
            f"{self.of.address}/token",
        ) or not fresh:
            raise HTTPError(401)
        self.of.asserted.add(claims["jti"])
        token = secrets.token_hex(16)
        self.of.tokens[token] = set(said["scope"].split())
        self.finish(
            {"access_token": token, "token_type": "Bearer", "expires_in": 3600, "scope": said["scope"]}
        )


class _Service(_Page):
    def allowed(self, scope: str) -> None:
        token = self.request.headers.get("Authorization", "").removeprefix("Bearer ")
        if scope not in self.of.tokens.get(token, set()):
            raise HTTPError(401)


class _Scores(_Service):
    """Takes a score, if it is newer than what is there (AGS 2.0, 3.4.8)."""

    def post(self, column: str) -> None:
        self.allowed(SCORE)
        if self.of.closed:
            raise HTTPError(503)
        if self.request.headers["Content-Type"] != "application/vnd.ims.lis.v1.score+json":
            raise HTTPError(415)
        if self.get_query_arguments("type_id") != ["3"] or column not in self.of.columns:
            raise HTTPError(404)
        said = json.loads(self.request.body)
        told = {"userId", "timestamp", "activityProgress", "gradingProgress"}
        if not told <= said.keys() or ("scoreGiven" in said) != ("scoreMaximum" in said):
            raise HTTPError(400)
        before = self.of.results(column).get(said["userId"])
        if before and datetime.fromisoformat(said["timestamp"]) <= datetime.fromisoformat(
            before["timestamp"]
        ):
            raise HTTPError(409)
        self.of.meanwhile("before")
        self.of.grades.append(Grade(column, said))
        self.of.meanwhile("after")
        self.set_status(204)


class _Results(_Service):
    def get(self, column: str) -> None:
        self.allowed(RESULT)
        user = self.get_query_argument("user_id", "")
        found = [
            {"userId": who, "resultScore": one.get("scoreGiven"), "resultMaximum": one.get("scoreMaximum", 1)}
            for who, one in self.of.results(column).items()
            if user in {"", who}
        ]
        self.finish(json.dumps(found))


class _Members(_Service):
    """Who is in the course, two on a page (NRPS 2.0, 2.4)."""

    def get(self) -> None:
        self.allowed(MEMBERS)
        since, users = int(self.get_query_argument("since", "0")), [*self.of.users.values()]
        if since + 2 < len(users):
            self.set_header("Link", f'<{self.of.address}/members?since={since + 2}>; rel="next"')
        rows = [
            {
                "user_id": one.subject,
                "status": "Active",
                "roles": [role.split("#")[1] for role in one.roles],
                "name": one.name,
                "email": one.email,
                "lis_person_sourcedid": one.id,
            }
            for one in users[since : since + 2]
        ]
        self.finish({"id": "x", "context": {"id": "course-7"}, "members": rows})


class _Grades(_Page):
    """What the platform shows its own people."""

    def get(self) -> None:
        rows = "".join(
            f"<tr><th scope=row>{html.escape(title)}</th><td>{html.escape(self.of.users[name].name)}</td>"
            f"<td>{shown(self.of.results(column).get(self.of.users[name].subject))}</td></tr>"
            for column, title in self.of.columns.items()
            for name in self.of.users
        )
        self.page(f"<h1>Grades</h1><table>{rows}</table>")


def shown(said: dict[str, Any] | None) -> str:
    """Return a grade as the platform shows it."""
    if said is None:
        return "–"
    if said["gradingProgress"] != "FullyGraded":
        return "Not graded yet"
    return f"{100 * said['scoreGiven'] / said['scoreMaximum']:.0f} out of 100"


ROUTES: list[tuple[str, type[_Page]]] = [
    (r"/as/(\w+)", _LogIn),
    (r"/course", _Course),
    (r"/open/([\w-]+)", _Open),
    (r"/framed/([\w-]+)", _Framed),
    (r"/auth", _Authenticate),
    (r"/choosing", _Choosing),
    (r"/chosen", _Chosen),
    (r"/keys", _Keys),
    (r"/token", _Token),
    (r"/columns/(\w+)/lineitem/scores", _Scores),
    (r"/columns/(\w+)/lineitem/results", _Results),
    (r"/members", _Members),
    (r"/grades", _Grades),
]


@contextmanager
def a_platform() -> Iterator[Platform]:
    """Serve a platform until the block is left; `tool` is for whoever starts the tool to say."""
    made = Platform()
    loop = asyncio.new_event_loop()
    ready = threading.Event()

    def serve() -> None:
        asyncio.set_event_loop(loop)

        async def begin() -> None:
            server = HTTPServer(Application([(path, page, {"of": made}) for path, page in ROUTES]))
            sockets = bind_sockets(0, "127.0.0.1")
            server.add_sockets(sockets)
            # Another site than the tool's own, to a browser.
            made.address = f"http://localhost:{sockets[0].getsockname()[1]}"
            ready.set()

        loop.run_until_complete(begin())
        loop.run_forever()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    ready.wait(30)
    yield made
    loop.call_soon_threadsafe(loop.stop)
    thread.join(30)
