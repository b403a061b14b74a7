"""A room's report says what the votes say, the same whoever is called what, and names nobody."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import pandas as pd
import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from course.analysis.room.asked import asked_in
from course.analysis.room.hand_out import hand_out
from course.analysis.room.page import room_page
from course.analysis.room.report import room_report
from course.analysis.room.review import review_page
from course.analysis.room.tables import VOTES, Asked, RoomReport
from course.commands.app import app
from course.content.installed import course_content
from tests.pdf_words import words_of

LESSON = "03-prosecution-or-persecution"
BEGAN = datetime(2026, 12, 1, 10, tzinfo=UTC)
JUDGEMENTS = {"helps": "Helps", "hurts": "Hurts", "other-issue": "Other issue", "irrelevant": "Irrelevant"}


class Vote(NamedTuple):
    """A row of the table of votes."""

    participant: str
    question: str
    round: int
    choice: str
    confidence: str | None
    at: datetime


def asked(fact: str, *accepted: str) -> Asked:
    case = course_content().cases["client-b"]
    key = case.key.facts[fact]
    own = next(one for one in case.facts if one.id == fact)
    why = {id_: text for id_, text in key.wrong.items() if id_ in JUDGEMENTS}
    return Asked(
        f"client-b-match/{fact}",
        "client-b-match",
        "Client B",
        own.short,
        own.text,
        JUDGEMENTS,
        accepted,
        why,
        key.why,
    )


ASKED = [asked("B.1", "hurts", "helps"), asked("B.2", "hurts"), asked("B.6", "other-issue")]
TWICE, ONCE, MISLED = (one.question for one in (ASKED[1], ASKED[0], ASKED[2]))


def table(votes: list[Vote]) -> pd.DataFrame:
    return pd.DataFrame(votes, columns=list(VOTES))


def known_votes() -> list[Vote]:
    """Ten people: alone 3 are right on fact 2 and after talk 7; on fact 6 eight are sure and wrong."""
    votes = []
    for number in range(10):
        who = f"ref-{number:02d}"
        votes.append(Vote(who, ONCE, 1, "helps" if number < 2 else "hurts", "fairly", BEGAN))
        votes.append(Vote(who, TWICE, 1, "hurts" if number < 3 else "helps", "sure", BEGAN))
        if number < 9:  # one gives no new answer: the first stands
            right = "hurts" if number < 7 else "irrelevant"
            votes.append(Vote(who, TWICE, 2, right, "sure", BEGAN + timedelta(minutes=5)))
        wrong = "helps" if number < 8 else "other-issue"
        votes.append(Vote(who, MISLED, 1, wrong, "sure" if number < 9 else "guess", BEGAN))
    return votes


def told(report: RoomReport) -> dict[str, str]:
    return {name: frame.to_csv(index=False) for name, frame in report.by_name.items()}


def test_known_votes_give_known_numbers():
    report = room_report(table(known_votes()), ASKED)
    facts = report.facts.set_index("question")
    gain = report.gain.iloc[0]

    assert report.people == 10
    assert tuple(facts.loc[TWICE, ["right_alone", "right", "answered"]]) == (3, 7, 10)
    # Voted on once: nothing is said of before; what can be defended is right, too.
    assert math.isnan(facts.loc[ONCE, "right_alone"]) and facts.loc[ONCE, "right"] == 10
    assert (gain.before, gain.after, round(gain.gain)) == (30, 70, 40)
    assert 0 < gain.low < 40 < gain.high < 80
    assert (gain.sure_wrong_before, gain.sure_wrong_after) == (7, 3)
    misled = report.misled.iloc[0]
    assert (misled.question, misled.label, misled.wrong, misled.sure_wrong) == (MISLED, "Helps", 8, 8)
    assert misled.why == ASKED[2].wrong["helps"]


def test_a_later_answer_of_the_same_round_takes_the_place_of_an_earlier_one():
    votes = known_votes()
    votes.append(Vote("ref-00", ONCE, 1, "irrelevant", "sure", BEGAN + timedelta(minutes=1)))

    report = room_report(table(votes), ASKED)

    assert report.facts.set_index("question").loc[ONCE, "right"] == 9


def test_of_fewer_than_five_nothing_is_told_of_how_sure_they_were_and_no_interval():
    few = [vote for vote in known_votes() if vote.participant < "ref-04"]

    report = room_report(table(few), ASKED)

    assert report.facts["sure_wrong"].isna().all() and not len(report.misled)
    assert math.isnan(report.gain.iloc[0].low) and "Too few people" in room_page(report, "T", "A.", [])


def test_a_room_in_which_nobody_voted_has_a_page_that_says_so():
    report = room_report(table([]), ASKED)

    assert report.people == 0 and not len(report.facts)
    assert "Nothing was voted on twice." in room_page(report, "A lesson", "Nobody came.", [])


PEOPLE = st.integers(min_value=0, max_value=11).map(lambda number: f"ref-{number:02d}")
VOTED = st.builds(
    Vote,
    PEOPLE,
    st.sampled_from([ONCE, TWICE, MISLED]),
    st.sampled_from([1, 2]),
    st.sampled_from(list(JUDGEMENTS)),
    st.sampled_from(["sure", "fairly", "guess", None]),
    st.just(BEGAN),
)
ROOMS = st.lists(VOTED, max_size=60, unique_by=lambda vote: (vote.participant, vote.question, vote.round))


@settings(max_examples=40, deadline=None)
@given(ROOMS, st.randoms(use_true_random=False))
def test_it_is_the_same_whoever_is_called_what_and_whoever_voted_first(votes: list[Vote], chance):
    names = sorted({vote.participant for vote in votes})
    others = [f"x{number}" for number in range(len(names))]
    chance.shuffle(others)
    renamed = [
        vote._replace(participant=dict(zip(names, others, strict=True))[vote.participant]) for vote in votes
    ]
    chance.shuffle(renamed)

    assert told(room_report(table(votes), ASKED)) == told(room_report(table(renamed), ASKED))


@settings(max_examples=40, deadline=None)
@given(ROOMS)
def test_numbers_are_possible_and_name_nobody(votes: list[Vote]):
    report = room_report(table(votes), ASKED)
    everything = " ".join([*told(report).values(), room_page(report, "A lesson", "A room.", [])])

    assert "ref-" not in everything
    assert (report.facts["right"] <= report.facts["answered"]).all()
    assert (report.facts["answered"] <= report.people).all()
    last = report.choices.groupby("question")["last"].sum()
    assert last.to_dict() == report.facts.set_index("question")["answered"].to_dict()


def test_who_was_wrong_first_and_right_after_gains_what_the_other_way_round_loses():
    there = [
        Vote(f"ref-{number}", TWICE, round_, choice, None, BEGAN)
        for number in range(6)
        for round_, choice in ((1, "helps"), (2, "hurts"))
    ]
    back = [vote._replace(round=3 - vote.round) for vote in there]

    gains = [room_report(table(votes), ASKED).gain.iloc[0].gain for votes in (there, back)]

    assert gains == [100, -100]


def test_the_page_says_it_all_in_words_and_needs_nothing_else():
    report = room_report(table(known_votes()), ASKED)
    page = room_page(report, "Prosecution or persecution?", "Client B.", [("facts.csv", "Table (CSV)")])
    soup = BeautifulSoup(page, "html.parser")

    assert "10 people, no names." in soup.get_text() and "+40 points" in soup.get_text()
    assert "8 of 10 said: Helps. Of 8 wrong answers, 8 were sure." in soup.get_text()
    assert not soup.select("script, link, img, [src]") and "default-src 'none'" in page
    assert [link["href"] for link in soup.select("a")] == ["facts.csv"]


def test_the_hand_out_has_the_rooms_answers_beside_the_key():
    content = course_content()
    report = room_report(table(known_votes()), ASKED)

    words = words_of(hand_out(report, ASKED, content.lessons[LESSON], "Client B.", content))

    assert "What this room said" in words and "can be defended" in words and "best" in words
    assert "Alone" in words and "ref-" not in words
    assert ASKED[1].reason.split(".")[0] in words


def test_a_table_kept_on_paper_is_read_and_each_bad_row_is_told_with_its_mend(tmp_path):
    path = tmp_path / "votes.csv"
    table(known_votes()).to_csv(path, index=False)
    asked_for = ["room", "report", str(path), "--lesson", "03", "--into"]
    made = CliRunner().invoke(app, [*asked_for, str(tmp_path / "r")])
    path.write_text(path.read_text(encoding="utf-8").replace("helps", "help", 1), encoding="utf-8")
    bad = CliRunner().invoke(app, [*asked_for, str(tmp_path / "b")])

    assert made.exit_code == 0, made.output
    page = (tmp_path / "r" / "report.html").read_text(encoding="utf-8")
    assert "Client B, 1 December 2026. 10 people, no names." in page
    links = [link["href"] for link in BeautifulSoup(page, "html.parser").select("a")]
    assert links and all((tmp_path / "r" / link).is_file() for link in links)
    told = " ".join(bad.output.split())
    assert bad.exit_code == 1 and "votes.csv, row 2: 'help' is no choice there." in told
    assert not (tmp_path / "b").exists()


@pytest.mark.parametrize("lesson", list(course_content().lessons))
def test_what_a_lesson_asks_in_a_room_has_a_right_choice_and_a_reason(lesson: str):
    content = course_content()
    found = asked_in(content.lessons[lesson], content)

    assert found and len({one.question for one in found}) == len(found)
    for one in found:
        assert one.accepted and set(one.accepted) <= set(one.choices) and one.reason


@pytest.mark.parametrize("kind", ["match", "route", "questions"])
def test_the_review_asks_what_was_missed_most_first_and_keeps_nothing(kind: str):
    content = course_content()
    questions = {
        "match": [MISLED, ONCE],
        "route": ["client-b-route/T3.1"],
        "questions": ["begin/start"],
    }[kind]
    report = room_report(table(known_votes()), ASKED)
    facts = pd.DataFrame(
        [{"question": id_, "right": place, "answered": 10} for place, id_ in enumerate(questions)]
    )
    page = review_page(RoomReport(10, facts, *[report.choices] * 3), content.lessons[LESSON], content)
    soup = BeautifulSoup(page, "html.parser")

    assert len(soup.select("fieldset")) == len(questions)
    assert all(one.select(".choice input") and one.select(".right") for one in soup.select("fieldset"))
    assert not soup.select("script, link, img, [src], [action], a") and "default-src 'none'" in page
    if kind == "match":
        assert ASKED[2].said in soup.select("fieldset")[0].get_text()
