"""A line as small as a word: how a number went, beside the number."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentee_journal import i18n
from mentee_journal.charts.shapes import LOOKS, Role
from mentee_journal.charts.trend import Reading, TrendLine, sparkline
from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.chart_paint import draw_line, draw_mark, scaled
from mentee_journal.ui.widgets.paint import keep_look


class Sparkline(QWidget):
    """`spark.set_readings([(day, 3.5), ...])`; a screen reader says the first and the newest number."""

    def __init__(self) -> None:
        super().__init__()
        self._readings: list[Reading] = []
        self.setAccessibleName(_("Line over time"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_look(self, self._restyle)

    def set_readings(self, readings: Sequence[tuple[dt.date, float | None]]) -> None:
        """Show these, from the oldest to the newest."""
        self._readings = [Reading(*pair) for pair in readings]
        known = [reading.value for reading in self._readings if reading.value is not None]
        ends = [i18n.number(value) for value in (*known[:1], *known[-1:])]
        said = _("From {first} to {newest}").format(first=ends[0], newest=ends[-1]) if ends else ""
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(48), theme.px(28))

    def line(self) -> TrendLine:
        """What is drawn, at the present size."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return sparkline(self._readings, (self.width(), self.height()), scaled(6), mirrored=mirrored)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, look = self.line(), LOOKS[Role.NOW]
        for run in line.runs:
            draw_line(painter, run, look)
        if known := [point for point in line.points if point]:
            draw_mark(painter, known[-1], look)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
