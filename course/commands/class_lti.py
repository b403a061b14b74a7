"""The commands `course class lti …`: the learning platforms from which a class's learners come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import say
from course.commands.class_release import send_what_waits
from course.commands.serve import HERE
from course.commands.shared import opened_classroom, plain_errors, this_classroom

if TYPE_CHECKING:
    from course.classes.serving import Serving
    from course.marking.nbgrader.classroom import Classroom
    from course.platforms.registered import Platform

app = typer.Typer(
    help="Learning platforms (LTI 1.3): what to type into one, and which are registered.",
    invoke_without_command=True,
)
_TO_TYPE = (
    ("Login (initiate login, OIDC)", "/lti/login"),
    ("Launch (redirect, target link)", "/lti/launch"),
    ("Keys (public keyset, JWKS)", "/lti/keys"),
    ("Choosing (deep linking, content selection)", "/lti/choose"),
)
_SHOWN = 50
_Audience = Annotated[
    str, typer.Option(help="Whom requests for a token name; its token address, if left out.")
]
_Services = Annotated[
    list[str] | None, typer.Option(help="Where else its pages or services are; again for a further one.")
]
_KnownBy = Annotated[
    list[str] | None, typer.Option(help="Find a learner on the list by id, or by email; both, if left out.")
]
_Enrols = Annotated[bool, typer.Option("--enrols", help="Put whoever comes and is not on the list on it.")]


@app.callback()
def show(ctx: typer.Context) -> None:
    """Without another word: what to type into a platform, which are registered, and who waits."""
    if ctx.invoked_subcommand is not None:
        return
    with plain_errors():
        from course.classes.settings import settings_of
        from course.learner.answers import now
        from course.platforms.registered import platforms_in
        from course.platforms.tool_keys import tool_keys

        own, serves = _served()
        address = settings_of(own).address.rstrip("/")
        say("What to type into the platform; docs/lms.md says where:")
        for words, path in _TO_TYPE:
            say("  {}: {}{}", words, address or HERE, path, whole=True)
        if not address.startswith("https://"):
            say("A platform reaches https addresses only. Mend: address in class.yaml, as in docs/serve.md")
        say("Keys, the newest first: {}", ", ".join(tool_keys(own.work, now()).ids))
        known = platforms_in(own.root)
        for name, one in known.items():
            say("{}: {}, {}, client {}, deployment {}; {}.", name, one.title, one.issuer, one.client,
                ", ".join(one.deployments), _lets_in(one))  # fmt: skip
        if not known:
            say("No platform is registered yet: course class lti add")
        _tell_who_waits(own, serves)


@app.command()
def add(  # noqa: PLR0913, PLR0917  # what a platform's page of its tools says
    name: Annotated[str, typer.Argument(help="What to call it in this class, such as moodle.")],
    issuer: Annotated[str, typer.Option(help="What it calls itself: issuer, platform id.")],
    client: Annotated[str, typer.Option(help="The client id that it has given the course.")],
    deployment: Annotated[list[str], typer.Option(help="A deployment id; again for a further one.")],
    login: Annotated[str, typer.Option(help="Its authentication request address.")],
    token: Annotated[str, typer.Option(help="Its access token address.")],
    keys: Annotated[str, typer.Option(help="Its public keyset address (JWKS).")],
    title: Annotated[str, typer.Option(help="What learners know it by; as the name, if left out.")] = "",
    audience: _Audience = "",
    service: _Services = None,
    known_by: _KnownBy = None,
    enrols: _Enrols = False,
) -> None:
    """Register a platform, or one of that name anew. `platforms.yaml` in the class's folder holds it."""
    with plain_errors():
        from course.classes.platform_added import register

        own = this_classroom()
        said: dict[str, str | bool | list[str]] = {
            "title": title or name,
            "issuer": issuer,
            "client": client,
            "deployments": deployment,
            "login": login,
            "token": token,
            "keys": keys,
            "audience": audience,
            "services": service or [],
            "known_by": known_by or ["id", "email"],
            "enrols": enrols,
        }
        platform, fault = register(own.root, name, said)
        say("{} is registered: {}", name, own.root / "platforms.yaml", whole=True)
        say("From there: {}.", _lets_in(platform))
        say("{}", f"Not yet in order. {fault}" if fault else "Its keys were fetched, so it is there.")


