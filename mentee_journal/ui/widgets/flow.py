"""A layout that sets its widgets one after the other in reading order and goes on in the next line, as words
do.
"""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from mentee_journal.ui import theme


class FlowLayout(QLayout):
    """`flow = FlowLayout(holder, gap=6)`; then `flow.addWidget(chip)`. Its height follows its width."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6, *, centred: bool = False) -> None:
        super().__init__(parent)
        self._centred = centred
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(QMargins())

    def insert(self, place: int, widget: QWidget) -> None:
        """Put `widget` before the one at `place`."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # Qt asks past the end
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        return (
            self._arrange(QRect(0, 0, width, 0).marginsRemoved(margins), move=False) + margins.top() + margins.bottom()
        )

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + theme.px(self._gap) * max(len(shown) - 1, 0)
        return QSize(width, max((size.height() for size in shown), default=0)).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        widest = min(max((size.width() for size in shown), default=0), theme.px(120))
        return QSize(widest, max((size.height() for size in shown), default=0)).grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect.marginsRemoved(self.contentsMargins()), move=True)

    def _arrange(self, room: QRect, *, move: bool) -> int:
        """Set the items into `room`, or only measure; returns the height they take."""
        gap, y = theme.px(self._gap), 0
        lines = self._lines(max(room.width(), 1), gap)
        for line in lines:
            tallest = max(size.height() for _item, size in line)
            free = room.width() - sum(size.width() for _item, size in line) - gap * (len(line) - 1)
            x = max(free // 2, 0) if self._centred else 0
            for item, size in line:
                if move:
                    place = QRect(room.topLeft() + QPoint(x, y + (tallest - size.height()) // 2), size)
                    item.setGeometry(QStyle.visualRect(self._direction(), room, place))
                x += size.width() + gap
            y += tallest + gap
        return max(y - gap, 0)

    def _lines(self, width: int, gap: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Which items stand together in a line of this width."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = width + 1
        for item in (item for item in self._items if not item.isEmpty()):
            size = item.sizeHint().boundedTo(QSize(width, 16777215))
            if used + size.width() > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + gap
        return lines

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
