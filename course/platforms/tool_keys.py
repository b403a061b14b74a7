"""The course's own keys towards platforms: what it signs with, and the public halves that they fetch."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet, RSAKey

from course.base.atomic_write import make_folder, write_whole
from course.base.clear_errors import Clear
from course.base.locks import locked

SIGNS = "RS256"  # the one that every platform takes: 1EdTech Security Framework 1.0, section 5.1.2
_FILE = "platform-keys.json"
_OWN, _BITS, _LONGEST_WAIT = 0o600, 3072, 30


class KeysUnreadable(Clear):
    """The file with the course's keys towards platforms is not as it should be."""


@dataclass(frozen=True)
class ToolKeys:
    """The keys, newest first: the newest signs, the one before it is still known to platforms.

    Attributes:
        keys: with their private halves.
    """

    keys: tuple[RSAKey, ...]

    def public(self) -> bytes:
        """The public halves, as platforms fetch them (a JWK set)."""
        return json.dumps({"keys": [key.as_dict(private=False) for key in self.keys]}).encode()

    def jwt_of(self, claims: Mapping[str, Any]) -> str:
        """Sign something for a platform.

        Args:
            claims: what is said.

        Returns:
            A JWT, in its compact form.
        """
        key = self.keys[0]
        return jwt.encode({"alg": SIGNS, "kid": key.kid}, dict(claims), key, algorithms=[SIGNS])

    @property
    def ids(self) -> list[str]:
        """The keys' ids, newest first."""
        return [str(key.kid) for key in self.keys]


def tool_keys(work: Path, at: datetime) -> ToolKeys:
    """The keys of a class, made when they are first asked for.

    Args:
        work: the class's folder for what commands make.
        at: the time (UTC), for the new key's id.

    Raises:
        KeysUnreadable: the file with them cannot be read.
        OSError: it cannot be written.
    """
    path = work / _FILE
    if path.exists():
        return _read(path)
    make_folder(work)
    with locked(path.with_suffix(".lock"), _LONGEST_WAIT):
        if not path.exists():
            _write(path, (_new(at),))
        return _read(path)


def rotate(work: Path, at: datetime) -> ToolKeys:
    """Make a new key, which signs from now on; the last one stays known, those before it do not.

    Args:
        work: the class's folder for what commands make.
        at: the time (UTC), for the new key's id.

    Raises:
        KeysUnreadable: the file with them cannot be read.
        OSError: it cannot be written.
    """
    path = work / _FILE
    make_folder(work)
    with locked(path.with_suffix(".lock"), _LONGEST_WAIT):
        before = _read(path).keys[:1] if path.exists() else ()
        _write(path, (_new(at), *before))
        return _read(path)


def _new(at: datetime) -> RSAKey:
    made = RSAKey.generate_key(_BITS, {"use": "sig", "alg": SIGNS})
    return RSAKey.import_key({**made.as_dict(private=True), "kid": f"{at:%Y%m%d}-{made.thumbprint()[:10]}"})


def _write(path: Path, keys: tuple[RSAKey, ...]) -> None:
    text = json.dumps({"keys": [key.as_dict(private=True) for key in keys]})
    write_whole(path, text.encode(), _OWN)


def _read(path: Path) -> ToolKeys:
    try:
        kept = KeySet.import_key_set(json.loads(path.read_bytes()))
        keys = tuple(key for key in kept.keys if isinstance(key, RSAKey) and key.is_private and key.kid)
    except (ValueError, KeyError, TypeError, JoseError):
        keys = ()
    if not keys:
        raise KeysUnreadable(
            f"{path} is not as it should be. Mend: put back a copy of it; or remove it and type course class "
            "lti, which makes new keys. Platforms fetch these by themselves, unless you typed a key into one."
        )
    return ToolKeys(keys)
