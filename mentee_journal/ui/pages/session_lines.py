"""Short lines in the margin: one to write in, and one that is shown, changed in place and taken away."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.ui.widgets.boxes import Line
from mentee_journal.ui.widgets.icon_line import Icon
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.text_fields import GrowingEdit

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class OneLine(GrowingEdit):
    """A text without paragraphs: Enter keeps it, Esc leaves it, and leaving the field keeps it too."""

    def __init__(self, keep: Callable[[str], None], leave: Callable[[], None], placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder, lines=1, most=6)
        self._keep, self._leave = keep, leave

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.settle()
        elif event.key() == Qt.Key.Key_Escape:
            self.set_words("")
            self._leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """The page is left or the window closed: what was written so far is kept."""
        super().hideEvent(event)
        if self.words().strip():
            self.settle()

    def settle(self) -> None:
        """Keep what was written, if anything was."""
        text = self.words().strip()
        self.set_words("")
        if text:
            self._keep(text)
        else:
            self._leave()


class NewLine(QWidget):
    """Hidden until `begin`; Enter keeps the line and waits for the next, Esc or an empty one closes it."""

    def __init__(self, placeholder: str, name: str, keep: Callable[[str], None]) -> None:
        super().__init__()
        self.edit = OneLine(keep, self.leave, placeholder)
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(placeholder)
        Line(0, parent=self).addWidget(self.edit)
        self.hide()

    def begin(self) -> None:
        """Show the field with the caret in it."""
        self.show()
        self.edit.setFocus()

    def leave(self) -> None:
        self.hide()


class LineRow(QWidget):
    """A line with its icon. Enter or a double click changes it in place, Delete takes it away."""

    def __init__(
        self,
        text: str,
        icon: str,
        *,
        name: str,
        change: Callable[[str], None],
        remove: Callable[[], None],
        token: str = "accent",
    ) -> None:
        super().__init__()
        self._text, self._change, self._remove = text, change, remove
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setToolTip(_("Enter changes it, Delete moves it to the bin"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words = WrappingLabel(text, "quote")
        self._line = Line(10, parent=self)
        self._line.addWidget(Icon(icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self.words, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER or event.key() == Qt.Key.Key_F2:
            self.edit()
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit()
        event.accept()

    def edit(self) -> None:
        """Change the words in place."""
        edit = OneLine(self._change, self._leave)
        edit.setAccessibleName(self._text)
        edit.setObjectName(f"{self.objectName()}_edit")
        self.words.hide()
        self._line.addWidget(edit, 1)
        edit.set_words(self._text)
        edit.setFocus()

    def _leave(self) -> None:
        for edit in self.findChildren(OneLine):
            edit.hide()
            edit.deleteLater()
        self.words.show()
