"""The editor: Markdown styled as it is typed, saved exactly as it was typed."""

from contextlib import nullcontext

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QFrame

from mentee_journal.i18n import _
from mentee_journal.models.base import clean
from mentee_journal.ui import theme
from mentee_journal.ui.widgets import exact
from mentee_journal.ui.widgets.editor.commands import COMMANDS, Command, new_line, tick
from mentee_journal.ui.widgets.editor.highlighter import Highlighter
from mentee_journal.ui.widgets.editor.places import box_at, quote_bars
from mentee_journal.ui.widgets.editor.reshape import Reshaper
from mentee_journal.ui.widgets.editor.shapes import Shaper
from mentee_journal.ui.widgets.editor.steps import Steps, types
from mentee_journal.ui.widgets.exact_edit import ENTER, ExactEdit
from mentee_journal.ui.widgets.paint import keep_look

COLUMN = 680  # pixels at 100 %: a line of 55 to 75 characters
_PLAIN_ENTER = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class Editor(ExactEdit):
    """`editor.set_text(session.notes, session.uid)`, `editor.text()`; `edited` tells of every change by hand.

    `side` and `top` are the margins around the words; `centred` puts the column in the middle of a wide page.
    `refused` tells why something was not pasted.
    """

    edited = Signal()

    def __init__(
        self,
        role: str = "journal",
        *,
        placeholder: str = "",
        side: int = 32,
        top: int = 22,
        centred: bool = False,
    ) -> None:
        super().__init__()
        self._role, self._side, self._top, self._centred = role, side, top, centred
        self._loaded = self._key = ""
        self._sides, self._beside, self._is_passing = (0, 0), False, False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(_("Text"))
        self.setProperty("focusRing", "edge")
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        shaper = self._shaper()
        self._reshaper = Reshaper(self.document(), shaper)
        self._reshaper.edited.connect(self.edited)
        self._highlighter = Highlighter(self.document(), shaper)
        self._steps = Steps(self)
        self._reshaper.load("")
        self._add_actions()
        keep_look(self, self._restyle)

    def text(self) -> str:
        """What was typed, to the character."""
        text = exact.exact_text(self.document())
        return self._loaded if text == exact.shown(self._loaded) else text

    def set_text(self, text: str, key: str = "") -> None:
        """Show a text. `key` says whose it is: the same text of the same record leaves caret, place and undo
        alone, a changed one keeps caret and place, another record's begins at the top with nothing to undo.
        """
        same = key == self._key
        if same and text == self.text():
            return
        caret, place = self.textCursor().position(), self.verticalScrollBar().value()
        self._loaded, self._key = clean(text), key
        self._reshaper.load(exact.shown(self._loaded))
        cursor = self.textCursor()
        cursor.setPosition(min(caret, self.document().characterCount() - 1) if same else 0)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(place if same else 0)

    def set_role(self, role: str) -> None:
        """Write in another font of the theme: `journal`, or `focus_journal` for the focus mode."""
        self._role = role
        self._restyle()

    def run(self, command: Command) -> None:
        """Do one of `COMMANDS` to what is selected."""
        if not self.isReadOnly():
            self.setTextCursor(command.run(self.textCursor()))
            self.ensureCursorVisible()
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif Qt.Key(event.key()) not in ENTER:
            self._type(event)
        elif event.modifiers() in _PLAIN_ENTER:
            self._new_line()
        elif event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        with self._steps.typing() if event.commitString() else nullcontext():
            super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        box = box_at(self, event.position().toPoint())
        if box and event.button() == Qt.MouseButton.LeftButton and not self.isReadOnly():
            tick(box)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over_box = not event.buttons() and box_at(self, event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over_box else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange}:
            self._keep_column()
        elif isinstance(event, QMouseEvent) and self._is_beside(event):
            return self._pass_on(event)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_column()  # a scroll bar came or went

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for bar in quote_bars(self, event.rect(), theme.px(self._top)):
            painter.fillRect(bar, theme.color("line2"))
        painter.end()
        super().paintEvent(event)

    def _type(self, event: QKeyEvent) -> None:
        with self._steps.typing() if types(event) else nullcontext():
            super().keyPressEvent(event)

    def _new_line(self) -> None:
        cursor = self.textCursor()
        new_line(cursor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _is_beside(self, event: QMouseEvent) -> bool:
        """Whether the button was pressed in the empty room beside the column."""
        if self._is_passing:  # what the column did not want comes back here
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._beside = not self.viewport().geometry().contains(event.position().toPoint())
        return self._beside

    def _pass_on(self, event: QMouseEvent) -> bool:
        """Beside the column a click means the line at its height."""
        place, kind = self.viewport().mapFrom(self, event.position()), event.type()
        keys, device = event.modifiers(), event.pointingDevice()
        moved = QMouseEvent(kind, place, event.globalPosition(), event.button(), event.buttons(), keys, device)
        self._is_passing = True
        QApplication.sendEvent(self.viewport(), moved)
        self._is_passing = False
        self._beside = kind != QEvent.Type.MouseButtonRelease
        return True

    def _keep_column(self) -> None:
        """Never let a line grow longer than the eye can follow; the margin of the document is `top` on every side."""
        bar = self.verticalScrollBar()
        side, column = theme.px(self._side), theme.px(COLUMN)
        around, free = max(side - theme.px(self._top), 0), max(self.width() - 2 * side - column, 0)
        lead = around + (free // 2 if self._centred else 0)
        end = max(2 * around + free - lead - (bar.width() if bar.isVisible() else 0), 0)
        sides = (end, lead) if self.isRightToLeft() else (lead, end)
        if sides != self._sides:
            self._sides = sides
            self.setViewportMargins(sides[0], 0, sides[1], 0)

    def _add_actions(self) -> None:
        for command in COMMANDS:
            action = QAction(command.name(), self)
            action.setShortcut(QKeySequence(command.key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _on=False, command=command: self.run(command))
            self.addAction(action)

    def _shaper(self) -> Shaper:
        return Shaper(theme.font(self._role), from_right=self.isRightToLeft())

    def _restyle(self) -> None:
        font, shaper = theme.font(self._role), self._shaper()
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.setCursorWidth(max(theme.px(2), 1))
        self._reshaper.wear(shaper, theme.px(self._top))
        self._highlighter.wear(shaper, font)
        self._keep_column()
        self.viewport().update()
