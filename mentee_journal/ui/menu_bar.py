"""The menu bar that comes with Alt or F10 and goes when it was used, unless it was asked to stay."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenuBar

_OTHER_DEEDS = (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.Shortcut, QEvent.Type.WindowDeactivate)


class MenuBar(QMenuBar):
    """`stays` says that it is not to be hidden again. The window tells it when Alt was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("menu_bar")
        self.stays = False
        self._alt_is_down = False

    def keep(self, stays: bool) -> None:
        """Show the bar always, or only when it is called."""
        self.stays = stays
        self.setVisible(stays)

    def call(self) -> None:
        """Show the bar with its first menu chosen."""
        if self.isNativeMenuBar() or not self.actions():
            return
        self.show()
        self.setFocus(Qt.FocusReason.MenuBarFocusReason)
        self.setActiveAction(self.actions()[0])

    def alt_pressed(self) -> None:
        """Wait whether Alt is let go with nothing between; only then was it meant for the menus."""
        if not self._alt_is_down:
            self._alt_is_down = True
            _app().installEventFilter(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and not self.stays:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._alt_is_down:
            self._watch_alt(event)
        return super().eventFilter(watched, event)

    def _watch_alt(self, event: QEvent) -> None:
        kind, alone = event.type(), False
        if isinstance(event, QKeyEvent) and kind in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}:
            if kind == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Alt:
                return
            alone = kind == QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Alt
        elif kind not in _OTHER_DEEDS:
            return
        self._alt_is_down = False
        _app().removeEventFilter(self)
        if alone:
            self.call()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
