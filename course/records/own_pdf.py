"""A learner's own export as a PDF, set as certificates are: readable by a screen reader, no glyph missing."""

from __future__ import annotations

import json
from importlib import resources

import typst

from course.content.schemes import Scheme
from course.records.own_docx import NOT_WRITTEN
from course.records.own_layout import note_words, rows, standing_words
from course.records.own_record import OwnRecord
from course.records.typefaces import families, typefaces

NO_FONT = (
    "The PDF could not be made: there is no typeface here for some of the signs that you wrote. Take the "
    "Word file, which your own computer sets, or write those signs otherwise."
)


class ExportNotMade(ValueError):
    """The PDF cannot be set; the record itself is sound, and the other formats can be had."""


def own_pdf(own: OwnRecord, scheme: Scheme) -> bytes:
    """The record in a body's layout, on A4.

    Args:
        own: the record.
        scheme: the body's layout.

    Returns:
        A PDF/UA-1 file.

    Raises:
        ExportNotMade: there is no font for a character of what was written.
    """
    found = rows(own, scheme)
    given = {
        "name": own.name,
        "standing": standing_words(own),
        "layout": f"In the layout for {scheme.name}",
        "note": note_words(scheme),
        "rows": [{"label": row.label, "lines": (row.text or NOT_WRITTEN).split("\n")} for row in found],
        "empty": [not row.text for row in found],
        "families": families(" ".join(row.text for row in found)),
    }
    try:
        return typst.compile(
            resources.files(__package__).joinpath("own-record.typ").read_bytes(),
            format="pdf",
            font_paths=typefaces(),
            ignore_system_fonts=True,
            sys_inputs={"own": json.dumps(given)},
            pdf_standards=["a-2a", "ua-1"],
            timestamp=own.made,
        )
    except typst.TypstError:
        raise ExportNotMade(NO_FONT) from None
