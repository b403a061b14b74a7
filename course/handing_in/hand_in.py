"""Handing in as one act that ends well: checked first, then kept, marked and recorded, or made good later."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from filelock import Timeout
from sqlalchemy.exc import SQLAlchemyError

from course.base.atomic_write import write_whole
from course.base.locks import locked
from course.content import ContentFaults
from course.handing_in.exchange import own_exchange, released_feedback, submit
from course.handing_in.kept_record import keep_record
from course.handing_in.participant import Participant
from course.handing_in.refusals import AnotherWindow, ClockIsWrong, NothingCounts, NotWritten
from course.handing_in.returned import files_in_page
from course.handing_in.status import closed_words, hand_in_status, nothing_counts
from course.handing_in.submission_folder import finish, make_sure_of, make_sure_of_an_answer, place, stage
from course.issuing.completion import NotCompleted, complete
from course.issuing.drafting import EARLIEST, LATEST
from course.learner.answers import Along, now
from course.learner.learner import remember
from course.learner.progress import HOW_COUNTED
from course.learner.progress_rows import FILE_NAME as PROGRESS
from course.learner.progress_rows import progress_file
from course.marking.gradebook.database import GradebookBusy, NoGradebook
from course.marking.gradebook.entries import NotEntered
from course.marking.nbgrader.places import NotReleased
from course.marking.rule.lateness import SettingsUnreadable
from course.records.certificate import CertificateNotMade
from course.records.statement import Measured
from course.records.usable_name import usable_name
from course.records.written import RecordUnreadable

Moment = datetime | None
log = logging.getLogger(__name__)

_LONGEST_WAIT = 120  # seconds, for what another window hands in
_TROUBLE = (
    CertificateNotMade,
    ContentFaults,
    GradebookBusy,
    NoGradebook,
    NotCompleted,
    NotEntered,
    NotReleased,
    OSError,
    RecordUnreadable,
    SettingsUnreadable,
    SQLAlchemyError,
)


class NothingToFetch(Exception):
    """There is nothing to fetch feedback on, or nowhere to fetch it from; the message says which."""


def hand_in_now(  # what is handed in, by whom
    who: Participant, exercise: str, name: str, folder: Path, along: Along | None = None, *, at: Moment = None
) -> str:
    """Hand an exercise in, and mark and record it where the learner studies alone. Takes seconds.

    In a class it goes through nbgrader's exchange where one is set up. Once it is handed in, nothing
    undoes that: what stands in the way of a mark or a record is made good on a later visit.

    Args:
        who: the learner in their classroom.
        exercise: the exercise's id.
        name: the name for the record, kept for the next time; the one that is kept, if it is empty.
        folder: holds the exercise's notebook and answers.
        along: what the learner chose to send with them, if anything.
        at: when, by a provider's clock (UTC); by this computer's own, if left out.

    Returns:
        What is still to be made good, and why; empty if nothing is.

    Raises:
        NameNotUsable: no record can carry the name.
        NotHandedIn: something else stands in the way, or nothing could count any more; it says what.
    """
    name = usable_name(name or who.learner.name)
    moment = at or _the_time()
    make_sure_of(folder, exercise)
    try:
        with locked(_lock(who), _LONGEST_WAIT):  # two windows may hand in at once
            return _handed_in(who.again(), exercise, name, folder, moment, along)
    except Timeout as error:
        raise AnotherWindow("Another window is handing in. Try again in a moment.") from error
    except OSError as error:
        log.warning("%s could not be handed in", exercise, exc_info=True)
        raise NotWritten(f"It could not be handed in: {_in_words(error)}") from error


def _handed_in(  # what is handed in, by whom
    who: Participant, exercise: str, name: str, folder: Path, moment: datetime, along: Along | None
) -> str:
    """Hand it in, if it could count; what is still to be made good."""
    found = hand_in_status(who, exercise)
    if found and nothing_counts(found, who.content.exercises[exercise]):
        if found.owed:  # a pass that was stopped on its way to its record
            return _marked_and_recorded(who, exercise)
        raise NothingCounts(closed_words(found))
    if not who.alone:
        make_sure_of_an_answer(folder)
    who = replace(who, learner=who.learner.named(name))
    remember(who.learner)
    classroom, learner = who.classroom, who.learner.id
    arriving = stage(folder, classroom, learner, exercise, moment, name, along)
    if not who.alone and (settings := own_exchange(who)):
        # First, so that nothing counts as handed in that the class never gets.
        submit(arriving, exercise, settings, moment)
    place(arriving, classroom, learner, exercise)
    return _marked_and_recorded(who, exercise) if who.alone else ""


def make_good(who: Participant, exercise: str) -> str:
    """Do what a crash, a full disk or a fault has left undone of a handing in.

    Args:
        who: the learner in their classroom.
        exercise: the exercise's id.

    Returns:
        What is still undone, and why; empty if nothing is.
    """
    if not who.learner.name:
        return ""
    classroom, learner = who.classroom, who.learner.id
    with suppress(Timeout, OSError):
        if not classroom.submission(learner, exercise).exists():
            with locked(_lock(who), 0):
                finish(classroom, learner, exercise)
    found = hand_in_status(who, exercise) if who.alone else None
    if found is None or not found.owed:
        return ""
    try:
        with locked(_lock(who), 0):
            return _marked_and_recorded(who, exercise)
    except Timeout:
        return "It is being marked in another window. Look again in a moment."
    except OSError as error:
        return _in_words(error)


def correct_name(who: Participant, name: str) -> str:
    """Correct the learner's name, on every record that they have here.

    Args:
        who: the learner in their classroom.
        name: the name.

    Returns:
        What is still undone, and why; empty if nothing is.

    Raises:
        NameNotUsable: no record can carry it.
        OSError: it cannot be kept.
    """
    who = replace(who, learner=who.learner.named(usable_name(name)))
    remember(who.learner)
    problems = (make_good(who, exercise) for exercise in who.content.exercises)
    return " ".join(dict.fromkeys(problem for problem in problems if problem))


def look_for_feedback(who: Participant, exercise: str) -> bool:
    """See whether the assessor has released feedback on what was handed in last. Takes seconds.

    Args:
        who: the learner in their classroom.
        exercise: the exercise's id.

    Returns:
        Whether it is here now, or was already.

    Raises:
        NothingToFetch: nothing was handed in, or the class has no exchange on this machine.
        OSError: it cannot be written.
    """
    found = hand_in_status(who, exercise)
    if found is None:
        raise NothingToFetch("It was not handed in yet, so there is no feedback on it.")
    if found.feedback is not None and not found.may_look:
        return True
    settings = own_exchange(who)
    if settings is None:
        raise NothingToFetch("Your class has no exchange on this computer: your assessor sends the feedback.")
    page = released_feedback(exercise, found.at, settings)
    if page is None:
        return False
    write_whole(who.classroom.feedback(who.learner.id, exercise), page)
    keep_record(who, exercise, files_in_page(page))
    found = hand_in_status(who, exercise)
    return found is not None and not found.waits


def _the_time() -> datetime:
    if EARLIEST <= (moment := now()) < LATEST:
        return moment
    raise ClockIsWrong(
        f"This computer's clock says that it is {moment.year}. Your record states when you handed in: "
        "set the clock, and hand in then. Nothing is lost."
    )


def _lock(who: Participant) -> Path:
    return who.learner.home / ".handing-in.lock"


def _marked_and_recorded(who: Participant, exercise: str) -> str:
    """Mark what is handed in and write its record; what cannot be done now is said."""
    # nbgrader takes seconds to import, which nobody should wait for who does not hand in.
    from course.marking.cohort.marking_run import Manner, mark_all
    from course.marking.gradebook.enrolment import enrol
    from course.marking.nbgrader.configuration import enter, make_folders

    classroom, learner = who.classroom, who.learner.id
    try:
        make_folders(classroom)
        enter(classroom, exercise)
        enrol(classroom, {learner: who.learner.name})
        manner = Manner(marked_by="learner", own_reference=who.learner.reference)
        for result in mark_all(classroom, exercise, [learner], lambda _learner: None, manner):
            if result.done == "not marked":
                return " ".join(result.remarks)
        found = hand_in_status(who, exercise)
        if found and found.passed:
            complete(classroom, learner, exercise, who.learner.name, _measured(who, exercise))
    except _TROUBLE as error:
        return _in_words(error)
    return ""


def _measured(who: Participant, exercise: str) -> Measured | None:
    """The minutes at work that the learner's own progress counts; nothing where it is kept elsewhere."""
    if not (who.learner.home / PROGRESS).is_file():
        return None
    minutes = progress_file(who.learner.home).minutes().get(exercise, 0)
    return Measured(minutes=minutes, method=HOW_COUNTED) if minutes else None


def _in_words(error: BaseException) -> str:
    if isinstance(error, OSError):
        reason = error.strerror or str(error)
        return f"{error.filename or 'The course'} cannot be used ({reason})."
    return str(error)
