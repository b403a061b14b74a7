"""A back-up is looked through, and put back where nothing stands."""

from __future__ import annotations

import hashlib
import json
import os
import tarfile
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from course.base import postgres_tools
from course.base.back_up import FORMAT, MANIFEST, Begun, Manifest, NotRestored


def read_manifest(archive: tarfile.TarFile, file: Path) -> Manifest:
    """What a back-up holds, once every file in it was found to be as it was put in.

    Args:
        archive: the back-up.
        file: what it is called.

    Raises:
        NotRestored: it is none, or not whole.
    """
    try:
        found = archive.extractfile(MANIFEST)
        held = Manifest(**json.loads(found.read())) if found else None
    except (KeyError, TypeError, ValueError):
        held = None
    if held is None or held.format != FORMAT:
        raise NotRestored(f"{file} is no back-up that this edition of the course has made.")
    there = {one.name: one for one in archive.getmembers() if one.isfile() and one.name != MANIFEST}
    for name, digest in held.digests.items():
        stream = archive.extractfile(there.pop(name)) if name in there else None
        if stream is None or hashlib.sha256(stream.read()).hexdigest() != digest:
            raise NotRestored(f"{file} is not whole: {name} is not as it was put in. Take an earlier one.")
    if there:
        raise NotRestored(f"{file} holds what nobody put in: {next(iter(there))}.")
    return held


def restore(file: Path, begun: Begun, under: Path | None = None, databases: Sequence[str] = ()) -> Manifest:
    """Put back what a back-up holds; it is looked through first, and nothing that is there is replaced.

    Args:
        file: the back-up.
        begun: called with what is put back now.
        under: a folder to put the folders under, in place of where they were.
        databases: the databases' addresses, in their order, in place of where they were (without passwords).

    Returns:
        What was put back.

    Raises:
        NotRestored: it is no back-up, or not whole; or something is where it would be put. Nothing was done.
        ToolFails: a database could not be filled. It is named, and nothing is in it.
        OSError: a folder cannot be written.
    """
    with _opened(file) as archive:
        held = read_manifest(archive, file)
        places = [_place(folder, under) for folder in held.folders]
        into = list(databases) or held.databases
        _check_free(places, into, held)
        for at, address in enumerate(into):
            begun(held.databases[at])
            _fill(archive, f"databases/{at}", address)
        for at, place in enumerate(places):
            begun(str(place))
            _unpack(archive, f"folders/{at}", place)
    return held


@contextmanager
def _opened(file: Path) -> Iterator[tarfile.TarFile]:
    try:
        with tarfile.open(file) as archive:
            yield archive
    except (tarfile.TarError, EOFError, zlib.error):
        raise NotRestored(f"{file} is no back-up, or cut short. Take an earlier one.") from None


def _place(folder: str, under: Path | None) -> Path:
    return under.absolute() / Path(folder).relative_to(Path(folder).anchor) if under else Path(folder)


def _check_free(places: Sequence[Path], databases: Sequence[str], held: Manifest) -> None:
    if len(databases) != len(held.databases):
        raise NotRestored(
            f"It holds {len(held.databases)} databases, and {len(databases)} were named. They are, in order: "
            f"{', '.join(held.databases) or 'none'}."
        )
    for place in places:
        if place.is_symlink() or (place.exists() and not (place.is_dir() and not any(place.iterdir()))):
            raise NotRestored(f"{place} is there already. Mend: move it away; nothing is ever replaced.")
    for address in databases:
        if not postgres_tools.is_empty(address):
            raise NotRestored(
                f"{postgres_tools.named(address)} holds tables. Mend: name an empty database; "
                "nothing is ever replaced."
            )


def _fill(archive: tarfile.TarFile, name: str, address: str) -> None:
    with tempfile.TemporaryDirectory() as apart:
        dumped = Path(apart) / "dumped"
        stream = archive.extractfile(name)
        dumped.write_bytes(stream.read() if stream else b"")
        postgres_tools.put_back(address, dumped)


def _unpack(archive: tarfile.TarFile, name: str, place: Path) -> None:
    """A folder beside its place, put there in one step once it is whole."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=f".{place.name}.") as apart:
        made = Path(apart) / "made"
        of_it = [one for one in archive.getmembers() if one.name == name or one.name.startswith(f"{name}/")]
        for one in of_it:
            path = made / _inside(one.name.removeprefix(name).lstrip("/"))
            if one.isdir():
                path.mkdir(exist_ok=True)
            elif stream := archive.extractfile(one):
                path.write_bytes(stream.read())
                _as_it_was(path, one)
        # A folder may be closed to writing, so that comes after what is in it.
        for one in reversed([one for one in of_it if one.isdir()]):
            _as_it_was(made / _inside(one.name.removeprefix(name).lstrip("/")), one)
        if place.exists():
            place.rmdir()
        made.rename(place)


def _as_it_was(path: Path, one: tarfile.TarInfo) -> None:
    path.chmod(one.mode & 0o777)
    os.utime(path, (one.mtime, one.mtime))


def _inside(name: str) -> Path:
    found = PurePosixPath(name)
    if found.is_absolute() or ".." in found.parts:
        raise NotRestored(
            f"The back-up names a place outside its folders: {name}. It was not made by the course."
        )
    return Path(*found.parts)
