"""The sources board: who says it, its limit, and whether it may be cited for the point."""

from course.boards.kind import Kind
from course.boards.sources.result import counts
from course.boards.sources.view import SourcesView, done, in_exercise, in_lesson
from course.content.board_specs import SourcesSpec
from course.learner.answers import SourcesAnswers

KIND = Kind("sources", SourcesSpec, SourcesAnswers, SourcesView, in_lesson, in_exercise, done, counts)
