"""An interview never offers more questions at once than a phone shows."""

from __future__ import annotations

import pytest

from course.content.board_specs import InterviewSpec
from course.content.installed import course_content

MOST = 8
INTERVIEWS = [
    pytest.param(board, id=f"{lesson.id} {board.id}")
    for lesson in course_content().lessons.values()
    for board in lesson.boards
    if isinstance(board, InterviewSpec)
]


def offered(interview: InterviewSpec, asked: frozenset[str]) -> list[str]:
    return [
        question.id
        for question in interview.questions
        if question.id not in asked and asked.issuperset(question.follows)
    ]


@pytest.mark.parametrize("interview", INTERVIEWS)
def test_whatever_was_asked_there_are_at_most_eight_questions_to_choose_among(interview: InterviewSpec):
    seen, left = set(), [frozenset[str]()]
    while left:
        asked = left.pop()
        if asked in seen:
            continue
        seen.add(asked)
        choice = offered(interview, asked)
        assert len(choice) <= MOST, f"after {sorted(asked)} there are {choice}"
        left += [asked | {id_} for id_ in choice]


@pytest.mark.parametrize("interview", INTERVIEWS)
def test_all_that_decides_the_file_can_be_learned_in_the_time_there_is(interview: InterviewSpec):
    by_fact = {fact: question for question in interview.questions for fact in question.reveals}
    needed, left = set(), [by_fact[fact] for fact in interview.must_learn]
    known = {question.id: question for question in interview.questions}
    while left:
        question = left.pop()
        needed.add(question.id)
        left += [known[id_] for id_ in [*question.follows, question.after] if id_ and id_ not in needed]

    whole = interview.minutes + interview.second_minutes
    assert sum(known[id_].minutes for id_ in needed) <= whole
