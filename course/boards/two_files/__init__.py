"""The board of two files that differ in one thing, compared before the law is told."""

from course.boards.kind import Kind
from course.boards.two_files.result import counts
from course.boards.two_files.view import TwoFilesView, done, in_lesson
from course.content.board_specs import TwoFilesSpec
from course.learner.answers import TwoFilesAnswers

KIND = Kind("two-files", TwoFilesSpec, TwoFilesAnswers, TwoFilesView, in_lesson, None, done, counts)
