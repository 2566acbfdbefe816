"""Save without being asked: soon after the last keystroke, at once when leaving, and say where it stands."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mentee_journal.errors import JournalError

AFTER_LAST_KEY = 600  # milliseconds
AT_THE_LATEST = 2000  # milliseconds after the first unsaved key, however fast one types
AGAIN = 5000  # milliseconds after a save that failed


class AutoSave(QObject):
    """Calls `save` when it is time. `saved` carries the moment after the commit returned, `failed` the reason.

    A save that fails keeps the text where it is and is tried again after a while, and with the next key, page or
    window left.
    """

    waiting = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, save: Callable[[], None], now: Callable[[], dt.datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._save, self._now = save, now
        self._soon = QTimer(self, singleShot=True, interval=AFTER_LAST_KEY)
        self._latest = QTimer(self, singleShot=True, interval=AT_THE_LATEST)
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        for timer in (self._soon, self._latest, self._again):
            timer.timeout.connect(self.flush)
        self.is_waiting = False

    @Slot()
    def touch(self) -> None:
        """Something was typed."""
        if not self.is_waiting:
            self.is_waiting = True
            self.waiting.emit()
        self._soon.start()
        if not self._latest.isActive():
            self._latest.start()

    @Slot()
    def flush(self) -> None:
        """Save now, if anything waits."""
        if not self.is_waiting:
            return
        for timer in (self._soon, self._latest, self._again):
            timer.stop()
        try:
            self._save()
        except JournalError as error:
            self._again.start()
            self.failed.emit(error)
            return
        self.is_waiting = False
        self.saved.emit(self._now())
