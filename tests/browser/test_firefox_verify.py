"""The page that checks records, in the Firefox that people have, from a file: it says its own words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from course.records.short_code import grouped
from course.register.certificates import certificates_of
from course.register.page import with_page
from course.register.pinned import pinned_in
from course.register.published import files
from course.register.register import Register
from course.register.verify import verify
from tests.browser.firefox import FoxPage, running_firefox
from tests.register.making import draft, holder, issuer_named
from tests.register.other_pdf import saved_otherwise
from tests.register.shown import locked, rewritten

# Only in a soak: what is promised here is proved more quickly in Chromium.
pytestmark = [pytest.mark.browser, pytest.mark.soak, pytest.mark.long, pytest.mark.timeout(300)]

FILE = "input[type=file]"


@pytest.fixture
def fox() -> Iterator[FoxPage]:
    with running_firefox() as page:
        yield page


def test_it_says_the_same_as_the_terminal_of_whatever_it_is_given(fox: FoxPage, tmp_path: Path):
    issuer = issuer_named("Example Law Training", "https://training.example/records")
    register, make = Register(f"sqlite:///{tmp_path / 'p.db'}", issuer), certificates_of(issuer)
    good = register.issue(holder(), draft(), make).record
    bad = register.issue(holder("eve"), draft("eve"), make).record
    register.revoke(bad.id, "withdrawn")
    register.issue(holder("bob"), draft("bob"))
    replaced = register.find(register.standing(holder("bob")).id)
    register.issue(holder("bob"), draft("bob", mark="18.00"))
    published = tmp_path / "published"
    for name, content in with_page(files(issuer, register.all(), register.sealed())).items():
        (published / name).parent.mkdir(parents=True, exist_ok=True)
        (published / name).write_bytes(content)
    pdf = register.certificate(good.id)
    shown = {
        "certificate.pdf": pdf,
        "rewritten.pdf": rewritten(pdf),
        "saved-otherwise.pdf": saved_otherwise(pdf),
        "locked.pdf": locked(pdf),
        "altered.pdf": pdf.replace(b"/Type/Catalog", b"/Type/Catalug"),
        "revoked.pdf": register.certificate(bad.id),
        "replaced.jwt": replaced.credential.encode(),
        "altered.jwt": good.credential[:-9].encode() + b"AAAAAAAAA",
        "nothing.txt": b"hello",
    }
    fox.goto((published / "verify.html").as_uri())
    said = {}
    for name, content in shown.items():
        (tmp_path / name).write_bytes(content)
        fox.locator(FILE).all()[0].send_keys(str(tmp_path / name))
        expected = verify(content, [pinned_in(published)])
        fox.until_it_reads(expected.words, "#verdict")
        said[name] = expected.outcome

    assert [*said.values()][:3] == ["valid"] * 3 and set([*said.values()][3:]) == {"refused"}
    fox.locator("#text").all()[0].send_keys(grouped(good.code))
    fox.named("button", "Check").click()
    fox.until_it_reads("THE CODE HOLDS", "#verdict")
    fox.locator(FILE).all()[0].send_keys(str(tmp_path / "certificate.pdf"))
    fox.until_it_reads("Genuine", "#verdict")
    for name, match in (("Ada Example", "MATCH. Ada Example is the name"), ("Ada Other", "NO MATCH.")):
        field = fox.locator("#paper input").all()[0]
        field.clear()
        field.send_keys(name)
        fox.named("button", "Compare").click()
        fox.until_it_reads(match, "#verdict")
    assert fox.errors == []
