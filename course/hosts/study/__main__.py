"""Run the study pages alone: `python -m course.hosts.study`."""

from course.hosts.study.app import main

main()
