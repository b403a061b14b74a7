"""The platforms that a class knows, as data beside its settings: who they are, and where they are reached."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from course.base.atomic_write import write_whole
from course.base.clear_errors import Clear
from course.base.locks import locked
from course.learner.signed_in import SignedIn
from course.records.fields import only_seen

FILE = "platforms.yaml"
LONGEST = 255
_OWN = 0o600
_LONGEST_WAIT = 30  # seconds, for another command
_HERE = {"127.0.0.1", "localhost", "::1"}
_HEAD = """\
# The learning platforms from which learners come. `course class lti add` writes it; edit it as you like:
# the server reads it anew. docs/lms.md says what each line is.

"""


class PlatformsUnreadable(Clear):
    """What is said of platforms is not as it should be; the message says where, and what mends it."""


def _address(said: str) -> str:
    parts = urlsplit(said)
    host = re.fullmatch(r"[A-Za-z0-9.:-]+", parts.hostname or "")
    if not host or parts.username or parts.fragment or not said.isascii() or not said.isprintable():
        raise ValueError(f"{said} is no address. Mend: copy it whole, as https://platform.example/…")
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _HERE):
        raise ValueError(f"{said} does not begin with https://. Mend: a platform is reached by https only")
    return said


def _name(said: str) -> str:
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", said):
        raise ValueError(f"{said} is no name for it. Mend: small letters, digits and hyphens, as in moodle")
    return said


Address = Annotated[str, Field(max_length=1000), AfterValidator(_address)]
PlatformName = Annotated[str, AfterValidator(_name)]
Known = Literal["id", "email"]
_Text = Annotated[str, Field(min_length=1, max_length=LONGEST)]


class Platform(BaseModel):
    """A platform as it is registered: one client id of one issuer.

    Attributes:
        title: what learners are told that it is called.
        issuer: what it calls itself in what it signs, letter for letter.
        client: the client id under which it knows the course.
        deployments: the deployment ids from which learners may come.
        login: where it authenticates whoever comes.
        token: where it gives out access tokens.
        keys: where its public keys are.
        audience: what it wants to be called by whoever asks for a token; its `token` if left out.
        services: further addresses at which its pages and services are.
        known_by: how a learner on the class's list is found: by the id, by the e-mail address, or both.
        enrols: whether whoever comes and is not on the list is put on it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: _Text
    issuer: _Text
    client: _Text
    deployments: Annotated[tuple[_Text, ...], Field(min_length=1)]
    login: Address
    token: Address
    keys: Address
    audience: str = ""
    services: tuple[Address, ...] = ()
    known_by: tuple[Known, ...] = ("id", "email")
    enrols: bool = False

    @property
    def origins(self) -> tuple[str, ...]:
        """The places at which it is reached, each as scheme, host and port."""
        return tuple(dict.fromkeys(map(origin, (self.login, self.token, self.keys, *self.services))))

    @property
    def signed_in(self) -> SignedIn:
        """That it was this platform that said who somebody is, as a record can say it."""
        return SignedIn(by="platform", named=" ".join(only_seen(self.title).split()) or self.issuer)

    def reaches(self, address: str) -> bool:
        """Whether an address is at one of its places.

        Args:
            address: from a message of the platform, or from anybody.
        """
        try:
            return origin(_address(address)) in self.origins
        except ValueError:
            return False


class _Platforms(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    platforms: dict[PlatformName, Platform] = {}


def origin(address: str) -> str:
    """The scheme, host and port of an address; ports that go without saying are left out."""
    parts = urlsplit(address)
    usual = {"https": 443, "http": 80}.get(parts.scheme)
    port = f":{parts.port}" if parts.port and parts.port != usual else ""
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{parts.scheme}://{host}{port}"


def platforms_in(folder: Path) -> dict[str, Platform]:
    """The platforms that a class knows, by their names there; none, where it has no such file.

    Args:
        folder: the class's.

    Raises:
        PlatformsUnreadable: the file is not as it should be.
    """
    path = folder / FILE
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        known = _Platforms.model_validate(found).platforms
    except FileNotFoundError:
        return {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise PlatformsUnreadable(f"{path} cannot be read: {' '.join(str(error).split())}.") from None
    except ValidationError as error:
        raise PlatformsUnreadable(f"{path}, {told(error)}.") from None
    _told_apart(known, path)
    return known


def add_platform(folder: Path, name: str, platform: Platform) -> None:
    """Write a platform down; one of the same name is replaced.

    Args:
        folder: the class's.
        name: what it is called in the class's own files.
        platform: as it is registered.

    Raises:
        PlatformsUnreadable: the file, or the name, is not as it should be; nothing is changed.
        OSError: it cannot be written.
    """
    with locked(folder / f".{FILE}.lock", _LONGEST_WAIT):
        kept = {**platforms_in(folder), name: platform}
        try:
            made = _Platforms(platforms=kept)
        except ValidationError as error:
            raise PlatformsUnreadable(f"{told(error)}.") from None
        _told_apart(made.platforms, folder / FILE)
        plain = made.model_dump(mode="json")
        text = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=10_000)
        write_whole(folder / FILE, (_HEAD + text).encode(), _OWN)


def told(error: ValidationError) -> str:
    """What is first at fault in what was said of a platform, with its place.

    Args:
        error: as pydantic has it.
    """
    first = error.errors(include_url=False, include_input=False)[0]
    place = ", ".join(str(part) for part in first["loc"] if part not in {"platforms", "[key]"})
    return f"{place}: {first['msg'].removeprefix('Value error, ')}"


def _told_apart(known: dict[str, Platform], path: Path) -> None:
    seen: dict[tuple[str, str], str] = {}
    for name, one in known.items():
        other = seen.setdefault((one.issuer, one.client), name)
        if other != name:
            raise PlatformsUnreadable(
                f"{path}: {other} and {name} have the same issuer and client, so nobody can tell them apart. "
                "Mend: one entry for both, with the deployments of each."
            )
