"""The route board: one case taken through its questions of law at one date."""

from course.boards.kind import Kind
from course.boards.route.result import counts
from course.boards.route.view import RouteView, done, in_exercise, in_lesson
from course.content.board_specs import RouteSpec
from course.learner.answers import RouteAnswers

KIND = Kind("route", RouteSpec, RouteAnswers, RouteView, in_lesson, in_exercise, done, counts)
