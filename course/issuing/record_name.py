"""By which name a record goes: the one that the learner gave, confirmed by the roster or doubted openly."""

from __future__ import annotations

from course.issuing.people import SeenId
from course.learner.answers import Answers
from course.learner.signed_in import SignedIn
from course.marking.gradebook.enrolment import MarkedWork
from course.marking.gradebook.typed_names import NOT_AS_LISTED, same_name
from course.records.statement import IdentityBasis, Learner
from course.records.usable_name import NameNotUsable, usable_name
from course.register.kept import Kept


def named(
    found: MarkedWork,
    answers: Answers,
    before: Kept | None,
    given: str,
    known: tuple[SeenId | None, SignedIn | None] = (None, None),
) -> tuple[Learner, tuple[str, ...]]:
    """Who a record is about, and how we know it.

    Args:
        found: the submission as it was marked, with the name that the gradebook has.
        answers: what was handed in, with the name that the learner typed.
        before: the record that was issued last.
        given: a name that the learner has just given.
        known: the learner's identity document, where somebody in the class saw it; and how they were signed
            in who handed it in, where that was noted.

    Returns:
        The learner, and what an assessor should look at.
    """
    if found.marked_by == "learner":
        # Theirs to say, and to correct: what they gave last stands.
        name = given or (before.statement.learner.name if before else "") or answers.name or found.name
        return Learner(name=name, identity_basis="self-declared", reference=answers.learner), ()
    seen, signed_in = known
    if seen is not None:
        who = Learner(
            name=seen.name,
            identity_basis="id-checked",
            checked_by=seen.by,
            signed_in=signed_in,
            reference=answers.learner,
        )
        return who, ()
    name, basis, doubts = _confirmed(answers.name, found.name if found.name != found.learner else "")
    who = Learner(
        name=name or found.name, identity_basis=basis, signed_in=signed_in, reference=answers.learner
    )
    return who, doubts


def _confirmed(typed: str, roster: str) -> tuple[str, IdentityBasis, tuple[str, ...]]:
    """The name, its basis, and what is doubtful, by what was typed and what the roster says."""
    try:
        name = usable_name(typed) if typed else ""
    except NameNotUsable as error:
        return (
            roster,
            "roster" if roster else "self-declared",
            (f"The name that was handed in is not used. {error}",),
        )
    if not name:
        return roster, "roster" if roster else "self-declared", ()
    if not roster:
        return name, "self-declared", ()
    if same_name(name, roster):
        return name, "roster", ()
    return name, "not-as-on-roster", (NOT_AS_LISTED.format(typed=name, listed=roster),)
