"""A link is what Markdown calls one, wherever in a text it stands."""

from __future__ import annotations

import pytest

from course.content.links import Link, anchors_of, links_of


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("As [*JS* (Sri Lanka)](#js-sri-lanka) says.", [Link("JS (Sri Lanka)", "#js-sri-lanka")]),
        ("- **In [a list](#A11)**", [Link("a list", "#A11")]),
        ("| Who |\n|---|\n| [in a table](#A12) |", [Link("in a table", "#A12")]),
        ("> [in a quotation][A13]\n\n[A13]: #A13", [Link("in a quotation", "#A13")]),
        ("[AK \\[2004\\] UKIAT 294](#ak-russia-2004)", [Link("AK [2004] UKIAT 294", "#ak-russia-2004")]),
        ("[elsewhere](https://example.org/#A14)", [Link("elsewhere", "https://example.org/#A14")]),
        ("[](#A15) and []()", [Link("", "#A15"), Link("", "")]),
        ("`[in code](#A16)`\n\n    [and more](#A17)", []),
        ("\\[escaped](#A18)", []),
    ],
)
def test_the_links_of_a_text_are_those_that_a_reader_can_follow(text, links):
    assert links_of(text) == links


def test_a_place_in_the_same_notebook_is_told_from_one_elsewhere():
    assert Link("here", "#A11").within == "A11"
    assert Link("there", "https://example.org/#A11").within == ""


def test_the_places_of_headings_are_named_as_jupyterlab_names_them():
    assert anchors_of("# The *two*  files\n\nText\n\n## More") == ["The-two-files", "More"]
