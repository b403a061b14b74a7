"""A case, and its key, in one of its versions: as it is, or with one fact changed."""

from __future__ import annotations

from course.content.cases import Case, CaseKey, Shows
from course.content.documents import DocumentPages

BASE = "base"


def case_in(case: Case, version: str) -> Case:
    """The client as a version's learner meets them.

    Args:
        case: the client.
        version: `base`, or the id of a flip.

    Returns:
        The case with the flip's texts in place; the ids stay the same.

    Raises:
        KeyError: the case has no such flip.
    """
    if version == BASE:
        return case
    flip = {flip.id: flip for flip in case.flips}[version]
    facts = [
        fact.model_copy(
            update={
                "text": flip.facts.get(fact.id, fact.text),
                "dated": flip.dated.get(fact.id, fact.dated),
            }
        )
        for fact in case.facts
    ]
    documents = [
        document.model_copy(
            update={
                "title": flip.documents.get(document.id, document.title),
                "dated": flip.dated.get(document.id, document.dated),
                "page": flip.pages.get(document.id, document.page),
            }
        )
        for document in case.documents
    ]
    return case.model_copy(update={"facts": facts, "documents": documents})


def paged(case: Case, pages: DocumentPages) -> Case:
    """A client whose documents can be read.

    Args:
        case: the client.
        pages: the pages of the client's documents.

    Returns:
        The case with each page beside its document, and in the flips that rewrite it.
    """
    documents = [
        document.model_copy(update={"page": pages.documents.get(document.id)}) for document in case.documents
    ]
    flips = [flip.model_copy(update={"pages": pages.flips.get(flip.id, {})}) for flip in case.flips]
    return case.model_copy(update={"documents": documents, "flips": flips})


def key_in(key: CaseKey, version: str) -> CaseKey:
    """What is right in a version.

    Args:
        key: the case's key.
        version: `base`, or the id of a flip.

    Returns:
        The key with what the flip moves in place.

    Raises:
        KeyError: the key has no such flip.
    """
    if version == BASE:
        return key
    flip = key.flips[version]
    moved = {name: getattr(key, name) | getattr(flip, name) for name in ("facts", "routes", "lines")}
    return key.model_copy(update=moved)


def shown_in(case: Case, key: CaseKey, version: str) -> Shows:
    """Which words of a document's page show which fact, in a version.

    Args:
        case: the client.
        key: the case's key.
        version: `base`, or the id of a flip.

    Returns:
        The words by document and fact. A page that a flip rewrites, or a fact that it changes,
        shows only what the flip's own key says.

    Raises:
        KeyError: the case has no such flip, or the key none for it.
    """
    if version == BASE:
        return key.shows
    flip = {flip.id: flip for flip in case.flips}[version]
    kept = {
        document: {fact: words for fact, words in shown.items() if fact not in flip.facts}
        for document, shown in key.shows.items()
        if document not in flip.pages
    }
    own = key.flips[version].shows
    return {id_: kept.get(id_, {}) | own.get(id_, {}) for id_ in [*kept, *(own.keys() - kept.keys())]}
