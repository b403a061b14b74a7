"""Who handed in by Moodle gets it back by Moodle: one zip, in the shape that it takes for all of them."""

from __future__ import annotations

import zipfile
from pathlib import Path
from uuid import UUID

from course.marking.nbgrader.classroom import Classroom
from tests.classes.conftest import said
from tests.collecting.ground import put, tree, zipped
from tests.collecting.packed import Files, Uploader, moodle, moodle_3
from tests.records.passes import EXERCISE, everything_right

NAMES = {"s100": "Zoë Ødegård", "s101": "Ann O'Hara", "s102": "Ben Example"}
MOODLES = {"s100": 4711, "s101": 4712}
BACK = f"{EXERCISE}.zip"


def answers(number: int) -> Files:
    return {"answers.json": everything_right(UUID(int=number, version=4)).encode()}


def test_what_came_by_moodle_goes_back_in_the_zip_that_it_takes(room: Classroom, tmp_path: Path):
    rows = [f"{id_},{name}" for id_, name in NAMES.items()]
    (room.root / "roster.csv").write_text("\n".join(["id,name", *rows]), "utf-8")
    said("class", "enrol", "roster.csv")
    packed = moodle(Uploader("", NAMES["s100"], number=4711), answers(1))
    packed |= moodle_3(Uploader("", NAMES["s101"], number=4712), answers(2))
    (tmp_path / "download.zip").write_bytes(zipped(packed))
    mailed = put(tmp_path / "mailed", {f"s102_{EXERCISE}.json": answers(3)["answers.json"]})

    said("collect", tmp_path / "download.zip")
    said("collect", mailed)
    told = said("class", "release", EXERCISE, "--unsigned")

    folder = room.root / "returned" / EXERCISE
    made = folder / f"moodle-{EXERCISE}.zip"
    assert f"To upload to Moodle, for all whose work came by it: {made}" in told
    with zipfile.ZipFile(made) as sent:
        names = {
            id_: f"{NAMES[id_]}_{number}_assignfeedback_file_/{id_}-{BACK}" for id_, number in MOODLES.items()
        }
        assert sorted(sent.namelist()) == sorted(names.values())
        for id_, name in names.items():
            assert sent.read(name) == (folder / f"{id_}-{BACK}").read_bytes()
    once = tree(folder)
    said("class", "release", EXERCISE, "--unsigned")
    assert tree(folder) == once
