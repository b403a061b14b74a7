"""Who is learning, without a name: a random reference, and the version drawn from it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID, uuid4

from course.base.atomic_write import write_whole
from course.base.locks import locked
from course.base.ordinary_files import NotAFile, read_ordinary
from course.base.places import learner_home

REFERENCE, _NAME, _ID = "learner-reference.txt", "learner-name.txt", "learner-id.txt"


def learner_reference() -> UUID:
    """The learner's own reference, made at the first run and kept with their data.

    Returns:
        A random UUID; the same one ever after.
    """
    path = reference_file()
    # Without a lock: whoever only reads needs no folder that can be written to.
    if (kept := kept_reference()) is not None:
        return kept
    path.parent.mkdir(parents=True, exist_ok=True)
    with locked(path.with_suffix(".lock"), 30):
        if (kept := kept_reference()) is not None:
            return kept
        reference = uuid4()
        write_whole(path, f"{reference}\n".encode())
        return reference


def reference_file() -> Path:
    """Where the learner's reference is kept."""
    return learner_home() / REFERENCE


def kept_reference() -> UUID | None:
    """The learner's reference, if one was made; a file that a power cut has emptied or spoilt holds none."""
    try:
        return UUID(read_ordinary(reference_file()).decode().strip())
    except (FileNotFoundError, NotAFile, ValueError):
        return None


def learner_name() -> str:
    """The name that should stand on the learner's record; empty until they have given it."""
    return _line(_NAME)


def kept_learner_id() -> str:
    """The id under which the learner first handed in; empty until they have."""
    return _line(_ID)


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


def remember_learner(name: str, id_: str) -> None:
    """Keep the name for the record, and the id, which stays when the name is corrected.

    Args:
        name: as the learner states it, in any script.
        id_: the learner's id.

    Raises:
        OSError: it cannot be written.
    """
    learner_home().mkdir(mode=0o700, parents=True, exist_ok=True)
    for place, line in ((_ID, id_), (_NAME, name)):
        write_whole(learner_home() / place, f"{line}\n".encode())


def _line(place: str) -> str:
    path = learner_home() / place
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""


def draw_version(exercise: str, learner: UUID, versions: Sequence[str]) -> str:
    """Draw the version of an exercise that a learner gets.

    The draw is a hash of both ids, so neighbours differ and marking can draw it again.

    Args:
        exercise: the exercise's id.
        learner: the learner's reference.
        versions: the exercise's versions, in the order of `data/`.

    Returns:
        One of the versions.
    """
    digest = hashlib.sha256(f"{exercise}:{learner}".encode()).digest()
    return versions[int.from_bytes(digest[:8], "big") % len(versions)]
