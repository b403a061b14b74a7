"""What somebody may show as a record: genuine ones, and every forgery we know of, with what is to be said.

One list for the terminal and for the page: they have to agree on each.
"""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter

from course.records import certificate_pdf, to_json
from course.records.short_code import grouped
from course.register.certificates import certificates_of
from course.register.compact import read, signed
from course.register.issuer import Issuer
from course.register.keys import UnlockedKey, jwk_of, new_secret
from course.register.published import files, status_claims
from course.register.register import Register
from tests.register.making import MADE, draft, holder, issuer_named
from tests.register.other_pdf import saved_otherwise

Files = Mapping[str, bytes]
ADDRESS = "https://training.example/records"


@dataclass(frozen=True)
class Shown:
    """Something that is shown.

    Attributes:
        name: what it is.
        content: the file's.
        says: the outcome, or the kind of refusal.
        published: what the provider has published when it is checked.
    """

    name: str
    content: bytes
    says: str
    published: str = "now"


@dataclass
class Shows:
    """All that is shown, and each state of what is published, by its name."""

    all: list[Shown] = field(default_factory=list)
    published: dict[str, Files] = field(default_factory=dict)

    def add(self, says: str, published: str = "now", /, **named: bytes | str) -> None:
        """Add some, by their names: what each says, and by which state of what is published."""
        for name, content in named.items():
            raw = content.encode() if isinstance(content, str) else content
            self.all.append(Shown(name.replace("_", " "), raw, says, published))


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def with_header(text: str, **header: Any) -> str:
    """A credential with another header and the old signature."""
    parts = text.split(".")
    there = json.loads(base64.urlsafe_b64decode(parts[0] + "=="))
    made = {key: value for key, value in (there | header).items() if value is not None}
    return ".".join([encoded(json.dumps(made)), *parts[1:]])


def encoded(text: str | bytes) -> str:
    raw = text.encode() if isinstance(text, str) else text
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def forged(text: str, secret: Any, kid: str, **changes: Any) -> str:
    """The same claims, signed with somebody's own key under a name of a key."""
    return signed(read(text).claims | changes, UnlockedKey(kid, secret))


