"""A learner's certificate, from the provider's command to a stranger's browser and terminal."""

from __future__ import annotations

import base64
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect
from typer.testing import CliRunner

from course.commands.app import app
from course.register.codes import typed_code
from course.register.compact import read
from tests.browser.conftest import PATIENCE
from tests.qr_codes import qr_codes
from tests.records.passes import ADA, EXERCISE, a_class, mark, pass_it
from tests.register.test_letterhead import LOGO

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

SECRET = "four words at random"  # noqa: S105
PROVIDER = ["--name", "Example Law Training", "--contact", "records@training.example"]
PLAIN = "http://training.example/records/"


def course(*words: str | Path, code: int = 0) -> str:
    """Run a command, and give what it says in one line."""
    env = {"COLUMNS": "300", "COURSE_PROVIDER_PASSPHRASE": SECRET}
    ran = CliRunner().invoke(app, [str(word) for word in words], env=env)
    assert ran.exit_code == code, ran.output
    return " ".join(ran.output.split())


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """That of somebody who has passed in a class, issued by a provider and published."""
    (tmp_path / "logo.svg").write_bytes(LOGO)
    room = a_class(tmp_path / "class")
    pass_it(room)
    mark(room)
    monkeypatch.setenv("COURSE_CLASSROOM", str(room.root))
    course("provider", "init", *PROVIDER, "--address", "https://training.example/records",
           "--logo", tmp_path / "logo.svg")  # fmt: skip
    assert "1 new" in course("records", "issue", EXERCISE, "--apply")
    said = course("register", "publish", "--into", tmp_path / "published")
    assert "for https://training.example/records" in said
    return room.record(ADA, EXERCISE) / "certificate.pdf"


def hosted(context: BrowserContext, folder: Path) -> list[str]:
    """Put what is published on a web host, with https and without; give what is asked of it or others."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        parts = urlsplit(route.request.url)
        asked.append(f"{parts.hostname}{parts.path}")
        path = folder / parts.path.removeprefix("/records/")
        if parts.hostname == "training.example" and path.is_file():
            route.fulfill(
                body=path.read_bytes(), content_type="text/html" if path.suffix == ".html" else "text/plain"
            )
        else:
            route.abort()

    context.route("**/*", answer)
    return asked


@pytest.fixture
def strangers(page: Page) -> Page:
    page.context.set_default_timeout(PATIENCE)
    return page


def test_a_stranger_scans_the_code_opens_the_file_and_compares_the_name(certificate, tmp_path, strangers):
    asked = hosted(strangers.context, tmp_path / "published")
    (address,) = qr_codes(certificate.read_bytes())
    status = strangers.get_by_role("status")

    strangers.goto(address)
    expect(status).to_contain_text("Example Law Training issued a record with this code, and on ")
    strangers.goto(f"{PLAIN}verify.html")
    assert not strangers.evaluate("isSecureContext")
    strangers.get_by_label("The certificate (PDF), or credential.jwt").set_input_files(certificate)
    expect(status).to_contain_text("Genuine: Example Law Training signed this, it was not altered")
    signed = strangers.locator("#signed")
    expect(signed).to_contain_text("100.00 of 100, 60.00 needed")
    expect(signed).to_contain_text("Name: as it stands on the class's list; no identity document was checked")
    for name, said in (("Ada Sample", "NO MATCH."), ("Ada Example", "MATCH. Ada Example is the name")):
        strangers.get_by_label("The name on the paper").fill(name)
        strangers.get_by_role("button", name="Compare").click()
        expect(status.locator("p").last).to_contain_text(said)

    published = {
        str(path.relative_to(tmp_path / "published")) for path in (tmp_path / "published").rglob("*")
    }
    assert {one.removeprefix("training.example/records/") for one in asked} <= published


def test_once_it_is_revoked_and_published_again_the_stranger_is_told(certificate, tmp_path, strangers):
    hosted(strangers.context, tmp_path / "published")
    (address,) = qr_codes(certificate.read_bytes())
    code = typed_code(urlsplit(address).fragment)
    course("register", "revoke", code, "--why", "a mistake")
    course("register", "publish", "--into", tmp_path / "published")

    strangers.goto(address)
    expect(strangers.get_by_role("status")).to_contain_text("Example Law Training revoked this record on")
    expect(strangers.locator("body")).not_to_contain_text("a mistake")
    strangers.get_by_label("The certificate (PDF), or credential.jwt").set_input_files(certificate)
    expect(strangers.get_by_label("The name on the paper")).to_be_hidden()
    expect(strangers.get_by_role("status")).to_contain_text("revoked this record on")


def test_at_a_terminal_elsewhere_with_the_provider_pinned_it_says_the_same(
    certificate, tmp_path, monkeypatch
):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "paper.pdf").write_bytes(certificate.read_bytes())
    (tmp_path / "published").rename(elsewhere / "theirs")
    monkeypatch.chdir(elsewhere)
    monkeypatch.setenv("COURSE_PROVIDER", str(elsewhere / "nobody"))
    monkeypatch.delenv("COURSE_CLASSROOM")
    (address,) = qr_codes(certificate.read_bytes())
    code = urlsplit(address).fragment

    told = course("verify", "paper.pdf", "--issuer", "theirs", "--name", "Ada Example")
    assert "Genuine: Example Law Training signed this" in told and "MATCH. Ada Example is the name" in told
    assert "NO MATCH" in course("verify", "paper.pdf", "--issuer", "theirs", "--name", "Ada Sample", code=1)
    assert "REFUSED. It names did:web:training.example:records" in course("verify", "paper.pdf", code=1)
    assert "issued a record with this code" in course("verify", code, "--issuer", "theirs")
    assert "A code names nobody" in course("verify", code, "--issuer", "theirs", "--name", "Ada", code=3)
    assert "REFUSED. A code by itself" in course("verify", code, code=1)


def test_nothing_of_a_learner_is_published(certificate, tmp_path):
    """Whatever is published may be read by anybody; the page holds what stands in the files beside it."""
    folder = tmp_path / "published"
    texts = [path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".html"]
    signed = [read(path.read_text(encoding="utf-8")).content for path in folder.rglob("*.jwt")]
    said = [base64.urlsafe_b64decode(one.split(b".")[1] + b"==") for one in signed]
    code = urlsplit(qr_codes(certificate.read_bytes())[0]).fragment
    secrets = (b"Ada", ADA.encode(), EXERCISE.encode(), code.encode())

    assert (folder / "verify.html").is_file() and (folder / "logo.svg").read_bytes() == LOGO
    assert len(said) == 4 and not [one for one in secrets for text in (*texts, *said) if one in text]
