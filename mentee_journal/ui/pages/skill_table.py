"""The change table: the numbers of the radar, skill by skill, for eyes, keys and screen readers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from mentee_journal.i18n import _
from mentee_journal.journal.skill_changes import SkillChange
from mentee_journal.ui import theme
from mentee_journal.ui.pages.skill_words import NOTHING, signed
from mentee_journal.ui.widgets.paint import Canvas, Side, font_of, keep_look, line_height, text_width
from mentee_journal.ui.widgets.rating import MOST, said

Index = QModelIndex | QPersistentModelIndex
SKILL, BEFORE, BACK, NOW, CHANGE, AIM, MENTOR, SURE = range(8)
CIRCLE, GAP = 9, 3
TALL = 38
LEAST_NAME = 120


@dataclass(frozen=True)
class Heads:
    """The words that depend on when and by whom one was rated."""

    before: str
    mentor: str


class ChangesModel(QAbstractTableModel):
    """The lines of the table."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[SkillChange] = []
        self.heads = Heads("", "")

    def show_lines(self, lines: Sequence[SkillChange], heads: Heads) -> None:
        self.beginResetModel()
        self.lines, self.heads = list(lines), heads
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # an empty index is a value
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else SURE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words(line, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            shown = words(line, index.column())
            return _("none") if shown == NOTHING else shown
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == SKILL:
            return line.competency.name
        return None

    def headerData(self, section: int, direction: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if direction != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = {
            SKILL: _("Skill"), BEFORE: self.heads.before, BACK: _("Looking back"), NOW: _("Now"),
            CHANGE: _("Change"), AIM: _("Aim"), MENTOR: self.heads.mentor, SURE: _("How sure"),
        }  # fmt: skip
        return names[section]


def words(line: SkillChange, column: int) -> str:
    """What stands in a cell."""
    if column == SKILL:
        return line.competency.name
    if column == CHANGE:
        return signed(line.change)
    if column == SURE:
        return said(line.confidence or 0)
    level = {
        BEFORE: line.before, BACK: line.looking_back, NOW: line.now, AIM: line.competency.aim, MENTOR: line.mentor,
    }[column]  # fmt: skip
    return NOTHING if level is None else str(level)


class _CellPainter(QStyledItemDelegate):
    """Draws a cell; the selected row is one band, and the row of the keyboard has a ring."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table: SkillTable = self.parent()  # type: ignore[assignment]
        line, column = table.changes.lines[index.row()], index.column()
        bounds = QRectF(option.rect)
        canvas = Canvas(painter, bounds, option.direction)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = index.row() == table.hovered
        if selected or hovered:
            painter.fillRect(bounds, theme.color("accentsoft" if selected else "hover"))
        if index.row() + 1 < len(table.changes.lines):
            canvas.strip(bounds.left(), bounds.bottom() - 1, bounds.width(), 1)
        self._paint_face(canvas, bounds, line, column, selected=selected)
        if table.is_ringed(index.row()):
            _paint_ring(canvas, bounds, column)
        painter.restore()

    def _paint_face(self, canvas: Canvas, bounds: QRectF, line: SkillChange, column: int, *, selected: bool) -> None:
        if column == SURE:
            if line.confidence:
                _paint_sure(canvas, bounds, line.confidence)
            return
        text = words(line, column)
        if column == SKILL:
            room = bounds.adjusted(theme.px(12), 0, -theme.px(4), 0)
            canvas.words(room, text, "small_semibold" if selected else "small_medium")
            return
        role, token = _look(line, column)
        if text == NOTHING:
            role, token = "small", "ink3"
        canvas.words(bounds, text, role, token, Side.MIDDLE)


def _look(line: SkillChange, column: int) -> tuple[str, str]:
    if column == NOW:
        return "small_semibold", "ink"
    if column == CHANGE:
        return (
            ("small_semibold", "accentink" if (line.change or 0) > 0 else "ink") if line.change else ("small", "ink3")
        )
    if column == MENTOR:
        return "small_semibold", "voiceink"
    return "small", "ink" if column == AIM else "ink2"


def _paint_sure(canvas: Canvas, bounds: QRectF, value: int) -> None:
    side, gap = theme.px(CIRCLE), theme.px(GAP)
    start = bounds.left() + (bounds.width() - side * MOST - gap * (MOST - 1)) / 2
    for place in range(MOST):
        mark = QRectF(start + place * (side + gap), bounds.center().y() - side / 2, side, side)
        on = place < value
        canvas.box(mark, "accent" if on else None, "accent" if on else "field", side / 2)


def _paint_ring(canvas: Canvas, bounds: QRectF, column: int) -> None:
    """This cell's part of the ring around the row."""
    canvas.strip(bounds.left(), bounds.top(), bounds.width(), 2, "focus")
    canvas.strip(bounds.left(), bounds.bottom() - 2, bounds.width(), 2, "focus")
    if column == SKILL:
        canvas.strip(bounds.left(), bounds.top(), 2, bounds.height(), "focus")
    if column == SURE:
        canvas.strip(bounds.right() - 2, bounds.top(), 2, bounds.height(), "focus")


class _Head(QHeaderView):
    """The heads of the columns, on two lines where they need them."""

    def __init__(self, table: "SkillTable") -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setStretchLastSection(False)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), 2 * line_height("caption") + theme.px(18))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        text = str(model.headerData(section, Qt.Orientation.Horizontal) or "") if model else ""
        role = "caption_semibold" if section == MENTOR else "caption_medium"
        painter.save()
        painter.setFont(font_of(role))
        painter.setPen(theme.color("voiceink" if section == MENTOR else "ink2"))
        lead = Qt.AlignmentFlag.AlignLeading if section == SKILL else Qt.AlignmentFlag.AlignHCenter
        room = rect.adjusted(theme.px(12), 0, 0, -1) if section == SKILL else rect.adjusted(0, 0, 0, -1)
        painter.drawText(room, int(lead | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap), text)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line2"))
        painter.restore()


