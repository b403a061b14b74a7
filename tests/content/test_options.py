"""What a learner chooses among gives nothing away by its looks."""

from __future__ import annotations

from course.content.board_specs import QuestionsSpec
from course.content.installed import course_content


def test_neither_the_longest_nor_the_shortest_option_is_the_way_to_the_answer():
    boards = (board for lesson in course_content().lessons.values() for board in lesson.boards)
    questions = [asked for board in boards if isinstance(board, QuestionsSpec) for asked in board.questions]
    longest = shortest = 0
    for question in questions:
        lengths = {option.id: len(option.text) for option in question.options}
        longest += lengths[question.right] == max(lengths.values())
        shortest += lengths[question.right] == min(lengths.values())

    assert longest / len(questions) < 0.5
    assert shortest / len(questions) < 0.5
