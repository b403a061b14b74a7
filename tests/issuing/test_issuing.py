"""A record is kept in the register: its files are made good from there, and it says who marked."""

from __future__ import annotations

import io
import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pypdf import PdfReader
from sqlalchemy import Column, DateTime, Integer, MetaData, String, Table, Text

from course.base.places import REHEARSAL
from course.issuing.completion import NotCompleted, complete
from course.issuing.issue import digest, holder_of, issued, own_register
from course.issuing.record_files import CERTIFICATE, CREDENTIAL, RECORD, record_file
from course.learner.answers import FILE_NAME, now
from course.marking.gradebook.database import gradebook
from course.marking.gradebook.enrolment import enrol
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.own_classroom import separate_classroom
from course.records import Statement, from_json
from course.register.pinned import Pinned
from course.register.published import published_issuer
from course.register.register import Register
from course.register.verify import verify
from tests.me import learner
from tests.records.passes import ADA, EXERCISE, REFERENCE, a_class, mark, pass_it
from tests.register.making import issuer_named

VERSION_1 = Path(__file__).parents[1] / "records" / "version-1.json"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Classroom:
    return a_class(tmp_path_factory.mktemp("class") / "once")


@pytest.fixture
def classroom(opened: Classroom, tmp_path: Path) -> Classroom:
    shutil.copytree(opened.root, tmp_path / "class")
    room = separate_classroom(tmp_path / "class")
    pass_it(room)
    return room


@pytest.fixture
def passed(classroom: Classroom) -> Classroom:
    mark(classroom)
    return classroom


def record_of(classroom: Classroom) -> Statement:
    folder = complete(classroom, ADA, EXERCISE).folder
    return from_json((folder / RECORD).read_bytes())


def spoil(path: Path, how: str) -> None:
    if how == "missing":
        path.unlink()
    elif how == "cut":
        path.write_bytes(path.read_bytes()[:500])
    else:
        path.write_bytes(b"\0" * 800)


@pytest.mark.parametrize("how", ["missing", "cut", "zeros"])
@pytest.mark.parametrize("name", [RECORD, CERTIFICATE])
def test_a_file_that_is_missing_or_spoilt_is_made_good_and_never_served(
    passed: Classroom, name: str, how: str
):
    path = complete(passed, ADA, EXERCISE).folder / name
    whole = path.read_bytes()
    spoil(path, how)
    assert record_file(passed, ADA, EXERCISE, name) is None

    again = complete(passed, ADA, EXERCISE)

    assert path.read_bytes() == whole == record_file(passed, ADA, EXERCISE, name)
    kept = list(path.parent.glob("record.set-aside-*"))
    assert bool(kept) == (name == RECORD and how != "missing")
    assert all(one.name in " ".join(again.remarks) for one in kept)


def test_a_record_that_differs_from_the_gradebooks_is_set_aside_and_said(passed: Classroom):
    issued = record_of(passed)
    path = passed.record(ADA, EXERCISE) / RECORD
    days = {f"{part}_on": "2025-01-01" for part in ("started", "completed")}
    times = dict.fromkeys(("started", "completed"), "2025-01-01T00:00:00Z")
    path.write_text(json.dumps(json.loads(path.read_text()) | days | times))

    done = complete(passed, ADA, EXERCISE)

    assert from_json(path.read_bytes()) == issued
    (aside,) = path.parent.glob("record.set-aside-*")
    assert f"not as it was issued; it was set aside as {aside.name}." in " ".join(done.remarks)


def test_a_record_with_a_code_of_ones_own_gives_way_to_the_gradebooks(passed: Classroom):
    issued = record_of(passed)
    path = passed.record(ADA, EXERCISE) / RECORD
    path.write_text(path.read_text().replace(issued.short_code, "0" * 12))

    done = complete(passed, ADA, EXERCISE)

    assert from_json(path.read_bytes()).short_code == issued.short_code
    assert (path.parent / f"{'0' * 12}-{RECORD}").exists()
    assert "has another code" in " ".join(done.remarks)


def test_answers_that_are_not_those_marked_make_no_record(passed: Classroom):
    kept = passed.autograded(ADA, EXERCISE) / FILE_NAME
    kept.chmod(0o644)
    kept.write_text(kept.read_text().replace(str(REFERENCE), str(learner().reference)))

    with pytest.raises(NotCompleted, match="not those that were marked"):
        complete(passed, ADA, EXERCISE)


