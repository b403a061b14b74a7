"""A board for a client of one's own: typed in a notebook, held to the same models as those in `data/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

from pydantic import JsonValue, ValidationError

from course.boards.kinds import KINDS
from course.boards.match.view import match_view
from course.boards.model import BoardView
from course.boards.route.view import route_view
from course.boards.widget import Board
from course.boards.widgets import board_widget
from course.content import Content
from course.content.board_specs import MatchSpec, RouteSpec
from course.content.cases import Case
from course.content.faults import ContentFaults, Findings
from course.content.parsing import as_model, yaml_value
from course.content.unknown_ids import case_faults
from course.content.unknown_work_ids import board_faults
from course.learner.answers import BoardAnswers
from course.learner.notice import AnswersSent, Kept, Notice, SaveReply
from course.learner.open_answers import READY, tag

CLIENT, BOARD = "your client", "your board"
_CASE = {
    "id": "own",
    "plain_name": "a client of your own",
    "claimed": "not told",
    "documents": [],
    "country_cards": [],
    "law_cards": [],
    "route_elements": [],
    "reasons": [],
    "lesson": "",
}
_INTRO = "For each fact: does it help, to which question does it go, and what proves it?"
_ROUTE = "Take the questions in order, and say where they lead."


def board_for(
    content: Content, client: str | Mapping[str, JsonValue], board: Mapping[str, JsonValue] | None = None
) -> Board:
    """A board for a client who stands in no file.

    Args:
        content: the library.
        client: the client, as a file in `data/cases/` describes one, but for what no board needs.
        board: what is not as usual about the board.

    Raises:
        ContentFaults: what is wrong with either.
    """
    found = Findings()
    given = yaml_value(client, CLIENT, found) if isinstance(client, str) else client
    case = as_model(_filled(given), Case, (CLIENT, "as typed"), found) if not found.faults else None
    if case is None:
        raise ContentFaults(found.faults)
    found.faults += case_faults(case, content, CLIENT)
    spec = _spec(case, board or {}, content, found)
    library = replace(content, cases={**content.cases, case.id: case})
    if spec is not None:
        found.faults += board_faults(spec, BOARD, "as typed", library)
    if spec is None or found.faults:
        raise ContentFaults(found.faults)
    return _widget(spec, case, library)


def _filled(given: object) -> object:
    """What was typed, with what a client may do without; other values are left for the model to refuse."""
    if not isinstance(given, Mapping):
        return given
    key = given.get("key")
    more = {"key": {"routes": {}, **key}} if isinstance(key, Mapping) else {}
    return {**_CASE, **given, **more}


def _spec(
    case: Case, given: Mapping[str, JsonValue], content: Content, found: Findings
) -> MatchSpec | RouteSpec | None:
    kind = given.get("kind", "match")
    if kind not in ("match", "route"):
        found.add(BOARD, "kind", f"{kind!r} is not allowed", "choose one of 'match' or 'route'")
        return None
    whens = case.key.routes if case.key and kind == "route" else {}
    latest = next(iter([*whens, *reversed(content.words.whens)]))
    usual = {"kind": kind, "id": "own", "case": case.id, "when": latest}
    if kind == "route":
        route = {**usual, "title": f"{case.name}: where does it lead?", "intro": _ROUTE, **given}
        made = as_model(route, RouteSpec, (BOARD, "as typed"), found)
        if made and case.key and made.when not in case.key.routes:
            mend = f"add what is right then under {made.when}, or leave the key out"
            found.add(CLIENT, "key.routes", f"it says nothing of {made.when}", mend)
        return made
    all_of_them = [{"title": "What is known", "facts": [fact.id for fact in case.facts]}]
    match = {"title": f"{case.name}: the evidence, fact by fact", "intro": _INTRO, "groups": all_of_them}
    return as_model({**usual, **match, **given}, MatchSpec, (BOARD, "as typed"), found)


def _widget(spec: MatchSpec | RouteSpec, case: Case, library: Content) -> Board:
    view: BoardView
    if isinstance(spec, MatchSpec):
        view = match_view(spec, case, case.key, library)
    else:
        view = route_view(spec, case, case.key, library)
    rule = KINDS[spec.kind].done
    return board_widget(view, InMemory(), rule(spec, view) if rule else None)


# A front end knows by it that nothing outlives the notebook (`kernel-line.ts`).
OWN = "own:"
HELD = Notice(state="saved", text="Kept while this notebook runs")


class InMemory:
    """Keeps a board's answers as long as the notebook runs."""

    def __init__(self) -> None:
        self._answers: BoardAnswers | None = None
        # A browser remembers by it what it could not send; no two boards share that.
        self._name = f"{OWN}{uuid4()}"

    @property
    def name(self) -> str:
        """What no other board is called."""
        return self._name

    @property
    def lasts(self) -> bool:
        """They are gone when the notebook is run again."""
        return False

    def kept(self) -> Kept:
        """The answers as they stand."""
        return Kept(self._answers, tag(self._answers), READY)

    def keep(self, message: object) -> SaveReply:
        """Keep new answers."""
        try:
            self._answers, notice = AnswersSent.model_validate(message).answers, HELD
        except ValidationError:
            notice = Notice(state="failed", text="This answer is none that the board can have.")
        return SaveReply(notice=notice, tag=tag(self._answers))
