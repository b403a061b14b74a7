"""When a learner began exercises and ended, and what came after the end: written down, and never changed."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Literal, Protocol

from pydantic import BaseModel, ConfigDict, ValidationError

from course.base.atomic_write import sync_folder
from course.base.locks import locked
from course.sittings.standing import Sitting

FILE = "sittings.jsonl"
_LONGEST_WAIT = 30  # seconds
_MODE = 0o600


class SittingEvent(BaseModel):
    """Something that befell a sitting, by the provider's clock.

    Attributes:
        exercise: the exercise's id.
        what: `begun`; `handed-in` by the learner; `by-clock`, handed in by the clock; `late`, what came after
            the end.
        at: when (UTC).
        honesty: the statement that was made at the beginning.
        board: of what came after the end, to which board.
        answers: and what it was, as JSON.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    exercise: str
    what: Literal["begun", "handed-in", "by-clock", "late"]
    at: datetime
    honesty: str = ""
    board: str = ""
    answers: str = ""


class Kept(Protocol):
    """Where a learner's sittings are written down; `SittingsKept` says what each method does."""

    def events(self) -> list[SittingEvent]:
        """Everything, in order."""

    def sittings(self, exercise: str) -> list[Sitting]:
        """Each time that an exercise was begun, in order."""

    def note(self, event: SittingEvent, *, unless: Sequence[Sitting] | None = None) -> bool:
        """Write something down; whether it was written."""


@dataclass(frozen=True)
class SittingsKept:
    """The learner's sittings, in a file to which is only added.

    Attributes:
        home: the learner's folder.
    """

    home: Path

    def events(self) -> list[SittingEvent]:
        """Everything, in order; a line that a power cut has torn was never acknowledged, and is none.

        Raises:
            OSError: it cannot be read.
        """
        try:
            lines = (self.home / FILE).read_bytes().split(b"\n")
        except FileNotFoundError:
            return []
        return [event for line in lines if (event := _event(line))]

    def sittings(self, exercise: str) -> list[Sitting]:
        """Each time that an exercise was begun, in order.

        Args:
            exercise: its id.

        Raises:
            OSError: it cannot be read.
        """
        return sittings_in(self.events()).get(exercise, [])

    def note(self, event: SittingEvent, *, unless: Sequence[Sitting] | None = None) -> bool:
        """Write something down; it is on the disk when this returns.

        Args:
            event: what.
            unless: how the exercise's sittings stood; where they stand otherwise by now, nothing is written.

        Returns:
            Whether it was written.

        Raises:
            OSError: it cannot be written.
        """
        self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        with locked(self.home / f".{FILE}.lock", _LONGEST_WAIT):
            if unless is not None and self.sittings(event.exercise) != list(unless):
                return False
            line = event.model_dump_json(exclude_defaults=True).encode() + b"\n"
            with open(self.home / FILE, "a+b", opener=_for_its_owner) as file:
                file.write(b"\n" + line if _is_torn(file) else line)
                file.flush()
                os.fsync(file.fileno())
            sync_folder(self.home)
        return True


def sittings_in(events: Sequence[SittingEvent]) -> dict[str, list[Sitting]]:
    """Each time that exercises were begun, by the exercise's id, in order.

    Args:
        events: everything that was written down.
    """
    found: defaultdict[str, list[Sitting]] = defaultdict(list)
    for event in events:
        of = found[event.exercise]
        if event.what == "begun":
            of.append(Sitting(event.at))
        elif event.what != "late" and of and of[-1].ended is None:
            of[-1] = Sitting(of[-1].begun, event.at, event.what == "by-clock")
    return dict(found)


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, _MODE)


def _is_torn(file: BinaryIO) -> bool:
    if not file.seek(0, os.SEEK_END):
        return False
    file.seek(-1, os.SEEK_END)
    return file.read(1) != b"\n"


def _event(line: bytes) -> SittingEvent | None:
    try:
        return SittingEvent.model_validate(json.loads(line)) if line.strip() else None
    except (ValueError, ValidationError):
        return None
