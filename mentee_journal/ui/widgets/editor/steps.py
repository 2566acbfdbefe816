"""Steps of undo while typing: a word at a time, each with the shape its letters gave the paragraph.

Qt would join a whole paragraph, and nothing could be added to its own steps afterwards.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QTextEdit

_DELETES = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
_TAKES_AWAY = (
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
    QKeySequence.StandardKey.DeleteEndOfLine,
    QKeySequence.StandardKey.DeleteCompleteLine,
    QKeySequence.StandardKey.Cut,
)


def types(event: QKeyEvent) -> bool:
    """Whether this key puts letters in or takes them away."""
    text = event.text()
    letters = bool(text) and text.isprintable()
    return letters or Qt.Key(event.key()) in _DELETES or any(event.matches(key) for key in _TAKES_AWAY)


class Steps:
    """`with steps.typing(): ...` around whatever puts typed letters into the text of `edit`."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._end = (-1, -1)

    @contextmanager
    def typing(self) -> Iterator[None]:
        group = QTextCursor(self._edit.document())
        if self._goes_on():
            group.joinPreviousEditBlock()
        else:
            group.beginEditBlock()
        try:
            yield
        finally:
            group.endEditBlock()
        self._edit.ensureCursorVisible()  # only now is the line laid out
        self._end = self._here()

    def _goes_on(self) -> bool:
        """Whether the next letter belongs to the word typed last, with nothing done in between."""
        cursor = self._edit.textCursor()
        before = self._edit.document().characterAt(cursor.position() - 1)
        return self._end == self._here() and not cursor.hasSelection() and not before.isspace()

    def _here(self) -> tuple[int, int]:
        return self._edit.textCursor().position(), self._edit.document().revision()
