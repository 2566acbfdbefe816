"""What every page works at: the journal, its news as Qt signals, and the few things a page may ask of the window."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from mentee_journal.errors import JournalError
from mentee_journal.i18n import _
from mentee_journal.settings import Settings, save
from mentee_journal.ui import theme
from mentee_journal.ui.background import Background
from mentee_journal.ui.draft_writer import DraftWriter
from mentee_journal.ui.keeper import Keeper

if TYPE_CHECKING:  # the window is painted before the journal's own modules are imported
    from mentee_journal.content import Content
    from mentee_journal.journal import Change, Journal, Undo
    from mentee_journal.journal.backups import Backups

log = logging.getLogger(__name__)


class Desk(QObject):
    """Given to every page by constructor; the window listens to what pages ask for."""

    changed = Signal(object)
    """A Change, on the window's thread, after the commit."""
    opened = Signal(str, str)
    """A page asks to open a place (`goals`), at an entry (its address, or empty)."""
    asked = Signal(str, str)
    """A page asks for a deed of another page, on a record: `prepare`, `check_in`, `new_session` (places.DEEDS)."""
    told = Signal(str, object)
    """A sentence for the toast, with an Undo or None."""
    turned = Signal()
    """A form shows another record."""
    saving = Signal()
    """Something was typed that is not in the file yet."""
    saved = Signal(object)
    """All that was typed is in the file since this moment."""
    failed = Signal(object)
    """A JournalError that the person should see without being stopped, until a save succeeds."""
    warned = Signal(object)
    """A JournalError that stays until the person has read it."""

    restoring = Signal(object, object)
    """A backup (its path, and its passphrase when it has another one) is to take the journal's place."""
    protected = Signal()
    """The passphrase was set or taken away, or when the journal locks itself was chosen anew."""

    _heard = Signal(object)

    def __init__(
        self,
        journal: "Journal",
        settings: Settings,
        content: "Content",
        parent: QObject | None = None,
        *,
        settings_path: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings_path = settings_path
        self.journal = journal
        self.settings = settings
        self.content = content
        self.background = Background(self)
        self.drafts = DraftWriter(journal)
        self.keeper = Keeper(self)
        self._heard.connect(self._on_heard)
        self._stop_listening = journal.listen(self._heard.emit)

    def open(self, place: str, uid: str = "") -> None:
        """Go to a place, and to an entry in it."""
        self.opened.emit(place, uid)

    def ask(self, deed: str, uid: str = "") -> None:
        """Have another page do something: `desk.ask("check_in", goal.uid)`."""
        self.asked.emit(deed, uid)

    def tell(self, text: str, undo: "Undo | None" = None) -> None:
        """Say something that needs no answer; with an Undo it can be taken back."""
        self.told.emit(text, undo)

    def backups(self) -> "Backups":
        """The journal's backups, in its own folder and the one that the settings name."""
        found, folder = self.journal.backups, self.settings.backup_folder
        found.also = Path(folder) if folder else None
        return found

    def keep_settings(self) -> None:
        """Write down what was chosen; it is also done when the window closes."""
        if self._settings_path is None:
            return
        try:
            save(self.settings, self._settings_path)
        except OSError as error:
            log.warning("settings not saved (%s)", type(error).__name__)

    def wear(self) -> None:
        """Put on the theme, text size, font and cover that the settings name."""
        chosen = self.settings
        theme.current().apply(chosen.theme, chosen.text_size, chosen.reading_font, chosen.cover)

    def close(self) -> None:
        self._stop_listening()
        self.background.finish()
        self.drafts.finish()

    @Slot(object)
    def _on_heard(self, change: "Change") -> None:
        """A slot of this object runs on the window's thread, whichever thread made the change."""
        self.changed.emit(change)
        if change.moved_to is not None:
            what = _("The journal's file had been moved or replaced. All that you wrote is in {file} now.")
            advice = _("Nothing else was touched. Look which of the files you want to keep.")
            self.warned.emit(JournalError(what.format(file=change.moved_to), advice))
