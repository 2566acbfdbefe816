"""What every page works at: the journal, its news as Qt signals, and the few things a page may ask of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mentee_journal.settings import Settings
from mentee_journal.ui.background import Background

if TYPE_CHECKING:  # the window is painted before the journal's own modules are imported
    from mentee_journal.content import Content
    from mentee_journal.journal import Change, Journal, Undo


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
    saving = Signal()
    """Something was typed that is not in the file yet."""
    saved = Signal(object)
    """All that was typed is in the file since this moment."""
    failed = Signal(object)
    """A JournalError that the person should see without being stopped."""

    def __init__(
        self,
        journal: "Journal",
        settings: Settings,
        content: "Content",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.journal = journal
        self.settings = settings
        self.content = content
        self.background = Background(self)
        self._stop_listening = journal.listen(self._tell)

    def open(self, place: str, uid: str = "") -> None:
        """Go to a place, and to an entry in it."""
        self.opened.emit(place, uid)

    def ask(self, deed: str, uid: str = "") -> None:
        """Have another page do something: `desk.ask("check_in", goal.uid)`."""
        self.asked.emit(deed, uid)

    def tell(self, text: str, undo: "Undo | None" = None) -> None:
        """Say something that needs no answer; with an Undo it can be taken back."""
        self.told.emit(text, undo)

    def close(self) -> None:
        self._stop_listening()
        self.background.finish()

    def _tell(self, change: "Change") -> None:
        self.changed.emit(change)
