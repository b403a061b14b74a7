"""Where the card of a mark opens: against the mark, and within the room that the page leaves it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.front import said

ROOM = {"left": 0, "right": 1280, "top": 56, "bottom": 656}
GAP = 8


def corners(cases: list[tuple[dict, dict]]) -> list[dict | None]:
    return said("cornerFor", "./course/pages/front/card-place.ts", [[*case, ROOM] for case in cases])


def mark(left: int, top: int, width: int = 40) -> dict[str, int]:
    return {"left": left, "right": left + width, "top": top, "bottom": top + 24}


def apart(corner: dict, size: dict, of: dict) -> tuple[float, float]:
    """How far a card is from its mark, across and down."""
    across = max(corner["left"] - of["right"], of["left"] - corner["left"] - size["width"], 0)
    down = max(corner["top"] - of["bottom"], of["top"] - corner["top"] - size["height"], 0)
    return across, down


@given(
    st.lists(
        st.tuples(
            st.builds(mark, st.integers(8, 1200), st.integers(64, 620)),
            st.fixed_dictionaries({"width": st.just(384), "height": st.integers(60, 584)}),
        ),
        min_size=40,
        max_size=40,
    )
)
def test_a_card_opens_against_its_mark_and_hides_neither_it_nor_itself(cases):
    for (of, size), corner in zip(cases, corners(cases), strict=True):
        assert corner is not None
        across, down = apart(corner, size, of)
        assert max(across, down) == GAP and min(across, down) == 0
        assert ROOM["left"] + GAP <= corner["left"] <= ROOM["right"] - GAP - size["width"]
        assert ROOM["top"] <= corner["top"] <= ROOM["bottom"] - size["height"]


def test_only_a_card_that_has_room_at_no_side_is_a_sheet():
    tall, wide = {"width": 384, "height": 590}, {"width": 1270, "height": 60}
    middle = mark(600, 340)

    assert corners([(middle, tall), (middle, wide)]) == [None, None]
