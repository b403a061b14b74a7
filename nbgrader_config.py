"""nbgrader's set-up for this course; `course.marking.classroom` says what and why."""

from course.marking.classroom import configure, own_classroom

configure(get_config(), own_classroom())  # noqa: F821  # traitlets provides get_config
