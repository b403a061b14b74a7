"""Feedback as a part of a study page: what was handed out, with the ways back to what it is about."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag
from markupsafe import Markup


def feedback_for_page(handed_out: str, work: str, *, files: bool = True) -> tuple[Markup, Markup]:
    """What a page of feedback says, to stand in a study page.

    Args:
        handed_out: the page as marking wrote it.
        work: where the exercise stands.
        files: whether the record's files stay in it, which may be offered beside it.

    Returns:
        The mark, and all that stands below it, with a link from each board to the answers there.
    """
    page = BeautifulSoup(handed_out, "html.parser")
    for part in page.select("main > h1, main > .sub"):
        part.decompose()
    for part in () if files else page.select("#your-record"):
        part.decompose()
    for board in page.select("[data-board]"):
        if board.h2 is not None:
            board.h2.insert_after(_back(page, f"{work}#board-{board['data-board']}"))
    mark = page.select_one("main > .fb-mark")
    opening = str(mark.extract()) if mark else ""
    main = page.main.decode_contents() if page.main else ""
    # The course's own page, escaped when it was made.
    return Markup(opening), Markup(main)  # noqa: S704


def _back(page: BeautifulSoup, address: str) -> Tag:
    line, link = page.new_tag("p", attrs={"class": "fb-back"}), page.new_tag("a", attrs={"href": address})
    link.string = "Go back to these answers"
    line.append(link)
    return line
