"""What charts are made of: points, boxes, labels, and the marks that tell who rated without colour."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple


class Point(NamedTuple):
    x: float
    y: float


class Box(NamedTuple):
    """A rectangle, from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def holds(self, other: "Box", slack: float = 0.01) -> bool:
        """Whether `other` lies wholly inside."""
        across = self.x - slack <= other.x and other.right <= self.right + slack
        return across and self.y - slack <= other.y and other.bottom <= self.bottom + slack

    def meets(self, other: "Box", slack: float = 0.01) -> bool:
        """Whether the two share more than an edge."""
        across = self.x < other.right - slack and other.x < self.right - slack
        return across and self.y < other.bottom - slack and other.y < self.bottom - slack


class Align(StrEnum):
    """On which side of its box a label begins; these are sides of the picture, whatever the language."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Label(NamedTuple):
    """Where some words go: centred in height in `box`, along it as `align` says."""

    box: Box
    align: Align


class Mark(StrEnum):
    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"


class Role(StrEnum):
    """Whose numbers these are, in the order in which they are drawn."""

    EARLIER = "earlier"
    MENTOR = "mentor"
    NOW = "now"


@dataclass(frozen=True, slots=True)
class Look:
    """How a role is drawn: colour by its token, lengths in pixels at 100 %."""

    token: str
    mark: Mark
    mark_size: float
    width: float
    dash: tuple[float, ...] = ()
    filled: bool = False


LOOKS = {
    Role.EARLIER: Look("chartbase", Mark.DIAMOND, 7.0, 1.5, (4, 3)),
    Role.MENTOR: Look("chartvoice", Mark.SQUARE, 11.0, 2.0),
    Role.NOW: Look("chartnow", Mark.CIRCLE, 8.0, 2.0, filled=True),
}
TARGET_DASH = (2.0, 4.0)
AREA_OPACITY = 0.14


def diamond(centre: Point, size: float) -> tuple[Point, ...]:
    """The corners of a square on its tip, `size` from edge to edge."""
    reach = size / 2**0.5
    x, y = centre
    return Point(x, y - reach), Point(x + reach, y), Point(x, y + reach), Point(x - reach, y)


def runs(points: tuple[Point | None, ...], *, closed: bool = False) -> tuple[tuple[Point, ...], ...]:
    """The unbroken stretches between missing points; a closed line may run over its end."""
    if closed and None in points:
        first = points.index(None)
        points = points[first:] + points[:first]
    stretches = groupby(points, key=lambda point: point is not None)
    return tuple(tuple(point for point in stretch if point) for known, stretch in stretches if known)
