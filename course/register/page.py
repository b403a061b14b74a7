"""The page with which a stranger checks a record: one file, with what its provider published inside it.

It needs no server and no network, and works from a plain host or as a file; it speaks from the same tables
as `course verify`.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from markupsafe import Markup

from course.base.templates import environment, render
from course.register import refusals
from course.register.certificates import PAGE
from course.register.contexts import CheckingPage
from course.register.credential import CONTEXTS, TYPES, list_address
from course.register.published import CODES, HEAD, ISSUER, STATUS, WHY
from course.register.told import NAMES

_TEMPLATES = Path(__file__).parent / "templates"
_POLICY = (
    "default-src 'none'; script-src '{script}'; style-src '{style}'; font-src data:; img-src data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)


def with_page(published: Mapping[str, bytes]) -> dict[str, bytes]:
    """What is published, with the page that checks by it.

    Args:
        published: everything else, by its path.
    """
    return {**published, PAGE: page(published)}


def page(published: Mapping[str, bytes]) -> bytes:
    """The page.

    Args:
        published: what stands beside it, by its path; all of it that checks is put into the page too, for
            whoever opens it as a file.
    """
    issuer = json.loads(published[ISSUER])
    script, style = (_built(name) for name in ("verify.js", "verify.css"))
    context = CheckingPage(
        provider=issuer["name"],
        contact=issuer["contact"],
        policy=_POLICY.format(script=_digest(script), style=_digest(style)),
        style=Markup(style),  # noqa: S704 (our own bundle)
        script=Markup(script),  # noqa: S704 (our own bundle)
        data=Markup(_held(published)),  # noqa: S704 (no < is in it)
    )
    return render(environment(_TEMPLATES), context).encode()


def _held(published: Mapping[str, bytes]) -> str:
    """What a check goes by, as the page reads it."""
    issuer = json.loads(published[ISSUER])
    lists = {
        list_address(issuer["address"], int(path.removeprefix(f"{STATUS}/").removesuffix(".jwt"))): _text(
            published, path
        )
        for path in published
        if path.startswith(f"{STATUS}/")
    }
    held = {
        "pinned": {
            "issuer": issuer,
            "lists": lists,
            "why": _text(published, WHY),
            "codes": _text(published, CODES),
        },
        "head": _text(published, HEAD),
        "kind": {"contexts": CONTEXTS, "types": TYPES},
        "words": {
            "refusals": dict(refusals.WORDS),
            "whys": dict(refusals.WHYS),
            "said": dict(refusals.SAID),
            "names": list(NAMES.items()),
            "no_day": refusals.NO_DAY,
        },
    }
    # No end of the element can stand in it.
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _text(published: Mapping[str, bytes], path: str) -> str:
    return published.get(path, b"").decode(errors="replace").strip()


def _built(name: str) -> str:
    return resources.files(__package__).joinpath("built", name).read_text(encoding="utf-8").strip()


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
