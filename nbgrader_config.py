"""nbgrader's set-up for this course; `course.marking.nbgrader.classroom` says what and why."""

from course.marking.nbgrader.classroom import configure, marking_classroom

configure(get_config(), marking_classroom())  # noqa: F821  # traitlets provides get_config
