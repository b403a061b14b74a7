"""How much one address, or one person, may ask of a server: buckets that fill again with time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

_MOST_KNOWN = 10_000


class Bucket:
    """So many at once, and so many a second after that."""

    def __init__(self, most: float, a_second: float, clock: Callable[[], float] = monotonic) -> None:
        self._most, self._a_second, self._clock = most, a_second, clock
        self._left, self._at = most, clock()

    def take(self) -> bool:
        """Take one; False where there is none."""
        self._fill()
        if self._left < 1:
            return False
        self._left -= 1
        return True

    def has_one(self) -> bool:
        """Whether there is one; none is taken."""
        self._fill()
        return self._left >= 1

    def _fill(self) -> None:
        now = self._clock()
        self._left = min(self._most, self._left + (now - self._at) * self._a_second)
        self._at = now


class Buckets:
    """A bucket for each address; the one that was longest not heard of is forgotten first."""

    def __init__(self, most: float, a_second: float) -> None:
        self._most, self._a_second = most, a_second
        self._known: OrderedDict[str, Bucket] = OrderedDict()

    def of(self, address: str) -> Bucket:
        """The bucket of an address."""
        found = self._known.setdefault(address, Bucket(self._most, self._a_second))
        self._known.move_to_end(address)
        if len(self._known) > _MOST_KNOWN:
            self._known.popitem(last=False)
        return found


class Guesses:
    """Wrong codes and tokens: of one address ten, then one in six seconds; of all of them 300 a minute."""

    def __init__(self) -> None:
        self._of_one, self._of_all = Buckets(10, 1 / 6), Bucket(300, 5)

    def may(self, address: str) -> bool:
        """Whether this address may try; a right guess must be refused to it as well while it may not."""
        return self._of_one.of(address).has_one() and self._of_all.has_one()

    def was_wrong(self, address: str) -> None:
        """Note a wrong guess."""
        self._of_one.of(address).take()
        self._of_all.take()
