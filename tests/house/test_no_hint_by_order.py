"""Neither the order nor the ids of the choices in an exercise's data say which is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from course.base.places import solutions_root
from course.boards.show import exercise_view
from course.content import load_key, paper
from course.content.board_specs import SourcesSpec
from course.content.installed import course_content
from tests.hosts.site.test_no_keys import told_in

# What somebody may choose who looks at nothing but where a choice stands and what it is called.
PLACES = range(4)


def test_the_limits_on_offer_stand_in_the_order_of_their_ids():
    boards = [board for exercise in course_content().exercises.values() for board in exercise.boards]
    items = [
        item
        for spec in boards
        if isinstance(spec, SourcesSpec)
        for group in spec.groups
        for item in group.items
    ]

    assert items
    for item in items:
        assert item.limits == sorted(item.limits), f"{item.id}: write its limits in the order of their ids"


def test_whoever_chooses_limits_by_place_id_or_how_often_they_are_offered_gets_no_more_than_half():
    for view, rights in _asked():
        offered = {item["id"]: [limit["id"] for limit in item["limits"]] for item in view["items"]}
        times = Counter(limit for limits in offered.values() for limit in limits)
        blind: dict[str, dict[str, str]] = {
            **{f"shown {n}": {id_: ids[n] for id_, ids in offered.items()} for n in PLACES},
            **{f"by id {n}": {id_: sorted(ids)[n] for id_, ids in offered.items()} for n in PLACES},
            "often": {id_: max(ids, key=lambda limit: times[limit]) for id_, ids in offered.items()},
            "seldom": {id_: min(ids, key=lambda limit: times[limit]) for id_, ids in offered.items()},
        }

        earned = {name: sum(rights[id_] == one for id_, one in way.items()) for name, way in blind.items()}
        assert max(earned.values()) <= len(rights) / 2, earned


def test_an_exercise_names_a_proposition_only_among_the_limits_on_offer():
    rows = set(course_content().propositions)
    for view, _ in _asked():
        bare = {**view, "items": [{**item, "limits": []} for item in view["items"]]}

        assert not rows & told_in(bare)[-1].words


def _asked() -> Iterator[tuple[dict[str, Any], dict[str, str]]]:
    """Each sources board of an exercise as learners get it, and the right limit of each item."""
    content = course_content()
    for exercise in content.exercises.values():
        made = paper(exercise, exercise.version_ids[0], content)
        key = load_key(solutions_root(), exercise, content)
        for spec in exercise.boards:
            if isinstance(spec, SourcesSpec):
                yield (
                    exercise_view(spec, made, content).as_json(),
                    {id_: right.limit for id_, right in key.items.items()},
                )
