"""The command `course records attended`: who was at a workshop has a record of it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import progress, say
from course.base.terminal_tables import Column, Listing
from course.commands.records import DOES, STOPPED, Apply, Unsigned, tell
from course.commands.register import register_for
from course.commands.shared import Wide, plain_errors, this_classroom

if TYPE_CHECKING:
    from course.issuing.attendance import WorkshopHeld
    from course.issuing.steps import Step
    from course.marking.nbgrader.classroom import Classroom
    from course.register.register import Register

_OWN = 0o600  # a file with a name in it


def add_to(commands: typer.Typer) -> None:
    """Give the records' commands this one.

    Args:
        commands: the group.
    """
    commands.command()(attended)


def attended(
    file: Annotated[Path, typer.Argument(help="The attendance as it was taken, as docs/records.md says.")],
    into: Annotated[Path | None, typer.Option(help="A folder for a zip for each who was there.")] = None,
    apply: Apply = False,
    unsigned: Unsigned = False,
    wide: Wide = False,
) -> None:
    """Issue, replace and revoke the records of a workshop, from its attendance. First it only shows."""
    with plain_errors():
        from course.issuing.attendance import attendance_from_json
        from course.issuing.issue import own_register
        from course.issuing.workshop import workshop_steps

        classroom = this_classroom()
        held = attendance_from_json(file.read_bytes(), classroom.content)
        register = register_for(classroom, unsigned=unsigned) or own_register(classroom)
        listing = Listing("", [Column(heading) for heading in ("Learner", "Record", "Why")])
        counts: Counter[str] = Counter()
        try:
            with progress(len(held.people), "Issuing to" if apply else "Looking at") as begun:
                for one in workshop_steps(classroom, held, register):
                    note = _done(classroom, one, held, register, into) if apply else ""
                    begun(one.learner)
                    counts[one.doing] += 1
                    listing.add(one.learner, DOES[one.doing], one.why, note=note)
        except KeyboardInterrupt:
            say(STOPPED)
            raise typer.Exit(130) from None
        listing.show(wide=wide)
        tell(counts, str(file), apply=apply, again="records attended")


def _done(classroom: Classroom, one: Step, held: WorkshopHeld, register: Register, into: Path | None) -> str:
    """Do it, and give what is to be looked at."""
    from course.base.atomic_write import write_whole
    from course.issuing.issue import holder_of
    from course.issuing.sending import zip_of
    from course.issuing.steps import take
    from course.records.certificate import CertificateNotMade

    try:
        told = take(classroom, one, held.work, register)
    except CertificateNotMade as error:
        return f"No record was made. {error}"
    kept = register.standing(holder_of(classroom, one.learner, held.work))
    if into is not None and kept is not None:
        write_whole(into / f"{one.learner}-{held.work}.zip", zip_of(classroom, kept, register), _OWN)
    return " ".join(told)
