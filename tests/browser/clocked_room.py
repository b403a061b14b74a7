"""Open a room whose clock is what stands in a file: `python -m tests.browser.clocked_room CLOCK PORT`."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from course.base.places import learner_home
from course.commands.room_open import tell
from course.content.installed import course_content
from course.hosts.room.serve import Wanted, open_room, serve

LESSON = "03-prosecution-or-persecution"


def set_clock(file: Path, at: datetime) -> None:
    """Let it be this time in the room."""
    new = file.with_suffix(".new")
    new.write_text(at.astimezone(UTC).isoformat(), encoding="utf-8")
    new.replace(file)


def main(file: Path, port: int) -> None:
    """Serve it until it is ended."""
    content = course_content()

    def clock() -> datetime:
        return datetime.fromisoformat(file.read_text(encoding="utf-8"))

    opening = open_room(
        content.lessons[LESSON], content, Wanted(learner_home() / "rooms", port=port, clock=clock)
    )
    tell(opening, lan=False)
    asyncio.run(serve(opening))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
