"""Whether what somebody brings was said by the platform, to this course, now, and for this one visit.

Source: 1EdTech Security Framework 1.0, section 5.1.3, and LTI Core 1.3, section 5.3.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from course.platforms.launch import DEPLOYMENT, Launch, launch_of
from course.platforms.refused import Refused
from course.platforms.registered import Platform
from course.platforms.tool_keys import SIGNS

MOST_CHARACTERS = 65_536
_CLOCKS_DIFFER, _OLDEST = 60, 3600  # seconds
_AGAIN = "Go back to {platform} and open the course there once more."
_NOT_SIGNED = "This does not come from {platform}: it is not signed as {platform} signs. " + _AGAIN
_UNKNOWN_KEY = "This does not come from {platform}: the key that signed it is none of {platform}'s. " + _AGAIN
_ANOTHERS = "This comes from {other}, and not from {platform}, as it says. " + _AGAIN
_NOT_FOR_US = "{platform} said this to another tool, and not to this course. " + _AGAIN
_LATE = "What {platform} said of you has run out: it holds for a few minutes only. " + _AGAIN
_EARLY = (
    "{platform}'s clock is ahead of this server's, so what it says is not yet true. Tell whoever runs either."
)
_NOT_THIS_VISIT = "What {platform} said belongs to another visit, and not to this one. " + _AGAIN
_DEPLOYMENT = (
    "You come from a part of {platform} that is not registered here (deployment {deployment}). Tell whoever "
    "runs the course; mend: add it to `deployments` in platforms.yaml."
)


def key_of(token: str, platform: Platform) -> str:
    """The id of the key that signed a token, if it says that it is signed as it should be.

    Args:
        token: a JWT, in its compact form, from anybody.
        platform: that it should come from.

    Raises:
        Refused: it is no such token.
    """
    try:
        first = token.split(".", 1)[0] if len(token) <= MOST_CHARACTERS else ""
        header = json.loads(base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)))
        said, kid = header["alg"], header["kid"]
    except (ValueError, KeyError, TypeError, RecursionError):
        said, kid = "", ""
    if said != SIGNS or not isinstance(kid, str):
        raise Refused(_NOT_SIGNED.format(platform=platform.title))
    return kid


def launch_in(token: str, platform: Platform, keys: KeySet, nonce: str, at: datetime) -> Launch:
    """What a platform says of somebody, if it is the platform that says so.

    Args:
        token: a JWT, in its compact form, from anybody.
        platform: that it should come from.
        keys: the platform's.
        nonce: what was given to it for this visit.
        at: the time (UTC).

    Returns:
        What it says. Whether the visit is the first with this nonce is for whoever keeps them to say.

    Raises:
        Refused: it is not, or not to this course, or not now, or not as LTI 1.3 has it.
    """
    return launch_of(_verified(token, platform, keys, nonce, at), platform.title)


def _verified(token: str, platform: Platform, keys: KeySet, nonce: str, at: datetime) -> Mapping[str, Any]:
    title, kid = platform.title, key_of(token, platform)
    if not any(key.kid == kid for key in keys.keys):
        raise Refused(_UNKNOWN_KEY.format(platform=title))
    try:
        claims = jwt.decode(token, keys, algorithms=[SIGNS]).claims
    except (JoseError, ValueError):
        raise Refused(_NOT_SIGNED.format(platform=title)) from None
    if claims.get("iss") != platform.issuer:
        raise Refused(_ANOTHERS.format(platform=title, other="another platform"))
    if not _to_us(claims, platform.client):
        raise Refused(_NOT_FOR_US.format(platform=title))
    _now(claims, title, at.timestamp())
    if not nonce or claims.get("nonce") != nonce:
        raise Refused(_NOT_THIS_VISIT.format(platform=title))
    deployment = claims.get(DEPLOYMENT)
    if deployment not in platform.deployments:
        raise Refused(_DEPLOYMENT.format(platform=title, deployment=str(deployment)[:60]))
    return claims


def _to_us(claims: Mapping[str, Any], client: str) -> bool:
    audience = claims.get("aud")
    several = audience if isinstance(audience, list) else [audience]
    party = claims.get("azp", None if len(several) > 1 else client)
    return client in several and party == client


def _now(claims: Mapping[str, Any], title: str, now: float) -> None:
    until, since = _time(claims, "exp"), _time(claims, "iat")
    if until is None or since is None or until + _CLOCKS_DIFFER < now or since + _OLDEST < now:
        raise Refused(_LATE.format(platform=title))
    if since - _CLOCKS_DIFFER > now:
        raise Refused(_EARLY.format(platform=title))


def _time(claims: Mapping[str, Any], name: str) -> float | None:
    said = claims.get(name)
    return float(said) if isinstance(said, (int, float)) and not isinstance(said, bool) else None
