"""What all handlers share: the login, a strict policy of what may be loaded, addresses, plain errors."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from tornado.web import HTTPError

from course.content.faults import ContentFaults
from course.content.works import Exercise, Lesson
from course.hosts.desk.compress import smaller
from course.hosts.desk.guard import GuardedHandler
from course.hosts.desk.messages import CheckData, Problem, WorkData
from course.pages import frame
from course.pages.assets import allowed, theme_script
from course.pages.contexts import Head, OutsidePage, PageContext, ProblemPage
from course.pages.forms import FormsData
from course.pages.my_record import MyRecordData
from course.pages.review import ReviewData

PageData = WorkData | CheckData | ReviewData | FormsData | MyRecordData
# The style *attributes* are those of the pictures, which come from our own templates.
POLICY = (
    f"default-src 'none'; script-src 'self' {allowed([theme_script()])}; style-src 'self'; "
    "style-src-attr 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
CALENDAR = "review.ics"
COURSE_AT_FAULT = (
    "This page of the course has a fault. What you saved is safe, and the other pages work. "
    "Tell whoever gave you the course:"
)


@dataclass(frozen=True)
class Addresses:
    """Where things are on this server.

    Attributes:
        base: what every address begins with; ends with a slash.
        edition: the name under which scripts and style sheets are served.
        desk: where JupyterLab shows the learner's desk, such as `desk/`; nothing if it does not.
    """

    base: str
    edition: str
    desk: str | None = None

    @property
    def home(self) -> str:
        """The overview."""
        return f"{self.base}study/"

    @property
    def record(self) -> str:
        """The learner's record."""
        return self.home + "record"

    @property
    def review(self) -> str:
        """What was missed, asked again."""
        return self.home + "review"

    @property
    def questions(self) -> str:
        """The questions before the course and after it."""
        return self.home + "questions"

    @property
    def calendar(self) -> str:
        """When it returns, as a calendar file."""
        return self.home + CALENDAR

    @property
    def search(self) -> str:
        """The search."""
        return self.home + "search"

    def work(self, work: Lesson | Exercise) -> str:
        """A lesson or exercise."""
        return f"{self.home}{'exercise' if isinstance(work, Exercise) else 'lesson'}/{work.id}"

    def feedback(self, exercise: str) -> str:
        """The feedback on an exercise."""
        return f"{self.home}feedback/{exercise}"

    def check(self, exercise: str) -> str:
        """All answers to an exercise, to look through before it is handed in."""
        return f"{self.home}check/{exercise}"

    def late(self, exercise: str) -> str:
        """What came after the end of an exercise, as a file to send."""
        return f"{self.home}late/{exercise}"

    def asset(self, name: str) -> str:
        """A script or style sheet."""
        return f"{self.home}static/{self.edition}/{name}"

    def boards(self, work: Lesson | Exercise, name: str) -> str:
        """What the boards of a lesson or exercise show, as a script."""
        return f"{self.home}boards/{self.edition}/{work.id}/{name}"

    def paper(self, name: str) -> str:
        """The checklist or the handbook."""
        return f"{self.home}paper/{name}"

    def api(self, *parts: str) -> str:
        """Something a page's scripts ask for."""
        return self.home + "api/" + "/".join(parts)

    def to_send(self, exercise: str, name: str) -> str:
        """What was handed in, as a file to send."""
        return f"{self.home}to-send/{exercise}/{name}"

    def record_file(self, exercise: str, name: str) -> str:
        """A file of the record."""
        return f"{self.record}/{exercise}/{name}"

    def lab(self, work: Lesson | Exercise | None = None) -> str:
        """JupyterLab, at a notebook if one is named; empty where the desk cannot be seen in it."""
        if self.desk is None:
            return ""
        if work is None:
            return f"{self.base}lab"
        path = f"exercises/{work.id}/{work.id}" if isinstance(work, Exercise) else f"modules/{work.id}"
        return f"{self.base}doc/tree/{self.desk}{path}.ipynb"


