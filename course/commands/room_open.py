"""Opening the workshop room on the trainer's own machine."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import say
from course.commands.lessons import LessonName, lesson_named
from course.commands.shared import plain_errors

if TYPE_CHECKING:
    from course.hosts.room.serve import Opening

# The same people come to each rehearsal.
_SEED = 1
_LAN = (
    "--lan: every device on this network can ask for the room's pages. What is sent is not encrypted: "
    "somebody on the same network could read answers and made-up names on the way. Nothing else of this "
    "machine can be reached through it, and no key leaves it before you show it. Use it on a network that "
    "you trust, such as your own hotspot."
)


def open_room_command(  # noqa: PLR0913  # each is an option of the command
    lesson: LessonName,
    *,
    minutes: Annotated[
        int | None, typer.Option(help="How long: 45, 90 or 180, of those that the lesson has.")
    ] = None,
    lan: Annotated[bool, typer.Option("--lan", help="Let phones on the local network in.")] = False,
    address: Annotated[
        str | None, typer.Option(help="This machine's address on that network, where it has several.")
    ] = None,
    port: Annotated[int | None, typer.Option(help="The port to serve it on.")] = None,
    rehearse: Annotated[
        int | None,
        typer.Option(min=1, max=300, help="Fill the room with so many pretend people, to practise."),
    ] = None,
    new: Annotated[bool, typer.Option("--new", help="Open a new room, though one was left open.")] = False,
    browser: Annotated[bool, typer.Option(help="Open the trainer's page in your browser.")] = True,
) -> None:
    """Open a workshop room: the wall, a page for the trainer, and phones that vote."""
    with plain_errors():
        import asyncio

        from course.base.places import learner_home
        from course.content.installed import course_content
        from course.hosts.room.serve import Wanted, open_room, serve

        content = course_content()
        # Pretend people have a room of their own, so that none is in a real one.
        folder = learner_home() / ("rehearsed-rooms" if rehearse else "rooms")
        wanted = Wanted(folder, lan, address, port, new or bool(rehearse), minutes)
        opening = open_room(lesson_named(lesson, content), content, wanted)
        tell(opening, lan=lan)
        if browser:
            _open(opening.trainer)
        asyncio.run(serve(opening, _pretend(rehearse) if rehearse else None))
        say("The room is closed. To go on with it, type the same command within twelve hours.")


def _pretend(number: int) -> Callable[[Opening], Awaitable[None]]:
    """What fills a room with pretend people."""
    from course.hosts.room.pretend import Door, owners, rehearse

    say("A rehearsal: {} pretend people come in. They answer once you open a vote.", number)

    def beside(opening: Opening) -> Awaitable[None]:
        live = opening.live
        door = Door(opening.here, live.opened.code)
        return rehearse(door, live.session.agenda.questions, owners(number, _SEED))

    return beside


def tell(opening: Opening, *, lan: bool) -> None:
    """Say where a room is reached, and what that means.

    Args:
        opening: the room.
        lan: whether it answers on the local network.
    """
    say("Trainer's page, for you alone: {}", opening.trainer, whole=True)
    say("Wall, in a window of its own: {}", opening.wall, whole=True)
    say("Phones: {}  code {}", opening.base, opening.live.opened.code, whole=True)
    if opening.goes_on:
        say("The room that was left open goes on, with everybody's answers. A new one: --new")
    say("{}", _LAN if lan else "It answers on this machine only. To let phones in: --lan")
    say("Ctrl-C closes it. Every answer is on the disk: {}", opening.live.log.path, whole=True)


def _open(address: str) -> None:
    import webbrowser

    from course.hosts.lab.start import has_browser

    if has_browser():
        webbrowser.open(address)
