"""What the world's platforms give to download is known by its shape; whose it is is matched with the list."""

from __future__ import annotations

import csv
import unicodedata
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner

from course.collecting import Manner, collect
from course.collecting.doubts import doubts_of, forget
from course.commands.app import app
from course.learner.answers import FILE_NAME
from course.marking.cohort.marking_run import mark_all
from course.marking.gradebook.database import gradebook
from course.marking.gradebook.enrolment import enrol
from course.marking.gradebook.tables import student
from course.marking.nbgrader.classroom import Classroom
from tests.collecting.ground import ADA, BOB, CEM, EXERCISE, WORK, handed_in, outcome, put, text, tree, zipped
from tests.collecting.packed import TITLE, WAYS, Uploader, blackboard, brightspace, canvas, moodle

# As the class's list has them: ids of a provider's own, names in several scripts, an address each.
ROSTER = {
    "s100": "Zoë Ødegård",
    "s101": "Ann O'Hara",
    "s102": "María del Carmen Ruiz-Peña",
    "s103": "Олена Приклад",
    "s104": "Ben Example",
}
OWN = dict(zip(ROSTER, sorted(WORK), strict=False))  # whose answers each of them gives


def listed(classroom: Classroom, names: dict[str, str]) -> None:
    with gradebook(classroom.gradebook).begin() as connection:
        connection.execute(student.delete())
    enrol(classroom, names, {id_: f"{id_}@firm.example" for id_ in names})


@pytest.fixture(autouse=True)
def roster(classroom) -> None:
    listed(classroom, ROSTER)


def uploader(id_: str, **more) -> Uploader:
    return Uploader(id_, ROSTER[id_], f"{id_}@firm.example", **more)


def own_name(id_: str, **more) -> dict[str, bytes]:
    """A file as a learner's own copy of the course has named it, with their name in it."""
    return {f"{OWN[id_]}_{EXERCISE}.json": text(OWN[id_], name=ROSTER[id_], **more)}


@pytest.mark.parametrize("as_zip", [False, True])
@pytest.mark.parametrize("way", WAYS)
def test_a_platforms_download_is_collected_for_those_whose_it_is(way, as_zip, classroom, sent):
    for number, id_ in enumerate(ROSTER):
        put(sent, WAYS[way](uploader(id_, number=4000 + number), own_name(id_)))
    where = sent
    if as_zip:
        where = sent.parent / "download.zip"
        where.write_bytes(zipped(tree(sent)))

    rows = list(collect(where, classroom))

    assert {row.learner: row.done for row in rows if row.learner} == dict.fromkeys(ROSTER, "collected")
    assert [row.done for row in rows if not row.learner] in ([], ["passed over"])
    for id_, name in ROSTER.items():
        held = (classroom.submission(id_, EXERCISE) / FILE_NAME).read_bytes()
        assert held == text(OWN[id_], name=name)
    once = handed_in(classroom)
    assert {row.done for row in collect(where, classroom) if row.learner} == {"already there"}
    assert handed_in(classroom) == once


@pytest.mark.parametrize(
    ("way", "zone", "stamped"),
    [
        (blackboard, "UTC", datetime(2026, 7, 3, 11, tzinfo=UTC)),
        (blackboard, "Europe/London", datetime(2026, 7, 3, 10, tzinfo=UTC)),
        (brightspace, "America/Toronto", datetime(2026, 7, 3, 15, tzinfo=UTC)),
    ],
)
def test_the_time_in_a_name_is_the_time_stamp_in_the_zone_that_was_said(way, zone, stamped, classroom, sent):
    put(sent, way(uploader("s100", at=datetime(2026, 7, 3, 11, 0)), own_name("s100")))  # noqa: DTZ001

    (row,) = [row for row in collect(sent, classroom, Manner(zone=ZoneInfo(zone))) if row.learner]

    assert row.handed_in == stamped and "its own word" not in " ".join(row.remarks)


