"""Every kind of store, as tests make one, look into it, and spoil what it holds.

Run as a program it is a writer of its own: `python -m tests.learner.stores KIND WHERE NAME NUMBER`.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import create_engine

from course.learner.answers import Answers, DraftAnswers
from course.learner.file_store import FileStore
from course.learner.open_answers import OpenAnswers
from course.learner.sql_store import Database
from course.learner.sql_tables import ANSWERS, SET_ASIDE
from course.learner.store import Store

KINDS = ["files", "SQLite", "PostgreSQL"]
EXERCISE, LESSON = "ex2-reservist", "03-prosecution-or-persecution"
MOMENT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


@dataclass
class Place:
    """Where a learner's answers are kept: a folder, or a database's address."""

    kind: str
    where: str
    learner: UUID = field(default_factory=uuid4)

    @property
    def store(self) -> Store:
        """The store, as a process that begins opens it."""
        if self.kind == "files":
            folder = self._folder
            return FileStore(folder / "home", {EXERCISE: folder / "exercise"})
        return self.database.store(self.learner)

    @cached_property
    def database(self) -> Database:
        """The database, once for all that this process does with it."""
        return Database(self.where)

    @property
    def _folder(self) -> Path:
        return Path(self.where) / str(self.learner)

    def another(self) -> Place:
        """The same kind of place, with nothing in it."""
        other = Place(self.kind, self.where)
        if self.kind != "files":
            other.database = self.database
        return other

    def fresh(self, work: str = EXERCISE) -> Answers:
        """Answers to begin with."""
        return Answers(work=work, learner=self.learner, begun=MOMENT, saved=MOMENT)

    def sheet(self, work: str = EXERCISE) -> OpenAnswers:
        """The answers, opened as a window opens them."""
        return OpenAnswers(self.store, work, self.learner, "base")

    def spoil(self, text: str, work: str = EXERCISE) -> None:
        """Put something there that is no answers."""
        if self.kind == "files":
            path = FileStore(self._folder / "home", {EXERCISE: self._folder / "exercise"}).path(work)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            return
        key = {"learner": str(self.learner), "work": work}
        self.database.listing()
        engine = create_engine(self.where)
        with engine.begin() as connection:
            change = ANSWERS.update().filter_by(**key).values(text=text)
            if not connection.execute(change).rowcount:
                row = key | {"revision": 3, "saved": MOMENT.replace(tzinfo=None), "text": text}
                connection.execute(ANSWERS.insert().values(row))
        engine.dispose()

    def set_aside(self) -> list[str]:
        """What was set aside, in any order."""
        if self.kind == "files":
            return [path.read_text(encoding="utf-8") for path in self._folder.rglob("answers.*-*.json")]
        engine = create_engine(self.where)
        with engine.connect() as connection:
            wanted = SET_ASIDE.select().filter_by(learner=str(self.learner))
            found = [row.text for row in connection.execute(wanted)]
        engine.dispose()
        return found

    @property
    def words(self) -> list[str]:
        """The place, as a writer's command line names it."""
        return [self.kind, self.where, str(self.learner)]


def drafted(text: str) -> DraftAnswers:
    """A board's answers that say something."""
    return DraftAnswers(text=text)


def main(kind: str, where: str, learner: str, name: str, number: str) -> None:
    """Save so often (0: until killed), and say after each which revision was acknowledged, and with what."""
    sheet = Place(kind, where, UUID(learner)).sheet()
    _say("ready")
    sys.stdin.readline()
    index = 0
    while index < int(number) or number == "0":
        aside = sheet.put(f"{name.split(maxsplit=1)[0]}-{index % 6}", drafted(f"{name} {index}"))
        assert aside is None and sheet.aside is None, "something was damaged"
        _say(f"{sheet.answers.revision} {index}")
        index += 1


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
