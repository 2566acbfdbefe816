"""Find words in the page: every place is marked, F3 goes to the next."""

import re

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.buttons import icon_button
from mentee_journal.ui.widgets.editor.editor import Editor
from mentee_journal.ui.widgets.editor.spans import units
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.paint import keep_look
from mentee_journal.ui.widgets.text_fields import LineEdit

MOST_MARKED = 1000


class FindRow(QWidget):
    """A field, how many places there are, and the way to the next and the one before; Esc goes back to writing."""

    closed = Signal()

    def __init__(self, editor: Editor, side: int) -> None:
        super().__init__()
        self._editor, self._side = editor, side
        self._places: list[tuple[int, int]] = []
        self.setAccessibleName(_("Find in this page"))
        self.find_edit = LineEdit(placeholder=_("Find in this page"), icon="search", small=True)
        self.find_edit.setObjectName("find_edit")
        self.find_edit.setAccessibleName(_("Find in this page"))
        self.count_label = Label("", "small", "ink2")
        self.count_label.setObjectName("find_count_label")
        self.previous_button = icon_button("chev-up", _("The one before"), _("The one before (Shift+F3)"))
        self.next_button = icon_button("chev-down", _("Next"), _("Next (F3)"))
        self.close_button = icon_button("close", _("Close"), _("Close (Esc)"))
        self._line = QHBoxLayout(self)
        for widget in (self.find_edit, self.count_label, self.previous_button, self.next_button, self.close_button):
            self._line.addWidget(widget, 1 if widget is self.find_edit else 0)
        self._later = QTimer(self, singleShot=True, interval=150)
        self._connect()
        keep_look(self, self._restyle)

    def begin(self) -> None:
        """Take the selected words, mark all places, and wait for more."""
        selected = self._editor.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self.find_edit.setText(selected)
        self.find_edit.selectAll()
        self.find_edit.setFocus()
        self._look()

    def wanted(self) -> str:
        return self.find_edit.text()

    def step(self, by: int) -> None:
        """Go to the next place, or with -1 to the one before; after the last comes the first."""
        self._look()
        if not self._places:
            return
        cursor = self._editor.textCursor()
        if by > 0:
            later = (n for n, (start, _end) in enumerate(self._places) if start >= cursor.selectionEnd())
            at = next(later, 0)
        else:
            earlier = (n for n in reversed(range(len(self._places))) if self._places[n][1] <= cursor.selectionStart())
            at = next(earlier, len(self._places) - 1)
        self._go(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_find()
        else:
            super().keyPressEvent(event)

    def close_find(self) -> None:
        """Take the marks away and write on, where the last place was found."""
        self._editor.setExtraSelections([])
        self._places = []
        self.closed.emit()
        self._editor.setFocus()

    def _connect(self) -> None:
        self.find_edit.textEdited.connect(self._on_typed)
        self.find_edit.returnPressed.connect(lambda: self.step(1))
        self.next_button.clicked.connect(lambda: self.step(1))
        self.previous_button.clicked.connect(lambda: self.step(-1))
        self.close_button.clicked.connect(self.close_find)
        self._later.timeout.connect(self._look)
        self._editor.document().contentsChanged.connect(self._on_text_changed)

    def _on_typed(self) -> None:
        self._look()
        here = self._editor.textCursor().selectionStart()
        if self._places:
            self._go(next((n for n, (start, _end) in enumerate(self._places) if start >= here), 0))

    def _on_text_changed(self) -> None:
        if self.isVisible():
            self._later.start()

    def _look(self) -> None:
        text, wanted = units(self._editor.document().toRawText()), units(self.wanted())
        found = re.finditer(re.escape(wanted), text, re.IGNORECASE) if wanted else iter(())
        self._places = [place.span() for place in found]
        self._count()
        self._mark()

    def _go(self, at: int) -> None:
        cursor = self._editor.textCursor()
        start, end = self._places[at]
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)
        self._editor.ensureCursorVisible()
        self._count(at)

    def _count(self, at: int = -1) -> None:
        total = len(self._places)
        if not self.wanted():
            words = ""
        elif at < 0:
            words = str(total) if total else _("Not found")
        else:
            words = _("{number} of {total}").format(number=at + 1, total=total)
        self.count_label.setText(words)

    def _mark(self) -> None:
        look = QTextCharFormat()
        look.setBackground(theme.color("hit"))
        look.setForeground(theme.color("ink"))
        marked = []
        for start, end in self._places[:MOST_MARKED]:
            one = QTextEdit.ExtraSelection()
            one.cursor = QTextCursor(self._editor.document())
            one.cursor.setPosition(start)
            one.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            one.format = look
            marked.append(one)
        self._editor.setExtraSelections(marked)

    def _restyle(self) -> None:
        self._line.setSpacing(theme.px(6))
        self._line.setContentsMargins(theme.px(self._side), 0, theme.px(self._side), 0)
