"""Restoring in two steps: the work in a thread, and then what the window says, with the way back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mentee_journal.errors import BackupFailed, JournalError
from mentee_journal.i18n import _

if TYPE_CHECKING:
    from mentee_journal.journal import Journal, Undo
    from mentee_journal.journal.backups import Backups
    from mentee_journal.ui.app import App


def restoring(
    backups: "Backups", path: Path, backup: Path, passphrase: str | None, app: "App"
) -> "tuple[Callable[[], Journal], Callable[[], None]]":
    """The job that restores and opens the journal at `path`, whatever came of it, and what is said then."""
    kept: list[Path | None] = []
    failed: list[JournalError] = []

    def job() -> "Journal":
        key = backups.passphrase
        try:
            kept.append(backups.restore(backup, passphrase))
        except JournalError as error:
            failed.append(error)
        except OSError:
            what = _("The backup could not be restored. Your journal is as it was.")
            failed.append(BackupFailed(what, _("See that the disk has room and may be written to.")))
        else:
            key = passphrase or key
        return app.open_file(path, passphrase=key) if key else app.open_file(path)

    def then() -> None:
        if failed:
            app.window.notice.tell(failed[0])
        elif (desk := app.window.desk) is not None:
            desk.tell(_("The backup was restored."), _way_back(app, kept[0], backups.passphrase))

    return job, then


def _way_back(app: "App", kept: Path | None, passphrase: str | None) -> "Undo | None":
    from mentee_journal.journal import Undo

    return Undo(lambda: app.restore(kept, passphrase)) if kept is not None else None
