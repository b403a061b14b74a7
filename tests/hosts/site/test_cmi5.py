"""A package by cmi5: what its course structure lists, what each statement says, and what a system refuses."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest

from course.content.installed import course_content
from course.hosts.site import Package, make_site
from course.hosts.site.build import policy
from course.hosts.site.cmi5 import STRUCTURE, cmi5_structure
from course.learner.done import in_order
from tests.browser.cmi5_rules import MASTERY, MOVES_ON, OF_CMI5, SESSION, Json, Visit, faults
from tests.browser.cmi5_system import NAMES, LearningSystem
from tests.front import bundled, node, said

PARAMETERS = "./course/hosts/site/front/lms/cmi5/parameters.ts"
BY_HAND = "ex7-advice"
# What a unit's element holds, in the schema's order (CourseStructure.xsd).
PARTS = ["title", "description", "url"]


def units(*, self_assessed: bool) -> list[ET.Element]:
    structure = cmi5_structure("index.html", course_content(), self_assessed=self_assessed)
    top = ET.fromstring(structure)  # noqa: S314  # the course's own
    assert top.tag == f"{{{NAMES['c']}}}courseStructure"
    whole, *all_ = list(top)
    assert [name_of(part) for part in whole] == PARTS[:2]
    assert whole.findtext("c:title/c:langstring", "", NAMES) == course_content().course.title
    return all_


def name_of(part: ET.Element) -> str:
    return part.tag.removeprefix(f"{{{NAMES['c']}}}")


def test_the_structure_lists_a_unit_for_every_lesson_and_exercise():
    all_ = units(self_assessed=True)

    assert [[name_of(part) for part in one] for one in all_] == [PARTS] * len(all_)
    opened = [one.findtext("c:url", "", NAMES) for one in all_]
    assert opened == [f"index.html?work={work.id}" for work in in_order(course_content())]
    ids = [one.attrib["id"] for one in all_]
    assert len({*ids}) == len(ids)
    assert all(UUID(one) for one in ids)
    # A system keeps results under them: they are those of every edition.
    assert ids == [one.attrib["id"] for one in units(self_assessed=False)]


def test_a_unit_that_gives_a_mark_is_to_be_passed_and_all_others_completed():
    moves_on = {
        work.id: (one.get("moveOn"), one.get("masteryScore"))
        for work, one in zip(in_order(course_content()), units(self_assessed=True), strict=True)
    }

    marked = [id_ for id_ in course_content().exercises if id_ != BY_HAND]
    assert {moves_on.pop(id_) for id_ in marked} == {("CompletedAndPassed", "0.6000")}
    assert {*moves_on.values()} == {("Completed", None)}
    assert {one.get("moveOn") for one in units(self_assessed=False)} == {"Completed"}


def test_a_package_for_a_class_holds_no_key_and_only_its_page_may_talk(tmp_path: Path):
    made = make_site(tmp_path / "site", course_content(), None, lambda _title: None, package=Package.CMI5)

    with zipfile.ZipFile(made) as archive:
        assert archive.namelist()[:2] == [STRUCTURE, "index.html"]
        page = archive.read("index.html").decode()
    assert 'data-package="cmi5"' in page
    assert "data-told-" not in page
    assert "connect-src https: http:" in page.split("<title>")[0]
    assert "connect-src" not in policy([], [])


def visit(mode: str = "Normal", mastery: float | None = 0.6) -> Visit:
    template = {
        "contextActivities": {"grouping": [{"id": "urn:x"}], "category": [{"id": "urn:firm"}]},
        "extensions": {SESSION: "s-1", "urn:own": 1},
        "language": "en-GB",
    }
    data: Json = {"contextTemplate": template, "launchMode": mode, "moveOn": "CompletedAndPassed"}
    data |= {} if mastery is None else {"masteryScore": mastery}
    actor = {"objectType": "Agent", "account": {"homePage": "https://firm.example", "name": "ada"}}
    made = Visit("ex", "ada", actor, str(UUID(int=9, version=4)), "https://firm.example/ex", data, "t")
    made.read |= {"LMS.LaunchData", "cmi5LearnerPreferences"}
    return made


def statements(of: Visit, *told: tuple[str, float | None]) -> list[Json]:
    """What the page says, a minute apart: each verb with its mark."""
    script = """
      import { statement } from "./course/hosts/site/front/lms/cmi5/statements.ts";
      const [parameters, data, told] = %s;
      console.log(JSON.stringify(told.map(([verb, scaled], place) =>
        statement(parameters, data, verb, { seconds: 60 * place, scaled, at: new Date(60000 * place) }))));
    """
    given = {"actor": json.dumps(of.actor), "registration": of.registration, "activityId": of.activity}
    text = script % json.dumps([given, of.data, told])
    return list(json.loads(node("--input-type=module", "-", text=bundled(text))))


WHOLE = (("initialized", None), ("completed", 0.9), ("passed", 0.9), ("terminated", 0.9))


def taken(of: Visit, all_: list[Json], earlier: list[Json] | None = None) -> list[str]:
    """Why a system does not take statements, one after the other."""
    why = []
    for one in all_:
        why += list(faults(one, of, [*(earlier or []), *of.statements]))
        of.statements.append(one)
    return why


def test_what_the_page_says_is_what_the_specification_asks():
    own = visit()
    told = statements(own, *WHOLE)

    assert taken(own, told) == []
    context = told[2]["context"]
    assert [one["id"] for one in context["contextActivities"]["category"]] == ["urn:firm", OF_CMI5, MOVES_ON]
    assert context["extensions"] == {SESSION: "s-1", "urn:own": 1, MASTERY: 0.6}
    assert context["language"] == "en-GB"
    assert told[2]["result"] == {"score": {"scaled": 0.9}, "success": True, "duration": "PT120S"}
    assert taken(visit(mastery=None), statements(visit(mastery=None), *WHOLE)) == []
    failed = (("initialized", None), ("failed", 0.5999), ("terminated", 0.5999))
    assert taken(visit(), statements(visit(), *failed)) == []


def test_what_counts_once_has_one_id_however_often_it_is_said():
    first = statements(visit(), *WHOLE)
    other = visit()
    other.data["contextTemplate"]["extensions"][SESSION] = "s-2"
    again = statements(other, *WHOLE)

    same = [one["id"] == two["id"] for one, two in zip(first, again, strict=True)]
    assert same == [False, True, True, False]
    assert all(UUID(one["id"]).version == 4 for one in first)


def test_what_a_browser_keeps_is_one_learners_in_one_enrolment_of_one_system():
    actor = json.dumps(visit().actor)
    own = {
        "endpoint": "https://lrs.example/x/",
        "fetch": "",
        "actor": actor,
        "registration": "r",
        "activityId": "a",
    }
    others = [
        {"endpoint": "https://evil.example/x/"},
        {"registration": "s"},
        {"actor": actor.replace("ada", "ben")},
        {"actor": actor.replace("firm", "other")},
    ]

    same, *names = said("learnerIn", PARAMETERS, [[own], *([own | one] for one in others)])
    again = own | {"activityId": "b", "endpoint": "https://lrs.example/visit-2/", "fetch": "f"}

    assert len({same, *names}) == 1 + len(others)
    assert said("learnerIn", PARAMETERS, [[again]]) == [same]


def test_a_page_that_no_such_system_opened_has_nobody_to_tell():
    whole = {
        "endpoint": "https://lrs.example/x",
        "fetch": "https://lms.example/f?k=1",
        "actor": json.dumps(visit().actor),
        "registration": "r",
        "activityId": "a",
    }
    spoilt = [*({name: ""} for name in whole), {"endpoint": "javascript:alert(1)"}, {"actor": "{}"}]

    read, *none = said(
        "parametersIn", PARAMETERS, [[urlencode(one)] for one in [whole, *(whole | s for s in spoilt)]]
    )

    assert read == whole | {"endpoint": "https://lrs.example/x/"}
    assert none == [None] * len(spoilt)


def changed(place: int, change: Callable[[Json], Any]) -> Callable[[list[Json]], list[Json]]:
    def spoil(all_: list[Json]) -> list[Json]:
        change(all_[place])
        return all_

    return spoil


SPOILT: list[tuple[str, Callable[[list[Json]], list[Json]]]] = [
    ("9.1", changed(1, lambda one: one.update(id=one["id"].upper()))),
    ("9.2", changed(1, lambda one: one["actor"]["account"].update(name="ben"))),
    ("9.3 initialized", lambda all_: all_[1:]),
    ("9.3 no verb", lambda all_: [*all_[:2], all_[1]]),
    ("9.3 it happened", changed(0, lambda one: one.update(timestamp="1970-01-02T00:00:00Z"))),
    ("9.3.8", lambda all_: [*all_[:2], all_[3], all_[2]]),
    ("9.3.4", changed(2, lambda one: one["result"]["score"].update(scaled=0.5))),
    ("9.4", changed(2, lambda one: one["object"].update(id="urn:x"))),
    ("9.5.1", changed(1, lambda one: one["result"].update(score={"scaled": 1}))),
    ("9.5.2", changed(2, lambda one: one["result"].pop("success"))),
    ("9.5.3", changed(1, lambda one: one["result"].pop("completion"))),
    ("9.5.4", changed(3, lambda one: one["result"].pop("duration"))),
    ("9.6.1", changed(1, lambda one: one["context"].update(registration=str(UUID(int=1))))),
    ("9.6.2,", changed(0, lambda one: one["context"]["contextActivities"].pop("grouping"))),
    ("9.6.2.1", changed(0, lambda one: one["context"]["contextActivities"].pop("category"))),
    (
        "9.6.2.2",
        changed(3, lambda one: one["context"]["contextActivities"]["category"].append({"id": MOVES_ON})),
    ),
    ("9.6.3.1", changed(3, lambda one: one["context"]["extensions"].pop(SESSION))),
    ("9.6.3.2", changed(2, lambda one: one["context"]["extensions"].pop(MASTERY))),
    ("9.7", changed(1, lambda one: one.update(timestamp="1970-01-01T02:01:00+02:00"))),
]


@pytest.fixture(scope="module")
def whole() -> list[Json]:
    """A visit from its beginning to its end."""
    return statements(visit(), *WHOLE)


@pytest.mark.parametrize(("section", "spoil"), SPOILT, ids=[one[0] for one in SPOILT])
def test_the_tests_own_system_refuses_what_the_specification_refuses(
    section: str, spoil: Callable[[list[Json]], list[Json]], whole: list[Json]
):
    why = taken(visit(), spoil(deepcopy(whole)))

    assert any(one.startswith(section) for one in why), why


def test_it_refuses_what_counts_twice_and_what_counts_where_nothing_does(whole: list[Json]):
    again = taken(visit(), deepcopy(whole), earlier=deepcopy(whole))
    assert [one[:13] for one in again] == ["9.3 completed", "9.3 passed co"]
    assert "10.2.2 nothing counts in this mode" in taken(visit("Review"), deepcopy(whole))
    abandoned = visit()
    abandoned.over = True
    assert taken(abandoned, whole[:1]) == ["9.3.6 the visit was abandoned"]
    blind = visit()
    blind.read.clear()
    assert taken(blind, whole[:1]) == ["10, 11 launch data and preferences were not read"]


def test_it_takes_all_of_a_request_or_nothing_and_the_same_once(whole: list[Json]):
    own = visit()
    system = LearningSystem({}, visits=[own])
    assert system.record(own, [whole[0], whole[2], whole[2] | {"id": whole[1]["id"]}]) == 403
    assert own.statements == []
    assert system.record(own, whole[:1]) == system.record(own, whole) == 200
    assert own.said == [verb for verb, _ in WHOLE]
    assert system.record(own, [whole[1] | {"timestamp": whole[2]["timestamp"]}]) == 409
