"""What a teacher chose for a platform to link to, as the platform takes it (Deep Linking 2.0, section 3)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from course.platforms.launch import DEPLOYMENT, MESSAGE, VERSION, WORK, Choosing
from course.platforms.registered import Platform
from course.platforms.tool_keys import ToolKeys

_LTI_DL = "https://purl.imsglobal.org/spec/lti-dl/claim/"
_SECONDS = 3600  # for whoever looks at the list for a while
_WHOLE = 100


@dataclass(frozen=True)
class Chosen:
    """What may be linked to.

    Attributes:
        title: what learners see of the link.
        work: the lesson or exercise; empty for the overview.
        graded: whether a grade comes back.
    """

    title: str
    work: str = ""
    graded: bool = False


def answer(
    chosen: Chosen,
    choosing: Choosing,
    platform: Platform,
    deployment: str,
    address: str,
    keys: ToolKeys,
    at: datetime,
) -> str:
    """What is sent back to the platform, if this is chosen.

    Args:
        chosen: what may be linked to.
        choosing: what the platform said to whoever chooses.
        platform: as it is registered.
        deployment: from which of its deployments they came.
        address: where links lead.
        keys: the course's own.
        at: the time (UTC).

    Returns:
        A JWT, in its compact form.
    """
    item: dict[str, Any] = {
        "type": "ltiResourceLink",
        "title": chosen.title,
        "url": address,
        "window": {"targetName": "_blank"},
    }
    if chosen.work:
        item["custom"] = {WORK: chosen.work}
    if chosen.graded and choosing.columns:
        item["lineItem"] = {"scoreMaximum": _WHOLE, "label": chosen.title, "resourceId": chosen.work}
    now = int(at.timestamp())
    said = {
        "iss": platform.client,
        "aud": platform.issuer,
        "iat": now,
        "exp": now + _SECONDS,
        "nonce": secrets.token_hex(16),
        DEPLOYMENT: deployment,
        MESSAGE: "LtiDeepLinkingResponse",
        VERSION: "1.3.0",
        f"{_LTI_DL}content_items": [item],
    }
    if choosing.data is not None:
        said[f"{_LTI_DL}data"] = choosing.data
    return keys.jwt_of(said)
