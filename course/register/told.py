"""Everything that was signed, a line each: what a person asks first by a name, the rest as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from course.base.dates import in_words
from course.base.london import london_date

_TIME = re.compile(r"2[01]\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\dZ")

NAMES: Mapping[str, str] = {
    "name": "What was completed",
    "issuer.name": "Provider",
    "issuer.id": "Provider's id",
    "issuer.email": "Whom to ask",
    "issuer.url": "Published at",
    "awardedDate": "Issued",
    "credentialSubject.activityStartDate": "Started",
    "credentialSubject.activityEndDate": "Completed",
    "credentialSubject.creditsEarned": "Study time (hours, notional)",
    "credentialSubject.achievement.description": "Aims and outcomes",
    "credentialSubject.achievement.criteria.narrative": "How it was studied and assessed",
    "credentialSubject.achievement.version": "Course version",
    "id": "Record",
}


Lines = list[tuple[str, str]]


def told_claims(claims: Mapping[str, Any]) -> tuple[Lines, Lines]:
    """Every field that was signed, with its value.

    Args:
        claims: what was signed.

    Returns:
        What a person asks first, by a name, results with what was assessed; and all the rest, as it stands.
    """
    flat = dict(_flat(claims, ""))
    first = [(label, _told(flat.pop(path))) for path, label in NAMES.items() if path in flat]
    results = list(_results(claims.get("credentialSubject", {}), flat))
    return [*first, *results], list(flat.items())


def _told(value: str) -> str:
    """A value, with its day in London in words where it is a time."""
    if not _TIME.fullmatch(value):
        return value
    try:
        return f"{in_words(london_date(datetime.fromisoformat(value)))} ({value})"
    except ValueError:
        return value


def _results(subject: Mapping[str, Any], flat: dict[str, str]) -> Iterator[tuple[str, str]]:
    described = {one["id"]: one for one in subject.get("achievement", {}).get("resultDescription", ())}
    for number, one in enumerate(subject.get("result", ())):
        what = described.get(one.get("resultDescription"), {})
        needed = f", {what['requiredValue']} needed" if "requiredValue" in what else ""
        most = f" of {what['valueMax']}" if "valueMax" in what else ""
        yield f"Result: {what.get('name', '?')}", f"{one.get('value')}{most}{needed}"
        flat.pop(f"credentialSubject.result.{number}.value", None)


def _flat(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _flat(part, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list) and any(isinstance(part, (Mapping, list)) for part in value):
        for number, part in enumerate(value):
            yield from _flat(part, f"{path}.{number}")
    else:
        yield path, ", ".join(map(_text, value)) if isinstance(value, list) else _text(value)


def _text(value: Any) -> str:
    words = {True: "yes", False: "no", None: "nothing"}
    return words[value] if value is None or isinstance(value, bool) else str(value)
