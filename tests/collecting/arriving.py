"""Every way by which work comes to where it is marked: files that are collected, an exchange, a server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from traitlets.config import Config

from course.classes.served import served
from course.classes.serving import collect_from, serving
from course.classes.settings import ClassSettings
from course.collecting import collect
from course.content.installed import course_content
from course.handing_in.exchange import id_in_exchange
from course.handing_in.handed_in import HandInRows
from course.learner.answers import FILE_NAME, now
from course.marking.nbgrader.classroom import TIMESTAMP, Classroom
from course.marking.nbgrader.configuration import configure
from tests.collecting.ground import put
from tests.collecting.packed import WAYS, Files, Uploader, exchange

SETTINGS = ClassSettings(title="Autumn")


@dataclass(frozen=True)
class Came:
    """What became of somebody's work; `done` is collected or left."""

    learner: str
    done: str
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Way:
    """A way by which work comes.

    Attributes:
        puts: puts somebody's files into a folder as they come.
        takes: takes what came to an exercise into a class.
        known_as: the id in the class of who has an account of this name.
    """

    puts: Callable[[Path, Uploader, Files], object]
    takes: Callable[[Path, Classroom, str], list[Came]]
    known_as: Callable[[str], str] = str


def _packed(made: Callable[[Uploader, Files], dict[str, bytes]]) -> Way:
    """A platform's download, or files: `course collect` takes them."""

    def takes(sent: Path, classroom: Classroom, _: str) -> list[Came]:
        rows = (row for row in collect(sent, classroom) if row.done in {"collected", "left"})
        return [Came(row.learner, row.done, row.remarks) for row in rows]

    return Way(lambda sent, who, files: put(sent, made(who, files)), takes)


def put_in_exchange(sent: Path, who: Uploader, files: Files) -> Path:
    """Put files where `nbgrader submit` does; the folder."""
    stamp = {TIMESTAMP: f"{who.at:%Y-%m-%d %H:%M:%S}.123456 UTC".encode()}
    made = exchange(who, {**stamp, **files})
    put(sent / course_content().course.id, made)
    return (sent / course_content().course.id / next(iter(made))).parent


def by_nbgraders_collect(sent: Path, classroom: Classroom, exercise: str) -> list[Came]:
    """`nbgrader collect`, with the settings of every class; what it leaves stands in its log."""
    from nbgrader.apps import NbGraderAPI

    config = configure(Config(), classroom)
    config.Exchange.root = str(sent)
    config.ExchangeCollect.check_owner = False
    outcome = NbGraderAPI(config=config).collect(exercise)
    assert outcome["success"], outcome
    submitted = classroom.work / "submitted"
    taken = {path.name for path in submitted.iterdir() if (path / exercise).is_dir()}
    left = [told for told in outcome["log"].splitlines() if "Left in the exchange: " in told]
    names = [told.partition("Left in the exchange: ")[2] for told in left]
    return [
        *(Came(learner, "collected") for learner in sorted(taken)),
        *(Came(name.split("+")[0], "left", (name,)) for name in names),
    ]


def _by_a_server(sent: Path, classroom: Classroom, exercise: str) -> list[Came]:
    """What a class's server holds as rows: an answers file each, and nothing else."""
    serves = serving(classroom, SETTINGS)
    found = {path.parent.name: path for path in sorted(sent.rglob(FILE_NAME))}
    members = {one.id: one for one in serves.people.let_in((id_, id_) for id_ in found)}
    rows = HandInRows(serves.room.engine)
    for id_, path in found.items():
        # A row holds text: what is none was lost before.
        text = path.read_bytes().decode("utf-8", "replace").encode()
        rows.add(members[id_].reference, exercise, now(), text)
    assert served(classroom).room == serves.people.room
    came = list(collect_from(classroom, SETTINGS, dry_run=False))
    serves.room.engine.dispose()
    return [Came(row.learner, row.done, row.remarks) for row in came if row.done != "already there"]


EVERY: dict[str, Way] = {
    **{name: _packed(made) for name, made in WAYS.items()},
    "nbgraders_collect": Way(put_in_exchange, by_nbgraders_collect),
    "a_hub": Way(put_in_exchange, by_nbgraders_collect, lambda id_: id_in_exchange(f"{id_}+1@example.org")),
    "a_server": Way(lambda sent, who, files: put(sent / who.id, files), _by_a_server),
}