@app.command()
def rotate() -> None:
    """Make a new key, which signs from now on; the last one stays known to platforms."""
    with plain_errors():
        from course.learner.answers import now
        from course.platforms.tool_keys import rotate as make_new

        ids = make_new(this_classroom().work, now()).ids
        say(
            "{} signs now; {} is still known. Servers that run have both.",
            ids[0],
            ", ".join(ids[1:]) or "no other",
        )


@app.command()
def send() -> None:
    """Send grades that wait, as class release does: what a platform did not take before."""
    with plain_errors():
        from course.classes.settings import settings_of

        own = opened_classroom()
        send_what_waits(own, settings_of(own))
        say("Grades that still wait: {}", _waits(own))


@app.command("is")
def is_(
    number: Annotated[int, typer.Argument(help="Who waits, by the number that course class lti shows.")],
    learner: Annotated[str, typer.Argument(help="The id, on the class's list, of who they are.")],
) -> None:
    """Say who somebody is of whom that is in doubt."""
    with plain_errors():
        from course.classes.platform_doubts import settle

        own, serves = _served()
        settle(own, serves, number, learner)
        say("{} is {} from now on. They open the course there once more.", number, learner)


@app.command()
def forget(
    number: Annotated[int, typer.Argument(help="Who waits, by the number that course class lti shows.")],
) -> None:
    """Erase what was kept of somebody who waits."""
    with plain_errors():
        from course.classes.platform_doubts import settle

        own, serves = _served()
        settle(own, serves, number, "")
        say("Nothing is kept of {} any more.", number)


def enrol(name: str, course: str, *, dry_run: bool) -> None:
    """Enrol who learns in a course at a platform: `course class enrol --from-lti`.

    Args:
        name: the platform's in this class.
        course: the platform's id of its course; may be empty.
        dry_run: only show it.
    """
    with plain_errors():
        from course.classes.from_platform import enrol_found, look_through

        own, serves = _served()
        found = look_through(own, serves, name, course)
        would = "would be " if dry_run else ""
        say("{}: {}", found.platform.title, found.course.title or found.course.id)
        for words, rows in (("enrolled", found.new), ("known by the list", found.bound)):
            for somebody, student in rows[:_SHOWN]:
                say("  {}{}: {} ({})", would, words, student.id, somebody.name or "no name")
        if not dry_run:
            enrol_found(own, serves, found)
        told = (len(found.new), len(found.bound), found.same)
        say("{} new, {} known by the list, {} as before.", *told)
        if dry_run:
            say("Nothing is changed. To do it, leave out --dry-run")


def tell_doubts(own: Classroom) -> None:
    """Say how many wait of whom it is in doubt who they are; nothing where nobody does.

    Args:
        own: the class.
    """
    from course.classes.platform_doubts import who_waits
    from course.classes.served import is_served
    from course.classes.serving import serving
    from course.classes.settings import settings_of
    from course.platforms.registered import platforms_in

    if not is_served(own) or not platforms_in(own.root):
        return
    if waiting := who_waits(own, serving(own, settings_of(own))):
        say("From learning platforms wait to be told who they are: {}. See: course class lti", len(waiting))


def _served() -> tuple[Classroom, Serving]:
    from course.classes.serving import serving
    from course.classes.settings import settings_of

    own = opened_classroom()
    return own, serving(own, settings_of(own))


def _waits(own: Classroom) -> int:
    from course.classes.grades_back import waiting_grades
    from course.classes.settings import settings_of

    return waiting_grades(own, settings_of(own))


def _lets_in(platform: Platform) -> str:
    found = " or ".join({"id": "id", "email": "e-mail address"}[kind] for kind in platform.known_by)
    rest = "whoever is not on the list is put on it" if platform.enrols else "nobody else comes in"
    return f"learners are found on the class's list by {found}; {rest}"


def _tell_who_waits(own: Classroom, serves: Serving) -> None:
    from course.classes.platform_doubts import who_waits

    waiting = who_waits(own, serves)
    for one in waiting[:_SHOWN]:
        who = one.somebody
        told = ", ".join(part for part in (who.name or "no name", who.id, who.email) if part)
        say("{} waits: {} (from {}). {}", one.number, told, one.title, one.why)
    if waiting:
        say("Say who one is: course class lti is {} LEARNER; or erase it: course class lti forget {}",
            waiting[0].number, waiting[0].number)  # fmt: skip
    if len(waiting) > _SHOWN:
        say("… and {} more.", len(waiting) - _SHOWN)
