"""The spine of the notebook: the cover's colour with its stitch, on the window's outer edge."""

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mentee_journal.ui import theme

WIDTH = 8


class Spine(QWidget):
    """Eight pixels of cover; it says nothing, so readers pass over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        theme.current().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        fill, stitch = theme.current().cover()
        painter = QPainter(self)
        painter.fillRect(self.rect(), fill)
        pen = QPen(stitch, 1)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([8, 6])
        painter.setPen(pen)
        painter.drawLine(QLineF(WIDTH / 2 + 0.5, 0, WIDTH / 2 + 0.5, self.height()))
        painter.end()
