"""Whose work a file is, and on which exercise, by its name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Literal

from course.collecting.files import Found, NotCollectable
from course.handing_in.returned import ABOUT

# A zip that a learner named after themselves alone may hold answers that say for which exercise they are.
# nbgrader's own zip collector keeps what was downloaded in folders of its own.
STANDARD_PATTERN = (
    r"(?:(?:.*/)?downloaded/[^/]+/(?:archive|extracted)/)?(?:.*?/)??(?P<student_id>[^/]+?)"
    r"(?:(?:\.zip)?[/_.](?P<assignment>ex\d+-[a-z0-9-]+)(?:[/_. (].*)?$|\.zip/[^/]*\.json$)"
)
Kind = Literal["answers", "notebook", "passed over", "other"]
_KINDS: dict[str, Kind] = {".json": "answers", ".ipynb": "notebook"}

_OF_THE_SYSTEM = {".ds_store", "thumbs.db", "desktop.ini", "timestamp.txt", ABOUT}
_FOLDERS_OF_THE_SYSTEM = {"__macosx", ".ipynb_checkpoints", ".git"}
_PARTS_OF_A_MOMENT = 6


@dataclass(frozen=True)
class Named:
    """What a file's name says; an exercise or a time that it does not say is None."""

    student: str
    exercise: str | None
    moment: datetime | None


class Unnamed(Exception):
    """A file's name does not say whose it is; the message is a sentence's predicate."""


def pattern_for(text: str) -> re.Pattern[str]:
    """The pattern of names, as nbgrader's `zip_collect` has it: a regular expression with named groups.

    Args:
        text: it must have a group `student_id`, and may have `assignment` and `timestamp`.

    Raises:
        NotCollectable: it is no such pattern.
    """
    try:
        pattern = re.compile(text, re.IGNORECASE)
    except re.error as error:
        raise NotCollectable(f"The pattern is no regular expression: {error}.") from error
    if "student_id" not in pattern.groupindex:
        raise NotCollectable("The pattern must say where the learner's id stands: (?P<student_id>...).")
    return pattern


def kind_of(name: str) -> Kind:
    """What a file is by its name alone.

    Args:
        name: its path within what was sent.
    """
    path = PurePosixPath(name.casefold())
    if path.name in _OF_THE_SYSTEM or path.name.startswith("._") or path.suffix == ".lock":
        return "passed over"
    if _FOLDERS_OF_THE_SYSTEM & set(path.parts):
        return "passed over"
    return _KINDS.get(path.suffix, "other")


def read_name(found: Found, pattern: re.Pattern[str]) -> Named:
    """Read a file's name.

    Args:
        found: the file.
        pattern: from the beginning of its path.

    Returns:
        What it says.

    Raises:
        Unnamed: it does not say whose the file is, where its sender could not write what they like.
    """
    said = pattern.match(found.name)
    if said is None or not said["student_id"]:
        raise Unnamed(
            "has a name that does not say whose it is: name it LEARNER_EXERCISE.json, "
            "or say with --pattern how names are to be read"
        )
    if found.owned is not None and said.end("student_id") > found.owned:
        raise Unnamed("names the learner only inside a zip, where its sender may write any name")
    groups = said.groupdict()
    return Named(said["student_id"], groups.get("assignment"), _moment(groups))


def _moment(groups: Mapping[str, str | None]) -> datetime | None:
    """A time as an LMS writes it: year, month, day, hour, minute, second, with anything between (UTC)."""
    text = groups.get("timestamp")
    if not text:
        return None
    numbers = [int(digits) for digits in re.findall(r"\d{1,6}", text, re.ASCII)][:_PARTS_OF_A_MOMENT]
    try:
        return datetime(*numbers, tzinfo=UTC)  # type: ignore[misc,arg-type]
    except (TypeError, ValueError):
        raise Unnamed(f"has no time in its name that can be read ({text[:30]})") from None
