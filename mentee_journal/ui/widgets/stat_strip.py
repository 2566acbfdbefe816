"""A few numbers side by side, each with what it counts, as at the head of a mentor's page."""

from collections.abc import Sequence

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column, empty, follow
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.paint import keep_look, painting


class StatStrip(QWidget):
    """`strip.set_numbers([("8", _("sessions, 2 weeks apart")), ("4.3", _("of 5, how useful"))])`."""

    def __init__(self, numbers: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._cells: list[QWidget] = []
        self._grid = QGridLayout(self)
        follow(self._grid, 0)
        self.set_numbers(numbers)
        keep_look(self, self.update)

    def set_numbers(self, numbers: Sequence[tuple[str, str]]) -> None:
        """Show these."""
        empty(self._grid)
        self._cells = []
        for place, (number, words) in enumerate(numbers):
            cell = QWidget()
            layout = Column(2, (16, 12, 12, 12), parent=cell)
            layout.addWidget(Label(number, "section_title"))
            layout.addWidget(WrappingLabel(words, "caption", "ink2"))
            layout.addStretch(1)
            cell.setAccessibleName(f"{number} {words}")
            self._grid.addWidget(cell, 0, place)
            self._grid.setColumnStretch(place, 1)
            self._cells.append(cell)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.box(self.rect(), "paper", "line", theme.px(12))
            for cell in self._cells[1:]:
                x = cell.x() if not canvas.backwards else self.width() - cell.geometry().right() - 1
                canvas.strip(x, 1, 1, self.height() - 2)
