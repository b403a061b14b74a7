"""How late a submission is, and what nbgrader's configured policy takes off for it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from jupyter_core.application import JupyterApp
from traitlets.config import Application, Config

from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import configure

SETTINGS = "nbgrader_config.py"
# The sections of the settings by which one can be set: those of nbgrader's step, its plugin, and what they
# are made of.
THAT_SET_A_POLICY = {
    "AssignLatePenalties",
    "NbGraderPreprocessor",
    "Preprocessor",
    "NbConvertBase",
    "LateSubmissionPlugin",
    "BasePlugin",
    "LoggingConfigurable",
    "Configurable",
}


class SettingsUnreadable(Exception):
    """A `nbgrader_config.py` cannot be read, or it speaks of another gradebook."""


def seconds_late(handed_in: datetime | None, due: datetime | None, extension: timedelta) -> float:
    """How late a submission is, as nbgrader reckons it.

    Args:
        handed_in: when it was handed in; None where that is not known.
        due: the time by which it was due; None where there is none.
        extension: the learner's extra time.

    Returns:
        Seconds; 0 for what is in time.
    """
    if handed_in is None or due is None:
        return 0.0
    return max(0.0, (handed_in - due - extension).total_seconds())


@dataclass(frozen=True)
class LatePolicy:
    """nbgrader's policy for late work, which an assessor may set in `nbgrader_config.py`."""

    classroom: Classroom

    def penalty(self, learner: str, score: float, late: float) -> float | None:
        """What is taken off.

        Args:
            learner: the learner's id.
            score: what the submission earned, in points.
            late: how late it is, in seconds.

        Returns:
            Points, between 0 and the score; None where nothing is taken off.

        Raises:
            SettingsUnreadable: `nbgrader_config.py` has an error in it, or its policy has.
        """
        if not late or self._plugin is None:
            return None
        try:
            taken = self._plugin.late_submission_penalty(learner, score, late)
            return None if taken is None else max(0.0, float(min(taken, score)))
        except Exception as error:
            raise SettingsUnreadable(
                f"The policy for late work that {SETTINGS} sets fails for {learner}: {error!r}"
            ) from error

    @cached_property
    def _plugin(self) -> Any:
        settings = nbgrader_settings(self.classroom)
        # Left as it comes, nbgrader takes nothing off; importing it to be told so takes two seconds.
        if settings.keys().isdisjoint(THAT_SET_A_POLICY):
            return None
        from nbgrader.preprocessors import AssignLatePenalties

        try:
            step = AssignLatePenalties(config=settings)
            step.init_plugin()
        except Exception as error:
            raise SettingsUnreadable(
                f"The policy for late work that {SETTINGS} sets cannot be used: {error}"
            ) from error
        return step.plugin_inst


def nbgrader_settings(classroom: Classroom) -> Config:
    """Nbgrader's settings for a classroom, from every place where nbgrader looks.

    Args:
        classroom: whose settings.

    Raises:
        SettingsUnreadable: a `nbgrader_config.py` has an error in it, or names another gradebook.
    """
    # nbgrader's own application finds its settings as every program of Jupyter does, and then in the
    # working folder; here the classroom's count, wherever the command is given.
    app = JupyterApp(
        config_file_name=SETTINGS.removesuffix(".py"), raise_config_file_errors=True, log_level=logging.ERROR
    )
    app.config = configure(Config(), classroom)
    try:
        app.load_config_file()
        Application.load_config_file(app, SETTINGS, path=str(classroom.root))
    except Exception as error:
        raise SettingsUnreadable(f"{SETTINGS} cannot be read: {error}") from error
    if app.config.CourseDirectory.db_url != classroom.gradebook:
        raise SettingsUnreadable(
            f"{SETTINGS} names another gradebook than the course uses. Set COURSE_GRADEBOOK instead."
        )
    found: Config = app.config
    return found
