"""A package for a learning system: what its manifest lists, what a system can keep, what it is told."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any
from uuid import UUID
from xml.etree import ElementTree as ET

from course.content.installed import course_content
from course.hosts.site import Package, make_site
from course.hosts.site.package import MANIFEST, scorm_manifest
from course.learner.answers import Answers, json_schema
from course.learner.done import in_order
from tests.browser.perfect import EVERY, keyed_paper, right
from tests.front import bundled, node, said
from tests.hosts.site.sites import built

NAMES = {
    "cp": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
}
MOST = 4096


def test_the_manifest_lists_a_unit_for_every_lesson_and_exercise_and_every_file():
    top = ET.fromstring(scorm_manifest("index.html", ["index.html", "handbook.pdf"], course_content()))  # noqa: S314

    assert top.findtext("cp:metadata/cp:schemaversion", "", NAMES) == "1.2"
    opened = [item.get("parameters") for item in top.iterfind(".//cp:item", NAMES)]
    assert opened == [f"?work={work.id}" for work in in_order(course_content())]
    (resource,) = top.iterfind(".//cp:resource", NAMES)
    assert resource.get(f"{{{NAMES['adlcp']}}}scormtype") == "sco"
    assert [one.get("href") for one in resource] == ["index.html", "handbook.pdf"]


def test_a_package_for_a_class_holds_no_key_and_the_same_course_makes_the_same_package(tmp_path: Path):
    made = [
        make_site(tmp_path / name, course_content(), None, lambda _title: None, package=Package.SCORM)
        for name in ("one", "two")
    ]

    assert made[0].read_bytes() == made[1].read_bytes()
    with zipfile.ZipFile(made[0]) as archive:
        assert archive.namelist()[:2] == [MANIFEST, "index.html"]
        page = archive.read("index.html").decode()
    assert 'data-package="scorm"' in page
    assert "data-told-" not in page
    assert "data-told-" in built(self_assessed=True).page.read_text(encoding="utf-8")
    assert "data-package" not in built().page.read_text(encoding="utf-8").replace("dataset.package", "")


def test_a_system_has_room_for_all_answers_to_an_exercise_and_gives_them_back():
    every = [
        Answers(
            work=exercise,
            learner=UUID(int=7, version=4),
            version=version,
            revision=80,
            begun="2026-11-30T10:00:00Z",
            saved="2026-11-30T10:40:00Z",
            boards=right(keyed_paper(exercise, version)),
        ).model_dump(mode="json", exclude_none=True)
        for exercise, version in EVERY
    ]

    for answers, (text, left_out, back) in zip(every, _kept([(one, None) for one in every]), strict=True):
        assert left_out == ""
        assert 0 < len(text) <= MOST
        assert back == answers


def test_what_a_system_has_no_room_for_is_told_and_stays_in_the_browser():
    words = " ".join(f"word{number * 7919 % 9973}" for number in range(3000))
    written = {"advice": {"kind": "draft", "text": words}}
    long = {"format": 1, "work": "ex7-advice", "revision": 1, "boards": written}
    short, notes = long | {"boards": {}}, long | {"work": "notes-ex7-advice"}

    left_out = [one[1] for one in _kept([(long, None), (short, notes), (short, None)])]

    assert left_out == ["answers", "notes", ""]


def test_what_was_done_once_stays_done():
    order = ["incomplete", "failed", "completed", "passed"]
    pairs = [[before, now] for before in order for now in order]

    told = said("better", "./course/hosts/site/front/lms/scorm.ts", pairs)

    assert told == [max(pair, key=order.index) for pair in pairs]


def _kept(all_: list[tuple[dict[str, Any], dict[str, Any] | None]]) -> list[tuple[str, str, Any]]:
    """What a system is given to keep of answers and notes, what had no room, and what another takes in."""
    script = """
      import { packed, takeIn } from "./course/hosts/site/front/lms/kept.ts";
      const [all, schema, most] = %s;
      const fake = (values) => ({
        values,
        answers: (one) => values[one.id] ?? null,
        keep: (one) => { values[one.work] = one; },
        progress: () => ({ last: 0, works: {} }), keepProgress() {},
        steps: () => [], keepSteps() {}, saved: () => null, mark: () => null,
      });
      console.log(JSON.stringify(all.map(([answers, notes]) => {
        const one = { id: answers.work, title: "" };
        const here = fake({ [one.id]: answers, ...(notes ? { [notes.work]: notes } : {}) });
        const { text, leftOut } = packed(here, one, most);
        const there = fake({});
        takeIn({ schema }, there, one, text);
        return [text, leftOut, there.values[one.id] ?? null];
      })));
    """
    given = json.dumps([all_, json_schema(course_content().words.outcomes), MOST])
    return [tuple(one) for one in json.loads(node("--input-type=module", "-", text=bundled(script % given)))]
