"""nbgrader's set-up for this course; `course.marking.nbgrader.configuration` says what and why."""

from course.marking.nbgrader.configuration import configure
from course.marking.nbgrader.own_classroom import marking_classroom

configure(get_config(), marking_classroom())  # noqa: F821  # traitlets provides get_config
