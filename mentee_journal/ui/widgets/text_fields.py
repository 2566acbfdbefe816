"""Fields for typing: one line, and a short text in the reading font that grows with its words."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QPaintEvent, QPalette, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.exact import exact_text, shown
from mentee_journal.ui.widgets.exact_edit import ExactEdit
from mentee_journal.ui.widgets.paint import Canvas, font_of, keep_look, line_height, painting

PASSING = "passing"
"""The property of a field whose words are for the moment: a search, a filter, a number."""


def paint_field(canvas: Canvas, rect: QRectF, widget: QWidget, *, problem: bool = False) -> None:
    """The box of anything one types in or chooses from, with its states."""
    radius = theme.px(8)
    if not widget.isEnabled():
        canvas.box(rect, "sunken", "line", radius)
    elif widget.hasFocus():
        canvas.box(rect, "card", "focus", radius, 2)
    else:
        canvas.box(rect, "card", "rose" if problem else "field", radius)


def clear_ground(widget: QWidget, token: str = "ink") -> None:
    """Let the box painted below shine through, and colour words, hints and the marked text."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    palette.setColor(QPalette.ColorRole.Text, theme.color(token))
    palette.setColor(QPalette.ColorRole.PlaceholderText, theme.color("ink3"))
    widget.setPalette(palette)


class LineEdit(QLineEdit):
    """`LineEdit(placeholder=_("Where?"), icon="filter")`; put it in a `Field` for its label. `small=True` is
    32 high.
    """

    bare = False
    """Without a box around it, where a line below is enough."""

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        icon: str = "",
        small: bool = False,
        role: str = "body",
    ) -> None:
        super().__init__()
        self._icon, self._problem = icon, False
        self._role = "small" if small else role
        self._reserved = 0  # room at the end for a button of a kind of field
        self.setPlaceholderText(placeholder)
        self.setText(text)
        self.setCursorPosition(0)
        self.setFrame(False)
        self.setProperty("focusRing", "edge")
        keep_look(self, self._restyle)

    def set_problem(self, wrong: bool) -> None:
        """Show the edge and the sign of a problem; the `Field` around says what it is."""
        self._problem = wrong
        self._restyle()

    def has_problem(self) -> bool:
        return self._problem

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), self._tall())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(64), self._tall())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as canvas:
            if not self.bare:
                paint_field(canvas, QRectF(self.rect()), self, problem=self._problem)
            middle, size = self.height() / 2, theme.px(16)
            if self._icon:
                canvas.icon(self._icon, theme.px(12), middle, size, "ink2")
            if self._problem:
                canvas.icon("warning", self.width() - theme.px(12 + self._reserved) - size, middle, size, "rose")
        super().paintEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file is for the window to take, not a path for this line."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def _tall(self) -> int:
        return theme.px({"small": 32, "body": 36}.get(self._role, 44))

    def _restyle(self) -> None:
        self.setFont(font_of(self._role))
        clear_ground(self)
        lead = theme.px(33) if self._icon else theme.px(10)
        end = theme.px((34 if self._problem else 10) + self._reserved)
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(end if backwards else lead, 0, lead if backwards else end, 0)
        self.updateGeometry()
        self.update()


class GrowingEdit(ExactEdit):
    """A short text of several lines in the reading font; it grows from `lines` up to `most` lines, Tab moves
    on.

    `edited` comes with every change a person makes; `set_words` changes the text without it and keeps the
    caret. `bare=True` shows the box only while it has the focus.
    """

    edited = Signal()
    left = Signal()

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        role: str = "quote",
        lines: int = 2,
        most: int = 8,
        bare: bool = False,
    ) -> None:
        super().__init__()
        self._bare, self._key, self._told = bare, "", ""
        self._role, self._lines, self._most, self._problem, self._quiet = role, lines, most, False, False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPlaceholderText(placeholder)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.setProperty("focusRing", "edge")
        self.set_words(text)
        self.textChanged.connect(self._on_text_changed)
        keep_look(self, self._restyle)

    def words(self) -> str:
        """The text exactly as typed."""
        return exact_text(self.document())

    def set_words(self, text: str, key: str = "") -> None:
        """Show another text; the same one leaves caret and undo alone. `key` says whose it is: what was typed for
        one record is never brought back into another.
        """
        if shown(text) == self.words():
            if key != self._key:
                self.document().clearUndoRedoStacks()
            self._key = key
            return
        self._key = key
        self._quiet = True
        self.setPlainText(shown(text))
        self._quiet = False
        self._told = self.words()
        self._grow()

    def set_problem(self, wrong: bool) -> None:
        """Show the edge of a problem; the `Field` around says what it is."""
        self._problem = wrong
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), self._tall())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(96), self._tall())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def event(self, event: QEvent) -> bool:
        """Paint the box on the field itself, below the viewport that shows the words."""
        if event.type() == QEvent.Type.Paint:
            with painting(self) as canvas:
                if self._bare and self.hasFocus():
                    canvas.strip(0, self.height() - 2, self.width(), 2, "focus")
                elif not self._bare:
                    paint_field(canvas, QRectF(self.rect()), self, problem=self._problem)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        self.left.emit()

    def _on_text_changed(self) -> None:
        self._grow()
        if not self._quiet and (words := self.words()) != self._told:  # to Qt, a new font is a new text
            self._told = words
            self.edited.emit()

    def _grow(self) -> None:
        if self.height() != self._tall():
            self.updateGeometry()
            self.setFixedHeight(self._tall())

    def _tall(self) -> int:
        step, room = line_height(self._role), round(2 * self.document().documentMargin())
        wanted = round(self.document().size().height())
        return min(max(wanted, self._lines * step + room), self._most * step + room)

    def _restyle(self) -> None:
        self.setFont(font_of(self._role))
        clear_ground(self)
        side = 0 if self._bare else theme.px(6)
        self.setViewportMargins(side, 0, side, 0)
        self.document().setDocumentMargin(2 if self._bare else theme.px(10 if self._role == "journal" else 8))
        self._grow()
