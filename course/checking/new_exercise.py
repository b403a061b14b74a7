"""A new exercise from one that is there: its files copied under the new id, and entered in the plan."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from course.base.atomic_write import write_whole
from course.content import Content

PLAN = "data/course.yaml"
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LONGEST_ID = 40


class NotMade(Exception):
    """The exercise cannot be made; the message says why, and what to do."""


def new_exercise(id_: str, like: str, root: Path, content: Content) -> list[Path]:
    """Copy an exercise's data, key and notebook under a new id, and enter it last in the plan.

    Args:
        id_: the new exercise's id.
        like: the exercise to begin with.
        root: the folder that holds `data/` and `solutions/`.
        content: the library, with every id that is taken.

    Returns:
        The files that were made, and the plan, in the order in which an editor needs them.

    Raises:
        NotMade: the id is taken or odd, a file is missing, or the plan cannot be added to.
    """
    _check_id(id_, content)
    texts = dict(_copies(id_, like, root))
    for path in texts:
        if path.exists():
            raise NotMade(
                f"There is a file {path.relative_to(root)} already. Choose another id, or remove it."
            )
    plan = root / PLAN
    texts[plan] = _entered(id_, plan.read_text(encoding="utf-8"), content)
    for path, text in texts.items():
        write_whole(path, text.encode())
    return list(texts)


def _check_id(id_: str, content: Content) -> None:
    if not _ID.fullmatch(id_) or len(id_) > LONGEST_ID:
        raise NotMade(
            f"An exercise cannot be called '{id_}'. Use small letters, digits and single hyphens, "
            f"a letter first, at most {LONGEST_ID}: ex8-courier, for example."
        )
    if id_ in content.exercises or id_ in content.lessons:
        kind = "an exercise" if id_ in content.exercises else "a lesson"
        raise NotMade(f"There is {kind} called '{id_}' already. Choose another id.")


def _copies(id_: str, like: str, root: Path) -> Iterator[tuple[Path, str]]:
    own = re.compile(rf"(?<![\w-]){re.escape(like)}(?![\w-])")
    data, source = root / "data" / "exercises", root / "solutions"
    yield data / f"{id_}.yaml", own.sub(id_, _read(data / f"{like}.yaml", root))
    yield source / id_ / "key.yaml", _read(source / like / "key.yaml", root)
    notebook = own.sub(id_, _read(source / like / f"{like}.ipynb", root))
    json.loads(notebook)
    yield source / id_ / f"{id_}.ipynb", notebook


def _read(path: Path, root: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise NotMade(f"{path.relative_to(root)} is missing. Choose an exercise that is whole.") from None


def _entered(id_: str, plan: str, content: Content) -> str:
    """The plan with the exercise last in its list; whatever else is written in it stays."""
    lines = plan.splitlines()
    heads = [number for number, line in enumerate(lines) if re.fullmatch(r"exercises: *(#.*)?", line)]
    for head in heads[:1]:
        last = head
        while last + 1 < len(lines) and re.match(r" *- ", lines[last + 1]):
            last += 1
        indent = re.match(r" *", lines[last] if last > head else "  ")
        lines.insert(last + 1, f"{indent[0] if indent else ''}- {id_}")
    made = "\n".join(lines) + "\n"
    if (yaml.safe_load(made) or {}).get("exercises") != [*content.course.exercises, id_]:
        raise NotMade(
            f"The exercises in {PLAN} are not a list with a line each. Write them so, and try again."
        )
    return made
