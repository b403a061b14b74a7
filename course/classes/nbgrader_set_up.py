"""nbgrader's set-up for a class, as its settings have it when a command runs."""

from __future__ import annotations

from traitlets.config import Config

from course.classes.settings import settings_of
from course.handing_in.exchange import exchange_settings
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import configure

_STEPS = "course.classes.no_exchange"


def set_up(config: Config, classroom: Classroom) -> Config:
    """Set nbgrader up for a class.

    Args:
        config: nbgrader's, to be filled.
        classroom: the class.

    Returns:
        The same, filled.

    Raises:
        SettingsUnreadable: the class's settings are not as they should be.
    """
    configure(config, classroom)
    settings = settings_of(classroom)
    if settings.exchange:
        config.Exchange.root = settings.exchange
    elif exchange_settings(classroom.content) is None:
        config.ExchangeFactory.release_assignment = f"{_STEPS}.NoReleaseOfAssignments"
        config.ExchangeFactory.release_feedback = f"{_STEPS}.NoReleaseOfFeedback"
        config.ExchangeFactory.collect = f"{_STEPS}.NoCollect"
        config.ExchangeFactory.list = f"{_STEPS}.NoList"
    return config
