"""How good an exercise is as an assessment, by what a class did in it."""

from __future__ import annotations

from course.analysis.choices import choices
from course.analysis.class_work import ClassWork, NothingToAnalyse, class_work
from course.analysis.conduct import calibration, sure_but_wrong, times
from course.analysis.flags import flags
from course.analysis.report import Report, analyse, write
from course.analysis.tables import items, reliability, scores

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
