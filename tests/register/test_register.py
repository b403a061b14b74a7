"""The register: what is issued is kept byte for byte, one pass has one record, the log only grows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sql
from sqlalchemy.exc import DBAPIError

from course.records import CertificateNotMade, from_json, to_json
from course.register.issuer import Issuer
from course.register.register import Register
from course.register.tables import LOG, RECORDS, TABLES
from tests.conftest import how_many
from tests.register.making import MADE, changed, draft, holder, issuer_named, pem_of


def test_what_was_issued_is_kept_byte_for_byte_and_given_again(address, issuer):
    register = Register(address, issuer)
    made = register.issue(holder(), draft(), lambda statement, _: to_json(statement).encode())
    again = Register(address, issuer).issue(holder(), draft())

    assert (made.act, again.act) == ("issue", "keep") and again.record == made.record
    kept = Register(address).find(made.record.statement.short_code)
    assert kept == made.record == Register(address).find(kept.id)
    assert register.certificate(kept.id) == kept.text.encode()
    assert from_json(kept.text).status == "attested" and kept.credential.count(".") == 2


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"name": "Ada Éxample"}, "the name on it was corrected"),
        ({"mark": "18.00"}, "it was marked or answered otherwise"),
        ({"mark": "16.00"}, "it was marked or answered otherwise"),
        ({"evidence": [{"name": "The answers handed in", "sha256": "8f" * 32}]}, "answered otherwise"),
    ],
)
def test_one_pass_has_one_record_that_holds(register, change, why):
    first = register.issue(holder(), draft()).record

    act, _ = register.look(draft(**change), first)
    assert act == "supersede" and register.standing(holder()) == first
    second = register.issue(holder(), draft(**change))

    assert second.act == "supersede" and why in second.why
    assert str(second.record.statement.supersedes) == first.id
    before = register.find(first.id)
    assert (before.standing, before.superseded_by) == ("superseded", second.record.id)
    assert before.text == first.text and before.credential == first.credential
    assert register.standing(holder()) == second.record and register.broken() is None


def test_what_was_only_measured_or_issued_later_makes_no_other_record(register):
    first = register.issue(holder(), draft()).record
    later = draft(measured={"minutes": 90, "method": "Counted again."}, aims="Said otherwise.")

    assert register.issue(holder(), later).record == first


def test_only_a_providers_key_attests_and_only_what_an_assessor_had_marked(tmp_path, issuer):
    alone = Register(f"sqlite:///{tmp_path / 'own.db'}")
    wishful = draft("d", status="attested", provider=OTHER)
    for made in (alone.issue(holder(), draft()), alone.issue(holder("d"), wishful)):
        assert made.record.statement.status == "self-assessed" and not made.record.credential
    signed = Register(f"sqlite:///{tmp_path / 'signed.db'}", issuer)
    by_learner = signed.issue(holder("a"), draft("a", marked_by="learner")).record
    specimen = signed.issue(holder("b"), draft("b", marked_by="rehearsal", status="specimen")).record

    assert (by_learner.statement.status, specimen.statement.status) == ("self-assessed", "specimen")
    assert not by_learner.credential and not specimen.credential
    attested = signed.issue(holder("c"), draft("c")).record
    assert attested.statement.status == "attested" and attested.statement.provider.id == issuer.provider.id


OTHER = {"name": "Others", "contact": "x@y.example", "id": "did:web:others.example"}


def test_once_a_provider_signs_what_was_self_assessed_is_superseded_by_what_is_attested(address, issuer):
    before = Register(address).issue(holder(), draft()).record
    after = Register(address, issuer).issue(holder(), draft())

    assert after.act == "supersede" and after.why == "it is attested now, and was self-assessed"
    assert Register(address).find(before.id).standing == "superseded"


def test_what_a_compromised_key_signed_is_issued_anew_with_another(register, issuer, tmp_path):
    first = register.issue(holder(), draft()).record
    fresh = issuer_named("Example Law Training", issuer.provider.address)
    provider = issuer.provider.compromised(issuer.provider.keys[0].name, MADE)
    provider = provider.with_key(fresh.provider.keys[0].jwk, MADE)
    key = fresh.signer.__class__(provider.kid(provider.current), fresh.signer.secret)

    again = Register(f"sqlite:///{tmp_path / 'register.db'}", Issuer(provider, key)).issue(holder(), draft())

    assert again.act == "supersede" and "trusted no more" in again.why
    assert again.record.kid != first.kid


def test_a_revoked_record_stays_and_holds_no_more(register):
    made = register.issue(holder(), draft()).record

    why = "it was handed in by somebody else, as the supervisor found out in a word with both"
    ended = register.revoke(made.id, why)

    assert (ended.standing, ended.why, ended.text) == ("revoked", why, made.text)
    assert register.standing(holder()) is None and register.broken() is None
    assert register.revoke("none-such", "x") is None
    assert register.issue(holder(), draft()).act == "issue"


def test_where_no_certificate_can_be_set_nothing_is_issued(register):
    def fails(*_: object) -> bytes:
        raise CertificateNotMade("There is no font.")

    with pytest.raises(CertificateNotMade):
        register.issue(holder(), draft(), fails)

    assert register.standing(holder()) is None and not register.log()


def test_a_certificate_that_is_made_later_is_kept_once(register):
    made = register.issue(holder(), draft()).record

    assert register.certificate(made.id) is None
    assert register.keep_certificate(made.id, b"one") == register.keep_certificate(made.id, b"two") == b"one"


def test_the_log_refuses_to_be_changed(address, issuer):
    register = Register(address, issuer)
    register.issue(holder(), draft())
    engine = sql.create_engine(address)

    for change in (LOG.update().values(kind="x"), LOG.delete()):
        with pytest.raises(DBAPIError, match="only grows"), engine.begin() as connection:
            connection.execute(change)
    engine.dispose()
    assert register.broken() is None


@pytest.mark.parametrize(
    ("command", "number"),
    [
        ("UPDATE register_log SET kind = 'revoked' WHERE number = 3", 3),
        ("UPDATE register_log SET at = '2020-01-01T00:00:00Z' WHERE number = 1", 1),
        ("DELETE FROM register_log WHERE number = 2", 2),
        ("DELETE FROM register_log WHERE number = 5", 5),
        ("UPDATE register_record SET statement = 'x' || statement WHERE learner = 'learner-3'", 4),
        ("UPDATE register_record SET standing = 'valid' WHERE learner = 'learner-0'", 1),
        ("UPDATE register_record SET standing = 'revoked' WHERE learner = 'learner-2'", 3),
        ("DELETE FROM register_record WHERE learner = 'learner-1'", 2),
        ("UPDATE register_record SET learner = 'learner-9' WHERE learner = 'learner-2'", 3),
        ("UPDATE register_record SET code = '000000000000' WHERE learner = 'learner-2'", 3),
        # Else a revoked credential would hold again: the bit of another place would be set.
        ("UPDATE register_record SET list_number = 9 WHERE learner = 'learner-0'", 1),
    ],
)
def test_an_edited_row_is_found_by_its_position(address, issuer, command, number):
    register = Register(address, issuer)
    made = [register.issue(holder(f"learner-{n}"), draft(f"learner-{n}")).record for n in range(4)]
    register.revoke(made[0].id, "withdrawn")
    assert register.broken() is None

    changed(address, command)

    assert register.broken().number == number


def test_a_log_that_is_written_anew_from_some_place_on_does_not_fit_its_signed_head(tmp_path, issuer):
    address = f"sqlite:///{tmp_path / 'register.db'}"
    register = Register(address, issuer)
    for n in range(3):
        register.issue(holder(f"learner-{n}"), draft(f"learner-{n}"))
    changed(address, "DELETE FROM register_log WHERE number > 1")
    changed(address, "DELETE FROM register_act WHERE number > 1")
    forger = Register(address)
    for n in range(3, 5):
        forger.issue(holder(f"learner-{n}"), draft(f"learner-{n}"))

    assert "not the one that the head signs" in str(register.broken())


def test_erasing_somebody_leaves_a_whole_chain_and_nothing_of_them(address, issuer):
    register = Register(address, issuer)
    made = [register.issue(holder(f"learner-{n}"), draft(f"learner-{n}")).record for n in range(3)]
    register.keep_certificate(made[1].id, b"their certificate")

    assert register.erase(made[1].id) and not register.erase(made[1].id)

    assert register.broken() is None and register.find(made[1].id) is None
    assert register.certificate(made[1].id) is None and len(register.log()) == 5
    engine = sql.create_engine(address)
    with engine.connect() as connection:
        names = sql.inspect(connection).get_table_names()
        rows = [row for name in names for row in connection.execute(TABLES.tables[name].select())]
        everything = "".join(map(str, rows))
    engine.dispose()
    reference = str(made[1].statement.learner.reference)
    assert made[1].id not in everything and reference not in everything and "learner-1" not in everything


@pytest.mark.parametrize(
    ("command", "number"),
    [
        ("UPDATE register_gone SET standing = 'valid'", 5),
        ("UPDATE register_gone SET ended = '2020-01-01T00:00:00Z'", 5),
        ("UPDATE register_gone SET list_index = list_index + 1", 5),
        ("DELETE FROM register_gone", 5),
        ("DELETE FROM register_act WHERE number = 5", 5),
        ("INSERT INTO register_gone SELECT 9, 9, 'revoked', ''", 0),
        ("INSERT INTO register_gone SELECT list_number, list_index, 'revoked', '' FROM register_record", 0),
    ],
)
def test_how_an_erased_record_stood_cannot_be_changed_unseen(address, issuer, command, number):
    register = Register(address, issuer)
    made = [register.issue(holder(f"learner-{n}"), draft(f"learner-{n}")).record for n in range(3)]
    register.revoke(made[1].id, "withdrawn")
    register.erase(made[1].id)
    assert register.broken() is None and len(register.log()) == 5

    changed(address, command)

    assert register.broken().number == number


def test_what_an_earlier_version_erased_is_no_fault(address, issuer):
    register = Register(address, issuer)
    register.erase(register.issue(holder(), draft()).record.id)
    own = Register(address)
    own.erase(own.issue(holder("ben"), draft("ben")).record.id)  # of nobody's place: sealed by nothing
    assert register.broken() is None
    # As it was written then: a place of which the log says only that something was erased.
    changed(address, "INSERT INTO register_gone SELECT 9, 9, 'revoked', ''")

    assert register.broken() is None


def test_the_log_holds_no_name_and_no_id(register):
    made = register.issue(holder(), draft()).record

    told = str(register.log()) + str(register.head())
    for personal in (
        "Ada",
        "ada-1234",
        made.id,
        made.statement.short_code,
        str(made.statement.learner.reference),
    ):
        assert personal not in told


def test_a_row_that_was_spoilt_leaves_nobody_without_a_record(address, issuer):
    register = Register(address, issuer)
    first = register.issue(holder(), draft()).record
    engine = sql.create_engine(address)
    with engine.begin() as connection:
        connection.execute(RECORDS.update().values(statement="{"))
    engine.dispose()

    second = register.issue(holder(), draft())

    assert second.act == "supersede" and register.find(first.id).superseded_by == second.record.id


@pytest.mark.timeout(600)
def test_issuers_at_once_issue_one_record_of_one_pass_and_write_one_chain(address, issuer, tmp_path: Path):
    learners, issuers = how_many(12, 200), how_many(2, 4)
    key = tmp_path / "key.pem"
    key.write_bytes(pem_of(issuer))
    words = [sys.executable, "-m", "tests.register.making", address, str(key), str(learners)]
    running = [
        subprocess.Popen(
            [*words, str(step)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for step in range(issuers)
    ]
    for one in running:
        assert one.stdout.readline() == "ready\n", one.stderr.read()
    for one in running:
        one.stdin.write("go\n")
        one.stdin.flush()
    for one in running:
        _, error = one.communicate(timeout=300)
        assert one.returncode == 0, error

    register = Register(address, issuer)
    records = list(register.all())
    assert sorted(one.holder.learner for one in records) == sorted(f"learner-{n}" for n in range(learners))
    assert {one.standing for one in records} == {"valid"} and len({one.place for one in records}) == learners
    assert register.broken() is None and len(register.log()) == learners
    assert register.head().size == learners
