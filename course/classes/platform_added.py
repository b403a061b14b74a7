"""A platform is registered for a class, and is asked at once for its keys, so that a mistake shows now."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError

from course.platforms.fetching import PlatformFails
from course.platforms.key_sets import KeySets
from course.platforms.registered import Platform, PlatformsUnreadable, add_platform, told

Said = Mapping[str, str | bool | Sequence[str]]


def register(folder: Path, name: str, said: Said) -> tuple[Platform, str]:
    """Register a platform.

    Args:
        folder: the class's.
        name: what it is called there.
        said: what was said of it, by the names of `Platform`.

    Returns:
        The platform, and why its keys could not be fetched; empty where they could.

    Raises:
        PlatformsUnreadable: something that was said is not as it should be; nothing is changed.
        OSError: it cannot be written.
    """
    try:
        platform = Platform.model_validate(said)
    except ValidationError as error:
        raise PlatformsUnreadable(f"{told(error)}. Nothing is registered.") from None
    add_platform(folder, name, platform)
    try:
        asyncio.run(KeySets().of(platform, ""))
    except PlatformFails as fails:
        return platform, str(fails)
    return platform, ""
