"""A firm's learning system that speaks cmi5, as strict as its specification: it opens, records, refuses."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from uuid import uuid4
from xml.etree import ElementTree as ET

from tests.browser.cmi5_rules import SESSION, Json, Visit, faults, verb_of

NAMES = {"c": "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"}
_ANSWERS = {"Access-Control-Allow-Origin": "*", "Access-Control-Max-Age": "600"}
_MAY = {
    "Access-Control-Allow-Headers": "authorization, content-type, x-experience-api-version",
    "Access-Control-Allow-Methods": "GET, PUT, POST",
}


@dataclass(frozen=True)
class Unit:
    """A unit as the course structure lists it."""

    publisher: str
    title: str
    url: str
    moves_on: str
    mastery: float | None


@dataclass
class LearningSystem:
    """A learning system that has taken in a package; what it refused is noted, and why."""

    units: dict[str, Unit]
    address: str = ""
    records: str = ""
    visits: list[Visit] = field(default_factory=list)
    enrolled: dict[str, str] = field(default_factory=dict)
    documents: dict[str, str] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    down: bool = False
    lock: Any = field(default_factory=Lock)

    def opens(self, unit: str, learner: str, mode: str = "Normal", **more: Any) -> str:
        """Open a unit for a learner, as section 8 has it, and return the address.

        Parameters:
            unit: its id.
            learner: who.
            mode: in which of the modes.
            more: what else the launch data says, such as `returnURL` or another `masteryScore`.
        """
        known, registration = self.units[unit], self.enrolled.setdefault(learner, str(uuid4()))
        for one in self.visits:
            one.over |= one.registration == registration and "terminated" not in one.said
        template = {
            "contextActivities": {"grouping": [{"id": known.publisher}]},
            "extensions": {SESSION: str(uuid4())},
        }
        data = {"contextTemplate": template, "launchMode": mode, "moveOn": known.moves_on, **more}
        if known.mastery is not None:
            data.setdefault("masteryScore", known.mastery)
        actor = {
            "objectType": "Agent",
            "name": f"{learner.title()} Example",
            "account": {"homePage": "https://firm.example", "name": learner},
        }
        activity = f"{self.address}/activities/{unit}"
        visit = Visit(unit, learner, actor, registration, activity, data, uuid4().hex)
        self.visits.append(visit)
        given = {
            "endpoint": f"{self.records}/xapi/",
            "fetch": f"{self.records}/token?visit={len(self.visits) - 1}",
            "actor": json.dumps(actor),
            "registration": registration,
            "activityId": activity,
        }
        return f"{self.address}/{known.url}&{urlencode(given)}"

    def said(self, unit: str, learner: str) -> list[list[str]]:
        """What it was told of a learner in a unit: the verbs of each visit."""
        return [one.said for one in self.visits if (one.unit, one.learner) == (unit, learner)]

    def statement(self, unit: str, learner: str, verb: str) -> Json:
        """The one statement of a verb."""
        (found,) = [one for one in self._recorded(unit, learner) if verb_of(one) == verb]
        return found

    def is_satisfied(self, unit: str, learner: str) -> bool:
        """Whether it counts a unit as done, by the unit's own `moveOn` (13.1.4)."""
        said = {verb_of(one) for one in self._recorded(unit, learner)}
        needs = {"Completed": {"completed"}, "CompletedAndPassed": {"completed", "passed"}}
        return needs[self.units[unit].moves_on] <= said

    def record(self, visit: Visit, statements: list[Json]) -> int:
        """Record statements, all or none: an HTTP status."""
        known = {one["id"]: one for one in self._recorded(visit.unit, visit.learner)}
        new = [one for one in statements if known.get(one["id"]) != one]
        if any(one["id"] in known for one in new):
            return self.refuses(409, "the id was used for something else")
        before = len(visit.statements)
        for one in new:
            why = list(faults(one, visit, self._recorded(visit.unit, visit.learner)))
            if why:
                del visit.statements[before:]
                return self.refuses(403, f"{visit.unit}: {verb_of(one)}: {'; '.join(why)}")
            visit.statements.append(one)
        return 200

    def refuses(self, status: int, why: str) -> int:
        """Note why something was refused: the HTTP status."""
        self.refused.append(why)
        return status

    def _recorded(self, unit: str, learner: str) -> list[Json]:
        of_it = (one for one in self.visits if (one.unit, one.learner) == (unit, learner))
        return [statement for one in of_it for statement in one.statements]


