"""The desk beside the options: the paper with what would leave, or the ledger of what did."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from mentee_journal.i18n import _
from mentee_journal.journal import Journal
from mentee_journal.summary import Summary
from mentee_journal.ui.pages.share_ledger import ShareLedger
from mentee_journal.ui.pages.share_paper import Paper
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Surface
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.segmented import Segmented

PREVIEW, BEFORE = "preview", "before"


class SharePreview(Surface):
    """`show_summary(summary)` sets the paper; `show_view(BEFORE)` turns to the ledger."""

    def __init__(self, journal: Journal, parent: QWidget | None = None) -> None:
        super().__init__("desk", parent=parent)
        self._journal = journal
        self.paper, self.ledger = Paper(_("Preview of the summary")), ShareLedger(journal)
        self.view_choice = Segmented(_("What is shown"), [(PREVIEW, _("Preview")), (BEFORE, _("Shared before"))])
        self.length_label = ElidedLabel("", "small", "ink2")
        self.back_button = button(_("Back"), icon="back")
        for name in ("paper", "ledger", "view_choice", "length_label", "back_button"):
            getattr(self, name).setObjectName(name)
        self.back_button.hide()
        self._lay_out()
        self.view_choice.chosen.connect(self._on_chosen)

    def show_summary(self, summary: Summary) -> None:
        """Set what would leave."""
        self.paper.show_summary(summary)
        if self.view_choice.current() == PREVIEW:
            self.length_label.setText(self.paper.length())

    def point_at(self, words: str, number: int) -> None:
        """Show the place on the paper where these words stand; the `number` steps through all of them."""
        self.show_view(PREVIEW)
        self.paper.point_at(words, number)

    def show_view(self, key: str) -> None:
        self.view_choice.set_current(key)
        self._on_chosen(key)

    def refresh(self) -> None:
        """Read the ledger anew."""
        number = self._journal.shares.count()
        words = _("Shared before {number}").format(number=number) if number else _("Shared before")
        self.view_choice.set_text(BEFORE, words)
        if self.view_choice.current() == BEFORE:
            self.ledger.refresh()

    def show_share(self, uid: str) -> None:
        """Open a summary that left."""
        self.show_view(BEFORE)
        self.ledger.show_record(uid)

    def current(self) -> str:
        """The summary that left and is open, or none."""
        return self.ledger.current() if self.view_choice.current() == BEFORE else ""

    def _on_chosen(self, key: str) -> None:
        self.length_label.setText(self.paper.length() if key == PREVIEW else "")
        if key == BEFORE:
            self.ledger.show_newest()
        self._stack.setCurrentWidget(self.paper if key == PREVIEW else self.ledger)

    def _lay_out(self) -> None:
        column = Column(16, (40, 22, 40, 0), parent=self)
        head = Line(12)
        for widget in (self.back_button, self.view_choice):
            head.addWidget(widget)
        head.addWidget(self.length_label, 1)
        column.addLayout(head)
        self._stack = QStackedWidget()
        for view in (self.paper, self.ledger):
            self._stack.addWidget(view)
        column.addWidget(self._stack, 1)
