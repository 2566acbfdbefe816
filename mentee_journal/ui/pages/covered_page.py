"""What stands in the place of Share while the shade is on: a file that leaves needs the names as they are."""

from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.empty import Empty


class CoveredPage(Page):
    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        told = _("What was shared before holds names, and a summary needs them. End the shade first, with F9.")
        Column(parent=self).addWidget(Empty(_("Share waits behind the shade"), told))

    def share_with(self, mentor_uid: str = "") -> None:
        """Wait, as all that Share does."""
