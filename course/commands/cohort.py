"""The assessor's commands around marking: collect what was sent, and look at how good the exercise is."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from course.base.terminal import say
from course.base.terminal_tables import Column, Listing
from course.commands.shared import Wide, known, opened_classroom, plain_errors, this_classroom

if TYPE_CHECKING:
    from collections.abc import Iterable

    from course.collecting import Collected
    from course.marking.nbgrader.classroom import Classroom

LONGEST_CELL = 200
HOW_TO_SETTLE = (
    "What is left stands in a table, too. Write the learner's id beside a file once you know whose it is "
    "(or -, to leave it out), save it as CSV, and type the same command again."
)
_DATE_AND_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}")

Pattern = Annotated[
    str | None,
    typer.Option(
        help="How files are named: a regular expression with the groups student_id, and perhaps "
        "assignment and timestamp. If left out: LEARNER/EXERCISE/..., LEARNER_EXERCISE.json and the like."
    ),
]


def _moment(text: str) -> datetime:
    """A time with a date and a clock's time, in UTC where it names no zone."""
    try:
        told = datetime.fromisoformat(text if _DATE_AND_TIME.match(text) else "")
        return told.replace(tzinfo=UTC) if told.tzinfo is None else told.astimezone(UTC)
    except (ValueError, OverflowError):
        raise typer.BadParameter("write the time as 2026-11-20T10:00, or 2026-11-20T10:00+01:00") from None


def _zone(text: str | tzinfo) -> tzinfo:
    """A time zone by the name that the world's tables of them have."""
    try:
        return text if isinstance(text, tzinfo) else ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise typer.BadParameter("write it as Europe/London, or UTC") from None


At = Annotated[
    datetime | None,
    typer.Option(
        parser=_moment,
        metavar="TIME",
        help="When it was handed in, as 2026-11-20T10:00 (UTC, unless it names another zone: +01:00); "
        "if left out, as the files say.",
    ),
]
From = Annotated[
    str,
    typer.Option(
        "--from",
        help="Read names only as this platform gives them: moodle, canvas, blackboard, brightspace, "
        "nbgrader. If left out, each is known by its shape.",
    ),
]
Zone = Annotated[
    tzinfo,
    typer.Option(
        parser=_zone,
        metavar="ZONE",
        help="In which the times in a platform's names are, as Europe/London.",
    ),
]


def add_to(app: typer.Typer) -> None:
    """Add these commands to `course`.

    Args:
        app: the command line's application.
    """
    app.command()(collect)
    app.command()(analyse)


def collect(  # noqa: PLR0913, PLR0917  # what a command can be told
    where: Annotated[
        Path | None,
        typer.Argument(help="The folder or zip with what was sent; the class's server if left out."),
    ] = None,
    pattern: Pattern = None,
    at: At = None,
    new_learners: Annotated[
        bool, typer.Option("--new-learners", help="Take also who is not in the gradebook.")
    ] = False,
    from_: From = "",
    zone: Zone = UTC,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be done.")] = False,
    late: Annotated[
        bool, typer.Option("--late", help="Take also what came after the end of a learner's time.")
    ] = False,
    wide: Wide = False,
) -> None:
    """Collect answers that were handed in on the class's server, e-mailed, or uploaded to a platform."""
    with plain_errors():
        if where is None:
            raise typer.Exit(1 if _collected(_from_server(dry_run=dry_run), wide=wide) else 0)
        from course.collecting import PLATFORMS, STANDARD_PATTERN, Manner, doubts
        from course.collecting import collect as run

        only = next((one for one in PLATFORMS if one == from_), None)
        if from_ and only is None:
            say("Say one of these: --from {}", ", ".join(PLATFORMS))
            raise typer.Exit(2)
        own = this_classroom()
        table = doubts.doubts_of(own)
        settled = doubts.settled_in(table)
        manner = Manner(pattern or STANDARD_PATTERN, at, new_learners, dry_run, only, zone, settled, late)
        left = _collected(run(where, own, manner), wide=wide)
        if not dry_run and doubts.write_doubts(table, left, settled):
            say(HOW_TO_SETTLE)
            say("{}", table, whole=True)
        raise typer.Exit(1 if left else 0)


