"""A room's state: one path a fact, votes that stand, nothing of what is best before it is shown."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.content.if_they_say import if_they_say
from course.content.installed import course_content
from course.hosts.room.acts import next_act
from course.hosts.room.events import Did, Joined, Voted
from course.hosts.room.session import Session
from course.hosts.room.tally import sure_and_wrong, tally
from course.hosts.room.views import now_of, on_the_wall
from tests.hosts.room.rooms import BEGAN, FACT, LESSON, Played, lesson_agenda

HURTS = {"judgement": "hurts", "element": "T4.2"}
HELPS = {"judgement": "helps", "element": "T5.3"}
ACTS = ["next", "back", "open", "close", "talk", "more", "timer", "count", "freeze", "blank", "whole", "undo"]
ACTS += ["show:votes", "show:judgement", "show:element", "show:proof", "show:reason", "end", "mute", "remove"]


def as_sent(session: Session) -> str:
    """All that a wall and a phone would be sent now."""
    stages = (session.stage, on_the_wall(session.stage))
    at = BEGAN + timedelta(hours=1)
    return "".join(now_of(session, stage, [], 1, at).model_dump_json() for stage in stages)


def test_one_key_takes_a_fact_from_reading_to_the_reason_and_on():
    room = Played(people=3)
    stops = [stop.question for stop in room.session.agenda.stops]
    room.do(f"go {stops.index(FACT)}")
    done = []
    while (following := next_act(room.session.stage, room.session.agenda)) and following.act != "on":
        done.append(following.act)
        room.do("next")

    parts = ["votes", "judgement", "element", "proof", "reason"]
    assert done == ["open", "close", "talk", "open", "close", *(f"show:{part}" for part in parts)]
    room.do("next")
    assert room.session.stage.phase == "read" and room.session.asked.question.id == "client-b-match/B.3"


def test_the_last_answer_of_a_round_stands_and_both_rounds_are_told_apart():
    room = Played(people=6)
    room.at_fact()
    for number in range(6):
        assert room.vote(f"p{number}", sure="sure", **HELPS) == "kept"
    assert room.vote("p0", sure="sure", **HURTS) == "kept"
    room.do("talk", "next")
    for number in (1, 2, 3):
        assert room.vote(f"p{number}", sure="fairly", **HURTS) == "kept"
    room.do("close", "show:votes", "show:judgement")

    counted = tally(room.session, room.session.asked, 2)
    rows = {row.id: (row.counts, row.sure) for row in counted.parts[0].rows}
    assert rows["helps"] == ([5, 2], [5, 2]) and rows["hurts"] == ([1, 4], [1, 1])
    assert counted.answered == [6, 6] and counted.twice == 3
    assert sure_and_wrong(room.session, room.session.asked, 2) == [5, 2]


def test_an_answer_counts_only_while_its_own_vote_is_open():
    room = Played(people=2)
    stops = [stop.question for stop in room.session.agenda.stops]
    room.do(f"go {stops.index(FACT)}")
    assert room.vote("p0", **HURTS) == "late"
    room.do("open")
    assert room.vote("p0", **HURTS) == "kept"
    assert room.vote("p1", question="client-b-match/B.3", **HURTS) == "late"
    assert room.vote("nobody", **HURTS) == "refused"
    room.do("close")
    assert room.vote("p1", **HURTS) == "late"
    room.do("talk", "next")
    late = Voted(person="p1", question=FACT, round=1, message="old", answer=HURTS)
    assert room.put(late) == "late"
    assert list(room.session.votes[FACT, 1]) == ["p0"] and (FACT, 2) not in room.session.votes


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"element": "T4.2"},
        {"judgement": "no-such"},
        {"judgement": "hurts", "element": "T9.3"},
        {"judgement": "hurts", "cards": "doc"},
    ],
)
def test_an_answer_that_the_question_does_not_offer_is_refused(answer):
    room = Played(people=1)
    room.at_fact()

    assert room.vote("p0", **answer) == "refused"


def test_no_second_vote_once_the_best_answer_was_shown():
    room = Played(people=1)
    room.at_fact()
    room.do("close", "show:judgement")

    assert room.put(Did(act="talk")) == "refused" and room.put(Did(act="open")) == "refused"
    assert room.session.stage.shown == ("votes", "judgement")


def test_the_timer_closes_nothing_and_can_be_made_longer_or_switched_off():
    room = Played(people=1)
    room.at_fact()
    ends = room.session.stage.ends
    room.do("more")
    assert room.session.stage.ends == ends + timedelta(minutes=1)
    for _ in range(300):
        room.put(Joined(person="late", alias="Late", seat="late"))
    assert room.session.stage.phase == "open" and room.vote("p0", **HURTS) == "kept"
    room.do("timer")
    assert room.session.stage.ends is None


def test_a_muted_alias_is_not_counted_and_undo_takes_back_what_it_names():
    room = Played(people=2)
    room.at_fact()
    room.vote("p0", **HURTS)
    room.vote("p1", **HURTS)
    room.do("mute p1")
    assert room.session.answered() == 1 and room.session.undoes == "an alias muted"
    room.do("undo")
    assert room.session.answered() == 2
    room.do("close")
    assert room.session.undoes == "the vote closed"
    room.do("undo")
    assert room.session.stage.phase == "open" and room.session.answered() == 2


def test_of_two_trainers_pages_that_press_at_once_the_second_does_nothing():
    room = Played(people=1)
    room.at_fact()
    seen = room.session.turn

    assert room.put(Did(act="next", seen=seen)) == "kept"
    assert room.put(Did(act="next", seen=seen)) == "late"
    assert room.session.stage.phase == "closed" and room.session.stage.shown == ()


def test_who_goes_back_to_a_fact_finds_it_as_it_was_left():
    room = Played(people=1)
    room.at_fact()
    room.vote("p0", **HURTS)
    room.do("close", "show:votes", "show:judgement", "next", "next", "next", "next", "back")

    assert room.session.asked.question.id == FACT
    assert room.session.stage.phase == "closed" and "judgement" in room.session.stage.shown


def test_the_wall_says_what_the_file_speaks_of_and_the_trainers_page_how_to_pause():
    care = course_content().rooms[LESSON].care
    begins = lesson_agenda().items[0]

    assert care.note in begins.stops[0].html and care.pause not in begins.stops[0].html
    assert care.pause in begins.notes


def test_a_frozen_wall_goes_on_showing_what_stood_there():
    room = Played(people=1)
    room.at_fact()
    room.do("freeze", "close", "show:judgement")

    assert on_the_wall(room.session.stage).phase == "open"
    room.do("freeze")
    assert on_the_wall(room.session.stage).phase == "closed"


def test_the_trainer_is_told_what_to_ask_back_at_each_tempting_answer_as_on_paper():
    room = Played(people=1)
    room.at_fact()
    content = course_content()
    board = next(one for one in content.lessons[LESSON].boards if one.id == "client-b-match")
    written = {(one.label, one.ask, one.why) for one in if_they_say(board, "B.2", content)}
    told = room.session.asked.best.tempting

    assert {(one.label, one.ask, one.why) for one in told} == written
    asks = [bool(one.ask) for one in told]
    assert any(asks) and asks == sorted(asks, reverse=True)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_whatever_is_done_nothing_of_what_is_best_leaves_before_it_is_shown(data):
    room = Played(people=2)
    agenda = lesson_agenda()
    questions = [number for number, stop in enumerate(agenda.stops) if stop.question]
    for _ in range(data.draw(st.integers(3, 25))):
        if data.draw(st.booleans()):
            room.put(Did(act=data.draw(st.sampled_from(ACTS)), about="p0"))
        elif data.draw(st.booleans()):
            room.put(Did(act="go", about=str(data.draw(st.sampled_from(questions)))))
        elif asked := room.session.asked:
            option = data.draw(st.sampled_from(asked.question.asks[0].options)).id
            room.vote("p1", question=asked.question.id, **{asked.question.asks[0].id: option})
        stage, asked, sent = room.session.stage, room.session.asked, as_sent(room.session)
        shown = {*stage.shown, *(stage.frozen.shown if stage.frozen else ())}
        if asked and "reason" not in shown and (not stage.frozen or stage.frozen.stop == stage.stop):
            assert asked.best.reason not in sent
        for one in asked.best.tempting if asked else []:
            assert one.why not in sent and (not one.ask or one.ask not in sent)
        assert "Alias" not in sent and "seat-" not in sent
        assert '"best":{"' not in sent or shown - {"votes"}
    again = Session(agenda)
    for kept in room.events:
        again.take(kept)
    assert again.stage == room.session.stage and again.votes == room.session.votes
