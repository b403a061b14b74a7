"""Where learning platforms send people: a visit's beginning, its end, and the keys that they check by."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from urllib.parse import urlencode, urlsplit

from tornado.web import HTTPError

from course.base.names_nobody import NamesNobody
from course.hosts.desk.guard import apart
from course.hosts.serve import platform_words as words
from course.hosts.serve.contexts import ChoosePage, WindowPage
from course.hosts.serve.platform_choice import choices
from course.hosts.serve.platform_entrance import FROM_THERE, UNKNOWN, PlatformHandler
from course.pages.contexts import OutsidePage
from course.platforms import visits
from course.platforms.arrival import arrived
from course.platforms.choosing import answer
from course.platforms.fetching import PlatformFails
from course.platforms.id_token import key_of, launch_in
from course.platforms.launch import Choosing, Launch
from course.platforms.refused import Refused
from course.platforms.registered import Platform, PlatformsUnreadable, platforms_in
from course.platforms.tool_keys import KeysUnreadable, tool_keys

log = logging.getLogger(__name__)
LOGIN, LAUNCH, KEYS = "/lti/login", "/lti/launch", "/lti/keys"
# A platform names it as the target of a visit in which something is chosen; it is asked for by nobody.
CHOOSE = "/lti/choose"
# Of what a platform sends first, in its own words; nothing else of it is carried on.
_CARRIED = ("iss", "login_hint", "target_link_uri", "lti_message_hint", "client_id", "lti_deployment_id")
_FRAMES = {"iframe", "frame", "embed", "object"}


class LoginHandler(PlatformHandler):
    """Where a visit begins: a platform says that it has somebody, and is asked whom (OpenID Connect)."""

    async def get(self) -> None:
        """Ask the platform who it is; out of its frame, if it shows this in one."""
        said = self.said()
        try:
            name, platform = await apart(
                self._entrance.platform, said.get("iss", ""), said.get("client_id", "")
            )
        except Refused as refused:
            raise self.refuse(refused) from None
        except PlatformsUnreadable as fault:
            log.warning("%s", NamesNobody(fault))
            raise self.refuse(Refused(words.AT_FAULT), HTTPStatus.INTERNAL_SERVER_ERROR) from None
        self.shown_by(platform)
        if not said.get("login_hint"):
            raise self.refuse(Refused(FROM_THERE), HTTPStatus.BAD_REQUEST)
        if self.request.headers.get("Sec-Fetch-Dest", "") in _FRAMES:
            if urlsplit(said.get("target_link_uri", "")).path != urlsplit(self.own + CHOOSE).path:
                self._in_a_frame(platform, said)
                return
            # The platform's own page waits around this one for what is chosen, and nobody is let in.
            self.redirect(self._question(platform, said, visits.begun(name, "")))
            return
        self.redirect(self._question(platform, said, visits.begun(name, self._browser())))

    post = get

    def _in_a_frame(self, platform: Platform, said: Mapping[str, str]) -> None:
        again = urlencode({name: said[name] for name in _CARRIED if name in said})
        page = WindowPage(
            title=self._entrance.content.course.title,
            words=words.OWN_WINDOW.format(platform=platform.title),
            button="Open the course",
            address=f"{self.base}{LOGIN}?{again}",
        )
        self.show(page)

    def _browser(self) -> str:
        """What only this browser has: kept, so that two tabs may begin a visit at once."""
        kept = self.get_cookie(self._entrance.cookie) or ""
        secret = kept if len(kept) == 2 * visits.SECRET else secrets.token_hex(visits.SECRET)
        # The platform's page sends it back, so it must go with what another site sends.
        self.set_cookie(
            self._entrance.cookie,
            secret,
            path=f"{self.base}/lti/",
            max_age=visits.MINUTES * 60,
            secure=True,
            httponly=True,
            samesite="None",
        )
        return secret

    def _question(self, platform: Platform, said: Mapping[str, str], visit: visits.Visit) -> str:
        """The platform's address at which it says who it is (OpenID Connect Core 1.0, section 3.2.2.1)."""
        asked = {
            "scope": "openid",
            "response_type": "id_token",
            "response_mode": "form_post",
            "prompt": "none",
            "client_id": platform.client,
            "redirect_uri": self.own + LAUNCH,
            "login_hint": said["login_hint"],
            "state": visits.to_carry(visit, self._entrance.key),
            "nonce": visit.nonce,
        }
        if hint := said.get("lti_message_hint"):
            asked["lti_message_hint"] = hint
        joint = "&" if urlsplit(platform.login).query else "?"
        return f"{platform.login}{joint}{urlencode(asked)}"


