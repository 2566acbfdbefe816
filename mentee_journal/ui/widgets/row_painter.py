"""How a row of a list is drawn: sessions, people, goals, guides and plain lines, with the states of the
look.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.list_rows import HEAD, ROW, Index, Row
from mentee_journal.ui.widgets.paint import Canvas, Side, text_width

HEIGHTS = {"session": 60, "person": 58, "goal": 84, "guide": 58, "plain": 36, "choice": 32}
HEAD_HEIGHTS = {"session": 40, "choice": 28}
FIRST_HEAD_HEIGHTS = {"session": 28, "choice": 24}  # the pane's own head stands close above


def row_height(row: Row) -> int:
    """The height of a row without the group head that may stand above it."""
    return theme.px(HEIGHTS[row.kind])


def head_height(row: Row, *, first: bool = False) -> int:
    """The height of a group head above this kind of row."""
    return theme.px(FIRST_HEAD_HEIGHTS.get(row.kind, 32) if first else HEAD_HEIGHTS.get(row.kind, 36))


@dataclass(frozen=True, slots=True)
class State:
    """What is true of a row while it is drawn."""

    selected: bool = False
    hovered: bool = False
    ring: bool = False


class RowPainter(QStyledItemDelegate):
    """Draws rows for a view; `paint_row` draws one anywhere else, as on the component sheet."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        flags: QStyle.StateFlag = option.state
        bounds = QRectF(option.rect)
        canvas = Canvas(painter, bounds, option.direction)
        painter.save()
        if head := index.data(HEAD):
            tall = head_height(row, first=index.row() == 0)
            line = QRectF(bounds.left() + theme.px(20), bounds.top(), bounds.width() - theme.px(40), tall - theme.px(4))
            line.setTop(line.bottom() - theme.px(16))
            canvas.words(line, head, "group_head", "ink3")
            bounds.setTop(bounds.top() + tall)
        state = State(
            bool(flags & QStyle.StateFlag.State_Selected),
            bool(flags & QStyle.StateFlag.State_MouseOver),
            bool(flags & QStyle.StateFlag.State_KeyboardFocusChange),
        )
        paint_row(canvas, bounds, row, state)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        return QSize(
            theme.px(200), row_height(row) + (head_height(row, first=index.row() == 0) if index.data(HEAD) else 0)
        )


def paint_row(canvas: Canvas, bounds: QRectF, row: Row, state: State) -> None:
    """One row in `bounds`: its ground, then its words."""
    ground = bounds.adjusted(theme.px(8), 0, -theme.px(8), 0)
    if state.selected or state.hovered:
        canvas.box(ground, "accentsoft" if state.selected else "hover", None, theme.px(8))
    if state.ring:
        canvas.box(ground, None, "focus", theme.px(8), 2)
    _PAINTERS[row.kind](canvas, bounds.adjusted(theme.px(20), 0, -theme.px(21), 0), row, state)


def _line(room: QRectF, middle: float, start: float = 0, end: float = 0, tall: float = 20) -> QRectF:
    """A strip of `room` for one line of words, `middle` pixels (at 100 %) below its top."""
    top = room.top() + theme.px(int(middle)) - theme.px(int(tall)) / 2
    return QRectF(room.left() + start, top, max(room.width() - start - end, 0), theme.px(int(tall)))


def _title(canvas: Canvas, strip: QRectF, row: Row, state: State, role: str = "body") -> None:
    canvas.words(strip, row.title, f"{role}_semibold" if state.selected else f"{role}_medium")


def _caption(canvas: Canvas, strip: QRectF, row: Row, *, icon_size: int = 14) -> None:
    token = row.token
    if row.icon and row.kind != "guide":
        size = theme.px(icon_size)
        canvas.icon(row.icon, strip.left(), strip.center().y(), size, token)
        strip = strip.adjusted(size + theme.px(6), 0, 0, 0)
    canvas.words(strip, row.caption, "caption", token)


def _marks(canvas: Canvas, strip: QRectF, row: Row) -> float:
    """Draw the marks from the far end; returns the room they take."""
    x, size = strip.right(), theme.px(14)
    for mark in reversed(row.marks):
        strong = "caption_semibold" if mark.token.startswith("voice") else "caption"
        if mark.text:
            width = text_width(strong, mark.text)
            x -= width
            canvas.words(QRectF(x, strip.top(), width, strip.height()), mark.text, strong, mark.token)
            x -= theme.px(4)
        x -= size
        canvas.icon(mark.icon, x, strip.center().y(), size, mark.token)
        x -= theme.px(8)
    return strip.right() - x if row.marks else 0


