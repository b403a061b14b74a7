"""The assessor's commands: mark a cohort, re-mark it by a corrected key, allow more, look back."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Column, Table

from course.terminal import MOST_ROWS_OF_ALL, console, known, plain, plain_errors, progress

if TYPE_CHECKING:
    from course.marking.classroom import Classroom
    from course.marking.cohort import Manner
    from course.marking.run import MarkedSubmission

ExerciseId = Annotated[str, typer.Argument(help="The exercise's id, such as ex2-reservist.")]
LearnerId = Annotated[str, typer.Argument(help="The learner's id, as hand-in and mark show it.")]

STOPPED = "Stopped. What is marked is kept; the same command goes on from there."


def add_to(app: typer.Typer) -> None:
    """Add these commands to `course`.

    Args:
        app: the command line's application.
    """
    app.command()(mark)
    app.command("re-mark")(re_mark)
    app.command()(allow)
    app.command()(history)


def mark(
    exercise: ExerciseId,
    force: Annotated[
        bool, typer.Option("--force", help="Mark what is unchanged since its last marking, too.")
    ] = False,
) -> None:
    """Mark everything that was handed in for an exercise, and write the feedback."""
    from course.marking.cohort import Manner

    with plain_errors():
        known(exercise)
        _mark(_opened(), exercise, Manner(force=force))


def re_mark(
    exercise: ExerciseId,
    apply: Annotated[str | None, typer.Option(help="The word that stood under what was shown.")] = None,
) -> None:
    """Show whom a corrected key moves, and by how much; then apply it."""
    with plain_errors():
        from course.marking.cohort import Manner
        from course.marking.corrections import check_seal

        known(exercise)
        own = _opened()
        if apply is None:
            _preview(own, exercise)
            return
        check_seal(own, exercise, apply)
        _mark(own, exercise, Manner(corrected_key=True))


def allow(
    learner: LearnerId,
    exercise: ExerciseId,
    attempts: Annotated[
        int | None, typer.Option(min=0, max=100, help="Attempts beyond the exercise's own.")
    ] = None,
    hours: Annotated[float | None, typer.Option(min=0, max=10_000, help="Hours after the time due.")] = None,
    why: Annotated[str, typer.Option(help="The reason, for the file.")] = "",
) -> None:
    """Allow one learner more attempts or more time; 0 takes it back."""
    with plain_errors():
        from course.marking.allowances import allow_attempts, allow_time

        known(exercise)
        own = _opened()
        if attempts is not None:
            allow_attempts(own, learner, exercise, attempts, why)
            number = f"{attempts} more {'attempt' if attempts == 1 else 'attempts'}"
            console.print(f"{plain(learner)} has {number} at {exercise}.")
        if hours is not None:
            allow_time(own, learner, exercise, timedelta(hours=hours))
            console.print(f"{plain(learner)} has {hours:g} hours more for {exercise}.")
        if attempts is None and hours is None:
            console.print("Say what to allow: --attempts 1, or --hours 48.")
            raise typer.Exit(2)


def history(learner: LearnerId, exercise: ExerciseId) -> None:
    """Show every marking of a learner's work: when, why, by which key, and the points."""
    with plain_errors():
        from course.marking.history import history as markings

        known(exercise)
        table = Table("No.", "Marked (UTC)", "Why", "Attempt", "Version", "Key", "Rule", "Late", "Points")
        for one in markings(_opened(), exercise, learner):
            table.add_row(
                str(one.number),
                f"{one.marked_at:%Y-%m-%d %H:%M:%S}",
                one.why,
                str(one.attempt),
                one.version,
                one.key_version[:8],
                one.rule_version,
                str(-one.penalty) if one.penalty else "",
                str(one.points),
            )
        if not table.row_count:
            console.print(f"{plain(learner)}'s work on {exercise} has not been marked here.")
            raise typer.Exit(1)
        console.print(table)


def _opened() -> Classroom:
    from course.marking.classroom import open_classroom, own_classroom

    own = own_classroom()
    open_classroom(own)
    return own


def _mark(own: Classroom, exercise: str, manner: Manner) -> None:
    from course.marking.cohort import mark_all
    from course.marking.submitted import who_handed_in

    learners = who_handed_in(own, exercise)
    if not learners:
        console.print(f"Nobody has handed in {exercise} yet.")
        return
    done: Counter[str] = Counter()
    table = Table(
        Column("Learner", overflow="fold"),
        "Points",
        "Out of",
        "Passed",
        "Done",
        "To look at",
        title=f"{exercise}, marked",
    )
    try:
        with progress(len(learners)) as begun:
            for result in mark_all(own, exercise, learners, begun, manner):
                done[result.done] += 1
                if result.remarks or len(learners) <= MOST_ROWS_OF_ALL:
                    table.add_row(*_row(result))
    except KeyboardInterrupt:
        console.print(STOPPED)
        raise typer.Exit(130) from None
    if table.row_count:
        console.print(table)
    counts = ", ".join(f"{number:,} {what}" for what, number in done.items())
    console.print(f"{exercise}: {counts}.\nFeedback: {own.work / 'feedback'}")


def _preview(own: Classroom, exercise: str) -> None:
    from course.marking.corrections import moves, seal
    from course.marking.submitted import who_handed_in

    learners, looked_at = who_handed_in(own, exercise), 0
    table = Table(
        Column("Learner", overflow="fold"),
        "Before",
        "After",
        "Moves by",
        "Passed",
        title=f"{exercise}, by the new key",
    )
    with progress(len(learners), "Looking at") as begun:
        for move in moves(own, exercise, learners, begun):
            looked_at += 1
            if move.by or move.passed_before != move.passes_after:
                passed = f"{_yes(move.passed_before)} → {_yes(move.passes_after)}"
                table.add_row(plain(move.learner), str(move.before), str(move.after), f"{move.by:+}", passed)
    if not looked_at:
        console.print(f"Every mark of {exercise} was given by the key and the rule as they are now.")
        return
    if table.row_count:
        console.print(table)
    console.print(f"{looked_at:,} were marked by another key, and {table.row_count:,} of them would move.")
    console.print(
        "Nothing is changed yet, and the old marks will be kept.\n"
        f"To apply it: course re-mark {exercise} --apply {seal(own, exercise)}"
    )


def _row(result: MarkedSubmission) -> tuple[str, ...]:
    remarks = plain(" ".join(result.remarks))
    return (
        plain(result.learner),
        str(result.points),
        str(result.out_of),
        _yes(result.passed),
        result.done,
        remarks,
    )


def _yes(true: bool) -> str:
    return "yes" if true else "no"
