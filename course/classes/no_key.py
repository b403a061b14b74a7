"""The proof that what learners are given holds no key: every file of it is read, whatever it is packed in."""

from __future__ import annotations

import base64
import gzip
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from pydantic import BaseModel

from course.base.clear_errors import Clear
from course.content import Content, load_key
from course.content.keys import Keys
from course.content.page_lines import lines_of

_FEWEST_WORDS = 6
_PACKED = re.compile(rb'<script type="application/gzip"[^>]*>([A-Za-z0-9+/=\s]+)</script>')
_STRINGS = re.compile(r'"((?:[^"\\]|\\.)*)"')
_OF_A_KEY = {"key.yaml", "solutions", ".git"}


class KeyFound(Clear):
    """What was made for learners holds something of a key; it was not put in place."""


@dataclass(frozen=True)
class Proof:
    """What was looked at: how many files, for how many sentences that stand only in keys."""

    files: int
    sentences: int


def prove(files: Mapping[str, bytes], keys: Keys) -> Proof:
    """Make sure that no file is a key, holds a sentence of one, or is a repository's history.

    Args:
        files: everything that learners are given, by path; what is packed in a zip or a page is unpacked.
        keys: the course and its keys.

    Raises:
        KeyFound: one does; the message says which, never what.
    """
    secrets, looked = key_sentences(keys), 0
    for name, content in _unpacked(files):
        looked += 1
        if _OF_A_KEY & set(PurePosixPath(name).parts):
            raise KeyFound(f"{name} is for assessors only. Nothing was put in place.")
        text = re.sub(r"\s+", " ", content.decode("utf-8", errors="ignore"))
        if any(one in text for one in secrets):
            raise KeyFound(f"{name} holds a sentence of a key. Nothing was put in place.")
    return Proof(looked, len(secrets))


def key_sentences(keys: Keys) -> list[str]:
    """Every sentence that stands only in exercises' keys.

    Args:
        keys: the course and its keys.
    """
    content = keys.content
    told = " ".join(_told_to_learners(content))
    dumped = (load_key(keys.folder, one, content) for one in content.exercises.values())
    return sorted(one for one in _sentences(*dumped) if one not in told)


def _told_to_learners(content: Content) -> Iterator[str]:
    for case in content.cases.values():
        yield from (fact.text for fact in case.facts)
        pages = [document.page for document in case.documents if document.page]
        pages += [page for flip in case.flips for page in flip.pages.values()]
        for page in pages:
            yield from (json.dumps(line, ensure_ascii=False) for line in page.lines)
            yield from (json.dumps(line.text, ensure_ascii=False) for line in lines_of(page))
        if case.key:
            yield case.key.model_dump_json()


def _sentences(*models: BaseModel) -> set[str]:
    found = (text for model in models for text in _STRINGS.findall(model.model_dump_json()))
    return {text for text in found if len(text.split()) >= _FEWEST_WORDS}


def _unpacked(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for name, content in files.items():
        yield name, content
        if zipfile.is_zipfile(io.BytesIO(content)):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                inside = {one: archive.read(one) for one in archive.namelist()}
            yield from _unpacked({f"{name}/{one}": text for one, text in inside.items()})
        for number, packed in enumerate(_PACKED.findall(content)):
            yield f"{name}/{number}", gzip.decompress(base64.b64decode(packed))
