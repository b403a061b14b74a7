"""Checking a record offline: what is genuine is told in full, and each forgery in its own words."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import string
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from course.learner.signed_in import SignedIn
from course.records import certificate_pdf, from_json, to_json
from course.register.compact import read, signed
from course.register.credential import claims_of
from course.register.issuer import Issuer
from course.register.keys import UnlockedKey, jwk_of, new_secret
from course.register.pinned import Pinned, pinned_in
from course.register.published import files, status_claims
from course.register.register import Register
from course.register.verify import verify
from tests.conftest import how_many
from tests.register.making import MADE, draft, holder, issuer_named

B64 = string.ascii_letters + string.digits + "-_"


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def pinned_of(register: Register, issuer: Issuer, into: Path) -> Pinned:
    """A copy of what a provider publishes."""
    for name, content in files(issuer, register.all(), register.sealed()).items():
        (into / name).parent.mkdir(parents=True, exist_ok=True)
        (into / name).write_bytes(content)
    return pinned_in(into)


@pytest.fixture
def made(register):
    return register.issue(holder(), draft(), certificate_pdf).record


@pytest.fixture
def pinned(register, issuer, made, tmp_path) -> Pinned:
    return pinned_of(register, issuer, tmp_path / "published")


def checked(content: str | bytes, *pins: Pinned, at: datetime | None = None):
    return verify(content.encode() if isinstance(content, str) else content, pins, at)


def resigned(text: str, issuer: Issuer, **changes: Any) -> str:
    """The same claims, changed and signed anew with the provider's own key."""
    return signed(read(text).claims | changes, issuer.signer)


def test_a_genuine_certificate_is_told_with_all_that_was_signed(register, made, pinned):
    for content in (register.certificate(made.id), made.credential, made.credential + "\n"):
        found = checked(content, pinned)

        assert found.outcome == "valid" and found.words.startswith(
            "Genuine: Example Law Training signed this"
        )
        assert ("What was completed", "The sergeant") in found.first
        assert found.names("Ada  Example") and not found.names("Ada Sample")


def test_it_says_by_which_platform_somebody_was_known_and_that_no_document_was_looked_at(
    register, issuer, tmp_path
):
    said = draft("b")
    known = said.learner.model_copy(update={"signed_in": SignedIn(by="platform", named="Campus")})
    kept = register.issue(holder("b"), said.model_copy(update={"learner": known}), certificate_pdf).record

    found = checked(kept.credential, pinned_of(register, issuer, tmp_path / "published"))

    assert found.outcome == "valid" and (
        "no identity document was checked; the learner signed in through the learning platform Campus"
    ) in " ".join(f"{name}: {value}" for name, value in (*found.first, *found.rest))


def test_what_was_signed_before_records_said_how_somebody_signed_in_is_as_genuine_as_it_was(
    made, issuer, pinned
):
    four = json.loads(made.text)
    del four["learner"]["signed_in"]
    text = json.dumps({**four, "schema_version": "4"}, ensure_ascii=False, indent=2) + "\n"
    older = signed(claims_of(made.statement, issuer.provider, made.place, text), issuer.signer)
    with_its_own = io.BytesIO()
    writer = PdfWriter(clone_from=io.BytesIO(certificate_pdf(made.statement, older)))
    _replace_attachment(writer, "record.json", text.encode())
    writer.write(with_its_own)

    for content in (older, with_its_own.getvalue()):
        assert checked(content, pinned).outcome == "valid"
    assert from_json(text) == made.statement


def test_without_a_status_list_it_is_not_called_valid(made, pinned):
    found = checked(made.credential, Pinned(pinned.issuer))

    assert found.outcome == "status unknown" and "Whether it still holds was not checked" in found.words


def test_every_single_character_changed_is_refused(made, pinned):
    text, tried = made.credential, 0
    others = {sign: [one for one in B64 if one != sign] for sign in (*B64, ".")}
    for place, sign in enumerate(text):
        swap = (
            others[sign]
            if len(text) - place < 3
            else others[sign][:: how_many(32, 7)] + ["."] * (sign != ".")
        )
        for other in swap:
            found = checked(f"{text[:place]}{other}{text[place + 1 :]}", pinned)
            assert found.outcome == "refused", (place, sign, other)
            tried += 1

    assert tried > len(text)


