"""The match board: facts of one case, tied to questions and evidence."""

from course.boards.kind import Kind
from course.boards.match.done import done
from course.boards.match.result import counts
from course.boards.match.view import MatchView, in_exercise, in_lesson
from course.content.board_specs import MatchSpec
from course.learner.answers import MatchAnswers

KIND = Kind("match", MatchSpec, MatchAnswers, MatchView, in_lesson, in_exercise, done, counts)
