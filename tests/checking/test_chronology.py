"""`course check` finds a client who is not possible on their own dates, in any version."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pydantic import ValidationError

from course.base.places import solutions_root
from course.checking.chronology import untimely
from course.content import Content, load_key
from course.content.cases import Case, Fact
from course.content.dates import begins, ends, named_in
from course.content.installed import course_content
from course.content.keys import ExerciseKey

Change = Callable[[Case], Case]


def keys() -> dict[str, ExerciseKey]:
    content = course_content()
    return {id_: load_key(solutions_root(), one, content) for id_, one in content.exercises.items()}


def with_case(id_: str, change: Change) -> Content:
    content = course_content()
    return replace(content, cases={**content.cases, id_: change(content.cases[id_])})


def fact(id_: str, **changes: object) -> Change:
    def change(case: Case) -> Case:
        facts = [one.model_copy(update=changes if one.id == id_ else {}) for one in case.facts]
        return case.model_copy(update={"facts": facts})

    return change


def document(id_: str, **changes: object) -> Change:
    def change(case: Case) -> Case:
        papers = [one.model_copy(update=changes if one.id == id_ else {}) for one in case.documents]
        return case.model_copy(update={"documents": papers})

    return change


def test_every_client_is_possible_on_their_own_dates_in_every_version():
    assert [str(fault) for fault in untimely(course_content(), keys())] == []


@pytest.mark.parametrize(
    ("case", "change", "says"),
    [
        ("client-c", fact("C.9", dated=None), "C.9: it has no date"),
        ("client-i", document("I.paper", dated=None), "I.paper: it has no date"),
        (
            "client-g",
            fact("G.6", dated="2023-03"),
            "G.6 (client-g, feb-2023): 2023-03 lies after 28 February",
        ),
        ("client-f", document("F.video", dated="2024"), "F.video (client-f, feb-2023): 2024 lies after"),
        ("client-d", fact("D.4", dated="2022-03"), "D.4 (client-d, feb-2023): its text says 2022-08"),
        ("client-j", fact("J.3", dated="2022-10-11"), "2022-10-11 lies before J.2, which came first"),
    ],
)
def test_a_date_that_cannot_be_is_found_with_its_place(case, change, says):
    found = [str(fault) for fault in untimely(with_case(case, change), keys())]

    assert any(says in fault for fault in found), found


def test_a_flip_is_held_to_the_date_at_which_it_is_judged():
    content, one = course_content(), course_content().exercises["ex2-reservist"]
    versions = [version.model_copy(update={"when": None}) for version in one.versions]
    earlier = one.model_copy(update={"versions": versions})

    found = [
        str(fault)
        for fault in untimely(replace(content, exercises={**content.exercises, one.id: earlier}), keys())
    ]

    assert any("C.3 (client-c in C-f2, feb-2023): 2023-09 lies after" in fault for fault in found), found


def test_a_card_of_a_later_day_is_found():
    content, changed = course_content(), keys()
    case = changed["ex4-two-objectors"].cases["client-g"]
    later = case.facts["G.5"].model_copy(update={"also_cards": ["N14"]})
    case.facts["G.5"] = later

    found = [str(fault) for fault in untimely(content, changed)]

    assert any("G.5 (client-g, feb-2023): N14 is of 1 January 2026" in fault for fault in found), found


@pytest.mark.parametrize("dated", ["2022-13", "2022-02-30", "2022-11/2022-10", "autumn", "2021/2022/2023"])
def test_a_date_that_is_none_is_refused(dated):
    with pytest.raises(ValidationError):
        Fact(id="X.1", text="Something.", short="It", dated=dated)


def test_dates_are_read_as_far_as_they_are_known():
    text = "On contract since 2020. On 12 October 2022 he left; in September 2023 he was sentenced."

    assert [*named_in(text)] == ["2020", "2022-10-12", "2023-09"]
    assert f"{begins('2022-10/2023')}" == "2022-10-01" and f"{ends('2022-02')}" == "2022-02-28"
