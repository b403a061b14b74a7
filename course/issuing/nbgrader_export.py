"""nbgrader's command for exporting, giving a class's records.

`nbgrader export --exporter=course.issuing.nbgrader_export.RecordsExport --to records.xlsx`
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbgrader.plugins.export import ExportPlugin

from course.base.places import provider_home
from course.issuing.table_file import write_table
from course.marking.nbgrader.own_classroom import marking_classroom
from course.register.provider_folder import ProviderFolder


class RecordsExport(ExportPlugin):  # type: ignore[misc]  # nbgrader has no types
    """A class's records as a table: `records.csv`, or what `--to` names, as CSV or as a workbook (.xlsx)."""

    def export(self, gradebook: Any) -> None:  # noqa: ARG002  # what was issued stands in the register
        """Write the table.

        Args:
            gradebook: nbgrader's; nothing is taken from it.
        """
        to = Path(self.to or "records.csv")
        provider = ProviderFolder(provider_home())
        written = write_table(marking_classroom(), provider, to, works=self.assignment, learners=self.student)
        self.log.info("%d records are in %s", written, to)
