"""nbgrader's exchange, where whoever runs the class has set one up: work goes there, feedback comes back."""

from __future__ import annotations

import hashlib
import logging
import re
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jupyter_core.application import JupyterApp
from traitlets import Unicode
from traitlets.config import Config

from course.content import Content
from course.handing_in.participant import Participant
from course.handing_in.refusals import NotExchanged
from course.marking.gradebook.learner_ids import unfit
from course.marking.nbgrader.classroom import NBGRADER_IGNORES, OUR_IGNORES

log = logging.getLogger(__name__)


class _Settings(JupyterApp):
    """Finds what nbgrader's own application finds, but for the folder where it runs."""

    name = "nbgrader"
    config_file_name = Unicode("nbgrader_config")


def exchange_settings(content: Content) -> Config | None:
    """Find nbgrader's settings, if they name an exchange: an `nbgrader_config` in a folder of Jupyter's.

    Args:
        content: the course, whose id holds where they name no other.

    Returns:
        The settings; nothing where no exchange is named.
    """
    # Not nbgrader's own application, which takes seconds to import and looks into the folder where the
    # server happens to run: that says nothing about the class.
    app = _Settings()
    app.load_config_file()
    if "root" not in app.config.Exchange:
        return None
    app.config.CourseDirectory.setdefault("course_id", content.course.id)
    return app.config


def own_exchange(who: Participant) -> Config | None:
    """The same settings for one learner, if they name an exchange.

    Users of JupyterHub may share an account of the system. So each hands in by the Hub's name for them, and
    has a place of their own for what nbgrader remembers of it: by that it finds a learner's feedback.

    Args:
        who: the learner in their classroom.
    """
    settings = exchange_settings(who.content)
    if settings is not None and who.learner.account:
        settings.CourseDirectory.student_id = id_in_exchange(who.learner.account)
        settings.Exchange.cache = str(who.learner.home / "exchange")
    return settings


def id_in_exchange(account: str) -> str:
    """The id under which a user of JupyterHub hands in: the Hub's own name, where nbgrader can have it.

    Args:
        account: the name by which the Hub knows them.

    Returns:
        The name; where it has signs that no learner's id can have, or those that nbgrader's exchange keeps
        for itself (+ and *), its letters and digits with what tells it from all others.
    """
    if unfit(account) is None and not set("+*") & set(account):
        return account
    plain = re.sub(r"[^a-z0-9]+", "-", account.lower()).strip("-")[:40] or "learner"
    return f"{plain}-{hashlib.sha256(account.encode()).hexdigest()[:8]}"


def submit(folder: Path, exercise: str, settings: Config, moment: datetime) -> None:
    """Submit work as `nbgrader submit` would, under the name that the learner has on this machine or Hub.

    Args:
        folder: holds the exercise's notebook and answers, and is named after it.
        exercise: the exercise's id.
        settings: nbgrader's settings, which name the exchange.
        moment: when it was handed in (UTC).

    Raises:
        NotExchanged: the exercise is not released there, or its folder cannot be written to.
    """
    from nbgrader.exchange import ExchangeError

    try:
        step("Submit", folder.parent, exercise, settings, moment)
    except ExchangeError as error:
        log.warning("the exchange refused %s", exercise, exc_info=True)
        raise NotExchanged(f"The class's exchange did not take it. {error}.") from error


def released_feedback(exercise: str, since: datetime, settings: Config) -> bytes | None:
    """Fetch feedback as `nbgrader fetch_feedback` would, for what was submitted last.

    Args:
        exercise: the exercise's id.
        since: when it was handed in last (UTC); feedback on anything earlier is left where it is.
        settings: nbgrader's settings, which name the exchange.

    Returns:
        The page of feedback; nothing as long as none is released.
    """
    from nbgrader.exchange import ExchangeError
    from nbgrader.utils import parse_utc

    with tempfile.TemporaryDirectory() as folder:
        try:
            step("FetchFeedback", Path(folder), exercise, settings)
        except ExchangeError:
            # Until an assessor releases any feedback, the exchange has no place for it.
            log.info("no feedback on %s could be fetched", exercise, exc_info=True)
            return None
        for page in Path(folder).glob(f"**/feedback/*/{exercise}.html"):
            if parse_utc(page.parent.name).replace(tzinfo=UTC) >= since:
                return page.read_bytes()
    return None


def step(
    name: str, assignments: Path, exercise: str, settings: Config, moment: datetime | None = None
) -> None:
    """Let nbgrader take one of its exchange's steps.

    Args:
        name: of the step, such as Submit.
        assignments: the folder with the assignments.
        exercise: the exercise's id.
        settings: nbgrader's settings, which name the exchange.
        moment: the time that it is to be stamped with (UTC); now, if left out.
    """
    from nbgrader.auth import Authenticator
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.exchange import ExchangeFactory

    config: Any = Config(settings)
    config.Exchange.assignment_dir = str(assignments)
    config.CourseDirectory.assignment_id = exercise
    config.CourseDirectory.setdefault("ignore", NBGRADER_IGNORES + OUR_IGNORES)
    desk, authenticator = CourseDirectory(config=config), Authenticator(config=config)
    make = getattr(ExchangeFactory(config=config), name)
    taken = make(coursedir=desk, authenticator=authenticator, config=config)
    if moment is not None:
        # What a provider's clock hands in may leave later than time ended: nobody is late for that.
        stamp = moment.astimezone(UTC).strftime(taken.timestamp_format)
        taken.set_timestamp = lambda: setattr(taken, "timestamp", stamp)
    taken.start()
