"""The public keys of platforms: fetched, kept for a while, and fetched again when one is not known."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from course.platforms.fetching import PlatformFails, ask
from course.platforms.registered import Platform

_KEPT = 3600  # seconds; a key that a platform has withdrawn counts no longer
_APART = 30  # seconds between two fetchings for keys that nobody knows: strangers can name any


@dataclass(frozen=True)
class _Fetched:
    keys: KeySet
    at: float


class KeySets:
    """The key sets of platforms, as one process has them; any process can fetch them again.

    Args:
        clock: what counts seconds.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._kept: dict[str, _Fetched] = {}
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def of(self, platform: Platform, kid: str) -> KeySet:
        """A platform's keys; with this one among them, if the platform has it at all.

        Args:
            platform: as it is registered.
            kid: the id of the key that is wanted.

        Raises:
            PlatformFails: they cannot be fetched.
        """
        async with self._turns[platform.keys]:
            kept = self._kept.get(platform.keys)
            age = self._clock() - kept.at if kept else _KEPT
            if kept and age < _KEPT and (_has(kept.keys, kid) or age < _APART):
                return kept.keys
            fetched = await _fetched(platform)
            self._kept[platform.keys] = _Fetched(fetched, self._clock())
            return fetched


def _has(keys: KeySet, kid: str) -> bool:
    return any(key.kid == kid for key in keys.keys)


async def _fetched(platform: Platform) -> KeySet:
    found = (await ask(platform, platform.keys)).read("its keys")
    try:
        # Keys of a kind that is not known here are left out, as RFC 7517 has it (section 5).
        usable = [key for key in found["keys"] if key.get("kty") == "RSA" and key.get("kid")]
        return KeySet.import_key_set({"keys": usable})
    except (JoseError, ValueError, KeyError, TypeError, AttributeError):
        raise PlatformFails(f"What {platform.title} has at {platform.keys} are no keys.") from None
