"""Make a lesson's slides: nbconvert's, with reveal.js, style and typefaces in the page itself."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbconvert import SlidesExporter
from nbformat import NotebookNode

from course.base.atomic_write import write_whole
from course.boards.plain import as_markdown
from course.boards.work_for_learner import board_view
from course.content import Content
from course.content.notebooks import calls_of, notebook_of
from course.content.versions import BASE
from course.content.works import Lesson
from course.hosts.slides.cells import for_slides
from course.pages.assets import allowed, built

HERE = Path(__file__).parent
TEMPLATES, BUILT = HERE / "templates", HERE / "built"


def make_slides(lesson: Lesson, content: Content, into: Path, *, notes: bool = False) -> Path:
    """Write a lesson's slides as one page.

    Args:
        lesson: the lesson.
        content: the library, and where its notebooks are.
        into: the folder; made if need be. Earlier slides of the lesson in it are replaced.
        notes: put the trainer's notes in. The page then goes by another name, so that it is not handed
            out by mistake.

    Returns:
        The page.

    Raises:
        OSError: it cannot be written.
    """
    page = into.expanduser() / f"{lesson.id}{'-with-notes' if notes else ''}.html"
    write_whole(page, slides_page(lesson, content, notes=notes).encode())
    return page


def slides_page(lesson: Lesson, content: Content, *, notes: bool = False) -> str:
    """A lesson's slides as HTML that nothing is fetched for.

    Args:
        lesson: the lesson.
        content: the library.
        notes: as for `make_slides`.
    """
    specs = {spec.id: spec for spec in lesson.boards}

    def board_text(board: str) -> str:
        return as_markdown(board_view(specs[board], lesson, BASE, content))

    path = notebook_of(lesson, content.root)
    calls = {call.id: call for call in calls_of(path)}
    shown = for_slides(nbformat.read(path, as_version=4), calls, board_text, notes=notes)
    return _as_html(shown, f"{lesson.title}: slides", notes=notes)


def _as_html(notebook: NotebookNode, title: str, *, notes: bool) -> str:
    exporter = SlidesExporter(
        extra_template_basedirs=[str(TEMPLATES)],
        template_name="course_slides",
        exclude_input=True,
        exclude_input_prompt=True,
        exclude_output_prompt=True,
    )
    front = built(BUILT)
    ours = {
        "title": title,
        "notes": notes,
        "script": front["slides.js"],
        "style": front["slides.css"],
        # Slides are moved and sized by styles that a script sets.
        "policy": (
            f"default-src 'none'; script-src {allowed([front['slides.js']])}; style-src 'unsafe-inline'; "
            "img-src data:; font-src data:; form-action 'none'; base-uri 'none'"
        ),
    }
    html, _ = exporter.from_notebook_node(notebook, {"slides": ours})
    return str(html)
