"""The terms of a class in its files: what it sets, and what single learners are allowed beyond that."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from course.base.atomic_write import write_whole
from course.base.clear_errors import Clear
from course.base.locks import locked
from course.base.places import CLASS
from course.content import Content
from course.sittings.terms import Allowance, ClassTerms, Terms

ALLOWED = "allowed.yaml"
_MODE = 0o600  # who needs more time than others is nobody else's affair
_LONGEST_WAIT = 30  # seconds, for another command
_HEAD = (
    "# Who is allowed what beyond the others, by exercise and learner. Written by: course class allow\n"
    "# minutes and attempts are those more than the others have; until is a later closing, in UTC.\n\n"
)
_MENDS = {
    "minutes": "a whole number of minutes, from 1 to 1440",
    "attempts": "a whole number, from 1 to 100",
    "feedback": "“at once” or “after closing”",
    "honesty": "one statement of at most 1,000 signs",
}


M = TypeVar("M", bound=BaseModel)


class TermsUnreadable(Clear):
    """What a class sets is not as it should be; the message says where, and how to mend it."""


class _Allowed(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    allowed: dict[str, dict[str, Allowance]] = {}


class _Exercises(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    exercises: dict[str, Terms] = {}


def terms_of(folder: Path, exercises: Collection[str]) -> ClassTerms:
    """What holds in a class, as its files have it now.

    Args:
        folder: the class's.
        exercises: the ids of the course's exercises.

    Raises:
        TermsUnreadable: a file is not as it should be.
    """
    path = folder / CLASS
    found = _read(path)
    asked = found.get("exercises") or {} if isinstance(found, dict) else {}
    terms = _checked(_Exercises, {"exercises": asked}, path).exercises
    allowed = _allowed(folder)
    for where, ids in ((path, terms), (folder / ALLOWED, allowed)):
        for unknown in sorted(ids.keys() - set(exercises)):
            raise TermsUnreadable(
                f"{where}: there is no exercise called {unknown}. Mend: one of {', '.join(exercises)}."
            )
    return ClassTerms(terms, allowed)


def stamp_of(folder: Path) -> str:
    """What tells whether a class's files have changed: another text each time that they have.

    Args:
        folder: the class's.
    """
    found = []
    for path in (folder / CLASS, folder / ALLOWED):
        try:
            stat = path.stat()
        except OSError:
            found.append("")
        else:
            found.append(f"{stat.st_ino}:{stat.st_mtime_ns}:{stat.st_size}")
    return " ".join(found)


def allow(
    folder: Path, learner: str, exercise: str, allowed: Allowance, exercises: Collection[str]
) -> ClassTerms:
    """Write down what a learner is allowed; servers that are running see it, and what was before is replaced.

    Args:
        folder: the class's.
        learner: the learner's id.
        exercise: the exercise's id.
        allowed: what they are allowed; nothing at all takes back what was.
        exercises: the ids of the course's exercises.

    Returns:
        What holds now.

    Raises:
        TermsUnreadable: a file is not as it should be; nothing was written.
        OSError: it cannot be written.
    """
    with locked(folder / f".{ALLOWED}.lock", _LONGEST_WAIT):
        terms_of(folder, exercises)
        there = {id_: dict(of) for id_, of in _allowed(folder).items()}
        there.setdefault(exercise, {})[learner] = allowed
        if allowed == Allowance():
            del there[exercise][learner]
        kept = {
            id_: {who: one.model_dump(mode="json", exclude_defaults=True) for who, one in of.items()}
            for id_, of in there.items()
            if of
        }
        text = _HEAD + yaml.safe_dump({"allowed": kept}, allow_unicode=True)
        write_whole(folder / ALLOWED, text.encode(), _MODE)
    return terms_of(folder, exercises)


def taught_in(folder: Path, content: Content) -> Content:
    """The course as a class takes it: with as many attempts at an exercise as the class sets.

    Args:
        folder: the class's.
        content: the course.

    Raises:
        TermsUnreadable: a file of the class is not as it should be.
    """
    terms = terms_of(folder, content.exercises).exercises
    other = {
        id_: exercise.model_copy(update={"attempts": terms[id_].attempts})
        for id_, exercise in content.exercises.items()
        if id_ in terms and terms[id_].attempts
    }
    return replace(content, exercises={**content.exercises, **other}) if other else content


def allowed_to(folder: Path, learner: str, exercise: str) -> Allowance:
    """What a learner is allowed beyond the others, as it stands.

    Args:
        folder: the class's.
        learner: the learner's id.
        exercise: the exercise's id.

    Raises:
        TermsUnreadable: the file is not as it should be.
    """
    return _allowed(folder).get(exercise, {}).get(learner, Allowance())


def as_allowed(before: Allowance, changed: Mapping[str, int | str]) -> Allowance:
    """What a learner is allowed, after a change.

    Args:
        before: what it was.
        changed: what is another now, by its name; `until` as somebody types it, and “none” for no more.

    Raises:
        TermsUnreadable: it is no time.
    """
    given = {name: None if said == "none" else said for name, said in changed.items()}
    try:
        return Allowance.model_validate({**before.model_dump(), **given})
    except ValidationError as error:
        raise TermsUnreadable(f"--{first_fault(error).removeprefix(', ')}") from None


def first_fault(error: ValidationError, path: Path | str = "") -> str:
    """What is wrong with a file of a class first, with the place and a mend.

    Args:
        error: what its model says.
        path: the file; empty where it is none.
    """
    first = error.errors(include_url=False)[0]
    where = [str(part) for part in first["loc"]]
    mend = _MENDS.get(where[-1] if where else "", "")
    said = str(first["msg"]).removeprefix("Value error, ").rstrip(".")
    if first["type"] == "extra_forbidden":
        said = f"nothing is called so. Mend: one of {', '.join(Terms.model_fields)}"
    elif first["type"] in {"dict_type", "model_type"}:
        said = "it names nothing. Mend: write below it what is set, a line each"
    elif mend:
        said = f"{first['input']} does not fit. Mend: {mend}"
    return f"{path}, {'.'.join(where)}: {said}."


def _allowed(folder: Path) -> Mapping[str, Mapping[str, Allowance]]:
    path = folder / ALLOWED
    return _checked(_Allowed, _read(path) or {}, path).allowed


def _checked(model: type[M], found: object, path: Path) -> M:
    try:
        return model.model_validate(found)
    except ValidationError as error:
        raise TermsUnreadable(first_fault(error, path)) from None


def _read(path: Path) -> object:
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise TermsUnreadable(f"{path} cannot be read: {error.strerror or error}.") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise TermsUnreadable(f"{path} cannot be read: {' '.join(str(error).split())}.") from None
