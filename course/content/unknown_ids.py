"""Every id that the content names has to exist: find those that do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.content.cases import Case, CaseKey, FactKey, RouteKey, Shows, When
from course.content.content import Content
from course.content.documents import DocumentPages
from course.content.faults import Fault
from course.content.form_faults import form_faults
from course.content.room_faults import room_faults
from course.content.term_faults import term_faults
from course.content.unknown_work_ids import missing, work_faults


def unresolved(library: Content) -> Iterator[Fault]:
    """Find each id that names nothing.

    Args:
        library: the content as read.

    Yields:
        A fault for each, with the file and the place.
    """
    yield from _in_tables(library)
    yield from term_faults(library)
    yield from form_faults(library)
    for case in library.cases.values():
        yield from case_faults(case, library, f"data/cases/{case.id}.yaml")
    yield from work_faults(library)
    yield from room_faults(library)
    yield from missing([library.course.article], library.sources, "data/course.yaml", "article")
    yield from missing(library.course.lessons, library.lessons, "data/course.yaml", "lessons")
    yield from missing(library.course.exercises, library.exercises, "data/course.yaml", "exercises")
    yield from _completion(library)
    yield from _unplanned(library.course.lessons, library.lessons, "lessons")
    yield from _unplanned(library.course.exercises, library.exercises, "exercises")


def _completion(library: Content) -> Iterator[Fault]:
    """Find what the rules of completion name that the course does not have, or has under another kind."""
    rules, file = library.course.completion, "data/course.yaml"
    yield from missing(rules.lessons, library.lessons, file, "completion.lessons")
    yield from missing(rules.course.lessons or (), library.lessons, file, "completion.course.lessons")
    yield from missing(rules.course.exercises or (), library.exercises, file, "completion.course.exercises")
    followed = [one.lesson for one in rules.workshops if one.lesson]
    yield from missing(followed, library.lessons, file, "completion.workshops")
    taken = [library.course.id, *library.lessons, *library.exercises, *(w.id for w in rules.workshops)]
    for id_ in sorted({one.id for one in rules.workshops if taken.count(one.id) > 1}):
        yield Fault(file, "completion.workshops", f"{id_} names something else, too", "give it another id")


def key_faults(key: CaseKey, case: Case, file: str, library: Content) -> Iterator[Fault]:
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
    yield from missing(key.facts, facts, file, "facts")
    for fact in sorted(facts - key.facts.keys()):
        yield Fault(file, "facts", f"{fact} has no key", "say what is right about it")
    for id_, fact_key in key.facts.items():
        yield from _in_fact_key(fact_key, case, file, f"facts.{id_}")
    yield from _in_routes(key.routes, case, file, "routes", library)
    yield from _in_shows(key.shows, case, file, "shows")
    papers = [document.id for document in case.documents]
    yield from missing(key.lines, papers, file, "lines")
    yield from missing(key.flips, {flip.id for flip in case.flips}, file, "flips")
    for flip_id, flip in key.flips.items():
        yield from missing(flip.elements, library.elements, file, f"flips.{flip_id}.elements")
        yield from missing(flip.facts, facts, file, f"flips.{flip_id}.facts")
        yield from _in_shows(flip.shows, case, file, f"flips.{flip_id}.shows")
        yield from missing(flip.lines, papers, file, f"flips.{flip_id}.lines")
        for id_, fact_key in flip.facts.items():
            yield from _in_fact_key(fact_key, case, file, f"flips.{flip_id}.facts.{id_}")
        yield from _in_routes(flip.routes, case, file, f"flips.{flip_id}.routes", library)


def unknown_pages(pages: DocumentPages, case: Case) -> Iterator[Fault]:
    """Find each page of a document, or of a flip, that the client does not have.

    Args:
        pages: the client's pages.
        case: the client.

    Yields:
        A fault for each.
    """
    file, documents = f"data/documents/{case.id}.yaml", {document.id for document in case.documents}
    yield from missing(pages.documents, documents, file, "documents")
    yield from missing(pages.flips, {flip.id for flip in case.flips}, file, "flips")
    for flip, of_flip in pages.flips.items():
        yield from missing(of_flip, documents, file, f"flips, {flip}")


def _in_shows(shows: Shows, case: Case, file: str, place: str) -> Iterator[Fault]:
    yield from missing(shows, {document.id for document in case.documents}, file, place)
    for document, words in shows.items():
        yield from missing(words, {fact.id for fact in case.facts}, file, f"{place}.{document}")


def _unplanned(planned: list[str], there: Iterable[str], kind: str) -> Iterator[Fault]:
    """Every lesson and exercise that has a file stands in the plan, and once."""
    for id_ in sorted(set(there) - set(planned)):
        problem = f"{id_} is not in the list, and data/{kind}/{id_}.yaml is there"
        mend = f"add it under {kind}, where it is to come, or remove the file"
        yield Fault("data/course.yaml", kind, problem, mend)
    for id_ in sorted({one for one in planned if planned.count(one) > 1}):
        yield Fault("data/course.yaml", kind, f"{id_} is in the list twice", "name it once")


def _in_tables(library: Content) -> Iterator[Fault]:
    for proposition in library.propositions.values():
        place = f"{proposition.id}, sources"
        yield from missing(proposition.sources, library.sources, "data/propositions.csv", place)
    for source in library.sources.values():
        place = f"{source.id}, layer"
        yield from missing([source.layer], library.words.layers, "data/sources.csv", place)
    for element in library.elements.values():
        yield from missing([element.test], library.tests, "data/elements.csv", f"{element.id}, test")
        place = f"{element.id}, authorities"
        yield from missing(element.authorities, library.authorities, "data/elements.csv", place)
    for trap in library.traps.values():
        yield from missing(trap.refers, library.rows, "data/traps.csv", f"{trap.id}, refers")
    for page in library.beyond.pages:
        yield from missing(page.refers, library.rows, "data/beyond.yaml", f"{page.id}, refers")


def case_faults(case: Case, library: Content, file: str) -> Iterator[Fault]:
    """Find what a client's file names that does not exist.

    Args:
        case: the client.
        library: the content it may name.
        file: the file it stands in.

    Yields:
        A fault for each.
    """
    country = (
        library.propositions.keys()
        | library.sources.keys()
        | library.updates.keys()
        | library.offences.keys()
    )
    law = library.authorities.keys() | library.propositions.keys()
    yield from missing(case.country_cards, country, file, "country_cards")
    yield from missing(case.law_cards, law, file, "law_cards")
    yield from missing(case.elements, library.elements, file, "elements")
    yield from missing(case.route_elements, library.elements, file, "route_elements")
    facts = {fact.id for fact in case.facts}
    documents = {document.id for document in case.documents}
    for flip in case.flips:
        yield from missing(flip.facts, facts, file, f"{flip.id}, facts")
        yield from missing(flip.documents, documents, file, f"{flip.id}, documents")
        yield from missing(flip.dated, facts | documents, file, f"{flip.id}, dated")
    for fact in case.facts:
        yield from missing(fact.after, facts | documents, file, f"{fact.id}, after")
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
    yield from missing(key.elements, case.elements, file, f"{place}.elements")
    yield from missing(key.cards, case.tray, file, f"{place}.cards")
    yield from missing(key.also_cards, case.tray, file, f"{place}.also_cards")
    for also in key.also_judgements:
        where = f"{place}.also_judgements.{also.judgement}"
        yield from missing(also.elements or (), case.elements, file, f"{where}.elements")
        yield from missing([*(also.cards or ()), *(also.also_cards or ())], case.tray, file, where)
        if bool(key.under(also.judgement).elements) != bool(key.elements):
            problem = "it has a question and the best judgement has none, or the other way round"
            yield Fault(file, where, problem, "give both a question, or neither")
    for judgement in sorted({one for one in key.judged if key.judged.count(one) > 1}):
        yield Fault(file, place, f"{judgement} is accepted twice", "name each judgement once")


def _in_routes(
    routes: dict[When, RouteKey], case: Case, file: str, place: str, library: Content
) -> Iterator[Fault]:
    yield from missing(routes, library.words.whens, file, place)
    for when, route in routes.items():
        outcomes = [route.outcome, *(accepted.outcome for accepted in route.also if accepted.outcome)]
        yield from missing(outcomes, library.words.outcomes, file, f"{place}.{when}.outcome")
        yield from _in_route(route, case, file, f"{place}.{when}")


def _in_route(route: RouteKey, case: Case, file: str, place: str) -> Iterator[Fault]:
    reasons = [reason.id for reason in case.reasons]
    yield from missing(route.reasons, reasons, file, f"{place}.reasons")
    for accepted in route.also:
        yield from missing(accepted.reasons, reasons, file, f"{place}.also")
    yield from missing(route.also_steps, route.steps, file, f"{place}.also_steps")
    for element in sorted({*route.also_steps} & {*route.steps}):
        if route.steps[element] in route.also_steps[element]:
            problem = f"{element} accepts its best answer a second time"
            yield Fault(file, f"{place}.also_steps", problem, "name only the other answers")
    if list(route.steps) != case.route_elements:
        problem = "the steps are not the case's route_elements, in their order"
        yield Fault(file, f"{place}.steps", problem, "give one answer for each, in that order")
