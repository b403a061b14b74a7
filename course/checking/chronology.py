"""Is every client possible on their own dates, in every version, at the date on which it is judged?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from course.base.dates import in_words
from course.content import Content, paper
from course.content.board_specs import MatchSpec, RouteSpec, TwoFilesSpec
from course.content.cases import Case, CaseKey, Document, Fact, When
from course.content.dates import begins, earliest, ends, latest, named_in
from course.content.faults import Fault
from course.content.keys import ExerciseKey
from course.content.papers import MatchPaper, RoutePaper
from course.content.rows import Authority, Row, Source, Update
from course.content.versions import BASE, case_in, key_in

MEND = "correct the date, or the text"

Judged = tuple[str, str, When]


def untimely(content: Content, keys: dict[str, ExerciseKey]) -> Iterator[Fault]:
    """Find what cannot be so on its own dates.

    Args:
        content: the library.
        keys: the exercises' keys, by exercise.

    Yields:
        A fault for each fact or document without a date, each that lies after the date on which
        its version is judged, each that contradicts another, and each card from a later time.
    """
    for case in content.cases.values():
        yield from _without_a_date(case)
    case_keys = {case.id: case.key for case in content.cases.values() if case.key}
    case_keys |= {id_: key for of_one in keys.values() for id_, key in of_one.cases.items()}
    for case_id, version, when in sorted(set(_judged(content))):
        case = case_in(content.cases[case_id], version)
        hearing = day_of(when, content)
        place = case_id if version == BASE else f"{case_id} in {version}"
        yield from _in_version(case, f"{place}, {when}", hearing)
        if case_id in case_keys:
            key = key_in(case_keys[case_id], version)
            yield from _cards(key, f"{place}, {when}", hearing, content)


def day_of(when: When, content: Content) -> date:
    """The last day that counts at a date on which a case is judged.

    Args:
        when: the date's id.
        content: the library, whose words say which day that is.
    """
    return content.words.whens[when].until or stated_day(content)


def stated_day(content: Content) -> date:
    """The day as at which the course states the law."""
    return earliest(next(named_in(content.course.law_as_at)))


def _judged(content: Content) -> Iterator[Judged]:
    """Every case in every version, with the dates at which boards put it."""
    for lesson in content.lessons.values():
        for board in lesson.boards:
            if isinstance(board, MatchSpec | RouteSpec):
                yield board.case, BASE, board.when
            elif isinstance(board, TwoFilesSpec):
                for side in (board.left, board.right):
                    yield side.case, side.flip, side.when
    for exercise in content.exercises.values():
        for version in exercise.versions:
            for made in paper(exercise, version.id, content).boards:
                if isinstance(made, MatchPaper | RoutePaper):
                    yield made.case.id, version.flips.get(made.case.id, BASE), made.spec.when
            for case, flip in version.flips.items():
                yield case, flip, version.when or next(iter(content.words.whens))


def _file(case: Case) -> str:
    return f"data/cases/{case.id}.yaml"


def _dated(case: Case) -> list[Fact | Document]:
    return [*case.facts, *case.documents]


def _without_a_date(case: Case) -> Iterator[Fault]:
    for one in _dated(case):
        if one.dated is None and not (isinstance(one, Fact) and one.offered):
            yield Fault(
                _file(case), one.id, "it has no date", "say under dated when it was, or from when to when"
            )


def _in_version(case: Case, place: str, hearing: date) -> Iterator[Fault]:
    spans = {one.id: one.dated for one in _dated(case) if one.dated}
    for id_, span in spans.items():
        if ends(span) > hearing:
            yield Fault(_file(case), f"{id_} ({place})", f"{span} lies after {in_words(hearing)}", MEND)
    for fact in case.facts:
        yield from _within_its_span(fact, place, case)
        for first in fact.after:
            if fact.dated and first in spans and ends(fact.dated) < begins(spans[first]):
                problem = f"{fact.dated} lies before {first}, which came first ({spans[first]})"
                yield Fault(_file(case), f"{fact.id} ({place})", problem, MEND)


def _within_its_span(fact: Fact, place: str, case: Case) -> Iterator[Fault]:
    """Every date that a fact's text names lies within the fact's own span."""
    for named in named_in(fact.text):
        span = fact.dated
        if span and not (begins(span) <= latest(named) and earliest(named) <= ends(span)):
            yield Fault(_file(case), f"{fact.id} ({place})", f"its text says {named}, its date {span}", MEND)


def _cards(key: CaseKey, place: str, hearing: date, content: Content) -> Iterator[Fault]:
    for id_, fact in key.facts.items():
        for card in dict.fromkeys(_all_cards(fact.cards, fact.also_cards, fact.also_judgements)):
            since = exists_since(content.rows.get(card))
            if since and since > hearing:
                problem = f"{card} is of {in_words(since)}, after the date on which it is judged"
                yield Fault(
                    "the key", f"{id_} ({place})", problem, "take it from the cards that earn or do no harm"
                )


def _all_cards(*lists: Iterable[object]) -> Iterator[str]:
    for one in chain(*lists):
        if isinstance(one, str):
            yield one
        else:
            yield from [*(getattr(one, "cards", None) or ()), *(getattr(one, "also_cards", None) or ())]


def exists_since(row: Row | None) -> date | None:
    """The first day on which a row could be cited, where it tells; none is told of what the article says."""
    match row:
        case Update():
            return earliest(row.happened)
        case Source():
            return earliest(row.published) if row.published else None
        case Authority():
            return earliest(row.decided) if row.decided else None
    return None
