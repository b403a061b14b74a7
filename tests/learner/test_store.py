"""A learner's answers and progress are safe wherever they are kept: in files, in SQLite, in PostgreSQL."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import timedelta
from itertools import chain
from random import Random
from uuid import UUID

import pytest

from course.base.places import content_root
from course.learner.answers import AnswersBehind, AnswersDamaged
from course.learner.notice import Notice
from course.learner.open_answers import OpenBoard
from course.learner.progress import Event
from course.learner.sql_store import Database
from course.learner.store import StoreFails, watch
from tests.conftest import how_many
from tests.learner.stores import EXERCISE, KINDS, LESSON, MOMENT, Place, drafted

# A learner's files are in a folder of their own, and say nothing of whose they are.
IN_A_DATABASE = pytest.mark.parametrize("place", [kind for kind in KINDS if kind != "files"], indirect=True)
ON_A_SERVER = pytest.mark.parametrize("place", ["PostgreSQL"], indirect=True)


def writer(place: Place, name: str, number: int) -> subprocess.Popen[str]:
    """A process that saves; it begins when it is told so."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.learner.stores", *place.words, name, str(number)],
        cwd=content_root(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def acknowledged(lines: list[str]) -> list[tuple[int, int]]:
    """The revisions that a writer was told of, each with the number that it had saved."""
    whole = [line.split() for line in lines if line.endswith("\n")]
    return [(int(revision), int(number)) for revision, number in whole]


def kept(board: OpenBoard, answers: dict, seen: str) -> tuple[Notice, str]:
    """What becomes of a board's answers, and the tag of those that stand."""
    reply = board.keep({"answers": answers, "seen": seen})
    return reply.notice, reply.tag


def test_what_is_saved_is_what_any_other_process_reads(place):
    begun = place.store.open(place.fresh()).answers
    assert begun == place.fresh() and place.store.read(EXERCISE) is None

    saved = place.store.save(begun.model_copy(update={"boards": {"one": drafted("«Дневник» 🌲\0")}}))

    assert saved.aside is None and saved.answers.revision == 1
    assert place.store.read(EXERCISE) == saved.answers == place.store.open(place.fresh()).answers


def test_several_writers_at_once_lose_no_save_that_was_acknowledged(place):
    names, number = ["left", "middle", "right"], how_many(15, 600)
    writers = [writer(place, name, number) for name in names]
    for one in writers:
        assert one.stdout.readline() == "ready\n"
    told = [one.communicate("go\n" if one is writers[-1] else None) for one in _started(writers)]

    assert [one.returncode for one in writers] == [0] * len(names)
    revisions = [[revision for revision, _ in acknowledged(out.splitlines(True))] for out, _ in told]
    assert all(mine == sorted(mine) for mine in revisions)
    assert sorted(chain.from_iterable(revisions)) == list(range(1, len(names) * number + 1))
    last = {f"{name}-{index % 6}": f"{name} {index}" for name in names for index in range(number)}
    assert {id_: board.text for id_, board in place.store.read(EXERCISE).boards.items()} == last


def _started(writers: list[subprocess.Popen[str]]) -> list[subprocess.Popen[str]]:
    for one in writers[:-1]:
        one.stdin.write("go\n")
        one.stdin.flush()
    return writers


@pytest.mark.soak
@pytest.mark.timeout(7000)
@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a thing of POSIX systems")
def test_a_writer_killed_at_any_moment_leaves_all_that_was_acknowledged(place):
    chance, before = Random(20261124), 0
    for run in range(how_many(3, 700)):
        with writer(place, f"killed {run}", 0) as running:
            assert running.stdout.readline() == "ready\n"
            running.stdin.write("go\n")
            running.stdin.flush()
            told = [running.stdout.readline() for _ in range(chance.randrange(1, 9))]
            running.send_signal(signal.SIGKILL)
            told += running.stdout.readlines()
        revision, number = max(acknowledged(told))
        there = place.store.read(EXERCISE)

        # The last may have been saved before it could say so.
        assert before < revision <= there.revision <= revision + 1
        assert there.boards[f"killed-{number % 6}"].text == f"killed {run} {number}"
        before = there.revision
    assert place.set_aside() == []


DAMAGED = ["", "{", "[]", "null", '{"format": 2}', "9" * 300_000, "[" * 20_000]
NAMES = ["empty", "cut off", "a list", "null", "another format", "too large", "deep"]


@pytest.mark.parametrize("text", DAMAGED, ids=NAMES)
def test_what_cannot_be_read_is_set_aside_and_told_and_never_overwritten(place, text):
    place.spoil(text)
    with pytest.raises(AnswersDamaged):
        place.store.read(EXERCISE)

    sheet = place.sheet()

    assert sheet.opening.state == "damaged" and sheet.aside.name in sheet.opening.text
    assert place.set_aside() == [text]
    sheet.put("one", drafted("afresh"))
    assert place.store.read(EXERCISE).boards == {"one": drafted("afresh")}
    assert place.set_aside() == [text]


def test_what_is_spoilt_while_a_window_is_open_is_set_aside_and_told_in_saving(place):
    board = place.sheet().board("one")
    first = drafted("first").model_dump()
    notice, tag = kept(board, first, "")
    assert notice.state == "saved"
    for number, text in enumerate(("{", "{{"), start=2):
        place.spoil(text)
        notice, tag = kept(board, drafted(str(number)).model_dump(), tag)

        assert notice.state == "damaged" and "saved anew" in notice.text
        assert place.store.read(EXERCISE).boards == {"one": drafted(str(number))}
    assert sorted(place.set_aside()) == ["{", "{{"]


def test_a_writer_who_is_behind_is_told_what_stands_and_changes_nothing(place):
    first = place.store.save(place.fresh()).answers
    newest = place.store.save(first.model_copy(update={"boards": {"one": drafted("newer")}})).answers

    with pytest.raises(AnswersBehind) as behind:
        place.store.save(first.model_copy(update={"boards": {"one": drafted("older")}}))

    assert behind.value.newer == newest == place.store.read(EXERCISE)


def test_one_board_answered_in_two_windows_is_told_to_the_later_with_what_stands(place):
    here, there = place.sheet().board("one"), place.sheet().board("one")
    assert kept(there, drafted("theirs").model_dump(), "")[0].state == "saved"

    notice, _ = kept(here, drafted("mine").model_dump(), "")

    assert notice.state == "behind" and "Nothing is lost" in notice.text
    standing = here.kept()
    assert standing.answers.text == "theirs"
    assert kept(here, drafted("mine").model_dump(), standing.tag)[0].state == "saved"


def test_two_boards_answered_in_two_windows_both_stay(place):
    here, there = place.sheet(), place.sheet()

    here.put("one", drafted("first"))
    there.put("two", drafted("second"))
    here.put("one", drafted("third"))

    assert place.store.read(EXERCISE).boards == {"one": drafted("third"), "two": drafted("second")}


@pytest.mark.parametrize(("number", "text"), [(17, "🌲" * 4000), (21, "")], ids=["bytes", "boards"])
def test_more_than_could_be_read_again_is_not_saved_and_what_stands_stays(place, number, text):
    sheet = place.sheet()
    sheet.put("one", drafted("kept"))
    boards = {str(each): drafted(text) for each in range(number)}

    with pytest.raises(OSError, match="more on these boards than can be kept"):
        place.store.save(sheet.answers.model_copy(update={"boards": boards}))

    assert place.store.read(EXERCISE) == sheet.answers and place.set_aside() == []


def test_what_there_is_is_listed_with_its_revision(place):
    assert place.store.listing() == {}
    place.sheet(LESSON).put("one", drafted("a"))
    place.sheet().put("one", drafted("b"))
    place.sheet().put("one", drafted("c"))

    listed = place.store.listing()

    assert {work: found.revision for work, found in listed.items()} == {LESSON: 1, EXERCISE: 2}
    assert listed[EXERCISE].saved == place.store.read(EXERCISE).saved


def test_whoever_watches_hears_of_every_save_and_of_nothing_else(place):
    place.sheet(LESSON).put("one", drafted("before"))
    saves = iter([(EXERCISE, "a"), None, (EXERCISE, "b"), (LESSON, "c")])

    def again() -> bool:
        save = next(saves, "done")
        if save and save != "done":
            place.sheet(save[0]).put("one", drafted(save[1]))
        return save != "done"

    heard = [(work, found.revision) for work, found in watch(place.store.listing, again)]

    assert heard == [(EXERCISE, 1), (EXERCISE, 2), (LESSON, 2)]


def test_what_cannot_be_looked_at_for_a_moment_is_no_change():
    looks = iter([{"a": 1}, OSError(), {"a": 1}, {"a": 2}, {}])

    def listing():
        look = next(looks)
        if isinstance(look, OSError):
            raise look
        return look

    turns = iter([True] * 4)

    assert list(watch(listing, lambda: next(turns, False))) == [("a", 2), ("a", None)]


def test_progress_is_there_for_whoever_opens_the_store_next(place):
    for minute in (0, 2, 4.5, 30):
        place.store.progress.note(Event(MOMENT + timedelta(minutes=minute), "beat", LESSON))
    place.store.progress.note(Event(MOMENT, "opened", LESSON, "one"))
    for edition in ("first", "first", "second"):
        place.store.progress.saw(EXERCISE, edition)

    found = place.store.progress

    assert [event.what for event in found.events()] == ["beat", "opened", "beat", "beat", "beat"]
    assert found.events()[1] == Event(MOMENT, "opened", LESSON, "one")
    assert found.minutes() == {LESSON: 4}
    assert found.seen(EXERCISE) == "second" and found.seen(LESSON) is None


@IN_A_DATABASE
def test_learners_of_one_class_are_kept_apart_and_listed_together(place):
    other = place.another()
    place.sheet().put("one", drafted("mine"))
    other.store.progress.note(Event(MOMENT, "opened", LESSON))
    other.store.progress.saw(LESSON, "theirs")

    assert other.store.read(EXERCISE) is None and other.store.listing() == {}
    assert place.store.progress.events() == [] and place.store.progress.seen(LESSON) is None
    other.sheet().put("one", drafted("theirs"))
    assert place.store.read(EXERCISE).boards["one"].text == "mine"
    assert set(place.database.listing()) == {(place.learner, EXERCISE), (other.learner, EXERCISE)}
    with pytest.raises(ValueError, match="another learner's"):
        place.store.save(other.fresh())


@IN_A_DATABASE
@pytest.mark.parametrize("wrong", [{"learner": UUID(int=7)}, {"work": LESSON}, {"revision": 9}], ids=str)
def test_a_row_that_holds_other_answers_than_it_says_is_damaged(place, wrong):
    saved = place.store.save(place.fresh()).answers
    text = saved.model_copy(update=wrong).model_dump_json()
    place.spoil(text)

    assert place.sheet().opening.state == "damaged"
    assert place.set_aside() == [text] and place.store.read(EXERCISE) is None


@ON_A_SERVER
def test_a_server_that_was_started_again_is_gone_on_with(place, request):
    sheet = place.sheet()
    sheet.put("one", drafted("before"))
    request.getfixturevalue("postgresql").end_connections()

    sheet.put("one", drafted("after"))

    assert place.store.read(EXERCISE) == sheet.answers


def test_a_database_that_is_gone_is_told_and_takes_no_answers_from_the_page(tmp_path):
    folder = tmp_path / "drive"
    folder.mkdir()
    place = Place("SQLite", f"sqlite:///{folder / 'answers.db'}")
    board = place.sheet().board("one")
    _, tag = kept(board, drafted("first").model_dump(), "")
    folder.rename(tmp_path / "in-a-drawer")

    notice, _ = kept(board, drafted("second").model_dump(), tag)

    assert notice.state == "failed" and "database cannot be reached" in notice.text
    assert board.kept().answers.text == "first" and board.kept().notice.state == "failed"
    (tmp_path / "in-a-drawer").rename(folder)
    assert kept(board, drafted("second").model_dump(), tag)[0].state == "saved"


def test_a_database_that_is_not_there_is_told_in_a_sentence():
    with pytest.raises(StoreFails, match="the course's database cannot be reached"):
        Database("postgresql+psycopg://nobody@127.0.0.1:9/none")
