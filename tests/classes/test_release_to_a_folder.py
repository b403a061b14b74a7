"""Work that came into a shared folder goes back there, to each learner's own folder in it."""

from __future__ import annotations

import zipfile
from pathlib import Path
from uuid import UUID

import pytest

from course.marking.nbgrader.classroom import Classroom
from course.records import from_json
from tests.classes.conftest import said
from tests.collecting.ground import tree
from tests.records.passes import EXERCISE, everything_right

NAMES = {"s100": "Zoë Ødegård", "s101": "Ben Example"}


@pytest.fixture
def drive(room: Classroom, tmp_path: Path) -> Path:
    """The firm's drive that the class has, and a list of the class."""
    made = tmp_path / "drive"
    made.mkdir()
    (room.root / "class.yaml").write_text(f"title: Autumn\nshared_folder: {made}\n", "utf-8")
    rows = [f"{id_},{name}" for id_, name in NAMES.items()]
    (room.root / "roster.csv").write_text("\n".join(["id,name", *rows]), "utf-8")
    said("class", "enrol", "roster.csv")
    return made


def test_what_came_into_a_shared_folder_goes_back_into_each_learners_own_there(room: Classroom, drive: Path):
    references = {id_: UUID(int=number, version=4) for number, id_ in enumerate(NAMES, 1)}
    for id_, name in NAMES.items():
        work = everything_right(references[id_]).replace('"name":""', f'"name":"{name}"')
        (drive / f"{id_}_{EXERCISE}.json").write_text(work, encoding="utf-8")
    came = tree(drive)

    assert "2 collected" in said("collect", drive)
    told = said("class", "release", EXERCISE, "--unsigned")
    assert told.count("Passed, 100%, with record and certificate shared folder sent") == len(NAMES)

    back = {id_: drive / id_ / f"{EXERCISE}-returned.zip" for id_ in NAMES}
    assert set(tree(drive)) == set(came) | {path.relative_to(drive).as_posix() for path in back.values()}
    for id_, path in back.items():
        with zipfile.ZipFile(path) as sent:
            record = from_json(sent.read("record.json"))
            assert (record.learner.name, record.learner.reference) == (NAMES[id_], references[id_])
            assert sent.read("certificate.pdf").startswith(b"%PDF-")

    # The folder is collected again as long as the class lasts: what went back there is nobody's work.
    assert "2 already there" in (again := said("collect", drive)) and " left," not in again
    assert not (room.root / "doubts.csv").exists()
    assert "2 as before" in said("class", "release", EXERCISE, "--unsigned")


def came_into(drive: Path) -> None:
    for number, (id_, name) in enumerate(NAMES.items(), 1):
        work = everything_right(UUID(int=number, version=4)).replace('"name":""', f'"name":"{name}"')
        (drive / f"{id_}_{EXERCISE}.json").write_text(work, encoding="utf-8")
    said("collect", drive)


def test_what_goes_back_is_open_to_whom_a_learners_own_folder_is_and_to_nobody_else(
    room: Classroom, drive: Path
):
    came_into(drive)
    for id_, mode in (("s100", 0o2770), ("s101", 0o775)):
        (drive / id_).mkdir()
        (drive / id_).chmod(mode)

    said("class", "release", EXERCISE, "--unsigned")

    modes = {id_: (drive / id_ / f"{EXERCISE}-returned.zip").stat().st_mode & 0o777 for id_ in NAMES}
    assert modes["s100"] & 0o047 == 0o040 and modes["s101"] == 0o600


def test_nothing_is_written_through_a_link_in_a_learners_folders_place(room: Classroom, drive: Path):
    came_into(drive)
    (drive / "s101").symlink_to("s100")

    told = said("class", "release", EXERCISE, "--unsigned", "--wide")

    assert "s101" in told and "is a link, and nothing is written through it" in told
    with zipfile.ZipFile(drive / "s100" / f"{EXERCISE}-returned.zip") as sent:
        assert from_json(sent.read("record.json")).learner.name == NAMES["s100"]
