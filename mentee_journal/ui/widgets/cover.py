"""The notebook's cover with its paper label and elastic, as it lies before one when it is closed."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.theme import tokens
from mentee_journal.ui.widgets.paint import Canvas, Side, keep_look, painting

WIDTH = 464


@dataclass(frozen=True)
class Name:
    """What the label says: whose journal it is, and a line below."""

    title: str
    below: str = ""


class Cover(QWidget):
    """Only to be looked at; a screen reader is told the words of the label."""

    def __init__(self, name: Name) -> None:
        super().__init__()
        self.setObjectName("cover")
        self._name = name
        self.setAccessibleName(f"{name.title} {name.below}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        keep_look(self, self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDTH), theme.px(216))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            fill, stitch = theme.current().cover()
            band, height = theme.px(38), float(self.height())
            canvas.painter.fillRect(self.rect(), fill)
            canvas.painter.fillRect(canvas.place(QRectF(0, 0, band, height)), fill.darker(130))
            pen = QPen(stitch, theme.px(2))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([4, 3])
            canvas.painter.setPen(pen)
            seam = canvas.place(QRectF(band - 1, 0, 2, height)).center().x()
            canvas.painter.drawLine(round(seam), 0, round(seam), self.height())
            self._paint_elastic(canvas)
            self._paint_label(canvas)

    def _paint_elastic(self, canvas: Canvas) -> None:
        fill, stitch = (QColor(colour) for colour in tokens.covers()["ochre"])
        strap = canvas.place(QRectF(theme.px(424), 0, theme.px(14), self.height()))
        edge = theme.px(2)
        canvas.painter.fillRect(strap, fill)
        canvas.painter.fillRect(strap.adjusted(edge, 0, -edge, 0), stitch)

    def _paint_label(self, canvas: Canvas) -> None:
        box = QRectF(theme.px(88), 0, theme.px(288), theme.px(216))
        box.moveTop(max((self.height() - box.height()) * 0.385, 0))
        canvas.box(box, "card", None, theme.px(10))
        inset = theme.px(10)
        canvas.box(box.adjusted(inset, inset, -inset, -inset), None, "line2", theme.px(4))
        room = box.adjusted(theme.px(24), theme.px(44), -theme.px(24), 0)
        room.setHeight(theme.px(24))
        canvas.words(room, _("Mentee journal"), "small_medium", "ink2", Side.MIDDLE)
        room.moveTop(box.top() + theme.px(76))
        room.setHeight(theme.px(44))
        canvas.words(room, self._name.title, "page_title", "ink", Side.MIDDLE)
        canvas.strip(box.left() + theme.px(64), box.top() + theme.px(125), theme.px(160), 2, "line2")
        room.moveTop(box.top() + theme.px(138))
        room.setHeight(theme.px(28))
        canvas.words(room, self._name.below, "quote", "ink2", Side.MIDDLE)
