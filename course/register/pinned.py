"""Whom a checker trusts: providers' published files, as they were fetched once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from course.base.clear_errors import Clear
from course.records.written import first_faults
from course.register.credential import list_address
from course.register.published import CODES, ISSUER, WHY, PublishedIssuer

LARGEST = 20_000_000  # bytes of one published file


class NotPublished(Clear):
    """Something is no provider's published file or folder; the message says what, and what to do."""


@dataclass(frozen=True)
class Pinned:
    """A provider that is trusted.

    Attributes:
        issuer: who it is, with all its keys.
        lists: the status lists that are at hand, signed, by their address.
        why: how and since when records hold no more, signed; empty where it is not at hand.
        codes: where the status of each code is, signed; empty where it is not at hand.
    """

    issuer: PublishedIssuer
    lists: Mapping[str, str] = field(default_factory=dict)
    why: str = ""
    codes: str = ""


def pinned_in(path: Path) -> Pinned:
    """A provider from a copy of what it published.

    Args:
        path: the folder, or `issuer.json` alone, with which no status can be checked.

    Raises:
        NotPublished: it is neither.
    """
    file = path / ISSUER if path.is_dir() else path
    try:
        issuer = PublishedIssuer.model_validate_json(_content(file))
    except ValidationError as error:
        raise NotPublished(f"{file} is no provider's published file: {first_faults(error)}.") from None
    if not path.is_dir():
        return Pinned(issuer)
    lists = {
        list_address(issuer.address, int(one.stem)): _content(one).decode(errors="replace").strip()
        for one in sorted((path / "status").glob("*.jwt"))
        if one.stem.isdecimal()
    }
    return Pinned(issuer, lists, _text(path / WHY), _text(path / CODES))


def _text(file: Path) -> str:
    return _content(file).decode(errors="replace").strip() if file.is_file() else ""


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise NotPublished(
            f"{path}: {reason}. Name the folder that the provider publishes, or the issuer.json from it."
        ) from None
    if len(content) > LARGEST:
        raise NotPublished(f"{path} is larger than any published file.")
    return content
