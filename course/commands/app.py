"""The command `course`: study, hand in, mark, record, rehearse, and make releases."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from course.base.terminal import progress, say
from course.base.terminal_tables import Column, Listing
from course.commands import (
    attended,
    back_up,
    classes,
    cohort,
    editing,
    hand_in,
    marking,
    move_answers,
    options,
    provider,
    records,
    register,
    room,
    serve,
)
from course.commands.shared import (
    MOST_ROWS_OF_ALL,
    Commands,
    Wide,
    known,
    opened_classroom,
    plain_errors,
    this_classroom,
)

app = typer.Typer(
    cls=Commands,
    help="Lessons and marked exercises on legal casework: study, hand in, mark and record.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
options.add_to(app)
hand_in.add_to(app)
marking.add_to(app)
cohort.add_to(app)
editing.add_to(app)
move_answers.add_to(app)
back_up.add_to(app)
provider.add_to(app)
register.add_to(app)
records.add_to(app)
attended.add_to(records.app)
classes.add_to(app)
room.add_to(app)
serve.add_to(app)

ExerciseId = Annotated[str, typer.Argument(help="The exercise's id, such as ex2-reservist.")]
LearnerId = Annotated[str, typer.Argument(help="The learner's id, as hand-in and mark show it.")]


Unsigned = Annotated[
    bool,
    typer.Option("--unsigned", help="Do without the provider: the record says that it is self-assessed."),
]
Port = Annotated[int | None, typer.Option(help="The port to serve it on.")]
InBrowser = Annotated[bool, typer.Option(help="Open it in your browser.")]


@app.command()
def study(
    work: Annotated[
        str | None, typer.Argument(help="A lesson or exercise, by its id; the overview if left out.")
    ] = None,
    port: Port = None,
    browser: InBrowser = True,
) -> None:
    """Open the course in your browser."""
    with plain_errors():
        from course.hosts.lab.start import open_study

        ended = open_study(work, port, browser)
    raise typer.Exit(ended)


@app.command()
def lab(
    notebook: Annotated[
        str | None, typer.Argument(help="A notebook of the course; a lesson if left out.")
    ] = None,
    port: Port = None,
    browser: InBrowser = True,
) -> None:
    """Open the course in JupyterLab."""
    with plain_errors():
        from course.hosts.lab.start import open_lab

        ended = open_lab(notebook, port, browser)
    raise typer.Exit(ended)


@app.command()
def assess(
    exercise: Annotated[
        str | None, typer.Argument(help="The exercise to mark, such as ex7-advice; the list if left out.")
    ] = None,
    port: Port = None,
    browser: InBrowser = True,
) -> None:
    """Open nbgrader's formgrader, to give points and comments by hand."""
    with plain_errors():
        from course.hosts.lab.start import open_assess

        if exercise:
            known(exercise)
        ended = open_assess(exercise, port, browser)
    raise typer.Exit(ended)


@app.command()
def record(
    learner: LearnerId,
    exercise: Annotated[str | None, typer.Argument(help="One exercise; all of them if left out.")] = None,
    unsigned: Unsigned = False,
) -> None:
    """Write the completion record and certificate of a learner who has passed."""
    with plain_errors():
        from course.issuing.completion import NotCompleted, complete

        if exercise:
            known(exercise)
        classroom = this_classroom()
        into = register.register_for(classroom, unsigned=unsigned)
        written = False
        handed_in = [
            id_ for id_ in classroom.content.exercises if classroom.submission(learner, id_).is_dir()
        ]
        if not exercise and not handed_in:
            say("{} has not handed in anything.", learner)
        for id_ in [exercise] if exercise else handed_in:
            try:
                done = complete(classroom, learner, id_, register=into)
            except NotCompleted as missing:
                say("{}", missing)
            else:
                written = True
                paths = (done.folder / "certificate.pdf", " " * len(id_), done.folder / "record.json")
                say("{}: {}\n{}  {}", id_, *paths, whole=True)
                if (done.folder / "credential.jwt").is_file():
                    say("{}  {}", " " * len(id_), done.folder / "credential.jwt", whole=True)
                for remark in done.remarks:
                    say("{}", remark)
    if not written:
        raise typer.Exit(1)


@app.command()
def rehearse(
    learners: Annotated[int, typer.Option(min=1, help="How many fictional learners.")] = 20,
    seed: Annotated[int, typer.Option(help="The same seed gives the same rehearsal.")] = 1,
    into: Annotated[Path | None, typer.Option(help="A new folder, or an earlier rehearsal's.")] = None,
    exercise: Annotated[
        str | None, typer.Option(help="The exercise they answer; the first that has versions if left out.")
    ] = None,
    wide: Wide = False,
) -> None:
    """Try the whole chain with fictional learners. Real work is never touched."""
    with plain_errors():
        from course.marking.nbgrader.own_classroom import marking_classroom
        from course.rehearsal import rehearse as run

        exercise = exercise or _in_versions()
        known(exercise)
        folder = into or Path(tempfile.mkdtemp(prefix="course-rehearsal-"))
        headings = ("Learner", "Ability", "Version", "Points", "What happened")
        listing = Listing("", [Column(heading, extra=heading == "Version") for heading in headings])
        passed = 0
        with progress(learners) as begun:
            for row in run(marking_classroom(), folder, exercise, learners, seed, begun):
                marked = row.marked
                passed += marked.passed
                if learners > MOST_ROWS_OF_ALL:
                    continue
                points = f"{marked.points} of {marked.out_of}"
                listing.add(row.learner, row.ability, marked.version, points, row.outcome)
        listing.show(wide=wide)
        say("{} of {} passed. Everything is in {}", f"{passed:,}", f"{learners:,}", folder, whole=True)


def _in_versions() -> str:
    """The first exercise that not everybody has alike; the first of all where there is none."""
    from course.content.installed import course_content

    plan, exercises = course_content().course.exercises, course_content().exercises
    return next((id_ for id_ in plan if len(exercises[id_].versions) > 1), plan[0])


@app.command()
def classroom() -> None:
    """Make the assessor's folders and gradebook, with every exercise entered."""
    with plain_errors():
        say("The classroom is open: {}", opened_classroom().work, whole=True)


@app.command()
def replay(
    answers: Annotated[Path, typer.Argument(help="An answers.json, of a lesson or an exercise.")],
    wide: Wide = False,
) -> None:
    """Show every choice in an answers file as a table."""
    with plain_errors():
        from course.learner.answers import read
        from course.learner.replay import replay as lay_out

        found = read(answers)
        if found is None:
            raise FileNotFoundError(f"There is no {answers}.")
        listing = Listing("", [Column(heading) for heading in ("Board", "About", "Part", "Chosen")])
        for row in lay_out(found).itertuples(index=False):
            listing.add(*row)
        say("{}, revision {}", found.work, found.revision)
        listing.show(wide=wide)


if __name__ == "__main__":
    app()
