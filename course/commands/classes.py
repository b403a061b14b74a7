"""The commands `course class …`: a class from its roster to every learner's record."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import say
from course.commands import class_lti
from course.commands.class_allow import allow
from course.commands.class_release import release
from course.commands.serve import links
from course.commands.shared import plain_errors, this_class, this_classroom

if TYPE_CHECKING:
    from course.classes.enrol import Enrolled

app = typer.Typer(help="A class: from its roster to every learner's record.", invoke_without_command=True)


def add_to(commands: typer.Typer) -> None:
    """Give the application these commands.

    Args:
        commands: the application.
    """
    commands.add_typer(app, name="class")
    app.command()(release)
    app.command()(allow)
    app.command()(links)
    app.add_typer(class_lti.app, name="lti")


@app.callback()
def show(ctx: typer.Context) -> None:
    """Without another word: how each learner stands with each exercise, as a page, CSV and a workbook."""
    if ctx.invoked_subcommand is not None:
        return
    with plain_errors():
        from collections import Counter

        from course.classes.overview import rows_of_class, write_overview
        from course.classes.settings import settings_of
        from course.commands.register import register_to_read

        own = this_class()
        rows = rows_of_class(own, register_to_read(own))
        for exercise, plan in own.content.exercises.items():
            counts = Counter(row.stands[exercise].words for row in rows)
            told = ", ".join(f"{number} {words}" for words, number in sorted(counts.items(), key=_last))
            say("{} ({}): {}.", plan.title, exercise, told or "nobody is enrolled")
        for path in write_overview(own, settings_of(own).title, rows, own.work / "overview"):
            say("{}", path, whole=True)
        say("They hold names: keep them where only those can read them who may.")
        class_lti.tell_doubts(own)


def _last(counted: tuple[str, int]) -> tuple[bool, str]:
    """Who has not handed in comes last."""
    return counted[0].startswith(("not handed", "not open", "closed")), counted[0]


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="The class's folder, such as autumn-2026; it is made.")],
    title: Annotated[str, typer.Option(help="What it is called; as its folder, if left out.")] = "",
    exchange: Annotated[
        Path | None, typer.Option(help="nbgrader's exchange, if learners have accounts on one machine.")
    ] = None,
    shared_folder: Annotated[
        Path | None, typer.Option(help="A folder into which learners put what they hand in.")
    ] = None,
) -> None:
    """Make a class: a folder with its settings and gradebook. Commands typed in it are about this class."""
    with plain_errors():
        from course.classes.new import new_class
        from course.classes.settings import ClassSettings
        from course.marking.nbgrader.own_classroom import separate_classroom

        folder = Path(name).expanduser().absolute()
        paths = [str(one.expanduser().absolute()) if one else "" for one in (exchange, shared_folder)]
        new_class(separate_classroom(folder), ClassSettings(title=title or folder.name, exchange=paths[0],
                                                            shared_folder=paths[1]))  # fmt: skip
        say("The class is made: {}", folder, whole=True)
        say("Next, type:")
        say("  cd {}", shlex.quote(str(folder)), whole=True)
        say("  course class enrol roster.csv")


@app.command()
def enrol(
    roster: Annotated[
        Path | None, typer.Argument(help="A CSV file: id, name, and perhaps email, identity.")
    ] = None,
    from_lti: Annotated[str, typer.Option(help="In its place, a learning platform's own list.")] = "",
    platform_course: Annotated[str, typer.Option(help="Which of the platform's courses.")] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="With --from-lti: only show what would be done.")
    ] = False,
) -> None:
    """Enrol everybody on a roster. Done again, it changes nothing; nobody is taken off the list."""
    if (roster is None) == (not from_lti):
        say("Say one of them: a roster, or --from-lti PLATFORM")
        raise typer.Exit(2)
    if roster is None:
        class_lti.enrol(from_lti, platform_course, dry_run=dry_run)
        return
    with plain_errors():
        from course.classes.enrol import enrol_all
        from course.classes.roster import read_roster
        from course.marking.nbgrader.configuration import open_classroom

        found = read_roster(roster)
        own = this_class()
        open_classroom(own)
        _tell(enrol_all(own, found))


@app.command()
def copy(
    into: Annotated[Path, typer.Option(help="The folder to put it in.")],
    kind: Annotated[str, typer.Option("--as", help="wheel, zip, site or image.")] = "zip",
) -> None:
    """Make what learners are given, and prove that no key is in it, nor any history that might hold one."""
    with plain_errors():
        from typing import get_args

        from course.classes.copy import Kind, make_copy

        known: dict[str, Kind] = {one: one for one in get_args(Kind)}
        if kind not in known:
            say("Say one of these: --as {}", ", ".join(known))
            raise typer.Exit(2)
        made, proof = make_copy(
            this_classroom(), into.absolute(), known[kind], lambda what: say("{} …", what)
        )
        for path in made:
            say("{}", path, whole=True)
        told = f"{proof.files:,} files were searched for {proof.sentences:,} sentences of the keys"
        say("{}, for keys and for a repository's history: none is in it.", told)


def _tell(done: Enrolled) -> None:
    say("{} new, {} corrected, {} as before.", len(done.new), len(done.corrected), done.same)
    for ids in done.alike:
        say(
            "{} have the same name: a file from one of them is left for you to say whose it is.",
            " and ".join(ids),
        )
    if done.not_named:
        say("In the class and not on this roster, left as they are: {}", ", ".join(done.not_named))
