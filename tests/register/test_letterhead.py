"""A provider's certificates: its logo, whom to ask, and a QR code that leads to where each is checked."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from course.issuing.completion import complete
from course.issuing.issue import certificate_of, holder_of
from course.register.certificates import certificates_of
from course.register.issuer import Issuer
from course.register.provider import NotAProvider
from course.register.provider_folder import ProviderFolder
from course.register.register import Register
from tests.pdf_words import words_of
from tests.qr_codes import qr_codes
from tests.records.passes import ADA, EXERCISE, a_class, mark, pass_it
from tests.register.making import draft, holder, issuer_named

LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20">'
    b'<rect width="80" height="20" fill="#1d4f91"/><circle cx="10" cy="10" r="6" fill="#fff"/></svg>'
)


@pytest.fixture
def register(tmp_path) -> Register:
    issuer = replace(issuer_named("Example Law Training", "https://training.example/records"), logo=LOGO)
    return Register(f"sqlite:///{tmp_path / 'provider.db'}", issuer)


def pictures(pdf: bytes) -> str:
    """What is said of the pictures, to those who do not see them."""
    objects = PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"]
    return str(_alternatives(objects, set()))


def _alternatives(node, seen: set[int]) -> list[str]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if id(node) in seen:
        return []
    seen.add(id(node))
    if isinstance(node, list):
        return [said for one in node for said in _alternatives(one, seen)]
    if not isinstance(node, dict):
        return []
    own = [str(node["/Alt"])] if "/Alt" in node else []
    return own + _alternatives(node.get("/K"), seen)


def test_the_qr_code_of_a_record_that_is_issued_in_a_class_leads_to_the_page_that_checks_it(
    tmp_path, register
):
    room = a_class(tmp_path / "class")
    pass_it(room)
    mark(room)
    complete(room, ADA, EXERCISE, register=register)
    made = register.standing(holder_of(room, ADA, EXERCISE))
    pdf, code = certificate_of(register, made), made.statement.short_code

    assert qr_codes(pdf) == [f"https://training.example/records/verify.html#{code}"]
    assert "Check it at training.example/records/verify.html" in words_of(pdf)
    assert "Example Law Training records@training.example" in words_of(pdf)
    assert "Logo of Example Law Training" in pictures(pdf)


def test_a_certificate_that_is_made_later_has_the_same_letterhead(register):
    made = register.issue(holder(), draft()).record
    assert register.certificate(made.id) is None

    pdf = certificate_of(register, made)

    assert pdf == certificates_of(register.issuer)(made.statement, made.credential)
    assert qr_codes(pdf) == [f"https://training.example/records/verify.html#{made.statement.short_code}"]


def test_what_nobody_attests_has_no_letterhead(tmp_path, register):
    """A rehearsal's and a self-assessed one would lead to a page that does not know them."""
    own = Register(f"sqlite:///{tmp_path / 'own.db'}")
    for of, one in ((own, draft()), (register, draft(status="specimen", marked_by="rehearsal"))):
        made = of.issue(holder(), one).record
        pdf = certificate_of(of, made)

        assert not qr_codes(pdf) and "Logo" not in pictures(pdf) and "Check it" not in words_of(pdf)


def test_the_logo_is_the_folders_and_one_that_is_gone_is_said(tmp_path):
    folder, plan = (
        ProviderFolder(tmp_path / "provider"),
        issuer_named("Example", "https://x.example").provider,
    )
    folder.path.mkdir()
    (folder.path / "logo.svg").write_bytes(LOGO)
    named = plan.model_copy(update={"logo": "logo.svg"})

    assert folder.logo(named) == LOGO and folder.logo(plan) == b""
    (folder.path / "logo.svg").unlink()
    with pytest.raises(NotAProvider, match=r"logo\.svg cannot be used"):
        folder.logo(named)
    assert Issuer(named, None).logo == b""
