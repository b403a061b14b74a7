"""The room's log: what happened, written and flushed to the disk before anybody is told."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from course.hosts.room.clock import Clock, utc_now
from course.hosts.room.events import Event, Kept, Voted
from course.hosts.room.rows import LogDamaged, Rows

__all__ = ["Log", "LogDamaged"]

_EVENT: TypeAdapter[Event] = TypeAdapter(Event)


class Log:
    """A room's events in a file. Nothing in it is ever changed or taken out."""

    def __init__(self, path: Path, clock: Clock = utc_now) -> None:
        """Open the file, or make it.

        Args:
            path: where; only its owner may read it.
            clock: the room's.

        Raises:
            LogDamaged: it is no room's file.
            OSError: it cannot be opened.
        """
        self.path = path
        self._clock = clock
        self._rows = Rows(path)

    def __iter__(self) -> Iterator[Kept]:
        for place, at, event in self._rows:
            try:
                kept = _EVENT.validate_json(event)
            except ValidationError as error:
                raise self._rows.damaged(error) from error
            yield Kept(place=place, at=at, event=kept)

    def add(self, events: Sequence[Event]) -> list[Kept | None]:
        """Write events, all or none; once this returns they are on the disk.

        Args:
            events: in order.

        Returns:
            Each as it is kept; None for an answer that was kept before.

        Raises:
            OSError: the disk is full, or gone.
        """
        at = self._clock()
        places = self._rows.add([(_once(event), event.model_dump_json()) for event in events], at)
        return [
            None if place is None else Kept(place=place, at=at, event=event)
            for place, event in zip(places, events, strict=True)
        ]

    def close(self) -> None:
        """Close the file."""
        self._rows.close()


def _once(event: Event) -> str | None:
    """What makes an answer one that was sent before: who, to what, in which round, by which name."""
    if isinstance(event, Voted):
        return json.dumps([event.person, event.question, event.round, event.message])
    return None
