"""An interview that a room holds: most votes decide what is asked, a tie is talked over, nothing leaks."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from course.boards.interview.result import counts
from course.content.installed import course_content
from course.content.run_sheets import run_sheet
from course.hosts.room.acts import next_act
from course.hosts.room.agenda import Agenda, agenda_of
from course.hosts.room.events import Did, Voted
from course.hosts.room.interview import AGAIN, END
from course.hosts.room.session import Session
from course.learner.answers import InterviewAnswers
from tests.hosts.room.rooms import LESSON, Played
from tests.hosts.room.test_session import as_sent


@cache
def agenda() -> Agenda:
    """A room of three hours, in which the room interviews Client A."""
    content = course_content()
    return agenda_of(content.lessons[LESSON], run_sheet(LESSON, 180, content), content)


VIEW = agenda().interviews["interview"].view


def at_interview(people: int = 3) -> Played:
    room = Played(people, agenda())
    stop = next(number for number, stop in enumerate(agenda().stops) if stop.kind == "interview")
    room.do(f"go {stop}")
    return room


def vote(room: Played, *chosen: str) -> None:
    """Each of so many people chooses something, in an open vote."""
    for number, choice in enumerate(chosen):
        assert room.vote(f"p{number}", question=room.session.asked.question.id, ask=choice) == "kept"


def ask_for(room: Played, choice: str) -> None:
    """All agree on something, and it is done."""
    room.do("open")
    vote(room, choice, choice)
    room.do("close", "put")


def offered(room: Played) -> list[str]:
    return [one.id for one in room.session.asked.question.asks[0].options]


def held(room: Played):
    return room.session.agenda.interviews["interview"].talked(room.session.stage)


def words(room: Played) -> str:
    return next_act(room.session.stage, agenda(), room.session.leaders(room.session.stage)).words


def test_what_most_ask_for_is_asked_and_one_key_goes_from_turn_to_turn():
    room = at_interview()
    done = []
    for choices in (("tell", "tell", "leading"), ("why", "why", "tell")):
        for _ in range(3):
            done.append(next_act(room.session.stage, agenda(), room.session.leaders(room.session.stage)).act)
            room.do("next")
            if room.session.stage.phase == "open":
                offers = offered(room)
                vote(room, *(one if one in offers else offers[0] for one in choices))

    assert done == ["open", "close", "put"] * 2
    assert held(room).asked == ("tell", "why")
    assert room.session.asked.question.place == "20 of 30 minutes left"
    assert "I would not be the one to name them" in room.session.asked.question.said
    assert "tell" not in offered(room) and "after" in offered(room)


def test_a_tie_is_talked_over_voted_on_again_between_those_alone_and_then_the_shorter_is_asked():
    room = at_interview(4)
    room.do("open")
    vote(room, "tell", "tell", "leading", "leading")
    room.do("close")
    assert room.put(Did(act="put")) == "refused" and "a tie of 2" in words(room)
    room.do("next", "next")
    assert offered(room) == ["tell", "leading"] and room.session.stage.round == 2
    # Who gives no new answer keeps the first.
    room.do("close")
    assert room.session.leaders(room.session.stage) == ("tell", "leading")
    room.do("next")
    assert held(room).asked == ("leading",)
    assert room.session.stage.round == 1 and len(offered(room)) > 3


def test_a_second_vote_that_decides_is_followed():
    room = at_interview(4)
    room.do("open")
    vote(room, "tell", "tell", "leading", "leading")
    room.do("close", "talk", "open")
    vote(room, "tell", "tell", "tell")
    room.do("close", "next")

    assert held(room).asked == ("tell",)


def test_what_there_is_no_time_for_is_not_offered_and_the_room_may_book_another_or_end():
    room = at_interview()
    for choice in ("tell", "warning", "why", "after", "did", "before"):
        ask_for(room, choice)
    assert room.session.asked.question.place == "3 of 30 minutes left"
    assert "food" not in offered(room) and "discharge" in offered(room)
    ask_for(room, AGAIN)
    assert "food" in offered(room) and AGAIN not in offered(room)
    ask_for(room, END)

    assert room.session.stage.phase == "shown" and room.session.asked is None
    assert '"headline":"You learned 5 of the 6 things that decide this file."' in as_sent(room.session)
    assert room.put(Did(act="open")) == "refused" and next_act(room.session.stage, agenda()).act == "on"


def test_an_answer_in_suggested_words_shows_nothing_as_on_the_board():
    room = at_interview()
    for choice in ("tell", "leading", "why", "did"):
        ask_for(room, choice)
    room.do("finish")
    sent = as_sent(room.session)
    answers = InterviewAnswers(asked=["tell", "leading", "why", "did"], checked=True)
    (count,) = counts(VIEW, answers)

    assert f'"headline":"You learned {count.right} of the {count.of} things' in sent
    assert "You asked, but you had suggested the answer: Why did you refuse?" in sent
    assert "This had to come first: Before you tell me what you did" in sent


def test_what_is_undone_is_asked_anew_and_a_vote_for_it_does_not_count_for_another_turn():
    room = at_interview()
    ask_for(room, "tell")
    room.do("open")
    old = room.session.asked.question.id
    vote(room, "why", "why")
    room.do("undo", "undo", "undo", "undo", "open")
    vote(room, "leading", "leading")
    room.do("close", "put", "open")

    assert held(room).asked == ("leading",) and room.session.answered() == 0
    late = Voted(person="p0", question=old, round=1, message="old", answer={"ask": "why"})
    assert room.put(late) == "late"


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_whatever_is_done_no_answer_and_no_reason_leaves_before_its_question_was_asked(data):
    room = at_interview()
    acts = ["next", "next", "open", "close", "put", "talk", "undo", "freeze", "finish", "back", "on"]
    for _ in range(data.draw(st.integers(3, 40))):
        if (asked := room.session.asked) and data.draw(st.booleans()):
            options = [one.id for one in asked.question.asks[0].options]
            person = data.draw(st.sampled_from(["p0", "p1"]))
            ask = asked.question.asks[0].id
            room.vote(person, question=asked.question.id, **{ask: data.draw(st.sampled_from(options))})
        else:
            room.put(Did(act=data.draw(st.sampled_from(acts))))
        sent, talked = as_sent(room.session), held(room)
        frozen = room.session.stage.frozen
        over = talked.over or bool(frozen and frozen.talks and frozen.talks["interview"].over)
        asked_so_far = {*talked.asked, *(frozen.talks["interview"].asked if frozen and frozen.talks else ())}
        for one in VIEW.questions:
            assert one.id in asked_so_far or one.reply not in sent
            assert over or one.why not in sent
    again = Session(agenda())
    for kept in room.events:
        again.take(kept)
    assert again.stage == room.session.stage and again.votes == room.session.votes
