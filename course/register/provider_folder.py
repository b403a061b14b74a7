"""A provider's folder, outside every repository: `provider.json`, logo, locked keys, register."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from pydantic import ValidationError

from course.base.atomic_write import make_folder, write_whole
from course.base.sqlite_address import sqlite_address
from course.records.written import first_faults
from course.register.keys import (
    KeyNotUsable,
    UnlockedKey,
    encrypted,
    jwk_of,
    new_secret,
    read_key,
    unlocked,
)
from course.register.provider import NotAProvider, ProviderFile

FILE, KEYS, REGISTER = "provider.json", "keys", "register.db"
KEY, KEY_FILE = "COURSE_PROVIDER_KEY", "COURSE_PROVIDER_KEY_FILE"
PASSPHRASE, PASSPHRASE_FILE = "COURSE_PROVIDER_PASSPHRASE", "COURSE_PROVIDER_PASSPHRASE_FILE"
LOGOS = {".svg", ".png", ".jpg", ".jpeg"}
LARGEST_LOGO = 500_000  # bytes
_SECRET = 0o600


@dataclass(frozen=True)
class ProviderFolder:
    """Where a provider is kept.

    Attributes:
        path: the folder.
        key: where the key that signs is kept, if that is not in the folder.
    """

    path: Path
    key: Path | None = None

    def read(self) -> ProviderFile:
        """The provider as it stands.

        Raises:
            NotAProvider: there is none, or its file is not as it should be.
        """
        try:
            text = (self.path / FILE).read_bytes()
        except FileNotFoundError:
            raise NotAProvider(
                f"There is no provider in {self.path}. Make one with: course provider init"
            ) from None
        try:
            return ProviderFile.model_validate_json(text)
        except ValidationError as error:
            raise NotAProvider(f"{self.path / FILE} cannot be read: {first_faults(error)}.") from None

    def exists(self) -> bool:
        """Whether there is a provider."""
        return (self.path / FILE).is_file()

    def register_address(self, provider: ProviderFile) -> str:
        """The address of the provider's register, as SQLAlchemy writes it."""
        return provider.register_address or sqlite_address(self.path / REGISTER)

    def logo(self, provider: ProviderFile) -> bytes:
        """The provider's logo; empty where it has none.

        Raises:
            NotAProvider: it names one that is not there.
        """
        if not provider.logo:
            return b""
        try:
            return (self.path / provider.logo).read_bytes()
        except OSError as error:
            reason = error.strerror or "it cannot be read"
            raise NotAProvider(
                f"The provider's logo {self.path / provider.logo} cannot be used ({reason})."
            ) from None

    def make(
        self, provider: ProviderFile, passphrase: str, moment: datetime, logo: Path | None
    ) -> ProviderFile:
        """Make a provider, with its first key.

        Args:
            provider: without keys.
            passphrase: what the key is locked with.
            moment: now.
            logo: a picture, if there is one.

        Raises:
            NotAProvider: there is one already, the folder is in a repository, or the logo is none.
            KeyNotUsable: the passphrase is too short.
        """
        if self.exists():
            raise NotAProvider(
                f"There is a provider in {self.path} already. A new key: course provider rotate"
            )
        for folder in (self.path, self.key.parent if self.key else self.path):
            _not_in_a_repository(folder)
        secret = new_secret()
        locked = encrypted(secret, passphrase)
        make_folder(self.path)
        if os.name == "posix":
            self.path.chmod(0o700)
        if logo is not None:
            provider = provider.model_copy(update={"logo": self._with_logo(logo)})
        return self._with_key(provider, secret, locked, moment)

    def rotate(self, passphrase: str, moment: datetime) -> ProviderFile:
        """Make a new key that signs from now on, and retire the one before it.

        Raises:
            KeyNotUsable: the passphrase is too short.
        """
        _not_in_a_repository(self.path)
        secret = new_secret()
        return self._with_key(self.read(), secret, encrypted(secret, passphrase), moment)

    def write(self, provider: ProviderFile) -> None:
        """Write down how the provider stands."""
        write_whole(self.path / FILE, (provider.model_dump_json(indent=2) + "\n").encode())

    def unlock(self, environment: Mapping[str, str], passphrase: str = "") -> UnlockedKey:
        """Unlock the key that signs.

        It comes from `COURSE_PROVIDER_KEY` or the file that `COURSE_PROVIDER_KEY_FILE` names, where one of
        them is set; else from the folder.

        Args:
            environment: the environment's variables.
            passphrase: what it is locked with; as the environment says, if it is empty.

        Raises:
            NotAProvider: there is no key that signs.
            KeyNotUsable: it cannot be unlocked, or is not the one that is published as current.
        """
        provider = self.read()
        current = provider.current
        if current is None:
            raise NotAProvider("The provider has no key that signs. Make one with: course provider rotate")
        pem, where = self._kept(environment, current.name)
        secret = unlocked(pem, passphrase or passphrase_in(environment), where)
        if jwk_of(secret) != current.jwk:
            raise KeyNotUsable(
                f"The key in {where} is not the one that signs now ({current.name}): "
                "what it signed would be refused."
            )
        return UnlockedKey(provider.kid(current), secret)

    def _kept(self, environment: Mapping[str, str], name: str) -> tuple[bytes, str]:
        if environment.get(KEY):
            return environment[KEY].encode(), KEY
        path = Path(environment.get(KEY_FILE) or self.key or self._key_file(name)).expanduser()
        return read_key(path), str(path)

    def _key_file(self, name: str) -> Path:
        return self.path / KEYS / f"{name}.pem"

    def _with_key(
        self, provider: ProviderFile, secret: EllipticCurvePrivateKey, locked: bytes, moment: datetime
    ) -> ProviderFile:
        """Write the locked key first: a provider whose key is nowhere could sign nothing."""
        newer = provider.with_key(jwk_of(secret), moment)
        assert newer.current is not None
        path = self.key or self._key_file(newer.current.name)
        make_folder(path.parent)
        write_whole(path, locked, _SECRET)
        self.write(newer)
        return newer

    def _with_logo(self, logo: Path) -> str:
        if logo.suffix.lower() not in LOGOS or not logo.is_file() or logo.stat().st_size > LARGEST_LOGO:
            raise NotAProvider(f"{logo} is no picture of at most 500 kB in SVG, PNG or JPEG.")
        name = f"logo{logo.suffix.lower()}"
        shutil.copyfile(logo, self.path / name)
        return name


def passphrase_in(environment: Mapping[str, str]) -> str:
    """The passphrase that the environment gives, itself or by a file; empty where it gives none.

    Raises:
        KeyNotUsable: the file cannot be read.
    """
    if environment.get(PASSPHRASE):
        return environment[PASSPHRASE]
    path = environment.get(PASSPHRASE_FILE)
    return read_key(Path(path).expanduser()).decode(errors="replace").strip("\r\n") if path else ""


def _not_in_a_repository(folder: Path) -> None:
    around = folder.absolute()
    for one in (around, *around.parents):
        if (one / ".git").exists() or (one / "pyproject.toml").exists():
            raise NotAProvider(
                f"{folder} lies in a repository ({one}), where a key would be published one day. "
                "Name a folder elsewhere: --provider FOLDER, or COURSE_PROVIDER."
            )
