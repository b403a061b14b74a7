"""The settings of the course's JupyterLab, apart from any other Jupyter on the machine."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

_EXTENSIONS = Path(__file__).resolve().parent / "labextension"
_KERNEL = "python3"
_OWN_SCRIPTS = "frame-ancestors 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:"

# JupyterLab sends files of up to 15 MB in one piece, a third longer for the way.
_MOST_BYTES = 24_000_000
# Not "Strict": Jupyter opens a browser through a page of its own, which counts as another site.
_SAME_SITE = "Lax"

_FORMGRADER = "nbgrader.server_extensions.formgrader"
_ITS_LISTS = "course.hosts.lab.formgrader"
_STUDY_PAGES = "course.hosts.study"
# Installing nbgrader switches its server extensions on for everybody; they are for assessors. Installing the
# course switches the study pages on; they are for learners.
_SERVER_EXTENSIONS_OFF = (
    _STUDY_PAGES,
    _FORMGRADER,
    "nbgrader.server_extensions.validate_assignment",
    "nbgrader.server_extensions.assignment_list",
    "nbgrader.server_extensions.course_list",
    "jupyter_lsp",
    "jupyter_server_terminals",
    "notebook",
    "notebook_shim",
)
# Validating runs what is in a notebook; the lists are a learner's.
_NBGRADER_PARTS_OFF = (
    "@jupyter/nbgrader:assignment-list",
    "@jupyter/nbgrader:course-list",
    "@jupyter/nbgrader:validate-assignment",
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


def environment(home: Path, learner: Path, token: str, inherited: Mapping[str, str]) -> dict[str, str]:
    """Return the environment in which a JupyterLab of the course's runs.

    Parameters:
        home: The folder of its settings.
        learner: The folder of the learner whose work its notebooks and pages show; an
            assessor's JupyterLab has settings of its own beside it.
        token: The secret that a browser must show; kept off the command line, which
            other users of the machine can read.
        inherited: The environment of this process.

    Returns:
        The inherited variables without any of Jupyter's, and the course's own.
    """
    kept = {name: value for name, value in inherited.items() if not name.startswith("JUPYTER")}
    jupyter = home / "jupyter"
    return kept | {
        "COURSE_HOME": str(learner),
        "IPYTHONDIR": str(jupyter / "ipython"),
        "JUPYTER_CONFIG_DIR": str(_config(home)),
        "JUPYTER_DATA_DIR": str(_data(home)),
        "JUPYTER_RUNTIME_DIR": str(jupyter / "runtime"),
        "JUPYTER_PLATFORM_DIRS": "1",
        # In a virtual environment Jupyter would rank the environment's settings above these.
        "JUPYTER_PREFER_ENV_PATH": "0",
        "JUPYTER_TOKEN": token,
    }


def settings_files(home: Path, desk: Path) -> dict[Path, bytes]:
    """Return the settings files of the learner's JupyterLab.

    Parameters:
        home: The learner's folder.
        desk: The folder that JupyterLab shows.

    Returns:
        What each file shall hold.
    """
    server = _server(desk, _STUDY_PAGES)
    server["ServerApp"]["contents_manager_class"] = "course.hosts.lab.notebook_trust.NotebookTrust"
    # Given here and installed nowhere, so that an assessor's JupyterLab never loads it.
    server["LabServerApp"] = {"extra_labextensions_path": [str(_EXTENSIONS)]}
    return _files(home, server, _LAB_EXTENSIONS_OFF)


def assessors_files(home: Path, root: Path) -> dict[Path, bytes]:
    """Return the settings files of an assessor's JupyterLab: nbgrader is there, and nothing runs by itself.

    Parameters:
        home: The folder of its settings.
        root: The folder that JupyterLab shows; nbgrader's course root.

    Returns:
        What each file shall hold.
    """
    off = [name for name in _LAB_EXTENSIONS_OFF if name != "@jupyter/nbgrader"]
    server = _server(root, _FORMGRADER, _ITS_LISTS)
    # nbgrader's pages would fetch MathJax, for which the course has no use, from another machine.
    server["ServerApp"]["tornado_settings"]["headers"] = {"Content-Security-Policy": _OWN_SCRIPTS}
    # Submissions stand in a folder whose name begins with a point.
    server["ContentsManager"] = {"allow_hidden": True}
    return _files(home, server, (*off, *_NBGRADER_PARTS_OFF), on=("@jupyter/nbgrader",))


def checkpoints(home: Path) -> Path:
    """Return the folder in which an editor's JupyterLab keeps what was saved before: not in the checkout."""
    return home / "checkpoints"


def editors_files(home: Path, root: Path) -> dict[Path, bytes]:
    """Return the settings files of an editor's JupyterLab, which saves the words that were changed.

    Parameters:
        home: The folder of its settings.
        root: The checkout, which JupyterLab shows.

    Returns:
        What each file shall hold.
    """
    server = _server(root)
    server["FileContentsManager"] = {"pre_save_hook": "course.hosts.lab.edited.keep_tidy"}
    server["FileCheckpoints"] = {"checkpoint_dir": str(checkpoints(home))}
    return _files(home, server, _LAB_EXTENSIONS_OFF)


def _files(
    home: Path, server: dict[str, Any], off: Sequence[str], on: Sequence[str] = ()
) -> dict[Path, bytes]:
    config = _config(home)
    disabled = dict.fromkeys(off, True) | dict.fromkeys(on, False)
    content = {
        config / "jupyter_server_config.json": server,
        config / "labconfig" / "page_config.json": {"disabledExtensions": disabled},
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


def _server(root: Path, *extensions: str) -> dict[str, Any]:
    return {
        "ServerApp": {
            "ip": "127.0.0.1",
            "port_retries": 0,
            "root_dir": str(root),
            # The window that runs it has no keyboard to answer "shut down?" with.
            "answer_yes": True,
            # Containers run as root; only this machine is served.
            "allow_root": True,
            "terminals_enabled": False,
            # Jupyter reads what is sent before it asks who sends it. A larger file is uploaded in pieces.
            "max_body_size": _MOST_BYTES,
            "identity_provider_class": "course.hosts.study.login.Identity",
            "tornado_settings": {"xsrf_cookie_kwargs": {"path": "/", "samesite": _SAME_SITE}},
            "jpserver_extensions": dict.fromkeys(_SERVER_EXTENSIONS_OFF, False)
            | dict.fromkeys(("jupyterlab", *extensions), True),
        },
        "IdentityProvider": {"cookie_options": {"samesite": _SAME_SITE}},
        "LabApp": {
            "news_url": None,
            "check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
            "extension_manager": "readonly",
        },
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
