"""The commands `course records …`: what was completed becomes records, each pass one that holds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import say
from course.base.terminal_tables import Column, Listing
from course.commands.register import register_for
from course.commands.shared import Wide, known, plain_errors, this_classroom

if TYPE_CHECKING:
    pass

app = typer.Typer(no_args_is_help=True, help="Records for all who have completed something.")

Apply = Annotated[bool, typer.Option("--apply", help="Do it; else it is only shown.")]
Unsigned = Annotated[bool, typer.Option("--unsigned", help="Do without the provider: nothing is attested.")]
_DOES = {"issue": "new", "supersede": "replaced", "revoke": "revoked", "keep": "kept", "nothing": "none"}


def add_to(commands: typer.Typer) -> None:
    """Give the application these commands.

    Args:
        commands: the application.
    """
    commands.add_typer(app, name="records")


@app.callback()
def group() -> None:
    """Records for all who have completed something."""


@app.command()
def issue(
    exercise: Annotated[str, typer.Argument(help="The exercise's id, such as ex2-reservist.")],
    apply: Apply = False,
    unsigned: Unsigned = False,
    wide: Wide = False,
) -> None:
    """Issue, replace and revoke the records of an exercise, as its marks stand now. First it only shows."""
    with plain_errors():
        from course.issuing.issue import own_register
        from course.issuing.steps import steps, take

        known(exercise)
        classroom = this_classroom()
        into = register_for(classroom, unsigned=unsigned) or own_register(classroom)
        listing = Listing("", [Column(heading) for heading in ("Learner", "Record", "Why")])
        counts: Counter[str] = Counter()
        for one in steps(classroom, exercise, into):
            remarks = take(classroom, one, exercise, into) if apply else one.remarks
            counts[one.doing] += 1
            if one.doing != "keep" or remarks:
                listing.add(one.learner, _DOES[one.doing], one.why, note=" ".join(remarks))
        listing.show(wide=wide)
        _tell(counts, exercise, apply=apply)


def _tell(counts: Counter[str], exercise: str, *, apply: bool) -> None:
    told = ", ".join(f"{counts[doing]:,} {word}" for doing, word in _DOES.items() if counts[doing])
    say("{}: {}.", exercise, told or "nobody has handed it in")
    if not apply and any(counts[doing] for doing in ("issue", "supersede", "revoke")):
        say("Nothing is changed yet. To do it: course records issue {} --apply", exercise)
