"""The toast: one quiet sentence at a time, with Undo; it waits while it is being read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.buttons import Button, icon_button
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.paint import painting

if TYPE_CHECKING:
    from mentee_journal.journal import Undo

STAYS = 8000  # milliseconds


class Toast(QWidget):
    """A child of the window, at the bottom of the page where reading starts; `closed` when it is gone."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._undo: Undo | None = None
        self._within = parent.rect()
        self.label = ElidedLabel("", "body", "card")
        self.undo_button = Button(_("Undo"), "quiet")
        self.undo_button.setObjectName("undo_button")
        self.undo_button.token, self.undo_button.small = "card", True
        self.close_button = icon_button("close", _("Close this message"), side=28, token="card")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.undo_button)
        row.addWidget(self.close_button)
        self._timer = QTimer(self, singleShot=True, interval=STAYS)
        self._timer.timeout.connect(self._time_is_up)
        self.undo_button.clicked.connect(self._on_undo)
        self.close_button.clicked.connect(self.dismiss)
        self.hide()

    def say(self, text: str, undo: "Undo | None" = None) -> None:
        """Show a sentence; the one before goes."""
        self._undo = undo
        self.label.setText(text)
        self.undo_button.setVisible(undo is not None)
        self.setAccessibleName(text)
        self.show()
        self.raise_()
        self.place()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def place(self, within: QRect | None = None) -> None:
        """Stand at the bottom of the page, at the side where reading starts."""
        if within is not None:
            self._within = within
        area = self._within
        height = theme.px(44)
        width = min(self.sizeHint().width() + theme.px(8), area.width() - theme.px(32))
        left = area.left() + theme.px(16)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = area.right() - theme.px(16) - width
        self.setGeometry(left, area.bottom() - height - theme.px(16), width, height)

    def dismiss(self) -> None:
        self._timer.stop()
        self._undo = None
        self.hide()
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.box(self.rect(), "ink", None, theme.px(8))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.isVisible():
            self._timer.start()

    def _time_is_up(self) -> None:
        if self.underMouse() or self.undo_button.hasFocus() or self.close_button.hasFocus():
            self._timer.start()
        else:
            self.dismiss()

    def _on_undo(self) -> None:
        undo = self._undo
        self.dismiss()
        if undo is not None:
            undo()
