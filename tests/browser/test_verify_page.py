"""The page with which a stranger checks a record: from a file and from a plain host, as the terminal does."""

from __future__ import annotations

import base64
import mimetypes
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from course.register.page import with_page
from course.register.pinned import Pinned, pinned_in
from course.register.verify import verify
from tests.browser.conftest import PATIENCE
from tests.browser.hands import tabbed_through
from tests.conftest import how_many
from tests.register.shown import Shown, Shows, everything

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

HOST = "http://law.example/"


@dataclass
class Place:
    """Where the published folders lie: on a disk, or on a plain web host.

    Attributes:
        root: the folder with one folder for each state of what is published.
        asked: what was asked of the host.
        elsewhere: what was asked of anybody else.
    """

    root: Path
    context: BrowserContext
    asked: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def open(self, published: str, *, on_host: bool, after: str = "") -> Page:
        """The page beside one state of what is published."""
        page = self.context.new_page()
        folder = self.root / published
        address = f"{HOST}{published}/" if on_host else f"{folder.as_uri()}/"
        page.goto(f"{address}verify.html{after}")
        return page

    def answer(self, route: Route) -> None:
        """Do as a plain web host does, and note whatever is asked of anybody else."""
        url = route.request.url
        if url.startswith("file:"):
            route.continue_()
            return
        if not url.startswith(HOST) or route.request.method != "GET" or urlsplit(url).query:
            self.elsewhere.append(url)
            route.abort()
            return
        self.asked.append(url)
        path = self.root / urlsplit(url).path.lstrip("/").replace("%20", " ").replace("%27", "'")
        if path.is_file():
            kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            route.fulfill(body=path.read_bytes(), content_type=kind)
        else:
            route.fulfill(status=404, body="<h1>There is nothing here</h1>", content_type="text/html")


@pytest.fixture(scope="module")
def shows(tmp_path_factory) -> Shows:
    return everything(tmp_path_factory.mktemp("registers"))


