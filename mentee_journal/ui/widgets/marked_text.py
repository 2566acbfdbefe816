"""A text to read beside another one, with what only it has marked."""

import difflib
import re

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.exact import shown
from mentee_journal.ui.widgets.exact_edit import ExactEdit
from mentee_journal.ui.widgets.paint import font_of, keep_look
from mentee_journal.ui.widgets.text_fields import clear_ground

BY_WORDS, BY_LINES = 6_000, 200_000  # characters up to which words, or lines, are compared: it takes the square of it

Spans = list[tuple[int, int]]


class MarkedText(ExactEdit):
    """`text.show_text(own, other)`: Tab reaches it, the arrows scroll it, and it can be copied from."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("focusRing", "edge")
        self._spans: Spans = []
        keep_look(self, self._restyle)

    def show_text(self, own: str, other: str) -> None:
        """Show `own`, with what `other` has not marked."""
        own, other = shown(own), shown(other)
        self.setPlainText(own or _("Nothing was written there."))
        self._spans = added(other, own) if own else []
        self._restyle()
        cursor = self.textCursor()
        cursor.setPosition(self._spans[0][1] if self._spans else 0)
        self.setTextCursor(cursor)  # and with it the first difference is in sight
        self.ensureCursorVisible()

    def _restyle(self) -> None:
        self.setFont(font_of("quote"))
        clear_ground(self)
        mark = QTextCharFormat()
        mark.setBackground(theme.color("ambersoft"))
        selections = []
        for first, last in self._spans:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, mark
            selections.append(selection)
        self.setExtraSelections(selections)


def added(before: str, after: str) -> Spans:
    """Where `after` has what `before` has not, in Qt's counting of characters."""
    size = len(before) + len(after)
    if size > BY_LINES:
        return []
    pattern = r"\w+|\s+|." if size <= BY_WORDS else r"[^\n]*\n?"
    old, new = re.findall(pattern, before), re.findall(pattern, after)
    spans, place = [], 0
    starts = [0]
    for part in new:
        place += len(part.encode("utf-16-le")) // 2
        starts.append(place)
    for tag, _a, _b, first, last in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag in {"insert", "replace"}:
            spans.append((starts[first], starts[last]))
    return spans
