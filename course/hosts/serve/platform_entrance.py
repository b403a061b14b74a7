"""A class as learning platforms find it, and what all that they ask of it shares."""

from __future__ import annotations

from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import sqlalchemy as sql
from tornado.web import HTTPError

from course.content import Content
from course.hosts.desk.base import POLICY, StudyHandler
from course.hosts.desk.sittings import Clock
from course.hosts.serve.links import Links
from course.platforms.arrival import Class
from course.platforms.columns import Columns
from course.platforms.courses import PlatformCourses
from course.platforms.key_sets import KeySets
from course.platforms.refused import Refused
from course.platforms.registered import Platform, platforms_in

FROM_THERE = "Open the course on your learning platform: it sends you here with what shows who you are."
UNKNOWN = (
    "The platform that sent you is not registered for this class: it calls itself {issuer}{client}. Tell "
    "whoever runs the course, who registers it with “course class lti add”."
)
_LONGEST, _MOST_FIELDS = 65_536, 20
_TWO = "Several platforms call themselves {issuer}, and this one does not say which it is (client_id)."


@dataclass(frozen=True)
class Entrance:
    """A class as platforms find it.

    Attributes:
        folder: the class's, in which its platforms are registered.
        work: its folder for what commands make, in which its keys are.
        key: what it signs with.
        address: where it is reached; as each request says, if it is empty.
        content: the course.
        links: which keep who somebody is, once that is known.
        of: its list, and who of platforms is who.
        columns: where grades go.
        courses: from which courses of platforms people came.
        engine: its database.
        clock: what gives the time (UTC).
        key_sets: the platforms' own keys.
    """

    folder: Path
    work: Path
    key: str
    address: str
    content: Content
    links: Links
    of: Class
    columns: Columns
    courses: PlatformCourses
    engine: sql.Engine
    clock: Clock
    key_sets: KeySets = field(default_factory=KeySets)

    @property
    def cookie(self) -> str:
        """What only the browser has in which a visit begins."""
        return f"course-visit-{self.of.members.room.hex[:12]}"

    def platform(self, issuer: str, client: str) -> tuple[str, Platform]:
        """Which platform it is that calls itself so, and its name here.

        Raises:
            Refused: it is none that is registered.
            PlatformsUnreadable: they cannot be read.
        """
        known = platforms_in(self.folder)
        found = [
            (name, one) for name, one in known.items() if one.issuer == issuer and client in {"", one.client}
        ]
        if len(found) > 1:
            raise Refused(_TWO.format(issuer=issuer))
        if not found:
            told = f" (client {client[:60]})" if client else ""
            raise Refused(UNKNOWN.format(issuer=issuer[:200] or "nothing", client=told))
        return found[0]


class PlatformHandler(StudyHandler):
    """What is asked at a platform's bidding, by somebody whom nobody knows yet."""

    for_everybody = True
    _shown_by: Platform | None = None

    def initialize(self, entrance: Entrance, **_: Any) -> None:
        """Take the class as platforms find it."""
        self._entrance = entrance

    def set_default_headers(self) -> None:
        """A platform that is registered may show the page in its own."""
        super().set_default_headers()
        if self._shown_by is not None:
            places = " ".join(self._shown_by.origins)
            policy = POLICY.replace("frame-ancestors 'self'", f"frame-ancestors 'self' {places}")
            self.set_header(
                "Content-Security-Policy", policy.replace("form-action 'self'", f"form-action {places}")
            )

    @property
    def own(self) -> str:
        """Where this server is reached, without a slash at the end."""
        return self._entrance.address or f"{self.request.protocol}://{self.request.host}{self.base}"

    @property
    def base(self) -> str:
        """What every address begins with, as a browser has it, without a slash at the end."""
        base: str = self.settings["base"]
        return base.rstrip("/")

    def shown_by(self, platform: Platform) -> None:
        """Let a platform show the page in its own."""
        self._shown_by = platform
        self.set_default_headers()

    def said(self) -> dict[str, str]:
        """What the request says, each thing once: in its address, or as a form."""
        form = self.request.body.decode(errors="replace") if self.request.method == "POST" else ""
        try:
            every = [
                pair
                for text in (self.request.query, form)
                for pair in parse_qsl(text, max_num_fields=_MOST_FIELDS)
            ]
        except ValueError:
            every = []
        if len({name for name, _ in every}) < len(every) or any(len(value) > _LONGEST for _, value in every):
            raise HTTPError(HTTPStatus.BAD_REQUEST, FROM_THERE)
        return dict(every)

    def refuse(self, why: Exception, status: HTTPStatus = HTTPStatus.FORBIDDEN) -> HTTPError:
        """A refusal, in its own words."""
        return HTTPError(status, str(why))
