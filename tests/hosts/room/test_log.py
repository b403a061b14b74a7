"""The room's log: on the disk before anybody is told, an answer once, and the same room from it again."""

from __future__ import annotations

import os
import stat

import pytest

from course.hosts.room.events import Did, Joined, Voted
from course.hosts.room.log import Log, LogDamaged
from course.hosts.room.session import Session
from tests.hosts.room.rooms import FACT, lesson_agenda

JOINED = Joined(person="p0", alias="Heron", seat="s")
VOTE = Voted(person="p0", question=FACT, round=1, message="m1", answer={"judgement": "hurts"})


def test_the_same_room_comes_out_of_its_log_again_and_an_answer_sent_twice_is_one(tmp_path):
    log = Log(tmp_path / "a.room")
    place = [stop.question for stop in lesson_agenda().stops].index(FACT)
    assert all(log.add([JOINED, Did(act="go", about=str(place)), Did(act="open"), VOTE]))
    assert log.add([VOTE, VOTE.model_copy(update={"message": "m2"})])[0] is None
    log.close()

    read = [kept.event for kept in Log(tmp_path / "a.room")]
    session = Session(lesson_agenda())
    for kept in Log(tmp_path / "a.room"):
        session.take(kept)
    assert len(read) == 5 and read[0] == JOINED
    assert session.answered() == 1


@pytest.mark.skipif(os.name != "posix", reason="there are no such rights")
def test_only_its_owner_may_read_it(tmp_path):
    Log(tmp_path / "a.room").close()

    assert stat.S_IMODE((tmp_path / "a.room").stat().st_mode) == 0o600


def test_a_file_that_is_no_rooms_says_so_and_is_left_alone(tmp_path):
    (tmp_path / "a.room").write_bytes(b"holiday photographs" * 400)

    with pytest.raises(LogDamaged, match=r"a\.room cannot be read as a room's file.*--new"):
        Log(tmp_path / "a.room")
    assert (tmp_path / "a.room").read_bytes().startswith(b"holiday")
