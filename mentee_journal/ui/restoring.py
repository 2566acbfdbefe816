"""Restoring in two steps: the work in a thread, and then what the window says, with the way back."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mentee_journal.errors import BackupFailed, CannotOpen, JournalError
from mentee_journal.i18n import _

if TYPE_CHECKING:
    from mentee_journal.journal import Journal, Undo
    from mentee_journal.journal.backups import Backups
    from mentee_journal.ui.app import App


@dataclass
class Restoring:
    """One backup on its way into the place of the journal that `backups` are of; the journal is closed."""

    app: "App"
    backups: "Backups"
    path: Path
    backup: Path
    passphrase: str | None
    kept: Path | None = field(init=False, default=None)
    failed: JournalError | None = field(init=False, default=None)

    def job(self) -> "Journal":
        """Restore, and open the journal, whatever came of it. Errors: CannotOpen."""
        key = self.backups.passphrase
        try:
            self.kept = self.backups.restore(self.backup, self.passphrase)
            key = self.passphrase or key
        except JournalError as error:
            self.failed = error
        except OSError:
            what = _("The backup could not be restored. Your journal is as it was.")
            self.failed = BackupFailed(what, _("See that the disk has room and may be written to."))
        try:
            return self.app.open_file(self.path, passphrase=key) if key else self.app.open_file(self.path)
        except CannotOpen as error:
            if self.failed is not None:  # it was closed before too, and this is why it stays so
                raise CannotOpen(self.failed.what, self.failed.advice) from error
            raise

    def then(self) -> None:
        """Say how it went."""
        if self.failed is not None:
            self.app.window.notice.tell(self.failed)
        elif (desk := self.app.window.desk) is not None:
            desk.tell(*self._told())

    def _told(self) -> "tuple[str, Undo | None]":
        from mentee_journal.journal import Undo
        from mentee_journal.journal.backups import FOLDER

        kept, before = self.kept, self.backups.passphrase
        if kept is None:
            return _("The backup was restored."), None
        if kept.parent.name != FOLDER:
            told = _("The backup was restored. What could not be opened is kept as “{name}”.")
            return told.format(name=kept.name), None
        return _("The backup was restored."), Undo(lambda: self.app.restore(kept, before))
