"""The study pages alone, as JupyterHub starts them for a learner: its login, and no kernel and no files.

`c.Spawner.cmd = ["python", "-m", "course.hosts.study"]`. Learners then run no code on the Hub's machine, so
that they may share an account of the system.
"""

from __future__ import annotations

from typing import Any

from jupyterhub.singleuser.extension import JupyterHubSingleUser

from course.hosts.desk.guard import MOST_BYTES
from course.hosts.study.app import StudyServer


class HubStudyApp(JupyterHubSingleUser):  # type: ignore[misc]  # a Hub has it, and no learner's computer
    """JupyterHub's own server for one user, with the study pages and nothing else that is installed here."""

    load_other_extensions = False
    serverapp_class = StudyServer
    serverapp_config = {"max_body_size": MOST_BYTES}  # noqa: RUF012  # as Jupyter declares it

    @classmethod
    def get_extension_package(cls) -> str:
        """The package by whose name it is switched on."""
        return __name__

    @classmethod
    def make_serverapp(cls, **kwargs: Any) -> StudyServer:
        """The server, with the study pages switched on."""
        server: StudyServer = super().make_serverapp(**kwargs)
        server.jpserver_extensions["course.hosts.study"] = True
        return server


def _jupyter_server_extension_points() -> list[dict[str, Any]]:
    return [{"module": __name__, "app": HubStudyApp}]


main = HubStudyApp.launch_instance
