"""The command `course class release`: mark, issue, and send everything back by the way it came."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import progress, say
from course.base.terminal_tables import Column, Listing
from course.commands.register import register_for
from course.commands.shared import MOST_ROWS_OF_ALL, Wide, known, plain_errors, this_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from course.classes.going_back import Back
    from course.classes.settings import ClassSettings
    from course.marking.nbgrader.classroom import Classroom
    from course.register.register import Register

_ISSUES = {"issue", "supersede"}
STOPPED = "Stopped. What was sent stays; the same command goes on from there."


def release(
    exercise: Annotated[str, typer.Argument(help="The exercise's id, such as ex2-reservist.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be done.")] = False,
    unsigned: Annotated[
        bool, typer.Option("--unsigned", help="Do without the provider: nothing is attested.")
    ] = False,
    wide: Wide = False,
) -> None:
    """Mark what is new, issue records, and send mark, feedback, comments and certificate to each learner."""
    with plain_errors():
        from course.issuing.issue import own_register
        from course.marking.cohort.submission_files import who_handed_in
        from course.marking.nbgrader.configuration import open_classroom

        known(exercise)
        own = this_class()
        open_classroom(own)
        learners = who_handed_in(own, exercise)
        if not learners:
            say("Nobody has handed in {} yet.", exercise)
            return
        into = register_for(own, unsigned=unsigned) or own_register(own)
        try:
            issued = _issued(own, exercise, learners, into, dry_run=dry_run)
            _sent(own, exercise, learners, into, issued, dry_run=dry_run, wide=wide)
        except KeyboardInterrupt:
            say(STOPPED)
            raise typer.Exit(130) from None


def _issued(
    own: Classroom, exercise: str, learners: Sequence[str], into: Register, *, dry_run: bool
) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Mark and issue; what that comes to for each learner, and what to look at."""
    from course.base.places import learner_home
    from course.issuing.cohort import issue_cohort
    from course.issuing.steps import steps
    from course.learner.learner import kept_reference
    from course.marking.cohort.marking_run import Manner, mark_all

    if dry_run:
        return {one.learner: (one.doing, one.remarks) for one in steps(own, exercise, into)}
    with progress(len(learners)) as begun:
        manner = Manner(own_reference=kept_reference(learner_home()))
        marked = {one.learner: one for one in mark_all(own, exercise, learners, begun, manner)}
    held = [one.learner for one in marked.values() if one.done == "waits for re-mark"]
    if held:
        say("{} keep the mark of an earlier key: course re-mark {}", ", ".join(held[:5]), exercise)
    fit = [learner for learner, one in marked.items() if one.done != "not marked"]
    with progress(len(fit), "Issuing to") as begun:
        return {
            one.learner: (one.doing, one.remarks) for one in issue_cohort(own, exercise, fit, into, begun)
        }


def _once_marked(back: Back, doing: str) -> Back:
    """What would go back, of what a person has marked since its page was written."""
    from course.classes.going_back import WAITS

    if back.sent != "waits" or doing not in _ISSUES or back.what != WAITS:
        return back
    return replace(back, sent="would be sent", what="A person has marked it")


def _sent(  # to whom, from where, and what is to be looked at
    own: Classroom,
    exercise: str,
    learners: Sequence[str],
    into: Register,
    issued: dict[str, tuple[str, tuple[str, ...]]],
    *,
    dry_run: bool,
    wide: bool,
) -> None:
    from course.classes.going_back import GoingBack, write_letters
    from course.classes.moodle import write_for_moodle
    from course.classes.serving import pages_of
    from course.classes.settings import settings_of
    from course.handing_in.exchange import exchange_settings

    settings = settings_of(own)
    exchange = settings.exchange_settings(own) or exchange_settings(own.content)
    pages = pages_of(own, settings)
    backs = list(GoingBack(own, settings, exchange, into, pages, dry_run=dry_run).all(exercise, learners))
    shown = backs
    if dry_run:
        shown = [_once_marked(one, issued.get(one.learner, ("", ()))[0]) for one in backs]
    listing = Listing("", [Column(heading) for heading in ("Learner", "What", "By", "Done")])
    counts = Counter(one.sent for one in shown)
    for one in sorted(shown, key=lambda back: back.learner):
        doing, remarks = issued.get(one.learner, ("", ()))
        new = " (its record would be issued)" if dry_run and doing in _ISSUES else ""
        if remarks or one.sent == "left" or len(backs) <= MOST_ROWS_OF_ALL:
            listing.add(one.learner, one.what + new, one.way, one.sent, note=" ".join(remarks))
    listing.show(wide=wide)
    say("{}: {}.", exercise, ", ".join(f"{number:,} {what}" for what, number in counts.items()))
    _to_platforms(own, settings, exercise, backs, dry_run=dry_run)
    if dry_run:
        say("Nothing is changed yet. What is new is marked first. To do it, leave out --dry-run")
        return
    if letters := write_letters(own, exercise, backs):
        say("To send, with the list of who gets which: {}", letters, whole=True)
    if moodle := write_for_moodle(own, exercise, backs):
        say("To upload to Moodle, for all whose work came by it: {}", moodle, whole=True)


def _to_platforms(
    own: Classroom, settings: ClassSettings, exercise: str, backs: Sequence[Back], *, dry_run: bool
) -> None:
    """Grades go to the learning platforms from which learners came."""
    from course.classes.grades_back import queue_grades

    new = queue_grades(own, settings, exercise, backs, dry_run=dry_run)
    if dry_run:
        if new:
            say("Grades that would go to learning platforms: {}", new)
        return
    send_what_waits(own, settings)


def send_what_waits(own: Classroom, settings: ClassSettings) -> None:
    """Send every grade that waits to its learning platform, and say what came of it.

    Args:
        own: the class.
        settings: what they say.
    """
    from course.classes.grades_back import send_grades, waiting_grades

    waiting = waiting_grades(own, settings)
    if not waiting:
        return
    with progress(waiting, "Sending grades to") as begun:
        done = send_grades(own, settings, begun)
    for platform, number in Counter(one.platform for one in done if not one.why).items():
        say("Grades sent to {}: {}", platform, number)
    for (platform, why), number in Counter((one.platform, one.why) for one in done if one.why).items():
        say("Grades that wait for {}: {}. {}", platform, number, why)
    if any(one.why for one in done):
        say("To send them once more: course class lti send")
