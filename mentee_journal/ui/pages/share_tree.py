"""What to include: sections and their entries with ticks, some of which only say that something stays here."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from mentee_journal.i18n import _, ngettext
from mentee_journal.summary import Offer, Offered, OfferedSection
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import Canvas, Side, keep_look, text_width
from mentee_journal.ui.widgets.tick_box import paint_tick

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Line:
    """One row of the tree as it is drawn."""

    key: str
    words: str
    state: Qt.CheckState
    note: str = ""
    is_section: bool = False
    is_private: bool = False
    can_tick: bool = True

    def sentence(self) -> str:
        """What a screen reader says; the tick says itself."""
        return ", ".join(part for part in (self.words, self.note) if part)


class OfferModel(QAbstractItemModel):
    """The offer as a tree of two levels. An entry's id is the place of its section plus one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offer = Offer((), frozenset())
        self._lines: list[tuple[Line, list[Line]]] = []

    def set_offer(self, offer: Offer) -> bool:
        """Show another offer; tells whether the rows are others."""
        lines = [(_section_line(section), _entry_lines(section)) for section in offer.sections]
        same = _keys(lines) == _keys(self._lines)
        self.offer = offer
        if same:
            self._lines = lines
            for place in range(len(lines)):
                section = self.index(place, 0)
                self.dataChanged.emit(section, section)
                if count := self.rowCount(section):
                    self.dataChanged.emit(self.index(0, 0, section), self.index(count - 1, 0, section))
            return False
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()
        return True

    def line(self, index: Index) -> Line:
        inside = int(index.internalId())
        return self._lines[inside - 1][1][index.row()] if inside else self._lines[index.row()][0]

    def section(self, index: Index) -> OfferedSection:
        """The section that a row is or stands in."""
        inside = int(index.internalId())
        return self.offer.sections[inside - 1 if inside else index.row()]

    def uids(self, index: Index) -> set[str]:
        """The entries that a tick in this row is about."""
        line = self.line(index)
        if line.is_section:
            return {item.uid for item in self.section(index).items}
        return set() if line.is_private else {line.key}

    def find(self, key: str) -> QModelIndex:
        """The row of this key, or an invalid index."""
        for place, (section, entries) in enumerate(self._lines):
            if section.key == key:
                return self.index(place, 0)
            for row, entry in enumerate(entries):
                if entry.key == key:
                    return self.createIndex(row, 0, place + 1)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if row < 0 or column or row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject has one of this name too
        inside = int(index.internalId()) if index.isValid() else 0
        return self.createIndex(inside - 1, 0, 0) if inside else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._lines)
        return 0 if parent.internalId() else len(self._lines[parent.row()][1])

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.line(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.sentence()
            case Qt.ItemDataRole.CheckStateRole:
                return line.state if line.can_tick else None
            case int() if role == LINE:
                return line
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsUserCheckable if self.line(index).can_tick else plain


def _section_line(section: OfferedSection) -> Line:
    states = {item.is_included for item in section.items}
    state = Qt.CheckState.Checked if states == {True} and not section.private else Qt.CheckState.PartiallyChecked
    if True not in states:
        state = Qt.CheckState.Unchecked
    return Line(section.name, section.heading, state, section.note, is_section=True, can_tick=bool(states))


def _entry_lines(section: OfferedSection) -> list[Line]:
    lines = [_entry_line(item) for item in section.items]
    if section.private:
        kept = _kept(section.name, section.private).format(number=section.private)
        unticked, key = Qt.CheckState.Unchecked, f"private {section.name}"
        lines.append(Line(key, kept, unticked, _("Stays here"), is_private=True, can_tick=False))
    return lines


def _kept(name: str, number: int) -> str:
    """*A private session*: that it is there, and nothing else about it."""
    match name:
        case "sessions":
            return ngettext("A private session", "{number} private sessions", number)
        case "goals":
            return ngettext("A private goal", "{number} private goals", number)
        case "actions":
            return ngettext("A private action", "{number} private actions", number)
        case "reflections":
            return ngettext("A private reflection", "{number} private reflections", number)
    return ngettext("A private entry", "{number} private entries", number)


def _entry_line(item: Offered) -> Line:
    state = Qt.CheckState.Checked if item.is_included else Qt.CheckState.Unchecked
    return Line(item.uid, " ".join(item.title.split()), state)


def _keys(lines: list[tuple[Line, list[Line]]]) -> list[tuple[str, list[str]]]:
    return [(section.key, [entry.key for entry in entries]) for section, entries in lines]


class _Painter(QStyledItemDelegate):
    """Draws the rows: the tick, the words, and at the end the count and the chevron, or the lock."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE)
        return QSize(theme.px(160), theme.px(36 if line.is_section else 32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE)
        view = option.widget
        assert isinstance(view, OfferTree)
        bounds = QRectF(option.rect)
        painter.save()
        painter.translate(bounds.topLeft())
        canvas = Canvas(painter, QRectF(0, 0, bounds.width(), bounds.height()), option.direction)
        self._paint_states(canvas, option, view)
        start = view.tick_start(index)
        middle = bounds.height() / 2
        size = theme.px(18)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        tick = QRectF(start, middle - size / 2, size, size)
        paint_tick(canvas, tick, line.state, enabled=line.can_tick, hovered=hovered)
        self._paint_words(canvas, line, start + theme.px(30), expanded=view.isExpanded(index))
        painter.restore()

    def _paint_states(self, canvas: Canvas, option: QStyleOptionViewItem, view: "OfferTree") -> None:
        state, rect = option.state, canvas.bounds.adjusted(theme.px(14), 0, -theme.px(4), 0)
        if state & QStyle.StateFlag.State_MouseOver:
            canvas.box(rect, "hover", None, theme.px(8))
        if state & QStyle.StateFlag.State_HasFocus and view.shows_ring():
            canvas.box(rect, None, "focus", theme.px(8), 2)

    def _paint_words(self, canvas: Canvas, line: Line, start: float, *, expanded: bool) -> None:
        side, width, height = theme.px(14), canvas.bounds.width(), canvas.bounds.height()
        end = width - side
        if line.is_private:
            canvas.icon("lock", end - theme.px(14), height / 2, theme.px(14), "ink2")
            end -= theme.px(26)
        elif line.is_section:
            chevron = "chev-down" if expanded else "chev-right"
            canvas.icon(chevron, end - theme.px(14), height / 2, theme.px(14), "ink2")
            end -= theme.px(26)
            note = min(text_width("small", line.note), (end - start) / 2)
            canvas.words(QRectF(end - note, 0, note, height), line.note, "small", "ink3", Side.END)
            end -= note + theme.px(8)
        role = "body_medium" if line.is_section else "small"
        canvas.words(QRectF(start, 0, end - start, height), line.words, role, "ink3" if line.is_private else "ink")


class OfferTree(QTreeView):
    """`ticked(section, entries, included)` when a person includes entries or leaves them out.

    Space ticks, Left and Right fold; a click on the tick ticks, on the rest of a section folds. As tall as its rows,
    so that what stands around it scrolls.
    """

    ticked = Signal(str, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OfferModel(self)
        self._ring = True
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.setTabKeyNavigation(False)
        self.setProperty("focusRing", "inner")
        self.setAccessibleName(_("What to include"))
        self.expanded.connect(lambda _index: self._fit())
        self.collapsed.connect(lambda _index: self._fit())
        keep_look(self, self._restyle)

    def set_offer(self, offer: Offer) -> None:
        """Show what could go; what was unfolded stays so, and the current row stays current."""
        unfolded = [name for name in self._names() if self.isExpanded(self._model.find(name))]
        current = self.currentIndex()
        key = self._model.line(current).key if current.isValid() else ""
        if self._model.set_offer(offer):
            for name in unfolded:
                self.setExpanded(self._model.find(name), True)
            if key and (found := self._model.find(key)).isValid():
                self.setCurrentIndex(found)
        self._fit()

    def unfold(self, name: str) -> None:
        """Show the entries of a section."""
        self.setExpanded(self._model.find(name), True)

    def rect_of(self, key: str) -> QRectF:
        """Where a row stands, by the name of its section or the address of its entry."""
        return QRectF(self.visualRect(self._model.find(key)))

    def tick_start(self, index: Index) -> int:
        return theme.px(24 if self._model.line(index).is_section else 54)

    def shows_ring(self) -> bool:
        return self._ring and self.hasFocus()

    def drawBranches(self, *_arguments: object) -> None:
        """Draw none: the chevron stands at the end of the row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring = True
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select) and index.isValid():
            self._tick(index)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring = False
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.setCurrentIndex(index)
            if self._model.line(index).is_section and not self._on_tick(index, spot):
                self.setExpanded(index, not self.isExpanded(index))
            else:
                self._tick(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """All is done when it is pressed."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._ring = event.reason() != Qt.FocusReason.MouseFocusReason  # type: ignore[attr-defined]
            if not self.currentIndex().isValid() and self._model.rowCount():
                self.setCurrentIndex(self._model.index(0, 0))
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnWidth(0, self.viewport().width())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), self._tall())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), self._tall())

    def _tick(self, index: QModelIndex) -> None:
        if uids := self._model.uids(index):
            section = self._model.section(index)
            inside = {item.uid for item in section.items if item.is_included}
            self.ticked.emit(section.name, uids, not uids <= inside)

    def _on_tick(self, index: QModelIndex, spot: QPoint) -> bool:
        x = spot.x() if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self.width() - spot.x()
        return x < self.tick_start(index) + theme.px(24)

    def _names(self) -> list[str]:
        return [section.name for section in self._model.offer.sections]

    def _tall(self) -> int:
        tall = 0
        for name in self._names():
            section = self._model.find(name)
            tall += theme.px(36)
            if self.isExpanded(section):
                tall += theme.px(32) * self._model.rowCount(section)
        return tall

    def _fit(self) -> None:
        self.setFixedHeight(self._tall())
        self.updateGeometry()

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self._fit()
