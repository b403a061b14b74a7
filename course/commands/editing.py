"""The commands for who edits the course: begin an exercise, check, release, paper, and the plain files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import progress, say
from course.commands.shared import known, plain_errors

if TYPE_CHECKING:
    from course.checking.to_do import ToCheck

NewId = Annotated[str, typer.Argument(help="The new exercise's id, such as ex8-courier.")]
From = Annotated[str, typer.Option("--from", help="The exercise to begin with, by its id.")]


def add_to(app: typer.Typer) -> None:
    """Give the application the command.

    Args:
        app: the application.
    """
    app.command()(edit)
    app.command("new-exercise")(new_exercise)
    app.command()(handbook)
    app.command()(checklist)
    app.command("slides")(slides_command)
    app.command("site")(site_command)
    app.command()(check)
    app.command("release")(release_command)


def edit(
    lesson: Annotated[
        str | None, typer.Argument(help="A lesson or exercise, by its id; the folder if left out.")
    ] = None,
    port: Annotated[int | None, typer.Option(help="The port to serve it on.")] = None,
    browser: Annotated[bool, typer.Option(help="Open it in your browser.")] = True,
) -> None:
    """Edit a lesson's words in JupyterLab; only what you change is saved."""
    with plain_errors():
        from course.hosts.lab.start import open_edit

        ended = open_edit(lesson, port, browser)
    raise typer.Exit(ended)


def new_exercise(new: NewId, like: From) -> None:
    """Begin a new exercise as a copy of another, key and all, and enter it in the plan."""
    with plain_errors():
        from course.base.places import content_root
        from course.checking.new_exercise import new_exercise as make
        from course.content.installed import course_content

        known(like)
        data, key, notebook, plan = make(new, like, content_root(), course_content())
        for made in (data, key, notebook):
            say("made {}", made, whole=True)
        say("entered in {}", plan, whole=True)
        say("It still asks about the clients of {}. Now write, in this order:", like)
        say("  the client's story, in data/cases", whole=True)
        say("  title, outcomes, versions and boards: {}", data, whole=True)
        say("  what is right, and every reason: {}", key, whole=True)
        say("Then run: course release, course check. The guide is docs/authoring.md.")


def handbook(
    into: Annotated[Path, typer.Option(help="Where to write the PDF.")] = Path("handbook.pdf"),
    assessor: Annotated[bool, typer.Option(help="Add the exercises' worked answers.")] = False,
) -> None:
    """Make the handbook: the whole course on paper."""
    with plain_errors():
        from course.content import load_key
        from course.content.installed import course_content
        from course.handbook import handbook_pdf, write
        from course.marking.nbgrader.own_classroom import marking_classroom

        content, keys = course_content(), None
        if assessor:
            source = marking_classroom().source
            keys = {id_: load_key(source, exercise, content) for id_, exercise in content.exercises.items()}
        say("made {}", write(into, handbook_pdf(content, keys)), whole=True)


def checklist(
    into: Annotated[Path, typer.Option(help="Where to write the PDF.")] = Path("checklist.pdf"),
) -> None:
    """Make the two-page checklist for the next file."""
    with plain_errors():
        from course.content.installed import course_content
        from course.handbook import checklist_pdf, write

        say("made {}", write(into, checklist_pdf(course_content())), whole=True)


def slides_command(
    lesson: Annotated[str, typer.Argument(help="A lesson, by its id or its number.")],
    into: Annotated[Path, typer.Option(help="The folder to write the page into.")],
    notes: Annotated[
        bool, typer.Option("--notes", help="Put the trainer's notes in. Not for learners.")
    ] = False,
) -> None:
    """Make a lesson's slides, to show on a wall or hand out: one page, for any browser."""
    with plain_errors():
        from course.content.installed import course_content
        from course.hosts.slides import make_slides

        content = course_content()
        found = [id_ for id_ in content.course.lessons if lesson in (id_, id_.partition("-")[0])]
        if not found:
            say("There is no lesson called '{}'. There is: {}.", lesson, ", ".join(content.course.lessons))
            raise typer.Exit(2)
        say("made {}", make_slides(content.lessons[found[0]], content, into, notes=notes), whole=True)


def site_command(
    into: Annotated[Path, typer.Option(help="A new or empty folder, or an earlier site's.")],
    self_assessed: Annotated[
        bool, typer.Option("--self-assessed", help="Put the exercises' keys in, so that it marks.")
    ] = False,
    scorm: Annotated[
        bool, typer.Option("--scorm", help="One package to upload to a learning system (SCORM 1.2).")
    ] = False,
    cmi5: Annotated[bool, typer.Option("--cmi5", help="The same for one that speaks cmi5.")] = False,
) -> None:
    """Write the whole course as plain files: for a web host, a memory stick, or by double-click."""
    if scorm and cmi5:
        say("A package speaks one of the two: leave out --scorm or --cmi5, and make the other one beside it.")
        raise typer.Exit(2)
    with plain_errors():
        from course.content.installed import course_content
        from course.hosts.site import Package, make_site
        from course.marking.nbgrader.own_classroom import marking_classroom

        keys = marking_classroom().source if self_assessed else None
        package = Package.SCORM if scorm else Package.CMI5 if cmi5 else None
        content = course_content()
        works = content.course.lessons + content.course.exercises
        with progress(len(works) + 1, "Writing") as begun:
            made = make_site(into, content, keys, begun, package=package)
        if package:
            say("Upload {} to your learning system.", made, whole=True)
        else:
            say("Open {} in any browser.", made, whole=True)
        if self_assessed:
            say("The keys are in it: it is for people who study alone, not for a class.")
        else:
            say("No key is in it: exercises are saved to files, to be handed in and marked elsewhere.")


def check(
    stale: Annotated[int | None, typer.Option(metavar="DAYS", help="List rows whose check is older.")] = None,
) -> None:
    """Check that the course keeps its promises, and list what a person has still to verify."""
    with plain_errors():
        from datetime import UTC, datetime

        from course import checking
        from course.content.installed import course_content
        from course.marking.nbgrader.own_classroom import marking_classroom

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


def release_command() -> None:
    """Make lessons' outputs and exercises' releases anew, after their sources changed."""
    with plain_errors():
        from course.checking.release import release
        from course.marking.nbgrader.own_classroom import marking_classroom

        for made in release(marking_classroom().keys):
            say("made {}", made, whole=True)
