"""Who learns in a course at a platform, as the platform lists them (Names and Role Provisioning 2.0)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from course.base.characters import line
from course.platforms.fetching import PlatformFails
from course.platforms.launch import Somebody, full_name, learns
from course.platforms.registered import LONGEST
from course.platforms.services import MEMBERS, Services

_KIND = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json"
_MOST_PAGES = 200


async def learners_of(address: str, asks: Services) -> list[Somebody]:
    """Everybody who learns in a course; teachers, and those who have left, are not among them.

    Args:
        address: of the list.
        asks: the platform's services.

    Raises:
        PlatformFails: it does not give the list, or what it gives is none.
    """
    found: dict[str, Somebody] = {}
    for _ in range(_MOST_PAGES):
        reply = await asks.ask(address, MEMBERS, accept=_KIND)
        said = reply.read("the list of members")
        members = said.get("members") if isinstance(said, dict) else None
        if not isinstance(members, list):
            raise PlatformFails(f"What the platform sent from {address} is no list of members.")
        rows = [_somebody(one) for one in members if isinstance(one, dict) and _learns(one)]
        found |= {one.subject: one for one in rows if one.subject}
        if not reply.next:
            return [*found.values()]
        address = reply.next
    raise PlatformFails(f"The list of members has more than {_MOST_PAGES} pages.")


def _learns(said: Mapping[str, Any]) -> bool:
    return said.get("status", "Active") == "Active" and learns(said.get("roles"))


def _somebody(said: Mapping[str, Any]) -> Somebody:
    subject, id_, email = (
        text if isinstance(text := said.get(name), str) and len(text) <= LONGEST else ""
        for name in ("user_id", "lis_person_sourcedid", "email")
    )
    return Somebody(subject, line(id_).strip(), full_name(said), line(email).strip())
