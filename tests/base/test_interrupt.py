"""Ctrl-C ends a long run, whenever it comes."""

from __future__ import annotations

import signal

import pytest

from course.base.interrupt import heard


class _ClearedAway:
    def __del__(self) -> None:
        signal.raise_signal(signal.SIGINT)


@pytest.fixture(autouse=True)
def _as_at_a_terminal():
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_one_that_comes_while_something_is_cleared_away_is_heard_before_the_next_thing():
    done = []

    def run(look):
        for place in range(3):
            look()
            done.append(place)
            if place == 1:
                _ClearedAway()

    with pytest.raises(KeyboardInterrupt), heard() as look:
        run(look)

    assert done == [0, 1]


def test_one_that_comes_at_any_other_time_is_heard_at_once_and_then_all_is_as_before():
    with pytest.raises(KeyboardInterrupt), heard():
        signal.raise_signal(signal.SIGINT)

    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
