"""The interview board: what to ask in limited time; a second appointment costs days."""

from course.boards.interview.result import counts
from course.boards.interview.view import InterviewView, done, in_lesson
from course.boards.kind import Kind
from course.content.board_specs import InterviewSpec
from course.learner.answers import InterviewAnswers

KIND = Kind("interview", InterviewSpec, InterviewAnswers, InterviewView, in_lesson, None, done, counts)
