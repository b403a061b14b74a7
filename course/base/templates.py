"""The one way to set up Jinja: whatever a template shows must have been given, and is escaped.

What a template is given is a context: a dataclass that names its template, and whose fields are the
names that the template asks for. Each folder's contexts stand in a file of that name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from course.base.emphasis import as_html

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    class Context(DataclassInstance, Protocol):
        """A dataclass that names its template, without `.html`."""

        template: ClassVar[str]


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
        auto_reload=False,
    )
    made.filters |= {"emphasis": as_html, **filters}
    return made


def render(made: Environment, context: Context, *beside: DataclassInstance) -> str:
    """Render a context's template.

    Args:
        made: the environment that has it.
        context: what it is given.
        beside: what every template there is given beside its own context.
    """
    return made.get_template(f"{context.template}.html").render(_by_name(context, *beside))


def render_block(made: Environment, block: str, context: Context, *beside: DataclassInstance) -> str:
    """Render one block of a context's template, without what stands around it.

    Args:
        made: the environment that has it.
        block: the block's name.
        context: what the template is given.
        beside: what every template there is given beside its own context.
    """
    found = made.get_template(f"{context.template}.html")
    return "".join(found.blocks[block](found.new_context(_by_name(context, *beside))))


def _by_name(*given: DataclassInstance) -> dict[str, object]:
    return {field.name: getattr(one, field.name) for one in given for field in fields(one)}
