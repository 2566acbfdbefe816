"""The toast: one quiet sentence at a time, with Undo; it waits while it is being read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.announce import announce
from mentee_journal.ui.widgets.boxes import Line
from mentee_journal.ui.widgets.buttons import Button
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.paint import keep_look, painting

if TYPE_CHECKING:
    from mentee_journal.journal import Undo

STAYS = 8000  # milliseconds
_TALL, _INSET = 44, 16


class _OnInk(Button):
    """A button on the dark ground of the toast."""

    def __init__(self, text: str, icon: str = "") -> None:
        super().__init__(text, "quiet")
        self.side, self.token, self.small = 28 if icon else 0, "card", True
        self.set_icon(icon)
        self.setToolTip(text if icon else "")
        self.setProperty("ringToken", "card")

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            if self.underMouse() or self.isDown():
                canvas.painter.setOpacity(0.3 if self.isDown() else 0.15)
                canvas.box(self.rect(), "card", None, theme.px(6))
                canvas.painter.setOpacity(1)
            self._paint_parts(canvas)

    def _role(self) -> str:
        return "body_semibold"


class Toast(QWidget):
    """A child of the window, over the bottom of what is being written, at the side where reading starts."""

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self._window = window
        self._undo: Undo | None = None
        self._before: QWidget | None = None
        self._place_over: QWidget = window
        self.label = WrappingLabel("", "body", "card", max_lines=3)
        self.undo_button = _OnInk(_("Undo"))
        self.undo_button.setObjectName("undo_button")
        self.close_button = _OnInk(_("Close this message"), "close")
        self.close_button.setObjectName("close_toast_button")
        row = Line(8, (_INSET, 12, 8, 12), parent=self)
        row.addWidget(self.label, 1)
        for button in (self.undo_button, self.close_button):
            row.addWidget(button)
        self._timer = QTimer(self, singleShot=True, interval=STAYS)
        self._timer.timeout.connect(self._on_time_is_up)
        self.undo_button.clicked.connect(self._on_undo)
        self.close_button.clicked.connect(self.dismiss)
        keep_look(self, self.place)
        self.hide()

    def say(self, text: str, undo: "Undo | None" = None) -> None:
        """Show a sentence; the one before goes."""
        self._undo = undo
        focus = QApplication.focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            self._before = focus
        self.label.set_words(text)
        self.undo_button.setVisible(undo is not None)
        self.setAccessibleName(text)
        self.show()
        self.place()
        self.raise_()
        self._timer.start()
        announce(self)

    def stand_over(self, sheet: QWidget) -> None:
        """Follow the bottom of this widget from now on."""
        self._place_over.removeEventFilter(self)
        self._place_over = sheet
        sheet.installEventFilter(self)
        self.place()

    def place(self) -> None:
        sheet = self._place_over
        inset = theme.px(_INSET)
        width = min(self.sizeHint().width(), max(sheet.width() - 2 * inset, theme.px(240)))
        height = max(theme.px(_TALL), self.heightForWidth(width))
        corner = sheet.mapTo(self._window, QPoint(0, sheet.height() - height - inset))
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = corner.x() + (sheet.width() - width - inset if backwards else inset)
        self.setGeometry(left, corner.y(), width, height)

    def dismiss(self) -> None:
        """Go; the keyboard goes back to where it was."""
        focus, before = QApplication.focusWidget(), self._before
        inside = focus is not None and self.isAncestorOf(focus)
        self._timer.stop()
        self._undo = self._before = None
        self.hide()
        if inside and before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible() and event.type() in {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show}:
            self.place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.box(self.rect(), "ink", None, theme.px(8))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.isVisible():
            self._timer.start()

    def _on_time_is_up(self) -> None:
        if self.underMouse() or self.undo_button.hasFocus() or self.close_button.hasFocus():
            self._timer.start()
        else:
            self.dismiss()

    def _on_undo(self) -> None:
        undo = self._undo
        self.dismiss()
        if undo is not None:
            undo()
