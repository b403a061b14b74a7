"""Tables fit the narrowest usual screen, and nothing in them is cut; commands say where they work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from course.base.places import REHEARSAL, content_root, solutions_root
from course.base.terminal_tables import Column, Listing
from course.commands.app import app
from course.content.installed import course_content
from course.marking.nbgrader.classroom import Classroom

WORDS = st.text("abcdefghijklmnop-0123456789", min_size=1, max_size=20)
IDS = st.text("abcdefghijklmnop-0123456789", min_size=1, max_size=24)
DATE = "2026-11-28 21:31:30"


def shown(listing: Listing, *, wide: bool = False) -> list[str]:
    with redirect_stdout(StringIO()) as said:
        listing.show(wide=wide)
    return said.getvalue().splitlines()


@pytest.fixture(autouse=True, scope="module")
def narrow() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("course.base.terminal._OUT.width", 80)
        yield


@given(rows=st.lists(st.tuples(IDS, st.lists(WORDS, max_size=6).map(" ".join)), min_size=1, max_size=5))
def test_ids_dates_and_keys_stand_whole_within_80_columns(rows):
    headings = ("Learner", "Marked (UTC)", "Key", "Remarks")
    listing = Listing("", [Column(heading, whole="UTC" in heading) for heading in headings])
    for id_, remark in rows:
        listing.add(id_, DATE, "5bb7bfba", remark)

    lines = shown(listing)

    assert all(len(line) <= 80 for line in lines)
    for id_, remark in rows:
        assert any(line.startswith(f"{id_} ") and DATE in line and "5bb7bfba" in line for line in lines)
        assert all(any(word in line for line in lines) for word in remark.split())


def test_a_column_for_which_there_is_no_room_is_left_out_and_that_is_said():
    listing = Listing("", [Column("Learner"), Column("Key"), Column("Rule", extra=True)])
    listing.add("m" * 30, "k" * 30, "r" * 30)

    narrow, wide = shown(listing), shown(listing, wide=True)

    assert not any("rrr" in line for line in narrow)
    assert narrow[-1] == "Left out for want of room: Rule. To see all: --wide"
    assert any("m" * 30 in line and "k" * 30 in line and "r" * 30 in line for line in wide)


def test_an_id_longer_than_the_screen_is_wrapped_not_cut():
    listing = Listing("", [Column("Learner"), Column("Points")])
    listing.add("m" * 128, "12.50")

    lines = shown(listing)

    assert sum(line.count("m") for line in lines) == 128 and all(len(line) <= 80 for line in lines)
    assert any("12.50" in line for line in lines)


@pytest.mark.parametrize("words", [["history", "ada", "ex2-reservist"], ["collect", "sent"], ["analyse"]])
def test_a_command_says_on_which_classroom_it_works_in_a_rehearsals_folder_too(tmp_path, monkeypatch, words):
    own = Classroom(tmp_path / "own", solutions_root(), content_root() / "exercises", course_content())
    monkeypatch.setattr("course.marking.nbgrader.own_classroom.own_classroom", lambda: own)
    monkeypatch.setattr("course.marking.nbgrader.configuration.open_classroom", lambda _: None)
    rehearsal = tmp_path / "rehearsal"
    (rehearsal / "desks").mkdir(parents=True)
    (rehearsal / REHEARSAL).touch()

    for folder, elsewhere in ((tmp_path, False), (rehearsal / "desks", True)):
        monkeypatch.chdir(folder)
        said = CliRunner().invoke(app, words, env={"COLUMNS": "300"}).stderr

        assert said.startswith(f"Classroom: {own.root}")
        assert (f"COURSE_CLASSROOM={Path(rehearsal)}" in said) == elsewhere
