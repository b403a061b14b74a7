"""A case, and its key, in one of its versions: as it is, or with one fact changed."""

from __future__ import annotations

from course.content.cases import Case, CaseKey

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
            }
        )
        for document in case.documents
    ]
    return case.model_copy(update={"facts": facts, "documents": documents})


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
    return key.model_copy(update={"facts": key.facts | flip.facts, "routes": key.routes | flip.routes})
