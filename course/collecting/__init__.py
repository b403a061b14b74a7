"""Collect what learners e-mailed or uploaded, and put it where nbgrader expects submissions."""

from __future__ import annotations

from course.collecting.collect import Collected, Manner, collect
from course.collecting.files import NotCollectable
from course.collecting.names import STANDARD_PATTERN

__all__ = ["STANDARD_PATTERN", "Collected", "Manner", "NotCollectable", "collect"]
