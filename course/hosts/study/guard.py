"""The study server as host: Jupyter's login, the one learner of its folder, and JupyterLab beside."""

from __future__ import annotations

from functools import cached_property
from http import HTTPStatus
from pathlib import Path

from jupyter_core.utils import ensure_async
from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.auth.utils import HTTP_METHOD_TO_AUTH_ACTION
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.extension.handler import ExtensionHandlerMixin
from tornado.web import HTTPError

from course.content import Content
from course.hosts.desk.asking import QuestionsAsked
from course.hosts.desk.assets import edition
from course.hosts.desk.base import POLICY, Addresses, StudyHandler
from course.hosts.desk.guard import LOST, READS, apart
from course.hosts.desk.reviewing import Reviewing
from course.hosts.desk.sittings import Sittings
from course.hosts.study.desk_in_lab import has_lab, shown_at
from course.hosts.study.login import shows_token, without_token
from course.hosts.study.workspace import Workspace


class StudyHost(ExtensionHandlerMixin, JupyterHandler):
    """What the study server gives each page's handler."""

    auth_resource = "study"
    for_everybody: bool
    asked_by_script: bool

    @property
    def desk(self) -> Workspace:
        """The learner's desk."""
        desk: Workspace = self.settings["study_desk"]
        return desk

    @property
    def content(self) -> Content:
        """The course."""
        return self.desk.content

    @property
    def asking(self) -> QuestionsAsked:
        """Which questions the learner is asked before the course and after it."""
        asking: QuestionsAsked = self.settings["study_asking"]
        return asking

    @property
    def reviewing(self) -> Reviewing:
        """What returns to the learner, and when."""
        reviewing: Reviewing = self.settings["study_reviewing"]
        return reviewing

    @property
    def sittings(self) -> Sittings:
        """When exercises may be answered, by the class's clock."""
        sittings: Sittings = self.settings["study_sittings"]
        return sittings

    @cached_property
    def places(self) -> Addresses:
        """Where things are; looked up once for a request, for the desk's way goes over the disk."""
        return Addresses(self.base_url, edition(self.content), self._desk_in_lab())

    def _desk_in_lab(self) -> str | None:
        if not has_lab(self.serverapp):
            return None
        return shown_at(self.desk.home, Path(self.settings["server_root_dir"]))

    @property
    def content_security_policy(self) -> str:
        """Nothing from anywhere else, and in the page itself no script but the theme's."""
        return POLICY

    async def let_in(self) -> None:
        """Let in who is logged in and may, at an address that may be shown, while the folder is there."""
        if self.current_user is None:
            # Of those who only look, the method itself asks for a login.
            if self.request.method not in READS:
                raise HTTPError(403, LOST)
            return
        await self._authorize()
        if shows_token(self.request) and not self.asked_by_script:
            self.redirect(without_token(self.request))
            return
        if not self.for_everybody and not await apart(self.desk.is_there):
            raise HTTPError(HTTPStatus.SERVICE_UNAVAILABLE, self.desk.gone)

    async def _authorize(self) -> None:
        """Let in nobody of a Hub but the learner, and only whom Jupyter's authorizer, or another, lets in."""
        owner = self.settings["study_owner"]
        if owner and getattr(self.current_user, "username", None) != owner:
            raise HTTPError(403, "These pages are another learner's.")
        action = HTTP_METHOD_TO_AUTH_ACTION[str(self.request.method).upper()]
        may = self.authorizer.is_authorized(self, self.current_user, action, self.auth_resource)
        if not await ensure_async(may):
            raise HTTPError(403, f"You are logged in, but may not {action} here.")


def hosted(handler: type[StudyHandler]) -> type[StudyHandler]:
    """A handler of the pages on this host.

    Args:
        handler: as any host has it.
    """
    own: dict[str, object] = {"__doc__": handler.__doc__}
    if handler.for_everybody:
        own["get"] = allow_unauthenticated(handler.get)
    return type(handler.__name__, (handler, StudyHost), own)
