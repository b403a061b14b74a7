"""The table of attacks in `docs/security.md`: what stock nbgrader does with each, and what we do.

`python -m tests.hostile.table` runs both on every attack that has no row yet, and on those that the command's
words name, and writes it. All of them take some ten minutes.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from playwright.sync_api import sync_playwright

from course.base.places import content_root, solutions_root
from tests.browser.conftest import CHROMIUM_FLAGS
from tests.hostile import ours, pages, stock, texts
from tests.hostile.attack import Attack
from tests.hostile.attacks import ATTACKS, EVERY
from tests.hostile.conftest import plant
from tests.hostile.ground import Ground, open_ground

PAGE = content_root() / "docs" / "security.md"
BEGIN, END = "<!-- attacks: made by python -m tests.hostile.table -->\n", "<!-- end of attacks -->\n"
HEAD = "| what is planted | stock nbgrader 0.9.6 | `course mark` |\n|---|---|---|\n"
RUNS = "**its script runs in the assessor's page**"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
TOGETHER = {"The content of answers.json", "The notebook", "What a learner writes"}
_ROW = re.compile(r"\| (.+?) \| (.+?) \| (.+) \|")

Rows = dict[str, tuple[str, str]]


def by_us(run: ours.Run, attack: Attack) -> str:
    """Say what our run did, as the table has it."""
    row = run.row(attack.learner)
    said = " ".join(row.remarks)
    if row.done != "marked":
        return f"not entered in the gradebook: “{said}”"
    if row.comments:
        return f"0, refused: “{said}”"
    return "marked as its answers earn" + (f"; the assessor reads: “{said}”" if said else "")


@cache
def committed() -> Rows:
    """The rows of the table as it stands in the docs: stock's and ours, by what is planted."""
    text = PAGE.read_text(encoding="utf-8")
    body = text[text.index(BEGIN) : text.index(END)]
    found = (_ROW.fullmatch(line) for line in body.splitlines())
    return {
        _plain(row[1]): (_plain(row[2]), _plain(row[3]))
        for row in found
        if row and row[1] != "what is planted"
    }


def rendered(rows: Rows) -> str:
    """The whole table, under a heading for each kind of attack."""
    parts = []
    for kind, attacks in ATTACKS.items():
        lines = (f"| {_cell(one.name)} | {' | '.join(map(_cell, rows[one.name]))} |\n" for one in attacks)
        parts.append(f"\n### {kind}\n\n{HEAD}{''.join(lines)}")
    return "".join(parts) + "\n"


def _by_stock(opened: Path, base: Path, wanted: Callable[[Attack], bool]) -> Iterator[tuple[str, str]]:
    """Run stock on attacks; it marks those together that cannot get at each other."""
    for kind, attacks in ATTACKS.items():
        found = [attack for attack in attacks if wanted(attack)]
        groups = [[attack] for attack in found]
        if kind in TOGETHER:
            exercises = sorted({attack.exercise for attack in found})
            groups = [[one for one in found if one.exercise == exercise] for exercise in exercises]
        for group in groups:
            for attack, said in zip(group, by_stock(opened, base, group), strict=True):
                sys.stdout.write(f"{attack.name} | {said}\n")
                sys.stdout.flush()
                yield attack.name, said


def _by_us(opened: Path, base: Path, attack: Attack) -> str:
    ground = plant(opened, base / "ours" / "ground", attack)
    said = by_us(ours.mark(ground.classroom.root, attack.exercise), attack)
    shutil.rmtree(base / "ours")
    return said


def by_stock(opened: Path, base: Path, group: list[Attack]) -> list[str]:
    """Say what stock nbgrader does with attacks in one class."""
    if len(group) > 1:
        group = [replace(attack, learner=f"mallory-{number:02}") for number, attack in enumerate(group)]
    grounds = [plant(opened, base / "stock" / "ground", attack) for attack in group]
    found = stock.autograde(grounds, _solutions())
    if len(group) > 1 and found[0].neighbour is None:
        # One of them stops it for everybody: look for which.
        shutil.rmtree(base / "stock")
        half = len(group) // 2
        return by_stock(opened, base, group[:half]) + by_stock(opened, base, group[half:])
    said = [stock.described(one, attack) for one, attack in zip(found, group, strict=True)]
    if {attack.name for attack in group} & {attack.name for attack in texts.ATTACKS}:
        ran = _run_in_a_page(grounds)
        said = [f"{RUNS}; {one}" if runs else one for runs, one in zip(ran, said, strict=True)]
    shutil.rmtree(base / "stock")
    return said


def _run_in_a_page(grounds: list[Ground]) -> list[bool]:
    """Which learners' text runs in the page that an assessor marks it on."""
    root, exercise = grounds[0].classroom.root, grounds[0].exercise
    with sync_playwright() as playwright, pages.formgrader(root) as address:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_FLAGS)
        shown = [pages.marked_on(root, exercise, ground.learner) for ground in grounds]
        return [bool(page) and pages.look(browser, [f"{address}{page}"]).ran for page in shown]


def _solutions() -> Path:
    found = solutions_root()
    assert found is not None
    return found


def _cell(text: str) -> str:
    """A text as it stands in a cell: no markup of its own but stars, no bar."""
    for raw, safe in _ESCAPES.items():
        text = text.replace(raw, safe)
    return text


def _plain(text: str) -> str:
    for raw, safe in reversed(_ESCAPES.items()):
        text = text.replace(safe, raw)
    return text


_ESCAPES = {"&": "&amp;", "<": "&lt;", "|": "&#124;", "[": "&#91;", "`": "&#96;", "_": "&#95;"}


def main() -> None:
    """Run stock on what is new and on what the command's words name, ours on everything; write the table."""
    words, known = sys.argv[1:], committed()

    def wanted(attack: Attack) -> bool:
        return attack.name not in known or any(word in attack.name for word in words)

    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        opened = open_ground(base / "opened")
        they = {name: rows[0] for name, rows in known.items()} | dict(_by_stock(opened, base, wanted))
        rows = {attack.name: (they[attack.name], _by_us(opened, base, attack)) for attack in EVERY}
    text = PAGE.read_text(encoding="utf-8")
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    PAGE.write_text(f"{before}{BEGIN}{rendered(rows)}{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
