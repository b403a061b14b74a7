"""The commands `course serve` and `course class links`: a class's own server, and a link for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import say
from course.commands.shared import opened_classroom, plain_errors

if TYPE_CHECKING:
    from course.hosts.serve.app import ClassApplication
    from course.hosts.serve.room import Room

PORT = 8585
HERE = f"http://127.0.0.1:{PORT}"


def add_to(app: typer.Typer) -> None:
    """Give the application the command.

    Args:
        app: the application.
    """
    app.command()(serve)


def serve(
    port: Annotated[int, typer.Option(help="The port to serve it on.")] = PORT,
    address: Annotated[str, typer.Option(help="This machine's address to answer at.")] = "127.0.0.1",
    behind_proxy: Annotated[
        bool, typer.Option("--behind-proxy", help="A proxy of yours stands before it, and speaks https.")
    ] = False,
    metrics_port: Annotated[
        int, typer.Option(help="A port for /healthz, /readyz and /metrics, not for learners; none if 0.")
    ] = 0,
    metrics_address: Annotated[
        str, typer.Option(help="This machine's address for them; nobody else's, if left out.")
    ] = "127.0.0.1",
    log: Annotated[
        bool, typer.Option("--log", help="Write each request down on standard error, without who asked.")
    ] = False,
    hub: Annotated[
        bool, typer.Option("--hub", help="A JupyterHub starts it, and learners may log in there.")
    ] = False,
) -> None:
    """Serve the course to a class: one server for all, who come by links, or log in at a JupyterHub."""
    with plain_errors():
        import asyncio

        from course.classes.of_a_hub import where_the_hub_asks
        from course.hosts.room.network import bound
        from course.hosts.serve.app import serve as run
        from course.hosts.serve.logs import log_in_lines

        title, room, app = _served(hub=hub)
        if hub:
            address, port = where_the_hub_asks(address, port)
        sockets, _ = bound([address], port)
        watched = bound([metrics_address], metrics_port)[0] if metrics_port else []
        say("{} is served: http://{}:{}", title, address, port, whole=True)
        at_hub = "Learners log in at the Hub, or come by a platform or a link"
        comes = at_hub if hub else "Each learner's link: course class links"
        say("{}. Ctrl-C ends it; all that was saved is in the database.", comes)
        log_in_lines(requests=log)
        # A Hub's own proxy stands before its services.
        asyncio.run(run(app, room, sockets, behind_proxy=behind_proxy or hub, watched=watched))


def _served(*, hub: bool) -> tuple[str, Room, ClassApplication]:
    from course.classes.by_platforms import platforms_of
    from course.classes.of_a_hub import hub_and_platforms
    from course.classes.serving import serving
    from course.classes.settings import settings_of
    from course.hosts.serve.app import application
    from course.marking.nbgrader.own_classroom import own_classroom

    own = own_classroom()
    settings = settings_of(own)
    serves = serving(own, settings)
    if not hub:
        return settings.title, serves.room, application(serves.room, platforms_of(own, settings, serves))
    both, base = hub_and_platforms(own, settings, serves)
    app = application(serves.room, both, base=base, secret=serves.own.key)
    return settings.title, serves.room, app


def links(
    address: Annotated[
        str, typer.Option(help="Where the server is reached; as class.yaml says, if left out.")
    ] = "",
    renew: Annotated[str, typer.Option(help="Give this learner a new link; the old one ends.")] = "",
    withdraw: Annotated[str, typer.Option(help="End this learner's link; their work stays.")] = "",
) -> None:
    """Write a link for each learner on the class's list. A link is a secret: send each their own alone."""
    with plain_errors():
        from course.classes.serving import serving, write_links
        from course.classes.settings import settings_of

        own = opened_classroom()
        settings = settings_of(own)
        serves = serving(own, settings)
        for id_, change in ((renew, serves.people.renew), (withdraw, serves.people.withdraw)):
            if id_ and not change(id_):
                say("There is no learner called '{}' with a link in this class.", id_)
                raise typer.Exit(2)
        path, members = write_links(own, serves, address or settings.address or HERE)
        say("{} links: {}", len(members), path, whole=True)
        say("Each opens one learner's work, for who has it: send each their own alone.")
