"""What is written about a submission: the assessor's notebook and the learner's page."""

from __future__ import annotations

import hashlib

from course.learner.answers import FILE_NAME
from course.marking.cohort.adjustments import Adjusted
from course.marking.cohort.outputs import FOR_THE_LEARNER, READ_ONLY, kept_secret
from course.marking.cohort.run import Output, Run
from course.marking.cohort.submission import Marked
from course.marking.cohort.submission_files import NotOrdinary, Submitted, read_ordinary
from course.marking.feedback.page import feedback, page
from course.marking.gradebook.entries import Entry
from course.marking.nbgrader.assessor_notebook import AssessorNotebook
from course.marking.nbgrader.classroom import SECRET, TIMESTAMP
from course.marking.rule.attempts import attempts_left
from course.marking.rule.key_version import wording_version
from course.marking.rule.marking_rule import RULE_VERSION

LARGEST_KEPT = 20_000_000


def files(
    run: Run,
    entry: Entry,
    submitted: Submitted,
    shown: AssessorNotebook,
    marked: Marked,
    standing: Adjusted,
    attempt: int,
) -> tuple[Output, ...]:
    """The assessor's notebook and the learner's page, each with what nbgrader releases feedback by.

    Args:
        run: the run.
        entry: what the gradebook holds of the learner.
        submitted: what was handed in.
        shown: the notebook for the assessor.
        marked: what the machine made of it.
        standing: how it stands.
        attempt: the how-manieth attempt it is.
    """
    if not run.files:
        return ()
    seen = run.classroom.autograded(entry.learner, run.exercise.id)
    told = run.classroom.feedback(entry.learner, run.exercise.id)
    secret = submitted.secret or kept_secret(seen)
    stamp = submitted.timestamp if submitted.handed_in else None  # nbgrader stops at one it cannot read
    content = feedback(
        marked,
        entry.name,
        standing.by_hand,
        penalty=standing.penalty,
        attempts=(attempt, attempts_left(run.exercise, entry, attempt)),
        comments=entry.comments,
    )
    return (
        Output(seen / FILE_NAME, submitted.answers, READ_ONLY),
        Output(seen / TIMESTAMP, stamp, READ_ONLY),
        Output(seen / SECRET, secret, READ_ONLY),
        Output(seen / f"{run.exercise.id}.ipynb", shown.text.encode(), READ_ONLY),
        Output(told.with_name(TIMESTAMP), stamp or b"", FOR_THE_LEARNER),
        Output(told.with_name(SECRET), secret, FOR_THE_LEARNER),
        Output(told, page(content).encode(), FOR_THE_LEARNER),
    )


def said_of_outputs(outputs: tuple[Output, ...]) -> str:
    """The SHA-256 of the learner's page among what is written; empty where none is."""
    page = outputs[-1].content if outputs else None
    return hashlib.sha256(page).hexdigest() if page is not None else ""


def kept(run: Run, learner: str, outputs: tuple[Output, ...] = ()) -> str:
    """A digest of all the files of a submission, as they stand or are about to.

    Args:
        run: the run.
        learner: the learner's id.
        outputs: those that are about to be written.

    Returns:
        A SHA-256 in hexadecimal; nothing where the notebook or the page is missing or no ordinary file.
    """
    seen = run.classroom.autograded(learner, run.exercise.id)
    page = run.classroom.feedback(learner, run.exercise.id)
    notebook = seen / f"{run.exercise.id}.ipynb"
    paths = [seen / FILE_NAME, seen / TIMESTAMP, seen / SECRET, notebook]
    paths += [page.with_name(TIMESTAMP), page.with_name(SECRET), page]
    made = {output.path: output.content for output in outputs}
    whole = hashlib.sha256()
    try:
        for path in paths:
            content = made[path] if path in made else read_ordinary(path, LARGEST_KEPT)
            if content is None and path in {notebook, page}:
                return ""
            whole.update(b"-" if content is None else hashlib.sha256(content).digest())
    except NotOrdinary:
        return ""
    return whole.hexdigest()


def page_digest(run: Run, entry: Entry, submitted: Submitted, standing: Adjusted) -> str:
    """A digest of all that a feedback page is made from.

    Args:
        run: the run.
        entry: what the gradebook holds of the learner.
        submitted: what was handed in.
        standing: how it stands.
    """
    wording = wording_version(run.exercise.id, run.classroom.keys)
    made_from = (submitted.work, run.key, RULE_VERSION, wording, entry.name, standing, entry.comments)
    return hashlib.sha256(repr(made_from).encode()).hexdigest()
