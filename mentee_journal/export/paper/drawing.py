"""What is painted in a line of a document: boxes to tick, bars, the picture of the skills; as vectors in any size."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPen,
    QPolygonF,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from mentee_journal.export.paper.look import Look

OBJECT = "\ufffc"  # stands in the text for what is painted
_KIND = QTextFormat.ObjectTypes.UserObject.value + 1
_WHICH = QTextFormat.Property.UserProperty.value + 1

Paint = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True)
class Drawing:
    size: QSizeF
    paint: Paint


class Drawings(QPyTextObject):
    """The drawings of one document, which owns them."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._drawings: list[Drawing] = []
        document.documentLayout().registerHandler(_KIND, self)

    def add(self, drawing: Drawing, said: str) -> QTextCharFormat:
        """The format of the character that stands for `drawing`; `said` is what it shows, in words."""
        self._drawings.append(drawing)
        form = QTextCharFormat()
        form.setObjectType(_KIND)
        form.setProperty(_WHICH, len(self._drawings) - 1)
        form.setToolTip(said)
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        return form

    def intrinsicSize(self, _document: QTextDocument, _place: int, form: QTextFormat) -> QSizeF:
        return self._drawings[form.intProperty(_WHICH)].size

    def drawObject(
        self, painter: QPainter, box: QRectF | QRect, _document: QTextDocument, _place: int, form: QTextFormat
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawings[form.intProperty(_WHICH)].paint(painter, QRectF(box))
        painter.restore()


def pen(color: QColor, width: float) -> QPen:
    made = QPen(color, width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return made


def tick(look: Look, *, is_done: bool) -> Drawing:
    """A box to tick, or one that is ticked."""

    def paint(painter: QPainter, box: QRectF) -> None:
        side, line = look.px(13), look.px(1)
        square = QRectF(box.left() + line, box.center().y() - side / 2, side, side)
        painter.setPen(pen(look.color("accent" if is_done else "field"), line * 1.2))
        painter.setBrush(look.color("card"))
        painter.drawRoundedRect(square, look.px(3), look.px(3))
        if is_done:
            corners = [(0.26, 0.52), (0.43, 0.68), (0.75, 0.34)]
            points = [QPointF(square.left() + x * side, square.top() + y * side) for x, y in corners]
            painter.setPen(pen(look.color("accent"), line * 1.8))
            painter.drawPolyline(QPolygonF(points))

    return Drawing(QSizeF(look.px(18), look.px(16)), paint)


def bar(look: Look, share: float) -> Drawing:
    """How much of the way is done, from 0 to 1; it fills up in the direction of reading."""

    def paint(painter: QPainter, box: QRectF) -> None:
        line, tall = look.px(1), look.px(8)
        track = QRectF(box.left() + line, box.center().y() - tall / 2, box.width() - 2 * line, tall)
        painter.setPen(pen(look.color("line2"), line))
        painter.setBrush(look.color("sunken"))
        painter.drawRoundedRect(track, tall / 2, tall / 2)
        if share > 0:
            inner = track.adjusted(line / 2, line / 2, -line / 2, -line / 2)
            wide = max(inner.width() * min(share, 1.0), inner.height())
            if look.backwards:
                inner.setLeft(inner.right() - wide)
            inner.setWidth(wide)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)

    return Drawing(QSizeF(look.px(108), look.px(10)), paint)
