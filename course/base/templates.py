"""The one way to set up Jinja: whatever a template shows must have been given, and is escaped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from course.base.emphasis import as_html

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def environment(*folders: Path, **filters: Callable[..., str]) -> Environment:
    """An environment for the templates in some folders.

    Args:
        folders: the first that has a template wins.
        filters: more filters, by name; `emphasis` is always there.
    """
    made = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters |= {"emphasis": as_html, **filters}
    return made


def shown(context: DataclassInstance) -> dict[str, Any]:
    """What a template is given: a context's fields, by name."""
    return {field.name: getattr(context, field.name) for field in fields(context)}
