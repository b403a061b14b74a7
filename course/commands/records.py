"""The commands `course records …`: what was completed becomes records, each pass one that holds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import progress, say
from course.base.terminal_tables import Column, Listing
from course.commands.register import register_for
from course.commands.shared import MOST_ROWS_OF_ALL, Wide, known, plain_errors, this_classroom

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from course.issuing.steps import Step
    from course.marking.nbgrader.classroom import Classroom
    from course.register.register import Register

app = typer.Typer(no_args_is_help=True, help="Records for all who have completed something.")

Apply = Annotated[bool, typer.Option("--apply", help="Do it; else it is only shown.")]
Unsigned = Annotated[bool, typer.Option("--unsigned", help="Do without the provider: nothing is attested.")]
WHOLE = "course"
_OWN = 0o600  # a file with a name in it
STOPPED = "Stopped. What is issued stays; the same command goes on from there."
DOES = {"issue": "new", "supersede": "replaced", "revoke": "revoked", "keep": "kept", "nothing": "none"}


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
    work: Annotated[str, typer.Argument(help="An exercise's or lesson's id, as ex2-reservist; or: course")],
    apply: Apply = False,
    unsigned: Unsigned = False,
    wide: Wide = False,
) -> None:
    """Issue, replace and revoke the records of an exercise, a lesson or the course. First it only shows."""
    with plain_errors():
        classroom, id_, into, learners = _asked(work, unsigned=unsigned)
        listing = Listing("", [Column(heading) for heading in ("Learner", "Record", "Why")])
        counts: Counter[str] = Counter()
        try:
            with progress(len(learners), "Issuing to" if apply else "Looking at") as begun:
                for one in _done(classroom, id_, learners, into, begun, apply=apply):
                    counts[one.doing] += 1
                    if one.remarks or _shown(one.doing, len(learners)):
                        listing.add(one.learner, DOES[one.doing], one.why, note=" ".join(one.remarks))
        except KeyboardInterrupt:
            say(STOPPED)
            raise typer.Exit(130) from None
        listing.rows.sort()
        listing.show(wide=wide)
        tell(counts, work, apply=apply)


@app.command()
def assessor(
    name: Annotated[str, typer.Argument(help="Who marks by hand in this class; '' for nobody.")],
) -> None:
    """Name on records who marks by hand; where only the machine gave points, nobody is named."""
    with plain_errors():
        from course.issuing.people import name_assessor

        name_assessor(this_classroom(), name)
        say("Kept. Records follow with: course records issue EXERCISE --apply")


@app.command("id-seen")
def id_seen(
    learner: Annotated[str, typer.Argument(help="The learner's id.")],
    name: Annotated[str, typer.Option(help="The name as it stands on the document.")] = "",
    by: Annotated[str, typer.Option(help="Who saw it.")] = "",
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Take it back.")] = False,
) -> None:
    """Say that somebody saw a learner's identity document; records carry the name on it, and who saw it."""
    with plain_errors():
        from course.issuing.people import forget_seen, note_seen

        if not withdraw and not (name.strip() and by.strip()):
            say("Say which name stands on it, and who saw it: --name 'NAME' --by 'NAME'")
            raise typer.Exit(2)
        if withdraw:
            forget_seen(this_classroom(), learner)
        else:
            note_seen(this_classroom(), learner, name, by)
        say("Kept. Records follow with: course records issue EXERCISE --apply")


@app.command()
def send(
    work: Annotated[str, typer.Argument(help="An exercise's or lesson's id, or: course")],
    into: Annotated[Path, typer.Option(help="A folder for a zip for each learner.")],
    unsigned: Unsigned = False,
) -> None:
    """Make a zip for each learner: certificate, credential, feedback, and a form for their own note."""
    with plain_errors():
        from course.base.atomic_write import write_whole
        from course.issuing.issue import holder_of
        from course.issuing.sending import zip_of

        classroom, id_, register, learners = _asked(work, unsigned=unsigned)
        found = register.standings(holder_of(classroom, learner, id_) for learner in learners)
        for holder, kept in found.items():
            write_whole(into / f"{holder.learner}-{id_}.zip", zip_of(classroom, kept, register), _OWN)
        say("{} of {} have a record; a zip for each is in {}", len(found), len(learners), into, whole=True)


