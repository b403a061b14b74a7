"""The command `course`: study, hand in, mark, record, rehearse, and make releases."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import progress, say
from course.base.terminal_tables import Column, Listing
from course.commands import cohort, editing, hand_in, marking
from course.commands.shared import (
    MOST_ROWS_OF_ALL,
    Commands,
    Wide,
    known,
    opened_classroom,
    plain_errors,
    this_classroom,
)

if TYPE_CHECKING:
    from course.checking.to_do import ToCheck

app = typer.Typer(
    cls=Commands,
    help="Lessons and marked exercises on legal casework: study, hand in, mark and record.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
hand_in.add_to(app)
marking.add_to(app)
cohort.add_to(app)
editing.add_to(app)

ExerciseId = Annotated[str, typer.Argument(help="The exercise's id, such as ex2-reservist.")]
LearnerId = Annotated[str, typer.Argument(help="The learner's id, as hand-in and mark show it.")]


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
    from course.hosts.lab.start import open_study

    raise typer.Exit(open_study(work, port, browser))


@app.command()
def lab(
    notebook: Annotated[
        str | None, typer.Argument(help="A notebook of the course; a lesson if left out.")
    ] = None,
    port: Port = None,
    browser: InBrowser = True,
) -> None:
    """Open the course in JupyterLab."""
    from course.hosts.lab.start import open_lab

    raise typer.Exit(open_lab(notebook, port, browser))


@app.command()
def assess(port: Port = None, browser: InBrowser = True) -> None:
    """Open JupyterLab for assessors: nbgrader's menus, and the formgrader."""
    from course.hosts.lab.start import open_assess

    raise typer.Exit(open_assess(port, browser))


@app.command()
def record(
    learner: LearnerId,
    exercise: Annotated[str | None, typer.Argument(help="One exercise; all of them if left out.")] = None,
) -> None:
    """Write the completion record and certificate of a learner who has passed."""
    with plain_errors():
        from course.records.completion import NotCompleted, complete

        if exercise:
            known(exercise)
        classroom = this_classroom()
        written = False
        handed_in = [
            id_ for id_ in classroom.content.exercises if classroom.submission(learner, id_).is_dir()
        ]
        if not exercise and not handed_in:
            say("{} has not handed in anything.", learner)
        for id_ in [exercise] if exercise else handed_in:
            try:
                done = complete(classroom, learner, id_)
            except NotCompleted as missing:
                say("{}", missing)
            else:
                written = True
                paths = (done.folder / "certificate.pdf", " " * len(id_), done.folder / "record.json")
                say("{}: {}\n{}  {}", id_, *paths, whole=True)
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
        from course.marking.nbgrader.classroom import marking_classroom
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


@app.command()
def handbook(
    into: Annotated[Path, typer.Option(help="Where to write the PDF.")] = Path("handbook.pdf"),
    assessor: Annotated[bool, typer.Option(help="Add the exercises' worked answers.")] = False,
) -> None:
    """Make the handbook: the whole course on paper."""
    with plain_errors():
        from course.content import load_key
        from course.content.installed import course_content
        from course.handbook import handbook_pdf, write
        from course.marking.nbgrader.classroom import marking_classroom

        content, keys = course_content(), None
        if assessor:
            source = marking_classroom().source
            keys = {id_: load_key(source, exercise, content) for id_, exercise in content.exercises.items()}
        say("made {}", write(into, handbook_pdf(content, keys)), whole=True)


@app.command()
def checklist(
    into: Annotated[Path, typer.Option(help="Where to write the PDF.")] = Path("checklist.pdf"),
) -> None:
    """Make the two-page checklist for the next file."""
    with plain_errors():
        from course.content.installed import course_content
        from course.handbook import checklist_pdf, write

        say("made {}", write(into, checklist_pdf(course_content())), whole=True)


@app.command("site")
def site_command(
    into: Annotated[Path, typer.Option(help="A new or empty folder, or an earlier site's.")],
    self_assessed: Annotated[
        bool, typer.Option("--self-assessed", help="Put the exercises' keys in, so that it marks.")
    ] = False,
) -> None:
    """Write the whole course as plain files: for a web host, a memory stick, or by double-click."""
    with plain_errors():
        from course.content.installed import course_content
        from course.hosts.site import make_site
        from course.marking.nbgrader.classroom import marking_classroom

        keys = marking_classroom().source if self_assessed else None
        content = course_content()
        works = content.course.lessons + content.course.exercises
        with progress(len(works) + 1, "Writing") as begun:
            page = make_site(into, content, keys, begun)
        say("Open {} in any browser.", page, whole=True)
        if self_assessed:
            say("The keys are in it: it is for people who study alone, not for a class.")
        else:
            say("No key is in it: exercises are saved to files, to be handed in and marked elsewhere.")


@app.command()
def check(
    stale: Annotated[int | None, typer.Option(metavar="DAYS", help="List rows whose check is older.")] = None,
) -> None:
    """Check that the course keeps its promises, and list what a person has still to verify."""
    with plain_errors():
        from datetime import UTC, datetime

        from course import checking
        from course.content.installed import course_content
        from course.marking.nbgrader.classroom import marking_classroom

        content = course_content()
        if stale is not None:
            rows = list(checking.stale(content, stale, datetime.now(UTC).date()))
            _print_to_check(rows, f"{len(rows)} rows were last checked more than {stale} days ago.")
            raise typer.Exit(1 if rows else 0)
        faults = list(checking.broken_promises(content.root, marking_classroom().source, content))
        _print_to_check(list(checking.unverified(content)), "To verify by hand before a release:")
        say("Citations with a part that nobody noted:")
        for table, id_, missing in checking.not_whole(content):
            say("  {} {}: no {}", table, id_, ", no ".join(missing), whole=True)
        for fault in faults:
            say("{}", fault, whole=True)
        tables = ("propositions", "tests", "traps", "cases", "lessons", "exercises")
        counts = ", ".join(f"{len(getattr(content, table))} {table}" for table in tables)
        are = "promise is" if len(faults) == 1 else "promises are"
        verdict = f"{len(faults)} {are} broken" if faults else "every promise holds"
        say("{}: {}.", counts, verdict)
        raise typer.Exit(1 if faults else 0)


def _print_to_check(rows: list[ToCheck], title: str) -> None:
    say("{}", title)
    for row in rows:
        where = f" {row.addresses[0]}" if row.addresses else ""
        line = f"{row.table} {row.id}: {row.status}, {row.checked}.{where} {row.note}"
        say("  {}", line.rstrip(), whole=True)


@app.command("release")
def release_command() -> None:
    """Make lessons' outputs and exercises' releases anew, after their sources changed."""
    with plain_errors():
        from course.checking.release import release
        from course.marking.nbgrader.classroom import marking_classroom

        for made in release(marking_classroom().keys):
            say("made {}", made, whole=True)


if __name__ == "__main__":
    app()
