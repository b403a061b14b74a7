"""Every id that the content names has to exist: find those that do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.library.cases import ANSWER_CARDS, Case, CaseKey, FactKey, RouteKey
from course.library.faults import Fault
from course.library.library import Library
from course.library.plan import DraftSpec, Exercise, Lesson, MatchSpec, RouteSpec

MEND = "correct the id, or add what it names"


def unresolved(library: Library) -> Iterator[Fault]:
    """Find each id that names nothing.

    Args:
        library: the content as read.

    Yields:
        A fault for each, with the file and the place.
    """
    yield from _in_tables(library)
    for case in library.cases.values():
        yield from _in_case(case, library)
    for lesson in library.lessons.values():
        yield from _in_work(lesson, f"data/lessons/{lesson.id}.yaml", library)
        yield from _missing(lesson.tests, library.tests, f"data/lessons/{lesson.id}.yaml", "tests")
    for exercise in library.exercises.values():
        yield from _in_work(exercise, f"data/exercises/{exercise.id}.yaml", library)
        yield from _versions(exercise, library)
    yield from _missing(library.course.lessons, library.lessons, "data/course.yaml", "lessons")
    yield from _missing(library.course.exercises, library.exercises, "data/course.yaml", "exercises")


def key_faults(key: CaseKey, case: Case, file: str, library: Library) -> Iterator[Fault]:
    """Find what a key names that its case, or the library, does not hold.

    Args:
        key: what is right about the case.
        case: the client it belongs to.
        file: the file the key stands in.
        library: the content it may name.

    Yields:
        A fault for each unknown id, unkeyed fact or route that does not fit.
    """
    facts = {fact.id for fact in case.facts}
    yield from _missing(key.facts, facts, file, "facts")
    for fact in sorted(facts - key.facts.keys()):
        yield Fault(file, "facts", f"{fact} has no key", "say what is right about it")
    for id_, fact_key in key.facts.items():
        yield from _in_fact_key(fact_key, case, file, f"facts.{id_}")
    for when, route in key.routes.items():
        yield from _in_route(route, case, file, f"routes.{when}")
    yield from _missing(key.flips, {flip.id for flip in case.flips}, file, "flips")
    for flip_id, flip in key.flips.items():
        yield from _missing(flip.elements, library.elements, file, f"flips.{flip_id}.elements")
        yield from _missing(flip.facts, facts, file, f"flips.{flip_id}.facts")
        for id_, fact_key in flip.facts.items():
            yield from _in_fact_key(fact_key, case, file, f"flips.{flip_id}.facts.{id_}")
        for when, route in flip.routes.items():
            yield from _in_route(route, case, file, f"flips.{flip_id}.routes.{when}")


def _missing(ids: Iterable[str], known: Iterable[str], file: str, place: str) -> Iterator[Fault]:
    for id_ in sorted(set(ids) - set(known)):
        yield Fault(file, place, f"{id_} names nothing", MEND, about=id_)


def _in_tables(library: Library) -> Iterator[Fault]:
    for proposition in library.propositions.values():
        place = f"{proposition.id}, sources"
        yield from _missing(proposition.sources, library.sources, "data/propositions.csv", place)
    for element in library.elements.values():
        yield from _missing([element.test], library.tests, "data/elements.csv", f"{element.id}, test")
        place = f"{element.id}, authorities"
        yield from _missing(element.authorities, library.authorities, "data/elements.csv", place)
    for trap in library.traps.values():
        yield from _missing(trap.refers, library.rows, "data/traps.csv", f"{trap.id}, refers")


def _in_case(case: Case, library: Library) -> Iterator[Fault]:
    file = f"data/cases/{case.id}.yaml"
    country = (
        library.propositions.keys()
        | library.sources.keys()
        | library.updates.keys()
        | library.offences.keys()
    )
    law = library.authorities.keys() | library.propositions.keys()
    yield from _missing(case.country_cards, country, file, "country_cards")
    yield from _missing(case.law_cards, law, file, "law_cards")
    yield from _missing(case.elements, library.elements, file, "elements")
    yield from _missing(case.route_elements, library.elements, file, "route_elements")
    facts = {fact.id for fact in case.facts}
    documents = {document.id for document in case.documents}
    for flip in case.flips:
        yield from _missing(flip.facts, facts, file, f"{flip.id}, facts")
        yield from _missing(flip.documents, documents, file, f"{flip.id}, documents")
    for card in case.country_cards:
        proposition = library.propositions.get(card)
        if proposition is not None and proposition.voice == "author":
            problem = f"{card} is the author's own statement, which is never country evidence"
            yield Fault(
                file, "country_cards", problem, "move it to law_cards, or choose a report's proposition"
            )
    if case.key is not None:
        yield from key_faults(case.key, case, file, library)


def _in_fact_key(key: FactKey, case: Case, file: str, place: str) -> Iterator[Fault]:
    documents = [document.id for document in case.documents]
    tray = [*documents, *case.country_cards, *case.law_cards, *ANSWER_CARDS]
    yield from _missing(key.elements, case.elements, file, f"{place}.elements")
    yield from _missing(key.cards, tray, file, f"{place}.cards")
    yield from _missing(key.also_cards, tray, file, f"{place}.also_cards")


def _in_route(route: RouteKey, case: Case, file: str, place: str) -> Iterator[Fault]:
    reasons = [reason.id for reason in case.reasons]
    yield from _missing(route.reasons, reasons, file, f"{place}.reasons")
    for accepted in route.also:
        yield from _missing(accepted.reasons, reasons, file, f"{place}.also")
    if list(route.steps) != case.route_elements:
        problem = "the steps are not the case's route_elements, in their order"
        yield Fault(file, f"{place}.steps", problem, "give one answer for each, in that order")


def _in_work(work: Lesson | Exercise, file: str, library: Library) -> Iterator[Fault]:
    for name, passage in work.passages.items():
        yield from _missing(passage.cites, library.rows, file, f"passages.{name}")
    for board in work.boards:
        match board:
            case DraftSpec():
                yield from _missing(board.cites, library.rows, file, f"boards, {board.id}")
            case MatchSpec() | RouteSpec():
                yield from _missing([board.case], library.cases, file, f"boards, {board.id}")
        if isinstance(board, MatchSpec) and board.case in library.cases:
            facts = [fact.id for fact in library.cases[board.case].facts]
            named = [fact for group in board.groups for fact in group.facts]
            yield from _missing(named, facts, file, f"boards, {board.id}, groups")


def _versions(exercise: Exercise, library: Library) -> Iterator[Fault]:
    file = f"data/exercises/{exercise.id}.yaml"
    if exercise.case not in library.cases:
        yield Fault(file, "case", f"{exercise.case} names nothing", MEND, about=exercise.case)
        return
    flips = [flip.id for flip in library.cases[exercise.case].flips]
    yield from _missing(exercise.versions, ["base", *flips], file, "versions")
