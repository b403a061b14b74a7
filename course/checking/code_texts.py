"""No law stands in code: find texts in Python and in the front end that speak of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from course.content.faults import Fault

LAW = re.compile(
    r"UKSC|UKHL|UKUT|UKIAT|EWCA|\bpersecut|\bRefugee Convention\b|\bCriminal Code\b|\bHandbook\b"
    r"|\b[Aa]rticle \d|\b[Ss]ection \d|\bRule 3\d\d|\bmobilis",
)
MEND = "move it to data, with an id and a source"


def law_in_code(package: Path) -> Iterator[Fault]:
    """Find law in the package's own texts; comments and docstrings are not shown to anyone.

    Args:
        package: the folder of the Python package.

    Yields:
        A fault for each text that speaks of law.
    """
    for path in sorted(package.rglob("*")):
        if path.suffix == ".py" and "checking" not in path.parts:
            texts = _python_texts(path)
        elif path.suffix in {".js", ".ts", ".tsx"} and path.parent.name != "built":
            texts = _javascript_texts(path)
        else:
            continue
        name = f"course/{path.relative_to(package).as_posix()}"
        for line, text in texts:
            if LAW.search(text) and " " in text.strip():
                yield Fault(name, f"line {line}", f"it speaks of law: {text.strip()[:60]!r}", MEND)


def _javascript_texts(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        yield number, re.sub(r"//.*|/\*.*?\*/|^\s*\*.*", "", line)


def _python_texts(path: Path) -> Iterator[tuple[int, str]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            yield node.lineno, node.value
