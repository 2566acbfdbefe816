"""The legend of a chart: a piece of each line with its mark, and whose it is."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentee_journal.charts.shapes import LOOKS, Point, Role
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.chart_paint import draw_line, draw_mark, scaled
from mentee_journal.ui.widgets.flow import FlowLayout
from mentee_journal.ui.widgets.paint import keep_look, line_height, painting, text_width

_SAMPLE, _GAP = 24, 8


class ChartLegend(QWidget):
    """`legend.set_entries([(_("14 Sep"), Role.NOW), ("Ruth, 18 Sep", Role.MENTOR)])`; it wraps when it must."""

    def __init__(self, entries: Iterable[tuple[str, Role]] = (), *, centred: bool = False) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=20, centred=centred)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_entries(entries)

    def set_entries(self, entries: Iterable[tuple[str, Role]]) -> None:
        """Show these, in this order."""
        while item := self._flow.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for words, role in entries:
            self._flow.addWidget(_Entry(words, role))


class _Entry(QWidget):
    def __init__(self, words: str, role: Role) -> None:
        super().__init__()
        self._words, self._role = words, role
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        keep_look(self, self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_SAMPLE + _GAP) + text_width("small", self._words), line_height("small"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, middle = LOOKS[self._role], self.height() / 2
        with painting(self) as canvas:
            sample = canvas.place(QRectF(0, 0, scaled(_SAMPLE), self.height()))
            draw_line(canvas.painter, [Point(sample.left(), middle), Point(sample.right(), middle)], look)
            draw_mark(canvas.painter, Point(sample.center().x(), middle), look, larger=1 if look.filled else 0)
            words = QRectF(theme.px(_SAMPLE + _GAP), 0, self.width(), self.height())
            words.setRight(self.width())
            canvas.words(words, self._words, "small", "voiceink" if self._role is Role.MENTOR else "ink2")

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
