"""The draft board: a text to write; a person marks it in an exercise."""

from course.boards.draft.view import DraftView, done, in_exercise, in_lesson
from course.boards.kind import Kind
from course.content.board_specs import DraftSpec
from course.learner.answers import DraftAnswers

KIND = Kind("draft", DraftSpec, DraftAnswers, DraftView, in_lesson, in_exercise, done)