def _from_server(*, dry_run: bool) -> Iterable[Collected]:
    from course.classes.serving import collect_from
    from course.classes.settings import settings_of

    own = opened_classroom()
    return collect_from(own, settings_of(own), dry_run=dry_run)


def _collected(rows: Iterable[Collected], *, wide: bool) -> list[Collected]:
    """Show what became of everything; what was left."""
    headings = ("File", "Learner, exercise", "Handed in (UTC)", "What was done")
    listing = Listing("", [Column(heading) for heading in headings])
    counts: Counter[str] = Counter()
    left = []
    for row in rows:
        counts[row.done] += 1
        left += [row] if row.done == "left" else []
        moment = f"{row.handed_in:%Y-%m-%d %H:%M:%S}" if row.handed_in else ""
        whose = " ".join(part for part in (_cell(row.learner), row.exercise) if part)
        listing.add(_cell(row.file), whose, moment, row.done, note=" ".join(map(_cell, row.remarks)))
    listing.show(wide=wide)
    counted = (f"{number} {done}" for done, number in counts.items() if done != "passed over")
    say("{}", ", ".join(counted) or "Nothing was found.")
    return left


def analyse(
    exercise: Annotated[
        str | None, typer.Argument(help="An exercise's id; all that were handed in if left out.")
    ] = None,
    into: Annotated[
        Path | None, typer.Option(help="Where to write; a folder beside the gradebook if left out.")
    ] = None,
    names: Annotated[bool, typer.Option("--names", help="List the learners on the page, by id.")] = False,
) -> None:
    """Say how good an exercise is as an assessment: how hard, fair, reliable. The gradebook is only read."""
    with plain_errors():
        from course.analysis.gradebook import exercises_in

        if exercise:
            known(exercise)
        own = this_classroom()
        folder = into or own.work / "analysis"
        wanted = [exercise] if exercise else exercises_in(own)
        said = [_analysed(own, id_, folder / id_, names) for id_ in wanted]
        said.append(_class_told(own, folder / "class"))
        if not any(said):
            say("There is nothing to analyse.")
            raise typer.Exit(1)


def _analysed(own: Classroom, exercise: str, folder: Path, names: bool) -> bool:
    """Analyse one exercise; where nobody's work counts, the others still come to be analysed."""
    from course.analysis import NothingToAnalyse, class_work, write
    from course.analysis import analyse as run
    from course.analysis.page import page
    from course.pages.status_text import quantity

    try:
        work = class_work(own, exercise)
    except NothingToAnalyse as nothing:
        say("{}", nothing)
        return False
    report = run(work)
    made = write(report, page(work, report, names=names), folder)
    sure = int(report.flags["sure"].sum())
    learners, flags = quantity(len(work.points), "learner"), quantity(sure, "flag")
    told = f"{learners}, {flags} for sure, {len(report.flags) - sure} perhaps"
    say("{}: {}.", exercise, told)
    say("{}", made[-1], whole=True)
    return True


def _class_told(own: Classroom, folder: Path) -> bool:
    """Say how the class fares, where anybody sent that along."""
    from course.analysis.class_page import class_page, class_report, write_class
    from course.pages.status_text import quantity

    report = class_report(own)
    if not report.sent:
        return False
    made = write_class(report, class_page(report, own.content.course.title), folder)
    say("The class: {} sent along how they fare.", quantity(report.sent, "learner"))
    say("{}", made, whole=True)
    return True


def _cell(text: str) -> str:
    return text if len(text) <= LONGEST_CELL else f"{text[:LONGEST_CELL]}…"
