"""What learners did beside answering, as tables: how long they took, and how sure they were."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from course.analysis.bootstrap import Interval, ratio_interval
from course.analysis.class_work import ClassWork
from course.analysis.statistics import Table
from course.analysis.tables import ALL, groups, title
from course.content.cases import CONFIDENCES


def times(work: ClassWork) -> pd.DataFrame:
    """How long it took: minutes from opening the first board to the last save.

    The answers file records no more than these two moments, both by the learner's own clock:
    pauses are in it, and no single item has a time of its own.

    Args:
        work: the class's work.

    Returns:
        A row for each version (`all` for the whole class): of how many learners the time is
        known, the quartiles and ends in minutes, and what the exercise is planned for.
    """
    rows = []
    for version, members in groups(work):
        minutes = work.minutes.loc[members].dropna().to_numpy(dtype=float)
        ends = np.percentile(minutes, [0, 25, 50, 75, 100]) if len(minutes) else np.full(5, np.nan)
        names = ("shortest", "lower_quarter", "median", "upper_quarter", "longest")
        rows.append(
            {
                "version": version,
                "learners": len(minutes),
                **dict(zip(names, ends, strict=True)),
                "planned": work.exercise.minutes,
            }
        )
    return pd.DataFrame(rows)


def calibration(work: ClassWork) -> pd.DataFrame:
    """Whether those who are sure are right.

    Args:
        work: the class's work.

    Returns:
        A row for each confidence: how many answers carry it, of how many learners, and the
        share of their points that they earned, with its 95% interval (bootstrapped over
        learners, who give several answers each).
    """
    rows = []
    earned, possible = _by_answer(work)
    for sure in CONFIDENCES:
        chosen = work.sureness["confidence"] == sure
        who = work.sureness.loc[chosen, "learner"].to_numpy(dtype=int)
        got, could = (_by_learner(who, part[chosen], len(work.points)) for part in (earned, possible))
        said = could > 0
        within = ratio_interval(got[said], could[said]) if said.any() else Interval(np.nan, np.nan)
        rows.append(
            {
                "confidence": sure,
                "answers": int(chosen.sum()),
                "learners": int(said.sum()),
                "earned": got.sum() / could.sum() if said.any() else np.nan,
                "earned_low": within.low,
                "earned_high": within.high,
            }
        )
    return pd.DataFrame(rows)


def sure_but_wrong(work: ClassWork) -> pd.DataFrame:
    """Where people are sure, and wrong: those who were sure and earned less than half.

    Args:
        work: the class's work.

    Returns:
        A row for each item that somebody was sure of: how many were, and what share of them
        earned less than half of its points; the most misleading first.
    """
    earned, possible = _by_answer(work)
    answers = work.sureness.assign(wrong=earned < possible / 2)
    answers = answers[answers["confidence"] == "sure"]
    found = answers.groupby("slots", sort=False)["wrong"].agg(["size", "mean"]).reset_index()
    found["title"] = [" and ".join(_titles(work, slots.split(" "))) for slots in found["slots"]]
    found = found.rename(columns={"size": "sure", "mean": "wrong"}).sort_values(
        ["wrong", "sure"], ascending=False, kind="stable"
    )
    return found[["slots", "title", "sure", "wrong"]].reset_index(drop=True)


def _titles(work: ClassWork, slots: list[str]) -> list[str]:
    return [title(work, ALL, slots[0])] if len(slots) == 1 else [title(work, ALL, slots[0]).split(":")[0]]


def _by_learner(who: npt.NDArray[np.int_], parts: Table, number: int) -> Table:
    return np.asarray(np.bincount(who, parts, minlength=number), dtype=np.float64)


def _by_answer(work: ClassWork) -> tuple[Table, Table]:
    """What each answer that carries a confidence earned, and could have."""
    points, columns = work.points.to_numpy(), {slot: n for n, slot in enumerate(work.points.columns)}
    out_of = np.asarray(work.out_of, dtype=float)
    earned, possible = np.zeros(len(work.sureness)), np.zeros(len(work.sureness))
    for slots, where in work.sureness.groupby("slots", sort=False).indices.items():
        cells = np.array([columns[slot] for slot in str(slots).split(" ")])
        learners = work.sureness["learner"].to_numpy(dtype=int)[where]
        earned[where] = np.nan_to_num(points[np.ix_(learners, cells)]).sum(axis=1)
        possible[where] = out_of[cells].sum()
    return earned, possible
