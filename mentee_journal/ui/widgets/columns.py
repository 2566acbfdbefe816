"""Widgets beside each other where there is room, else one below the other, whatever the text size."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from mentee_journal.ui import theme


class Columns(QLayout):
    """`columns = Columns([(words, 1), (deeds, 0)], gap=32, least=240)`: each widget with its share of the width.

    A share of 0 keeps the width the widget wishes for; the others need `least` pixels at 100 % text to stand
    beside it. Like any line it is added with `addLayout`, or belongs to `parent`.
    """

    def __init__(
        self,
        widgets: Sequence[tuple[QWidget, int]] = (),
        *,
        gap: int = 16,
        below: int = 12,
        least: int = 240,
        middle: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._gap, self._below, self._least, self._middle = gap, below, least, middle
        self._items: list[QLayoutItem] = []
        self._shares: list[int] = []
        self.setContentsMargins(QMargins())
        if parent:
            parent.setLayout(self)
        for widget, share in widgets:
            self.add(widget, share)

    def add(self, widget: QWidget, share: int = 1) -> None:
        """Put one more at the end."""
        self._shares.append(share)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # Qt asks past the end
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        self._shares.pop(index)
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((room.bottom() + 1 for _item, room in self._rooms(width, 0)), default=0)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item, _share in shown) + theme.px(self._gap) * max(len(shown) - 1, 0)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        widths = [item.minimumSize().width() for item, _share in self._shown()]
        return QSize(max(widths, default=0), 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        for item, room in self._rooms(rect.width(), rect.height()):
            item.setGeometry(QStyle.visualRect(direction, rect, room.translated(rect.topLeft())))

    def _shown(self) -> list[tuple[QLayoutItem, int]]:
        pairs = zip(self._items, self._shares, strict=True)
        return [(item, share) for item, share in pairs if not item.isEmpty()]

    def _rooms(self, width: int, height: int) -> list[tuple[QLayoutItem, QRect]]:
        """Where each item stands from the corner of a room this wide; `height` is what there is to fill."""
        shown = self._shown()
        width_left = width - theme.px(self._gap) * max(len(shown) - 1, 0)
        widths = self._widths(shown, width_left)
        least = theme.px(self._least)
        for (item, share), room in zip(shown, widths, strict=True):
            if share and room < max(least, item.minimumSize().width()):
                return self._stacked(shown, width)
        return self._beside(shown, widths, height)

    def _widths(self, shown: list[tuple[QLayoutItem, int]], width: int) -> list[int]:
        total = sum(share for _item, share in shown)
        free = width - sum(item.sizeHint().width() for item, share in shown if not share)
        return [free * share // total if share else item.sizeHint().width() for item, share in shown]

    def _stacked(self, shown: list[tuple[QLayoutItem, int]], width: int) -> list[tuple[QLayoutItem, QRect]]:
        rooms, y = [], 0
        for item, share in shown:
            wide = width if share else min(item.sizeHint().width(), width)
            tall = _height(item, wide)
            rooms.append((item, QRect(0, y, wide, tall)))
            y += tall + theme.px(self._below)
        return rooms

    def _beside(
        self, shown: list[tuple[QLayoutItem, int]], wide: list[int], height: int
    ) -> list[tuple[QLayoutItem, QRect]]:
        heights = [_height(item, room) for (item, _share), room in zip(shown, wide, strict=True)]
        tallest, rooms, x = max([height, *heights]), [], 0
        for (item, _share), room, own in zip(shown, wide, heights, strict=True):
            top = (tallest - own) // 2 if self._middle else 0
            rooms.append((item, QRect(QPoint(x, top), QSize(room, own if self._middle else tallest))))
            x += room + theme.px(self._gap)
        return rooms


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
