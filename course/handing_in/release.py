"""Feedback released through nbgrader's exchange, with each learner's record in it."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from traitlets.config import Config

from course.handing_in.exchange import step
from course.handing_in.refusals import NotExchanged
from course.marking.nbgrader.classroom import SECRET, TIMESTAMP, Classroom


def release(classroom: Classroom, exercise: str, pages: Mapping[str, bytes], settings: Config) -> None:
    """Release pages as `nbgrader release_feedback` does those that lie in the class's folder.

    Args:
        classroom: where the exercise was marked.
        exercise: the exercise's id.
        pages: each learner's page, by their id.
        settings: nbgrader's settings, which name the exchange.

    Raises:
        NotExchanged: the exchange cannot be written to.
    """
    from nbgrader.exchange import ExchangeError

    with tempfile.TemporaryDirectory() as folder:
        for learner, page in pages.items():
            own = Path(folder) / "feedback" / learner / exercise
            own.mkdir(parents=True)
            (own / f"{exercise}.html").write_bytes(page)
            for name in (TIMESTAMP, SECRET):
                (own / name).write_bytes((classroom.feedback(learner, exercise).parent / name).read_bytes())
        config = Config(settings)
        config.CourseDirectory.root = folder
        config.CourseDirectory.feedback_directory = "feedback"
        try:
            step("ReleaseFeedback", Path(folder), exercise, config)
        except ExchangeError as error:
            raise NotExchanged(f"The class's exchange did not take it. {error}.") from error
