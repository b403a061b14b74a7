"""Whatever is issued, corrected, revoked, erased: the register holds what a plain list would."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from course.register.issuer import Issuer
from course.register.register import Register
from tests.conftest import how_many
from tests.register.making import draft, holder

learners = st.sampled_from(["ada", "eve", "zoe"])
marks = st.sampled_from(["12.00", "15.50", "20.00"])
names = st.sampled_from(["Ada Example", "Ada Éxample"])


class Issuing(RuleBasedStateMachine):
    """Three learners, one provider who signs and now and then works without the key."""

    address: str
    issuer: Issuer

    def __init__(self) -> None:
        super().__init__()
        self.mine = Register(self.address, self.issuer)
        self.unsigned = Register(self.address)
        for one in list(self.mine.all()):
            self.mine.erase(one.id)
        self.before = len(self.mine.log())
        self.standing: dict[str, tuple[str, str, str]] = {}
        self.texts: dict[str, tuple[str, str]] = {}
        self.ended: dict[str, str] = {}
        self.written = 0

    @rule(learner=learners, mark=marks, name=names, signed=st.booleans())
    def issue(self, learner, mark, name, signed):
        """Somebody has passed, or passed otherwise, or is called otherwise."""
        register = self.mine if signed else self.unsigned
        wanted = (mark, name, "attested" if signed else "self-assessed")
        there = register.standing(holder(learner))

        made = register.issue(holder(learner), draft(learner, mark, name=name))

        before = self.standing.get(learner)
        if before == (mark, name, "attested"):
            wanted = before  # what is attested stays so, whoever asks
        if before == wanted:
            assert made.act == "keep" and made.record == there
            return
        assert made.act == ("supersede" if learner in self.standing else "issue")
        if there is not None:
            self.ended[there.id] = "superseded"
            self.written += 1
        self.standing[learner] = wanted
        self.texts[made.record.id] = (made.record.text, made.record.credential)
        self.written += 1

    @rule(learner=learners)
    def revoke(self, learner):
        """A pass is withdrawn."""
        there = self.mine.standing(holder(learner))
        if there is not None:
            self.mine.revoke(there.id, "withdrawn")
            self.ended[there.id] = "revoked"
            self.standing.pop(learner)
            self.written += 1

    @rule(learner=learners)
    def erase(self, learner):
        """Somebody is forgotten."""
        for one in [one for one in self.mine.all() if one.holder.learner == learner]:
            assert self.mine.erase(one.id)
            self.texts.pop(one.id)
            self.ended.pop(one.id, None)
            self.written += 1
        self.standing.pop(learner, None)

    @invariant()
    def it_holds_what_the_list_holds(self):
        """Each record is there as it was issued, stands as it should, and the log is whole."""
        found = {one.id: one for one in self.mine.all()}
        assert {id_: (one.text, one.credential) for id_, one in found.items()} == self.texts
        assert {id_: one.standing for id_, one in found.items() if one.standing != "valid"} == self.ended
        valid = {one.holder.learner for one in found.values() if one.standing == "valid"}
        assert valid == set(self.standing)
        assert len(self.mine.log()) == self.before + self.written and self.mine.broken() is None


@pytest.mark.timeout(3000)
def test_the_register_holds_what_a_list_would_hold(address, issuer):
    machine = type("Machine", (Issuing,), {"address": address, "issuer": issuer})

    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=how_many(8, 200),
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