def test_what_a_learner_had_marked_with_the_keys_at_hand_stays_self_assessed(
    classroom: Classroom, learner_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    mark(classroom, "learner")
    learner_home.mkdir(parents=True, exist_ok=True)
    (learner_home / "learner-reference.txt").write_text("")
    monkeypatch.setenv("COURSE_HOME", str(tmp_path / "another-home"))
    assert record_of(classroom).assessment.marked_by == "learner"

    mark(classroom, "assessor", force=True)

    assert record_of(classroom).assessment.marked_by == "learner"


def test_ones_own_answers_are_self_assessed_however_they_are_marked(
    classroom: Classroom, learner_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    learner_home.mkdir(parents=True, exist_ok=True)
    (learner_home / "learner-reference.txt").write_text(f"{REFERENCE}\n")
    mark(classroom)
    monkeypatch.setenv("COURSE_HOME", str(tmp_path / "another-home"))

    assert record_of(classroom).assessment.marked_by == "learner"


def test_what_an_assessor_marks_and_no_provider_signs_says_so(passed: Classroom):
    record = record_of(passed)

    assert record.status == "self-assessed" and record.assessment.marked_by == "assessor"


def test_a_corrected_name_makes_a_later_record_that_takes_the_place_of_the_earlier(passed: Classroom):
    before = record_of(passed)
    enrol(passed, {ADA: "Ada Éxample"})
    mark(passed)

    after = record_of(passed)

    assert after.learner.name == "Ada Éxample" and after.supersedes == before.record_id
    register = own_register(passed)
    assert register.find(str(before.record_id)).standing == "superseded"
    assert register.standing(holder_of(passed, ADA, EXERCISE)).id == str(after.record_id)
    folder = passed.record(ADA, EXERCISE)
    earlier = {f"{before.short_code}-{name}" for name in (CERTIFICATE, RECORD)}
    assert {path.name for path in folder.iterdir()} == {CERTIFICATE, RECORD, *earlier}
    said = PdfReader(io.BytesIO((folder / CERTIFICATE).read_bytes())).pages[0].extract_text()
    assert "Ada Éxample" in said


def test_with_a_providers_key_what_an_assessor_marked_is_attested_and_can_be_checked(
    passed: Classroom, tmp_path: Path
):
    unsigned = record_of(passed)
    issuer = issuer_named("Example Law Training", "https://training.example")
    register = Register(f"sqlite:///{tmp_path / 'provider.db'}", issuer)

    folder = complete(passed, ADA, EXERCISE, register=register).folder

    record = from_json((folder / RECORD).read_bytes())
    assert record.status == "attested" and record.provider.id == issuer.provider.id
    assert record.record_id != unsigned.record_id
    pinned = [Pinned(published_issuer(issuer.provider))]
    for name in (CERTIFICATE, CREDENTIAL):
        found = verify((folder / name).read_bytes(), pinned)
        assert found.outcome == "status unknown" and found.names(record.learner.name)
        assert record_file(passed, ADA, EXERCISE, name, register) == (folder / name).read_bytes()
    assert "Self-assessed" not in PdfReader(folder / CERTIFICATE).pages[0].extract_text()


def test_what_a_learner_marked_is_not_attested_by_a_providers_key_either(
    classroom: Classroom, tmp_path: Path
):
    mark(classroom, "learner")
    issuer = issuer_named("Example Law Training", "https://training.example")
    register = Register(f"sqlite:///{tmp_path / 'provider.db'}", issuer)

    folder = complete(classroom, ADA, EXERCISE, register=register).folder

    assert from_json((folder / RECORD).read_bytes()).status == "self-assessed"
    assert not (folder / CREDENTIAL).exists()


def kept_before(classroom: Classroom, *texts: str) -> None:
    """Put records into the gradebook as the version before this one did."""
    made = MetaData()
    table = Table(
        "course_record",
        made,
        *(Column(name, String(64)) for name in ("id", "exercise", "learner", "certificate")),
        Column("edition", Integer),
        Column("issued_at", DateTime),
        Column("text", Text),
    )
    engine = gradebook(classroom.gradebook)
    made.create_all(engine)
    rows = [
        {
            "id": str(edition),
            "exercise": EXERCISE,
            "learner": ADA,
            "certificate": digest(f"certificate {edition}".encode()),
            "edition": edition,
            "issued_at": datetime(2026, 1, edition, tzinfo=UTC).replace(tzinfo=None),
            "text": text,
        }
        for edition, text in enumerate(texts, start=1)
    ]
    with engine.begin() as connection:
        connection.execute(table.insert(), rows)


def test_what_the_gradebook_kept_before_is_taken_over_as_it_was_and_only_once(passed: Classroom):
    one = json.loads(VERSION_1.read_text(encoding="utf-8"))
    texts = [
        json.dumps(one | {"record_id": str(UUID(int=n, version=4)), "short_code": f"{n:012}"}) for n in (1, 2)
    ]
    kept_before(passed, *texts, texts[1].replace("Ana", "Ada"), "spoilt")
    folder = passed.record(ADA, EXERCISE)
    folder.mkdir(parents=True)
    (folder / CERTIFICATE).write_bytes(b"certificate 3")
    held = issued(passed, ADA, EXERCISE)
    assert held.text == texts[1].replace("Ana", "Ada")

    made = record_of(passed)
    complete(passed, ADA, EXERCISE)

    register = own_register(passed)
    first, second = (register.find(str(UUID(int=n, version=4))) for n in (1, 2))
    assert (first.text, second.text) == (texts[0], held.text)
    assert (first.standing, first.superseded_by, first.ended) == (
        "superseded",
        second.id,
        "2026-01-03T00:00:00Z",
    )
    assert (second.standing, second.superseded_by) == ("superseded", str(made.record_id))
    assert register.certificate(second.id) == b"certificate 3" and made.supersedes == UUID(second.id)
    assert len(list(register.all())) == 3 and register.broken() is None


def test_a_pass_that_was_recorded_before_keeps_its_record_and_code(passed: Classroom):
    now = json.loads(record_file_text(passed))
    own_register(passed).erase(now["record_id"])
    shutil.rmtree(passed.record(ADA, EXERCISE))
    kept_before(passed, as_version_1(now))

    again = record_of(passed)

    assert (str(again.record_id), again.short_code) == (now["record_id"], now["short_code"])
    assert (passed.record(ADA, EXERCISE) / RECORD).read_text(encoding="utf-8") == as_version_1(now)


def record_file_text(classroom: Classroom) -> str:
    return (complete(classroom, ADA, EXERCISE).folder / RECORD).read_text(encoding="utf-8")


def as_version_1(now: dict[str, Any]) -> str:
    """What the first version wrote of the same pass."""
    one = {
        key: value for key, value in now.items() if key not in {"issued", "measured", "studied", "attended"}
    }
    one |= {"schema_version": "1", "status": "valid", "superseded_by": None, "measured_minutes": None}
    one |= {"self_assessed": now["assessment"]["marked_by"] == "learner"}
    gone = {"checked_by", "signed_in", "id", "kind", "work", "marked_by", "assessor"}
    for part in ("learner", "provider", "activity", "assessment"):
        one[part] = {key: value for key, value in now[part].items() if key not in gone}
    results = one["assessment"]["results"]
    one["assessment"]["results"] = [{k: v for k, v in r.items() if k != "marked"} for r in results]
    return json.dumps(one, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize(
    ("typed", "roster", "name", "basis", "doubted"),
    [
        ("Ada Éxample", "Example Ada", "Ada Éxample", "roster", False),
        ("Ada Example, LL.M.", "Ada Example‚ LL.M.", "Ada Example, LL.M.", "roster", False),
        ("Ada Sample", "Ada Example", "Ada Sample", "not-as-on-roster", True),
        ("Ada Sample", "", "Ada Sample", "self-declared", False),
        ("", "Ada Example", "Ada Example", "roster", False),
        ("ཚེ་རིང", "Ada Example", "Ada Example", "roster", True),
        ("李小龙", "Ada Example", "李小龙", "not-as-on-roster", True),
    ],
)
def test_a_certificate_of_a_class_carries_the_typed_name_confirmed_or_doubted_openly(
    opened: Classroom, tmp_path: Path, typed: str, roster: str, name: str, basis: str, doubted: bool
):
    shutil.copytree(opened.root, tmp_path / "class")
    classroom = separate_classroom(tmp_path / "class")
    pass_it(classroom, typed=typed, roster=roster)
    mark(classroom)

    done = complete(classroom, ADA, EXERCISE)

    record = from_json((done.folder / RECORD).read_bytes())
    assert (record.learner.name, record.learner.identity_basis) == (name, basis)
    assert bool(done.remarks) == doubted
    if basis == "not-as-on-roster":
        page = PdfReader(io.BytesIO((done.folder / CERTIFICATE).read_bytes())).pages[0]
        assert "the class’s list has another" in page.extract_text()


def test_a_clock_that_says_1970_costs_nobody_their_record(opened: Classroom, tmp_path: Path):
    shutil.copytree(opened.root, tmp_path / "class")
    classroom = separate_classroom(tmp_path / "class")
    pass_it(classroom, datetime(1970, 1, 1, 0, 3, tzinfo=UTC))
    mark(classroom)

    record = record_of(classroom)

    assert record.completed == record.assessment.marked_at
    assert record.completed <= now()


def test_what_a_rehearsal_issues_says_specimen_ever_after(classroom: Classroom):
    (classroom.root / REHEARSAL).write_text("Everyone in this folder is invented.")
    mark(classroom)
    (classroom.root / REHEARSAL).unlink()
    mark(classroom, force=True)

    record = record_of(classroom)

    assert record.status == "specimen"
    certificate = (classroom.record(ADA, EXERCISE) / CERTIFICATE).read_bytes()
    assert "SPECIMEN" in PdfReader(io.BytesIO(certificate)).pages[0].extract_text()


def test_two_who_ask_at_once_get_one_record(passed: Classroom):
    with ThreadPoolExecutor(2) as both:
        asked = [both.submit(complete, passed, ADA, EXERCISE) for _ in range(2)]
        folders = {one.result().folder for one in asked}

    (folder,) = folders
    issued = record_of(passed)
    assert from_json((folder / RECORD).read_bytes()).short_code == issued.short_code
    assert sorted(path.name for path in folder.iterdir()) == [CERTIFICATE, RECORD]
