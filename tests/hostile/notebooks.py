"""Attacks by the notebook: points, ids and cells altered, results pretended, and code that does harm."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.hostile.attack import Attack, Plant
from tests.hostile.ground import Ground

Notebook = dict[str, Any]

SHOWN = "could not be read"


def altered(change: Callable[[Notebook], object], answers: bool = True) -> Plant:
    """Alter the released notebook and hand that in, with good answers or with none."""

    def plant(ground: Ground) -> None:
        notebook = ground.released()
        change(notebook)
        ground.write_notebook(notebook)
        if not answers:
            ground.answers.unlink()

    return plant


def graded(notebook: Notebook) -> list[dict[str, Any]]:
    return [cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]


def each_graded(change: Callable[[dict[str, Any]], object]) -> Callable[[Notebook], None]:
    def change_all(notebook: Notebook) -> None:
        for cell in graded(notebook):
            change(cell)

    return change_all


def worth_a_thousand(cell: dict[str, Any]) -> None:
    cell["metadata"]["nbgrader"]["points"] = 1000
    cell["metadata"]["max_points"] = 1000
    cell["source"] = "1000.0"


def pretends(cell: dict[str, Any]) -> None:
    shown = {
        "data": {"text/plain": "1000.0"},
        "metadata": {},
        "output_type": "execute_result",
        "execution_count": 1,
    }
    cell |= {"outputs": [shown], "execution_count": 1}
    cell["metadata"]["nbgrader"]["grade"] = False


def full_marks_by_a_cell(notebook: Notebook) -> None:
    about = {
        "grade": True,
        "grade_id": "bonus",
        "locked": False,
        "points": 1000,
        "schema_version": 3,
        "solution": False,
    }
    notebook["cells"].append(code_cell("1000.0") | {"metadata": {"nbgrader": about}})


def code_cell(source: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "id": "mine",
        "metadata": {},
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


def swap_ids(notebook: Notebook) -> None:
    cells = graded(notebook)
    first, last = cells[0]["metadata"]["nbgrader"], cells[-1]["metadata"]["nbgrader"]
    first["grade_id"], last["grade_id"] = last["grade_id"], first["grade_id"]


def written(text: bytes) -> Plant:
    return lambda ground: ground.notebook.write_bytes(text)


def runs(code: Callable[[Ground], str]) -> Plant:
    return lambda ground: ground.run_this(ground.springs_the_trap() + code(ground))


MANY_CELLS = (
    b'{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[' + b",".join([b"{}"] * 330_000) + b"]}"
)
MANY_NUMBERS = b'{"cells":[{"source":[' + b",".join([b"0"] * 480_000) + b"]}]}"

ALTERED = [
    Attack("points of 1,000 for every slot", altered(each_graded(worth_a_thousand))),
    Attack(
        "points of 1,000 for every slot, and no answers",
        altered(each_graded(worth_a_thousand), answers=False),
        "refused",
    ),
    Attack("outputs that pretend a score", altered(each_graded(pretends), answers=False), "refused"),
    Attack("a cell of one's own that is worth 1,000 points", altered(full_marks_by_a_cell)),
    Attack("ids of slots exchanged", altered(swap_ids)),
    Attack("ids of slots doubled", altered(lambda notebook: notebook["cells"].extend(graded(notebook)))),
    Attack(
        "every marked cell deleted",
        altered(
            lambda notebook: notebook.update(
                cells=[cell for cell in notebook["cells"] if cell not in graded(notebook)]
            )
        ),
    ),
    Attack("every cell deleted", altered(lambda notebook: notebook.update(cells=[]))),
    Attack(
        "a kernel of the learner's choice",
        altered(
            lambda notebook: notebook["metadata"].update(
                kernelspec={"name": "../../mallory", "display_name": "M"}
            )
        ),
    ),
    Attack(
        "nbgrader's schema from the future",
        altered(each_graded(lambda cell: cell["metadata"]["nbgrader"].update(schema_version=99))),
    ),
    Attack("a notebook of another format", altered(lambda notebook: notebook.update(nbformat=99))),
    Attack("a notebook that is not JSON", written(b"\x00<html>"), says=SHOWN),
    Attack("a notebook with 330,000 empty cells", written(MANY_CELLS), says=SHOWN),
    Attack("a notebook with 480,000 numbers for text", written(MANY_NUMBERS), says=SHOWN),
    Attack("a notebook that is nested without end", written(b'{"cells":' + b"[" * 900_000), says=SHOWN),
    Attack(
        "a notebook with a number of 900,000 digits",
        written(b'{"cells":[],"x":' + b"9" * 900_000 + b"}"),
        says=SHOWN,
    ),
    Attack(
        "500 cells of notes",
        altered(lambda notebook: notebook["cells"].extend([code_cell("note")] * 500)),
        says="more cells",
    ),
    Attack(
        "grades and ids of every wrong type",
        altered(each_graded(lambda cell: cell["metadata"].update(nbgrader=[7]))),
    ),
]


def parent(ground: Ground) -> str:
    return "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\n"


def stays(ground: Ground) -> str:
    """Code that leaves a process behind."""
    return "import os, time\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(600)\n    os._exit(0)\n"


def full_marks(ground: Ground) -> str:
    return "import course\ncourse.points = lambda exercise, slot: 'Full marks, please.'\n"


def gradebook(ground: Ground) -> str:
    book = str(ground.classroom.work / "gradebook.db")
    return (
        f"import sqlite3\nbook = sqlite3.connect({book!r})\n"  # noqa: S608  # it is the attack
        "book.execute('UPDATE grade SET manual_score = 0.0')\nbook.commit()\nbook.close()\n"
    )


def key(ground: Ground) -> str:
    return (
        "import os, pathlib, shutil\n"
        f"key = pathlib.Path(os.environ['COURSE_KEYS'], {ground.exercise!r}, 'key.yaml')\n"
        f"shutil.copy(key, {str(ground.trap)!r})\n"
    )


def neighbour(ground: Ground) -> str:
    return f"import shutil\nshutil.rmtree({str(ground.honest_folder)!r})\n"


def outside(ground: Ground) -> str:
    return f"open({str(ground.outside)!r}, 'a').write('changed')\n"


def forever(ground: Ground) -> str:
    return "import time\nwhile True:\n    time.sleep(1)\n"


CODE = [
    Attack("code that makes a file", runs(lambda _: "")),
    Attack("code that kills what started it", runs(parent)),
    Attack("code that never ends", runs(forever)),
    Attack("code that leaves a process behind", runs(stays)),
    Attack("code that gives full marks", runs(full_marks)),
    Attack("code that changes everybody's marks in the gradebook", runs(gradebook)),
    Attack("code that copies the key", runs(key)),
    Attack("code that deletes a neighbour's work", runs(neighbour)),
    Attack("code that changes a file outside", runs(outside)),
]

ATTACKS = [*ALTERED, *CODE]
