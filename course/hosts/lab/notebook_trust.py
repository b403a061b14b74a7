"""The files of the learner's JupyterLab, with a stricter idea of trust."""

from __future__ import annotations

from typing import Any

from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager


class NotebookTrust(AsyncLargeFileManager):
    """Jupyter's own files, except that saving a notebook never makes it trusted.

    Jupyter signs any saved notebook without outputs, since it guards outputs only. Here a
    trusted notebook is run when it is opened: a stranger's would have to be opened only twice.
    """

    def check_and_sign(self, nb: Any, path: str = "", **options: Any) -> None:
        """Sign a notebook that is being saved, if all of it was trusted when it was opened.

        Parameters:
            nb: The notebook.
            path: Where it is saved, for the log.
            options: Passed on.
        """
        code = [cell for cell in nb["cells"] if cell["cell_type"] == "code"]
        if all(cell["metadata"].get("trusted") is True for cell in code):
            super().check_and_sign(nb, path, **options)
        else:
            # It takes the marks out of the cells: they are not part of the file.
            self.notary.check_cells(nb)
