"""What a notebook calls of the course, for the content that this copy of it carries."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import getdoc, signature
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, overload

from course import pictures
from course.content import Content, lesson_text
from course.content.installed import course_content
from course.hosts.lab import rows, tables

if TYPE_CHECKING:
    import pandas as pd

    from course.content.drawn import DrawnRows
    from course.content.lesson_text import LessonText
    from course.content.source_list import SourceList

P = ParamSpec("P")
R = TypeVar("R")
_CONTENT = "    content: the library.\n"


def _of_this_course(call: Callable[Concatenate[Content, P], R]) -> Callable[P, R]:
    """The same call without its first argument, and its help without a word of it."""

    @wraps(call)
    def called(*values: P.args, **named: P.kwargs) -> R:
        return call(course_content(), *values, **named)

    whole = signature(call)
    vars(called)["__signature__"] = whole.replace(parameters=list(whole.parameters.values())[1:])
    called.__doc__ = (getdoc(call) or "").replace(f"Args:\n{_CONTENT}\n", "").replace(_CONTENT, "")
    return called


client = _of_this_course(lesson_text.client)
outcomes = _of_this_course(lesson_text.outcomes)
law = _of_this_course(lesson_text.law)
evidence = _of_this_course(lesson_text.evidence)
after_the_article = _of_this_course(lesson_text.after_the_article)

coverage = _of_this_course(pictures.coverage)
penalties = _of_this_course(pictures.penalties)
stations = _of_this_course(pictures.stations)
timeline = _of_this_course(pictures.timeline)

propositions = _of_this_course(tables.propositions)
updates = _of_this_course(tables.updates)
tests = _of_this_course(tables.tests)
elements = _of_this_course(tables.elements)
authorities = _of_this_course(tables.authorities)
clients = _of_this_course(tables.clients)
facts = _of_this_course(tables.facts)
documents = _of_this_course(tables.documents)

row = _of_this_course(rows.row)
cite = _of_this_course(rows.cite)


@overload
def offences() -> pd.DataFrame: ...
@overload
def offences(*ids: str) -> LessonText: ...
def offences(*ids: str) -> pd.DataFrame | LessonText:
    """Provisions with their penalties, before and after they were raised.

    Args:
        ids: the offences' ids, for the table that a lesson shows.

    Returns:
        Without ids all of them as a DataFrame, a row for each; the columns that end in `_years` are
        numbers, for a plot.
    """
    content = course_content()
    return lesson_text.offences(content, *ids) if ids else tables.offences(content)


@overload
def sources() -> pd.DataFrame: ...
@overload
def sources(work: str) -> SourceList: ...
def sources(work: str | None = None) -> pd.DataFrame | SourceList:
    """Reports, notes and statistics; or, for a lesson, where every statement of it comes from.

    Args:
        work: a lesson's or exercise's id, for the list at the end of it.

    Returns:
        Without it every source as a DataFrame, a row for each: what it covers, up to when, its limit.
    """
    content = course_content()
    return tables.sources(content) if work is None else lesson_text.sources(content, work)


@overload
def traps() -> pd.DataFrame: ...
@overload
def traps(*ids: str) -> DrawnRows: ...
def traps(*ids: str) -> pd.DataFrame | DrawnRows:
    """Mistakes that trainees make, and the move that avoids each.

    Args:
        ids: the traps' ids, for the list that a lesson shows.

    Returns:
        Without ids all of them as a DataFrame, a row for each.
    """
    content = course_content()
    return lesson_text.traps(content, *ids) if ids else tables.traps(content)
