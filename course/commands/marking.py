"""The assessor's commands: mark a cohort, re-mark it by a corrected key, allow more, look back."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import progress, say
from course.base.terminal_tables import Column, Listing
from course.commands.shared import MOST_ROWS_OF_ALL, Wide, known, opened_classroom, plain_errors

if TYPE_CHECKING:
    from course.marking.cohort.marking_run import Manner
    from course.marking.cohort.run import MarkedSubmission
    from course.marking.nbgrader.classroom import Classroom

ExerciseId = Annotated[str, typer.Argument(help="The exercise's id, such as ex2-reservist.")]
LearnerId = Annotated[str, typer.Argument(help="The learner's id, as hand-in and mark show it.")]

FOR_MORE_ROOM = {"Version", "Rule"}
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
    wide: Wide = False,
) -> None:
    """Mark everything that was handed in for an exercise, and write the feedback."""
    from course.base.places import learner_home
    from course.learner.learner import kept_reference
    from course.marking.cohort.marking_run import Manner

    with plain_errors():
        known(exercise)
        _mark(
            opened_classroom(),
            exercise,
            Manner(force=force, own_reference=kept_reference(learner_home())),
            wide=wide,
        )


def re_mark(
    exercise: ExerciseId,
    apply: Annotated[str | None, typer.Option(help="The word that stood under what was shown.")] = None,
    wide: Wide = False,
) -> None:
    """Show whom a corrected key moves, and by how much; then apply it."""
    with plain_errors():
        from course.base.places import learner_home
        from course.learner.learner import kept_reference
        from course.marking.cohort.corrections import check_seal
        from course.marking.cohort.marking_run import Manner

        known(exercise)
        own = opened_classroom()
        if apply is None:
            _preview(own, exercise, wide=wide)
            return
        check_seal(own, exercise, apply)
        _mark(
            own, exercise, Manner(corrected_key=True, own_reference=kept_reference(learner_home())), wide=wide
        )


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
        from course.marking.gradebook.allowances import allow_attempts, allow_time

        known(exercise)
        own = opened_classroom()
        if attempts is not None:
            allow_attempts(own, learner, exercise, attempts, why)
            number = f"{attempts} more {'attempt' if attempts == 1 else 'attempts'}"
            say("{} has {} at {}.", learner, number, exercise)
        if hours is not None:
            allow_time(own, learner, exercise, timedelta(hours=hours))
            say("{} has {} hours more for {}.", learner, f"{hours:g}", exercise)
        if attempts is None and hours is None:
            say("Say what to allow: --attempts 1, or --hours 48.")
            raise typer.Exit(2)


def history(learner: LearnerId, exercise: ExerciseId, wide: Wide = False) -> None:
    """Show every marking of a learner's work, and the notes that they sent along with it."""
    with plain_errors():
        from course.analysis.sent_along import notes_handed_in, sat_handed_in
        from course.marking.gradebook.history import history as markings
        from course.sittings.words import at_words, sat_words

        known(exercise)
        headings = ("No.", "Marked (UTC)", "Why", "Attempt", "Version", "Key", "Rule", "Late", "Points")
        listing = Listing(
            "", [Column(one, extra=one in FOR_MORE_ROOM, whole="UTC" in one) for one in headings]
        )
        for one in markings(opened_classroom(), exercise, learner):
            listing.add(
                one.number,
                f"{one.marked_at:%Y-%m-%d %H:%M:%S}",
                one.why,
                one.attempt,
                one.version,
                one.key_version[:8],
                one.rule_version,
                -one.penalty if one.penalty else "",
                one.points,
            )
        if not listing.rows:
            say("{}'s work on {} has not been marked here.", learner, exercise)
            raise typer.Exit(1)
        listing.show(wide=wide)
        if sat := sat_handed_in(opened_classroom(), learner, exercise):
            times = f"{at_words(sat.begun)} to {at_words(sat.ended)}"
            say("By the course's server they were at it from {}; {}.", times, sat_words(sat.by))
        for step, note in notes_handed_in(opened_classroom(), learner, exercise).items():
            say("Their note on {}: {}", step, note, whole=True)


def _mark(own: Classroom, exercise: str, manner: Manner, *, wide: bool) -> None:
    from course.marking.cohort.marking_run import mark_all
    from course.marking.cohort.submission_files import who_handed_in

    learners = who_handed_in(own, exercise)
    if not learners:
        say("Nobody has handed in {} yet.", exercise)
        return
    done: Counter[str] = Counter()
    waiting = 0
    listing = Listing(
        f"{exercise}, marked", [Column(each) for each in ("Learner", "Points", "Out of", "Passed", "Done")]
    )
    try:
        with progress(len(learners)) as begun:
            for result in mark_all(own, exercise, learners, begun, manner):
                done[result.done] += 1
                waiting += result.awaits_person
                if result.remarks or len(learners) <= MOST_ROWS_OF_ALL:
                    _row(listing, result)
    except KeyboardInterrupt:
        say(STOPPED)
        raise typer.Exit(130) from None
    listing.show(wide=wide)
    counts = ", ".join(f"{number:,} {what}" for what, number in done.items())
    say("{}: {}.", exercise, counts)
    if waiting:
        verb = "waits" if waiting == 1 else "wait"
        say("{} {} for a person: course assess {}", f"{waiting:,}", verb, exercise)
    say("Feedback: {}", own.work / "feedback", whole=True)


def _preview(own: Classroom, exercise: str, *, wide: bool) -> None:
    from course.marking.cohort.corrections import moves, seal
    from course.marking.cohort.submission_files import who_handed_in

    learners, looked_at = who_handed_in(own, exercise), 0
    headings = ("Learner", "Before", "After", "Moves by", "Passed")
    listing = Listing(f"{exercise}, by the new key", [Column(heading) for heading in headings])
    with progress(len(learners), "Looking at") as begun:
        for move in moves(own, exercise, learners, begun):
            looked_at += 1
            if move.by or move.passed_before != move.passes_after:
                passed = f"{_yes(move.passed_before)} → {_yes(move.passes_after)}"
                listing.add(move.learner, move.before, move.after, f"{move.by:+}", passed)
    if not looked_at:
        say("Every mark of {} was given by the key and the rule as they are now.", exercise)
        return
    listing.show(wide=wide)
    moved = f"{len(listing.rows):,}"
    say("{} were marked by another key, and {} of them would move.", f"{looked_at:,}", moved)
    say(
        "Nothing is changed yet, and the old marks will be kept.\nTo apply it: course re-mark {} --apply {}",
        exercise,
        seal(own, exercise),
    )


def _row(listing: Listing, result: MarkedSubmission) -> None:
    listing.add(
        result.learner,
        "" if result.awaits_person else result.points,
        result.out_of,
        "waits" if result.awaits_person else _yes(result.passed),
        result.done,
        note=" ".join(result.remarks),
    )


def _yes(true: bool) -> str:
    return "yes" if true else "no"
