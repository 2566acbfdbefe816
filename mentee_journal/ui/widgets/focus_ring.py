"""One ring for the whole window that shows where the keyboard is; a click of the mouse does not show it."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import painting

GAP, WIDTH = 2, 2


class FocusRing(QWidget):
    """Drawn around the focused button, tick box or the like; fields and lists show their focus themselves."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._around: QWidget | None = None
        self._by_mouse = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        app.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        elif kind == QEvent.Type.KeyPress and self._by_mouse:
            self._by_mouse = False
            self._follow()
        elif watched is self._around and kind in _MOVES:
            self._follow()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            rounded = self._around.property("ringRadius") if self._around else None
            canvas.box(self.rect(), None, "focus", theme.px(8 if rounded is None else rounded) + GAP + WIDTH, WIDTH)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        inside = now is not None and now.window() is self.window()
        self._around = now if inside and isinstance(now, QAbstractButton | QAbstractSlider) else None
        self._follow()

    def _follow(self) -> None:
        around = self._around
        if around is None or self._by_mouse or not around.isVisible():
            self.hide()
            return
        part: QRect = around.ring_area() if hasattr(around, "ring_area") else around.rect()
        corner = around.mapTo(self.window(), part.topLeft())
        margin = GAP + WIDTH
        self.setGeometry(QRect(corner, part.size()).adjusted(-margin, -margin, margin, margin))
        self.show()
        self.raise_()


_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)
