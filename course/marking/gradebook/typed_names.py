"""The name that a learner typed, beside the one on the class's list: the same, or a doubt that is told."""

from __future__ import annotations

import unicodedata

from course.marking.gradebook.enrolment import harmless

NOT_AS_LISTED = (
    "The learner gave the name {typed}, and the class's list has {listed}: the certificate says so."
)


def plain(name: str) -> str:
    """A name without case, accents, order or marks between words, by which two spellings are compared."""
    signs = unicodedata.normalize("NFKD", name).casefold()
    kept = "".join(sign if sign.isalnum() else " " for sign in signs if not unicodedata.combining(sign))
    return " ".join(sorted(kept.split()))


def letters(name: str) -> str:
    """The letters and digits of a name in their order, without case and accents."""
    signs = unicodedata.normalize("NFKD", name).casefold()
    return "".join(sign for sign in signs if sign.isalnum())


def same_name(typed: str, listed: str) -> bool:
    """Whether a name that was typed is the one on the class's list.

    Args:
        typed: as the learner typed it.
        listed: as the gradebook has it, in which some signs have look-alikes.
    """
    return plain(listed) in {plain(typed), plain(harmless(typed))}


def name_doubts(learner: str, typed: str, listed: str) -> tuple[str, ...]:
    """What the assessor should know of the name that was typed.

    Args:
        learner: the learner's id, which the gradebook gives for a name where it has none.
        typed: as the learner typed it; empty where they did not.
        listed: as the gradebook has it.

    Returns:
        A sentence, where both are there and differ.
    """
    if not typed.strip() or listed in {"", learner} or same_name(typed, listed):
        return ()
    return (NOT_AS_LISTED.format(typed=typed, listed=listed),)