class StudyHandler(GuardedHandler):
    """A handler of the study pages."""

    if TYPE_CHECKING:  # the host has it

        @property
        def places(self) -> Addresses:
            """Where things are on this server."""

    @property
    def content_security_policy(self) -> str:
        """Nothing from anywhere else, and in the page itself no script but the theme's."""
        return POLICY

    def set_default_headers(self) -> None:
        """Answers change: a page is never taken from the browser's memory."""
        super().set_default_headers()
        self.set_header("Cache-Control", "no-store")
        self.set_header("Referrer-Policy", "same-origin")
        self.set_header("X-Content-Type-Options", "nosniff")

    def lesson_or_exercise(self, id_: str) -> Lesson | Exercise:
        """The lesson or exercise of this id, or a plain "there is none"."""
        try:
            return self.desk.content.work(id_)
        except KeyError:
            raise HTTPError(404, f"There is no lesson or exercise called {id_}.") from None

    def exercise(self, id_: str) -> Exercise:
        """The exercise of this id, or a plain "there is none"."""
        work = self.lesson_or_exercise(id_)
        if isinstance(work, Exercise):
            return work
        raise HTTPError(404, f"{id_} is no exercise.")

    def show(self, context: PageContext, data: PageData | None = None, boards: str = "") -> None:
        """Send a page; `data` is what its scripts find in it, `boards` where they find what boards show."""
        # Asking for it sets the cookie that every write must show.
        assert self.xsrf_token
        self.set_header("Content-Type", "text/html; charset=utf-8")
        page = frame.render(context, self.content, head=self._head(data, boards), places=self.places)
        self.send(*smaller(page.encode(), self.ways, kept=False))

    @property
    def ways(self) -> str:
        """The ways of compressing that the browser takes."""
        return str(self.request.headers.get("Accept-Encoding", ""))

    def send(self, content: bytes, way: str) -> None:
        """Send a page or a file of one, as it was compressed."""
        self.set_header("Vary", "Accept-Encoding")
        if way:
            self.set_header("Content-Encoding", way)
        self.finish(content)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say in one sentence what is wrong; of the course's own faults, each."""
        error = kwargs.get("exc_info", (None, None))[1]
        # tornado doubles each of these signs of a message: it may have been meant for a log's own marks.
        told = (getattr(error, "log_message", None) or "").replace("%%", "%")
        words = told or HTTPStatus(status_code).phrase
        faults = error.faults if isinstance(error, ContentFaults) else []
        if faults:
            words = COURSE_AT_FAULT
        elif isinstance(error, OSError):
            words = f"The course's folder cannot be read or written: {error.strerror or error}."
        lines = [str(fault) for fault in faults]
        if self.asked_by_script:
            self.set_header("Content-Type", "application/json")
            self.finish(Problem(text=" ".join([words, *lines])).model_dump_json())
            return
        titles = {
            HTTPStatus.NOT_FOUND: "Not found",
            HTTPStatus.CONFLICT: "Not yet",
            HTTPStatus.FORBIDDEN: "Not open to you",
        }
        title = titles.get(HTTPStatus(status_code), "Something went wrong")
        # Whoever is lost may be a learner; whoever is refused, and is none, has no page here.
        refused = self.current_user is None and status_code != HTTPStatus.NOT_FOUND
        page = OutsidePage if refused else ProblemPage
        self.show(page(title=title, words=words, lines=lines))

    def _head(self, data: PageData | None, boards: str) -> Markup:
        # "<" could end the script element that the data stands in.
        text = (data.model_dump_json() if data else "{}").replace("<", "\\u003c")
        safe = Markup(text)  # noqa: S704  # just made so
        theme = Markup(theme_script())  # noqa: S704  # our own file
        return frame.head(Head(self.places.asset, safe, theme, boards))
