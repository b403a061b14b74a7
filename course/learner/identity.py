"""What is drawn from a learner's reference: their id, and the version of an exercise that they get."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

One = TypeVar("One", bound=str)


def learner_id(name: str, reference: UUID) -> str:
    """The id under which nbgrader keeps a learner.

    Args:
        name: as the learner states it, in any script.
        reference: their random reference, which keeps two of the same name apart.

    Returns:
        Lower-case letters, digits and hyphens.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "learner"
    return f"{slug}-{reference.hex[:4]}"


def draw_version(exercise: str, learner: UUID, versions: Sequence[str]) -> str:
    """Draw the version of an exercise that a learner gets.

    Args:
        exercise: the exercise's id.
        learner: the learner's reference.
        versions: the exercise's versions, in the order of `data/`.

    Returns:
        One of the versions.
    """
    return draw(exercise, learner, versions)


def draw(of_what: str, learner: UUID, choices: Sequence[One]) -> One:
    """Draw what a learner gets of something that there are several of.

    The draw is a hash of both ids, so neighbours differ and whoever knows both can draw it again.

    Args:
        of_what: the id of what is drawn.
        learner: the learner's reference.
        choices: what there is, always in the same order.

    Returns:
        One of the choices.
    """
    digest = hashlib.sha256(f"{of_what}:{learner}".encode()).digest()
    return choices[int.from_bytes(digest[:8], "big") % len(choices)]
