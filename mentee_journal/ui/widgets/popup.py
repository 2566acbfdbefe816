"""A small sheet that opens under the thing that was pressed, and closes with Esc or a click elsewhere."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainterPath, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.paint import painting


class Popup(QFrame):
    """Fill `popup.body`, then `popup.open()`. It goes away by itself, and the focus returns to its opener."""

    def __init__(self, opener: QWidget, name: str) -> None:
        super().__init__(opener, Qt.WindowType.Popup)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.body = Column(8, (12, 12, 12, 12), parent=self)

    def open(self) -> None:
        """Show it under the opener, or above where there is no room below, wholly on the screen."""
        opener = self.parentWidget()
        assert opener is not None
        self.adjustSize()
        size = self.sizeHint().expandedTo(QSize(theme.px(160), 0))
        screen = opener.screen().availableGeometry()
        backwards = opener.layoutDirection() == Qt.LayoutDirection.RightToLeft
        spot = opener.mapToGlobal(
            QPoint(opener.width() - size.width() if backwards else 0, opener.height() + theme.px(4))
        )
        if spot.y() + size.height() > screen.bottom():
            spot.setY(opener.mapToGlobal(QPoint(0, 0)).y() - size.height() - theme.px(4))
        spot.setX(min(max(spot.x(), screen.left()), screen.right() - size.width()))
        spot.setY(max(spot.y(), screen.top()))
        self.setGeometry(spot.x(), spot.y(), size.width(), size.height())
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if QGuiApplication.platformName() != "xcb":
            return  # elsewhere what is not painted lets the window below show through
        corners = QPainterPath()
        corners.addRoundedRect(self.rect(), theme.px(8), theme.px(8))
        self.setMask(QRegion(corners.toFillPolygon().toPolygon()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            if not self.mask().isEmpty():  # the half pixels of the corners would be black there
                canvas.painter.fillRect(self.rect(), theme.color("line2"))
            canvas.box(self.rect(), "card", "line2", theme.px(8))
