"""The command `course hand-in`: what the study page does, typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import say
from course.commands.shared import known, plain_errors

if TYPE_CHECKING:
    from course.handing_in.participant import Participant
    from course.hosts.study.workspace import Workspace

ExerciseId = Annotated[str, typer.Argument(help="The exercise's id, such as ex2-reservist.")]
Name = Annotated[str, typer.Option(prompt="The name that should stand on your record", help="Your name.")]
AsItIs = Annotated[bool, typer.Option("--as-it-is", help="Hand it in though parts have no answer yet.")]

WithNotes = Annotated[
    bool, typer.Option("--with-notes", help="Send your notes on it along; they stay with you otherwise.")
]
WithCourse = Annotated[
    bool,
    typer.Option(
        "--with-course",
        help="Send along how your questions before and after went, and what you missed in the lessons.",
    ),
]
WithLessons = Annotated[
    bool,
    typer.Option(
        "--with-lessons", help="Send along what you did in the lessons, and the minutes that were measured."
    ),
]


def add_to(app: typer.Typer) -> None:
    """Give the application the command.

    Args:
        app: the application.
    """
    app.command("hand-in")(hand_in)


def hand_in(
    exercise: ExerciseId,
    name: Name,
    as_it_is: AsItIs = False,
    with_notes: WithNotes = False,
    with_course: WithCourse = False,
    with_lessons: WithLessons = False,
) -> None:
    """Hand in your work on an exercise. Where you study alone it is marked at once."""
    with plain_errors():
        from course.base.places import learner_home
        from course.handing_in.along import Wished, along
        from course.handing_in.refusals import Unfinished
        from course.handing_in.way import Ending
        from course.hosts.desk.handing import hand_in as hand_in_from
        from course.hosts.desk.studied import studied
        from course.hosts.study.workspace import Workspace
        from course.marking.nbgrader.own_classroom import own_classroom

        known(exercise)
        desk = Workspace(learner_home(), own_classroom())
        wished = Wished(notes=with_notes, course=with_course, lessons=with_lessons)
        sent = along(desk.store, exercise, wished, studied(desk, desk.content.exercises[exercise]))
        try:
            plan, ending = desk.content.exercises[exercise], Ending(name, sent)
            problem = hand_in_from(desk, plan, ending, as_it_is=as_it_is)
        except Unfinished as missing:
            _tell_what_is_answered(desk, exercise)
            _say(f"{missing} To hand it in all the same, add --as-it-is")
            raise typer.Exit(1) from None
        _say(f"Handed in as {desk.learner.id}.")
        _tell_what_came_of_it(desk.participant, exercise, problem)
        if problem:
            raise typer.Exit(1)


def _tell_what_is_answered(desk: Workspace, exercise: str) -> None:
    """What the page lists before one hands in, in short."""
    from course.handing_in.status import hand_in_status
    from course.pages.status_text import answered_words, rules_of

    plan = desk.content.exercises[exercise]
    titles = {spec.id: spec.title for spec in plan.boards}
    for board, done in desk.state(plan).boards.items():
        _say(answered_words(titles[board], done))
    _say(rules_of(plan, hand_in_status(desk.participant, exercise)))


def _tell_what_came_of_it(who: Participant, exercise: str, problem: str) -> None:
    from course.handing_in.file_to_send import put_to_send
    from course.handing_in.status import hand_in_status
    from course.marking.feedback.in_lines import in_lines
    from course.pages.status_text import handed_in_words, owed_words, rules_of, send_words

    found = hand_in_status(who, exercise)
    if problem or found is None:
        again = "To make it good, hand it in again, or open it in the course."
        _say(f"Not all of it is done yet. {problem} {again}")
        return
    _say(f"{handed_in_words(found)}. {owed_words(found, who.contact)}".strip())
    if found.may_be_sent and (file := put_to_send(who, exercise)):
        _say(send_words(found, who.contact))
        _say(f"The file: {file}")
    if found.readable_feedback:
        for line in in_lines(found.readable_feedback.read_text(encoding="utf-8")):
            _say(line)
        if not found.passed:
            _say(rules_of(who.content.exercises[exercise], found))
        _say(f"Your feedback: {found.readable_feedback}")
    if found.record:
        folder = who.classroom.record(who.learner.id, exercise)
        _say(f"Your certificate: {folder / 'certificate.pdf'}")
        _say(f"Your record: {folder / 'record.json'}")


def _say(text: str) -> None:
    say("{}", text, whole=True)