class SkillTable(QTableView):
    """`table.show_changes(lines, heads, selected)`; tells `chosen(uid)` as one walks, `opened`, `renamed` and more.

    It is as tall as its rows: the page scrolls, not the table.
    """

    chosen = Signal(str)
    opened = Signal(str)
    renamed = Signal(str)
    aim_asked = Signal(str, QPoint)
    menu_asked = Signal(str, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.changes = ChangesModel()
        self.hovered = -1
        self._ring, self._telling = True, True
        self.setModel(self.changes)
        self._head = _Head(self)
        self.setHorizontalHeader(self._head)
        self.setItemDelegate(_CellPainter(self))
        self._set_up()
        self.selectionModel().currentRowChanged.connect(self._on_current)
        keep_look(self, self._restyle)

    def show_changes(self, lines: Sequence[SkillChange], heads: Heads, selected: str) -> None:
        """Show these lines, with one skill selected, without telling."""
        self.setColumnHidden(MENTOR, not heads.mentor)
        if lines != self.changes.lines or heads != self.changes.heads:
            self._telling = False
            self.changes.show_lines(lines, heads)
            self._telling = True
            self._measure()
        self.select(selected)

    def select(self, uid: str) -> None:
        """Mark a skill without telling."""
        place = next((n for n, line in enumerate(self.changes.lines) if line.competency.uid == uid), -1)
        if place >= 0 and (place != self.currentIndex().row() or not self.selectionModel().hasSelection()):
            self._telling = False
            self.selectRow(place)
            self._telling = True

    def current(self) -> str:
        """The selected skill, or ""."""
        place = self.currentIndex().row()
        return self.changes.lines[place].competency.uid if place >= 0 else ""

    def is_ringed(self, place: int) -> bool:
        """Whether the ring of the keyboard is around this row."""
        return self._ring and self.hasFocus() and place == self.currentIndex().row()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(540), self._tall())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), self._tall())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring = True
        uid, key = self.current(), Qt.Key(event.key())
        if uid and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(uid)
        elif uid and key == Qt.Key.Key_F2:
            self.renamed.emit(uid)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.changes.lines:
            self.selectRow(0 if key == Qt.Key.Key_Home else len(self.changes.lines) - 1)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring = False
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == AIM and event.button() == Qt.MouseButton.LeftButton:
            self.aim_asked.emit(self.current(), self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self.hovered = index.row() if index.isValid() else -1
        aim = index.isValid() and index.column() == AIM
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if aim else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self.hovered = -1
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            spot = self.visualRect(self.currentIndex()).bottomLeft()
        else:
            spot = self.viewport().mapFromGlobal(event.globalPos())
            if self.indexAt(spot).isValid():
                self.selectRow(self.indexAt(spot).row())
        if uid := self.current():
            self.menu_asked.emit(uid, self.viewport().mapToGlobal(spot))

    def _set_up(self) -> None:
        self.setObjectName("change_table")
        self.setAccessibleName(_("What changed"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("focusRing", "none")

    def _widths(self) -> dict[int, int]:
        """How wide each column of numbers must be for its head."""
        heads = {BEFORE: self.changes.heads.before, NOW: _("Now"), CHANGE: _("Change"), AIM: _("Aim")}
        heads |= {BACK: max(_("Looking back").split(), key=len), MENTOR: self.changes.heads.mentor}
        most = theme.px(84)
        found = {
            column: min(max(text_width("caption_semibold", head) + theme.px(14), theme.px(40)), most)
            for column, head in heads.items()
        }
        circles = theme.px(CIRCLE) * MOST + theme.px(GAP) * (MOST - 1)
        return found | {SURE: max(circles, text_width("caption_medium", _("How sure"))) + theme.px(20)}

    def _measure(self) -> None:
        widths = self._widths()
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        shown = [width for column, width in widths.items() if not self.isColumnHidden(column)]
        name = self.viewport().width() - sum(shown)
        self.setColumnWidth(SKILL, max(name, theme.px(LEAST_NAME)))
        for place in range(len(self.changes.lines)):
            self.setRowHeight(place, theme.px(TALL))
        self.setFixedHeight(self._tall())

    def _tall(self) -> int:
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return self.horizontalHeader().sizeHint().height() + theme.px(TALL) * len(self.changes.lines) + extra

    def _on_current(self, now: Index, _before: Index) -> None:
        if self._telling and now.isValid():
            self.chosen.emit(self.changes.lines[now.row()].competency.uid)

    def _restyle(self) -> None:
        self._measure()
        self.viewport().update()
