"""What all charts share: walking from point to point with the arrows, a tooltip, and the same said aloud."""

from dataclasses import dataclass
from math import dist

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mentee_journal.charts.shapes import Point
from mentee_journal.ui.widgets.chart_paint import draw_focus, scaled
from mentee_journal.ui.widgets.paint import keep_look
from mentee_journal.ui.widgets.tooltip import plain_tip

_REACH = 14  # pixels around a point in which the pointer means it


@dataclass(frozen=True, slots=True)
class Stop:
    """A point one can stand on: which line, which of its values, where, and what it says."""

    line: int
    index: int
    at: Point
    said: str


class Chart(QWidget):
    """`activated(line, index)` comes with Enter or a click on a point. A subclass draws, and says its `stops`."""

    activated = Signal(int, int)
    goes_round = False

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setProperty("focusRing", "none")
        self._at: tuple[int, int] | None = None
        keep_look(self, self._restyle)

    def stops(self) -> list[Stop]:
        """All points, in the order in which Left and Right walk through them."""
        return []

    def summary(self) -> str:
        """The whole chart in a sentence."""
        return ""

    def draw(self, painter: QPainter) -> None:
        """Paint everything but the focus."""

    def stop(self) -> Stop | None:
        """The point the keyboard is on; at first the last one of the line drawn last."""
        stops = self.stops()
        here = next((stop for stop in stops if (stop.line, stop.index) == self._at), None)
        return here or max(stops, key=lambda stop: (stop.line, stop.index), default=None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        if self.hasFocus() and (stop := self.stop()):
            draw_focus(painter, stop.at)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        along = {Qt.Key.Key_Left: -ahead, Qt.Key.Key_Right: ahead}
        across = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        key, stop = Qt.Key(event.key()), self.stop()
        if stop is None or key not in {*along, *across, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif key in along:
            self._go(self._along(stop, along[key]))
        elif key in across:
            self._go(self._across(stop, across[key]))
        else:
            self.activated.emit(stop.line, stop.index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if stop := self._near(event.position()):
            self._go(stop)
            self.activated.emit(stop.line, stop.index)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._means_something(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self._said_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def _means_something(self, spot: QPointF) -> bool:
        return self._near(spot) is not None

    def _near(self, spot: QPointF) -> Stop | None:
        """The point under the pointer; of several at one place the one drawn on top."""
        near = [stop for stop in reversed(self.stops()) if dist(stop.at, (spot.x(), spot.y())) <= scaled(_REACH)]
        return min(near, key=lambda stop: round(dist(stop.at, (spot.x(), spot.y()))), default=None)

    def _said_at(self, spot: QPointF) -> str:
        """What the points at one place say, the one on top first."""
        if not (top := self._near(spot)):
            return ""
        return "\n".join(stop.said for stop in reversed(self.stops()) if dist(stop.at, top.at) < 1)

    def _along(self, here: Stop, step: int) -> Stop:
        line = [stop for stop in self.stops() if stop.line == here.line]
        place = line.index(here) + step
        return line[place % len(line)] if self.goes_round else line[min(max(place, 0), len(line) - 1)]

    def _across(self, here: Stop, step: int) -> Stop:
        """The nearest point of the next line that has any."""
        lines = sorted({stop.line for stop in self.stops()})
        wanted = lines[(lines.index(here.line) + step) % len(lines)]
        others = [stop for stop in self.stops() if stop.line == wanted]
        return min(others, key=lambda stop: (stop.index != here.index and self.goes_round, dist(stop.at, here.at)))

    def _go(self, stop: Stop) -> None:
        self._at = (stop.line, stop.index)
        self._tell()
        self.update()

    def _tell(self) -> None:
        """Say the point while walking, the whole otherwise."""
        stop = self.stop() if self.hasFocus() else None
        said = stop.said if stop else self.summary()
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