def with_attachment(pdf: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A PDF with something else in one of the files that are attached to it."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    names = writer.root_object["/Names"]["/EmbeddedFiles"]["/Names"]
    for at in range(0, len(names), 2):
        if names[at] == name:
            stream = names[at + 1].get_object()["/EF"]["/F"].get_object()
            stream.set_data(change(stream.get_data()))
    return _written(writer)


def _written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def rewritten(pdf: bytes) -> bytes:
    """A PDF as another library writes it out again."""
    return _written(PdfWriter(clone_from=PdfReader(io.BytesIO(pdf))))


def locked(pdf: bytes) -> bytes:
    """A PDF as other programs lock it against changes: it opens without a password."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.encrypt("", owner_password="theirs", algorithm="AES-256")  # noqa: S106
    return _written(writer)


def everything(folder: Path) -> Shows:
    """Make all of it.

    Args:
        folder: for the registers.
    """
    issuer = issuer_named("Example Law Training", ADDRESS)
    register = Register(f"sqlite:///{folder / 'provider.db'}", issuer)
    make = certificates_of(issuer)
    made = register.issue(holder(), draft(), make).record
    revoked = register.issue(holder("eve"), draft("eve", name="Eve Example"), make).record
    shows = Shows()
    shows.published["before"] = files(issuer, register.all(), register.sealed(), now() - timedelta(days=1))
    register.revoke(revoked.id, "withdrawn")
    superseded = register.issue(holder("bob"), draft("bob"), make).record
    register.issue(holder("bob"), draft("bob", mark="18.00"))
    text, pdf = made.credential, register.certificate(made.id)
    assert pdf is not None
    shows.published["now"] = files(issuer, register.all(), register.sealed())

    shows.add("valid", certificate=pdf, credential=text, credential_with_a_line_end=text + "\n")
    shows.add("valid", saved_by_another_program=saved_otherwise(pdf))
    shows.add("valid", rewritten=rewritten(pdf))
    shows.add("nothing", locked_by_another_program=locked(pdf))
    shows.add("listed", code=grouped(made.code), code_typed_otherwise=_misread(made.code))
    shows.add("revoked", revoked=revoked.credential, code_of_a_revoked_one=revoked.code)
    shows.add("superseded", superseded=superseded.credential, code_of_a_superseded_one=superseded.code)
    shows.add("unknown-code", code_of_nothing="7QKM-2R9D-XW4B")
    _headers(shows, text)
    _others(shows, text, issuer, folder)
    _unsigned(shows, text, made.text, folder)
    _attachments(shows, pdf, register.certificate(revoked.id) or b"", made.text)
    shows.add("attachment-altered", another_records_paper=certificate_pdf(revoked.statement, text))
    _signed_by_the_provider(shows, text, issuer)
    _lists(shows, text, made.code, issuer)
    shows.add("ended", "no reasons", revoked_without_reasons=revoked.credential)
    _keys(shows, text, register, issuer)
    _garbage(shows, text)
    return shows


def _misread(code: str) -> str:
    return code.lower().replace("1", "l").replace("0", "o") + " "


def _headers(shows: Shows, text: str) -> None:
    unsigned = with_header(text, alg="none")
    shows.add("unsigned", alg_none=unsigned, alg_nOnE=with_header(text, alg="nOnE"))
    shows.add("unsigned", alg_none_and_no_signature=unsigned.rsplit(".", 1)[0] + ".")
    shows.add(
        "key-in-header",
        key_in_header=with_header(text, jwk=jwk_of(new_secret()).model_dump()),
        keys_address_in_header=with_header(text, jku="https://x.example"),
        certificate_in_header=with_header(text, x5c=["x"]),
    )
    shows.add(
        "algorithm",
        HS256=with_header(text, alg="HS256"),
        ES384=with_header(text, alg="ES384"),
        no_algorithm=with_header(text, alg=None),
    )
    shows.add("no-kid", no_kid=with_header(text, kid=None), empty_kid=with_header(text, kid=""))
    shows.add("malformed", more_in_header=with_header(text, crit=["x"]), typ=with_header(text, typ="X"))


def _others(shows: Shows, text: str, issuer: Issuer, folder: Path) -> None:
    other, secret = issuer_named("Others", "https://others.example"), new_secret()
    own = Register(f"sqlite:///{folder / 'theirs.db'}", other).issue(holder(), draft()).record.credential
    shows.add(
        "unknown-issuer", anothers_badge=own, ours_signed_by_another=signed(read(text).claims, other.signer)
    )
    shows.add("unknown-issuer", nobodys=forged(text, secret, issuer.signer.kid, iss={"id": "x"}))
    for name in (f"{issuer.provider.id}#another", f"{issuer.provider.id}#", issuer.provider.id):
        shows.add("unknown-key", **{f"key {name[-8:]}": forged(text, secret, name)})
    shows.add("altered", forged_under_our_key=forged(text, secret, issuer.signer.kid))
    shows.add("altered", signature_of_another=f"{text.rsplit('.', 1)[0]}.{own.rsplit('.', 1)[1]}")
    impostor = issuer_named(issuer.provider.name, issuer.provider.address)
    clone = Register(f"sqlite:///{folder / 'clone.db'}", impostor)
    theirs = clone.issue(holder(), draft(name="Mallory Example"), certificates_of(impostor)).record
    shows.add("altered", of_a_clone=theirs.credential, paper_of_a_clone=clone.certificate(theirs.id) or b"")


def _unsigned(shows: Shows, text: str, data: str, folder: Path) -> None:
    own = Register(f"sqlite:///{folder / 'own.db'}")
    alone = own.issue(holder(), draft(), certificate_pdf).record
    specimen = draft("b", marked_by="rehearsal", status="specimen")
    shows.add("self-assessed", self_assessed=own.certificate(alone.id) or b"", its_data=alone.text)
    shows.add("self-assessed", data_of_version_1='{"schema_version": "1", "status": "valid"}')
    shows.add("self-assessed", data_of_version_2='{"schema_version": "2", "status": "self-assessed"}')
    shows.add("self-assessed", data_of_version_3='{"schema_version": "3", "status": "self-assessed"}')
    shows.add("self-assessed", data_of_version_4='{"schema_version": "4", "status": "self-assessed"}')
    shows.add("specimen", specimen=certificate_pdf(specimen), data_of_a_specimen=to_json(specimen))
    shows.add("specimen", specimen_dressed_up=certificate_pdf(specimen, text))
    shows.add("data-only", data_alone=data)
    shows.add("malformed", data_of_no_version='{"schema_version": "6", "status": "attested"}')


def _one_letter_changed(credential: bytes) -> bytes:
    # To another letter of a signature, or it would be none at all.
    return credential[:-9] + (b"B" if credential[-9:-8] == b"A" else b"A") + credential[-8:]


def _attachments(shows: Shows, pdf: bytes, others: bytes, data: str) -> None:
    for number, content in enumerate(changed_fields(data)):
        changed = with_attachment(pdf, "record.json", partial(_instead, content))
        shows.add("attachment-altered", **{f"field {number}": changed})
    swap = with_attachment(others, "record.json", lambda _: data.encode())
    shows.add("attachment-altered", record_of_another_attached=swap)
    changed = with_attachment(pdf, "credential.jwt", _one_letter_changed)
    shows.add("altered", credential_in_the_paper_changed=changed)
    stripped = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    del stripped.root_object["/Names"]
    shows.add("nothing", nothing_attached=_written(stripped))
    strange = with_attachment(pdf, "credential.jwt", lambda old: b"\xff" + old)
    shows.add("nothing", credential_that_is_no_text=strange)


def _instead(content: bytes, _: bytes) -> bytes:
    return content


def changed_fields(data: str) -> Iterator[bytes]:
    """A record's data, each field changed by itself."""

    def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
        named = (
            value.items()
            if isinstance(value, dict)
            else enumerate(value)
            if isinstance(value, list)
            else None
        )
        if named is None:
            yield path
        for key, part in named or ():
            yield from leaves(part, (*path, key))

    for path in leaves(json.loads(data)):
        whole = json.loads(data)
        *before, last = path
        at = whole
        for step in before:
            at = at[step]
        old = at[last]
        at[last] = not old if isinstance(old, bool) else old + 1 if isinstance(old, int) else f"{old or ''}1"
        yield (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _signed_by_the_provider(shows: Shows, text: str, issuer: Issuer) -> None:
    claims = read(text).claims
    others_list = {"statusListCredential": "https://others.example/status/1.jwt"}
    others_list |= {
        "id": f"https://others.example/status/1.jwt#{claims['credentialStatus']['statusListIndex']}"
    }
    changes: dict[str, dict[str, Any]] = {
        "another subject": {"sub": "urn:uuid:x"},
        "another id": {"jti": "urn:uuid:x"},
        "another type": {"type": ["VerifiableCredential"]},
        "another context": {"@context": claims["@context"][:1]},
        "another time": {"nbf": claims["nbf"] - 1},
        "no whole time": {"nbf": claims["nbf"] + 0.5},
        "another's list": {"credentialStatus": claims["credentialStatus"] | others_list},
        "no status": {"credentialStatus": None},
        "no subject": {"credentialSubject": {}},
        "no evidence": {"evidence": "none"},
        "two ids": {"jti": ["x"]},
    }
    for name, changed in changes.items():
        shows.add("not-a-record", **{name: signed(claims | changed, issuer.signer)})
    shows.add("not-a-record", status_list=shows.published["now"]["status/1.jwt"])
    later = now() + timedelta(days=2)
    tomorrow = {"nbf": int(later.timestamp()), "validFrom": f"{later:%Y-%m-%dT%H:%M:%SZ}"}
    shows.add("not-yet", tomorrows=signed(claims | tomorrow, issuer.signer))


def _lists(shows: Shows, text: str, code: str, issuer: Issuer) -> None:
    provider, other = issuer.provider, issuer_named("Others", "https://others.example")
    files_now = shows.published["now"]
    there = files_now["status/1.jwt"].decode()
    suspension = status_claims(provider, 1, [], now())
    suspension["credentialSubject"]["statusPurpose"] = "suspension"
    short = status_claims(provider, 1, [], now())
    short["credentialSubject"]["encodedList"] = "uAAAA"
    lists = {
        "another list copied": signed(status_claims(provider, 2, [], now()), issuer.signer),
        "another provider's list": signed(status_claims(other.provider, 1, [], now()), other.signer),
        "another's list under our names": signed(status_claims(provider, 1, [], now()), other.signer),
        "a list that was altered": there[:-3] + ("AAA" if there[-3:] != "AAA" else "BBB"),
        "a credential as a list": text,
        "nothing as a list": "x",
        "a list for something else": signed(suspension, issuer.signer),
        "a list that is cut short": signed(short, issuer.signer),
    }
    for name, content in lists.items():
        shows.published[name] = {**files_now, "status/1.jwt": content.encode()}
        shows.add("status-not-trusted", name, **{f"beside {name}": text})
    theirs = signed({"iss": other.provider.id, "iat": 1, "codes": ""}, other.signer)
    shows.published["another's codes"] = {**files_now, "codes.jwt": theirs.encode()}
    shows.add("status-not-trusted", "another's codes", code_beside_anothers_codes=code)
    # A list that was begun after the page was published, and lies beside it.
    second = status_claims(provider, 2, [7], now())
    shows.published["a second list"] = {**files_now, "status/2.jwt": signed(second, issuer.signer).encode()}
    for says, index in (("valid", 6), ("ended", 7)):
        place = {"statusListIndex": str(index), "statusListCredential": f"{provider.address}/status/2.jwt"}
        place |= {"id": f"{provider.address}/status/2.jwt#{index}"}
        status = read(text).claims["credentialStatus"] | place
        moved = signed(read(text).claims | {"credentialStatus": status}, issuer.signer)
        shows.add(says, "a second list", **{f"{says} in a second list": moved})
    shows.published["no codes"] = {name: one for name, one in files_now.items() if name != "codes.jwt"}
    shows.add("no-codes", "no codes", code_and_no_codes=code)
    shows.published["no lists"] = {name: one for name, one in files_now.items() if "status" not in name}
    shows.add("status unknown", "no lists", no_list_at_hand=text, code_and_no_list=code)
    shows.published["no reasons"] = {name: one for name, one in files_now.items() if name != "why.jwt"}


def _keys(shows: Shows, text: str, register: Register, issuer: Issuer) -> None:
    name, later = issuer.provider.keys[0].name, now() + timedelta(seconds=1000)
    lost = replace(issuer, provider=issuer.provider.compromised(name, now()))
    retired = replace(issuer, provider=issuer.provider.retired(later))
    shows.published["compromised"] = files(lost, register.all(), register.sealed())
    shows.published["retired"] = files(retired, register.all(), register.sealed())
    shows.add("compromised-key", "compromised", of_a_compromised_key=text)
    shows.add("valid", "retired", of_a_retired_key=text)
    claims = read(text).claims
    for when, at in (
        ("before its key", MADE - timedelta(days=1)),
        ("after its key", later + timedelta(days=1)),
    ):
        moved = {"nbf": int(at.timestamp()), "validFrom": f"{at:%Y-%m-%dT%H:%M:%SZ}"}
        shows.add("after-retirement", "retired", **{when: signed(claims | moved, issuer.signer)})


def _garbage(shows: Shows, text: str) -> None:
    head, content, signature = text.split(".")
    twice = f'{{"alg":"ES256","kid":"{read(text).kid}","alg":"none"}}'
    shows.add("nothing", empty=b"", no_text=b"\xff\xfe", broken_pdf=b"%PDF-1.7 broken", letters="é".encode())
    shows.add(
        "malformed", brace="{", word="hello", three_letters="a.b.c", dots="." * 300_000, four=f"{text}.x"
    )
    shows.add("malformed", name_twice=f"{encoded(twice)}.{content}.{signature}")
    for name, claims in {
        "not a number": '{"iss":NaN}',
        "half a pair of surrogates": '{"iss":"\\ud800"}',
        "a list": "[1]",
        "comma too many": '{"iss":"x",}',
        "a line end in a text": '{"iss":"\n"}',
        "leading zero": '{"nbf":01}',
        "no end": '{"iss":"x"',
        "something after": '{"iss":"x"}1',
        "byte order mark": "\ufeff{}",
    }.items():
        shows.add("malformed", **{name: f"{head}.{encoded(claims)}.{signature}"})
    shows.add("malformed", no_utf_8=f"{head}.{encoded(bytes([123, 34, 255, 34, 125]))}.{signature}")
    shows.add("malformed", short_signature=f"{head}.{content}.{signature[:-2]}", padded=f"{text}==")
