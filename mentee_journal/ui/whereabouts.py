"""Where one was in the window: place, entry, caret and how far each part was scrolled; never a word of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from mentee_journal.ui.main_window import MainWindow


@dataclass(frozen=True)
class Whereabouts:
    """`Whereabouts.of(window)`, then `go_back(window)` when its pages were made anew."""

    place: str
    uid: str
    focus: str
    caret: int
    scrolled: tuple[int, ...]

    @classmethod
    def of(cls, window: "MainWindow") -> "Whereabouts":
        place, uid = window.stack.here
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus is not None and window.page and window.page.isAncestorOf(focus) else ""
        caret = _caret(focus) if name else 0
        return cls(place, uid, name, caret, tuple(bar.value() for bar in _bars(window.page)))

    def go_back(self, window: "MainWindow") -> None:
        page = window.page
        if page is None or window.stack.here != (self.place, self.uid):
            return
        found = page.findChild(QWidget, self.focus) if self.focus else None
        if found is not None and found.isVisible():
            found.setFocus()
            _set_caret(found, self.caret)
        bars = _bars(page)
        if len(bars) == len(self.scrolled):
            for bar, value in zip(bars, self.scrolled, strict=True):
                bar.setValue(value)


def _bars(page: QWidget | None) -> list[Any]:
    return [area.verticalScrollBar() for area in page.findChildren(QAbstractScrollArea)] if page else []


def _caret(widget: QWidget | None) -> int:
    if isinstance(widget, QLineEdit):
        return widget.cursorPosition()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.textCursor().position()
    return 0


def _set_caret(widget: QWidget, caret: int) -> None:
    if isinstance(widget, QLineEdit):
        widget.setCursorPosition(caret)
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        cursor = widget.textCursor()
        cursor.setPosition(min(caret, max(widget.document().characterCount() - 1, 0)))
        widget.setTextCursor(cursor)
