"""The board that asks why the learner has come. It is theirs to say, and is never marked."""

from course.boards.kind import Kind
from course.boards.need.view import NeedView, in_lesson
from course.content.board_specs import NeedSpec
from course.learner.answers import NeedAnswers

KIND = Kind("need", NeedSpec, NeedAnswers, NeedView, in_lesson, None, None)
