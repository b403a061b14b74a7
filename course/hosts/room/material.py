"""What a lesson has for a room: its boards as questions, its steps as texts, its notes for the trainer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from course.boards.client_file import ClientFile
from course.boards.interview.view import InterviewView
from course.boards.kinds import AnyView
from course.boards.match.view import MatchView
from course.boards.need.view import NeedView
from course.boards.plain import as_markdown
from course.boards.questions.view import QuestionsView
from course.boards.route.view import RouteView
from course.boards.show import lesson_view
from course.boards.sources.view import SourcesView
from course.boards.two_files.view import TwoFilesView
from course.content.board_specs import BoardSpec, DraftSpec
from course.content.content import Content
from course.content.if_they_say import END, if_they_say
from course.content.notebooks import Call, Text, cells_of, notebook_of, notes_of
from course.content.rooms import SheetRow
from course.hosts.room.asked import IfTheySay, Votable
from course.hosts.room.from_match import facts_of
from course.hosts.room.from_others import differences_of, propositions_of, short_questions, stations_of


class Material:
    """What the rows of a run sheet name, looked up once."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._view = cache(self._made)
        self._steps = cache(self._read)

    def is_match(self, row: SheetRow) -> bool:
        """Whether a row asks facts of a match board."""
        return bool(row.board) and isinstance(self._view(row.lesson, row.board), MatchView)

    def interview(self, row: SheetRow) -> InterviewView | None:
        """The interview that a row holds, if it does."""
        view = self._view(row.lesson, row.board) if row.board and row.kind == "interview" else None
        return view if isinstance(view, InterviewView) else None

    def file(self, row: SheetRow) -> ClientFile | None:
        """The file of the client whose facts or questions a row puts to the room."""
        view = self._view(row.lesson, row.board) if row.board else None
        return view.file if isinstance(view, MatchView | RouteView) else None

    def asked(self, row: SheetRow) -> Iterator[tuple[str, Votable]]:
        """What a row puts to the room, in its order, each with the id by which the row names it.

        Args:
            row: the row; of a route, all its questions where it names none, and always its end.
        """
        if not row.board or row.kind not in {"vote", "route"}:
            return
        found = {one.question.id.partition("/")[2]: one for one in self._votables(row)}
        ids = [*(row.asks or [id_ for id_ in found if id_ != END])]
        if END in found:
            ids.append(END)
        for id_ in ids:
            asked, tempting = found[id_], [*self._tempting(row, id_)]
            yield id_, Votable(asked.question, replace(asked.best, tempting=tempting))

    def _tempting(self, row: SheetRow, item: str) -> Iterator[IfTheySay]:
        spec = self._spec(row.lesson, row.board)
        for one in sorted(if_they_say(spec, item, self._content), key=lambda one: not one.ask):
            yield IfTheySay(label=one.label, ask=one.ask, why=one.why)

    def text(self, row: SheetRow) -> str:
        """What stands on the wall in a row that asks nothing, as Markdown.

        Args:
            row: the row: its board's prompt, or its step.
        """
        if row.board:
            spec = self._spec(row.lesson, row.board)
            if isinstance(spec, DraftSpec):
                return spec.prompt
            view = self._view(row.lesson, row.board)
            return "" if isinstance(view, (InterviewView, NeedView)) else as_markdown(view)
        if not row.step:
            return ""
        return "\n\n".join(self._of_cell(cell) for cell in self._step_of(row)).strip()

    def notes(self, row: SheetRow) -> list[str]:
        """The trainer's notes on the step that a row is about, as Markdown."""
        step = self._step_of(row)
        if not step:
            return []
        path = notebook_of(self._content.lessons[row.lesson], self._content.root)
        return notes_of(path).get(step[0].id, [])

    def _votables(self, row: SheetRow) -> Iterator[Votable]:
        match self._view(row.lesson, row.board):
            case MatchView() as view:
                yield from (votable for _, votable in facts_of(view))
            case RouteView() as view:
                yield from stations_of(view)
            case QuestionsView() as view:
                yield from short_questions(view)
            case SourcesView() as view:
                yield from propositions_of(view)
            case TwoFilesView() as view:
                yield from differences_of(view)

    def _made(self, lesson: str, board: str) -> AnyView:
        return lesson_view(self._spec(lesson, board), self._content)

    def _spec(self, lesson: str, board: str) -> BoardSpec:
        return next(one for one in self._content.lessons[lesson].boards if one.id == board)

    def _read(self, lesson: str) -> list[list[Text | Call]]:
        steps: list[list[Text | Call]] = []
        for cell in cells_of(notebook_of(self._content.lessons[lesson], self._content.root)):
            if cell.step or not steps:
                steps.append([])
            steps[-1].append(cell)
        return steps

    def _step_of(self, row: SheetRow) -> list[Text | Call]:
        """The step that a row names, or in which its board stands."""
        for step in self._steps(row.lesson):
            boards = [cell.values[1] for cell in step if isinstance(cell, Call) and cell.name == "board"]
            if step[0].id == row.step or (not row.step and row.board in boards):
                return step
        return []

    def _of_cell(self, cell: Text | Call) -> str:
        match cell:
            case Text(markdown=markdown):
                return markdown
            case Call(name="client", values=(id_,)):
                case = self._content.cases[id_]
                return f"**{case.name}: {case.plain_name}.** {case.opening}"
        return ""
