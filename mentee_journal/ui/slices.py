"""What takes long but must be done on the window's thread, done a little at a time: the window stays awake."""

from collections.abc import Callable, Iterator
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

FIRST = 0.06  # seconds at once: what is done by then is done before anything is painted
SLICE = 0.012  # seconds between two looks at what the person does


class Slices(QObject):
    """`run(steps, done)` exhausts `steps`, which yield how much is done, and of how much, or None; then calls `done`.

    A new run, or `stop()`, ends the one before, which then calls nothing. An error ends it and rises, after `failed`.
    """

    progressed = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[Any] | None = None
        self._done: Callable[[], None] = _nothing
        self._failed: Callable[[], None] = _nothing
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        return self._steps is not None

    def run(self, steps: Iterator[Any], done: Callable[[], None], failed: Callable[[], None] | None = None) -> None:
        self.stop()
        self._steps, self._done, self._failed = steps, done, failed or _nothing
        self._work(FIRST)

    def stop(self) -> None:
        self._soon.stop()
        self._steps = None

    @Slot()
    def _go_on(self) -> None:
        self._work(SLICE)

    def _work(self, seconds: float) -> None:
        steps, end = self._steps, monotonic() + seconds
        if steps is None:
            return
        try:
            state: Any = next(steps, self)
            while state is not self and monotonic() < end:
                state = next(steps, self)
            if state is self:
                self.stop()
                self._done()
                return
        except BaseException:
            self.stop()
            self._failed()
            raise
        if state:
            self.progressed.emit(*state)
        if self._steps is steps:  # else someone who was told has stopped it
            self._soon.start()


def _nothing() -> None:
    pass
