"""Stock's column of the table "Around marking" in `docs/security.md`.

`python -m tests.hostile.around_table` tries what has no outcome yet, and what the command's words name,
and writes it. All of it takes some four minutes.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from tests.hostile.ground import open_ground
from tests.hostile.stock_around import TRIES
from tests.hostile.table import PAGE

MARK = "<!-- around -->"
NOT_TRIED = "not tried"
_ROW = re.compile(r"^\| (.+?) \| (.+?) \| (.+ \| `.+?` \|)$", re.MULTILINE)


def committed() -> dict[str, str]:
    """What stock does with each, as the docs say it."""
    body = PAGE.read_text(encoding="utf-8").split(MARK)[1]
    return {row[1]: row[2] for row in _ROW.finditer(body)}


def main() -> None:
    """Try what has no outcome yet, and what the command's words name; write what came of it."""
    words, said = sys.argv[1:], committed()
    with tempfile.TemporaryDirectory() as folder:
        opened = open_ground(Path(folder) / "opened")
        for place, (name, tried) in enumerate(TRIES.items()):
            if said[name] == NOT_TRIED or any(word in name for word in words):
                said[name] = tried(opened, Path(folder) / str(place))
                sys.stdout.write(f"{name} | {said[name]}\n")
                sys.stdout.flush()
    before, body, after = PAGE.read_text(encoding="utf-8").split(MARK)
    written = _ROW.sub(lambda row: f"| {row[1]} | {said[row[1]]} | {row[3]}", body)
    PAGE.write_text(MARK.join((before, written, after)), encoding="utf-8")


if __name__ == "__main__":
    main()
