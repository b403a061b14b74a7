"""The kinds of value that a record holds: text, instants, marks and digests.

Each has one written form, so that a record reads back as exactly what was written.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    PlainValidator,
    ValidationInfo,
    WithJsonSchema,
)

from course.records.short_code import ALPHABET, LENGTH

HUNDREDTH = Decimal("0.01")
MOST = Decimal("99999.99")
WHOLE = Decimal(100)

_SPACE = re.compile(r"[ \t\r\n]+")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
_TWO_PLACES = re.compile(r"(0|[1-9]\d{0,4})\.\d\d", re.ASCII)
_YEARS = range(2000, 2200)

# Persian and some other names need a joiner or non-joiner between their letters.
_JOINERS = "\u200c\u200d"
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
# Letters and marks that Unicode counts among the Default_Ignorable_Code_Points (UAX #44).
_IGNORED = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
    + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
)


def _unseen(character: str) -> bool:
    if character in _JOINERS:
        return False
    return character in _IGNORED or unicodedata.category(character) in _UNSEEN


def _tidy(value: object) -> object:
    """Put one space for any run of blanks, so that text folded in a data file is one line."""
    return _SPACE.sub(" ", value).strip() if isinstance(value, str) else value


def all_seen(text: str) -> str:
    """A text, if it holds nothing that nobody sees.

    Raises:
        ValueError: it does, and what.
    """
    unseen = sorted({f"U+{ord(character):04X}" for character in text if _unseen(character)})
    if unseen:
        raise ValueError(f"it holds characters that nobody can see ({', '.join(unseen)}); type it anew")
    return text


def only_seen(text: str) -> str:
    """A text without what nobody sees: what is pasted from elsewhere often holds some. Its lines stay."""
    return "".join(character for character in text if character in "\t\n" or not _unseen(character))


def _has_a_letter(text: str) -> str:
    if not any(unicodedata.category(character).startswith("L") for character in text):
        raise ValueError("a name has at least one letter")
    return text


def _as_instant(value: object, info: ValidationInfo) -> datetime:
    """Read an instant and bring it to whole seconds of UTC."""
    if info.mode == "json":
        if not (isinstance(value, str) and _INSTANT.fullmatch(value)):
            raise ValueError("write the time in UTC, as 2026-11-23T16:30:00Z")
        value = datetime.fromisoformat(value)
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise ValueError("give the time with its zone, in UTC for example")
    if value.year not in _YEARS:
        raise ValueError("there is no record from that year")
    return value.astimezone(UTC).replace(microsecond=0)


def _as_mark(value: object, info: ValidationInfo) -> Decimal:
    """Read an exact number of hundredths; a float is refused because it is not exact."""
    if info.mode == "json":
        if not (isinstance(value, str) and _TWO_PLACES.fullmatch(value)):
            raise ValueError('write the number with two places, as "17.50"')
        return Decimal(value)
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        raise ValueError("give the number as a Decimal")  # noqa: TRY004 (pydantic gathers ValueErrors)
    exact = Decimal(value)
    if not (exact.is_finite() and 0 <= exact <= MOST):
        raise ValueError(f"the number lies between 0 and {MOST}")
    places = exact.quantize(HUNDREDTH)
    if places != exact:
        raise ValueError("the number has more than two places; round it once, where it is made")
    return abs(places)


Prose = Annotated[str, Field(min_length=1, max_length=2000), BeforeValidator(_tidy), AfterValidator(all_seen)]
Line = Annotated[str, Field(min_length=1, max_length=300), BeforeValidator(_tidy), AfterValidator(all_seen)]
Name = Annotated[
    str,
    Field(min_length=1, max_length=200),
    BeforeValidator(_tidy),
    AfterValidator(all_seen),
    AfterValidator(_has_a_letter),
]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
ShortCode = Annotated[str, Field(pattern=f"^[{ALPHABET}]{{{LENGTH}}}$")]
Count = Annotated[int, Field(ge=1, le=100_000, strict=True)]
Instant = Annotated[
    datetime,
    PlainValidator(_as_instant),
    PlainSerializer(lambda at: f"{at:%Y-%m-%dT%H:%M:%SZ}", return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "format": "date-time", "pattern": f"^{_INSTANT.pattern}$"}),
]
Mark = Annotated[
    Decimal,
    PlainValidator(_as_mark),
    PlainSerializer(lambda number: f"{number:.2f}", return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": f"^{_TWO_PLACES.pattern}$"}),
]
