"""Collect what learners e-mailed or uploaded, and put it where nbgrader expects submissions."""

from __future__ import annotations

from course.collecting.collect import collect
from course.collecting.files import NotCollectable
from course.collecting.manner import Collected, Manner
from course.collecting.names import STANDARD_PATTERN
from course.collecting.platforms import PLATFORMS

__all__ = ["PLATFORMS", "STANDARD_PATTERN", "Collected", "Manner", "NotCollectable", "collect"]
