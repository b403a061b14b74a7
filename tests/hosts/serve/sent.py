"""A class to which a learning platform sends its learners, and a browser on its way there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests

from course.classes.platform_added import register
from tests.hosts.serve.classes import ADA, AClass
from tests.platform import CLIENT, DEPLOYMENT, Platform, User

AT_PLATFORM = User("u-ada", "Ada Example", ADA.email, ADA.id)


@dataclass
class Sent:
    """A class whose learners a platform sends."""

    of: AClass
    platform: Platform

    def registered(self, name: str = "campus", **more: Any) -> None:
        """Register the platform, with some things said otherwise."""
        root = self.platform.address
        said = {
            "title": "Campus",
            "issuer": root,
            "client": CLIENT,
            "deployments": [DEPLOYMENT],
            "login": f"{root}/auth",
            "token": f"{root}/token",
            "keys": f"{root}/keys",
        }
        _, fault = register(self.of.classroom.root, name, said | more)
        assert not fault


@dataclass
class Visitor:
    """A browser without a window, on its way from the platform."""

    of: Sent
    process: int = 0
    session: requests.Session = field(default_factory=requests.Session)
    asked: dict[str, str] = field(default_factory=dict)
    cookie: str = ""

    def begin(self, target: str = "", **headers: str) -> requests.Response:
        """Begin a visit; what the tool asks the platform is kept."""
        self.of.platform.tool = self.of.of.processes[self.process]
        began = self.session.get(
            self.of.platform.begins("ada", "one", target), allow_redirects=False, timeout=60, headers=headers
        )
        if began.status_code == 302:
            asked = parse_qs(urlsplit(began.headers["Location"]).query)
            self.asked = {name: values[0] for name, values in asked.items()}
            self.cookie = began.headers.get("Set-Cookie", "").split(";")[0]
        return began

    def end(self, token: str, process: int | None = None, **other: str) -> requests.Response:
        """Bring what the platform says."""
        at = self.of.of.processes[self.process if process is None else process]
        form = {"id_token": token, "state": self.asked["state"]} | other
        return self.session.post(
            f"{at}/lti/launch", form, headers={"Cookie": self.cookie}, allow_redirects=False, timeout=60
        )

    def come(self, user: User = AT_PLATFORM, link: str = "", **claims: Any) -> requests.Response:
        """Make a whole visit; what the platform says otherwise than it would is in `claims`."""
        self.begin()
        platform = self.of.platform
        return self.end(
            platform.signed(platform.claims(user, **{"nonce": self.asked["nonce"], "link": link, **claims}))
        )


def words(refused: requests.Response) -> str:
    """What a page says."""
    return unescape(re.sub(r"<[^>]+>", " ", refused.text.split("<main", 1)[1]))
