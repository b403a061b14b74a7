"""Run the study pages alone: `python -m course.study.server`."""

from course.study.server.app import main

main()