@pytest.mark.parametrize(
    ("clock", "stamped"),
    [
        ("Nov 3, 2026 1100 AM", (11, 0)),
        ("Nov 3, 2026 1205 AM", (0, 5)),
        ("November 3, 2026 1259 PM", (12, 59)),
        ("3 Nov, 2026 915 PM", (21, 15)),
        ("3 November 2026 2115", (21, 15)),
        ("Nov 31, 2026 1100 AM", None),
        ("Brumaire 3, 2026 1100 AM", None),
        ("Nov 3, 2026 1361 PM", None),
    ],
)
def test_brightspaces_times_are_read_or_not_believed(clock, stamped, classroom, sent):
    put(sent, {f"39786-640693 - Ben Example - {clock}/answers.json": text(OWN["s104"])})

    (row,) = collect(sent, classroom)

    if stamped is None:
        assert row.done == "collected" and "Its time stamp is its own word." in row.remarks
    else:
        assert row.handed_in == datetime(2026, 11, 3, *stamped, tzinfo=UTC)


def test_that_canvas_calls_it_late_is_told(classroom, sent):
    put(sent, canvas(uploader("s102", late=True), own_name("s102")))

    (row,) = [row for row in collect(sent, classroom) if row.learner]

    assert row.learner == "s102" and "Canvas says that it came late, and not when." in row.remarks


def test_of_several_attempts_the_newest_counts_from_when_it_was_first_handed_in(classroom, sent):
    work = WORK[OWN["s100"]]
    newer = own_name("s100", revision=work.revision + 1, saved=work.saved + timedelta(minutes=9))
    for day, files in ((2, own_name("s100")), (10, newer), (12, newer)):
        put(sent, brightspace(uploader("s100", at=datetime(2026, 11, day, 9, 0)), files))  # noqa: DTZ001

    rows = [row for row in collect(sent, classroom) if row.learner]

    (taken,) = [row for row in rows if row.done == "collected"]
    assert taken.handed_in == datetime(2026, 11, 10, 9, tzinfo=UTC)
    assert sorted(row.done for row in rows) == ["collected", "passed over", "passed over"]


def test_a_username_may_have_underscores_and_blackboards_note_tells_where_it_begins(classroom, sent):
    listed(classroom, {"reservist_s100": "Zoë Ødegård", "s100": "Ann O'Hara"})
    who = Uploader("reservist_s100", "Zoë Ødegård")
    files = blackboard(who, {"answers.json": text(ADA)})

    put(sent, {name: held for name, held in files.items() if name.endswith(".json")})
    ((done, told),) = outcome(sent, classroom).values()
    assert done == "left" and "could be each of: reservist_s100, s100" in told
    put(sent, files)
    assert {row.learner for row in collect(sent, classroom)} == {"", "reservist_s100"}


def test_blackboards_note_tells_the_name_where_the_username_is_on_no_list(classroom, sent):
    put(sent, blackboard(Uploader("u0815", "O'Hara, Ann"), {"answers.json": text(ADA)}))

    (row,) = [row for row in collect(sent, classroom) if row.learner]

    assert row.learner == "s101" and "Blackboard has O'Hara, Ann: that is s101." in row.remarks


def test_a_name_is_known_in_whatever_form_its_letters_come(classroom, sent):
    who = Uploader("", unicodedata.normalize("NFD", "Zoë Ødegård"))
    put(sent, moodle(who, own_name("s100")))
    put(
        sent,
        canvas(Uploader("", unicodedata.normalize("NFD", "María del Carmen Ruiz-Peña")), own_name("s102")),
    )

    assert {row.learner for row in collect(sent, classroom)} == {"", "s100", "s102"}


