"""The study pages as a Jupyter server extension: beside JupyterLab, alone, or under JupyterHub."""

from __future__ import annotations

from typing import Any


def _jupyter_server_extension_points() -> list[dict[str, Any]]:
    from course.hosts.study.app import StudyApp

    return [{"module": "course.hosts.study.app", "app": StudyApp}]
