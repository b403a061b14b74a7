"""A record reaches its learner: in the page of feedback, through nbgrader's exchange, and as a zip."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from pathlib import Path

import pytest
from nbgrader.utils import notebook_hash
from traitlets.config import Config
from typer.testing import CliRunner

from course.commands.app import app
from course.handing_in.release import release
from course.issuing.completion import complete
from course.issuing.issue import own_register
from course.issuing.sending import NOTE, files_of, pages_to_release, with_record
from course.marking.feedback.mark import mark_on_page
from course.marking.nbgrader.classroom import SECRET, Classroom
from tests.records.passes import ADA, EXERCISE, a_class, mark, pass_it

SAVED = re.compile(r'download="([^"]+)" href="data:[^;]+;base64,([^"]+)"')


@pytest.fixture
def room(tmp_path: Path) -> Classroom:
    made = a_class(tmp_path / "class")
    pass_it(made)
    mark(made)
    complete(made, ADA, EXERCISE)
    return made


def in_page(page: bytes) -> dict[str, bytes]:
    return {name: base64.b64decode(content) for name, content in SAVED.findall(page.decode())}


def test_the_page_of_feedback_carries_the_files_as_they_were_issued_and_its_mark(room):
    register = own_register(room)
    (kept,) = register.all()

    ((learner, page, own),) = pages_to_release(room, EXERCISE, register)

    assert (learner, own) == (ADA, True)
    files = files_of(register, kept)
    assert in_page(page) == files and files["certificate.pdf"] == register.certificate(kept.id)
    before = room.feedback(ADA, EXERCISE).read_bytes()
    assert mark_on_page(page) == mark_on_page(before) and before.rstrip().endswith(b"</html>")
    assert with_record(b"no page of ours", files) == b"no page of ours"


def test_the_form_for_ones_own_note_asks_and_is_empty(room):
    (kept,) = own_register(room).all()

    form = files_of(own_register(room), kept)[NOTE].decode()

    assert form.count("<textarea></textarea>") == 6 and "What will you do differently?" in form
    assert kept.statement.activity.title in form and kept.statement.learner.name not in form


def test_it_goes_through_nbgraders_exchange_where_the_learner_fetches_feedback(room, tmp_path):
    settings = Config()
    settings.Exchange.root = str(tmp_path / "exchange")
    settings.CourseDirectory.course_id = room.content.course.id
    (tmp_path / "exchange").mkdir(mode=0o777)
    (tmp_path / "exchange").chmod(0o777)
    ((learner, page, _),) = pages_to_release(room, EXERCISE, own_register(room))

    release(room, EXERCISE, {learner: page}, settings)

    secret = (room.feedback(ADA, EXERCISE).parent / SECRET).read_text()
    name = f"{notebook_hash(secret=secret, notebook_id=EXERCISE)}.html"
    there = tmp_path / "exchange" / room.content.course.id / "feedback" / name
    assert there.read_bytes() == page


def test_a_zip_for_each_learner_has_all_of_it(room, tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_CLASSROOM", str(room.root))
    monkeypatch.setenv("COURSE_PROVIDER", str(tmp_path / "no-provider"))

    made = CliRunner().invoke(app, ["records", "send", EXERCISE, "--into", str(tmp_path / "out")])

    assert made.exit_code == 0 and "1 of 1 have a record" in " ".join(made.output.split()), made.output
    (zipped,) = (tmp_path / "out").iterdir()
    assert zipped.name == f"{ADA}-{EXERCISE}.zip" and zipped.stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(io.BytesIO(zipped.read_bytes())) as found:
        assert set(found.namelist()) == {
            "certificate.pdf",
            "record.json",
            NOTE,
            f"feedback-{EXERCISE}.html",
        }
        own = room.record(ADA, EXERCISE) / "certificate.pdf"
        assert found.read("certificate.pdf") == own.read_bytes()


def test_without_an_exchange_it_is_said_what_to_do_instead(room, monkeypatch, tmp_path):
    monkeypatch.setenv("COURSE_CLASSROOM", str(room.root))
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "none"))

    made = CliRunner().invoke(app, ["records", "release", EXERCISE, "--unsigned"])

    assert made.exit_code == 1 and "course records send" in " ".join(made.output.split())
