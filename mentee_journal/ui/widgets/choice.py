"""A choice from a list that opens: an icon, what is chosen, and a chevron."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.list_rows import Index
from mentee_journal.ui.widgets.paint import Canvas, keep_look, painting, text_width
from mentee_journal.ui.widgets.text_fields import paint_field


class _OptionPainter(QStyledItemDelegate):
    """Draws the options of the open list."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(text_width("body", str(index.data())) + theme.px(32), theme.px(34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        bounds = QRectF(option.rect)
        canvas = Canvas(painter, bounds, option.direction)
        painter.save()
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            canvas.box(bounds.adjusted(3, 1, -3, -1), "accentsoft", None, theme.px(6))
        side = theme.px(12)
        canvas.words(bounds.adjusted(side, 0, -side, 0), str(index.data()))
        painter.restore()


class Choice(QComboBox):
    """`Choice([(uid, name), ...], icon="mentors")`; `chosen(key)` comes only from a person, `set_current` is
    silent.

    The wheel does nothing unless it has the focus, so that scrolling a page never changes an answer.
    """

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]] = (), *, icon: str = "", small: bool = False) -> None:
        super().__init__()
        self._icon, self._small, self._problem = icon, small, False
        self.set_options(options)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(14)
        self.setItemDelegate(_OptionPainter(self))
        self.setProperty("focusRing", "edge")
        self.activated.connect(lambda _place: self.chosen.emit(self.current()))
        keep_look(self, self._restyle)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these (key, words); what was chosen stays chosen when it is still there."""
        kept = self.current()
        self.clear()
        for key, words in options:
            self.addItem(words, key)
        self.set_current(kept)

    def current(self) -> str:
        """The key of what is chosen."""
        return str(self.currentData() or "")

    def set_current(self, key: str) -> None:
        """Choose without telling; an unknown key chooses the first."""
        self.setCurrentIndex(max(self.findData(key), 0))

    def set_problem(self, wrong: bool) -> None:
        self._problem = wrong
        self.update()

    def sizeHint(self) -> QSize:
        widest = max((text_width("body", self.itemText(place)) for place in range(self.count())), default=0)
        return QSize(min(widest, theme.px(280)) + self._start() + theme.px(40), theme.px(28 if self._small else 36))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme.px(150)), hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            paint_field(canvas, QRectF(self.rect()), self, problem=self._problem)
            middle, size, chevron = self.height() / 2, theme.px(16), theme.px(14)
            ink = "ink" if self.isEnabled() else "ink3"
            if self._icon:
                canvas.icon(self._icon, theme.px(13), middle, size, "ink2")
            canvas.icon("chev-down", self.width() - theme.px(14) - chevron, middle, chevron, "ink2")
            room = QRectF(self._start(), 0, self.width() - self._start() - theme.px(34), self.height())
            canvas.words(room, self.currentText() or self.placeholderText(), "small" if self._small else "body", ink)

    def _start(self) -> int:
        return theme.px(37 if self._icon else 9 if self._small else 13)

    def _restyle(self) -> None:
        self.setFont(theme.font("body"))
        self.updateGeometry()
        self.update()
