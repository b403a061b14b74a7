"""A class's server as a service of a JupyterHub, whose users are its learners."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from course.classes.by_platforms import class_of, platforms_of
from course.classes.served import NotServed
from course.classes.serving import Serving
from course.classes.settings import ClassSettings
from course.learner.people import Member
from course.marking.gradebook.listed import listed
from course.marking.nbgrader.classroom import Classroom

if TYPE_CHECKING:
    from course.hosts.serve.hub_and_platforms import HubAndPlatforms

# What a Hub tells each of its services; others have what jupyterhub takes if they are left out.
_NEEDED = (
    "JUPYTERHUB_API_TOKEN",
    "JUPYTERHUB_CLIENT_ID",
    "JUPYTERHUB_SERVICE_NAME",
    "JUPYTERHUB_SERVICE_PREFIX",
)


def hub_and_platforms(
    classroom: Classroom, settings: ClassSettings, serves: Serving
) -> tuple[HubAndPlatforms, str]:
    """The users of the JupyterHub that started this, and whoever comes otherwise, as who a learner is.

    Args:
        classroom: the class, whose list says who of them is in it.
        settings: what they say.
        serves: its server.

    Returns:
        Who knows them, and what every address of this server begins with at the Hub's, such as
        /services/course/.

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
        from course.hosts.serve.hub_and_platforms import HubAndPlatforms, LinksBesideAHub
        from course.hosts.serve.hub_users import HubLogin, HubUsers
    except ModuleNotFoundError as error:
        raise NotServed(
            f"{error.name} is not installed here. Mend: pip install 'country-evidence-course[jupyterhub]'"
        ) from None

    people = class_of(classroom, serves).people

    def admit(id_: str, name: str) -> Member | None:
        found = serves.people.called(id_)
        if found is None:
            there = [(one.id, one.name or one.id) for one in listed(classroom) if one.id == id_]
            serves.people.let_in(there)
            found = serves.people.called(id_)
        return found if found and people.is_at_hub(found.reference, name) else None

    login = HubLogin(serves.own.key, serves.links.forget)
    users = HubUsers(serves.people, login, admit)
    links = LinksBesideAHub(serves.people, serves.own.key, login)
    return HubAndPlatforms(users, platforms_of(classroom, settings, serves, links), links), users.base


def where_the_hub_asks(address: str, port: int) -> tuple[str, int]:
    """Where the Hub looks for its service.

    Args:
        address: this machine's, if the Hub says nothing.
        port: the port, likewise.
    """
    told = urlsplit(os.environ.get("JUPYTERHUB_SERVICE_URL", ""))
    return (told.hostname or address, told.port or port)
