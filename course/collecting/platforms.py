"""How learning platforms name what learners uploaded to them, and what their names tell.

The shapes are those of Moodle's `mod_assign` downloader, Canvas's `ContentZipper`, Blackboard's gradebook
download, Brightspace's download of a folder of assignments, and nbgrader's exchange. What comes before a
file's own name in them is the platform's word; the rest is the learner's, who may write anything there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Literal, get_args

Platform = Literal["moodle", "canvas", "blackboard", "brightspace", "nbgrader"]
PLATFORMS: tuple[Platform, ...] = get_args(Platform)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NOON = 12

_MOODLE = re.compile(
    r"(?P<back>(?P<name>[^_]+)_\d+)_(?:assignsubmission|assignfeedback)_(?P<what>[a-z]+)(?:_|$)"
)
_CANVAS = re.compile(
    r"(?:(?P<name>[^_. ]+(?:_[^_. ]+)*?)_)??(?:(?P<late>LATE)_)?(?P<user>\d+|anon_[0-9A-Za-z]+)_"
    r"(?:\d+_(?=.)|(?P<beside>text|link)\.html$)"
)
_BLACKBOARD = re.compile(
    r"(?P<said>.*?)_attempt_(?P<at>\d{4}(?:-\d\d){5})(?:_(?=.)|(?P<beside>\.txt)$)", re.DOTALL
)
_BRIGHTSPACE = re.compile(
    r"\d+-\d+ - (?:(?P<id>\w*\d\w*) - )?(?P<name>.+?) - (?P<at>[^-]*\d{4}[^-]*?)(?: - |$)"
)
_EXCHANGE = re.compile(
    r"(?P<id>.+?)\+(?P<exercise>[^+]+)\+(?P<at>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?:\.\d+)? UTC(?:\+.*)?$"
)
_IN_WORDS = re.compile(
    r"(?:(?P<m>[A-Za-z]{3})[a-z]*\.? (?P<d>\d\d?)|(?P<d2>\d\d?) (?P<m2>[A-Za-z]{3})[a-z]*\.?)"
    r",? (?P<y>\d{4}),? (?P<clock>\d{3,4})(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?"
)


@dataclass(frozen=True)
class Claim:
    """What a platform's name tells of a file.

    Attributes:
        platform: whose shape it is.
        end: how much of the path is the platform's word, in characters; the rest is the learner's.
        ids: what may be the learner's id or address, where the platform names them by one.
        name: their name as the platform has it; Canvas leaves out what stands between its letters.
        hidden: whether the platform was told to leave out who they are.
        moment: when it was handed in, if that is told.
        late: whether it is said to have come late.
        exercise: to which exercise, where it is nbgrader's own name.
        beside: whether it is nothing of the learner's, but a page or note of the platform's own.
        key: the same for all that came in one submission.
        back: how the folder begins in which the platform takes feedback back, where it takes any.
    """

    platform: Platform
    end: int
    ids: tuple[str, ...] = ()
    name: str = ""
    hidden: bool = False
    moment: datetime | None = None
    late: bool = False
    exercise: str | None = None
    beside: bool = False
    key: str = ""
    back: str = ""


def claims_on(path: str, only: Platform | None, zone: tzinfo) -> list[Claim]:
    """What a file's path tells, if a platform has named it.

    Args:
        path: within what was sent.
        only: the platform, where a person has said which it is.
        zone: in which times in names are.

    Returns:
        A claim for each shape that the outermost part fits that fits any; none where none does. What
        lies deeper is the learner's to name, and tells nothing.
    """
    start = 0
    shapes = {name: shape for name, shape in _SHAPES.items() if only in {None, name}}
    for part in path.split("/"):
        found = [claim for shape in shapes.values() for claim in shape(part, start, zone)]
        if found:
            return found
        start += len(part) + 1
    return []


def _moodle(part: str, start: int, _zone: tzinfo) -> Iterator[Claim]:
    if said := _MOODLE.match(part):
        # With names hidden, each is called Participant, in whatever language the site speaks.
        name = said["name"].strip()
        hidden = " " not in name
        beside = said["what"] != "file"
        yield Claim("moodle", start + said.end(), name=name, hidden=hidden, beside=beside, back=said["back"])


def _canvas(part: str, start: int, _zone: tzinfo) -> Iterator[Claim]:
    said = _CANVAS.match(part)
    if said and (said["name"] or said["user"].startswith("anon")):
        yield Claim(
            "canvas",
            start + said.end(),
            name=said["name"] or "",
            hidden=not said["name"],
            late=bool(said["late"]),
            beside=bool(said["beside"]),
        )


def _blackboard(part: str, start: int, zone: tzinfo) -> Iterator[Claim]:
    if said := _BLACKBOARD.match(part):
        words = said["said"].split("_")
        # A username may have what stands between the parts of the name, too.
        ids = tuple("_".join(words[at:]) for at in range(len(words)))
        moment = _from_numbers([int(one) for one in said["at"].split("-")], zone)
        end = said.end("at")
        beside = bool(said["beside"])
        yield Claim("blackboard", start + end, ids, moment=moment, beside=beside, key=part[:end])


def _brightspace(part: str, start: int, zone: tzinfo) -> Iterator[Claim]:
    if said := _BRIGHTSPACE.match(part):
        ids = (said["id"],) if said["id"] else ()
        moment = _in_words(said["at"], zone)
        yield Claim("brightspace", start + said.end("at"), ids, said["name"].strip(), moment=moment)
    elif part == "index.html":
        yield Claim("brightspace", start, beside=True)


def _exchange(part: str, start: int, _zone: tzinfo) -> Iterator[Claim]:
    if said := _EXCHANGE.match(part):
        moment = _from_numbers([int(one) for one in re.findall(r"\d+", said["at"])], UTC)
        exercise = said["exercise"]
        yield Claim("nbgrader", start + said.end(), (said["id"],), moment=moment, exercise=exercise)


_SHAPES: dict[Platform, Callable[[str, int, tzinfo], Iterator[Claim]]] = {
    "moodle": _moodle,
    "canvas": _canvas,
    "blackboard": _blackboard,
    "brightspace": _brightspace,
    "nbgrader": _exchange,
}


def _in_words(text: str, zone: tzinfo) -> datetime | None:
    """`Nov 3, 2026 1100 AM`, in either order: the colon cannot stand in a file's name."""
    said = _IN_WORDS.fullmatch(text.strip())
    month = (said["m"] or said["m2"]).lower() if said else ""
    if not said or month not in _MONTHS:
        return None
    hour, minute = divmod(int(said["clock"]), 100)
    if said["half"]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if said["half"] in "Pp" else 0)
    day = int(said["d"] or said["d2"])
    return _from_numbers([int(said["y"]), _MONTHS.index(month) + 1, day, hour, minute], zone)


def _from_numbers(numbers: list[int], zone: tzinfo) -> datetime | None:
    try:
        year, month, day, hour, minute, second = [*numbers, 0][:6]
        return datetime(year, month, day, hour, minute, second, tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
