"""A list that knows where each of 100,000 rows stands without asking them all: rows of a few heights, heads
between.
"""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.list_rows import Index, RowsModel
from mentee_journal.ui.widgets.paint import keep_look
from mentee_journal.ui.widgets.row_painter import RowPainter, head_height, row_height

Action = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint


class RowsGeometry(QListView):
    """The part of the list that answers where things are; `RowsView` adds what keys and the mouse do."""

    def __init__(self, model: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tops: list[int] = [0]
        self._model = model
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._forget)
        model.modelReset.connect(self._forget)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def row_rect(self, place: int) -> QRect:
        """Where the row is drawn, without its group head."""
        rect = self._whole(place)
        if self._model.head_of(place):
            rect.setTop(rect.top() + head_height(self._model.row(place), first=place == 0))
        return rect

    def content_height(self) -> int:
        """How tall all fetched rows are together."""
        self._measure()
        return self._tops[-1]

    def doItemsLayout(self) -> None:
        """Qt asks for this after every page that was fetched; the tops of the rows before stay good."""
        self.updateGeometries()
        self.viewport().update()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        self._forget()
        self.viewport().update()

    def updateGeometries(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(self.content_height() - room, 0))
        bar.setPageStep(room)
        bar.setSingleStep(theme.px(20))
        QAbstractItemView.updateGeometries(self)

    def scrollContentsBy(self, _across: int, _down: int) -> None:
        self.viewport().update()
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() < 2 * bar.pageStep():
            self._model.fetchMore(QModelIndex())

    def visualRect(self, index: Index) -> QRect:
        return self._whole(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        self._measure()
        place = bisect_right(self._tops, point.y() + self.verticalOffset()) - 1
        if not 0 <= place < len(self._tops) - 1:
            return QModelIndex()
        return self._model.index(place) if self.row_rect(place).contains(point) else QModelIndex()

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        rect, room, bar = self.visualRect(index), self.viewport().height(), self.verticalScrollBar()
        if hint == Hint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - room // 2)
        elif rect.top() < 0 or hint == Hint.PositionAtTop:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() > room:
            bar.setValue(bar.value() + rect.bottom() - room + 1)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def moveCursor(self, action: Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count, now = self._model.rowCount(), self.currentIndex().row()
        if not count or now < 0:
            return self._model.index(0) if count else QModelIndex()
        page = max(self.viewport().height() // max(row_height(self._model.row(now)), 1) - 1, 1)
        steps = {
            Action.MoveUp: -1, Action.MovePrevious: -1, Action.MoveDown: 1, Action.MoveNext: 1,
            Action.MovePageUp: -page, Action.MovePageDown: page,
            Action.MoveHome: -count, Action.MoveEnd: count,
        }  # fmt: skip
        return self._model.index(min(max(now + steps.get(action, 0), 0), count - 1))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(index, index) if index.isValid() else QItemSelection(), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region = region.united(QRegion(self._whole(index.row())))
        return region

    def first_seen(self, top: int = 0) -> int:
        """The place of the row that stands `top` pixels below the upper edge."""
        self._measure()
        return max(bisect_right(self._tops, top + self.verticalOffset()) - 1, 0)

    def _whole(self, place: int) -> QRect:
        self._measure()
        if not 0 <= place < len(self._tops) - 1:
            return QRect()
        top = self._tops[place]
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), self._tops[place + 1] - top)

    def _forget(self) -> None:
        self._tops = [0]

    def _measure(self) -> None:
        """Go on from the last known top; after a page was added this looks at that page alone."""
        known, count = len(self._tops) - 1, self._model.rowCount()
        if known > count:
            self._tops, known = [0], 0
        if known == 0 and count and not self._model.head_of(0):
            self._tops = [theme.px(8)]  # without a head the first row needs some air
        for place in range(known, count):
            row = self._model.row(place)
            head = head_height(row, first=place == 0) if self._model.head_of(place) else 0
            self._tops.append(self._tops[-1] + head + row_height(row))


class RowsView(RowsGeometry):
    """Shows a `RowsModel`. A click on a group head does nothing; letters jump, Enter opens."""

    opened = Signal(str)
    removed = Signal(str)
    renamed = Signal(str)
    ticked = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(self, model: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._ring = True
        self._hovered = -1
        self.setItemDelegate(RowPainter(self))
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setProperty("focusRing", "inner")
        keep_look(self, self._restyle)

    def uid_at(self, index: Index) -> str:
        """The record of a row, or "" for none."""
        return self._model.row(index.row()).uid if index.isValid() else ""

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        del self._tops[start + 1 :]  # rows come at the end, so this keeps what was measured
        super().rowsInserted(parent, start, end)
        self.updateGeometries()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        bottom, delegate = event.rect().bottom(), self.itemDelegate()
        painter = QPainter(self.viewport())
        try:
            for place in range(self.first_seen(event.rect().top()), self._model.rowCount()):
                rect = self._whole(place)
                if rect.top() > bottom:
                    break
                delegate.paint(painter, self._option(place, rect), self._model.index(place))
        finally:
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring = True
        signals = {
            Qt.Key.Key_Return: self.opened, Qt.Key.Key_Enter: self.opened, Qt.Key.Key_Delete: self.removed,
            Qt.Key.Key_F2: self.renamed, Qt.Key.Key_Space: self.ticked,
        }  # fmt: skip
        signal, uid = signals.get(Qt.Key(event.key())), self.uid_at(self.currentIndex())
        if signal and uid and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            signal.emit(uid)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring = False
        if self.indexAt(event.position().toPoint()).isValid():
            super().mousePressEvent(event)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if uid := self.uid_at(self.indexAt(event.position().toPoint())):
            self.opened.emit(uid)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row() if index.isValid() else -1)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid() and self._model.rowCount() and self._ring:
            self.selectionModel().setCurrentIndex(self._model.index(0), QItemSelectionModel.SelectionFlag.NoUpdate)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        spot = self.row_rect(index.row()).center() if by_key and index.isValid() else event.pos()
        if uid := self.uid_at(index):
            self.menu_asked.emit(uid, self.viewport().mapToGlobal(spot))

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.viewport().update()

    def _option(self, place: int, rect: QRect) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        selected = self.selectionModel().isSelected(self._model.index(place))
        ringed = self._ring and self.hasFocus() and place == self.currentIndex().row()
        states = QStyle.StateFlag.State_Enabled
        states |= QStyle.StateFlag.State_Selected if selected else QStyle.StateFlag.State_None
        states |= QStyle.StateFlag.State_MouseOver if place == self._hovered else QStyle.StateFlag.State_None
        states |= QStyle.StateFlag.State_KeyboardFocusChange if ringed else QStyle.StateFlag.State_None
        option.rect, option.state = rect, states
        return option

    def _restyle(self) -> None:
        self._forget()
        self.doItemsLayout()
