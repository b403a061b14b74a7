"""Tables for the terminal: nothing in them is cut, however narrow it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rich import box
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from course.base import terminal
from course.base.characters import block, line

GAP = 2
LONGEST_WHOLE = 30  # a longer word may be broken over lines


@dataclass(frozen=True)
class Column:
    """A column.

    Attributes:
        heading: the course's own word over it.
        extra: whether it may be left out where there is no room.
        whole: whether its cells keep to one line, spaces and all.
    """

    heading: str
    extra: bool = False
    whole: bool = False


@dataclass
class Listing:
    """A table, and notes on some of its rows.

    A cell wraps at spaces; a word of an ordinary length (an id, a date, a key) stands whole. Where
    there is no room for all columns, the extra ones are left out, and that is said.

    Attributes:
        title: the course's own words over it.
        columns: from left to right.
        rows: the cells of each row, as texts that can be shown.
        notes: what there is to look at, each with the row that it belongs to.
    """

    title: str
    columns: Sequence[Column]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    def add(self, *cells: object, note: str = "") -> None:
        """Add a row.

        Args:
            cells: one for each column; anybody's.
            note: what to look at; anybody's.
        """
        # A line break in the first cell would begin a line, as if it were the course's own.
        row = (line(cells[0]), *(block(cell) for cell in cells[1:]))
        self.rows.append(row)
        if note:
            self.notes.append((row[0], line(note)))

    def show(self, *, wide: bool = False) -> None:
        """Show it, if it has rows.

        Args:
            wide: give every column the room that it wants, however wide the table grows.
        """
        if not self.rows:
            return
        shown = list(range(len(self.columns)))
        natural = [self._natural(number) for number in shown]
        if wide:
            widths = dict(zip(shown, natural, strict=True))
        else:
            widths = self._fitted(shown, natural, terminal.width())
        terminal.show(self._table(widths), _total(widths))
        left_out = [column.heading for number, column in enumerate(self.columns) if number not in widths]
        if left_out:
            terminal.say("Left out for want of room: {}. To see all: --wide", ", ".join(left_out))
        if self.notes:
            terminal.say("\nTo look at:")
            for about, note in self.notes:
                terminal.say("  {}: {}", about, note)

    def _fitted(self, shown: list[int], natural: list[int], room: int) -> dict[int, int]:
        """The width of each column for which there is room."""
        least = [self._least(number) for number in shown]
        while _total({number: least[number] for number in shown}) > room:
            extras = [number for number in shown if self.columns[number].extra]
            if not extras:
                break
            shown = [number for number in shown if number != extras[-1]]
        widths = {number: least[number] for number in shown}
        spare = room - _total(widths)
        if spare < 0:  # ids of an unusual length: the widest columns give
            return _narrowed(widths, room)
        while spare > 0 and (wanting := [at for at in shown if widths[at] < natural[at]]):
            nearest = min(wanting, key=lambda at: natural[at] - widths[at])
            widths[nearest] += 1
            spare -= 1
        return widths

    def _natural(self, number: int) -> int:
        return max(cell_len(text) for cell in self._cells(number) for text in cell.split("\n"))

    def _least(self, number: int) -> int:
        apart = "\n" if self.columns[number].whole else None
        words = (cell_len(word) for cell in self._cells(number) for word in cell.split(apart))
        return max(1, min(LONGEST_WHOLE, max(words, default=1)))

    def _cells(self, number: int) -> list[str]:
        return [self.columns[number].heading, *(row[number] for row in self.rows)]

    def _table(self, widths: dict[int, int]) -> Table:
        table = Table(
            title=Text(self.title) if self.title else None,
            title_justify="left",
            box=box.SIMPLE_HEAD,
            show_edge=False,
            pad_edge=False,
            padding=(0, GAP - 1, 0, 0),
        )
        for number, wide in widths.items():
            table.add_column(Text(self.columns[number].heading), width=wide, overflow="fold")
        for row in self.rows:
            table.add_row(*(Text(row[number]) for number in widths))
        return table


def _narrowed(widths: dict[int, int], room: int) -> dict[int, int]:
    narrowed = dict(widths)
    while _total(narrowed) > room:
        widest = max(narrowed, key=lambda at: (narrowed[at], at))
        if narrowed[widest] == 1:
            break
        narrowed[widest] -= 1
    return narrowed


def _total(widths: dict[int, int]) -> int:
    return sum(widths.values()) + GAP * (len(widths) - 1)
