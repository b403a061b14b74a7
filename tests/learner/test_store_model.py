"""Whatever windows do in whatever order, a store holds what a plain dictionary would hold."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from course.learner.answers import Answers, AnswersBehind, AnswersDamaged, Outcome, as_bytes
from course.learner.progress import Event, active_minutes
from tests.conftest import how_many
from tests.learner.stores import EXERCISE, KINDS, LESSON, MOMENT, Place, drafted

WORKS, WINDOWS = [EXERCISE, LESSON], ["here", "there"]
works, windows = st.sampled_from(WORKS), st.sampled_from(WINDOWS)
spoilt = st.sampled_from(["", "{", "[]", "null", '"«"', '{"format": 1}'])


class Stored(RuleBasedStateMachine):
    """Two windows, two works, and somebody who now and then spoils what is kept."""

    place: Place

    def __init__(self) -> None:
        super().__init__()
        self.mine = self.place.another()
        self.standing: dict[str, Answers | str] = {}
        self.aside: list[str] = []
        self.older: set[str] = set()
        self.events: list[Event] = []
        self.seen = {(window, work): self.mine.fresh(work) for window in WINDOWS for work in WORKS}

    def _set_aside(self, work: str) -> bool:
        spoilt = isinstance(self.standing.get(work), str)
        if spoilt:
            self.aside.append(self.standing.pop(work))
        return spoilt

    @rule(window=windows, work=works)
    def open(self, window, work):
        """A window opens its answers."""
        opened = self.mine.store.open(self.mine.fresh(work))

        assert (opened.aside is not None) == self._set_aside(work)
        assert opened.answers == self.standing.get(work, self.mine.fresh(work))
        self.seen[window, work] = opened.answers

    @rule(window=windows, work=works, board=st.sampled_from("ab"), text=st.text(max_size=5))
    def save(self, window, work, board, text):
        """A window saves what it has seen, with one board answered."""
        seen = self.seen[window, work]
        wished = seen.model_copy(update={"boards": seen.boards | {board: drafted(text)}})
        spoilt = self._set_aside(work)
        there = self.standing.get(work)
        if there is not None and there.revision != seen.revision:
            with pytest.raises(AnswersBehind) as behind:
                self.mine.store.save(wished)
            assert behind.value.newer == there
            return

        saved = self.mine.store.save(wished)

        assert (saved.aside is not None) == spoilt
        assert saved.answers.revision == seen.revision + 1 and saved.answers.boards == wished.boards
        self.standing[work] = self.seen[window, work] = saved.answers

    @rule(work=works, revision=st.integers(0, 4), text=st.sampled_from("xy"))
    def accept(self, work, revision, text):
        """Answers come from elsewhere, as they are."""
        brought = self.mine.fresh(work).model_copy(
            update={"revision": revision, "boards": {"a": drafted(text)}}
        )
        spoilt = self._set_aside(work)
        there = self.standing.get(work)

        accepted = self.mine.store.accept(brought)

        taken = there is None or there.revision < revision
        assert (accepted.outcome is Outcome.TAKEN) == taken
        assert (accepted.aside is not None) == (spoilt or (taken and there is not None))
        if taken and there is not None:
            self.older.add(as_bytes(there).decode())
        self.standing[work] = brought if taken else there
        assert accepted.answers == self.standing[work]

    @rule(work=works, text=spoilt)
    def spoil(self, work, text):
        """What is kept is spoilt."""
        self.mine.spoil(text, work)
        self.standing[work] = text

    @rule(work=works, minutes=st.integers(0, 20))
    def note(self, work, minutes):
        """Something is noted."""
        self.events.append(Event(MOMENT.replace(minute=minutes), "beat", work))
        self.mine.store.progress.note(self.events[-1])

    @invariant()
    def it_holds_what_the_dictionary_holds(self):
        """Each answers, each damage and each listing is the dictionary's."""
        for work in WORKS:
            there = self.standing.get(work)
            if isinstance(there, str):
                with pytest.raises(AnswersDamaged):
                    self.mine.store.read(work)
            else:
                assert self.mine.store.read(work) == there
        listed = self.mine.store.listing()
        assert set(listed) == set(self.standing)
        whole = {work: one for work, one in self.standing.items() if isinstance(one, Answers)}
        assert {work: (one.revision, one.saved) for work, one in whole.items()} == {
            work: tuple(listed[work]) for work in whole
        }

    def teardown(self):
        """At the end nothing that was noted or set aside is missing."""
        in_order = sorted(self.events, key=lambda event: event.at)
        progress = self.mine.store.progress
        assert progress.events() == in_order and progress.minutes() == active_minutes(in_order)
        there = Counter(self.mine.set_aside())
        # The same older answers are perhaps kept once, however often they made room.
        assert all(there.pop(text, 0) for text in self.older)
        assert there == Counter(self.aside)


@pytest.mark.soak
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("kind", KINDS)
def test_a_store_holds_what_a_dictionary_would_hold(kind, request, tmp_path: Path):
    where = str(tmp_path)
    if kind == "SQLite":
        where = f"sqlite:///{tmp_path / 'answers.db'}"
    if kind == "PostgreSQL":
        server = request.getfixturevalue("postgresql")
        where = server.address(server.database())
    machine = type("Machine", (Stored,), {"place": Place(kind, where)})

    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=how_many(10, 500),
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
