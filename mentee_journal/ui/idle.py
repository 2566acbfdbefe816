"""Notices that nobody is there: no key and no pointer for some minutes, or a computer that has slept."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot

LOOKS = 5000  # milliseconds from one look at the clock to the next
SLEPT = 60.0  # seconds that a look comes too late: the computer was not there
_DEEDS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class IdleWatch(QObject):
    """`alone(minutes)` when nothing was done for so long, with 0 when the computer slept; from `start` to `stop`.

    The clocks are seconds: `now` never goes back, `wall` goes on while a computer sleeps.
    """

    alone = Signal(int)

    def __init__(
        self, parent: QObject, now: Callable[[], float] = time.monotonic, wall: Callable[[], float] = time.time
    ) -> None:
        super().__init__(parent)
        self._now, self._wall = now, wall
        self._minutes = 0
        self._last = self._looked = self._looked_wall = 0.0
        self._timer = QTimer(self, interval=LOOKS)
        self._timer.timeout.connect(self.look)

    def start(self, minutes: int) -> None:
        """Watch from now on; 0 minutes is never."""
        self.stop()
        self._minutes = minutes
        if minutes:
            self._last = self._looked = self._now()
            self._looked_wall = self._wall()
            self._timer.start()
            if (program := QCoreApplication.instance()) is not None:
                program.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        return self._timer.isActive()

    def stop(self) -> None:
        self._timer.stop()
        if (program := QCoreApplication.instance()) is not None:
            program.removeEventFilter(self)

    @Slot()
    def look(self) -> None:
        """Look at the clocks."""
        late = max(self._now() - self._looked, self._wall() - self._looked_wall) - LOOKS / 1000
        self._looked, self._looked_wall = self._now(), self._wall()
        if late > SLEPT:
            self.alone.emit(0)
        elif self._now() - self._last >= self._minutes * 60:
            self.alone.emit(self._minutes)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _DEEDS:
            self._last = self._now()
        return False
