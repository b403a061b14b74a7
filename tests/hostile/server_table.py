"""The table of attacks on a study server in `docs/security.md`.

`python -m tests.hostile.server_table` tries them all, and writes it.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from tests.hostile.served import serving
from tests.hostile.server_attacks import ATTACKS
from tests.hostile.table import PAGE

BEGIN = "<!-- attacks on the server: made by python -m tests.hostile.server_table -->\n"
END = "<!-- end of attacks on the server -->\n"
HEAD = "| what is tried | what comes of it |\n|---|---|\n"
_ROW = re.compile(r"\| (.+?) \| (.+) \|")


def committed() -> dict[str, str]:
    """What comes of each attack, as the docs say it."""
    text = PAGE.read_text(encoding="utf-8")
    body = text[text.index(BEGIN) : text.index(END)]
    found = (_ROW.fullmatch(line) for line in body.splitlines())
    return {row[1]: row[2] for row in found if row and row[1] != "what is tried"}


def main() -> None:
    """Try every attack, and write what came of it."""
    rows = []
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as served:
        for name, tried in ATTACKS.items():
            served.start_afresh()
            rows.append(f"| {name} | {tried(served)} |\n")
            sys.stdout.write(rows[-1])
            sys.stdout.flush()
    text = PAGE.read_text(encoding="utf-8")
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    PAGE.write_text(f"{before}{BEGIN}\n{HEAD}{''.join(rows)}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
