"""Modules joined into one script: each file stays apart for those who edit it, and imports by its path.

anywidget loads a module from a blob address, where relative imports fail, and a
page opened from a memory stick may not import at all.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]

_IMPORT = re.compile(
    r"^import\s+\{(?P<names>[^}]*)\}\s+from\s+\"(?P<file>\.\.?/[\w./-]+\.js)\";\n", re.MULTILINE
)
_EXPORT = re.compile(
    r"^export (?P<rest>(?:async )?(?:function\*?|const|let|class) (?P<name>\w+))", re.MULTILINE
)
_BY_DEFAULT = re.compile(r"^export default ", re.MULTILINE)


class CannotJoin(ValueError):
    """A script imports or exports in a way that cannot be joined; says which."""


def joined(*entries: Path) -> str:
    """Join modules and all that they import into one script, each still with names of its own.

    Args:
        entries: the files to begin with.

    Returns:
        Statements that make an object `joined`, in which `exported` finds what each module exports.

    Raises:
        CannotJoin: a module imports what is not there, or in another form than
            `import { a } from "./b.js";`.
    """
    modules = dict.fromkeys(path for entry in entries for path in in_order(entry))
    return "\n".join(["const joined = {};", *(_wrapped(path) for path in modules)])


def exported(module: Path) -> str:
    """The expression for what a joined module exports, by name."""
    return f'joined["{_name(module)}"]'


@cache
def in_order(entry: Path) -> tuple[Path, ...]:
    """A module and those it is made of, each after those it imports.

    Raises:
        CannotJoin: one imports what is not there.
    """
    found: dict[Path, None] = {}

    def visit(path: Path) -> None:
        if path in found:
            return
        found[path] = None
        for imported in _IMPORT.finditer(path.read_text(encoding="utf-8")):
            visit(_imported(path, imported["file"]))
        # Put in anew: a module stands after those it imports.
        del found[path]
        found[path] = None

    visit(entry.resolve())
    return tuple(found)


def _imported(by: Path, file: str) -> Path:
    path = (by.parent / file).resolve()
    if not path.is_file():
        raise CannotJoin(f"{_name(by)} imports {file}, and there is no such file")
    return path


def _name(path: Path) -> str:
    path = path.resolve()
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.as_posix()


def _wrapped(path: Path) -> str:
    def taken(found: re.Match[str]) -> str:
        names = re.sub(r"(\w+)\s+as\s+(\w+)", r"\1: \2", " ".join(found["names"].split()))
        return f"const {{ {names.strip().rstrip(',')} }} = {exported(_imported(path, found['file']))};\n"

    text = path.read_text(encoding="utf-8")
    names = [found["name"] for found in _EXPORT.finditer(text)]
    body = _EXPORT.sub(lambda found: found["rest"], _IMPORT.sub(taken, text))
    if _BY_DEFAULT.search(body):
        body = _BY_DEFAULT.sub("const byDefault = ", body)
        names.append("default: byDefault")
    if re.search(r"^(?:import|export)\b", body, re.MULTILINE):
        raise CannotJoin(f"{_name(path)} imports or exports in a form that cannot be joined")
    return f"{exported(path)} = (() => {{\n{body}return {{ {', '.join(names)} }};\n}})();"
