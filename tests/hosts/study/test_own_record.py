"""Part B on the server: kept field by field, exported, deleted; nothing else is taken, by no other site."""

from __future__ import annotations

import io

import pytest
import requests
from docx import Document

from course.content.installed import course_content
from tests.hosts.study.test_server import Server, any_server, server  # noqa: F401  # pytest finds its fixtures by name

pytestmark = pytest.mark.timeout(120)

COURSE = course_content().course.id
WROTE = {"kind": "draft", "text": "To ask first.", "ticks": [], "checked": False}


def delete(server: Server, browser: requests.Session) -> int:  # noqa: F811
    """Delete part B as the page does, and return how it was answered."""
    secret = browser.cookies.get("_xsrf", path="/hub/user/ada/")
    headers = {"X-XSRFToken": secret or ""}
    return browser.delete(f"{server.root}study/api/own", headers=headers, timeout=60).status_code


def test_a_field_is_kept_apart_from_the_answers_exported_and_deleted(any_server: Server):  # noqa: F811
    browser = any_server.browser()
    reply = any_server.write(browser, "own/learned", {"answers": WROTE})
    assert (reply.status_code, reply.json()["notice"]["text"]) == (200, "Saved")
    kept = any_server.kept(f"reflection-{COURSE}")
    assert kept is not None and kept.boards["learned"].text == "To ask first."

    made = browser.get(f"{any_server.root}study/api/own-record/bsb.docx", timeout=60)
    assert made.headers["Content-Disposition"] == 'attachment; filename="my-record-bsb.docx"'
    (table,) = Document(io.BytesIO(made.content)).tables
    told = {row.cells[0].text: row.cells[1].text for row in table.rows}
    assert told["Reflect: what I learned"] == "To ask first."
    assert browser.get(f"{any_server.root}study/api/own-record/bsb.pdf", timeout=60).content[:4] == b"%PDF"

    assert delete(any_server, browser) == 204
    kept = any_server.kept(f"reflection-{COURSE}")
    assert kept is not None and "To ask first." not in kept.model_dump_json()


@pytest.mark.parametrize("path", ["own/taken", "own/hours-sra-points", "own/name"])
def test_what_is_no_field_of_it_is_refused(server: Server, path: str):  # noqa: F811
    assert server.write(server.browser(), path, {"answers": WROTE}).status_code == 404


def test_only_a_text_is_taken_and_only_from_its_own_page(server: Server):  # noqa: F811
    browser = server.browser()
    other = {"kind": "questions", "chosen": {"first": "why"}, "checked": []}
    assert server.write(browser, "own/learned", {"answers": other}).status_code == 404
    assert server.write(browser, "own/learned", {"answers": WROTE}, shown=False).status_code == 403
    assert browser.delete(f"{server.root}study/api/own", timeout=60).status_code == 403
    for layout in ("nobody.pdf", "sra.exe"):
        reply = browser.get(f"{server.root}study/api/own-record/{layout}", timeout=60)
        assert reply.status_code == 404


def test_a_text_with_a_sign_that_no_typeface_has_is_told_in_a_sentence(server: Server):  # noqa: F811
    browser = server.browser()
    server.write(browser, "own/met-need", {"answers": WROTE | {"text": "\U0001f980"}})
    reply = browser.get(f"{server.root}study/api/own-record/sra.pdf", timeout=60)
    assert reply.status_code == 409
    assert "Take the Word file" in reply.text
    # Others write on the same server.
    assert delete(server, browser) == 204
