"""Which choices attract whom: each option of each part, by thirds of the class."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import numpy.typing as npt
import pandas as pd

from course.analysis.class_work import ClassWork
from course.analysis.statistics import THIRD, Table, group_weights
from course.analysis.tables import ALL, groups, title, whole

THIRDS = ("best", "middle", "weakest")
COLUMNS = ["version", "slot", "title", "part", "part_name", "option", "label", "right", "many", "learners"]

Key = tuple[str, str, str]
Rows = dict[Key, list[int]]


def choices(work: ClassWork) -> pd.DataFrame:
    """Who chose what.

    Args:
        work: the class's work.

    Returns:
        A row for each option of each part of each slot, by version. Over the whole class
        (`all`) stand the slots that are the same in every version. `share` of those whose
        choices are known chose it, and of the `best`, `middle` and `weakest` third by total
        (those on a border belong to both sides in part). `right` is empty where an option
        neither earns nor costs. Several options can be chosen where `many` says so.
    """
    made = [_of_group(work, version, members) for version, members in groups(work)]
    rows = [row for group in made for row in group]
    return pd.DataFrame(rows, columns=[*COLUMNS, "share", *THIRDS])


def third_weights(totals: Table) -> dict[str, Table]:
    """Each learner's part in the best, the middle and the weakest third, which add up to 1.

    Args:
        totals: of each learner.
    """
    best, weakest = (group_weights(totals, THIRD, best=best) for best in (True, False))
    return {"best": best, "middle": np.clip(1 - best - weakest, 0, 1), "weakest": weakest}


def _of_group(work: ClassWork, version: str, members: pd.Index) -> list[dict[str, object]]:
    known = np.zeros(len(work.points), dtype=bool)
    known[work.chosen["learner"].to_numpy(dtype=int)] = True
    counted = known & work.points.index.isin(whole(work, members).index)
    if not counted.any():
        return []
    columns = work.options.columns
    shares = _shares(work, counted)
    made = []
    for rows in _rows(work, version).values():
        option = dict(zip(columns, work.options.iloc[rows[0]], strict=True))
        told = {name: float(share[rows].sum()) for name, share in shares.items()}
        about = {"version": version, "title": title(work, version, option["slot"])}
        made.append({**option, **about, "learners": int(counted.sum()), **told})
    return made


def _shares(work: ClassWork, counted: npt.NDArray[np.bool_]) -> dict[str, Table]:
    """What share of the class, and of each third, chose each option of the catalogue."""
    who, what = (work.chosen[column].to_numpy(dtype=int) for column in ("learner", "option"))
    thirds = third_weights(work.points.to_numpy()[counted].sum(axis=1))
    shares = {}
    for name, weights in {"share": np.ones(int(counted.sum())), **thirds}.items():
        of_each = np.zeros(len(work.points))
        of_each[counted] = weights
        chose = np.bincount(what, of_each[who], minlength=len(work.options))
        shares[name] = np.asarray(chose / weights.sum(), dtype=float)
    return shares


def _rows(work: ClassWork, version: str) -> Rows:
    """The catalogue's rows of each option: one, or one for each version where all have the same slot."""
    found: Rows = defaultdict(list)
    differing: set[str] = set()
    rights: dict[Key, object] = {}
    for row, option in enumerate(work.options.itertuples(index=False)):
        if version not in {ALL, option.version}:
            continue
        key = (str(option.slot), str(option.part), str(option.option))
        found[key].append(row)
        if rights.setdefault(key, option.right) is not option.right:
            differing.add(key[0])
    if version == ALL:
        differing |= {key[0] for key, rows in found.items() if len(rows) < len(work.exercise.version_ids)}
        differing |= {
            slot
            for slot in work.points.columns
            if len({titles.get(slot) for titles in work.titles.values()}) > 1
        }
    return {key: rows for key, rows in found.items() if key[0] not in differing}
