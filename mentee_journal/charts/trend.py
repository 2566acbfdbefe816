"""A value over time: points at their true distance, a grid, day labels that never meet; and sparklines."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import NamedTuple

from mentee_journal.charts.shapes import Align, Box, Label, Point, runs

DAY_GAP = 12.0


class Reading(NamedTuple):
    """A dated number; `None` where nothing was measured, which leaves a gap."""

    on: dt.date
    value: float | None


@dataclass(frozen=True, slots=True)
class TrendLine:
    """One series: a point for each reading, `None` for a gap, and the straight lines between."""

    points: tuple[Point | None, ...]
    runs: tuple[tuple[Point, ...], ...]


class DayTick(NamedTuple):
    """The label of a day that found room: which of the wished ones it is, and its true place."""

    which: int
    x: float
    label: Label


@dataclass(frozen=True, slots=True)
class Trend:
    """Everything to paint inside `plot`; `grid` holds a height for each step, from the lowest value up."""

    plot: Box
    grid: tuple[float, ...]
    lines: tuple[TrendLine, ...]
    target: float | None
    days: tuple[DayTick, ...]


class Range(NamedTuple):
    """The first and the last day, and the values of the grid from the lowest up."""

    first: dt.date
    last: dt.date
    steps: tuple[float, ...]

    def at(self, reading: Reading, plot: Box, *, mirrored: bool = False) -> Point | None:
        """Where a reading stands in `plot`."""
        if reading.value is None:
            return None
        return Point(self.x(reading.on, plot, mirrored=mirrored), self.y(reading.value, plot))

    def x(self, on: dt.date, plot: Box, *, mirrored: bool = False) -> float:
        share = (on - self.first).days / max((self.last - self.first).days, 1)
        share = min(max(share, 0.0), 1.0)
        return plot.x + plot.width * (1 - share if mirrored else share)

    def y(self, value: float, plot: Box) -> float:
        low, high = self.steps[0], self.steps[-1]
        share = (value - low) / (high - low) if high > low else 0.5
        return plot.bottom - plot.height * min(max(share, 0.0), 1.0)


def trend(
    series: Sequence[Sequence[Reading]],
    plot: Box,
    span: Range,
    *,
    target: float | None = None,
    days: Sequence[tuple[dt.date, float]] = (),
    mirrored: bool = False,
) -> Trend:
    """Lay out lines in `plot`; `days` are (day, width of its label), the ones that matter most first.

    `mirrored` lets time run from the right.
    """
    return Trend(
        plot,
        tuple(span.y(step, plot) for step in span.steps),
        tuple(_line(readings, plot, span, mirrored=mirrored) for readings in series),
        None if target is None else span.y(target, plot),
        day_ticks(days, plot, span, mirrored=mirrored),
    )


def _line(readings: Sequence[Reading], plot: Box, span: Range, *, mirrored: bool) -> TrendLine:
    points = tuple(span.at(reading, plot, mirrored=mirrored) for reading in readings)
    return TrendLine(points, runs(points))


def day_ticks(
    days: Sequence[tuple[dt.date, float]], plot: Box, span: Range, *, mirrored: bool = False
) -> tuple[DayTick, ...]:
    """The labels that find room below `plot`, in the order of time; those at the ends are aligned inwards."""
    found: list[DayTick] = []
    for index, (on, width) in enumerate(days):
        x = span.x(on, plot, mirrored=mirrored)
        left, align = _inwards(x, width, plot)
        tick = DayTick(index, x, Label(Box(left, plot.bottom, width, 0), align))
        if all(_apart(tick.label.box, other.label.box) for other in found):
            found.append(tick)
    return tuple(sorted(found, key=lambda tick: days[tick.which][0]))


def _inwards(x: float, width: float, plot: Box) -> tuple[float, Align]:
    if x - width / 2 < plot.x:
        return plot.x, Align.LEFT
    if x + width / 2 > plot.right:
        return plot.right - width, Align.RIGHT
    return x - width / 2, Align.CENTRE


def _apart(box: Box, other: Box) -> bool:
    return box.right + DAY_GAP <= other.x or other.right + DAY_GAP <= box.x


def steps(values: Sequence[float], most: int = 5) -> tuple[float, ...]:
    """Round numbers for a grid around `values`: from zero when that is near, 2 to `most` of them."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    if 0 < low <= high * 0.6:
        low = 0.0
    if high <= low:
        low, high = min(low, 0.0), max(high, 0.0) if high else 1.0
    step = _round_step((high - low) / max(most - 1, 1))
    while ceil(high / step) - floor(low / step) >= most:
        step = _round_step(step * 1.01)
    return tuple(round(step * n, 10) for n in range(floor(low / step), ceil(high / step) + 1))


def _round_step(least: float) -> float:
    """The smallest of 1, 2, 5 times a power of ten that is not below `least`."""
    power = 10.0 ** floor(log10(least))
    return next((power * n for n in (1, 2, 5) if power * n >= least * (1 - 1e-9)), power * 10)


def sparkline(
    readings: Sequence[Reading], size: tuple[float, float], inset: float = 3.0, *, mirrored: bool = False
) -> TrendLine:
    """A line as small as a word, with room for its dots; a flat one runs through the middle."""
    known = [reading.value for reading in readings if reading.value is not None]
    if not known:
        return TrendLine((), ())
    days = [reading.on for reading in readings]
    plot = Box(inset, inset, size[0] - 2 * inset, size[1] - 2 * inset)
    span = Range(min(days), max(days), (min(known), max(known)))
    return _line(readings, plot, span, mirrored=mirrored)

