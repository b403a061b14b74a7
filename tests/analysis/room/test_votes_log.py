"""What a room kept is told as the room itself counted it: its numbers, and nobody's name."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from course.analysis.room.asked import asked_in
from course.analysis.room.report import room_report
from course.analysis.room.votes_log import votes_of
from course.commands.app import app
from course.content.installed import course_content
from course.content.run_sheets import run_sheets
from course.hosts.room.agenda import agenda_of
from course.hosts.room.events import Opened
from course.hosts.room.log import Log
from course.hosts.room.tally import Tally, sure_and_wrong, tally
from tests.hosts.room.rooms import FACT, LESSON, Played, lesson_agenda

HURTS = {"judgement": "hurts", "element": "T4.2"}
HELPS = {"judgement": "helps", "element": "T5.3"}
OPENED = Opened(lesson=LESSON, minutes=45, room="r", code="ABCDEF", trainer="t", wall="w", port=8000)
ASKED = asked_in(course_content().lessons[LESSON], course_content())


def played() -> Played:
    """Eight at Client B's second fact: two votes, a change of mind, one too late, one muted, one sent out."""
    room = Played(people=8)
    room.put(OPENED)
    room.at_fact()
    for number in range(8):
        room.vote(f"p{number}", sure="sure", **(HELPS if number < 5 else HURTS))
    room.vote("p0", sure="guess", **HURTS)
    room.do("close")
    assert room.vote("p1", **HURTS) == "late"
    room.do("talk", "next")
    for number in (1, 2, 6):
        room.vote(f"p{number}", sure="fairly", **HURTS)
    room.vote("p3", judgement="irrelevant")  # goes no further: the earlier question stands no longer
    room.do("mute p6", "remove p7", "close", "show:votes", "show:judgement")
    return room


def by_choice(counted: Tally, part: int) -> dict[str, list[int]]:
    return {row.id: row.counts for row in counted.parts[part].rows}


def test_the_report_has_the_numbers_that_the_room_saw():
    room = played()
    report = room_report(votes_of(room.events, lesson_agenda()), ASKED)
    facts = report.facts.set_index("question")
    counted = tally(room.session, room.session.asked, 2)

    assert report.people == 6
    for part, question in enumerate((FACT, f"{FACT}/element")):
        rows = report.choices[report.choices["question"] == question]
        told = {row.choice: [row.alone, row.last] for row in rows.itertuples()}
        assert told == by_choice(counted, part) and sum(alone for alone, _ in told.values()) == 6
    assert list(facts.loc[FACT, ["answered_alone", "answered"]]) == counted.answered
    assert facts.loc[f"{FACT}/element", "answered"] == 5
    sure = list(facts.loc[FACT, ["sure_wrong_alone", "sure_wrong"]])
    assert sure == sure_and_wrong(room.session, room.session.asked, 2)
    assert report.gain.iloc[0].questions == 1 and report.gain.iloc[0].answers == 6


@pytest.mark.parametrize("lesson", list(course_content().lessons))
def test_what_a_room_is_asked_is_what_the_report_knows_with_the_same_answers_right(lesson: str):
    content = course_content()
    known = {one.question: one for one in asked_in(content.lessons[lesson], content)}
    for sheet in run_sheets(lesson, content).values():
        for id_, one in agenda_of(content.lessons[lesson], sheet, content).questions.items():
            for ask in one.question.asks:
                told = known.get(f"{id_}/{ask.id}" if ask.id == "element" else id_)
                if ask.id in {"source", "strength", "loses"} or ask.id not in one.best.accepted:
                    continue
                assert told.choices.keys() == {option.id for option in ask.options}, id_
                assert set(told.accepted) == set(one.best.accepted[ask.id]), id_
                assert told.accepted[0] == one.best.accepted[ask.id][0], id_


def kept(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    log = Log(path)
    log.add([one.event for one in played().events])
    log.close()
    return path


def test_one_command_tells_the_last_room_of_a_lesson_and_names_nobody(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_HOME", str(tmp_path / "home"))
    rooms = tmp_path / "home" / "rooms"
    empty = rooms / f"{LESSON}_90_20261201-090000-000000.room"
    kept(rooms / f"{LESSON}_45_20261201-100000-000000.room")
    Log(empty).close()

    made = CliRunner().invoke(app, ["room", "report", "03", "--into", str(tmp_path / "r")])
    nobody = CliRunner().invoke(app, ["room", "report", str(empty), "--into", str(tmp_path / "e")])
    none = CliRunner().invoke(app, ["room", "report", "01", "--into", str(tmp_path / "n")])

    assert made.exit_code == 0, made.output
    files = {path.name: path.read_bytes() for path in (tmp_path / "r").iterdir()}
    assert {"report.html", "facts.csv", "choices.csv", "hand-out.pdf", "review.html"} <= files.keys()
    assert b"6 people, no names." in files["report.html"]
    assert not [name for name, data in files.items() if b"Alias" in data or b"seat-" in data]
    assert nobody.exit_code == 1 and "no room was opened in it" in " ".join(nobody.output.split())
    assert none.exit_code == 1 and "There is no room of 01-" in " ".join(none.output.split())
    assert not (tmp_path / "e").exists() and not (tmp_path / "n").exists()
