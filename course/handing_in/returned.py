"""What an assessor sends back for one learner and one exercise, as a file: packed there, opened here."""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from base64 import b64decode
from collections.abc import Mapping
from datetime import UTC, datetime

from course.base.atomic_write import write_whole
from course.handing_in.kept_record import FILES, keep_record
from course.handing_in.participant import Participant
from course.handing_in.status import hand_in_status
from course.learner.answers import Answers, parse
from course.marking.cohort.submission_files import read_submitted
from course.marking.feedback.mark import mark_on_page

ABOUT = "returned.json"
MOST_BYTES = 8_000_000
_LONGEST_AGO = (1980, 1, 1, 0, 0, 0)  # as a zip can have it; the same content is then the same file
_IN_A_PAGE = re.compile(rb'download="([\w.-]{1,40})" href="data:[\w/-]+;base64,([A-Za-z0-9+/=]+)"')


class NotReturned(Exception):
    """A file that was opened is not what an assessor sends this learner; the message says what it is."""


def feedback_name(exercise: str) -> str:
    """The name of the page of feedback in what is sent back."""
    return f"feedback-{exercise}.html"


def packed(answers: Answers, page: bytes, files: Mapping[str, bytes]) -> bytes:
    """What is sent back, as one file; the same content makes the same file.

    Args:
        answers: what was marked.
        page: the page of feedback on it.
        files: the record's, by name; none where there is no record.
    """
    exercise = answers.work
    told = {"exercise": exercise, "reference": str(answers.learner), "saved": _moment(answers.saved)}
    about = json.dumps(told).encode()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as into:
        for name, content in {feedback_name(exercise): page, **files, ABOUT: about}.items():
            one = zipfile.ZipInfo(name, _LONGEST_AGO)
            one.compress_type, one.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            into.writestr(one, content)
    return made.getvalue()


def take_in(who: Participant, content: bytes) -> str:
    """Take in what an assessor has sent back: the pages show it from then on.

    Args:
        who: the learner in their classroom.
        content: the file.

    Returns:
        The exercise's id.

    Raises:
        NotReturned: it is something else, or somebody else's; nothing is changed. Or it is on an earlier
            hand-in than the last: then only the record in it is kept, and what is newer stands.
        OSError: it cannot be kept.
    """
    files = _unpacked(content)
    exercise, reference, saved = _about(files.pop(ABOUT, b""))
    if reference != str(who.learner.reference):
        raise NotReturned(
            "This file is for another learner, or for another copy of the course than this one. "
            "Open it where you handed in."
        )
    if exercise not in who.content.exercises or hand_in_status(who, exercise) is None:
        raise NotReturned(f"This file is about {exercise}, which was not handed in from here.")
    page = files.get(feedback_name(exercise), b"")
    if mark_on_page(page) is None:
        raise NotReturned("No feedback in this file can be read. Ask your assessor for it anew.")
    kept = keep_record(who, exercise, files)
    if earlier := _on_an_earlier(who, exercise, page, saved):
        raise NotReturned(f"{earlier}{' The record in it is kept.' if kept else ''}")
    write_whole(who.classroom.feedback(who.learner.id, exercise), page)
    return exercise


def _on_an_earlier(who: Participant, exercise: str, page: bytes, saved: str) -> str:
    """What there is newer than a page of feedback, in words; empty where it is on what was handed in last."""
    classroom, learner = who.classroom, who.learner.id
    mine = read_submitted(classroom, learner, exercise).answers
    last = _moment(parse(mine).saved) if mine else ""
    there = classroom.feedback(learner, exercise)
    shown = mark_on_page(there.read_bytes()) if there.is_file() else None
    mark = mark_on_page(page)
    if shown and mark and mark.attempt < shown.attempt:
        return (
            f"This file is on attempt {mark.attempt}, and the feedback on attempt {shown.attempt} is here: "
            "that is the newer, and it stays."
        )
    if saved and last and saved < last:
        return (
            f"This file is on what you handed in before: answers saved {saved}. You have handed in newer "
            f"ones since, saved {last}; the feedback on those is still to come, or here already."
        )
    return ""


def files_in_page(page: bytes) -> dict[str, bytes]:
    """The record's files that stand in a page of feedback.

    Args:
        page: a page as it came through the exchange.
    """
    found = {name.decode(): text for name, text in _IN_A_PAGE.findall(page)}
    return {name: b64decode(text) for name, text in found.items() if name in FILES}


def _unpacked(content: bytes) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(one.file_size for one in archive.infolist()) > MOST_BYTES:
                raise NotReturned("This file is far larger than what an assessor sends back.")
            for one in archive.infolist():
                with archive.open(one) as file:
                    found[one.filename] = file.read(MOST_BYTES)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError):
        raise NotReturned("This is not the file that an assessor sends back: that is a zip.") from None
    return found


def _moment(saved: datetime) -> str:
    """To the second, in UTC and in words that sort as the moments do."""
    at = saved.replace(tzinfo=UTC) if saved.tzinfo is None else saved.astimezone(UTC)
    return f"{at:%Y-%m-%d %H:%M:%S} UTC"


def _about(text: bytes) -> tuple[str, str, str]:
    """The exercise, the learner's reference, and when the answers were saved, where it says that."""
    try:
        told = json.loads(text)
        return str(told["exercise"]), str(told["reference"]), str(told.get("saved", ""))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NotReturned("This zip is not what an assessor of this course sends back.") from None
