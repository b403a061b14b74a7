"""What one room hands another has a shape with a name: no dictionary of anything crosses a room."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from course.base.places import content_root

CODE = content_root() / "course"
LOOSE = re.compile(r"\b(?:dict|Mapping|MutableMapping)\[[^\[\],]+, (?:Any|object)\]")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def room_of(path: Path) -> str:
    return path.relative_to(CODE).parts[0].removesuffix(".py")


def loose_names(tree: ast.Module) -> set[str]:
    """The names that a module gives to dictionaries of anything, and to what holds them."""
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if is_loose(node.value, found):
                found |= {target.id for target in targets if isinstance(target, ast.Name)}
    return found


def is_loose(annotation: ast.expr | None, names: set[str]) -> bool:
    """Whether a type is, or holds, a dictionary of anything."""
    if annotation is None:
        return False
    words = {node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)}
    return bool(LOOSE.search(ast.unparse(annotation)) or words & names)


def offered(tree: ast.Module) -> Iterator[tuple[str, ast.expr | None]]:
    """Each public name of a module, a method's and a field's too, with every type that it takes or gives."""
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]
    bodies = [tree.body, *(cls.body for cls in classes)]
    for node in (node for body in bodies for node in body):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                taken = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
                yield from ((name, one.annotation) for one in taken)
                yield name, node.returns
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name, node.annotation
    for cls in classes:
        # Whoever makes one calls it by the class's name.
        made = [node for node in cls.body if isinstance(node, ast.FunctionDef) and node.name == "__init__"]
        yield from ((cls.name, one.annotation) for init in made for one in init.args.args)
        yield from ((cls.name, base) for base in cls.bases)


def loosely_offered() -> dict[str, set[str]]:
    """What hands over dictionaries of anything, by name, and the rooms that have it."""
    found: dict[str, set[str]] = {}
    for path in CODE.rglob("*.py"):
        tree = tree_of(path)
        names = loose_names(tree)
        loose = names | {name for name, annotation in offered(tree) if is_loose(annotation, names)}
        for name in loose:
            if not name.startswith("_"):
                found.setdefault(name, set()).add(room_of(path))
    return found


def imported_from_rooms(tree: ast.Module) -> dict[str, set[str]]:
    """What a module imports from the course, by name, and from which room."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("course."):
            for alias in node.names:
                found.setdefault(alias.name, set()).add(node.module.split(".")[1])
    return found


def test_no_dictionary_of_anything_crosses_a_room():
    loose = loosely_offered()
    crossed = set()
    for path in CODE.rglob("*.py"):
        tree, here = tree_of(path), room_of(path)
        imports = imported_from_rooms(tree)
        crossed |= {
            (name, path.relative_to(CODE).as_posix())
            for name, rooms in imports.items()
            if rooms & loose.get(name, set()) - {here}
        }
        # A method or field has the name of nothing that is imported.
        others = {room for rooms in imports.values() for room in rooms} - {here}
        crossed |= {
            (node.attr, path.relative_to(CODE).as_posix())
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute)
            and loose.get(node.attr, set()) & others - {here}
            and here not in loose[node.attr]
        }

    assert loose and not crossed
