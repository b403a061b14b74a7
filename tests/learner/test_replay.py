"""Every choice on every kind of board is recorded, and can be read again as a table."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from course.learner.answers import (
    Answers,
    FactAnswer,
    InterviewAnswers,
    ItemAnswer,
    MatchAnswers,
    QuestionsAnswers,
    RouteAnswers,
    SourcesAnswers,
    TwoFilesAnswers,
)
from course.learner.replay import replay

MOMENT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def table(**boards) -> list[tuple[str, ...]]:
    answers = Answers(work="any", learner=UUID(int=1), begun=MOMENT, saved=MOMENT, boards=boards)
    return [tuple(row) for row in replay(answers).itertuples(index=False)]


def test_an_interview_is_replayed_in_the_order_in_which_it_was_held():
    held = InterviewAnswers(asked=["warning", "tell", "why"], second=True, checked=True)

    assert table(talk=held)[:3] == [
        ("talk", "", "asked 1", "warning"),
        ("talk", "", "asked 2", "tell"),
        ("talk", "", "asked 3", "why"),
    ]


def test_every_choice_for_a_fact_is_there():
    fact = FactAnswer(judgement="helps", element="T4.2", cards=["A29", "obtain"], confidence="sure")

    rows = table(match=MatchAnswers(facts={"A.2": fact}))

    assert rows == [
        ("match", "A.2", "judgement", "helps"),
        ("match", "A.2", "element", "T4.2"),
        ("match", "A.2", "cards", "A29"),
        ("match", "A.2", "cards", "obtain"),
        ("match", "A.2", "confidence", "sure"),
    ]


def test_the_other_boards_leave_nothing_out():
    item = ItemAnswer(source="S1", limit="A19", use="cite", confidence="guess")
    rows = table(
        sources=SourcesAnswers(items={"threats": item}),
        pair=TwoFilesAnswers(difference="did", elements=["T9.3"], follows="excluded"),
        route=RouteAnswers(steps={"T4.2": "no"}, outcome="neither"),
        short=QuestionsAnswers(chosen={"why": "first"}),
    )

    chosen = {row[3] for row in rows}
    assert {"S1", "A19", "cite", "guess", "did", "T9.3", "excluded", "no", "neither", "first"} <= chosen
