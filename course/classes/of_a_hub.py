"""A class's server as a service of a JupyterHub, whose users are its learners."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from course.classes.served import NotServed
from course.classes.serving import Serving
from course.learner.people import Member
from course.marking.gradebook.listed import listed
from course.marking.nbgrader.classroom import Classroom

if TYPE_CHECKING:
    from course.hosts.serve.hub_users import HubUsers

# What a Hub tells each of its services; others have what jupyterhub takes if they are left out.
_NEEDED = (
    "JUPYTERHUB_API_TOKEN",
    "JUPYTERHUB_CLIENT_ID",
    "JUPYTERHUB_SERVICE_NAME",
    "JUPYTERHUB_SERVICE_PREFIX",
)


def users_of_a_hub(classroom: Classroom, serves: Serving) -> HubUsers:
    """The users of the JupyterHub that started this process, as who a learner is.

    Args:
        classroom: the class, whose list says who of them is in it.
        serves: its server.

    Raises:
        NotServed: jupyterhub is not installed, or a Hub's settings are not there.
    """
    missing = [name for name in _NEEDED if not os.environ.get(name)]
    if missing:
        raise NotServed(
            f"No JupyterHub has started this, or it left out {', '.join(missing)}. Mend: name it as a "
            "service in jupyterhub_config.py, as docs/serve.md has it; or leave out --hub."
        )
    try:
        from course.hosts.serve.hub_users import HubLogin, HubUsers
    except ModuleNotFoundError as error:
        raise NotServed(
            f"{error.name} is not installed here. Mend: pip install 'country-evidence-course[jupyterhub]'"
        ) from None

    def enrol(id_: str) -> Member | None:
        there = [(one.id, one.name or one.id) for one in listed(classroom) if one.id == id_]
        serves.people.let_in(there)
        return serves.people.called(id_)

    return HubUsers(serves.people, HubLogin(serves.own.key), enrol)


def where_the_hub_asks(address: str, port: int) -> tuple[str, int]:
    """Where the Hub looks for its service.

    Args:
        address: this machine's, if the Hub says nothing.
        port: the port, likewise.
    """
    told = urlsplit(os.environ.get("JUPYTERHUB_SERVICE_URL", ""))
    return (told.hostname or address, told.port or port)
