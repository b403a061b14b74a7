"""Read the content files, and gather every fault instead of stopping at the first."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from course.content.faults import Findings, faults_from
from course.content.rows import Row
from course.content.spreadsheets import SAVE_AS, other_separator, text_of, without_empty, without_turned

RowType = TypeVar("RowType", bound=Row)
Model = TypeVar("Model", bound=BaseModel)
Cells = dict[str, str]

# Ten times as fast where PyYAML was built with libyaml, as its wheels are.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_table(root: Path, name: str, row_type: type[RowType], found: Findings) -> dict[str, RowType]:
    """Read one CSV table.

    Args:
        root: the content root.
        name: the table's path below it, such as `data/sources.csv`.
        row_type: the model of its rows; its fields are the columns.
        found: to which what is wrong is added.

    Returns:
        The sound rows by id, in the file's order.
    """
    rows: dict[str, RowType] = {}
    wrong: list[tuple[str, ValidationError]] = []
    for place, cells in _sound_lines(root, name, list(row_type.model_fields), found):
        id_ = cells["id"]
        if id_ in rows:
            found.add(name, f"{place}, id", f"{id_} is used twice", "give each row an id of its own")
            continue
        try:
            rows[id_] = row_type.model_validate(cells)
        except ValidationError as error:
            wrong.append((place, error))
            found.unread.add(id_)
    for place, fault in without_turned(wrong, name, found):
        found.faults.extend(faults_from(fault, name, place))
    return rows


def read_yaml(root: Path, name: str, model: type[Model], found: Findings) -> Model | None:
    """Read one YAML file as a model.

    Args:
        root: the content root.
        name: the file's path below it.
        model: the model of the whole file.
        found: to which what is wrong is added.

    Returns:
        The content, or nothing when it has faults.
    """
    text = _text(root, name, found)
    if text is None:
        return None
    before = len(found.faults)
    value = yaml_value(text, name, found)
    if len(found.faults) == before:
        made = as_model(value, model, (name, "the file"), found)
        if made is not None:
            return made
    found.unread.add(Path(name).stem)
    return None


def yaml_value(text: str, name: str, found: Findings) -> Any:
    """What a YAML text says; None, and a fault, where it is no YAML.

    Args:
        text: the text.
        name: what it is called where it is told of.
        found: to which what is wrong is added.
    """
    try:
        return yaml.load(text, Loader=_LOADER)  # noqa: S506  # a safe one
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}" if mark else "the file"
        found.add(name, place, "this is not YAML", "check the indents, colons and quotes there")
    return None


def as_model(value: object, model: type[Model], where: tuple[str, str], found: Findings) -> Model | None:
    """A value as a model; None, and its faults, where it cannot be one.

    Args:
        value: what was written.
        model: the model.
        where: what it stands in, and where in it.
        found: to which what is wrong is added.
    """
    try:
        return model.model_validate(value)
    except ValidationError as error:
        found.faults.extend(faults_from(error, *where))
    return None


def _text(root: Path, name: str, found: Findings) -> str | None:
    try:
        text = text_of((root / name).read_bytes(), name, found)
    except FileNotFoundError:
        found.add(name, "the file", "it is missing", "put it back")
        text = None
    found.whole_files |= text is None
    return text


def _sound_lines(root: Path, name: str, wanted: list[str], found: Findings) -> list[tuple[str, Cells]]:
    """Give the lines that have all columns, each with its place in the file."""
    text = _text(root, name, found)
    if text is None:
        return []
    if other := other_separator(text, wanted):
        found.add(name, "row 1", f"its columns are parted by {other}, not by commas", SAVE_AS)
        found.whole_files = True
        return []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        lines = [(number, cells) for number, cells in enumerate(reader, start=1) if cells]
    except csv.Error as error:
        found.add(name, f"row {reader.line_num}", f"it cannot be read ({error})", "check its quotes")
        found.whole_files = True
        return []
    table = without_empty(lines, name, found)
    header = table[0][1] if table else []
    named = [(f"row {row} ({cells[0]})", cells) for row, cells in table[1:]]
    if not _columns_fit(header, wanted, name, found):
        found.unread.update(cells[0] for _, cells in named)
        return []
    for place, cells in named:
        if len(cells) != len(header):
            problem = f"it has {len(cells)} cells and the first row has {len(header)}"
            found.add(name, place, problem, "put texts that hold commas in quotes")
            found.unread.add(cells[0])
    return [
        (place, dict(zip(header, cells, strict=True))) for place, cells in named if len(cells) == len(header)
    ]


def _columns_fit(header: Sequence[str], wanted: list[str], name: str, found: Findings) -> bool:
    for column in wanted:
        if column not in header:
            found.add(name, "row 1", f"the column {column} is missing", "add it to the first row")
    for column in header:
        if column not in wanted:
            found.add(name, "row 1", f"no column is called {column!r}", "remove it, or correct its name")
    return sorted(header) == sorted(wanted)
