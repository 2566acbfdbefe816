"""A thing to do: a box to tick, its words, and when it is due."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.chips import Chip
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.tick_box import TickBox


class ActionRow(QWidget):
    """`ActionRow(action.text, due, late=True)`; `ticked(bool)` by mouse or Space, `opened` by a click on the
    words or Enter.

    `stacked=True` is for narrow margins: the date stands below the words, which wrap. `owner` names a mentor
    who promised it: a plum chip in a line, a plum word when stacked.
    """

    ticked = Signal(bool)
    opened = Signal()
    removed = Signal()
    menu_asked = Signal(object)

    def __init__(
        self, text: str, caption: str = "", *, late: bool = False, owner: str = "", stacked: bool = False
    ) -> None:
        super().__init__()
        self.tick = TickBox(name=", ".join(part for part in (text, owner, caption) if part))
        self.words: Label = WrappingLabel(text, "small") if stacked else ElidedLabel(text)
        self.caption = Label(
            caption, "caption_medium" if late and not stacked else "caption", "amber" if late else "ink3"
        )
        if not caption:
            self.caption.hide()
        self.tick.toggled.connect(self.ticked)
        self.tick.toggled.connect(self._fade)
        self.words.setCursor(Qt.CursorShape.PointingHandCursor)
        self._lay_stacked(owner) if stacked else self._lay_in_line(owner)
        self.setFocusProxy(self.tick)

    def set_done(self, done: bool) -> None:
        """Show it ticked or not, without telling."""
        blocked = self.tick.blockSignals(True)
        self.tick.setChecked(done)
        self.tick.blockSignals(blocked)
        self._fade(done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    def _lay_in_line(self, owner: str) -> None:
        layout = Line(6, (0, 6, 0, 6), parent=self)
        layout.addWidget(self.tick)
        layout.addWidget(self.words, 1)
        if owner:
            layout.addWidget(Chip(owner, "voice", icon="", quiet=True))
        layout.addWidget(self.caption)

    def _lay_stacked(self, owner: str) -> None:
        layout = Line(2, parent=self)
        layout.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        words, below = Column(0), Line(6)
        words.addWidget(self.words)
        if owner:
            below.addWidget(Label(owner, "caption_semibold", "voiceink"))
        below.addWidget(self.caption)
        below.addStretch(1)
        words.addLayout(below)
        layout.addLayout(words, 1)

    def _fade(self, done: bool) -> None:
        self.words.set_look(token="ink3" if done else "ink")
