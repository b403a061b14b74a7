"""Set a template of a folder, with what its pages share, as a tagged PDF."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib import resources
from typing import Any

import typst

from course.base.emphasis import PATTERN


def set_pdf(folder: str, template: str, contents: Mapping[str, Any], fonts: typst.Fonts) -> bytes:
    """Set one template.

    Args:
        folder: the package in which it stands, beside `common.typ`, which is set before it.
        template: its file.
        contents: what it is given.
        fonts: the typefaces; those of the machine are not used.

    Returns:
        A tagged PDF (PDF/UA-1): always the same bytes for the same contents.
    """
    root = resources.files(folder)
    compiled = typst.compile(
        root.joinpath("common.typ").read_bytes() + root.joinpath(template).read_bytes(),
        format="pdf",
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"contents": json.dumps(contents), "emphasis": PATTERN},
        pdf_standards=["ua-1"],
        timestamp=datetime(2000, 1, 1, tzinfo=UTC),
    )
    assert isinstance(compiled, bytes)
    return compiled
