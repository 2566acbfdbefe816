"""What stands where in an editor: the line at a height, the tick box under the pointer, the bars before quotes."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.editor.lines import Kind, read

_BOX = 3  # letters of a tick box


def block_at(edit: QTextEdit, y: int) -> QTextBlock:
    """The line at this height of the viewport; Qt's own search takes as long as the text."""
    document, layout = edit.document(), edit.document().documentLayout()
    y += edit.verticalScrollBar().value()
    low, high = 0, document.blockCount() - 1
    while low < high:
        middle = (low + high + 1) // 2
        if layout.blockBoundingRect(document.findBlockByNumber(middle)).top() <= y:
            low = middle
        else:
            high = middle - 1
    return document.findBlockByNumber(low)


def box_at(edit: QTextEdit, spot: QPoint) -> QTextBlock | None:
    """The line whose tick box is at `spot`."""
    block = block_at(edit, spot.y())
    line = read(block.text())
    if not line.is_check:
        return None
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + line.box)
    before = edit.cursorRect(cursor)
    cursor.setPosition(block.position() + line.box + _BOX)
    room = theme.px(4)
    box = before.united(edit.cursorRect(cursor)).adjusted(-room, 0, room, 0)
    return block if box.contains(spot) else None


def quote_bars(edit: QTextEdit, seen: QRect, margin: int) -> list[QRectF]:
    """The bars before the quotes that are in `seen`."""
    layout, scrolled = edit.document().documentLayout(), edit.verticalScrollBar().value()
    block, wide = block_at(edit, seen.top()), theme.px(3)
    bars: list[QRectF] = []
    while block.isValid():
        rect = layout.blockBoundingRect(block).translated(0, -scrolled)
        if rect.top() > seen.bottom():
            break
        if read(block.text()).kind is Kind.QUOTE:
            from_right = block.textDirection() == Qt.LayoutDirection.RightToLeft
            x = edit.viewport().width() - margin - wide if from_right else margin
            bars.append(QRectF(x, rect.top(), wide, rect.height()))
        block = block.next()
    return bars
