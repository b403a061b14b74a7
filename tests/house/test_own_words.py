"""Our own words: no run of seven words is shared with the article, but in its title.

`article_runs.txt` holds salted hashes of the article's runs, never the article.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from course.base.places import content_root

ROOT = content_root()
SALT, *_RUNS = (Path(__file__).parent / "article_runs.txt").read_text().split()[1:]
RUNS = frozenset(_RUNS)
TEXTS = sorted(
    path
    for pattern in (
        "data/**/*.*",
        "modules/*.ipynb",
        "exercises/**/*.ipynb",
        "solutions/**/*.*",
        "docs/*.md",
        "*.md",
    )
    for path in ROOT.glob(pattern)
    if path.is_file() and ".ipynb_checkpoints" not in path.parts
)


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", "'").replace("'", ""))


def shared_runs(text: str) -> list[str]:
    spoken = words(text)
    runs = {" ".join(spoken[at : at + 7]) for at in range(len(spoken) - 6)}
    return sorted(run for run in runs if hashlib.sha256(f"{SALT}:{run}".encode()).hexdigest()[:16] in RUNS)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_seven_words_in_a_row_are_the_articles(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        cells = json.loads(text)["cells"]
        outputs = [output.get("data", {}) for cell in cells for output in cell.get("outputs", [])]
        parts = [part for data in outputs for part in data.values()]
        text = " . ".join("".join(part) for part in [*(cell["source"] for cell in cells), *parts])

    assert not shared_runs(text)


def test_the_hashes_are_of_seven_word_runs():
    assert len(RUNS) > 900 and all(re.fullmatch(r"[0-9a-f]{16}", run) for run in RUNS)
