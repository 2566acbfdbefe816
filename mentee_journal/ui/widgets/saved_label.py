"""*Saved 14:32*: whether what is on the sheet is in the file; it says so only after the file has it."""

import datetime as dt

from mentee_journal.errors import JournalError
from mentee_journal.i18n import _, clock_time
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.widgets.label import Label


class SavedLabel(Label):
    """`SavedLabel(desk)` stands at the head of a sheet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Saved on this computer"), "small", "ink2")
        self.setObjectName("saved_label")
        desk.saving.connect(self._on_saving)
        desk.saved.connect(self._on_saved)
        desk.failed.connect(self._on_failed)

    def _on_saving(self) -> None:
        self.setText(_("Saving…"))

    def _on_saved(self, moment: dt.datetime) -> None:
        self.setText(_("Saved {time}").format(time=clock_time(moment)))
        self.set_look(token="ink2")

    def _on_failed(self, _error: JournalError) -> None:
        self.setText(_("Not saved"))
        self.set_look(token="rose")
