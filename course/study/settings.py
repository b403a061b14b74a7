"""The settings of the learner's JupyterLab, apart from any other Jupyter on the machine."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_EXTENSIONS = Path(__file__).resolve().parent / "labextension"
_KERNEL = "python3"

# Installing nbgrader switches its server extensions on for everybody; they are for assessors.
_SERVER_EXTENSIONS_OFF = (
    "nbgrader.server_extensions.formgrader",
    "nbgrader.server_extensions.validate_assignment",
    "nbgrader.server_extensions.assignment_list",
    "nbgrader.server_extensions.course_list",
    "jupyter_lsp",
    "jupyter_server_terminals",
    "notebook",
    "notebook_shim",
)
_LAB_EXTENSIONS_OFF = (
    "@jupyter/nbgrader",
    "@jupyter-notebook/lab-extension",
    "@jupyterlab/debugger-extension",
    "@jupyterlab/extensionmanager-extension",
    "@jupyterlab/lsp-extension",
    "@jupyterlab/fileeditor-extension:language-server",
    "@jupyterlab/notebook-extension:language-server",
    "@jupyterlab/running-extension",
    "@jupyterlab/terminal-extension",
    "@jupyterlab/workspaces-extension",
)


def signatures(home: Path) -> Path:
    """Return the file in which the learner's Jupyter remembers the notebooks it trusts."""
    return _data(home) / "nbsignatures.db"


def environment(home: Path, token: str, inherited: Mapping[str, str]) -> dict[str, str]:
    """Return the environment in which the learner's JupyterLab runs.

    Parameters:
        home: The learner's folder.
        token: The secret that a browser must show; kept off the command line, which
            other users of the machine can read.
        inherited: The environment of this process.

    Returns:
        The inherited variables without any of Jupyter's, and the course's own.
    """
    kept = {name: value for name, value in inherited.items() if not name.startswith("JUPYTER")}
    jupyter = home / "jupyter"
    return kept | {
        "COURSE_HOME": str(home),
        "IPYTHONDIR": str(jupyter / "ipython"),
        "JUPYTER_CONFIG_DIR": str(_config(home)),
        "JUPYTER_DATA_DIR": str(_data(home)),
        "JUPYTER_RUNTIME_DIR": str(jupyter / "runtime"),
        "JUPYTER_PLATFORM_DIRS": "1",
        # In a virtual environment Jupyter would rank the environment's settings above these.
        "JUPYTER_PREFER_ENV_PATH": "0",
        "JUPYTER_TOKEN": token,
    }


def files(home: Path, desk: Path) -> dict[Path, bytes]:
    """Return the settings files of the learner's JupyterLab.

    Parameters:
        home: The learner's folder.
        desk: The folder that JupyterLab shows.

    Returns:
        What each file shall hold.
    """
    config = _config(home)
    content = {
        config / "jupyter_server_config.json": _server(desk),
        config / "labconfig" / "page_config.json": {
            "disabledExtensions": dict.fromkeys(_LAB_EXTENSIONS_OFF, True)
        },
        config / "labconfig" / "default_setting_overrides.json": _overrides(),
        _data(home) / "kernels" / _KERNEL / "kernel.json": {
            "argv": [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
            "display_name": "Course",
            "language": "python",
        },
    }
    return {path: json.dumps(value, indent=1).encode() for path, value in content.items()}


def _config(home: Path) -> Path:
    return home / "jupyter" / "config"


def _data(home: Path) -> Path:
    return home / "jupyter" / "data"


def _server(desk: Path) -> dict[str, Any]:
    return {
        "ServerApp": {
            "ip": "127.0.0.1",
            "port_retries": 0,
            "root_dir": str(desk),
            # The window that runs it has no keyboard to answer "shut down?" with.
            "answer_yes": True,
            # Containers run as root; only this machine is served.
            "allow_root": True,
            "terminals_enabled": False,
            "contents_manager_class": "course.study.contents.DeskContentsManager",
            "jpserver_extensions": {"jupyterlab": True} | dict.fromkeys(_SERVER_EXTENSIONS_OFF, False),
        },
        "LabApp": {
            "news_url": None,
            "check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
            "extension_manager": "readonly",
        },
        # Given here and installed nowhere, so that an assessor's JupyterLab never loads it.
        "LabServerApp": {"extra_labextensions_path": [str(_EXTENSIONS)]},
        "KernelSpecManager": {"allowed_kernelspecs": [_KERNEL]},
    }


def _overrides() -> dict[str, Any]:
    return {
        "@jupyterlab/apputils-extension:notification": {
            "fetchNews": "false",
            "checkForUpdates": False,
        },
        "@jupyterlab/apputils-extension:themes": {"adaptive-theme": True},
        "@jupyterlab/notebook-extension:tracker": {
            "kernelShutdown": True,
            # The whole text is on the page, so that it can be searched and printed.
            "windowingMode": "none",
            "autoStartDefaultKernel": True,
            "scrollPastEnd": False,
            "showHiddenCellsButton": False,
        },
        # A saved picture of a board looks alive, and loses every answer given to it.
        "@jupyter-widgets/jupyterlab-manager:plugin": {"saveState": False},
    }
