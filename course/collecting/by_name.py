"""Whose a file is that a learner's own copy of the course has named: by the name that was typed in it.

Such a file is named after an id of the copy's own, which no class has on its list. The name in it is the
learner's word: one that the list has once settles it, anything else is left for a person.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from course.collecting.arrivals import Saved, saved_in
from course.collecting.files import Found
from course.collecting.learners import Learners
from course.marking.cohort.submission_files import NotOrdinary

ANOTHER_COPY = (
    "gives the name of {learner}, who handed in from another copy of the course before. If you know that "
    "it is theirs, write {learner} beside it in doubts.csv, and collect again"
)


def whose_by_name(
    found: Found, said: str, learners: Learners, marked: Mapping[UUID, Collection[str]]
) -> tuple[str, tuple[str, ...]] | None:
    """Whose it is.

    Args:
        found: an answers file whose name has an id that is not in the class.
        said: that id.
        learners: the class.
        marked: whose work carried which reference, of all that was marked.

    Returns:
        The learner's id, and what to look at; nothing where it was not named by a copy of the course, or
        nobody has the name that was typed.

    Raises:
        NotOrdinary: it is not plain whose it is.
    """
    saved = saved_in(found)
    if not said.endswith(f"-{saved.reference.hex[:4]}"):
        return None
    owners = sorted(marked.get(saved.reference, ()))
    if len(owners) == 1:
        return from_the_same_copy(saved, owners[0], learners)
    nobody = not owners and not learners.named(saved.name)
    if nobody and not (learners.closed and saved.name):
        return None
    return by_typed_name(saved, learners, marked)


def by_typed_name(
    saved: Saved, learners: Learners, marked: Mapping[UUID, Collection[str]]
) -> tuple[str, tuple[str, ...]]:
    """Whose answers are by the name that was typed in them, and by nothing else.

    Args:
        saved: what the answers say of themselves.
        learners: the class.
        marked: whose work carried which reference, of all that was marked.

    Returns:
        The learner's id, and what to look at.

    Raises:
        NotOrdinary: it is not plain whose they are.
    """
    owners, named = sorted(marked.get(saved.reference, ())), learners.named(saved.name)
    how = "once you know whose it is, write their id beside it in doubts.csv"
    if owners or len(named) > 1:
        who = " and ".join(owners or named)
        what = "carries a reference" if owners else f"gives the name {saved.name}"
        raise NotOrdinary(f"{what} that {who} have both, so it is left: {how}")
    if not named:
        gives = f"gives the name {saved.name}, which nobody on the class's list has" if saved.name else ""
        raise NotOrdinary(f"{gives or 'gives no name'}: {how}")
    (learner,) = named
    if any(learner in whose for whose in marked.values()):
        raise NotOrdinary(ANOTHER_COPY.format(learner=learner))
    return learner, (f"By the name typed in it, {saved.name}, it is {learner}'s.",)


def from_the_same_copy(saved: Saved, learner: str, learners: Learners) -> tuple[str, tuple[str, ...]]:
    """Whose answers are by the copy of the course that they come from.

    Args:
        saved: what the answers say of themselves.
        learner: whose work, and nobody else's, carried its reference before.
        learners: the class.

    Returns:
        The learner's id, and what to look at.

    Raises:
        NotOrdinary: the name typed in it is another's.
    """
    named = learners.named(saved.name)
    if named and learner not in named:
        raise NotOrdinary(
            f"gives the name of {' and '.join(named)}, and comes from the copy of the course from which "
            f"{learner} handed in before"
        )
    return learner, (f"From the copy of the course from which {learner} handed in before.",)