def _trailing(canvas: Canvas, strip: QRectF, row: Row) -> float:
    """Draw the words at the far end of a line; returns the room they take."""
    if not row.trailing:
        return 0
    width = min(text_width("caption", row.trailing), strip.width() * 0.6)
    place = QRectF(strip.right() - width, strip.top(), width, strip.height())
    canvas.words(place, row.trailing, "caption", row.trailing_token, Side.END)
    return width + theme.px(8)


def _session(canvas: Canvas, room: QRectF, row: Row, state: State) -> None:
    lead, start = theme.px(36), theme.px(49)
    number = QRectF(room.left(), room.top() + theme.px(7), lead, theme.px(26))
    canvas.words(number, row.lead, "question", "ink", Side.MIDDLE)
    canvas.words(
        QRectF(room.left(), room.top() + theme.px(33), lead, theme.px(16)),
        row.lead_caption,
        "caption",
        "ink2",
        Side.MIDDLE,
    )
    _title(canvas, _line(room, 20, start), row, state)
    taken = _marks(canvas, _line(room, 42, tall=16), row)
    _caption(canvas, _line(room, 42, start, taken, 16), row)


def _person(canvas: Canvas, room: QRectF, row: Row, state: State) -> None:
    radius, start = theme.px(16), theme.px(45)
    paint_initials(canvas, room.left() + radius + 1, room.center().y(), radius, row.lead, active=row.active)
    _title(canvas, _line(room, 21, start), row, state)
    taken = _trailing(canvas, _line(room, 39, start, tall=16), row)
    _caption(canvas, _line(room, 39, start, taken, 16), row)


def _goal(canvas: Canvas, room: QRectF, row: Row, state: State) -> None:
    room = room.adjusted(1, 0, 0, 0)
    _title(canvas, _line(room, 23), row, state)
    if row.progress is not None:
        bar = QRectF(room.left(), room.top() + theme.px(41), room.width(), theme.px(8))
        paint_progress(canvas, bar, row.progress)
    taken = _trailing(canvas, _line(room, 63, tall=16), row)
    _caption(canvas, _line(room, 63, 0, taken, 16), row)


def _guide(canvas: Canvas, room: QRectF, row: Row, state: State) -> None:
    start = theme.px(33)
    canvas.icon(row.icon, room.left(), room.center().y(), theme.px(20), "accentink" if state.selected else "ink2")
    _title(canvas, _line(room, 21, start), row, state)
    taken = _trailing(canvas, _line(room, 39, start, tall=16), row)
    _caption(canvas, _line(room, 39, start, taken, 16), row)


def _plain(canvas: Canvas, room: QRectF, row: Row, state: State) -> None:
    small = row.kind == "choice"
    start = end = 0.0
    if row.icon:
        size = theme.px(16 if small else 18)
        canvas.icon(row.icon, room.left(), room.center().y(), size, "accentink" if state.selected else "ink2")
        start = size + theme.px(12 if not small else 8)
    if row.opens:
        canvas.icon("chev-right", room.right() - theme.px(13), room.center().y(), theme.px(14), "ink2")
        end = theme.px(25)
    strip = QRectF(room.left() + start, room.top(), room.width() - start - end, room.height())
    taken = _trailing(canvas, strip, row)
    role = "small" if small else "body"
    canvas.words(strip.adjusted(0, 0, -taken, 0), row.title, f"{role}_semibold" if state.selected else role)


_PAINTERS: dict[str, Callable[[Canvas, QRectF, Row, State], None]] = {
    "session": _session,
    "person": _person,
    "goal": _goal,
    "guide": _guide,
    "plain": _plain,
    "choice": _plain,
}


def paint_initials(canvas: Canvas, x: float, y: float, radius: float, initials: str, *, active: bool = True) -> None:
    """A person's circle: green for those in touch, plain for the others, never the mentor's plum."""
    fill, edge, ink = ("accentsoft", "accentline", "accentink") if active else ("sunken", "line2", "ink2")
    canvas.circle(x, y, radius, fill, edge)
    role = "card_heading" if radius > theme.px(20) else "caption_semibold"
    canvas.words(QRectF(x - radius, y - radius, 2 * radius, 2 * radius), initials, role, ink, Side.MIDDLE)


def paint_progress(canvas: Canvas, bar: QRectF, share: float, token: str = "accent") -> None:
    """A sunken track filled as far as `share`, from 0 to 1."""
    canvas.box(bar, "sunken", "line2", bar.height() / 2)
    share = min(max(share, 0.0), 1.0)
    if share > 0:
        inner = bar.adjusted(1, 1, -1, -1)
        inner.setWidth(max(inner.width() * share, inner.height()))
        canvas.box(inner, token, None, inner.height() / 2)
