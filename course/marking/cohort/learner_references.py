"""Whether the reference in a learner's answers fits them; what does not is the assessor's to judge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy import Connection, select

from course.learner.identity import learner_id
from course.marking.gradebook.entries import Entry
from course.marking.gradebook.tables import marking

MOST_NAMED = 3
NOT_THE_IDS = "Its reference is not the one that this learner's id was made from."
NOT_AS_BEFORE = "Its reference is not the one in what was marked before."


def does_not_fit(learner: str, name: str, reference: UUID) -> tuple[str, ...]:
    """What does not fit between a learner's id and the reference in their answers.

    Args:
        learner: the learner's id.
        name: their name; empty where there is none.
        reference: what their answers carry.

    Returns:
        A sentence, where the id was made from the name and another reference.
    """
    if not name or name == learner:
        return ()
    expected = learner_id(name, reference)
    made_so = learner[:-4] == expected[:-4]
    return (NOT_THE_IDS,) if made_so and learner != expected else ()


def doubts(entry: Entry, reference: UUID) -> tuple[str, ...]:
    """What the assessor should know about the reference in a learner's answers.

    Args:
        entry: what the gradebook holds of the learner.
        reference: what their answers carry.
    """
    before = entry.last.reference if entry.last else ""
    changed = (NOT_AS_BEFORE,) if before and before != str(reference) else ()
    return (*does_not_fit(entry.learner, entry.name, reference), *changed)


def owners(connection: Connection, references: Iterable[str]) -> dict[str, set[str]]:
    """Whose work carried a reference, of all that was ever marked.

    Args:
        connection: to the gradebook.
        references: the references.

    Returns:
        The learners' ids, by reference.
    """
    found: dict[str, set[str]] = {}
    wanted = [reference for reference in references if reference]
    query = select(marking.c.learner, marking.c.reference).where(marking.c.reference.in_(wanted)).distinct()
    for row in connection.execute(query) if wanted else ():
        found.setdefault(row.reference, set()).add(row.learner)
    return found


def shared(learner: str, reference: str, owned: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Say who else handed in work with the same reference.

    Args:
        learner: the learner's id.
        reference: what their answers carry.
        owned: whose work carried it.
    """
    others = sorted(owned.get(reference, set()) - {learner})
    if not others:
        return ()
    more = f" and {len(others) - MOST_NAMED:,} more" if len(others) > MOST_NAMED else ""
    return (f"The same reference stands in the work of {', '.join(others[:MOST_NAMED])}{more}.",)
