"""The field for a passphrase: hidden unless the eye is pressed, never copied from, and it tells of Caps Lock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.buttons import icon_button
from mentee_journal.ui.widgets.text_fields import LineEdit

_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
    | Qt.InputMethodHint.ImhHiddenText
)


class SecretEdit(LineEdit):
    """`tall=True` is 44 high. `caps(bool)` comes when typing shows that Caps Lock is on, or off again."""

    caps = Signal(bool)

    def __init__(self, *, tall: bool = False) -> None:
        self._is_tall = tall
        super().__init__()
        self._reserved = 36
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_HINTS)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.eye = icon_button("eye", _("Show the passphrase"))
        self.eye.setObjectName("eye_button")
        self.eye.setParent(self)
        self.eye.setCursor(Qt.CursorShape.ArrowCursor)
        self.eye.clicked.connect(self._turn)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.eye.hasFocus():  # what it has no use for comes here, unseen
            event.ignore()
            return
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut):
            return
        letter = event.text()
        if letter.isalpha() and letter.upper() != letter.lower():  # Qt does not ask the keyboard itself
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.emit(letter.isupper() != shifted)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps.emit(False)  # until the next letter says otherwise
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_eye()

    def _turn(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        self.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        name = _("Hide the passphrase") if hidden else _("Show the passphrase")
        self.eye.set_icon("eye-off" if hidden else "eye")
        self.eye.setAccessibleName(name)
        self.eye.setToolTip(name)

    def _place_eye(self) -> None:
        if not hasattr(self, "eye"):
            return
        side, edge = theme.px(32), (self.height() - theme.px(32)) // 2
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.eye.setGeometry(edge if backwards else self.width() - side - edge, edge, side, side)

    def _tall(self) -> int:
        return theme.px(44) if self._is_tall else super()._tall()

    def _restyle(self) -> None:
        super()._restyle()
        self._place_eye()
