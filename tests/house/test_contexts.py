"""Templates and the contexts that they are given agree, both ways; and no template may leave a name open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jinja2 import UndefinedError, meta

from course.base.places import content_root
from course.base.templates import environment
from course.pages.contexts import OfTheCourse, OfTheHost

ROOT = content_root()
CODE = ROOT / "course"
PAGES = CODE / "pages" / "templates"
# What templates are given beside their own context, by the file of their contexts.
BESIDE: dict[str, list[Any]] = {
    "course.pages.contexts": [OfTheCourse, OfTheHost],
    "course.hosts.serve.contexts": [OfTheCourse, OfTheHost],
    "course.hosts.site.contexts": [OfTheCourse],
}


def given(context: Any) -> set[str]:
    return {field.name for field in fields(context)}


def contexts() -> Iterator[Any]:
    """Every context, from each file of that name."""
    for path in sorted(CODE.rglob("contexts.py")):
        module = import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        yield from (found for found in own(module) if hasattr(found, "template"))


def own(module: ModuleType) -> list[type]:
    return [
        found
        for found in vars(module).values()
        if is_dataclass(found) and found.__module__ == module.__name__
    ]


def file_of(context: Any, name: str) -> Path:
    """A template of a context's folder, or of the pages that a site shares."""
    folder = Path(import_module(context.__module__).__file__).parent
    return next(path for place in (folder, folder / "templates", PAGES) if (path := place / name).is_file())


@cache
def read(context: Any, name: str) -> tuple[frozenset[str], frozenset[Path]]:
    """Every name that a template asks for, and every file, with what it extends and includes."""
    path = file_of(context, name)
    text = path.read_text(encoding="utf-8")
    # What a filter does takes part in no name.
    filters = dict.fromkeys(re.findall(r"\|\s*(\w+)", text), str)
    parsed = environment(path.parent, **filters).parse(text)
    others = [read(context, other) for other in meta.find_referenced_templates(parsed) if other]
    names = frozenset(meta.find_undeclared_variables(parsed))
    return names.union(*(asked for asked, _ in others)), frozenset([path]).union(
        *(used for _, used in others)
    )


@pytest.mark.parametrize("context", list(contexts()), ids=lambda context: context.__qualname__)
def test_a_template_asks_for_what_its_context_has_and_leaves_nothing_of_it_unused(context: Any):
    asked, _ = read(context, f"{context.template}.html")
    beside = set().union(*(given(one) for one in BESIDE.get(context.__module__, [])))

    assert asked - beside == given(context)


def test_every_template_has_its_context_or_is_part_of_one_that_has():
    used = set().union(*(read(context, f"{context.template}.html")[1] for context in contexts()))

    assert set(CODE.rglob("*.html")) == {path for path in used if path.suffix == ".html"}


def test_there_is_one_environment_and_it_lets_nothing_be_left_out(tmp_path: Path):
    (tmp_path / "one.html").write_text("{{ given }}{{ absent }}", encoding="utf-8")

    with pytest.raises(UndefinedError, match="'absent' is undefined"):
        environment(tmp_path).get_template("one.html").render(given="<b>")
    for path in CODE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        made = re.search(r"\bEnvironment\(|FileSystemLoader\(|get_template\(|from_string\(", text)
        assert not made or path == CODE / "base" / "templates.py", path
