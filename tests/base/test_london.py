"""The date in London at an instant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfoNotFoundError

import pytest

from course.base import london
from course.base.london import LondonTimeUnknown, london_date


@pytest.fixture
def no_time_zones(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take the computer's time-zone data away."""

    def missing(key: str) -> None:
        raise ZoneInfoNotFoundError(key)

    monkeypatch.setattr(london, "ZoneInfo", missing)
    london.london_zone.cache_clear()
    yield
    london.london_zone.cache_clear()


@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        (datetime(2026, 1, 31, 23, 30, tzinfo=UTC), date(2026, 1, 31)),
        (datetime(2026, 6, 30, 23, 30, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 10, 25, 23, 30, tzinfo=UTC), date(2026, 10, 25)),
    ],
)
def test_summer_time_moves_the_date(instant: datetime, expected: date) -> None:
    """Half an hour before midnight UTC is the next day in London, in summer only."""
    assert expected == london_date(instant)


def test_a_time_without_a_zone_is_refused() -> None:
    """A time that does not know its zone has no date in London."""
    with pytest.raises(ValueError, match="with its zone"):
        london_date(datetime(2026, 6, 30, 23, 30))  # noqa: DTZ001 (that is the point)


@pytest.mark.usefixtures("no_time_zones")
def test_missing_time_zone_data_is_named_with_its_remedy() -> None:
    """Without time-zone data the error says what to install."""
    with pytest.raises(LondonTimeUnknown, match="pip install tzdata"):
        london_date(datetime(2026, 6, 30, 23, 30, tzinfo=UTC))
