"""The commands around the register: publish what strangers check with, check the log, and check a record."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import progress, say, say_beside
from course.commands.shared import plain_errors

if TYPE_CHECKING:
    from course.marking.nbgrader.classroom import Classroom
    from course.register.issuer import Issuer
    from course.register.pinned import Pinned
    from course.register.register import Register
    from course.register.verify import Verdict

app = typer.Typer(no_args_is_help=True, help="The provider's register of records.")
STATUS_UNKNOWN, REFUSED = 3, 1

Issuers = Annotated[
    list[Path] | None,
    typer.Option(
        "--issuer",
        help="A provider whom you trust: a copy of the folder that it publishes, or its issuer.json. "
        "May be given more than once.",
    ),
]
OnPaper = Annotated[str, typer.Option("--name", help="The name on the paper, to be compared.")]


def add_to(commands: typer.Typer) -> None:
    """Give the application these commands.

    Args:
        commands: the application.
    """
    commands.add_typer(app, name="register")
    commands.command()(verify)


def verify(
    file: Annotated[
        Path,
        typer.Argument(help="A certificate (PDF), a credential.jwt, or a record.json; or a record's code."),
    ],
    issuer: Issuers = None,
    name: OnPaper = "",
) -> None:
    """Check a record: who signed it, whether it was altered, whether it still holds. It needs no network."""
    with plain_errors():
        from course.register.verify import verify as check

        pinned = _pinned(issuer or [])
        for one in pinned:
            say_beside("Trusted: {} ({})", one.issuer.name, one.issuer.id)
        found = check(_shown(file), pinned)
        if found.outcome == "refused":
            say("REFUSED. {}", found.words)
            raise typer.Exit(REFUSED)
        say("{}", found.words)
        _tell_all(found, name)
        raise typer.Exit(STATUS_UNKNOWN if found.outcome == "status unknown" else 0)


def _shown(file: Path) -> bytes:
    """What is to be checked: a file's content, or the code that was typed where no such file is."""
    from course.register.codes import typed_code

    return str(file).encode() if typed_code(str(file)) and not file.exists() else file.read_bytes()


def _tell_all(found: Verdict, name: str) -> None:
    """Everything that was signed, and whether the name on the paper was."""
    from course.register.refusals import said

    if not found.first:
        if name:
            say("{}", said("no-name"))
            raise typer.Exit(STATUS_UNKNOWN)
        return
    for label, value in found.first:
        say("{}: {}", label, value)
    say("All else that was signed:")
    for label, value in found.rest:
        say("  {}: {}", label, value, whole=True)
    if not name:
        say("The name is not in what was signed. To compare the one on the paper, add: --name 'NAME'")
        return
    match = found.names(name)
    say("{}", said("match" if match else "no-match", name=name))
    if not match:
        raise typer.Exit(REFUSED)


@app.command()
def publish(
    into: Annotated[Path, typer.Option(help="A folder, for any web host at the provider's address.")],
) -> None:
    """Write what strangers check records with: a page, keys, lists, the log's head. No name is in it."""
    with plain_errors():
        from course.base.atomic_write import make_folder, write_whole
        from course.register.page import with_page
        from course.register.published import files

        issuer, register = _signing()
        made = with_page(files(issuer, register.published(), register.sealed()))
        for name, content in made.items():
            make_folder((into / name).parent)
            write_whole(into / name, content)
        say("{} files for {} are in {}", len(made), issuer.provider.address, into, whole=True)


@app.command()
def check() -> None:
    """Check that the register's log, and each record that it speaks of, is as it was written."""
    with plain_errors():
        from course.pages.status_text import quantity

        register = _to_look_at()
        broken = register.broken(lambda certificates: progress(certificates, "Reading"))
        if broken is not None:
            say("{}", broken)
            raise typer.Exit(REFUSED)
        head = register.head()
        signed = f" Its head was signed at entry {head.size:,}, {head.at}." if head else ""
        say("The log is whole: {}.{}", quantity(len(register.log()), "entry", "entries"), signed)


@app.command()
def revoke(
    record: Annotated[str, typer.Argument(help="The record's code or id.")],
    why: Annotated[str, typer.Option(help="Why, in a word or two; it stays in the register.")],
) -> None:
    """Revoke a record: it stays, and holds no more."""
    with plain_errors():
        from course.register.provider import NotAProvider

        _, register = _signing()
        found = register.find(record)
        if found is None:
            raise NotAProvider(f"The register has no record {record}.")
        register.revoke(found.id, why)
        say("{} holds no more. Publish it: course register publish --into FOLDER", record)


def register_for(classroom: Classroom, *, unsigned: bool = False) -> Register | None:
    """The provider's register with its key unlocked; nothing where there is no provider, or for a rehearsal.

    Args:
        classroom: whose records are issued.
        unsigned: do without the provider.

    Raises:
        KeyNotUsable: the key cannot be unlocked.
    """
    from course.base.places import provider_home
    from course.register.provider_folder import ProviderFolder

    if unsigned or classroom.is_rehearsal or not ProviderFolder(provider_home()).exists():
        return None
    issuer, register = _signing()
    say_beside("Signed by {}", issuer.signer.kid)
    return register


def register_to_read(classroom: Classroom) -> Register:
    """The register that a class's records are in, without a key: nothing can be issued by it.

    Args:
        classroom: the class.
    """
    from course.base.places import provider_home
    from course.issuing.issue import own_register
    from course.register.provider_folder import ProviderFolder

    kept = not classroom.is_rehearsal and ProviderFolder(provider_home()).exists()
    return _to_look_at() if kept else own_register(classroom)


def _signing() -> tuple[Issuer, Register]:
    """The provider with its key unlocked, and its register."""
    from course.base.places import provider_home
    from course.register.issuer import Issuer
    from course.register.provider_folder import KEY, PASSPHRASE, ProviderFolder, passphrase_in
    from course.register.register import Register

    folder = ProviderFolder(provider_home())
    provider = folder.read()
    given = passphrase_in(os.environ)
    if not given and not os.environ.get(KEY) and sys.stdin.isatty():
        given = str(
            typer.prompt(f"The passphrase of the provider's key (or set {PASSPHRASE})", hide_input=True)
        )
    issuer = Issuer(provider, folder.unlock(os.environ, given), folder.logo(provider))
    return issuer, Register(folder.register_address(provider), issuer)


def _to_look_at() -> Register:
    """The provider's register, in which nothing is written."""
    from course.base.places import provider_home
    from course.register.provider_folder import ProviderFolder
    from course.register.register import Register

    folder = ProviderFolder(provider_home())
    return Register(folder.register_address(folder.read()))


def _pinned(paths: list[Path]) -> list[Pinned]:
    """The providers that were named, and the one whose folder is on this computer."""
    from course.base.places import provider_home
    from course.register.pinned import Pinned, pinned_in
    from course.register.provider_folder import ProviderFolder
    from course.register.published import published_issuer

    named = [pinned_in(path) for path in paths]
    own = ProviderFolder(provider_home())
    if own.exists():
        issuer = published_issuer(own.read())
        named += [Pinned(issuer)] if issuer.id not in {one.issuer.id for one in named} else []
    return named
