"""The command `course class allow`: more minutes, more attempts or a later closing for one learner."""

from __future__ import annotations

from typing import Annotated

import typer

from course.base.terminal import say
from course.commands.shared import known, plain_errors, this_class


def allow(
    learner: Annotated[str, typer.Argument(help="The learner's id, as it stands on the roster.")],
    exercise: Annotated[str, typer.Argument(help="The exercise's id, such as ex2-reservist.")],
    minutes: Annotated[
        int | None, typer.Option(min=0, max=1440, help="Minutes beyond the class's, in all.")
    ] = None,
    attempts: Annotated[
        int | None, typer.Option(min=0, max=100, help="Attempts beyond the class's, in all.")
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(help="A later closing, as “2026-12-06 17:00” (London); or “none”."),
    ] = None,
    why: Annotated[str, typer.Option(help="The reason, for the file.")] = "",
) -> None:
    """Allow one learner more at an exercise; pages that are open show it within half a minute."""
    given = {"minutes": minutes, "attempts": attempts, "until": until}
    if all(one is None for one in given.values()):
        say("Say what to allow: --minutes 15, --attempts 1, or --until “2026-12-06 17:00”.")
        raise typer.Exit(2)
    with plain_errors():
        from course.marking.gradebook.allowances import allow_attempts, make_sure_of
        from course.marking.nbgrader.configuration import open_classroom
        from course.sittings.files import allow as write_down
        from course.sittings.files import allowed_to, as_allowed
        from course.sittings.words import allowed_words

        known(exercise)
        own = this_class()
        open_classroom(own)
        make_sure_of(own, learner)
        changed = {name: one for name, one in given.items() if one is not None}
        wanted = as_allowed(allowed_to(own.root, learner, exercise), changed)
        terms = write_down(own.root, learner, exercise, wanted, own.content.exercises)
        if attempts is not None:
            # Marking counts attempts by the gradebook.
            allow_attempts(own, learner, exercise, attempts, why)
        times = terms.times(exercise, own.content.exercises[exercise].attempts, learner)
        say("{}, {}: {}", learner, exercise, allowed_words(times, wanted))