@app.command()
def release(
    exercise: Annotated[str, typer.Argument(help="The exercise's id, such as ex2-reservist.")],
    unsigned: Unsigned = False,
) -> None:
    """Release feedback through nbgrader's exchange, with each learner's record in their page."""
    with plain_errors():
        from course.classes.going_back import feedback_held
        from course.handing_in.exchange import exchange_settings
        from course.handing_in.refusals import NotExchanged
        from course.handing_in.release import release as put
        from course.issuing.issue import own_register
        from course.issuing.sending import pages_to_release

        known(exercise)
        classroom = this_classroom()
        if waits := feedback_held(classroom, exercise):
            say("{}", waits)
            raise typer.Exit(1)
        settings = exchange_settings(classroom.content)
        if settings is None:
            raise NotExchanged(
                "No exchange is named in a nbgrader_config of Jupyter's. Send zips: course records send"
            )
        register = register_for(classroom, unsigned=unsigned) or own_register(classroom)
        made = list(pages_to_release(classroom, exercise, register))
        put(classroom, exercise, {learner: page for learner, page, _ in made}, settings)
        say("{}: released to {}, with a record for {}.", exercise, len(made), sum(own for *_, own in made))


@app.command()
def table(
    into: Annotated[Path, typer.Argument(help="The file: CSV, or a workbook where it ends in .xlsx.")],
    work: Annotated[str | None, typer.Option(help="An exercise's id, a lesson's, or: course.")] = None,
) -> None:
    """Write a class's records as a table, in which no cell does anything in a spreadsheet."""
    with plain_errors():
        from course.base.places import provider_home
        from course.issuing.table_file import write_table
        from course.register.provider_folder import ProviderFolder

        if work not in {None, WHOLE}:
            known(str(work), lessons=True)
        classroom = this_classroom()
        works = [] if work is None else [classroom.content.course.id if work == WHOLE else work]
        number = write_table(classroom, ProviderFolder(provider_home()), into, works=works)
        say("{} records are in {}", number, into, whole=True)
        say("It holds names: keep it where only those can read it who may.")


@app.command()
def erase(
    learner: Annotated[str, typer.Argument(help="The learner's id.")],
    apply: Apply = False,
    unsigned: Unsigned = False,
    wide: Wide = False,
) -> None:
    """Erase a learner from a class: records, marks, and what they handed in. The log stays whole."""
    with plain_errors():
        from course.classes.forgotten import forget, kept_of

        classroom = this_classroom()
        into = register_for(classroom, unsigned=unsigned)
        found = kept_of(classroom, learner, into)
        if not found:
            say("Nothing is kept of {} here.", learner)
            raise typer.Exit(1)
        listing = Listing("", [Column(heading) for heading in ("What", "How many", "Where")])
        for one in found:
            listing.add(one.what, one.number, one.where)
        listing.show(wide=wide)
        if not apply:
            say("Nothing is erased yet, and it cannot be undone. To do it: add --apply")
            return
        forget(classroom, learner, into)
        say("Erased. The log of the register is whole, and says nothing of them.")
        say("Not reached from here: the exchange, backups, what was sent or downloaded (docs/privacy.md).")


def _asked(work: str, *, unsigned: bool) -> tuple[Classroom, str, Register, Sequence[str]]:
    """The class, the id of what its records are of, the register they stand in, and who may have one."""
    from course.issuing.issue import own_register
    from course.issuing.steps import who_may_have

    if work != WHOLE:
        known(work, lessons=True)
    classroom = this_classroom()
    id_ = classroom.content.course.id if work == WHOLE else work
    into = register_for(classroom, unsigned=unsigned) or own_register(classroom)
    return classroom, id_, into, who_may_have(classroom, id_)


def _done(
    classroom: Classroom,
    work: str,
    learners: Sequence[str],
    into: Register,
    begun: Callable[[str], None],
    *,
    apply: bool,
) -> Iterator[Step]:
    from course.issuing.cohort import issue_cohort
    from course.issuing.steps import steps

    if apply:
        yield from issue_cohort(classroom, work, learners, into, begun)
        return
    for one in steps(classroom, work, into):
        begun(one.learner)
        yield one


def _shown(doing: str, learners: int) -> bool:
    """Of many, only those rows are shown that are not as one expects."""
    return doing in {"supersede", "revoke"} or (doing != "keep" and learners <= MOST_ROWS_OF_ALL)


def tell(counts: Counter[str], work: str, *, apply: bool, again: str = "records issue") -> None:
    """Say how many of each there were of what (`work`), and which command (`again`) does it."""
    told = ", ".join(f"{counts[doing]:,} {word}" for doing, word in DOES.items() if counts[doing])
    say("{}: {}.", work, told or "nobody has handed anything in")
    if not apply and any(counts[doing] for doing in ("issue", "supersede", "revoke")):
        say("Nothing is changed yet. To do it: course {} {} --apply", again, work)
