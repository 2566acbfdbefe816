"""The title of a sheet, written in place: no box around it until it has the focus."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import font_of, keep_look, line_height, painting
from mentee_journal.ui.widgets.text_fields import clear_ground

_Reason = Qt.FocusReason
_STILL_HERE = (_Reason.PopupFocusReason, _Reason.ActiveWindowFocusReason, _Reason.MenuBarFocusReason)


class TitleEdit(QLineEdit):
    """`TitleEdit(_("Title"), _("What was it about?"))`; one line, in the reading font."""

    def __init__(self, name: str, placeholder: str = "", *, role: str = "sheet_title") -> None:
        super().__init__()
        self._role = role
        self.setFrame(False)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setProperty("focusRing", "edge")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_look(self, self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), line_height(self._role) + theme.px(4))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(96), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            with painting(self) as canvas:
                canvas.strip(0, self.height() - 2, self.width(), 2, "focus")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A title too long for its line is read from its beginning once it is written."""
        super().focusOutEvent(event)
        if event.reason() not in _STILL_HERE:
            self.home(False)

    def _restyle(self) -> None:
        self.setFont(font_of(self._role))
        self.setTextMargins(-2, 0, -2, 0)  # Qt keeps two pixels of its own, and titles stand in line with the rest
        clear_ground(self)
        self.updateGeometry()


class NeededTitleEdit(TitleEdit):
    """A title that may not be empty: an emptied one reads as the last words it had, so that nothing is lost."""

    def __init__(self, name: str, placeholder: str = "", *, role: str = "sheet_title") -> None:
        super().__init__(name, placeholder, role=role)
        self._last = ""

    def text(self) -> str:
        words = super().text()
        if words.strip():
            self._last = words
        return self._last or words

    def setText(self, text: str | None) -> None:
        self._last = text or ""
        super().setText(self._last)
