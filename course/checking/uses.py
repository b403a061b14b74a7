"""What each lesson teaches, shows and asks, read from its notebook's one-line calls and its boards."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from course.content import Content
from course.content.board_specs import (
    BoardSpec,
    DraftSpec,
    InterviewSpec,
    MatchSpec,
    QuestionsSpec,
    RouteSpec,
    SourcesSpec,
    TwoFilesSpec,
)
from course.content.keys import ExerciseKey
from course.content.notebooks import Call, calls_of, places_linked

SHOWS_IDS = ("evidence", "after_the_article", "offences", "traps", "timeline", "penalties")


@dataclass
class Uses:
    """The ids that lessons teach, that boards ask about, and that appear on any card or question."""

    taught: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    appearing: set[str] = field(default_factory=set)
    worked_tests: set[str] = field(default_factory=set)
    traps: set[str] = field(default_factory=set)


def uses(root: Path, content: Content, keys: dict[str, ExerciseKey]) -> Uses:
    """Everything that the course's lessons and exercises use.

    Args:
        root: the content root.
        content: the library.
        keys: the exercises' keys, by exercise.

    Returns:
        What is taught, asked and shown, over the whole course.
    """
    found = Uses()
    for lesson in content.lessons.values():
        notebook = root / "modules" / f"{lesson.id}.ipynb"
        found.taught |= set(places_linked(notebook))
        for call in calls_of(notebook):
            _from_call(call, content, found)
        found.worked_tests |= set(lesson.tests)
    for work in [*content.lessons.values(), *content.exercises.values()]:
        for spec in work.boards:
            _from_board(spec, content, keys.get(work.id), found)
    return found


def _from_call(call: Call, content: Content, found: Uses) -> None:
    if call.name in SHOWS_IDS:  # a picture teaches what it draws
        found.taught |= set(call.values)
    elif call.name == "law":
        test, *elements = call.values
        found.taught |= {test, *(elements or (e.id for e in content.elements.values() if e.test == test))}
    if call.name == "traps":
        found.traps |= set(call.values)


def _from_board(spec: BoardSpec, content: Content, key: ExerciseKey | None, found: Uses) -> None:
    match spec:
        case MatchSpec():
            _from_match(spec, content, key, found)
        case RouteSpec():
            found.asked |= set(content.cases[spec.case].route_elements)
        case DraftSpec():
            found.appearing |= set(spec.cites)
        case QuestionsSpec():
            cited = {id_ for question in spec.questions for id_ in question.cites}
            found.asked |= cited
            found.traps |= cited & content.traps.keys()
        case SourcesSpec():
            items = [item for group in spec.groups for item in group.items]
            found.asked |= {item.proposition for item in items}
        case TwoFilesSpec():
            found.asked |= {*spec.key.elements, *spec.key.cites}
        case InterviewSpec():
            found.appearing |= set(spec.cites)
    found.appearing |= found.asked


def _from_match(spec: MatchSpec, content: Content, key: ExerciseKey | None, found: Uses) -> None:
    case = content.cases[spec.case]
    found.appearing |= {*(spec.cards or case.tray), *(spec.elements or case.elements)}
    case_key = key.cases[spec.case] if key else case.key
    if case_key is None:
        return
    for id_ in (fact for group in spec.groups for fact in group.facts):
        fact = case_key.facts[id_]
        found.asked |= {*fact.cards, *fact.also_cards, *fact.elements, *fact.wrong}
