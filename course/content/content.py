"""The content as one thing that can be asked: rows, cases, lessons and exercises by id."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from course.content.beyond import Beyond
from course.content.by_id import ById
from course.content.cases import Case
from course.content.forms import Forms
from course.content.rooms import RoomPlan
from course.content.rows import (
    Authority,
    Element,
    Offence,
    Proposition,
    Publisher,
    Row,
    Source,
    Term,
    Test,
    Trap,
    Update,
)
from course.content.schemes import Scheme
from course.content.words import HandbookTexts, Words
from course.content.works import Course, Exercise, Lesson


@dataclass(frozen=True, eq=False)
class Content:
    """Everything in `data/`, read and validated; each mapping is by id, in the file's order.

    `root` is the folder that holds `data/`, `modules/` and `exercises/`.
    """

    root: Path
    course: Course
    words: Words
    handbook: HandbookTexts
    beyond: Beyond
    forms: Forms
    publishers: dict[str, Publisher]
    sources: dict[str, Source]
    propositions: dict[str, Proposition]
    updates: dict[str, Update]
    tests: dict[str, Test]
    elements: dict[str, Element]
    authorities: dict[str, Authority]
    offences: dict[str, Offence]
    traps: dict[str, Trap]
    glossary: dict[str, Term]
    cases: dict[str, Case]
    lessons: dict[str, Lesson]
    exercises: dict[str, Exercise]
    schemes: tuple[Scheme, ...] = ()
    rooms: dict[str, RoomPlan] = field(default_factory=dict)

    @cached_property
    def rows(self) -> dict[str, Row]:
        """Every row of every table by id, whatever its kind."""
        tables: tuple[dict[str, Row], ...] = (
            dict(self.sources),
            dict(self.propositions),
            dict(self.updates),
            dict(self.tests),
            dict(self.elements),
            dict(self.authorities),
            dict(self.offences),
            dict(self.traps),
        )
        rows = {id_: row for table in tables for id_, row in table.items()}
        return ById(rows, "row", "course.propositions(), course.authorities() and the other tables")

    @property
    def article(self) -> Source:
        """The source on which the propositions rest."""
        return self.sources[self.course.article]

    def work(self, id_: str) -> Lesson | Exercise:
        """The lesson or exercise of this id; UnknownId if there is none."""
        works: dict[str, Lesson | Exercise] = {**self.lessons, **self.exercises}
        return ById(works, "lesson or exercise")[id_]
