"""Plots as SVG that takes its colours from the page it stands in, with words for those who cannot see it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
import numpy as np
import pandas as pd
from markupsafe import Markup, escape
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

# Stand-ins, which become the page's own colours, so that light and dark need no second plot.
_COLOURS = {
    "#010101": "var(--ink)",
    "#020202": "var(--quiet)",
    "#030303": "var(--hair)",
    "#040404": "var(--pen)",
    "#050505": "var(--wrong)",
}
INK, SOFT, LINE, ACCENT, BAD = _COLOURS
_WIDTH, _HEIGHT = 3.7, 2.7  # inches: as wide as a telephone, so that its letters stay legible there
_SEPARATES_LITTLE = 0.2
_STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",
    "font.family": ["sans-serif"],
    "font.size": 8,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": SOFT,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.facecolor": "none",
    "figure.facecolor": "none",
    "savefig.facecolor": "none",
    "xtick.color": SOFT,
    "ytick.color": SOFT,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
}


def scores_plot(scores: pd.DataFrame, pass_mark: float) -> Markup:
    """How totals are spread.

    Args:
        scores: as `scores` makes them.
        pass_mark: as a percentage.
    """
    words = ", ".join(
        f"{row['from']} to {row['below']}%: {row['learners']}" for row in scores.to_dict("records")
    )
    drawing = _Drawing("scores", "How totals are spread", f"Learners by percentage of the points. {words}.")
    with drawing.axes() as (axes,):
        axes.bar(scores["from"] + 5, scores["learners"], width=9, color=ACCENT)
        _mark(axes, pass_mark, "pass mark")
        axes.set(xlabel="per cent of the points", ylabel="learners", xlim=(0, 100))
        axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    return drawing.svg()


def items_plot(items: pd.DataFrame, numbers: Sequence[int]) -> Markup:
    """How hard each item is, and how well it tells good work from poor.

    Args:
        items: of the whole class, as `items` makes them.
        numbers: the number that each item has on the page.
    """
    words = "; ".join(
        f"{number}, {row['title']}: {row['difficulty']:.0%} earned, separates {row['discrimination']:.2f}"
        for number, row in zip(numbers, items.to_dict("records"), strict=True)
    )
    height = 1.1 + 0.17 * len(items)
    drawing = _Drawing(
        "items", "Each item: how much of it is earned, and how well it separates", words, height
    )
    with drawing.axes(2) as (earned, separates):
        places = list(range(len(items)))
        _dots(earned, items["difficulty"], items["difficulty_low"], items["difficulty_high"], places)
        earned.set(xlabel="share earned", xlim=(-0.03, 1.03), ylabel="item", xticks=[0, 0.5, 1])
        earned.set_yticks(places, [str(number) for number in numbers])
        earned.invert_yaxis()
        _dots(
            separates,
            items["discrimination"],
            items["discrimination_low"],
            items["discrimination_high"],
            places,
        )
        separates.axvline(0, color=BAD, linewidth=1, linestyle="--")
        separates.axvline(_SEPARATES_LITTLE, color=SOFT, linewidth=0.7, linestyle=":")
        separates.set(xlabel="separates", xlim=(min(-0.2, np.nanmin([0, *items["discrimination_low"]])), 1))
    return drawing.svg()


def calibration_plot(calibration: pd.DataFrame, labels: Sequence[str]) -> Markup:
    """Whether those who are sure are right.

    Args:
        calibration: as `calibration` makes it.
        labels: what each confidence is called.
    """
    rows = calibration.to_dict("records")
    words = ", ".join(
        f"{label}: {row['earned']:.0%} of the points" for label, row in zip(labels, rows, strict=True)
    )
    drawing = _Drawing("calibration", "How much is earned by how sure people are", f"{words}.")
    with drawing.axes() as (axes,):
        y = calibration["earned"] * 100
        low, high = calibration["earned_low"] * 100, calibration["earned_high"] * 100
        places = range(len(y))
        axes.errorbar(
            places,
            y,
            yerr=np.array([y - low, high - y]).clip(0),
            fmt="o",
            color=ACCENT,
            ecolor=SOFT,
            capsize=4,
        )
        axes.set_xticks(list(places), list(labels))
        axes.set(ylabel="per cent of the points", ylim=(0, 100), xlim=(-0.5, len(y) - 0.5))
    return drawing.svg()


def minutes_plot(minutes: pd.Series[float], planned: int) -> Markup:
    """How long it took.

    Args:
        minutes: of each learner.
        planned: what the exercise is planned for.
    """
    most = max(60.0, 4.0 * planned)
    edges = np.linspace(0, most, 13)
    counts, _ = np.histogram(minutes.clip(upper=most - 1e-9), edges)
    words = ", ".join(
        f"{low:.0f} to {high:.0f} minutes: {count}"
        for low, high, count in zip(edges[:-1], edges[1:], counts, strict=True)
        if count
    )
    drawing = _Drawing("minutes", "Minutes from the first board to the last save", f"{words}.")
    with drawing.axes() as (axes,):
        axes.bar(edges[:-1], counts, width=np.diff(edges) * 0.9, align="edge", color=ACCENT)
        _mark(axes, planned, "planned")
        axes.set(
            xlabel=f"minutes (the last bar: {edges[-2]:.0f} and more)", ylabel="learners", xlim=(0, most)
        )
        axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    return drawing.svg()


def _dots(
    axes: Axes, middle: pd.Series[float], low: pd.Series[float], high: pd.Series[float], places: list[int]
) -> None:
    within = np.array([middle - low, high - middle]).clip(0)
    axes.errorbar(middle, places, xerr=within, fmt="o", color=ACCENT, ecolor=SOFT, markersize=4)


def _mark(axes: Axes, where: float, words: str) -> None:
    axes.axvline(where, color=BAD, linewidth=1, linestyle="--")
    axes.annotate(
        f"{words} ", (where, 1), xycoords=("data", "axes fraction"), color=BAD, ha="right", va="bottom"
    )


class _Drawing:
    """One plot; `name` keeps its ids apart from the other plots' on the page."""

    def __init__(self, name: str, title: str, words: str, height: float = _HEIGHT) -> None:
        self._name, self._title, self._words = name, title, words
        self._figure = Figure(figsize=(_WIDTH, height), layout="constrained")

    @contextmanager
    def axes(self, columns: int = 1) -> Iterator[Sequence[Axes]]:
        """What to draw on, side by side; the plot is made when that is done."""
        with mpl.rc_context({**_STYLE, "svg.hashsalt": self._name}):
            yield self._figure.subplots(1, columns, sharey=True, squeeze=False)[0]
            held = io.StringIO()
            nothing: dict[str, Any] = {"Date": None, "Creator": None, "Format": None, "Type": None}
            self._figure.savefig(held, format="svg", metadata=nothing)
        self._drawn = held.getvalue()

    def svg(self) -> Markup:
        """The plot without a size of its own, so that it takes the page's."""
        drawn = self._drawn[self._drawn.index("<svg") :]
        drawn = re.sub(r"<metadata>.*?</metadata>", "", drawn, flags=re.DOTALL)
        drawn = re.sub(r' id="[a-zA-Z.0-9]+_\d+"', "", drawn)
        drawn = re.sub(r' (?:width|height)="[\d.]+pt"', "", drawn, count=2)
        for stand_in, colour in _COLOURS.items():
            drawn = drawn.replace(stand_in, colour)
        drawn = re.sub(r"font: ([\d.]+)px [^;\"]*", r"font-size: \1px", drawn)
        told = f"<title>{escape(self._title)}</title><desc>{escape(self._words)}</desc>"
        opening, rest = drawn.split(">", 1)
        return Markup(f'{opening} role="img" class="plot">{told}{rest}')  # noqa: S704 - all text is escaped
