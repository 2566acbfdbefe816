"""The drawing of an empty page: an open book in fine lines, a green ribbon, and a mentor's bubble in plum."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import keep_look, painting

_WRITING = ((44, 46, 86, 53), (44, 60, 86, 67), (44, 74, 75, 79), (114, 96, 156, 89), (114, 110, 144, 103))


class Drawing(QWidget):
    """200 by 148 pixels at 100 % text; it says nothing to readers."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        keep_look(self, self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(148))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            painter = canvas.painter
            painter.scale(self.width() / 200, self.height() / 148)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("sunken"))
            painter.drawEllipse(QRectF(22, 125, 156, 12))
            _draw_book(painter)
            _draw_ribbon(painter)
            _draw_bubble(painter)


def _pen(token: str, width: float) -> QPen:
    pen = QPen(theme.color(token), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _draw_book(painter: QPainter) -> None:
    page = QPainterPath(QPointF(100, 38))
    page.cubicTo(78, 24, 52, 24, 30, 25)
    page.lineTo(30, 117)
    page.cubicTo(52, 116, 80, 117, 100, 130)
    page.cubicTo(120, 117, 148, 116, 170, 117)
    page.lineTo(170, 25)
    page.cubicTo(148, 24, 122, 24, 100, 38)
    painter.setPen(_pen("line2", 2))
    painter.setBrush(theme.color("paper"))
    painter.drawPath(page)
    painter.drawLine(QPointF(100, 38), QPointF(100, 128))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x1, y1, x2, y2 in _WRITING:
        words = QPainterPath(QPointF(x1, y1))
        words.quadTo(QPointF((x1 + x2) / 2, min(y1, y2)), QPointF(x2, y2))
        painter.drawPath(words)


def _draw_ribbon(painter: QPainter) -> None:
    ribbon = QPainterPath(QPointF(94, 126))
    for x, y in ((94, 144), (100, 138), (106, 144), (106, 126), (100, 130)):
        ribbon.lineTo(x, y)
    ribbon.closeSubpath()
    painter.fillPath(ribbon, theme.color("accent"))


def _draw_bubble(painter: QPainter) -> None:
    bubble = QPainterPath()
    bubble.addRoundedRect(QRectF(128, 9, 56, 29), 7, 7)
    tail = QPainterPath(QPointF(142, 36))
    for x, y in ((142, 47), (154, 36)):
        tail.lineTo(x, y)
    tail.closeSubpath()
    painter.setPen(_pen("voice", 2.2))
    painter.setBrush(theme.color("voicesoft"))
    painter.drawPath(bubble.united(tail))
    painter.drawLine(QPointF(140, 20), QPointF(171, 20))
    painter.drawLine(QPointF(140, 28), QPointF(157, 28))
