"""What a learning system that speaks cmi5 refuses, each with the section of the specification that says so.

Quartz, first edition: github.com/AICC/CMI-5_Spec_Current. Only what an assignable unit has to do is here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

VERBS = "http://adlnet.gov/expapi/verbs/"
CMI5 = "https://w3id.org/xapi/cmi5/context/"
SESSION, MASTERY = f"{CMI5}extensions/sessionid", f"{CMI5}extensions/masteryscore"
OF_CMI5, MOVES_ON = f"{CMI5}categories/cmi5", f"{CMI5}categories/moveon"
JUDGED = ("passed", "failed")
_DURATION = re.compile(r"PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?")

Json = dict[str, Any]


@dataclass
class Visit:
    """One opening of a unit by one learner."""

    unit: str
    learner: str
    actor: Json
    registration: str
    activity: str
    data: Json
    token: str
    asked: int = 0
    over: bool = False
    read: set[str] = field(default_factory=set)
    statements: list[Json] = field(default_factory=list)

    @property
    def said(self) -> list[str]:
        """What it was told, as verbs, in order of arrival."""
        return [verb_of(one) for one in self.statements]


def verb_of(statement: Mapping[str, Any]) -> str:
    """The verb in one word."""
    return str(statement["verb"]["id"]).removeprefix(VERBS)


def faults(statement: Json, visit: Visit, earlier: list[Json]) -> Iterator[str]:
    """Everything for which a statement has to be refused.

    Parameters:
        statement: the statement.
        visit: to which it says it belongs.
        earlier: all that was recorded of the unit in this enrolment, in other visits too.
    """
    yield from _form(statement, visit)
    yield from _order(statement, visit, earlier)
    yield from _result(statement, visit)
    yield from _context(statement, visit)


def _form(statement: Json, visit: Visit) -> Iterator[str]:
    if str(UUID(statement["id"])) != statement["id"]:
        yield "9.1 the id is no UUID"
    if statement["actor"] != visit.actor:
        yield "9.2 the actor is another than the system's"
    if statement["object"] != {"objectType": "Activity", "id": visit.activity}:
        yield "9.4 the object is not the unit"
    if verb_of(statement) not in ("initialized", "completed", "passed", "failed", "terminated"):
        yield "9.3 the verb is none of a unit's"
    if _moment(statement).utcoffset() != timedelta():
        yield "9.7 the time is not in UTC"
    if not {"LMS.LaunchData", "cmi5LearnerPreferences"} <= visit.read:
        yield "10, 11 launch data and preferences were not read"


def _order(statement: Json, visit: Visit, earlier: list[Json]) -> Iterator[str]:
    verb, said = verb_of(statement), visit.said
    if visit.over:
        yield "9.3.6 the visit was abandoned"
    if (verb == "initialized") != (not said):
        yield "9.3 initialized comes first, and once"
    if verb in said:
        yield "9.3 no verb comes twice in a visit"
    if said and _moment(statement) < _moment(visit.statements[-1]):
        yield "9.3 it happened before what was said before it"
    if "terminated" in said:
        yield "9.3.8 terminated comes last"
    if verb in JUDGED and {*JUDGED} & {*said}:
        yield "9.3 only one of passed and failed comes in a visit"
    before = [verb_of(one) for one in earlier]
    if verb in ("completed", "passed") and verb in before:
        yield f"9.3 {verb} comes once in an enrolment"
    if verb == "failed" and "passed" in before:
        yield "9.3 failed does not follow passed"
    if visit.data["launchMode"] != "Normal" and verb not in ("initialized", "terminated"):
        yield "10.2.2 nothing counts in this mode"


def _result(statement: Json, visit: Visit) -> Iterator[str]:
    verb, result = verb_of(statement), statement.get("result", {})
    if result.get("success") != {"passed": True, "failed": False}.get(verb):
        yield "9.5.2 success"
    if result.get("completion") != (True if verb == "completed" else None):
        yield "9.5.3 completion"
    if verb != "initialized" and not _DURATION.fullmatch(str(result.get("duration"))):
        yield "9.5.4 the duration is missing"
    score, mastery = result.get("score"), visit.data.get("masteryScore")
    if score is None:
        return
    if verb not in JUDGED or not 0 <= score["scaled"] <= 1:
        yield "9.5.1 score"
    elif mastery is not None and (score["scaled"] >= mastery) != (verb == "passed"):
        yield "9.3.4, 9.3.5 the verb contradicts the pass mark"


def _context(statement: Json, visit: Visit) -> Iterator[str]:
    context, template = statement["context"], visit.data["contextTemplate"]
    if context.get("registration") != visit.registration:
        yield "9.6.1 the registration is another"
    activities, extensions = context.get("contextActivities", {}), context.get("extensions", {})
    for kind, wanted in template["contextActivities"].items():
        if any(one not in activities.get(kind, []) for one in wanted):
            yield "9.6.2, 10.2.1 the template's activities are missing"
    if any(extensions.get(name) != value for name, value in template["extensions"].items()):
        yield "9.6.3.1, 10.2.1 the template's extensions are missing"
    categories = [one["id"] for one in activities.get("category", [])]
    if OF_CMI5 not in categories:
        yield "9.6.2.1 the category is missing"
    verb = verb_of(statement)
    if (MOVES_ON in categories) != (verb in (*JUDGED, "completed")):
        yield "9.6.2.2 the moveon category"
    mastery = visit.data.get("masteryScore")
    if verb in JUDGED and extensions.get(MASTERY) != mastery:
        yield "9.6.3.2 the pass mark is missing"


def _moment(statement: Json) -> datetime:
    return datetime.fromisoformat(statement["timestamp"])
