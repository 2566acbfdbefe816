"""What must not pass by unread: a bar over the page that stays until it is answered, or until it is mended."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from mentee_journal.errors import JournalError
from mentee_journal.i18n import _
from mentee_journal.ui.widgets.announce import announce
from mentee_journal.ui.widgets.boxes import Column, empty
from mentee_journal.ui.widgets.notice_box import NoticeBox


class NoticeBar(QWidget):
    """One problem at a time; a new one takes the place of the old. An offer, as of a restored draft, stays above it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice_bar")
        self.box: NoticeBox | None = None
        self._about = ""
        self._offers, self._problem = Column(8), Column(0)
        column = Column(8, (20, 16, 20, 0), parent=self)
        column.addLayout(self._offers)
        column.addLayout(self._problem)
        self.hide()

    def offer(self, box: NoticeBox) -> None:
        """Show a box that stays until `take_back`, whatever problem is told meanwhile."""
        self._offers.addWidget(box)
        self.show()
        announce(box)

    def take_back(self, box: NoticeBox) -> None:
        """The offer was answered."""
        self._offers.removeWidget(box)
        box.hide()
        box.deleteLater()
        self.setVisible(bool(self._offers.count()) or self.box is not None)

    def tell(self, error: JournalError, about: str = "", deed: tuple[str, Callable[[], object]] | None = None) -> None:
        """Say what happened and what to do; `about` is what `clear` may take it away by, `deed` a button and what it
        does.
        """
        words = f"{error.what} {error.advice}".strip()
        if self.box is not None and self.box.accessibleName() == words:
            return
        self.clear()
        self._about = about
        self.box = NoticeBox(error.advice, "problem", lead=error.what)
        if deed is not None:
            deed_button = self.box.add_button(deed[0])
            deed_button.setObjectName("notice_deed_button")
            deed_button.clicked.connect(deed[1])
        close_button = self.box.add_button(_("Close"))
        close_button.setObjectName("close_notice_button")
        close_button.clicked.connect(self._on_close)
        self._problem.addWidget(self.box)
        self.show()
        announce(self.box)

    def clear(self, about: str = "") -> None:
        """Take the notice away; when `about` is given, only one about that."""
        if self.box is None or (about and about != self._about):
            return
        empty(self._problem)
        self.box = None
        self.setVisible(bool(self._offers.count()))

    def clear_all(self) -> None:
        """Take away offers too, with the words that they keep: the journal closes."""
        self.clear()
        empty(self._offers)
        self.hide()

    def _on_close(self) -> None:
        self.clear()
