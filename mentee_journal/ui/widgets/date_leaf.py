"""The leaf of a calendar: weekday over number, as on Today."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import Side, keep_look, painting


class DateLeaf(QWidget):
    """`DateLeaf(i18n.short_weekday(day), str(day.day), said=i18n.long_day(day))`."""

    def __init__(self, weekday: str, number: str, *, said: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        keep_look(self, self.updateGeometry)
        self.set_day(weekday, number, said=said)

    def set_day(self, weekday: str, number: str, *, said: str = "") -> None:
        """Show another day."""
        self._weekday, self._number = weekday, number
        self.setAccessibleName(said or f"{weekday} {number}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(56), theme.px(64))

    def paintEvent(self, _event: QPaintEvent) -> None:
        top, radius, whole = theme.px(21), theme.px(8), QRectF(self.rect())
        with painting(self) as canvas:
            canvas.box(whole, "card", None, radius)
            shape = QPainterPath()
            shape.addRoundedRect(whole, radius, radius)
            canvas.painter.setClipPath(shape)
            canvas.strip(0, 0, whole.width(), top, "accentsoft")
            canvas.painter.setClipping(False)
            canvas.box(whole, None, "line2", radius)
            canvas.words(QRectF(0, 0, whole.width(), top), self._weekday, "caption_semibold", "accentink", Side.MIDDLE)
            number = QRectF(0, top, whole.width(), whole.height() - top)
            canvas.words(number, self._number, "sheet_title", "ink", Side.MIDDLE)
