"""The commands `course provider …`: who answers for records, and the keys that attest them."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from course.base.terminal import say
from course.commands.shared import plain_errors

if TYPE_CHECKING:
    from course.register.provider import ProviderFile
    from course.register.provider_folder import ProviderFolder

app = typer.Typer(no_args_is_help=True, help="Who answers for records: name, contact, address and keys.")

Name = Annotated[str, typer.Option(prompt="The provider's legal name", help="As it shall stand on records.")]
Contact = Annotated[
    str, typer.Option(prompt="Whom to ask about a record (an e-mail address)", help="It stands on records.")
]
Address = Annotated[
    str,
    typer.Option(
        prompt="The https address under which you will publish keys and status lists",
        help="One that you will keep for ten years, such as https://firm.example/records.",
    ),
]
Logo = Annotated[Path | None, typer.Option(help="A picture for certificates: SVG, PNG or JPEG.")]
KeyFile = Annotated[
    Path | None,
    typer.Option("--key", help="Where to keep the locked key; the provider's folder if left out."),
]
Database = Annotated[
    str,
    typer.Option(
        "--register",
        help="The address of the register's database, such as "
        "postgresql+psycopg://course@localhost/register; a file in the provider's folder if left out.",
    ),
]


def add_to(commands: typer.Typer) -> None:
    """Give the application these commands.

    Args:
        commands: the application.
    """
    commands.add_typer(app, name="provider")


@app.command()
def init(
    name: Name,
    contact: Contact,
    address: Address,
    logo: Logo = None,
    key: KeyFile = None,
    register: Database = "",
) -> None:
    """Become a provider: make the key that attests records. It is kept locked, outside the course."""
    with plain_errors():
        from pydantic import ValidationError

        from course.records.written import first_faults
        from course.register.provider import NotAProvider, ProviderFile

        try:
            new = ProviderFile(name=name, contact=contact, address=address, register_address=register)
        except ValidationError as error:
            raise NotAProvider(f"This is not written as it has to be: {first_faults(error)}.") from None
        folder = _folder(key)
        made = folder.make(new, _new_passphrase(), _now(), logo)
        say("{} is a provider now, known as {}", made.name, made.id, whole=True)
        _say_key(made, folder)
        say("Keep a copy of the folder, and the passphrase apart from it. Both are needed to attest.")


@app.command()
def rotate(key: KeyFile = None) -> None:
    """Make a new key. What the one before it signed still holds."""
    with plain_errors():
        folder = _folder(key)
        folder.read()
        _say_key(folder.rotate(_new_passphrase(), _now()), folder)
        _say_publish()


@app.command()
def retire() -> None:
    """Stop signing. What was signed still holds."""
    with plain_errors():
        folder = _folder(None)
        folder.write(folder.read().retired(_now()))
        say("No key signs any more. To sign again: course provider rotate")
        _say_publish()


@app.command()
def compromised(
    key: Annotated[str, typer.Argument(help="The key's name, as `course provider show` lists it.")],
) -> None:
    """Say that somebody else may have had a key: nothing that it signed is trusted any more."""
    with plain_errors():
        folder = _folder(None)
        folder.write(folder.read().compromised(key, _now()))
        say("Nothing that {} signed is trusted any more, as soon as that is published.", key)
        say("Then make a new key (course provider rotate), and issue the records anew: course record LEARNER")
        _say_publish()


@app.command()
def show() -> None:
    """Show the provider and its keys."""
    with plain_errors():
        folder = _folder(None)
        provider = folder.read()
        say("{} ({})", provider.name, provider.contact)
        say("Known as {}", provider.id, whole=True)
        say("Publishes at {}", provider.address, whole=True)
        for one in provider.keys:
            ended = f", since {one.ended:%Y-%m-%d %H:%M} UTC" if one.ended else ""
            say("Key {}: {}{}", one.name, one.state, ended)
        say("Folder: {}", folder.path, whole=True)


def _folder(key: Path | None) -> ProviderFolder:
    from course.base.places import provider_home
    from course.register.provider_folder import ProviderFolder

    return ProviderFolder(provider_home(), key and key.expanduser().absolute())


def _new_passphrase() -> str:
    from course.register.provider_folder import passphrase_in

    return passphrase_in(os.environ) or str(
        typer.prompt("A passphrase for the key", hide_input=True, confirmation_prompt=True)
    )


def _say_key(provider: ProviderFile, folder: ProviderFolder) -> None:
    current = provider.current
    if current is not None:
        say("The key that signs: {}", provider.kid(current), whole=True)
    say("Folder: {}", folder.path, whole=True)


def _say_publish() -> None:
    say("Publish it: course register publish --into FOLDER")


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
