"""The scrim: darkens the window behind a layer (the palette), and closes it when it is clicked."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import painting


class Scrim(QWidget):
    """`scrim = Scrim(window)`; a layer is its child, placed by the layer itself. `left` when it was clicked beside it.

    `open` covers the window and remembers where the keyboard was; `close` takes it back there.
    """

    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._before: QWidget | None = None
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        self._before = QApplication.focusWidget()
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()

    def close(self) -> bool:
        before, self._before = self._before, None
        closed = super().close()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        return closed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self.window().rect())
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.painter.fillRect(self.rect(), theme.color("scrim"))
