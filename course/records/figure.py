"""The figure on a certificate: line art drawn from the record's digest, as on a banknote.

The same record always draws the same figure; a record that differs in one letter draws another.
"""

from __future__ import annotations

import cmath
import hashlib
import math
from dataclasses import dataclass

_TURN = 2 * math.pi
_SCALE = 1000  # units of the drawing to the outer edge
_PIECES = 5  # curves to each wave, enough for no corner to be seen


@dataclass(frozen=True)
class _Ring:
    """A band of waves that run around a centre and are woven with their own copies.

    Attributes:
        folds: how often the band's outline comes back in one turn.
        waves: how often each line rises in one turn; has no divisor in common with the folds.
        lines: lines that are drawn anew; each is turned once for each fold.
        middle, height: where the band runs and how high its lines rise, of a radius of 1.
        swing: how far the band's outline moves in and out.
        lean, twist: where the outline begins, and how unevenly its lines run.
    """

    folds: int
    waves: int
    lines: int
    middle: float
    height: float
    swing: float
    lean: float
    twist: float

    def at(self, turn: float, start: float) -> tuple[complex, complex]:
        """A line's place at a part of the turn, and which way it goes there, by the turn."""
        outline = self.folds * turn + self.lean
        moved, moving = self.swing * math.cos(outline), -self.swing * self.folds * math.sin(outline)
        phase = self.waves * turn + start + self.twist * math.sin(self.folds * turn)
        rising = self.waves + self.twist * self.folds * math.cos(self.folds * turn)
        height = self.height + 0.35 * moved
        radius = self.middle + moved + height * math.cos(phase)
        growing = moving * (1 + 0.35 * math.cos(phase)) - height * math.sin(phase) * rising
        way = cmath.exp(1j * turn)
        return radius * way, (growing + 1j * radius) * way

    def path(self, start: float) -> str:
        """A whole line as the data of an SVG path."""
        pieces = _PIECES * self.waves
        step = _TURN / pieces
        points = [self.at(piece * step, start) for piece in range(pieces)]
        drawn = [f"M{_written(points[0][0])}"]
        for (here, going), (there, coming) in zip(points, points[1:] + points[:1], strict=True):
            bends = here + going * step / 3, there - coming * step / 3, there
            drawn.append("C" + " ".join(map(_written, bends)))
        return "".join(drawn) + "Z"

    def drawn(self) -> str:
        """All lines of the band as SVG."""
        between = _TURN / (self.folds * self.lines)
        paths = "".join(f'<path d="{self.path(line * between)}"/>' for line in range(self.lines))
        turns = (360 * fold / self.folds for fold in range(self.folds))
        return "".join(f'<g transform="rotate({turn:.4f})">{paths}</g>' for turn in turns)


def figure(digest: str, colour: str = "#173f8a") -> str:
    """Draw the figure of a record.

    Args:
        digest: the SHA-256 of the record, in hexadecimal digits.
        colour: of its lines.

    Returns:
        An SVG picture, square, the same for the same digest.
    """
    # Digested once more, so that a digest that differs in its last bit differs in all that is seen.
    rings = "".join(ring.drawn() for ring in _rings(hashlib.sha256(bytes.fromhex(digest)).digest()))
    edge = _SCALE + 10
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-edge} {-edge} {2 * edge} {2 * edge}" '
        f'fill="none" stroke="{colour}" stroke-width="2">{rings}</svg>'
    )


def _rings(drawn_from: bytes) -> tuple[_Ring, ...]:
    """Three bands and a heart, each from bytes of its own."""
    folds = 6 + drawn_from[0] % 5
    heart = 0.05 + 0.02 * _share(drawn_from[25:32])
    return (
        _ring(drawn_from[1:9], folds, 2 * folds + _one_of(drawn_from[1], (-1, 1)), 3, (0.835, 0.105, 0.045)),
        _ring(drawn_from[9:17], folds, 2 * folds + _one_of(drawn_from[9], (-1, 1)), 3, (0.565, 0.105, 0.030)),
        _ring(drawn_from[17:25], folds, folds + _one_of(drawn_from[17], (-1, 1)), 2, (0.315, 0.115, 0.020)),
        _Ring(folds, folds + 1, 1, 2 * heart, heart, 0, 0, 0),
    )


def _ring(part: bytes, folds: int, waves: int, lines: int, about: tuple[float, float, float]) -> _Ring:
    middle, height, swing = about
    return _Ring(
        *(folds, waves, lines, middle, height),
        swing=swing * (0.75 + 0.5 * _share(part[1:3])),
        lean=_TURN * _share(part[3:6]),
        twist=0.35 + 1.1 * _share(part[6:8]),
    )


def _share(part: bytes) -> float:
    """How far along its range a part of the digest lies, from 0 to 1."""
    return int.from_bytes(part) / float(256 ** len(part))


def _one_of(byte: int, choices: tuple[int, ...]) -> int:
    return choices[byte % len(choices)]


def _written(point: complex) -> str:
    return f"{round(point.real * _SCALE)} {round(point.imag * _SCALE)}"
