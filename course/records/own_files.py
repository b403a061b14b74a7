"""A learner's own export as CSV and JSON: a file that a spreadsheet opens safely, and one that keeps all."""

from __future__ import annotations

import csv
import io
import json

from course.content.schemes import Scheme
from course.marking.gradebook.enrolment import BEGIN_A_FORMULA
from course.records.own_layout import note_words, rows, standing_words
from course.records.own_record import OwnRecord

_BOM = "\ufeff"  # without it Excel reads UTF-8 as something else


def own_csv(own: OwnRecord, scheme: Scheme) -> bytes:
    """The record as one entry of a log: a line of headings, and a line below it.

    Args:
        own: the record.
        scheme: the body's layout.

    Returns:
        UTF-8 with its mark; no cell of it is a formula to any spreadsheet.
    """
    found = rows(own, scheme)
    told = io.StringIO(newline="")
    table = csv.writer(told, lineterminator="\r\n")
    table.writerow([*(row.label for row in found), "Standing", "About this layout"])
    texts = [*(row.text for row in found), standing_words(own), note_words(scheme)]
    table.writerow([plain_cell(text) for text in texts])
    return (_BOM + told.getvalue()).encode()


def plain_cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula: one that begins so gets a quotation mark first."""
    return f"'{text}" if text.lstrip()[:1] in {*BEGIN_A_FORMULA} or text[:1] in {"\t", "\r"} else text


def own_json(own: OwnRecord, scheme: Scheme) -> bytes:
    """The record as data: the lines of the layout, and all that they were made from.

    Args:
        own: the record.
        scheme: the body's layout.
    """
    told = {
        "kind": "own-record",
        "format": "1",
        "standing": standing_words(own),
        "layout": {"scheme": scheme.name, "status": scheme.status, "note": note_words(scheme)},
        "rows": [row._asdict() for row in rows(own, scheme)],
        "record": own.model_dump(mode="json"),
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