def test_every_single_byte_changed_left_out_or_added_is_refused(made, pinned):
    raw = made.credential.encode()
    for place in range(len(raw)):
        for changed in (
            raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :],
            raw[:place] + raw[place + 1 :],
            raw[:place] + b" " + raw[place:],
        ):
            assert checked(changed, pinned).outcome == "refused", place


def _with_header(text: str, **header: Any) -> str:
    parts = text.split(".")
    there = json.loads(base64.urlsafe_b64decode(parts[0] + "=="))
    made = {key: value for key, value in (there | header).items() if value is not None}
    parts[0] = base64.urlsafe_b64encode(json.dumps(made).encode()).rstrip(b"=").decode()
    return ".".join(parts)


def _forged(text: str, secret: Any, kid: str, **changes: Any) -> str:
    return signed(read(text).claims | changes, UnlockedKey(kid, secret))


def test_what_is_not_signed_is_refused_in_its_own_words(made, pinned):
    found = checked(_with_header(made.credential, alg="none"), pinned)
    assert found.kind == "unsigned" and "Nobody signed this" in found.words
    unsigned = _with_header(made.credential, alg="none").rsplit(".", 1)[0] + "."
    assert checked(unsigned, pinned).kind == "unsigned"
    assert checked(_with_header(made.credential, alg="nOnE"), pinned).kind == "unsigned"


def test_a_key_that_is_brought_along_is_refused(made, pinned):
    secret = new_secret()
    for header in ({"jwk": jwk_of(secret).model_dump()}, {"jku": "https://x.example"}, {"x5c": ["x"]}):
        found = checked(_with_header(made.credential, **header), pinned)

        assert found.kind == "key-in-header" and "brings its own key along" in found.words


@pytest.mark.parametrize(
    ("alg", "kind"), [("HS256", "algorithm"), ("ES384", "algorithm"), (None, "algorithm")]
)
def test_another_way_of_signing_is_refused(made, pinned, alg, kind):
    assert checked(_with_header(made.credential, alg=alg), pinned).kind == kind


def test_a_key_that_the_provider_never_had_is_refused(made, pinned, issuer):
    for kid in (f"{issuer.provider.id}#another", f"{issuer.provider.id}#", issuer.provider.id):
        found = checked(_forged(made.credential, new_secret(), kid), pinned)

        assert found.kind == "unknown-key" and "has, and had, no key called" in found.words
    assert checked(_with_header(made.credential, kid=None), pinned).kind == "no-kid"


def test_a_forgery_under_the_right_keys_name_is_refused(made, pinned, issuer):
    found = checked(_forged(made.credential, new_secret(), issuer.signer.kid), pinned)

    assert found.kind == "altered" and "it is not what Example Law Training signed" in found.words


def test_another_issuers_valid_badge_is_refused_and_so_is_one_that_names_a_pinned_provider(
    made, pinned, tmp_path
):
    other = issuer_named("Others", "https://others.example")
    theirs = Register(f"sqlite:///{tmp_path / 'theirs.db'}", other)
    badge = theirs.issue(holder(), draft()).record.credential

    assert checked(badge, pinned).kind == "unknown-issuer"
    assert "did:web:others.example as its issuer" in checked(badge, pinned).words
    also = pinned_of(theirs, other, tmp_path / "their-files")
    assert checked(badge, pinned, also).outcome == "valid"
    named = signed(read(made.credential).claims, other.signer)
    assert checked(named, pinned).kind == "unknown-issuer"
    assert checked(named, pinned, also).kind == "another-issuer"


def test_a_learner_with_a_clone_and_a_key_of_their_own_attests_nothing(made, pinned, issuer, tmp_path):
    """They can call themselves what they like: the key is not the provider's."""
    impostor = issuer_named(issuer.provider.name, issuer.provider.address)
    own = Register(f"sqlite:///{tmp_path / 'own.db'}", impostor)
    record = own.issue(holder(), draft(name="Mallory Example"), certificate_pdf).record

    for content in (record.credential, own.certificate(record.id)):
        found = checked(content, pinned)
        assert found.outcome == "refused" and found.kind in {"altered", "unknown-key"}


