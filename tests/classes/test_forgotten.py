"""Whoever is erased from a class with a server of its own is nowhere in it any more; everybody else stays."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sql

from course.classes.enrol import enrol_all
from course.classes.forgotten import forget, kept_of
from course.classes.serving import LINKS, write_links
from course.hosts.serve.database import KEEPS
from course.marking.nbgrader.configuration import enter, make_folders
from tests.hosts.serve.classes import ADA, BEN, a_class

pytestmark = pytest.mark.timeout(280)
EXERCISE, LESSON = "ex7-advice", "03-prosecution-or-persecution"


def everything(folder: Path) -> bytes:
    """All names and contents of files."""
    found = list(folder.rglob("*"))
    return b"".join(str(path).encode() + (path.read_bytes() if path.is_file() else b"") for path in found)


def test_an_erased_learner_is_in_no_row_file_or_link_and_is_let_in_no_more(tmp_path: Path):
    with a_class(tmp_path / "class") as made:
        room = made.classroom
        make_folders(room)
        enter(room, EXERCISE)
        enrol_all(room, [ADA, BEN])
        write_links(room, made.serves, "https://course.example")
        browsers = [made.browser(ADA), made.browser(BEN)]
        for one in browsers:
            own = {"kind": "draft", "text": f"Only {one.who.name} wrote this."}
            assert one.save(EXERCISE, "advice", own)["notice"]["state"] == "saved"
            one.send(f"api/notes/{LESSON}/steps", {"answers": own, "seen": ""}, "put")
            one.send("api/own/learned", {"answers": own, "seen": ""}, "put")
            handed_in = one.send(f"api/hand-in/{EXERCISE}", {"name": one.who.name, "anyway": True})
            assert handed_in.json()["state"] == "handed-in"
        reference, link, page = str(made.member(ADA).reference), made.link(ADA), made.path(ADA, "record")
        assert {one.what for one in kept_of(room, ADA.id)} >= {
            KEEPS["course_answers"],
            KEEPS["course_handed_in"],
            KEEPS["course_people"],
            "a link that opens their work",
        }

        forget(room, ADA.id)

        assert kept_of(room, ADA.id) == []
        kept = everything(tmp_path)
        for gone in (reference, "Only Ada Example wrote this.", ADA.email, link.rsplit("/", 1)[1]):
            assert gone.encode() not in kept, gone
        assert browsers[0].session.get(made.processes[0] + page, timeout=60).status_code == 403
        assert browsers[0].session.get(link, timeout=60).status_code == 403
        assert "Only Ben Example wrote this." in browsers[1].get(f"exercise/{EXERCISE}").text
        assert BEN.name in (room.root / LINKS).read_text(encoding="utf-8-sig")
        assert kept_of(room, BEN.id)


def test_every_table_that_holds_something_of_a_learner_is_erased_from(tmp_path: Path):
    with a_class(tmp_path / "class", processes=0) as made:
        found = sql.inspect(made.serves.room.engine)
        theirs = {
            table
            for table in found.get_table_names()
            if {"learner", "reference"} & {column["name"] for column in found.get_columns(table)}
        }
        assert theirs == set(KEEPS)
