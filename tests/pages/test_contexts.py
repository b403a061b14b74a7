"""Templates and the contexts that they are given agree, both ways; and no template may leave a name open."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from jinja2 import UndefinedError, meta
from markupsafe import Markup

from course.base.places import content_root
from course.base.templates import environment
from course.content.installed import course_content
from course.pages import frame
from course.pages.contexts import FeedbackPage, HandInPanel, PageContext, RecordPanel

FOLDER = content_root() / "course" / "pages" / "templates"
CONTEXTS = [*PageContext.__subclasses__(), HandInPanel]
OF_THE_FRAME = {"head", "places", "course", "statuses"}


class Places:
    """Where the links of a page lead."""

    home = record = "#"


def names(template: str) -> set[str]:
    """Every name that a template asks for, with what it extends and includes."""
    parsed = environment(FOLDER).parse((FOLDER / template).read_text(encoding="utf-8"))
    inside = (names(other) for other in meta.find_referenced_templates(parsed) if other)
    return meta.find_undeclared_variables(parsed).union(*inside)


@pytest.mark.parametrize("context", CONTEXTS, ids=lambda context: context.template)
def test_a_template_asks_for_what_its_context_has_and_leaves_nothing_of_it_unused(context: type):
    asked, given = names(f"{context.template}.html"), {field.name for field in fields(context)}

    assert asked <= given | OF_THE_FRAME
    assert given - {"title", "at_home", "has_desk"} <= asked


def test_every_page_has_its_context():
    parts = {"frame", "head", "desk"}

    assert {path.stem for path in FOLDER.glob("*.html")} == {one.template for one in CONTEXTS} | parts


@pytest.mark.parametrize("record", [None, RecordPanel("You have passed", "It waits for its assessor.")])
def test_feedback_can_be_shown_before_there_is_a_record_to_download(record: RecordPanel | None):
    shown = FeedbackPage(
        title="Feedback", content=Markup(""), record=record, attempts="1", again="#", next=None
    )

    html = frame.render(shown, course_content(), head=Markup(""), places=Places())

    assert "Download" not in html and ("You have passed" in html) == (record is not None)


def test_there_is_one_environment_and_it_lets_nothing_be_left_out(tmp_path: Path):
    (tmp_path / "one.html").write_text("{{ given }}{{ absent }}", encoding="utf-8")

    with pytest.raises(UndefinedError, match="'absent' is undefined"):
        environment(tmp_path).get_template("one.html").render(given="<b>")
    for path in (content_root() / "course").rglob("*.py"):
        made = re.search(r"\bEnvironment\(|FileSystemLoader\(", path.read_text(encoding="utf-8"))
        assert not made or path.name == "templates.py", path
