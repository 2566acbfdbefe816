"""One ring for the whole window that shows where the keyboard is; a click of the mouse does not show it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QAbstractSlider, QApplication, QWidget
from shiboken6 import createdByPython, isValid

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import painting

GAP, WIDTH = 2, 2
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)


class FocusRing(QWidget):
    """Drawn around the focused button, tick box or the like; fields and lists show their focus themselves.

    It hears only of what moves the focused widget, itself and all it stands in: a filter on the whole application
    would cost time at each event.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        around = self._around
        rounded = around.property("ringRadius") if around else None
        token = (around.property("ringToken") if around else None) or "focus"
        with painting(self) as canvas:
            canvas.box(self.rect(), None, token, theme.px(8 if rounded is None else rounded) + GAP + WIDTH, WIDTH)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        shown = isinstance(now, QAbstractButton | QAbstractSlider) and now.window() is self.window()
        self._around = now if shown and not by_mouse else None
        # Of what Qt made itself, as viewports, Python never learns that it is gone; it does not move on its own either.
        self._watched = [widget for widget in self._chain() if createdByPython(widget)]
        for widget in self._watched:
            widget.installEventFilter(self)
        self._follow()

    def _chain(self) -> list[QWidget]:
        """The focused widget and all it stands in, up to the window."""
        chain, widget = [], self._around
        while widget is not None and widget is not self.window():
            chain.append(widget)
            widget = widget.parentWidget()
        return chain

    def _follow(self) -> None:
        around = self._around
        if around is None or not around.isVisible():
            self.hide()
            return
        part: QRect = around.ring_area() if hasattr(around, "ring_area") else around.rect()
        corner = around.mapTo(self.window(), part.topLeft())
        margin = GAP + WIDTH
        self.setGeometry(QRect(corner, part.size()).adjusted(-margin, -margin, margin, margin))
        self._stay_inside(around)
        self.show()
        self.raise_()

    def _stay_inside(self, around: QWidget) -> None:
        """Do not run over the edge of what scrolls."""
        room = self.rect()
        for widget in self._chain():
            parent = widget.parentWidget()
            if isinstance(parent, QAbstractScrollArea) and widget is parent.viewport() and widget is not around:
                corner = self.mapFrom(self.window(), widget.mapTo(self.window(), QPoint(0, 0)))
                room &= QRect(corner, widget.size())
        self.setMask(QRegion(room))
