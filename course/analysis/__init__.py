"""How good an exercise is as an assessment, by what a class did in it."""

from __future__ import annotations

from course.analysis.choices import choices
from course.analysis.class_work import ClassWork, NothingToAnalyse, class_work
from course.analysis.conduct import calibration, sure_but_wrong, times
from course.analysis.flags import flags
from course.analysis.frames import items, reliability, scores
from course.analysis.report import Report, analyse, write

__all__ = [
    "ClassWork",
    "NothingToAnalyse",
    "Report",
    "analyse",
    "calibration",
    "choices",
    "class_work",
    "flags",
    "items",
    "reliability",
    "scores",
    "sure_but_wrong",
    "times",
    "write",
]