@pytest.fixture(scope="module")
def root(shows, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    for name, files in shows.published.items():
        write(folder / name, with_page(files))
    return folder


def write(folder: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


@pytest.fixture(scope="module")
def pinned(shows, root) -> dict[str, Pinned]:
    return {name: pinned_in(root / name) for name in shows.published}


@contextmanager
def a_place(browser: Browser, root: Path, **options: Any) -> Iterator[Place]:
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    place = Place(root, context)
    context.route("**/*", place.answer)
    yield place
    context.close()
    assert not place.elsewhere


@pytest.fixture
def place(browser, root) -> Iterator[Place]:
    with a_place(browser, root) as place:
        yield place


def give(page: Page, content: bytes, name: str = "shown.pdf") -> None:
    """Choose a file."""
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    page.get_by_label("The certificate (PDF), or credential.jwt").set_input_files(file)


def paste(page: Page, text: str) -> None:
    page.get_by_label("Or the code on the certificate").fill(text)
    page.get_by_role("button", name="Check").click()


def told(page: Page) -> str:
    """What came of it, once it is checked."""
    return page.locator("#verdict .sign + p").inner_text()


def shown_on(page: Page) -> tuple[str, str, list[tuple[str, str]], list[tuple[str, str]]]:
    """The outcome, the words, and both lists of what was signed, once it is checked."""
    outcome, words, first, rest = page.locator("#verdict .sign + p").evaluate(
        """words => {
          const lines = (id) => [...document.querySelectorAll(`#${id} > div`)].map(
            (row) => [...row.children].map((part) => part.textContent));
          return [words.parentElement.dataset.outcome, words.textContent, lines("first"), lines("rest")];
        }"""
    )
    return outcome, words, [(a, b) for a, b in first], [(a, b) for a, b in rest]


def named(shows: Shows, name: str) -> Shown:
    return next(one for one in shows.all if one.name == name)


@pytest.mark.parametrize("on_host", [False, True], ids=["from a file", "from a plain host"])
def test_whatever_is_shown_the_page_says_what_the_terminal_says(shows, pinned, place, on_host):
    for published in shows.published:
        page = place.open(published, on_host=on_host)
        assert page.evaluate("isSecureContext") is (not on_host)
        for one in shows.all:
            if one.published != published:
                continue
            found = verify(one.content, [pinned[published]])
            give(page, one.content)

            assert shown_on(page) == (found.outcome, found.words, found.first, found.rest), one.name
        page.close()


def all_checked(page: Page, contents: list[bytes]) -> list[tuple[str, str, str]]:
    """What the page says of many files, one after the other, without being loaded again."""
    found: list[tuple[str, str, str]] = []
    for at in range(0, len(contents), 500):
        sent = [base64.b64encode(one).decode() for one in contents[at : at + 500]]
        said = page.evaluate(
            """async (all) => {
              const said = [];
              for (const one of all) {
                const raw = Uint8Array.from(atob(one), (sign) => sign.charCodeAt(0));
                const { outcome, kind, words } = await checkRecord(raw);
                said.push([outcome, kind, words]);
              }
              return said;
            }""",
            sent,
        )
        found += [(outcome, kind, words) for outcome, kind, words in said]
    return found


def test_every_byte_of_a_credential_changed_left_out_or_added_is_refused_as_at_the_terminal(
    shows, pinned, place
):
    raw, page = named(shows, "credential").content, place.open("now", on_host=False)
    changed = [raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :] for at in range(len(raw))]
    step = how_many(17, 1)
    changed += [raw[:at] + raw[at + 1 :] for at in range(0, len(raw), step)]
    changed += [raw[:at] + b"A" + raw[at:] for at in range(0, len(raw), step)]
    here = [verify(one, [pinned["now"]]) for one in changed]

    there = all_checked(page, changed)

    assert {found.outcome for found in here} == {"refused"}
    assert there == [(found.outcome, found.kind, found.words) for found in here]


@pytest.mark.parametrize("on_host", [False, True], ids=["from a file", "from a plain host"])
def test_the_name_on_the_paper_is_compared_and_nothing_leaves_the_browser(shows, place, on_host):
    page = place.open("now", on_host=on_host)
    expect(page.get_by_label("The name on the paper")).to_be_hidden()
    give(page, named(shows, "certificate").content)
    expect(page.get_by_text("VALID.")).to_be_visible()
    beside = sorted(place.asked)

    name = page.get_by_label("The name on the paper")
    name.fill("Eve Example")
    name.press("Enter")
    status = page.get_by_role("status")
    expect(status).to_contain_text("NO MATCH. Eve Example is not the name that was signed.")
    name.fill("  Ada   Example ")
    page.get_by_role("button", name="Compare").click()
    expect(status).to_contain_text(" is the name that was signed.")
    expect(status).not_to_contain_text("NO MATCH")
    expect(page.locator("#signed")).not_to_contain_text("Ada")

    assert sorted(place.asked) == beside and not place.elsewhere
    assert {urlsplit(url).path for url in beside} == (
        {f"/now/{name}" for name in ("verify.html", *NEIGHBOURS)} if on_host else set()
    )


NEIGHBOURS = ("issuer.json", "why.jwt", "codes.jwt", "log-head.jwt", "status/1.jwt")


@pytest.mark.parametrize("on_host", [False, True], ids=["from a file", "from a plain host"])
def test_the_address_in_the_qr_code_shows_how_the_record_stands_and_never_a_name(shows, place, on_host):
    valid, ended = named(shows, "code").content, named(shows, "code of a revoked one").content
    page = place.open("now", on_host=on_host, after=f"#{valid.decode().replace('-', '')}")

    expect(page.get_by_role("status")).to_contain_text("issued a record with this code")
    expect(page.get_by_label("Or the code on the certificate")).to_have_value(valid.decode())
    expect(page.get_by_label("The name on the paper")).to_be_hidden()
    page.evaluate("code => { location.hash = code; }", ended.decode())
    expect(page.get_by_role("status")).to_contain_text("revoked this record")
    assert valid.decode().replace("-", "") not in "".join(place.asked)


def test_a_host_has_fresher_lists_than_the_page_and_nobody_turns_the_time_back(
    shows, browser, root, tmp_path
):
    """The page of today beside lists of tomorrow goes by those; beside those of yesterday by its own."""
    credential = named(shows, "revoked").content.decode()
    files = with_page(shows.published["now"])
    before = shows.published["before"]
    write(tmp_path / "fresher", {**files, "verify.html": with_page(before)["verify.html"]})
    write(tmp_path / "turned-back", {**before, "verify.html": files["verify.html"]})
    write(tmp_path / "alone", {"verify.html": with_page(before)["verify.html"]})
    with a_place(browser, tmp_path) as place:
        for folder in ("fresher", "turned-back"):
            page = place.open(folder, on_host=True)
            paste(page, credential)
            expect(page.get_by_role("status")).to_contain_text("revoked this record", timeout=PATIENCE)
            expect(page.get_by_text("They were read just now")).to_be_visible()
        for on_host, said in ((True, "Newer ones could not be read"), (False, "This page is a file")):
            page = place.open("alone", on_host=on_host)
            paste(page, credential)
            expect(page.get_by_role("status")).to_contain_text("Genuine: Example Law Training signed this")
            expect(page.get_by_text(said)).to_be_visible()


def test_a_list_that_was_begun_after_the_page_was_published_is_read_from_beside_it(shows, browser, tmp_path):
    files = {**shows.published["a second list"]}
    files["verify.html"] = with_page(shows.published["now"])["verify.html"]
    write(tmp_path / "later", files)
    held, ended = (named(shows, f"{says} in a second list").content.decode() for says in ("valid", "ended"))
    with a_place(browser, tmp_path) as place:
        page = place.open("later", on_host=True)
        paste(page, held)
        expect(page.get_by_role("status")).to_contain_text("VALID.")
        paste(page, ended)
        expect(page.get_by_role("status")).to_contain_text("says that this record holds no more")
        page = place.open("later", on_host=False)
        paste(page, held)
        expect(page.get_by_role("status")).to_contain_text("Whether it still holds was not checked")


def test_another_is_checked_once_the_page_was_left_with_an_answer(shows, place):
    """What is shown is always of what was given last."""
    page = place.open("now", on_host=False)
    give(page, named(shows, "certificate").content)
    expect(page.get_by_text("What was signed", exact=True)).to_be_visible()
    paste(page, "hello")
    expect(page.get_by_role("status")).to_contain_text("This is not a credential as it was issued")
    expect(page.get_by_text("What was signed", exact=True)).to_be_hidden()
    expect(page.get_by_label("The name on the paper")).to_be_hidden()


def test_it_is_worked_by_keys_alone(shows, place):
    page = place.open("now", on_host=False)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="To the page")).to_be_focused()
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(page.get_by_label("Or the code on the certificate")).to_be_focused()
    page.keyboard.type(named(shows, "code").content.decode())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("THE CODE HOLDS.")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_and_nothing_is_wider_than_the_window(shows, browser, root, width, scheme):
    size = {"width": width, "height": 800}
    with a_place(browser, root, viewport=size, color_scheme=scheme) as place:
        page, axe = place.open("now", on_host=False), Axe()
        assert page.locator("[aria-live], [role=status], [role=alert]").count() == 1
        for content in (None, named(shows, "certificate").content, named(shows, "revoked").content):
            if content is not None:
                give(page, content)
                told(page)
            found = axe.run(page, options={"resultTypes": ["violations"]})
            assert not found.response["violations"], found.generate_report()
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        give(page, named(shows, "certificate").content)
        told(page)
        # Skip link, file, code, Check, the name, Compare, all else that was signed.
        assert tabbed_through(page.locator("body")) == 7
        if folder := os.environ.get("COURSE_PICTURES"):
            page.screenshot(path=Path(folder) / f"verify-{width}-{scheme}.png", full_page=True)


def test_on_paper_it_is_what_was_found_out(shows, place):
    page = place.open("now", on_host=False)
    give(page, named(shows, "certificate").content)
    told(page)
    page.emulate_media(media="print")

    expect(page.get_by_role("button", name="Check")).to_be_hidden()
    expect(page.get_by_text("What was completed")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_a_small_pdf_that_unpacks_to_a_huge_one_is_refused(place):
    bomb = zlib.compress(b"\0" * 300_000_000)
    page = place.open("now", on_host=False)
    give(page, pdf_with_attachment(bomb))

    assert told(page).startswith(
        "This PDF has more than one credential attached, or one that is far too large"
    )


def pdf_with_attachment(packed: bytes) -> bytes:
    """A PDF with something attached as a credential."""
    inside = (
        b"1 0 obj\n<</Type/Catalog/Names<</EmbeddedFiles<</Names[(credential.jwt) 2 0 R]>>>>>>\nendobj\n"
        b"2 0 obj\n<</Type/Filespec/F(credential.jwt)/EF<</F 3 0 R>>>>\nendobj\n"
        b"3 0 obj\n<</Filter/FlateDecode/Length %d>>\nstream\n" % len(packed)
    )
    return b"%PDF-1.7\n" + inside + packed + b"\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"