class LaunchHandler(PlatformHandler):
    """Where a visit ends: the platform says who it is, and they are let in (Security Framework 5.1.3)."""

    async def get(self) -> None:
        """Nobody comes here by an address alone."""
        raise HTTPError(HTTPStatus.FORBIDDEN, FROM_THERE)

    async def post(self) -> None:
        """Let them in, to what the link names."""
        try:
            await self._come_in(self.said())
        except Refused as refused:
            raise self.refuse(refused) from None
        except PlatformsUnreadable as fault:
            log.warning("%s", NamesNobody(fault))
            raise self.refuse(Refused(words.AT_FAULT), HTTPStatus.INTERNAL_SERVER_ERROR) from None

    async def _come_in(self, said: Mapping[str, str]) -> None:
        entrance = self._entrance
        visit = visits.carried(said.get("state", ""), entrance.key)
        platform = (await apart(platforms_in, entrance.folder)).get(visit.platform)
        if platform is None:
            raise Refused(UNKNOWN.format(issuer=visit.platform, client=""))
        if visit.browser:
            visits.in_this_browser(visit, self.get_cookie(entrance.cookie) or "")
        else:
            self.shown_by(platform)
        if said.get("error"):
            why = "".join(sign for sign in said["error"][:60] if sign.isalnum() or sign == "_")
            raise Refused(words.SAID_NO.format(platform=platform.title, why=why))
        launch = await self._launch(platform, said.get("id_token", ""), visit.nonce)
        await apart(entrance.courses.note, platform, launch)
        if launch.choosing is not None:
            await self._choose(platform, launch, launch.choosing)
            return
        visits.in_this_browser(visit, self.get_cookie(entrance.cookie) or "")
        where = self._where(launch)
        if not launch.learns:
            self._teaches(platform, launch)
            return
        member = await apart(arrived, platform, launch.who, entrance.of, entrance.clock())
        if launch.column and launch.work in entrance.content.exercises:
            whose = (launch.who.subject, member.reference, launch.work)
            await apart(entrance.columns.note, platform, *whose, launch.column)
        self.clear_cookie("_xsrf", path=f"{self.base}/")
        entrance.links.keep(self, replace(member, signed_in=platform.signed_in))
        self.set_header("Referrer-Policy", "no-referrer")
        self.redirect(where, status=HTTPStatus.SEE_OTHER)

    async def _launch(self, platform: Platform, token: str, nonce: str) -> Launch:
        """What the platform says, if it says so, and says it for the first time."""
        entrance = self._entrance
        try:
            keys = await entrance.key_sets.of(platform, key_of(token, platform))
        except PlatformFails as fails:
            log.warning("%s", NamesNobody(fails))
            raise Refused(words.NO_KEYS.format(platform=platform.title)) from None
        at = entrance.clock()
        launch = await apart(launch_in, token, platform, keys, nonce, at)
        await apart(visits.use, entrance.engine, entrance.of.members.room, nonce, at)
        return launch

    async def _choose(self, platform: Platform, launch: Launch, choosing: Choosing) -> None:
        """Show what may be chosen; each choice is signed, so that the platform's own page can send it on."""
        entrance = self._entrance
        if not platform.reaches(choosing.back):
            raise Refused(words.NOT_BACK.format(platform=platform.title, place=choosing.back[:200]))
        self.shown_by(platform)

        def page() -> ChoosePage:
            at = entrance.clock()
            keys = tool_keys(entrance.work, at)
            told = (choosing, platform, launch.deployment, self.own + LAUNCH, keys, at)
            return choices(entrance.content, choosing, lambda chosen: answer(chosen, *told))

        try:
            self.show(await apart(page))
        except KeysUnreadable as fault:
            log.warning("%s", fault)
            raise Refused(words.AT_FAULT) from None

    def _where(self, launch: Launch) -> str:
        if not launch.work:
            return f"{self.base}/"
        try:
            return self.places.work(self._entrance.content.work(launch.work))
        except KeyError:
            raise Refused(words.NO_WORK.format(work=launch.work[:60])) from None

    def _teaches(self, platform: Platform, launch: Launch) -> None:
        content = self._entrance.content
        where = content.work(launch.work).title if launch.work else "the overview"
        marks = words.NO_MARKS
        if launch.column and launch.work in content.exercises:
            marks = words.MARKS if platform.reaches(launch.column) else words.MARKS_ELSEWHERE
        told = {"platform": platform.title, "place": launch.column}
        told_words = words.TEACHES.format(where=where, marks=marks.format(**told), **told)
        self.show(OutsidePage(title="The course is connected", words=told_words))


class KeysHandler(PlatformHandler):
    """The course's own public keys, by which platforms know what it has signed."""

    async def get(self) -> None:
        """Send them."""
        entrance = self._entrance
        try:
            keys = await apart(tool_keys, entrance.work, entrance.clock())
        except KeysUnreadable as fault:
            log.warning("%s", NamesNobody(fault))
            raise self.refuse(Refused(words.AT_FAULT), HTTPStatus.INTERNAL_SERVER_ERROR) from None
        self.set_header("Content-Type", "application/json")
        self.set_header("Cache-Control", "public, max-age=300")
        self.finish(keys.public())
