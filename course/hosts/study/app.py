"""The extension itself: which address is answered by which handler."""

from __future__ import annotations

import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

from jupyter_server.extension.application import ExtensionApp
from jupyter_server.serverapp import ServerApp
from traitlets import Unicode

from course.base import places
from course.content.faults import ContentFaults
from course.hosts.desk.asking import QuestionsAsked
from course.hosts.desk.base import StudyHandler
from course.hosts.desk.guard import MOST_BYTES
from course.hosts.desk.reviewing import Reviewing
from course.hosts.desk.routes import ROUTES
from course.hosts.desk.sittings import Sittings
from course.hosts.lab.notebook_copies import copy_notebooks
from course.hosts.study.desk_in_lab import has_lab, lay_way
from course.hosts.study.guard import hosted
from course.hosts.study.workspace import Workspace
from course.hosts.study.written import lead_otherwise_written
from course.learner.answers import now
from course.learner.file_store import desk
from course.learner.learner import AnothersHome, claim
from course.learner.own_store import Elsewhere, KeptElsewhere, own_store
from course.learner.store import Store
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.own_classroom import own_classroom
from course.sittings.files import TermsUnreadable, taught_in
from course.sittings.kept import SittingsKept
from course.sittings.newest import NewestTerms

WITHOUT_IT = (
    "Name the database (StudyApp.answers_database), or bring the answers back into the learner's folder: "
    "course move-answers --from DATABASE --to FOLDER"
)


class CannotBegin(Exception):
    """The study pages cannot be served; the log says why."""


class StudyServer(ServerApp):
    """Jupyter's server with what the study pages use of it: it starts no kernel, and serves no files.

    A learner who could run code here could read the password of their class's database.
    """

    default_services = ("api", "auth", "security", "shutdown")  # type: ignore[assignment]  # fewer than its own


class StudyApp(ExtensionApp):
    """The course as pages, without a kernel."""

    name = "study"
    app_name = "Course"
    description = "Study pages: the course in a browser, without a kernel."
    extension_url = "/study/"
    # Run alone, it is alone: others that are installed here, such as nbgrader's, are not for learners.
    load_other_extensions = False
    serverapp_class = StudyServer
    clock = staticmethod(now)

    answers_database = Unicode(
        help="The address of a database in which answers and progress are kept, as SQLAlchemy writes it; "
        "without it they are files in the learner's folder. With it, boards of notebooks save nothing.",
    ).tag(config=True)

    # What is sent here is bounded handler by handler; this is for Jupyter's own, which read first.
    serverapp_config = {"max_body_size": MOST_BYTES}  # noqa: RUF012  # as Jupyter declares it

    @classmethod
    def get_extension_package(cls) -> str:
        """The package by whose name the extension is switched on."""
        return "course.hosts.study"

    def initialize_settings(self) -> None:
        """Open the learner's desk, and render what is likely to be read first."""
        home, classroom = places.learner_home(), self._classroom()
        owner = places.hub_user()
        assert self.serverapp is not None
        if owner:
            self._claim(home, owner)
        try:
            copy_notebooks(home, classroom.content.root)
        except OSError as error:
            self.log.warning("The course keeps your work in %s, and cannot write there: %s", home, error)
        if owner and has_lab(self.serverapp):
            lay_way(home, Path(self.serverapp.root_dir))
        self.settings["study_owner"] = owner
        workspace = Workspace(home, classroom, self._store(home, classroom))
        self.settings["study_desk"] = workspace
        self.settings["study_sittings"] = self._sittings(workspace)
        self.settings["study_asking"] = QuestionsAsked(workspace)
        self.settings["study_reviewing"] = Reviewing(workspace, places.days_ahead())
        self._keep_cookies_at_home()
        threading.Thread(target=workspace.warm_up, name="study-pages", daemon=True).start()

    def _claim(self, home: Path, owner: str) -> None:
        """See that the folder is this user's of the Hub: another's answers are never shown."""
        try:
            claim(home, owner)
        except (AnothersHome, OSError) as error:
            self._cannot_begin(error)

    def _classroom(self) -> Classroom:
        """Where the learner hands in, and the course that is taught there."""
        folder = places.class_of_server()
        try:
            own = own_classroom()
            return replace(own, content=taught_in(folder, own.content)) if folder else own
        except TermsUnreadable as error:
            self._cannot_begin(error)
        except ContentFaults as found:
            self._cannot_begin(*found.faults)

    def _store(self, home: Path, classroom: Classroom) -> Store:
        """Where answers are kept."""
        try:
            store = own_store(home, desk(home, classroom.content.exercises), self.answers_database)
        except OSError as error:
            self._cannot_begin(f"{error.strerror}.")
        if isinstance(store, Elsewhere):
            self.log.warning("Nothing is saved: %s. %s", KeptElsewhere().strerror, WITHOUT_IT)
        return store

    def _sittings(self, workspace: Workspace) -> Sittings:
        """When exercises may be answered, if the server is told of a class."""
        folder = places.class_of_server()
        try:
            terms = NewestTerms(folder, workspace.content.exercises) if folder else None
        except TermsUnreadable as error:
            self._cannot_begin(error)
        kept, turn = SittingsKept(workspace.home), threading.RLock()
        sittings = Sittings(workspace, kept, terms, self.clock, lambda: turn)
        sittings.watch(workspace.is_there)
        return sittings

    def _cannot_begin(self, *reasons: object) -> NoReturn:
        """Say why; alone, that is the end, and beside JupyterLab or in a Hub the rest goes on."""
        for reason in reasons:
            self.log.critical("The course cannot begin: %s", reason)
        if isinstance(self.serverapp, StudyServer):
            sys.exit(1)
        raise CannotBegin

    def _keep_cookies_at_home(self) -> None:
        """Have no other site's pages send our cookies, unless the server's own settings say otherwise."""
        assert self.serverapp is not None
        kept = self.settings.get("xsrf_cookie_kwargs", {})
        self.settings["xsrf_cookie_kwargs"] = {"samesite": "Lax", **kept}
        options = self.serverapp.identity_provider.cookie_options
        if not {"samesite", "SameSite"} & options.keys():
            options["samesite"] = "Lax"

    def initialize_handlers(self) -> None:
        """Say who answers what."""
        self.handlers.extend(routes())
        if self.settings["study_owner"]:
            assert self.serverapp is not None
            lead_otherwise_written(self.serverapp.web_app, self.serverapp.base_url)


def routes() -> list[tuple[str, type[StudyHandler], dict[str, Any]]]:
    """Every address of the study pages, as a pattern, and who answers it on this host."""
    return [(pattern, hosted(handler), {}) for pattern, handler in ROUTES]


main = StudyApp.launch_instance
