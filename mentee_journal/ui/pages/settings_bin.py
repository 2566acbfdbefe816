"""The bin: what was removed in the last 30 days, brought back with a click."""

from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.errors import JournalError
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal.bin import Binned
from mentee_journal.ui import ask
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.settings_rows import Part
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Hairline
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.label import Label, WrappingLabel

SHOWN = 100


class BinPart(Part):
    """Restore or remove for good, one by one or all."""

    def __init__(self, page: Page) -> None:
        super().__init__(_("Bin"))
        self._page, self._bin = page, page.journal.bin
        self.about = WrappingLabel("", "small", "ink2")
        self.rows = Column(0)
        self.empty_button = button(_("Empty the bin"), "remove", "trash")
        self.empty_button.setObjectName("empty_bin_button")
        self.empty_button.clicked.connect(self._empty)
        self.body.addWidget(self.about)
        self.body.addSpacing(8)
        self.body.addLayout(self.rows)
        line = Line(0, (0, 12, 0, 0))
        line.addWidget(self.empty_button)
        line.addStretch(1)
        self.body.addLayout(line)

    def show_all(self) -> None:
        """Show what is in it, last removed first."""
        found = self._bin.all()
        kept = _("What you move to the bin is kept for 30 days.")
        self.about.setText(kept if found else f"{kept} {_('It is empty.')}")
        self.empty_button.setVisible(bool(found))
        with keep_focus(self):
            empty(self.rows)
            for one in found[:SHOWN]:
                self.rows.addWidget(Hairline())
                self.rows.addWidget(self._row(one))

    def _row(self, one: Binned) -> QWidget:
        row = QWidget()
        line = Line(12, (0, 6, 0, 6), parent=row)
        line.addWidget(ElidedLabel(one.title or _("Untitled")), 1)
        day = i18n.short_day(one.gone_on, self._page.journal.today())
        line.addWidget(Label(_("until {day}").format(day=day), "small", "ink2"))
        back = button(_("Bring back"), icon="undo", small=True)
        back.setObjectName(f"restore_{one.uid}")
        back.setAccessibleName(_("Bring back “{title}”").format(title=one.title))
        back.clicked.connect(lambda: self._bin.restore(one.uid))
        line.addWidget(back)
        return row

    def _empty(self) -> None:
        question = _("Empty the bin?")
        consequence = _("What is in it is removed for good, also from the file. Copies you saved still hold it.")
        if ask.sure(self, question, consequence, _("Empty the bin")):
            self.empty_button.setEnabled(False)
            self._page.desk.background.run(self, self._bin.empty, self._told, self._failed)

    def _told(self, count: int) -> None:
        self.empty_button.setEnabled(True)
        self.show_all()
        words = ngettext("{count} entry is gone for good.", "{count} entries are gone for good.", count)
        self._page.desk.tell(words.format(count=count))

    def _failed(self, error: BaseException) -> None:
        self.empty_button.setEnabled(True)
        if not isinstance(error, JournalError):
            raise error
        self._page.desk.failed.emit(error)
