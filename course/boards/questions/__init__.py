"""The questions board: recall from earlier lessons, or traps that no client meets."""

from course.boards.kind import Kind
from course.boards.questions.result import counts
from course.boards.questions.view import QuestionsView, done, in_lesson
from course.content.board_specs import QuestionsSpec
from course.learner.answers import QuestionsAnswers

KIND = Kind("questions", QuestionsSpec, QuestionsAnswers, QuestionsView, in_lesson, None, done, counts)
