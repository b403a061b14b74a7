"""How fast records are issued and checked, how the register grows, and the same with another's library.

python -m benchmarks.records                   # 1,000 records, SQLite
python -m benchmarks.records --postgresql
python -m benchmarks.records --growth 100000
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sql

from course.issuing.cohort import at_once, issue_cohort
from course.marking.cohort.submission_files import who_handed_in
from course.records import certificate_pdf
from course.records.short_code import new_short_code as code
from course.records.statement import Statement
from course.register.issuer import Issuer
from course.register.pinned import pinned_in
from course.register.published import files
from course.register.register import Register
from course.register.verify import verify
from tests.records.passes import EXERCISE, a_cohort
from tests.register.making import draft, holder, issuer_named, pem_of

TOGETHER = 50


def main() -> None:
    """Measure, and print a row for each."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--records", type=int, default=1000)
    asked.add_argument("--pdfs", type=int, default=200)
    asked.add_argument("--growth", type=int, default=0)
    asked.add_argument("--postgresql", action="store_true")
    options = asked.parse_args()
    issuer = issuer_named("Example Law Training", "https://training.example/records")
    with tempfile.TemporaryDirectory() as folder, _address(Path(folder), options.postgresql) as address:
        register = Register(address, issuer)
        drafts = [draft(f"learner-{number}") for number in range(options.records)]
        _row("issued, one by one, without PDF", len(drafts), lambda: _issue(register, drafts, "a", 1))
        _row(
            f"issued, {TOGETHER} at once, without PDF",
            len(drafts),
            lambda: _issue(register, drafts, "b", TOGETHER),
        )
        some = drafts[: options.pdfs]
        _row("issued with PDF, one process", len(some), lambda: _issue(register, some, "c", 1, pdf=True))
        _row("asked again, nothing to do", len(drafts), lambda: _issue(register, drafts, "a", TOGETHER))
        _verified(register, issuer, Path(folder) / "published")
        _others(issuer, next(register.all()).statement, options.records)
        _cohort(Path(folder), issuer, options.pdfs)
        if options.growth:
            _grow(register, address, options.growth)


def _issue(
    register: Register, drafts: list[Statement], place: str, together: int, *, pdf: bool = False
) -> None:
    for at in range(0, len(drafts), together):
        part = enumerate(drafts[at : at + together], start=at)
        renewed = [
            (holder(f"{place}-{number}"), one.model_copy(update={"record_id": uuid4(), "short_code": code()}))
            for number, one in part
        ]
        register.issue_all(renewed, certificate_pdf if pdf else None)


def _cohort(folder: Path, issuer: Issuer, number: int) -> None:
    """From the gradebook to certificates in the class's folder, as `course records issue` does."""
    room = a_cohort(folder / "class", number)
    register = Register(f"sqlite:///{folder / 'cohort.db'}", issuer)
    learners = who_handed_in(room, EXERCISE)
    before = time.process_time()
    issued = lambda: list(issue_cohort(room, EXERCISE, learners, register, lambda _: None))  # noqa: E731
    _row(f"a cohort's with PDF, {at_once()} at once", number, issued)
    print(f"{'  of that, the processor for each':42} {(time.process_time() - before) / number * 1e3:9.1f} ms")
    _row("a cohort's again, nothing to do", number, issued)


def _verified(register: Register, issuer: Issuer, into: Path) -> None:
    for name, content in files(issuer, register.all(), register.sealed()).items():
        (into / name).parent.mkdir(parents=True, exist_ok=True)
        (into / name).write_bytes(content)
    pinned = [pinned_in(into)]
    texts = [one.credential.encode() for one in register.all()]

    def check() -> None:
        assert all(verify(text, pinned).outcome == "valid" for text in texts)

    _row("verified, with status, credentials", len(texts), check)
    papers = [pdf for one in register.all() if (pdf := register.certificate(one.id))]

    def check_papers() -> None:
        assert all(verify(paper, pinned).outcome == "valid" for paper in papers)

    _row("verified, with status, certificates", len(papers), check_papers)


def _others(issuer: Issuer, statement: Statement, number: int) -> None:
    """The same with openbadgeslib: signatures only, for it keeps no register."""
    from cryptography.hazmat.primitives import serialization
    from openbadgeslib.ob3 import OB3Signer, OB3Verifier

    from course.register.compact import holds, read, signed
    from course.register.credential import claims_of
    from course.register.kept import StatusPlace

    claims = claims_of(statement, issuer.provider, StatusPlace(1, 5), "x")
    signer = OB3Signer(pem_of(issuer), algorithm="ES256")
    public = issuer.signer.secret.public_key()
    pem = public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    verifier, text = OB3Verifier(pem), signed(claims, issuer.signer)
    _row("signed, ours", number, lambda: [signed(claims, issuer.signer) for _ in range(number)])
    _row("signed, openbadgeslib", number, lambda: [signer.sign_payload(dict(claims)) for _ in range(number)])
    _row("signature verified, ours", number, lambda: [holds(read(text), public) for _ in range(number)])
    _row("signature verified, openbadgeslib", number, lambda: [verifier.verify(text) for _ in range(number)])


def _grow(register: Register, address: str, upto: int) -> None:
    """Issue up to so many records, without PDF, and say how fast each tenth was and what it takes."""
    one, step = draft("grown"), upto // 10
    for tenth in range(10):
        drafts = [one] * step
        _row(
            f"issued up to {(tenth + 1) * step:,}",
            step,
            lambda drafts=drafts, tenth=tenth: _issue(register, drafts, f"grown-{tenth}", TOGETHER),
        )
    begun = time.perf_counter()
    assert register.broken() is None
    print(f"{'log and records checked':42} {time.perf_counter() - begun:9.1f} s")
    if address.startswith("sqlite"):
        size = Path(sql.make_url(address).database or "").stat().st_size
        print(f"{'database':42} {size / 1e6:9.1f} MB")


def _row(what: str, number: int, do: Callable[[], object]) -> None:
    begun = time.perf_counter()
    do()
    took = time.perf_counter() - begun
    print(f"{what:42} {number:7,} in {took:7.2f} s {number / took:10,.0f} a second", flush=True)


@contextmanager
def _address(folder: Path, postgresql: bool) -> Iterator[str]:
    if not postgresql:
        yield f"sqlite:///{folder / 'register.db'}"
        return
    from benchmarks.server import running

    with running() as server:
        yield server.address(server.database())


if __name__ == "__main__":
    main()
