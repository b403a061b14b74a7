"""A site's folder is written in one step, and never over anything else."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from course.commands.app import app
from course.hosts.site.folder import FolderNotOurs, check_folder, replace_folder

KIND, ABOUT = "a-course-site", {"edition": "learners"}


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "site.json"}


def test_a_site_replaces_an_earlier_one_whole_and_leaves_nothing_beside_it(tmp_path):
    into = tmp_path / "new" / "site"
    replace_folder(into, KIND, {"index.html": b"one", "old.pdf": b"gone"}, ABOUT)
    replace_folder(into, KIND, {"index.html": b"two"}, ABOUT)

    assert held(into) == {"index.html": b"two"}
    assert list(into.parent.iterdir()) == [into]


def test_an_empty_folder_becomes_a_site(tmp_path):
    into = tmp_path / "site"
    into.mkdir()

    replace_folder(into, KIND, {"index.html": b"one"}, ABOUT)

    assert held(into) == {"index.html": b"one"}


@pytest.mark.parametrize("stranger", ["letter.docx", "site.json"])
def test_a_folder_that_holds_anything_else_is_left_alone_and_named(tmp_path, stranger):
    (tmp_path / stranger).write_bytes(b"{}")

    with pytest.raises(FolderNotOurs, match=f"{tmp_path} holds what is no part of an earlier site"):
        replace_folder(tmp_path, KIND, {"index.html": b"one"}, ABOUT)

    assert [path.name for path in tmp_path.iterdir()] == [stranger]


def test_something_that_was_put_into_an_earlier_site_is_not_thrown_away(tmp_path):
    into = tmp_path / "site"
    replace_folder(into, KIND, {"index.html": b"one"}, ABOUT)
    (into / "my-answers.json").write_bytes(b"mine")

    with pytest.raises(FolderNotOurs, match=r"\(my-answers\.json\)"):
        replace_folder(into, KIND, {"index.html": b"two"}, ABOUT)

    assert held(into) == {"index.html": b"one", "my-answers.json": b"mine"}


def test_a_site_that_cannot_be_written_leaves_the_earlier_one_as_it_was(tmp_path):
    into = tmp_path / "site"
    replace_folder(into, KIND, {"index.html": b"one"}, ABOUT)

    with pytest.raises(OSError, match="File name too long"):
        replace_folder(into, KIND, {"index.html": b"two", "n" * 300: b""}, ABOUT)

    assert held(into) == {"index.html": b"one"}
    assert list(tmp_path.iterdir()) == [into]


def test_a_link_or_a_file_is_no_place_for_a_site(tmp_path):
    file, link = tmp_path / "file", tmp_path / "link"
    file.touch()
    link.symlink_to(tmp_path)

    for place in (file, link, Path("/")):
        with pytest.raises(FolderNotOurs, match="Name a folder"):
            check_folder(place, KIND)


def test_the_command_says_in_a_sentence_why_it_writes_nothing(tmp_path, monkeypatch):
    (tmp_path / "letter.docx").touch()
    monkeypatch.setattr("course.marking.nbgrader.own_classroom.solutions_root", lambda: None)

    for words, said in (
        (["--into", str(tmp_path)], "Nothing was written. Name a new or an empty folder."),
        (["--into", str(tmp_path / "site"), "--self-assessed"], "has no keys"),
    ):
        ran = CliRunner().invoke(app, ["site", *words], env={"COLUMNS": "300"})
        assert ran.exit_code == 1 and said in " ".join(ran.output.split())
    assert [path.name for path in tmp_path.iterdir()] == ["letter.docx"]


def test_another_courses_site_is_a_strangers(tmp_path):
    into = tmp_path / "site"
    replace_folder(into, "another-site", {"index.html": b"one"}, ABOUT)

    with pytest.raises(FolderNotOurs, match=r"no part of an earlier site"):
        replace_folder(into, KIND, {"index.html": b"two"}, ABOUT)

    assert held(into) == {"index.html": b"one"}
