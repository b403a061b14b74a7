"""A provider: made outside every repository, its key locked, one key after another."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from typer.testing import CliRunner

from course.commands.app import app
from course.register.keys import KeyNotUsable, jwk_of
from course.register.provider import NotAProvider, did_of
from course.register.provider_folder import ProviderFolder

SECRET = "four words at random"  # noqa: S105
NEW = ["provider", "init", "--name", "Example Law Training", "--contact", "records@training.example"]
AT = ["--address", "https://training.example/records/"]


def course(*words: str, passphrase: str = SECRET, **environment: str) -> tuple[int, str]:
    ran = CliRunner().invoke(
        app, list(words), env={"COLUMNS": "300", "COURSE_PROVIDER_PASSPHRASE": passphrase, **environment}
    )
    return ran.exit_code, ran.output


@pytest.fixture
def folder() -> ProviderFolder:
    """The folder of a provider that was just made."""
    code, said = course(*NEW, *AT)
    assert code == 0, said
    return ProviderFolder(Path(os.environ["COURSE_PROVIDER"]))


def test_a_provider_is_made_with_a_locked_key_that_only_its_passphrase_opens(folder):
    provider = folder.read()

    assert provider.id == "did:web:training.example:records"
    (locked,) = (folder.path / "keys").iterdir()
    assert b"ENCRYPTED" in locked.read_bytes()
    if os.name == "posix":
        assert (
            stat.S_IMODE(locked.stat().st_mode) == 0o600 and stat.S_IMODE(folder.path.stat().st_mode) == 0o700
        )
    key = folder.unlock({}, SECRET)
    assert key.kid == f"{provider.id}#{provider.current.name}" and jwk_of(key.secret) == provider.current.jwk
    for wrong in ("", "four words at chance"):
        with pytest.raises(KeyNotUsable, match=r"locked|passphrase is wrong"):
            folder.unlock({}, wrong)


def test_nothing_secret_is_in_what_is_kept_openly_or_shown(folder):
    code, said = course("provider", "show")
    secret = folder.unlock({}, SECRET).secret.private_numbers().private_value

    open_text = (folder.path / "provider.json").read_text() + said + repr(folder.unlock({}, SECRET))
    assert code == 0 and "training.example" in said
    assert '"d"' not in open_text and str(secret) not in open_text and f"{secret:x}" not in open_text


def test_no_key_is_made_in_a_repository(tmp_path):
    (tmp_path / "clone" / ".git").mkdir(parents=True)
    inside = tmp_path / "clone" / "deep" / "provider"

    code, said = course(*NEW, *AT, COURSE_PROVIDER=str(inside))
    assert code == 1 and "lies in a repository" in said and not inside.exists()

    code, said = course(*NEW, *AT, "--key", str(tmp_path / "clone" / "key.pem"))
    assert code == 1 and "lies in a repository" in said and not (tmp_path / "clone" / "key.pem").exists()


@pytest.mark.parametrize(
    "address",
    [
        "http://a.example",
        "https://a",
        "https://a.example/?x=1",
        "https://u@a.example",
        "https://a.example/../b",
        "x",
    ],
)
def test_an_address_that_no_keys_can_be_found_under_is_refused(address):
    code, said = course(*NEW, "--address", address)

    assert code == 1 and "write the address as https://" in said


def test_a_short_passphrase_is_refused():
    code, said = course(*NEW, *AT, passphrase="short")  # noqa: S106

    assert code == 1 and "at least 12 characters" in said


def test_one_provider_is_not_made_over_another(folder):
    code, said = course(*NEW, *AT)

    assert code == 1 and "course provider rotate" in said


@pytest.mark.parametrize(
    ("address", "did"),
    [
        ("https://a.example", "did:web:a.example"),
        ("https://a.example:8443/b/c", "did:web:a.example%3A8443:b:c"),
    ],
)
def test_an_address_is_an_id(address, did):
    assert did_of(address) == did


def test_keys_follow_one_another_and_the_old_ones_stay_known(folder):
    (first,) = folder.read().keys
    assert course("provider", "rotate")[0] == 0
    rotated = folder.read()
    assert [key.state for key in rotated.keys] == ["retired", "current"] and rotated.keys[0].jwk == first.jwk
    assert rotated.keys[0].name != rotated.keys[1].name
    assert folder.unlock({}, SECRET).kid.endswith(rotated.keys[1].name)

    assert course("provider", "compromised", rotated.keys[1].name)[0] == 0
    assert folder.read().keys[1].state == "compromised"
    with pytest.raises(NotAProvider, match="rotate"):
        folder.unlock({}, SECRET)
    assert course("provider", "compromised", "none-such")[0] == 1

    assert course("provider", "rotate")[0] == 0 and course("provider", "retire")[0] == 0
    assert folder.read().current is None and len(folder.read().keys) == 3


def test_the_key_may_be_kept_outside_in_the_environment_or_a_file(folder, tmp_path):
    secret = folder.unlock({}, SECRET).secret
    plain = secret.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (locked,) = (folder.path / "keys").iterdir()
    moved, words = tmp_path / "elsewhere.pem", tmp_path / "words.txt"
    locked.rename(moved)
    words.write_text(f"{SECRET}\n")

    from_file = {"COURSE_PROVIDER_KEY_FILE": str(moved), "COURSE_PROVIDER_PASSPHRASE_FILE": str(words)}
    assert folder.unlock({"COURSE_PROVIDER_KEY": plain.decode()}).kid == folder.unlock(from_file).kid
    with pytest.raises(KeyNotUsable, match="cannot be used"):
        folder.unlock({}, SECRET)


def test_a_key_that_is_not_the_published_one_signs_nothing(folder, tmp_path):
    other = ProviderFolder(tmp_path / "other")
    other.make(folder.read().model_copy(update={"keys": ()}), SECRET, folder.read().keys[0].made, None)
    (theirs,) = (tmp_path / "other" / "keys").iterdir()

    with pytest.raises(KeyNotUsable, match="not the one that signs now"):
        folder.unlock({"COURSE_PROVIDER_KEY": theirs.read_text()}, SECRET)


def test_a_logo_is_taken_in(folder, tmp_path):
    logo = tmp_path / "own.svg"
    logo.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    other = str(tmp_path / "with-logo")

    assert course(*NEW, *AT, "--logo", str(logo), COURSE_PROVIDER=other)[0] == 0

    assert json.loads((Path(other) / "provider.json").read_text())["logo"] == "logo.svg"
    assert (Path(other) / "logo.svg").read_bytes() == logo.read_bytes()
    code, said = course(*NEW, *AT, "--logo", str(tmp_path), COURSE_PROVIDER=str(tmp_path / "third"))
    assert code == 1 and "no picture" in said
