"""The pen of the charts: lines, marks that need no colour to be told apart, labels, numbers with a halo."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from mentee_journal.charts.shapes import Align, Box, Look, Mark, Point, diamond
from mentee_journal.ui import theme

ALIGNED = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


def scaled(pixels: float) -> float:
    """Pixels of the 100 % design at the present text size, not rounded: charts are drawn between pixels."""
    return pixels * theme.current().percent / 100


def pen(token: str, width: float, dash: Sequence[float] = ()) -> QPen:
    made = QPen(theme.color(token), scaled(width))
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        made.setDashPattern([length / width for length in dash])
    return made


def polygon(points: Sequence[Point]) -> QPolygonF:
    return QPolygonF([QPointF(*point) for point in points])


def draw_line(painter: QPainter, points: Sequence[Point], look: Look, *, closed: bool = False) -> None:
    """Straight from point to point."""
    painter.setPen(pen(look.token, look.width, look.dash))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if closed:
        painter.drawPolygon(polygon(points))
    else:
        painter.drawPolyline(polygon(points))


def draw_mark(painter: QPainter, at: Point, look: Look, *, larger: float = 0) -> None:
    """A circle, a square or a diamond; the hollow ones let no line through."""
    size = scaled(look.mark_size + larger)
    square = QRectF(at.x - size / 2, at.y - size / 2, size, size)
    if look.mark is Mark.CIRCLE:
        edge = scaled(0.75)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("card"))
        painter.drawEllipse(square.adjusted(-edge, -edge, edge, edge))
        painter.setBrush(theme.color(look.token))
        painter.drawEllipse(square.adjusted(edge, edge, -edge, -edge))
        return
    painter.setPen(pen(look.token, look.width))
    painter.setBrush(theme.color("card"))
    if look.mark is Mark.SQUARE:
        painter.drawRect(square)
    else:
        painter.drawPolygon(polygon(diamond(at, size)))


def draw_words(painter: QPainter, words: str, box: Box, align: Align, font: QFont, token: str) -> None:
    """Words in a box, on as many lines as they have."""
    painter.setFont(font)
    painter.setPen(theme.color(token))
    flags = ALIGNED[align] | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(QRectF(*box), int(flags) | int(Qt.TextFlag.TextDontClip), words)


def draw_number(painter: QPainter, words: str, at: Point, align: Align, font: QFont, token: str = "ink2") -> None:
    """A number that stays readable upon lines: 3 px of the ground are laid around it."""
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(words)
    x = {Align.LEFT: at.x, Align.CENTRE: at.x - width / 2, Align.RIGHT: at.x - width}[align]
    foot = QPointF(x, at.y + metrics.capHeight() / 2)
    path = QPainterPath()
    path.addText(foot, font, words)
    halo = pen("card", 3)
    halo.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(path, halo)
    painter.setFont(font)
    painter.setPen(theme.color(token))
    painter.drawText(foot, words)


def draw_focus(painter: QPainter, at: Point) -> None:
    """The ring around the point the keyboard is on."""
    radius = scaled(10)
    painter.setPen(pen("focus", 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(*at), radius, radius)
