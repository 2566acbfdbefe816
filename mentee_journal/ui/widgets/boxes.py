"""Lines and columns of widgets whose gaps and margins follow the text size."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from mentee_journal.ui import theme

Margins = tuple[int, int, int, int]


class Column(QVBoxLayout):
    """`Column(16, (24, 20, 24, 20))`: gap and margins (leading, top, trailing, bottom) as pixels at 100 % text."""

    def __init__(self, gap: int = 0, margins: Margins = (0, 0, 0, 0), parent: QWidget | None = None) -> None:
        super().__init__()
        follow(self, gap, margins)
        if parent:
            parent.setLayout(self)


class Line(QHBoxLayout):
    """`Line(8)`: widgets in reading order."""

    def __init__(self, gap: int = 8, margins: Margins = (0, 0, 0, 0), parent: QWidget | None = None) -> None:
        super().__init__()
        follow(self, gap, margins)
        if parent:
            parent.setLayout(self)


class _Spacing(QObject):
    """Lives with a layout and spaces it anew when the text size changes."""

    def __init__(self, layout: QLayout, gap: int, margins: Margins) -> None:
        super().__init__(layout)
        self._gap, self._margins = gap, margins
        theme.current().changed.connect(self.space)
        self.space()

    def space(self) -> None:
        layout = self.parent()  # a reference of our own could be the last one, and outlive what it refers to
        if not isinstance(layout, QLayout):
            return
        layout.setSpacing(theme.px(self._gap))
        left, top, right, bottom = (theme.px(side) for side in self._margins)
        if QGuiApplication.isRightToLeft():  # Qt turns round the order of widgets, but not the margins
            left, right = right, left
        layout.setContentsMargins(left, top, right, bottom)


def follow(layout: QLayout, gap: int, margins: Margins = (0, 0, 0, 0)) -> None:
    """Keep gap and margins of any layout at the text size in force; the newest wish counts."""
    for old in layout.findChildren(_Spacing, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.setParent(None)
    _Spacing(layout, gap, margins)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let it go, to fill it anew."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif inner := item.layout():
            empty(inner)
