"""A radar of 3 to 10 skills: rings, spokes, one shape a rater, and labels that never leave the picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from mentee_journal.charts.shapes import Align, Box, Label, Point, runs

FEWEST, MOST = 3, 10
LABEL_GAP = 16.0
SCALE_GAP = 9.0
UPRIGHT = 0.1  # an axis that leans less than this has its name centred


def fits(count: int) -> bool:
    """Whether so many skills make a radar; with fewer or more only the table is shown."""
    return FEWEST <= count <= MOST


@dataclass(frozen=True, slots=True)
class RadarShape:
    """One rating of all skills: a point for each, `None` for what is not yet tried, and its line."""

    points: tuple[Point | None, ...]
    runs: tuple[tuple[Point, ...], ...]
    areas: tuple[tuple[Point, ...], ...]

    @property
    def closed(self) -> bool:
        return None not in self.points


@dataclass(frozen=True, slots=True)
class Radar:
    """Everything to paint, in the pixels of the given size; rings from the innermost to the outermost."""

    centre: Point
    radius: float
    rings: tuple[tuple[Point, ...], ...]
    shapes: tuple[RadarShape, ...]
    labels: tuple[Label, ...]
    scale: tuple[Label, ...]

    @property
    def spokes(self) -> tuple[Point, ...]:
        """The outer ends of the axes."""
        return self.rings[-1]


@dataclass(frozen=True, slots=True)
class _Spoke:
    """A direction from the centre, and the size of the words at its end."""

    across: float
    down: float
    width: float
    height: float

    @property
    def align(self) -> Align:
        if abs(self.across) < UPRIGHT:
            return Align.CENTRE
        return Align.LEFT if self.across > 0 else Align.RIGHT

    @property
    def sink(self) -> float:
        """How far the label hangs below its anchor: 1 at the bottom, -1 at the top, 0 on the flanks."""
        steep = max(0.0, (abs(self.down) - 0.72) / 0.28)
        return steep if self.down > 0 else -steep

    @property
    def gap(self) -> float:
        """A line of words has air of its own above and below, so these stand nearer."""
        return LABEL_GAP - 3 * abs(self.sink)

    @property
    def above(self) -> float:
        """The part of the label above its anchor."""
        return self.height * (1 - self.sink) / 2

    @property
    def beside(self) -> float:
        """The room the label takes on its own side of the anchor."""
        return self.width / 2 if self.align is Align.CENTRE else self.width

    def label(self, centre: Point, radius: float) -> Label:
        reach = radius + self.gap
        x, y = centre.x + reach * self.across, centre.y + reach * self.down
        left = {Align.LEFT: x, Align.CENTRE: x - self.width / 2, Align.RIGHT: x - self.width}[self.align]
        return Label(Box(left, y - self.above, self.width, self.height), self.align)


def radar(
    series: Sequence[Sequence[float | None]],
    labels: Sequence[tuple[float, float]],
    size: tuple[float, float],
    *,
    top: int = 5,
    mirrored: bool = False,
) -> Radar:
    """Lay out a radar in `size`; `labels` are the measured sizes of the skills' names, the first one on top.

    Values run from 0 in the centre to `top`. `mirrored` goes round the other way, for right-to-left reading.
    """
    if not fits(len(labels)):
        raise ValueError(f"a radar has {FEWEST} to {MOST} axes, not {len(labels)}")
    spokes = _spokes(labels, mirrored=mirrored)
    radius, centre = _place(spokes, size)

    def at(index: int, value: float) -> Point:
        reach = radius * min(max(value / top, 0.0), 1.0)
        return Point(centre.x + reach * spokes[index].across, centre.y + reach * spokes[index].down)

    rings = tuple(tuple(at(index, level) for index in range(len(spokes))) for level in range(1, top + 1))
    shapes = tuple(
        _shape(tuple(None if value is None else at(i, value) for i, value in enumerate(values)), centre)
        for values in series
    )
    names = tuple(spoke.label(centre, radius) for spoke in spokes)
    return Radar(centre, radius, rings, shapes, names, _scale(centre, radius, top, mirrored=mirrored))


def _spokes(labels: Sequence[tuple[float, float]], *, mirrored: bool) -> list[_Spoke]:
    turn = (-1 if mirrored else 1) * 2 * pi / len(labels)
    return [_Spoke(sin(turn * i), -cos(turn * i), *size) for i, size in enumerate(labels)]


def _place(spokes: list[_Spoke], size: tuple[float, float]) -> tuple[float, Point]:
    """The greatest circle whose labels all stay inside, centred across, and in height with its labels."""
    width, height = size
    slanting = [spoke for spoke in spokes if abs(spoke.across) > UPRIGHT]
    across = min((width / 2 - spoke.beside) / abs(spoke.across) - spoke.gap for spoke in slanting)
    ups, downs = [s for s in spokes if s.down < 0], [s for s in spokes if s.down >= 0]
    tall = min(_radius_between(up, down, height) for up in ups for down in downs)
    radius = max(min(across, tall), 1.0)
    highest = max((radius + s.gap) * -s.down + s.above for s in spokes)
    lowest = max((radius + s.gap) * s.down + s.height - s.above for s in spokes)
    return radius, Point(width / 2, (height + highest - lowest) / 2)


def _radius_between(up: _Spoke, down: _Spoke, height: float) -> float:
    """The radius at which the label of `up` touches the top and that of `down` the bottom."""
    words = up.above + down.height - down.above - up.gap * up.down + down.gap * down.down
    return (height - words) / (down.down - up.down)


def _shape(points: tuple[Point | None, ...], centre: Point) -> RadarShape:
    stretches = runs(points, closed=True)
    if None not in points:
        return RadarShape(points, stretches, stretches)
    wedges = tuple((*stretch, centre) for stretch in stretches if len(stretch) > 1)
    return RadarShape(points, stretches, wedges)


def _scale(centre: Point, radius: float, top: int, *, mirrored: bool) -> tuple[Label, ...]:
    """Where the numbers 1 to `top` stand: beside the first axis, on the side a reader starts from."""
    align = Align.LEFT if mirrored else Align.RIGHT
    x = centre.x + (SCALE_GAP if mirrored else -SCALE_GAP)
    return tuple(Label(Box(x, centre.y - radius * level / top, 0, 0), align) for level in range(1, top + 1))