def test_a_doubt_is_left_and_the_table_of_doubts_settles_it(classroom, sent, monkeypatch):
    monkeypatch.setattr("course.marking.nbgrader.own_classroom.own_classroom", lambda: classroom)
    listed(classroom, {**ROSTER, "s105": "Example Ben"})
    put(sent, moodle(Uploader("", "Z. Odegard"), own_name("s100")))
    put(sent, moodle(Uploader("", "Ben Example"), own_name("s104")))
    put(sent, moodle(Uploader("", "Mallory M"), own_name("s101")))
    put(sent, {"=HYPERLINK(1)_1_assignsubmission_file/answers.json": text(OWN["s103"])})

    def run(code: int) -> str:
        ran = CliRunner().invoke(app, ["collect", str(sent)], env={"COLUMNS": "400"})
        assert ran.exit_code == code, ran.output
        return " ".join(ran.output.split())

    told = run(1)
    table = doubts_of(classroom)
    assert "4 left" in told and str(table) in told and handed_in(classroom) == {}
    assert (
        "Z. Odegard, whom the class's list does not have so; the name typed in it is Zoë Ødegård, s100's"
        in told
    )
    assert "from Ben Example, who could be each of: s104, s105" in told
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())
    whose = {"Z. Od": "s100", "Ben E": "s104", "Mallo": "-"}
    for row in rows:
        row["learner"] = next((id_ for name, id_ in whose.items() if row["file"].startswith(name)), "nobody")
    with table.open("w", encoding="utf-8", newline="") as file:  # as another program saves it
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)

    told = run(1)

    assert "settled to be nobody's, who is not in the gradebook" in told and "1 left" in told
    assert {path.split("/")[0] for path in handed_in(classroom)} == {"s100", "s104"}
    # What was settled holds for the same file, wherever it comes from, and is forgotten with its learner.
    put(sent.parent / "again", {"answers (3).json": next(iter(own_name("s100").values()))})
    assert "already there" in " ".join(
        CliRunner()
        .invoke(app, ["collect", str(sent.parent / "again")], env={"COLUMNS": "400"})
        .output.split()
    )
    forget(table, "s100")
    assert "s100" not in table.read_text(encoding="utf-8-sig").replace("is Zoë Ødegård, s100", "")


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        (lambda text: text.replace(b"fingerprint", b"print"), "fingerprint is missing"),
        (lambda text: text.replace(b"#", b"1.23E+"), "a spreadsheet has changed it"),
        (lambda _: "learner;ä".encode("latin-1"), "save it as CSV UTF-8"),
    ],
)
def test_a_table_of_doubts_that_was_spoilt_is_told_with_its_mend(spoilt, told, classroom, sent, monkeypatch):
    monkeypatch.setattr("course.marking.nbgrader.own_classroom.own_classroom", lambda: classroom)
    put(sent, moodle(Uploader("", "Mallory M"), own_name("s101")))
    CliRunner().invoke(app, ["collect", str(sent)])
    table = doubts_of(classroom)
    table.write_bytes(spoilt(table.read_bytes()))

    ran = CliRunner().invoke(app, ["collect", str(sent)], env={"COLUMNS": "400"})

    assert ran.exit_code == 1 and told in " ".join(ran.output.split()) and "Mend:" in ran.output
    assert handed_in(classroom) == {}


def test_with_names_hidden_the_name_typed_in_it_tells_and_is_the_only_word(classroom, sent):
    put(sent, moodle(Uploader("", "Participant", number=1), own_name("s100")))
    put(sent, {f"anon_x8fQ_77_{FILE_NAME}": next(iter(own_name("s101").values()))})

    rows = {row.learner: row for row in collect(sent, classroom) if row.learner}

    assert set(rows) == {"s100", "s101"}
    assert all("does not say from whom it is" in " ".join(row.remarks) for row in rows.values())


def test_whose_copy_it_is_holds_where_a_platform_has_another_name_later(classroom, sent):
    put(sent, {f"s100_{EXERCISE}.json": next(iter(own_name("s100").values()))})
    outcome(sent, classroom)
    list(mark_all(classroom, EXERCISE, ["s100"], lambda _: None))
    work = WORK[OWN["s100"]]
    newer = own_name("s100", revision=work.revision + 1, saved=work.saved + timedelta(minutes=9))
    put(sent.parent / "later", moodle(Uploader("", "Z. Odegard-Married"), newer))

    rows = [row for row in collect(sent.parent / "later", classroom) if row.learner]

    assert [(row.learner, row.done) for row in rows] == [("s100", "collected")]
    assert "From the copy of the course from which s100 handed in before." in rows[0].remarks


