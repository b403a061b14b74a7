"""A class's own server, put together from the class's folder: its room, and the links of its learners."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from course.base.atomic_write import write_whole
from course.base.places import days_ahead
from course.classes.served import NotServed, Served, database_of, is_served, served
from course.classes.settings import ClassSettings
from course.classes.to_pages import ToPages
from course.collecting.from_server import collect_served
from course.collecting.manner import Collected
from course.handing_in.handed_in import HandInRows
from course.hosts.desk.shelf import Shelf
from course.hosts.desk.sittings import Clock
from course.hosts.serve.database import class_engine
from course.hosts.serve.links import Links, link_of
from course.hosts.serve.room import Room
from course.issuing.records_table import harmless_cell
from course.learner.answers import now
from course.learner.people import Member, People
from course.marking.gradebook.listed import listed
from course.marking.nbgrader.classroom import Classroom
from course.sittings.newest import NewestTerms

LINKS = "links.csv"
_OWN = 0o600  # each line of it opens a learner's work


@dataclass(frozen=True)
class Serving:
    """A class as its server and its commands have it.

    Attributes:
        room: what the server's requests share.
        people: the learners.
        own: the class's number and key.
    """

    room: Room
    people: People
    own: Served

    @property
    def links(self) -> Links:
        """Links as who a learner is."""
        return Links(self.people, self.own.key)


def serving(classroom: Classroom, settings: ClassSettings, clock: Clock = now) -> Serving:
    """Put a class's server together; its tables are made if need be.

    Args:
        classroom: the class.
        settings: what they say.
        clock: what gives the time (UTC).

    Raises:
        NotServed: the file with the class's number cannot be read.
        TermsUnreadable: what the class sets is not as it should be.
        StoreFails: the database cannot be reached.
        OSError: the class's folder cannot be written to.
    """
    own = served(classroom)
    engine = class_engine(database_of(classroom, settings))
    people = People(engine, own.room)
    content = classroom.content
    terms = NewestTerms(classroom.root, content.exercises)
    shelf = Shelf(classroom.work / "pages", content)
    return Serving(Room(shelf, engine, people, terms, clock, days_ahead()), people, own)


def pages_of(classroom: Classroom, settings: ClassSettings) -> ToPages | None:
    """Where what goes back to learners is on their own pages; nothing where the class has no server.

    Args:
        classroom: the class.
        settings: what they say.

    Raises:
        NotServed: the file with the class's number cannot be read.
        StoreFails: the database cannot be reached.
    """
    if not is_served(classroom):
        return None
    engine = class_engine(database_of(classroom, settings))
    return ToPages(classroom, HandInRows(engine), People(engine, served(classroom).room).all())


def collect_from(classroom: Classroom, settings: ClassSettings, *, dry_run: bool) -> Iterator[Collected]:
    """Collect what was handed in on a class's server; see `collect_served`.

    Args:
        classroom: the class.
        settings: what they say.
        dry_run: only say what would be done.

    Raises:
        NotServed: the class has none.
    """
    if not is_served(classroom):
        raise NotServed(
            "Say which folder or zip holds what was sent. Only of a class with a server of its own "
            "(course serve) is it known where that is."
        )
    engine = class_engine(database_of(classroom, settings))
    people = People(engine, served(classroom).room)
    yield from collect_served(classroom, HandInRows(engine), people.all(), dry_run=dry_run)


def write_links(classroom: Classroom, serves: Serving, address: str) -> tuple[Path, Sequence[Member]]:
    """Let everybody on the class's list in, and write down each one's link.

    Args:
        classroom: the class.
        serves: its server.
        address: where that is reached.

    Returns:
        The file, and who is in it; whose link was withdrawn is not.

    Raises:
        NotServed: nobody is on the list.
        StoreFails: the database cannot be written to.
        OSError: the file cannot be written.
    """
    there = {one.id: one for one in listed(classroom)}
    if not there:
        raise NotServed("Nobody is in this class yet. Mend: course class enrol roster.csv")
    members = serves.people.let_in((one.id, one.name or one.id) for one in there.values())
    may = [one for one in members if one.open and one.id in there]
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(("learner", "name", "email", "link"))
    for one in may:
        told = (one.id, one.listed, there[one.id].email)
        writer.writerow([*map(harmless_cell, told), link_of(one, serves.own.key, address)])
    path = classroom.root / LINKS
    write_whole(path, made.getvalue().encode("utf-8-sig"), _OWN)
    return path, may
