"""What a platform says when it sends somebody: read from claims that were verified before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from course.base.characters import line
from course.platforms.refused import Refused
from course.platforms.registered import LONGEST

_LTI = "https://purl.imsglobal.org/spec/lti/claim/"
VERSION, MESSAGE, DEPLOYMENT = f"{_LTI}version", f"{_LTI}message_type", f"{_LTI}deployment_id"
TARGET, ROLES, LINK = f"{_LTI}target_link_uri", f"{_LTI}roles", f"{_LTI}resource_link"
CONTEXT, CUSTOM, LIS = f"{_LTI}context", f"{_LTI}custom", f"{_LTI}lis"
GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"
NAMES = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"
SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score"
CHOOSING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings"
OPENS, CHOOSES = "LtiResourceLinkRequest", "LtiDeepLinkingRequest"
WORK, LEARNER_ID = "work", "learner_id"  # custom parameters: the lesson or exercise; an id on the list
_MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership"
_LONGEST_ADDRESS = 1000
_NOT_AS_IT_SHOULD_BE = (
    "{platform} sent you here with a message that is not as LTI 1.3 has it ({what}). Tell whoever runs it."
)

Message = Literal["LtiResourceLinkRequest", "LtiDeepLinkingRequest"]


@dataclass(frozen=True)
class Somebody:
    """Somebody as a platform knows them.

    Attributes:
        subject: the platform's own name for them, the same ever after.
        id: an id that it gives, which may stand on the class's list; empty where it gives none.
        name: their name; empty where it gives none.
        email: where they can be written to; empty where it does not say.
    """

    subject: str
    id: str = ""
    name: str = ""
    email: str = ""


@dataclass(frozen=True)
class Choosing:
    """What a platform says to whoever chooses what it will link to.

    Attributes:
        back: where what was chosen is sent.
        data: what has to come back with it, as it stands.
        columns: whether a column for marks may come with it.
    """

    back: str
    data: str | None
    columns: bool


@dataclass(frozen=True)
class Launch:
    """Somebody who was sent by a platform.

    Attributes:
        message: what for: to open something, or to choose what will be linked to.
        deployment: from which deployment.
        who: who they are there.
        learns: whether they are a learner in the course there.
        work: the lesson or exercise that the link names; empty where it names none.
        column: where its marks go, where that is allowed; empty where nowhere.
        context: the platform's id for its course; empty where it says none.
        context_title: what that is called.
        members: where the list of its members is; empty where it is not given.
        choosing: where something is to be chosen.
    """

    message: Message
    deployment: str
    who: Somebody
    learns: bool
    work: str = ""
    column: str = ""
    context: str = ""
    context_title: str = ""
    members: str = ""
    choosing: Choosing | None = None


def launch_of(claims: Mapping[str, Any], platform: str) -> Launch:
    """Read what a platform says.

    Args:
        claims: what it signed; whether it did, and for whom, was looked at before.
        platform: what it is called.

    Raises:
        Refused: it is not as LTI 1.3 has it.
    """
    message = _text(claims, MESSAGE)
    subject = _text(claims, "sub")
    if claims.get(VERSION) != "1.3.0" or message not in {OPENS, CHOOSES}:
        raise Refused(_NOT_AS_IT_SHOULD_BE.format(platform=platform, what="another version or message"))
    if message == OPENS and (not subject or not isinstance(_part(claims, LINK).get("id"), str)):
        what = "it does not say who you are, or by which link you come"
        raise Refused(_NOT_AS_IT_SHOULD_BE.format(platform=platform, what=what))
    custom, grades, context = (_part(claims, name) for name in (CUSTOM, GRADES, CONTEXT))
    return Launch(
        message="LtiResourceLinkRequest" if message == OPENS else "LtiDeepLinkingRequest",
        deployment=_text(claims, DEPLOYMENT),
        who=_somebody(claims, subject),
        learns=learns(claims.get(ROLES)),
        work=_given(custom, WORK),
        column=_text(grades, "lineitem", _LONGEST_ADDRESS) if SCORE in _list(grades, "scope") else "",
        context=_text(context, "id"),
        context_title=line(_text(context, "title") or _text(context, "label")),
        members=_text(_part(claims, NAMES), "context_memberships_url", _LONGEST_ADDRESS),
        choosing=_choosing(claims, platform) if message == CHOOSES else None,
    )


def learns(roles: object) -> bool:
    """Whether roles in a course make somebody a learner there (LTI Core 1.3, appendix A.2.3).

    Args:
        roles: as a platform says them.
    """
    said = [one for one in roles if isinstance(one, str)] if isinstance(roles, list) else []
    # NRPS platforms may write the short names, which mean the same.
    return any(
        one in {"Learner", f"{_MEMBERSHIP}#Learner"} or one.startswith(f"{_MEMBERSHIP}/Learner#")
        for one in said
    )


def full_name(said: Mapping[str, Any]) -> str:
    """A person's name as a platform says it, on one line."""
    parts = (_text(said, "given_name"), _text(said, "family_name"))
    return line(_text(said, "name") or " ".join(part for part in parts if part)).strip()


def _somebody(claims: Mapping[str, Any], subject: str) -> Somebody:
    id_ = _given(_part(claims, CUSTOM), LEARNER_ID) or _text(_part(claims, LIS), "person_sourcedid")
    return Somebody(subject, line(id_).strip(), full_name(claims), line(_text(claims, "email")).strip())


def _choosing(claims: Mapping[str, Any], platform: str) -> Choosing:
    said = _part(claims, CHOOSING)
    takes, back = said.get("accept_types"), _text(said, "deep_link_return_url", _LONGEST_ADDRESS)
    if not back or not isinstance(takes, list) or "ltiResourceLink" not in takes:
        what = "it takes no links, or does not say where they go"
        raise Refused(_NOT_AS_IT_SHOULD_BE.format(platform=platform, what=what))
    data = said.get("data")
    return Choosing(back, data if isinstance(data, str) else None, said.get("accept_lineitem") is not False)


def _part(claims: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = claims.get(name)
    return found if isinstance(found, dict) else {}


def _list(said: Mapping[str, Any], name: str) -> list[Any]:
    found = said.get(name)
    return found if isinstance(found, list) else []


def _text(said: Mapping[str, Any], name: str, longest: int = LONGEST) -> str:
    found = said.get(name)
    return found if isinstance(found, str) and len(found) <= longest else ""


def _given(custom: Mapping[str, Any], name: str) -> str:
    """A custom parameter; a platform that does not know a variable sends its name."""
    found = _text(custom, name).strip()
    return "" if found.startswith("$") else found
