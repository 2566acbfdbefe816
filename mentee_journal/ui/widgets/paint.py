"""The strokes every painted widget is made of: a crisp box, a line of words, an icon, mirrored when read
from the right.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.theme import icons

LINES = {  # height of a line at 100 %, from the table of type in the look
    "page_title": 36,
    "sheet_title": 32,
    "section_title": 28,
    "question": 28,
    "journal": 26,
    "quote": 22,
    "card_heading": 20,
    "small": 18,
    "caption": 16,
    "group_head": 16,
}


class Side(Enum):
    """Where words stand in their box: at the end a reader starts from, in the middle, or at the other end."""

    LEAD = 0
    MIDDLE = 1
    END = 2


WEIGHTS = {"medium": QFont.Weight.Medium, "semibold": QFont.Weight.DemiBold}


def font_of(role: str) -> QFont:
    """The font of a role of the theme, or of one with a weight: `small_medium`, `caption_semibold`."""
    base, _line, weight = role.rpartition("_")
    if weight not in WEIGHTS or base == "body":
        return theme.font(role)
    font = QFont(theme.font(base))
    font.setWeight(WEIGHTS[weight])
    return font


def line_height(role: str) -> int:
    """Pixels from one line of this kind of text to the next."""
    base, _line, weight = role.rpartition("_")
    return theme.px(LINES.get(base if weight in WEIGHTS else role, 20))


def text_width(role: str, words: str) -> int:
    """Whole pixels these words need on one line."""
    return int(QFontMetricsF(font_of(role)).horizontalAdvance(words)) + 1


def keep_look(_widget: QWidget, restyle: Callable[[], None]) -> None:
    """Call `restyle`, a method of the widget, now and after every change of theme or text size.

    Qt ends the tie with the widget, because it is a method of it that is called.
    """
    theme.current().changed.connect(restyle)
    restyle()


class Canvas:
    """Paints in reading order: x counts from the side a reader starts from, whichever side that is."""

    def __init__(self, painter: QPainter, bounds: QRectF | QRect, direction: Qt.LayoutDirection) -> None:
        self.painter = painter
        self.bounds = QRectF(bounds)
        self.direction = direction
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words run as they are written

    @property
    def backwards(self) -> bool:
        return self.direction == Qt.LayoutDirection.RightToLeft

    def place(self, rect: QRectF | QRect) -> QRectF:
        """`rect`, given from the leading side, where it really is."""
        rect = QRectF(rect)
        if self.backwards:
            rect.moveLeft(self.bounds.left() + self.bounds.right() - rect.right())
        return rect

    def pen(self, token: str, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
        pen = QPen(theme.color(token), width, style)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)

    def ink(self, fill: str | None, edge: str | None, width: float = 1.0) -> None:
        """Choose the fill and the edge of what is drawn next; `None` leaves it out."""
        if edge:
            self.pen(edge, width)
        else:
            self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(theme.color(fill) if fill else Qt.BrushStyle.NoBrush)

    def box(
        self,
        rect: QRectF | QRect,
        fill: str | None,
        edge: str | None = None,
        radius: float = 8,
        width: float = 1,
    ) -> None:
        """A rounded box whose edge lies wholly inside `rect`."""
        self.ink(fill, edge, width)
        inset = width / 2 if edge else 0.0
        inner = self.place(rect).adjusted(inset, inset, -inset, -inset)
        radius = min(radius, inner.height() / 2)
        self.painter.drawRoundedRect(inner, radius, radius)

    def circle(self, x: float, y: float, radius: float, fill: str | None, edge: str | None = None) -> None:
        self.box(QRectF(x - radius, y - radius, 2 * radius, 2 * radius), fill, edge, radius)

    def strip(self, x: float, y: float, width: float, height: float, token: str = "line") -> None:
        """A plain bar without an edge, as a hairline."""
        self.painter.fillRect(self.place(QRectF(x, y, width, height)), theme.color(token))

    def icon(self, name: str, x: float, middle: float, size: int, token: str) -> None:
        """An icon `size` real pixels wide that starts at `x`, centred on the line `middle`."""
        place = self.place(QRectF(x, middle - size / 2, size, size))
        drawn = icons.pixmap(name, theme.color(token).name(), size)
        self.painter.drawPixmap(QPointF(round(place.x()), round(place.y())), drawn)

    def words(
        self,
        rect: QRectF | QRect,
        text: str,
        role: str = "body",
        token: str = "ink",
        side: Side = Side.LEAD,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """One line of words, elided when it does not fit."""
        font = font_of(role)
        self.painter.setFont(font)
        self.painter.setPen(theme.color(token))
        place = self.place(rect)
        shown = text.replace("\n", " ")
        if elide != Qt.TextElideMode.ElideNone:
            shown = QFontMetricsF(font).elidedText(shown, elide, place.width() + 0.5)
        self.painter.drawText(place, int(self._flags(side)), shown)

    def _flags(self, side: Side) -> Qt.AlignmentFlag:
        across = {
            Side.LEAD: Qt.AlignmentFlag.AlignRight if self.backwards else Qt.AlignmentFlag.AlignLeft,
            Side.MIDDLE: Qt.AlignmentFlag.AlignHCenter,
            Side.END: Qt.AlignmentFlag.AlignLeft if self.backwards else Qt.AlignmentFlag.AlignRight,
        }[side]
        return across | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


@contextmanager
def painting(widget: QWidget) -> Iterator[Canvas]:
    """A canvas over the whole of `widget`, closed in any case (an open painter stops the next paint)."""
    painter = QPainter(widget)
    try:
        yield Canvas(painter, widget.rect(), widget.layoutDirection())
    finally:
        painter.end()
