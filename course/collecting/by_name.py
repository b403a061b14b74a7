"""Whose a file is that a learner's own copy of the course has named: by the name that was typed in it.

Such a file is named after an id of the copy's own, which no class has on its list. The name in it is the
learner's word: one that the list has once settles it, anything else is left for a person.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from course.collecting.arrivals import saved_in
from course.collecting.files import Found
from course.collecting.learners import Learners
from course.marking.cohort.submission_files import NotOrdinary

ANOTHER_COPY = (
    "gives the name of {learner}, who handed in from another copy of the course before. If you know that "
    "it is theirs, name it {learner}_{exercise}.json and collect it again"
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
    owners, named = sorted(marked.get(saved.reference, ())), learners.named(saved.name)
    if len(owners) == 1:
        return _as_before(owners[0], named)
    how = f"name it LEARNER_{saved.work}.json once you know whose it is"
    if owners or len(named) > 1:
        who = " and ".join(owners or named)
        what = "carries a reference" if owners else f"gives the name {saved.name}"
        raise NotOrdinary(f"{what} that {who} have both, so it is left: {how}")
    if not named:
        if learners.closed and saved.name:
            raise NotOrdinary(f"gives the name {saved.name}, which nobody on the class's list has: {how}")
        return None
    (learner,) = named
    if any(learner in whose for whose in marked.values()):
        raise NotOrdinary(ANOTHER_COPY.format(learner=learner, exercise=saved.work))
    return learner, (f"By the name typed in it, {saved.name}, it is {learner}'s.",)


def _as_before(learner: str, named: list[str]) -> tuple[str, tuple[str, ...]]:
    if named and learner not in named:
        raise NotOrdinary(
            f"gives the name of {' and '.join(named)}, and comes from the copy of the course from which "
            f"{learner} handed in before"
        )
    return learner, (f"From the copy of the course from which {learner} handed in before.",)