HERS, HIS = uploader("s100"), uploader("s104")


@pytest.mark.parametrize(
    "name",
    [
        # Whatever a learner calls their file, the platform's own part of the name says whose it is.
        f"{HIS.name}_1_assignsubmission_file/s100/{EXERCISE}/answers.json",
        f"{HIS.name}_1_assignsubmission_file/s100_{EXERCISE}.json",
        f"{HIS.name}_1_assignsubmission_file/{HERS.name}_2_assignsubmission_file/answers.json",
        f"{HIS.name}_1_assignsubmission_file/{TITLE}_s100_attempt_2026-01-01-00-00-00_a.json",
        f"exampleben_1_2_s100_{EXERCISE}.json",
        f"exampleben_1_2_{HERS.name}_2_assignsubmission_file_a.json",
        f"1-2 - {HIS.name} - Nov 3, 2026 1100 AM/{HERS.name}/a.json",
        f"1-2 - {HIS.name} - Nov 3, 2026 1100 AM/ødegårdzoë_1_2_a.json",
        f"{TITLE}_s104_attempt_2026-01-01-00-00-00_T_s100_attempt_2026-01-01-00-00-00_a.json",
        f"inbound/s104+{EXERCISE}+2026-01-01 00:00:00.0 UTC/{HERS.name}/answers.json",
        f"{TITLE}/{HIS.name}/{HERS.name}/answers.json",
    ],
)
def test_nobody_hands_in_for_another_by_what_they_call_their_file(name, classroom, sent):
    put(sent, {name: text(OWN["s104"])})

    (row,) = collect(sent, classroom)

    assert (row.learner, row.done) == ("s104", "collected"), row


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (f"examplebn_1_2_{TITLE}_s100_attempt_2026-01-01-00-00-00_a.json", "two platforms"),
        ("1-2 - Nobody - Nov 3, 2026 1100 AM - T_s100_attempt_2026-01-01-00-00-00_a.json", "two platforms"),
        ("Nobody N_1_assignsubmission_file_T_s100_attempt_2026-01-01-00-00-00_a.json", "two platforms"),
        (f"Nobody N_1_assignsubmission_file/s100_{EXERCISE}.json", "whom the class's list does not have so"),
        (f"nobodyn_1_2_s100_{EXERCISE}.json", "whom the class's list does not have so"),
        (
            f"{TITLE}/{HIS.name}/s100_{EXERCISE}.json",
            "lies in the folder of s104, and its own name says s100",
        ),
        (f"s104/s100_{EXERCISE}.json", "lies in the folder of s104, and its own name says s100"),
    ],
)
def test_where_a_name_says_two_things_it_is_left(name, told, classroom, sent):
    put(sent, {name: text(OWN["s104"])})

    ((done, why),) = outcome(sent, classroom).values()

    assert done == "left" and told in why and handed_in(classroom) == {}


def test_inside_a_learners_own_zip_no_platforms_name_counts(classroom, sent):
    inner = {
        f"{HERS.name}_1_assignsubmission_file/answers.json": text(ADA),
        f"{HERS.name}/answers.json": text(BOB),
    }
    put(sent, {"s104.zip": zipped(inner)})
    put(sent, moodle(uploader("s103"), {"mine.zip": zipped({f"s100/{EXERCISE}/answers.json": text(CEM)})}))

    rows = list(collect(sent, classroom))

    assert {row.learner for row in rows if row.done == "collected"} == {"s103"}
    assert not any(row.learner == "s100" for row in rows)


def test_said_which_platform_it_was_what_could_be_two_is_one(classroom, sent):
    name = f"Quiz_1_2_{TITLE}_s100_attempt_2026-01-01-00-00-00_a.json"
    put(sent, {name: text(ADA)})
    assert outcome(sent, classroom)[name][0] == "left"

    (row,) = collect(sent, classroom, Manner(platform="blackboard"))

    assert (row.learner, row.done) == ("s100", "collected")
