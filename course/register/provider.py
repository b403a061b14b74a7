"""Who answers for records: name, contact, address, keys. Only a provider's key attests."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Annotated, Literal
from urllib.parse import quote, urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from course.base.clear_errors import Clear
from course.records.fields import Line
from course.register.keys import Jwk, ProviderKey

_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+")
_STEP = re.compile(r"[A-Za-z0-9._~-]+")


class NotAProvider(Clear):
    """There is no provider here, or it cannot do what is asked; the message says which, and what to do."""


def _address(text: str) -> str:
    """An address that a `did:web` can be made of.

    Raises:
        ValueError: it is none, and how it would be.
    """
    parts = urlsplit(text.strip().rstrip("/"))
    steps = [step for step in parts.path.split("/") if step]
    if (
        parts.scheme != "https"
        or not _HOST.fullmatch(parts.hostname or "")
        or parts.query
        or parts.fragment
        or parts.username
        or not all(_STEP.fullmatch(step) and step not in {".", ".."} for step in steps)
    ):
        raise ValueError("write the address as https://records.firm.example or https://firm.example/records")
    port = f":{parts.port}" if parts.port else ""
    return "/".join([f"https://{parts.hostname}{port}", *steps])


class ProviderFile(BaseModel):
    """A provider as its folder keeps it, without any secret.

    Attributes:
        name: the provider's legal name.
        contact: whom to ask about a record.
        address: where its plain files are published; for ten years and more.
        logo: the file name of its logo in the same folder, if there is one.
        register: the address of the register's database; a file in the folder if it is empty.
        keys: all that there ever were, in the order in which they were made.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal[1] = 1
    name: Line
    contact: Line
    address: Annotated[str, AfterValidator(_address)]
    logo: str | None = None
    register_address: str = ""
    keys: Annotated[tuple[ProviderKey, ...], Field(max_length=1000)] = ()

    @property
    def id(self) -> str:
        """What the provider is known by: its address as `did:web` writes it."""
        return did_of(self.address)

    @property
    def current(self) -> ProviderKey | None:
        """The key that signs now."""
        return next((key for key in reversed(self.keys) if key.state == "current"), None)

    def kid(self, key: ProviderKey) -> str:
        """A key's whole name."""
        return f"{self.id}#{key.name}"

    def with_key(self, jwk: Jwk, moment: datetime) -> ProviderFile:
        """The provider with a new key that signs from now on; the one before it is retired."""
        day = f"{moment.astimezone(UTC):%Y-%m-%d}"
        taken = {key.name for key in self.keys}
        name = next(name for name in (day, *(f"{day}.{n}" for n in range(2, 1000))) if name not in taken)
        made = ProviderKey(name=name, jwk=jwk, made=moment)
        return self.model_copy(update={"keys": (*self.retired(moment).keys, made)})

    def retired(self, moment: datetime) -> ProviderFile:
        """The provider with no key that signs: what was signed until now holds."""
        return self._ended("retired", moment, lambda key: key.state == "current")

    def compromised(self, name: str, moment: datetime) -> ProviderFile:
        """The provider once somebody else may have had a key: nothing that it signed is trusted any more.

        Args:
            name: the key's own name.
            moment: when that was found.

        Raises:
            NotAProvider: there is no such key.
        """
        if name not in {key.name for key in self.keys}:
            names = ", ".join(key.name for key in self.keys) or "none"
            raise NotAProvider(f"There is no key called {name}. There is: {names}.")
        return self._ended("compromised", moment, lambda key: key.name == name)

    def _ended(self, state: str, moment: datetime, which: object) -> ProviderFile:
        assert callable(which)
        keys = (
            ProviderKey.model_validate(key.model_dump() | {"state": state, "ended": moment})
            if which(key)
            else key
            for key in self.keys
        )
        return self.model_copy(update={"keys": tuple(keys)})


def did_of(address: str) -> str:
    """An address as `did:web` writes it (w3c-ccg.github.io/did-method-web)."""
    parts = urlsplit(address)
    host = quote(parts.netloc, safe="")
    return ":".join(["did:web", host, *(step for step in PurePosixPath(parts.path).parts if step != "/")])