@contextmanager
def learning_system(package: Path, folder: Path) -> Iterator[LearningSystem]:
    """Take in a package, and serve its units and, at another address, what they are to be told."""
    with zipfile.ZipFile(package) as archive:
        assert not [name for name, many in Counter(archive.namelist()).items() if many > 1]
        archive.extractall(folder)
    system = LearningSystem(_units(folder / "cmi5.xml"))
    with ExitStack() as stack:
        system.address = stack.enter_context(_served(partial(_Files, directory=str(folder))))
        system.records = stack.enter_context(_served(partial(_Records, system)))
        yield system


@contextmanager
def _served(handler: Any) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


def _units(structure: Path) -> dict[str, Unit]:
    """Each unit by its id, as a learning system reads them (13.1.4)."""
    top = ET.parse(structure).getroot()  # noqa: S314  # the course's own
    found = {}
    for one in top.iterfind("c:au", NAMES):
        url = one.findtext("c:url", "", NAMES).strip()
        mastery = one.get("masteryScore")
        found[parse_qs(urlsplit(url).query)["work"][0]] = Unit(
            one.attrib["id"],
            one.findtext("c:title/c:langstring", "", NAMES).strip(),
            url,
            one.get("moveOn", "NotApplicable"),
            None if mastery is None else float(mastery),
        )
    return found


class _Files(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class _Records(BaseHTTPRequestHandler):
    def __init__(self, system: LearningSystem, *more: Any) -> None:
        self.system = system
        super().__init__(*more)

    def do_OPTIONS(self) -> None:
        """Let the pages of another address ask, as a browser wants to hear it."""
        self._answer(204, more=_MAY)

    def do_GET(self) -> None:
        """Give a document."""
        self._take(b"")

    def do_POST(self) -> None:
        """Give the word that lets a visit in, or record statements."""
        self._take(self.rfile.read(int(self.headers.get("Content-Length", 0))))

    def do_PUT(self) -> None:
        """Keep a document."""
        self.do_POST()

    def _take(self, body: bytes) -> None:
        asked = urlsplit(self.path)
        given = {name: values[0] for name, values in parse_qs(asked.query).items()}
        with self.system.lock:
            if self.system.down:
                self._answer(503)
            elif asked.path == "/token":
                self._token(self.system.visits[int(given["visit"])])
            else:
                visit = self._visit()
                status, text = self._of(asked.path, given, visit, body) if visit else (401, "")
                self._answer(status, text)

    def _token(self, visit: Visit) -> None:
        visit.asked += 1
        if self.command != "POST" or visit.asked > 1:
            self.system.refuses(200, "8.2 the word is given once, to a POST")
            self._answer(200, json.dumps({"error-code": "1", "error-text": "It was given already."}))
        else:
            self._answer(200, json.dumps({"auth-token": visit.token}))

    def _visit(self) -> Visit | None:
        known = {f"Basic {one.token}": one for one in self.system.visits if one.asked}
        found = known.get(self.headers.get("Authorization", ""))
        if found is None or not self.headers.get("X-Experience-API-Version", "").startswith("1.0."):
            self.system.refuses(401, f"8.2 nobody is let in to {self.path} like that")
            return None
        return found

    def _of(self, path: str, given: dict[str, str], visit: Visit, body: bytes) -> tuple[int, str]:
        if path == "/xapi/statements" and self.command == "POST":
            return self.system.record(visit, json.loads(body)), "[]"
        if json.loads(given.get("agent", "null")) != visit.actor:
            return self.system.refuses(403, "10.1 the agent is another"), ""
        if path == "/xapi/agents/profile" and self.command == "GET":
            visit.read.add(given["profileId"])
            return 404, ""
        where = (given["activityId"], given["registration"])
        if path != "/xapi/activities/state" or where != (visit.activity, visit.registration):
            return self.system.refuses(403, "10.1 the unit or the enrolment is another"), ""
        return self._document(given["stateId"], visit, body)

    def _document(self, name: str, visit: Visit, body: bytes) -> tuple[int, str]:
        where = f"{visit.registration} {visit.unit} {name}"
        if self.command == "GET":
            visit.read.add(name)
            own = json.dumps(visit.data) if name == "LMS.LaunchData" else None
            text = own or self.system.documents.get(where)
            return (404, "") if text is None else (200, text)
        if name == "LMS.LaunchData" or visit.over or visit.data["launchMode"] != "Normal":
            return self.system.refuses(403, f"10.2 {name} is not to be written in this visit"), ""
        json.loads(body)
        self.system.documents[where] = body.decode()
        return 204, ""

    def _answer(self, status: int, text: str = "", more: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {**_ANSWERS, **(more or {}), "Content-Length": str(len(text.encode()))}.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: Any) -> None:
        """Say nothing."""
