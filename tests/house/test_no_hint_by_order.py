"""The order in which choices stand in an exercise's data says nothing about which is right."""

from __future__ import annotations

from course.library import library
from course.library.board_specs import SourcesSpec


def test_the_limits_on_offer_stand_in_the_order_of_their_ids():
    boards = [board for exercise in library().exercises.values() for board in exercise.boards]
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
