"""Handing in through nbgrader's exchange, where whoever runs the class has set one up."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from traitlets.config import Config

from course.marking.classroom import COURSE_ID, NBGRADER_IGNORES, OUR_IGNORES


class NotExchanged(Exception):
    """The exchange did not take the work; the message is the exchange's own."""


def exchange_settings() -> Config | None:
    """Find nbgrader's settings, if they name an exchange: an `nbgrader_config` in a folder of Jupyter's.

    Returns:
        The settings; nothing where no exchange is named.
    """
    from nbgrader.apps.baseapp import NbGrader

    app = NbGrader()
    # The folder where the server happens to run says nothing about the class.
    app.load_cwd_config = False
    app.load_config_file()
    return app.config if "root" in app.config.Exchange else None


def submit(folder: Path, exercise: str, settings: Config) -> None:
    """Submit work as `nbgrader submit` would, under the name that the learner has on this machine.

    Args:
        folder: holds the exercise's notebook and answers, and is named after it.
        exercise: the exercise's id.
        settings: nbgrader's settings, which name the exchange.

    Raises:
        NotExchanged: the exercise is not released there, or its folder cannot be written to.
    """
    from nbgrader.auth import Authenticator
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.exchange import ExchangeError, ExchangeFactory

    config: Any = Config(settings)
    config.Exchange.assignment_dir = str(folder.parent)
    config.CourseDirectory.assignment_id = exercise
    config.CourseDirectory.setdefault("course_id", COURSE_ID)
    config.CourseDirectory.setdefault("ignore", NBGRADER_IGNORES + OUR_IGNORES)
    desk = CourseDirectory(config=config)
    factory = ExchangeFactory(config=config)
    try:
        factory.Submit(coursedir=desk, authenticator=Authenticator(config=config), config=config).start()
    except ExchangeError as error:
        logging.getLogger(__name__).warning("the exchange refused %s", exercise, exc_info=True)
        raise NotExchanged(f"The class's exchange did not take it. {error}.") from error
