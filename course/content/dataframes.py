"""The tables as pandas DataFrames, for those who count, filter and plot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

import pandas as pd

if TYPE_CHECKING:
    from course.content.content import Content
    from course.content.rows import Row

TableName = Literal[
    "sources", "propositions", "updates", "tests", "elements", "authorities", "offences", "traps"
]


def table(name: TableName, content: Content) -> pd.DataFrame:
    """One table of the library as a DataFrame.

    Args:
        name: which table.
        content: the library.

    Returns:
        A row per id (the index), a column per field; list cells hold lists.
    """
    rows: Mapping[str, Row] = getattr(content, name)
    return pd.DataFrame([row.model_dump() for row in rows.values()]).set_index("id")
