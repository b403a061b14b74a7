"""All scripts of a page as one: what boards share is read once, and a file can hold it too.

From a file, a browser loads no module by its address.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from course.boards.front import BOARDS, HERE, parts
from course.pages.assets import FRONT

_IMPORT = re.compile(r"^import\s+\{(?P<names>[^}]*)\}\s+from\s+\"\./(?P<file>[\w-]+\.js)\";\n", re.MULTILINE)
_EXPORT = re.compile(
    r"^export (?P<rest>(?:async )?(?:function\*?|const|let|class) (?P<name>\w+))", re.MULTILINE
)
_BY_DEFAULT = re.compile(r"^export default ", re.MULTILINE)
_SHARED = ("evidence.js", "host.js")


class CannotJoin(ValueError):
    """A script imports or exports in a way that cannot be joined; says which."""


def joined(modules: Mapping[str, str], entry: str) -> str:
    """Join modules into one script, each still with names of its own.

    Args:
        modules: their texts by file name.
        entry: the one to begin with.

    Returns:
        Statements that make an object `joined` with what each module exports, by its file name.

    Raises:
        CannotJoin: a module imports what is not there, or in another form than
            `import { a } from "./b.js";`.
    """
    done: dict[str, str] = {}

    def visit(name: str) -> None:
        if name in done:
            return
        if name not in modules:
            raise CannotJoin(f"{name} is imported and is not there")
        done[name] = ""
        for imported in _IMPORT.finditer(modules[name]):
            visit(imported["file"])
        # Put in anew: a module stands after those it imports.
        del done[name]
        done[name] = _wrapped(name, modules[name])

    visit(entry)
    return "\n".join(["const joined = {};", *done.values()])


def page_script(own: Mapping[str, bytes], entry: str) -> str:
    """The one script of a host's pages: its own modules, those of any study page, and every board.

    Args:
        own: the host's own files, by name.
        entry: the one of them that exports `start(boards)`, given the boards' front ends by kind.

    Returns:
        JavaScript for a module script, complete in itself.

    Raises:
        CannotJoin: two scripts have one name, or one is written so that it cannot be joined.
    """
    hosts = {name: content.decode() for name, content in own.items() if name.endswith(".js")}
    pages = {name: (FRONT / name).read_text(encoding="utf-8") for name in _SHARED}
    boards = {
        f"{part}.js": (HERE / f"{part}.js").read_text(encoding="utf-8")
        for kind in BOARDS
        for part in parts(kind)
    }
    if twice := (hosts.keys() & pages.keys()) | ((hosts.keys() | pages.keys()) & boards.keys()):
        raise CannotJoin(f"two scripts are called {', '.join(sorted(twice))}")
    imports = "".join(f'import {{ default as b{n} }} from "./{kind}.js";\n' for n, kind in enumerate(BOARDS))
    table = ", ".join(f'"{kind}": b{n}' for n, kind in enumerate(BOARDS))
    last = f'import {{ start }} from "./{entry}";\n{imports}start({{ {table} }});\n'
    return joined({**hosts, **pages, **boards, "begin.js": last}, "begin.js")


def _wrapped(name: str, text: str) -> str:
    def taken(found: re.Match[str]) -> str:
        names = re.sub(r"(\w+)\s+as\s+(\w+)", r"\1: \2", " ".join(found["names"].split()))
        return f'const {{ {names.strip().rstrip(",")} }} = joined["{found["file"]}"];\n'

    exported = [found["name"] for found in _EXPORT.finditer(text)]
    body = _EXPORT.sub(lambda found: found["rest"], _IMPORT.sub(taken, text))
    if _BY_DEFAULT.search(body):
        body = _BY_DEFAULT.sub("const byDefault = ", body)
        exported.append("default: byDefault")
    if re.search(r"^(?:import|export)\b", body, re.MULTILINE):
        raise CannotJoin(f"{name} imports or exports in a form that cannot be joined")
    return f'joined["{name}"] = (() => {{\n{body}return {{ {", ".join(exported)} }};\n}})();'
