"""What an assessor sends back for one learner and one exercise, as a file: packed there, opened here."""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from base64 import b64decode
from collections.abc import Mapping
from uuid import UUID

from course.base.atomic_write import write_whole
from course.handing_in.kept_record import FILES, keep_record
from course.handing_in.participant import Participant
from course.handing_in.status import hand_in_status
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


def packed(exercise: str, reference: UUID, page: bytes, files: Mapping[str, bytes]) -> bytes:
    """What is sent back, as one file; the same content makes the same file.

    Args:
        exercise: the exercise's id.
        reference: the learner's, from their answers.
        page: the page of feedback.
        files: the record's, by name; none where there is no record.
    """
    about = json.dumps({"exercise": exercise, "reference": str(reference)}).encode()
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
        NotReturned: it is something else, or somebody else's; nothing is changed.
        OSError: it cannot be kept.
    """
    files = _unpacked(content)
    exercise, reference = _about(files.pop(ABOUT, b""))
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
    write_whole(who.classroom.feedback(who.learner.id, exercise), page)
    keep_record(who, exercise, files)
    return exercise


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


def _about(text: bytes) -> tuple[str, str]:
    try:
        told = json.loads(text)
        return str(told["exercise"]), str(told["reference"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NotReturned("This zip is not what an assessor of this course sends back.") from None
