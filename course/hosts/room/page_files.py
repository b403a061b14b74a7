"""A room's pages, and the files that they load."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from markupsafe import Markup

from course.base import templates
from course.hosts.room.contexts import RoomPage
from course.pages.assets import FRONT, TEMPLATES, TYPES, built, theme_script, typefaces

__all__ = ["TYPES", "edition", "files", "page"]

_HERE = Path(__file__).parent
_TITLES = {"phone": "{}", "trainer": "The trainer's page: {}", "wall": "Wall: {}"}


@cache
def files() -> dict[str, bytes]:
    """Every file that the pages load, by its name."""
    own = {name: text.encode() for name, text in built(_HERE / "built").items()}
    return {"mark.svg": (FRONT / "mark.svg").read_bytes(), **typefaces(), **own}


@cache
def edition() -> str:
    """A name that changes when any of them does."""
    digest = hashlib.sha256()
    for name, content in files().items():
        digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()[:16]


def page(name: str, lesson: str, about: str) -> str:
    """A page.

    Args:
        name: "phone", "trainer" or "wall".
        lesson: the lesson's title.
        about: whom it is about.
    """
    shown = RoomPage(
        title=_TITLES[name].format(lesson),
        lesson=lesson,
        about=about,
        page=name,
        display=name == "phone",
        files=f"/files/{edition()}/",
        theme=Markup(theme_script()),  # noqa: S704  # our own script
    )
    return templates.render(templates.environment(_HERE / "templates", TEMPLATES), shown)
