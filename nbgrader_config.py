"""nbgrader's set-up for this course; `course.marking.nbgrader.classroom` says what and why."""

from course.marking.nbgrader.classroom import configure, own_classroom

configure(get_config(), own_classroom())  # noqa: F821  # traitlets provides get_config
