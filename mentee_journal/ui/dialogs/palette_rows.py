"""The results of the palette: heads, what can be done, and hits with the words found marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mentee_journal.i18n import _
from mentee_journal.journal.snippets import Marked
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import Canvas, Side, font_of, text_width

ENTRY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Entry:
    """One row: a command or a hit. `group` is the head it stands under, `group_caption` what stands at its end."""

    key: str
    title: str
    icon: str
    group: str
    group_caption: str = ""
    snippet: Marked = ()
    end: str = ""
    private: bool = False
    voice: bool = False

    def said(self) -> str:
        words = "".join(text for text, _found in self.snippet)
        parts = (self.title, words, self.end, _("private") if self.private else "")
        return ", ".join(part for part in parts if part)


class _Model(QAbstractListModel):
    """Heads and entries in one list; heads cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Entry | str] = []
        self.captions: dict[str, str] = {}

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.rows, self.captions = [], {}
        for entry in entries:
            if entry.group not in self.captions:
                self.captions[entry.group] = entry.group_caption
                self.rows.append(entry.group)
            self.rows.append(entry)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ENTRY:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row if isinstance(row, str) else row.said()
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        is_head = index.isValid() and isinstance(self.rows[index.row()], str)
        return Qt.ItemFlag.NoItemFlags if is_head else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(ENTRY)
        if isinstance(row, str):
            return QSize(100, theme.px(32))
        return QSize(100, theme.px(54 if row.snippet else 36))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        rect = QRectF(option.rect)
        canvas = Canvas(painter, rect, option.direction)
        row = index.data(ENTRY)
        if isinstance(row, str):
            self._paint_head(canvas, rect, row, index)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_entry(canvas, rect, row, selected=selected)
        painter.restore()

    def _paint_head(self, canvas: Canvas, rect: QRectF, words: str, index: Any) -> None:
        inner = rect.adjusted(theme.px(20), theme.px(8), -theme.px(20), 0)
        canvas.words(inner, words, "group_head", "ink3")
        captions = index.model().captions
        canvas.words(inner, captions.get(words, ""), "caption", "ink3", Side.END)

    def _paint_entry(self, canvas: Canvas, rect: QRectF, row: Entry, *, selected: bool) -> None:
        if selected:
            side = theme.px(8)
            canvas.box(rect.adjusted(side, 0, -side, 0), "accentsoft", None, theme.px(8))
        middle = rect.center().y()
        canvas.icon(row.icon, rect.left() + theme.px(22), middle, theme.px(18), "voice" if row.voice else "accent")
        end_width = text_width("caption", row.end) if row.end else 0
        lock = theme.px(22) if row.private else 0
        left, right = rect.left() + theme.px(52), rect.right() - theme.px(20) - end_width - lock - theme.px(12)
        line = QRectF(left, rect.top(), right - left, rect.height() / (2 if row.snippet else 1))
        role = "body_semibold" if selected else "body_medium"
        if row.snippet:
            line.adjust(0, theme.px(5), 0, theme.px(5))
        canvas.words(line, row.title, role)
        if row.snippet:
            below = line.translated(0, line.height() - theme.px(6))
            self._paint_snippet(canvas, below, row.snippet)
        at_end = QRectF(right + theme.px(12) + lock, rect.top(), end_width + 2, rect.height())
        canvas.words(at_end, row.end, "caption", "ink2")
        if row.private:
            canvas.icon("lock", right + theme.px(8), middle, theme.px(14), "ink2")

    def _paint_snippet(self, canvas: Canvas, rect: QRectF, snippet: Marked) -> None:
        """The words piece by piece; those found stand on the colour of what is found."""
        metrics, x = QFontMetricsF(font_of("small")), rect.left()
        for text, found in snippet:
            words = text.replace("\n", " ")
            room = rect.right() - x
            if room <= theme.px(12) or not words:
                continue
            width = min(metrics.horizontalAdvance(words), room)
            piece = QRectF(x, rect.top(), width + 1, rect.height())
            if found:
                mark = QRectF(x - 1, rect.center().y() - theme.px(9), width + 2, theme.px(18))
                canvas.box(mark, "hit", None, 3)
            canvas.words(piece, words, "small", "ink" if found else "ink2")
            x += width


class Results(QListView):
    """`chosen(key)` by a click; the palette's line walks it with `step` and asks for `current()`."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("palette_results")
        self.setAccessibleName(_("Results"))
        self._model = _Model()
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(False)
        self.clicked.connect(lambda index: self.chosen.emit(self._key(index.row())))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; the first is chosen at once."""
        self._model.show_entries(entries)
        self._go(self._next(-1, 1))

    def current(self) -> str:
        """The key of the chosen row, or empty."""
        return self._key(self.currentIndex().row())

    def step(self, key: int) -> None:
        """Up, down, or a page of them."""
        far = key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
        way = 1 if key in {Qt.Key.Key_Down, Qt.Key.Key_PageDown} else -1
        row = self.currentIndex().row()
        for _step in range(6 if far else 1):
            following = self._next(row, way)
            if following < 0:
                break
            row = following
        self._go(row)

    def step_group(self, way: int) -> None:
        """To the first row of the next group, round and round."""
        heads = [row for row, entry in enumerate(self._model.rows) if isinstance(entry, str)]
        if not heads:
            return
        here = max((place for place, row in enumerate(heads) if row <= self.currentIndex().row()), default=0)
        self._go(heads[(here + way) % len(heads)] + 1)

    def _key(self, row: int) -> str:
        entry = self._model.rows[row] if 0 <= row < len(self._model.rows) else ""
        return entry.key if isinstance(entry, Entry) else ""

    def _next(self, row: int, way: int) -> int:
        row += way
        while 0 <= row < len(self._model.rows):
            if isinstance(self._model.rows[row], Entry):
                return row
            row += way
        return -1

    def _go(self, row: int) -> None:
        if row >= 0:
            index = self._model.index(row)
            self.setCurrentIndex(index)
            self.scrollTo(index)