def test_self_assessed_rehearsed_and_bare_data_are_each_said(tmp_path, pinned, made):
    own = Register(f"sqlite:///{tmp_path / 'own.db'}")
    alone = own.issue(holder(), draft(), certificate_pdf).record
    specimen = draft("b", marked_by="rehearsal", status="specimen")

    for content in (alone.text, own.certificate(alone.id)):
        assert checked(content, pinned).kind == "self-assessed"
        assert "No provider signed it" in checked(content, pinned).words
    for content in (to_json(specimen), certificate_pdf(specimen)):
        assert (
            checked(content, pinned).kind == "specimen"
            and "A rehearsal made it" in checked(content, pinned).words
        )
    assert checked(made.text, pinned).kind == "data-only"
    dressed_up = certificate_pdf(specimen, made.credential)
    assert checked(dressed_up, pinned).kind == "specimen"


def test_a_changed_field_in_the_attached_record_is_refused(register, made, pinned):
    for old, new in (('"17.50"', '"19.50"'), ("Ada Example", "Eve Example"), ("sergeant", "general")):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(register.certificate(made.id))))
        _replace_attachment(writer, "record.json", made.text.replace(old, new).encode())
        out = io.BytesIO()
        writer.write(out)

        found = checked(out.getvalue(), pinned)
        assert found.kind == "attachment-altered" and "record that is attached was altered" in found.words


def _replace_attachment(writer: PdfWriter, name: str, content: bytes) -> None:
    names = writer.root_object["/Names"]["/EmbeddedFiles"]["/Names"]
    for at in range(0, len(names), 2):
        if names[at] == name:
            names[at + 1].get_object()["/EF"]["/F"].get_object().set_data(content)


def test_another_records_data_beside_a_genuine_credential_is_refused(register, made, pinned):
    other = register.issue(holder("eve"), draft("eve", name="Eve Example")).record

    assert checked(certificate_pdf(other.statement, made.credential), pinned).kind == "attachment-altered"


def test_revoked_and_superseded_are_told_apart_with_their_day(register, issuer, made, tmp_path):
    today = f"{datetime.now(UTC).year}"
    other = register.issue(holder("eve"), draft("eve")).record
    register.revoke(other.id, "withdrawn")
    register.issue(holder(), draft(mark="18.00"))
    pinned = pinned_of(register, issuer, tmp_path / "now")

    revoked, superseded = checked(other.credential, pinned), checked(made.credential, pinned)

    assert revoked.kind == "revoked" and "revoked this record on" in revoked.words and today in revoked.words
    assert superseded.kind == "superseded" and "replaced this record by a later one on" in superseded.words
    without = replace(pinned, why="")
    assert checked(other.credential, without).kind == "ended"


def test_erasing_what_was_revoked_does_not_bring_it_back(register, issuer, made, tmp_path):
    """Its bit stays, with its reason; one that held when it was erased goes on, since it was signed."""
    other = register.issue(holder("eve"), draft("eve")).record
    register.revoke(other.id, "withdrawn")
    register.erase(other.id)
    register.erase(made.id)
    for name, content in files(issuer, register.published(), register.sealed()).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    pinned = pinned_in(tmp_path)

    assert checked(other.credential, pinned).kind == "revoked"
    assert checked(made.credential, pinned).outcome == "valid"
    assert checked(other.code, pinned).kind == checked(made.code, pinned).kind == "unknown-code"


def test_a_status_list_that_is_copied_altered_or_anothers_is_not_trusted(made, pinned, issuer, tmp_path):
    (address,) = pinned.lists
    provider = issuer.provider
    other = issuer_named("Others", "https://others.example")
    lists = {
        "another list of the same provider": signed(status_claims(provider, 2, [], now()), issuer.signer),
        "another provider's": signed(status_claims(other.provider, 1, [], now()), other.signer),
        "anothers under our names": signed(status_claims(provider, 1, [], now()), other.signer),
        "altered": pinned.lists[address][:-3] + "AAA",
        "no list": made.credential,
        "nothing": "",
        "for something else": signed(_for_suspension(status_claims(provider, 1, [], now())), issuer.signer),
    }
    for name, text in lists.items():
        found = checked(made.credential, replace(pinned, lists={address: text}))

        assert found.kind == "status-not-trusted", name
        assert "the status list is not one that Example Law Training signed for this record" in found.words


