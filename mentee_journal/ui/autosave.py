"""Save without being asked: soon after the last keystroke, at once when leaving, and say where it stands.

A save changes the record, redraws pages and renews the index, so it waits for a pause. Until then what is typed is in a
draft, which costs little and is written beside the window's thread.
"""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mentee_journal.errors import JournalError

AFTER_LAST_KEY = 600  # milliseconds
AT_THE_LATEST = 2000  # milliseconds after the first unsaved key, however fast one types
AGAIN = 5000  # milliseconds after a save that failed
DRAFT_AFTER = 200  # milliseconds from a key to the draft that holds it


class DraftTimer(QTimer):
    """Has `write` keep what was typed: soon, and not with every key."""

    def __init__(self, write: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent, singleShot=True, interval=DRAFT_AFTER)
        self.timeout.connect(write)

    def touch(self) -> None:
        """Something was typed."""
        if not self.isActive():
            self.start()


class AutoSave(QObject):
    """Calls `save` when it is time. `saved` carries the moment after the commit returned, `failed` the reason.

    `draft` writes what waits into drafts, meanwhile. A save that fails keeps the text where it is and is tried again
    after a while, and with the next key, page or window left.
    """

    waiting = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        save: Callable[[], None],
        now: Callable[[], dt.datetime],
        parent: QObject,
        draft: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = DraftTimer(draft, self) if draft else None
        self._save, self._now = save, now
        self._soon = QTimer(self, singleShot=True, interval=AFTER_LAST_KEY)
        self._latest = QTimer(self, singleShot=True, interval=AT_THE_LATEST)
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        for timer in (self._soon, self._latest, self._again):
            timer.timeout.connect(self.flush)
        self.is_waiting = False
        self.check: Callable[[], bool] | None = None
        """Reads the file again, and says whether it holds what was typed."""

    def is_in_file(self) -> bool:
        """Whether what was typed was just found in the file."""
        return not self.is_waiting and (self.check is None or self.check())

    @Slot()
    def touch(self) -> None:
        """Something was typed."""
        if not self.is_waiting:
            self.is_waiting = True
            self.waiting.emit()
        self._soon.start()
        if not self._latest.isActive():
            self._latest.start()
        if self._draft:
            self._draft.touch()

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
        if self._draft:
            self._draft.stop()
        self.saved.emit(self._now())
