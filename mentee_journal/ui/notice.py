"""What must not pass by unread: a bar over the page that stays until it is answered, or until it is mended."""

from PySide6.QtWidgets import QWidget

from mentee_journal.errors import JournalError
from mentee_journal.i18n import _
from mentee_journal.ui.widgets.announce import announce
from mentee_journal.ui.widgets.boxes import Column, empty
from mentee_journal.ui.widgets.notice_box import NoticeBox


class NoticeBar(QWidget):
    """One notice at a time; a new one takes the place of the old."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice_bar")
        self.box: NoticeBox | None = None
        self._about = ""
        self._column = Column(0, (20, 16, 20, 0), parent=self)
        self.hide()

    def tell(self, error: JournalError, about: str = "") -> None:
        """Say what happened and what to do; `about` is what `clear` may take it away by."""
        words = f"{error.what} {error.advice}".strip()
        if self.box is not None and self.box.accessibleName() == words:
            return
        self.clear()
        self._about = about
        self.box = NoticeBox(error.advice, "problem", lead=error.what)
        close_button = self.box.add_button(_("Close"))
        close_button.setObjectName("close_notice_button")
        close_button.clicked.connect(self._on_close)
        self._column.addWidget(self.box)
        self.show()
        announce(self.box)

    def clear(self, about: str = "") -> None:
        """Take the notice away; when `about` is given, only one about that."""
        if self.box is None or (about and about != self._about):
            return
        empty(self._column)
        self.box = None
        self.hide()

    def _on_close(self) -> None:
        self.clear()