def _for_suspension(claims: dict[str, Any]) -> dict[str, Any]:
    return claims | {"credentialSubject": claims["credentialSubject"] | {"statusPurpose": "suspension"}}


def test_what_the_provider_signed_that_is_no_record_is_refused(made, pinned, issuer):
    (address,) = pinned.lists
    claims = read(made.credential).claims
    other_list = claims["credentialStatus"] | {"statusListCredential": "https://others.example/status/1.jwt"}
    for changes in (
        {"sub": "urn:uuid:x"},
        {"jti": "urn:uuid:x"},
        {"type": ["VerifiableCredential"]},
        {"nbf": claims["nbf"] - 1},
        {"credentialStatus": other_list},
        {"credentialStatus": None},
        {"credentialSubject": {}},
    ):
        assert checked(resigned(made.credential, issuer, **changes), pinned).kind == "not-a-record", changes
    assert checked(pinned.lists[address], pinned).kind == "not-a-record"


def test_a_compromised_and_a_retired_key_are_each_said(register, made, issuer, pinned, tmp_path):
    later = now() + timedelta(days=400)
    name = issuer.provider.keys[0].name
    lost = Issuer(issuer.provider.compromised(name, now()), issuer.signer)
    retired = Issuer(issuer.provider.retired(later), issuer.signer)

    found = checked(made.credential, pinned_of(register, lost, tmp_path / "lost"))
    assert found.kind == "compromised-key" and "declared compromised on" in found.words
    still = pinned_of(register, retired, tmp_path / "retired")
    assert checked(made.credential, still).outcome == "valid"
    for at in (later + timedelta(days=1), MADE - timedelta(days=1)):
        text = resigned(
            made.credential, issuer, nbf=int(at.timestamp()), validFrom=f"{at:%Y-%m-%dT%H:%M:%SZ}"
        )
        assert checked(text, still, at=at + timedelta(days=2)).kind == "after-retirement"


def test_what_is_issued_tomorrow_is_refused_today(made, pinned):
    assert checked(made.credential, pinned, at=now() - timedelta(days=1)).kind == "not-yet"


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"%PDF-1.7 broken", b"{", b"hello", b"a.b.c", b"." * 300_000]
)
def test_what_holds_no_record_is_refused_with_a_reason(content, pinned):
    found = checked(content, pinned)

    assert found.outcome == "refused" and found.words.endswith(".")


def test_each_refusal_has_words_of_its_own():
    from course.register.refusals import WORDS

    assert len(set(WORDS.values())) == len(WORDS) > 18


def test_the_command_says_it_and_ends_accordingly(register, made, pinned, tmp_path):
    from typer.testing import CliRunner

    from course.commands.app import app

    paper = tmp_path / "certificate.pdf"
    paper.write_bytes(register.certificate(made.id))
    run = CliRunner().invoke
    words = ["verify", str(paper), "--issuer", str(tmp_path / "published"), "--name"]

    good = run(app, [*words, "Ada Example"], env={"COLUMNS": "300"})
    assert good.exit_code == 0 and "Genuine" in good.output and "MATCH. Ada Example" in good.output
    for value in ("The sergeant", "87.50", "17.50 of 20.00", "Example Law Training", "0.42"):
        assert value in good.output
    other = run(app, [*words, "Eve Example"], env={"COLUMNS": "300"})
    assert other.exit_code == 1 and "NO MATCH" in other.output
    nobody = run(app, ["verify", str(paper)], env={"COLUMNS": "300"})
    assert nobody.exit_code == 1 and "REFUSED. It names did:web:training.example:records" in nobody.output
    keys_only = ["verify", str(paper), "--issuer", str(tmp_path / "published" / "issuer.json")]
    assert run(app, keys_only).exit_code == 3


def test_the_digest_of_the_record_is_the_files(made):
    said = read(made.credential).claims["evidence"][0]["narrative"]

    assert said == f"SHA-256 {hashlib.sha256(made.text.encode()).hexdigest()}"
