"""Marking the same submissions three ways in one run: ours, nbgrader with ours, nbgrader as it comes.

Run it with `make bench`, or `python benchmarks/marking.py NUMBER`. Times are whole
processes, start to end, on whatever machine this is; only the ratios mean anything.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from course.library import library, load_key
from course.marking.classroom import Classroom, open_classroom, separate_classroom
from course.places import solutions_root
from course.rehearsal.learners import answered, fictional_learners
from course.study.hand_in import hand_in, learner_id

EXERCISE = "ex2-reservist"
CONFIG = """from pathlib import Path
from course.marking.classroom import configure, separate_classroom
c = configure(get_config(), separate_classroom(Path(__file__).parent))
"""
STOCK = CONFIG + 'del c.Autograde["autograde_preprocessors"]\n'
OURS = f"""from pathlib import Path
from course.marking.classroom import separate_classroom
from course.marking.cohort import handed_in, mark_all
room = separate_classroom(Path("."))
for _ in mark_all(room, {EXERCISE!r}, handed_in(room, {EXERCISE!r}), lambda _: None): pass
"""


def classroom(root: Path, number: int) -> Classroom:
    """A classroom with this many submissions."""
    room = separate_classroom(root)
    open_classroom(room)
    exercise = library().exercises[EXERCISE]
    key = load_key(solutions_root() or root, exercise, library())
    for learner in fictional_learners(number, seed=1):
        id_ = learner_id(learner.name, learner.reference)
        desk = root / "desks" / id_
        desk.mkdir(parents=True)
        shutil.copy(room.release / EXERCISE / f"{EXERCISE}.ipynb", desk)
        answers = answered(learner, exercise, key, library())
        (desk / "answers.json").write_text(answers.model_dump_json(), encoding="utf-8")
        hand_in(desk, room, id_, EXERCISE, learner.handed_in)
    return room


def seconds(root: Path, config: str, *command: str) -> float:
    """Run a command in a classroom and time the whole process."""
    (root / "nbgrader_config.py").write_text(config, encoding="utf-8")
    begun = time.perf_counter()
    variables = os.environ | {"COURSE_KEYS": str(solutions_root())}
    subprocess.run([sys.executable, *command], cwd=root, check=True, capture_output=True, env=variables)
    return time.perf_counter() - begun


def scores(root: Path) -> list[tuple[str, str, float]]:
    """Every score in a classroom's gradebook."""
    with sqlite3.connect(root / ".classroom" / "gradebook.db") as database:
        return database.execute(
            "SELECT sa.student_id, base_cell.name, grade.auto_score FROM grade"
            " JOIN base_cell ON base_cell.id = grade.cell_id"
            " JOIN submitted_notebook sn ON sn.id = grade.notebook_id"
            " JOIN submitted_assignment sa ON sa.id = sn.assignment_id ORDER BY 1, 2"
        ).fetchall()


def main(number: int) -> None:
    """Print the three times as ratios, and whether the gradebooks agree."""
    ways = {
        "course mark": (CONFIG, ("-c", OURS)),
        "nbgrader autograde, our preprocessor": (CONFIG, ("-m", "nbgrader", "autograde", EXERCISE)),
        "nbgrader autograde as it comes": (STOCK, ("-m", "nbgrader", "autograde", EXERCISE)),
    }
    with tempfile.TemporaryDirectory() as folder:
        first = classroom(Path(folder) / "0", number)
        times, books = {}, []
        for index, (name, (config, command)) in enumerate(ways.items(), start=1):
            root = Path(folder) / str(index)
            shutil.copytree(first.root, root)
            times[name] = seconds(root, config, *command)
            books.append(scores(root))
    stock = times["nbgrader autograde as it comes"]
    print(f"{number} submissions, whole processes; stock = 1")
    for name, taken in times.items():
        print(f"  {name:40} {stock / taken:6.1f} times as fast  ({taken / number:.3f} s a submission)")
    print(
        f"  every score equal: {'yes' if books[0] == books[1] == books[2] else 'NO'} ({len(books[0])} rows)"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
