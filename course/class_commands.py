"""The assessor's commands around marking: collect what was sent, and look at how good the exercise is."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from course.terminal import console, plain, plain_errors

LONGEST_CELL = 200


def add_to(app: typer.Typer) -> None:
    """Add these commands to `course`.

    Args:
        app: the command line's application.
    """
    app.command()(collect)


def collect(
    where: Annotated[Path, typer.Argument(help="The folder or zip that holds what was sent.")],
    pattern: Annotated[
        str | None,
        typer.Option(
            help="How files are named: a regular expression with the groups student_id, and perhaps "
            "assignment and timestamp. If left out: LEARNER/EXERCISE/..., LEARNER_EXERCISE.json and the like."
        ),
    ] = None,
    at: Annotated[
        datetime | None, typer.Option(help="When it was handed in (UTC); if left out, as the files say.")
    ] = None,
    new_learners: Annotated[
        bool, typer.Option("--new-learners", help="Take also who is not in the gradebook.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be done.")] = False,
) -> None:
    """Collect answers that were e-mailed or uploaded, and hand them in."""
    with plain_errors():
        from course.collecting import STANDARD_PATTERN, Manner
        from course.collecting import collect as run
        from course.marking.classroom import own_classroom

        manner = Manner(pattern or STANDARD_PATTERN, at and at.replace(tzinfo=UTC), new_learners, dry_run)
        table = Table("File", "Learner", "Exercise", "Handed in (UTC)", "What was done", "To look at")
        counts: Counter[str] = Counter()
        for row in run(where, own_classroom(), manner):
            counts[row.done] += 1
            moment = f"{row.handed_in:%Y-%m-%d %H:%M:%S}" if row.handed_in else ""
            told = (row.file, row.learner, row.exercise, moment, row.done, " ".join(row.remarks))
            table.add_row(*(_cell(text) for text in told))
        console.print(table)
        counted = (f"{number} {done}" for done, number in counts.items() if done != "passed over")
        console.print(", ".join(counted) or "Nothing was found.")
        raise typer.Exit(1 if counts["left"] else 0)


def _cell(text: str) -> str:
    return plain(text if len(text) <= LONGEST_CELL else f"{text[:LONGEST_CELL]}…")
