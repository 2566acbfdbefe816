"""What the desk tells, shown in the window: numbers in the rail, toasts, where saving stands, and what must be read."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentee_journal.errors import JournalError
from mentee_journal.i18n import _, clock_time
from mentee_journal.ui.desk import Desk

if TYPE_CHECKING:
    from mentee_journal.journal import Change, Undo
    from mentee_journal.ui.main_window import MainWindow

SAVING = "saving"


class WindowNews(QObject):
    """Belongs to the window and listens to one desk."""

    def __init__(self, window: "MainWindow", desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        desk.told.connect(self._on_told)
        desk.saving.connect(self._on_saving)
        desk.saved.connect(self._on_saved)
        desk.failed.connect(self._on_failed)
        desk.changed.connect(self.count)
        desk.warned.connect(window.notice.tell)
        self.count()
        window.rail.show_state(_("Saved on this computer"))

    def count(self, change: "Change | None" = None) -> None:
        """Show how many there are of what the rail counts."""
        if change is not None and not change.touches("session", "goal", "comment"):
            return
        journal, items = self._desk.journal, self._window.rail.items
        for key, count in (("sessions", journal.sessions.count()), ("goals", len(journal.goals.open()))):
            if key in items:
                items[key].set_numbers(count=count)
        if "share" in items:
            items["share"].set_numbers(voice=journal.comments.unread_count())

    def _on_told(self, text: str, undo: "Undo | None") -> None:
        self._window.toast.say(text, undo)

    def _on_saving(self) -> None:
        self._window.rail.show_state(_("Saving…"), "clock")

    def _on_saved(self, moment: dt.datetime) -> None:
        self._window.rail.show_state(_("Saved {time}").format(time=clock_time(moment)))
        self._window.notice.clear(SAVING)

    def _on_failed(self, error: JournalError) -> None:
        self._window.rail.show_state(_("Not saved"), "warning", "rose")
        self._window.notice.tell(error, SAVING)
