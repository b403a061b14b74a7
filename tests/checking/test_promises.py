"""`course check` finds every promise that an editor may break, and says where and how to mend it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

import pytest
import yaml

from course.base.places import content_root, solutions_root
from course.checking import broken_promises, stale, unverified
from course.checking.code_texts import law_in_code
from course.content import load
from course.content.installed import course_content

Spoil = Callable[[Path], None]
Notebook = dict[str, Any]
LESSON, EXERCISE = (
    "modules/03-prosecution-or-persecution.ipynb",
    "exercises/ex2-reservist/ex2-reservist.ipynb",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of what an editor works on, which a test may spoil."""
    for name in ("data", "modules", "exercises"):
        shutil.copytree(content_root() / name, tmp_path / "root" / name)
    shutil.copytree(solutions_root(), tmp_path / "root" / "solutions")
    (tmp_path / "root" / "course").mkdir()
    return tmp_path / "root"


def faults(root: Path) -> Iterator[str]:
    return map(str, broken_promises(root, root / "solutions", load(root)))


def without(name: str) -> Spoil:
    return lambda root: (root / name).unlink()


def written(name: str, text: str) -> Spoil:
    def spoil(root: Path) -> None:
        (root / name).write_text(text, encoding="utf-8")

    return spoil


def replaced(names: str, old: str, new: str) -> Spoil:
    def spoil(root: Path) -> None:
        for path in root.glob(names):
            text = path.read_text(encoding="utf-8")
            assert old in text
            path.write_text(text.replace(old, new), encoding="utf-8")

    return spoil


def with_cells(change: Callable[[Notebook], None], names: str = LESSON) -> Spoil:
    def spoil(root: Path) -> None:
        for path in root.glob(names):
            notebook = json.loads(path.read_text(encoding="utf-8"))
            for cell in notebook["cells"]:
                change(cell)
            path.write_text(json.dumps(notebook), encoding="utf-8")

    return spoil


def emptied(cell: Notebook) -> None:
    """Leave the boards' and the sources' places, and no word."""
    if cell["cell_type"] == "code":
        cell["source"] = "import course"
    else:
        cell["source"] = "## Nothing"


def saying(text: str, cell: str = "two-mistakes") -> Spoil:
    """The lesson, with another text in one of its cells."""

    def change(found: Notebook) -> None:
        if found["id"] == cell:
            found["source"] = text

    return with_cells(change)


def without_entry(name: str, *place: str) -> Spoil:
    def spoil(root: Path) -> None:
        content = yaml.safe_load((root / name).read_text(encoding="utf-8"))
        del reduce(getitem, place[:-1], content)[place[-1]]
        (root / name).write_text(
            yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8"
        )

    return spoil


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (without(LESSON), "data/course.yaml, lessons: 03-prosecution-or-persecution has no notebook"),
        (without(EXERCISE), "data/course.yaml, exercises: ex2-reservist has no notebook"),
        (written(LESSON, "{"), f"{LESSON}, the file: it cannot be read as a notebook"),
        (written(LESSON, "{}"), f"{LESSON}, the file: it cannot be read as a notebook"),
        (
            replaced(LESSON, r"course.law(\"T3\")", r"course.law(T3)"),
            f"{LESSON}, cell law-t3: T3 is no plain value: course.law(T3)",
        ),
    ],
)
def test_a_notebook_that_is_missing_or_spoilt_is_told_in_one_line(root, spoil, says):
    spoil(root)

    (fault,) = faults(root)

    assert fault.startswith(says) and ". Mend: " in fault


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (with_cells(emptied, "modules/*.ipynb"), "modules, A01: no lesson teaches this proposition"),
        (with_cells(emptied), f"{LESSON}, client-a-match: the notebook does not show it"),
        (replaced(LESSON, r"course.law(\"T3\")", r"course.law(\"T33\")"), f"{LESSON}, law-t3: T33 names"),
        (
            replaced("data/exercises/ex7-advice.yaml", "total: 8", "total: 9"),
            "exercises/ex7-advice/ex7-advice.ipynb, its text: what a pass needs is not told as the",
        ),
        (
            saying("See [the Handbook](#handbook-999)."),
            f"{LESSON}, cell two-mistakes: handbook-999, to which “the",
        ),
        (
            saying("See [](#handbook-167)."),
            f"{LESSON}, cell two-mistakes: a link to #handbook-167 has no words",
        ),
        (saying("See [it](#)."), f"{LESSON}, cell two-mistakes: the link “it” leads nowhere"),
        (saying("See [it]()."), f"{LESSON}, cell two-mistakes: the link “it” leads nowhere"),
        (
            replaced(LESSON, r"course.sources(\"03-prosecution-or-persecution\")", "import course"),
            f"{LESSON}, cell two-mistakes: “Fear of prosecution alone is not enough” leads to no place",
        ),
        (replaced("data/lessons/0[48]*.yaml", "T4, T5", "T4"), "modules, T5: no lesson works this test"),
        (
            replaced("data/lessons/02*.yaml", "[E.6, E.7, E.8]", "[E.6, E.7]"),
            "data/cases/client-e.yaml, key.facts.E.8: no lesson matches it",
        ),
        (replaced(EXERCISE, "## ", "# "), f"{EXERCISE}, the file: it is not what its source generates"),
        (written("course/a.py", 'X = "Look at section 10."'), "course/a.py, line 1: it speaks of law"),
        (written("course/a.js", '\nsay("A Handbook of old");'), "course/a.js, line 2: it speaks of law"),
        (written("course/a.tsx", "\n<p>A Handbook of old</p>;"), "course/a.tsx, line 2: it speaks of law"),
        (
            without_entry("data/cases/client-b.yaml", "key", "facts", "B.1", "wrong", "helps"),
            "data/cases/client-b.yaml, facts.B.1: helps has no reason",
        ),
        (
            without_entry(
                "solutions/ex2-reservist/key.yaml", "cases", "client-c", "facts", "C.2", "wrong", "helps"
            ),
            "solutions/ex2-reservist/key.yaml, facts.C.2: helps has no reason",
        ),
    ],
)
def test_a_broken_promise_is_told_with_its_place_and_its_mend(root, spoil, says):
    spoil(root)

    fault = next((fault for fault in faults(root) if fault.startswith(says)), "")

    assert ". Mend: " in fault


def test_a_notebook_beside_the_plan_is_told(root):
    shutil.copyfile(root / LESSON, root / "modules" / "09-more.ipynb")

    (fault,) = faults(root)

    assert fault.startswith("modules, 09-more: it is not in the plan. Mend: ")


def test_what_nobody_reads_may_speak_of_law(root):
    (root / "course" / "a.py").write_text('"""Section 10."""\n# See section 10.\nX = 1  # section 10\n')
    (root / "course" / "a.js").write_text("// See section 10.\nconst x = 1; // section 10\n")

    assert list(law_in_code(root / "course")) == []


def test_a_row_is_stale_from_the_day_after_its_check_is_that_old():
    content = course_content()
    first = min(row.checked for row in content.sources.values())

    def old(days: int, today: date) -> set[str]:
        return {row.id for row in stale(content, days, today) if row.table == "sources"}

    assert old(30, first + timedelta(days=30)) == set()
    assert old(30, first + timedelta(days=31)) == {
        row.id for row in content.sources.values() if row.checked == first
    }


def test_what_is_left_to_verify_is_every_row_that_nobody_has_read_at_its_source():
    content, left = course_content(), {row.id: row for row in unverified(course_content())}

    assert left["art-339"].status == "known-medium"
    assert not left.keys() & {row.id for row in content.authorities.values() if row.status == "verified"}
