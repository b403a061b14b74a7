"""Where a class sets times, no page of a learner's proposes what is closed or not open yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from course.content.installed import course_content
from course.learner.done import in_order
from tests.hosts.study.test_server import Server, serving

pytestmark = pytest.mark.timeout(120)
WRITTEN = {"kind": "draft", "text": "Ask exclusion first."}


def overview(server: Server) -> tuple[str, str]:
    """What is said to be next, and the line of the written advice."""
    soup = BeautifulSoup(server.browser().get(f"{server.root}study/", timeout=60).text, "html.parser")
    (line,) = [one for one in soup.select(".works li") if "A written advice" in one.get_text()]
    return (" ".join(one.get_text(" ").split()) for one in (soup.select_one("#next-name"), line))


def test_what_is_shut_is_not_what_comes_next_and_says_when_it_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    room = tmp_path / "class"
    room.mkdir()
    monkeypatch.setenv("COURSE_CLASS", str(room))
    with serving(tmp_path / "home") as server:
        sent = server.write(server.browser(), "answers/ex7-advice/advice", {"answers": WRITTEN, "seen": ""})
        assert sent.json()["notice"]["state"] == "saved"
        assert next(iter(overview(server))) == "Go on with: A written advice"

        for term, said in (
            ("opens: 2090-12-01 09:00", "It is not open yet. It opens on 1 December 2090 at 09:00 (London)."),
            ("closes: 2020-12-01 09:00", "It has closed."),
        ):
            (room / "class.yaml").write_text(f"exercises:\n  ex7-advice:\n    {term}\n", encoding="utf-8")
            first, line = overview(server)
            assert "A written advice" not in first and line.endswith(said)


def onward(server: Server, path: str) -> str:
    """What a page says comes next."""
    page = server.browser().get(f"{server.root}study/{path}", timeout=60).text
    return " ".join(BeautifulSoup(page, "html.parser").select_one(".onward").get_text(" ").split())


def test_the_way_on_from_a_lesson_leads_past_what_is_shut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    content, room = course_content(), tmp_path / "class"
    works = in_order(content)
    first, shut, after = next(
        three
        for three in zip(works, works[1:], works[2:], strict=False)
        if three[0].id in content.lessons and three[1].id in content.exercises
    )
    room.mkdir()
    monkeypatch.setenv("COURSE_CLASS", str(room))
    with serving(tmp_path / "home") as server:
        assert shut.title in onward(server, f"lesson/{first.id}")
        for term in ("opens: 2090-12-01 09:00", "closes: 2020-12-01 09:00"):
            terms = f"exercises:\n  {shut.id}:\n    {term}\n"
            (room / "class.yaml").write_text(terms, encoding="utf-8")
            said = onward(server, f"lesson/{first.id}")
            assert after.title in said and shut.title not in said
        # Of what may be begun, it is the next again; and after the last there is only the overview.
        (room / "class.yaml").write_text(f"exercises:\n  {shut.id}:\n    minutes: 45\n", encoding="utf-8")
        assert shut.title in onward(server, f"lesson/{first.id}")
        (room / "class.yaml").write_text(f"exercises:\n  {works[-1].id}:\n    opens: 2090-12-01 09:00\n")
        assert "To the overview" in onward(server, f"lesson/{works[-2].id}")
