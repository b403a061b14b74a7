"""A learner's own export as a Word document, to be edited and pasted into a firm's own log."""

from __future__ import annotations

import io
from datetime import UTC

from docx import Document
from docx.document import Document as Made
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table

from course.content.schemes import Scheme
from course.records.fields import only_seen
from course.records.own_layout import note_words, rows, standing_words
from course.records.own_record import OwnRecord

NOT_WRITTEN = "Not written yet"
_LABELS, _TEXTS = Mm(52), Mm(118)


def own_docx(own: OwnRecord, scheme: Scheme) -> bytes:
    """The record in a body's layout, as a table of two columns that Word and LibreOffice open.

    Args:
        own: the record.
        scheme: the body's layout.
    """
    made = Document()
    _describe(made, own)
    made.add_heading("My training record", level=0)
    made.add_paragraph(f"In the layout for {scheme.name}")
    made.add_paragraph(standing_words(own)).runs[0].bold = True
    _fill(made.add_table(rows=0, cols=2, style="Table Grid"), own, scheme)
    made.add_paragraph()
    note = made.add_paragraph(note_words(scheme))
    note.runs[0].font.size = Pt(9)
    into = io.BytesIO()
    made.save(into)
    return into.getvalue()


def _describe(made: Made, own: OwnRecord) -> None:
    about = made.core_properties
    about.title, about.author, about.language = "My training record", only_seen(own.name), "en-GB"
    about.comments = ""
    about.created = about.modified = own.made.astimezone(UTC).replace(tzinfo=None)
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    made.styles["Normal"].font.size = Pt(10.5)


def _fill(table: Table, own: OwnRecord, scheme: Scheme) -> None:
    table.autofit = False
    for label, text in rows(own, scheme):
        row = table.add_row()  # type: ignore[no-untyped-call]
        label_cell, text_cell = row.cells
        label_cell.width, text_cell.width = _LABELS, _TEXTS
        label_cell.paragraphs[0].add_run(label).bold = True
        lines = (text or NOT_WRITTEN).split("\n")
        first, *others = (line.replace("\t", " ") for line in lines)
        text_cell.paragraphs[0].add_run(first).italic = not text
        for line in others:
            text_cell.add_paragraph(line)
        # A line of a record is not torn in two by the end of a page, where it fits on one.
        whole = OxmlElement("w:cantSplit")
        whole.set(qn("w:val"), "true")
        row._tr.get_or_add_trPr().append(whole)  # noqa: SLF001  # python-docx has no other way
