"""Keeps backups by itself while the journal is in use: soon after it was opened, each hour, and at the end."""

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from mentee_journal.errors import BackupFailed, JournalError
from mentee_journal.i18n import _

if TYPE_CHECKING:  # the window is painted before the journal's own modules are imported
    from mentee_journal.journal.backups import Made
    from mentee_journal.ui.desk import Desk

log = logging.getLogger(__name__)

SOON = 90_000  # milliseconds after opening: for what the last time had no chance to keep
HOURLY = 3_600_000


class Keeper(QObject):
    """Silent unless something is wrong with the journal or its folder; `kept` when a backup was made, or was not."""

    kept = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self.problem: JournalError | None = None
        """Why the last backup was not made."""
        self.is_away = False
        """The second folder took no copy the last time."""
        self._timer = QTimer(self, interval=HOURLY)
        self._timer.timeout.connect(self.keep)

    def begin(self) -> None:
        """From now on, by itself."""
        QTimer.singleShot(SOON, self, self.keep)
        self._timer.start()

    def keep(self) -> None:
        """Make a backup in the background, when something changed and the person wants them."""
        if self._desk.settings.backups:
            backups, why = self._desk.backups(), _whys().AUTO
            self._desk.background.run(self, lambda: backups.make_if_changed(why), self._on_made, self._on_failed)

    def keep_now(self) -> None:
        """Make one because the person said so, whether anything changed or not."""
        backups, why = self._desk.backups(), _whys().HAND
        self._desk.background.run(self, lambda: backups.make(why), self._on_made, self._on_failed)

    def keep_at_end(self) -> None:
        """Make one on this thread, when something changed; what goes wrong is logged, since nobody looks any more."""
        if not self._desk.settings.backups or self._desk.journal.store.is_read_only:
            return
        try:
            self._desk.backups().make_if_changed(_whys().AUTO)
        except (JournalError, OSError) as error:
            log.warning("no backup at the end (%s)", type(error).__name__)

    def _on_made(self, made: "Made | None") -> None:
        self.problem = None
        if made is not None:
            self.is_away = made.is_away
        self.kept.emit()

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, OSError):
            error = BackupFailed(
                _("No backup could be made: its folder cannot be written to. Your journal itself is safe."),
                _("See that the disk is there and has room."),
            )
        if not isinstance(error, JournalError):
            raise error
        is_news = self.problem is None
        self.problem = error
        self.kept.emit()
        if is_news:  # told once; Settings says it as long as it lasts
            self._desk.warned.emit(error)


def _whys() -> Any:
    from mentee_journal.journal.backups import Why

    return Why
