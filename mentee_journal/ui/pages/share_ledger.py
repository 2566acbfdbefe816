"""Shared before: the ledger of what left, newest first, and of each summary its text and what became of it."""

from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.export import FORMATS
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal.shares import Line
from mentee_journal.ui import theme
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.share_held import HeldPart
from mentee_journal.ui.pages.share_paper import Paper
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.boxes import Line as Across
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.list_rows import Row, RowsModel
from mentee_journal.ui.widgets.paint import keep_look
from mentee_journal.ui.widgets.rows_view import RowsView
from mentee_journal.ui.widgets.segmented import Segmented

TEXT, HELD = "text", "held"
MOST_ROWS = 4  # that are seen without scrolling; below stands the text


class ShareLedger(QWidget):
    """The list, and below it the text or the entries of the line that is chosen. `show_record(uid)` chooses one."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._journal, self._shown = page.journal, ""
        self.rows = RowsModel(self._fetch, self)
        self.list = RowsView(self.rows)
        self.sum_label = WrappingLabel("", "caption", "ink2")
        self.paper, self.held = Paper(_("The summary as it left")), HeldPart(page)
        self.way_choice = Segmented(_("What of it"), [(TEXT, _("The text")), (HELD, _("Its entries"))], small=True)
        self.empty = WrappingLabel(
            _("What you share is listed here: for whom, when, and the text itself."), "small", "ink2"
        )
        for name in ("list", "sum_label", "paper", "empty", "way_choice"):
            getattr(self, name).setObjectName(f"ledger_{name}")
        self.list.setAccessibleName(_("Shared before"))
        self.card = Card(margins=(0, 4, 0, 4))
        self.card.body.addWidget(self.list)
        layout = Column(12, parent=self)
        for widget in (self.empty, self.card, self.sum_label):
            layout.addWidget(widget)
        ways = Across(0)
        ways.addWidget(self.way_choice)
        ways.addStretch(1)
        layout.addLayout(ways)
        layout.addWidget(self.paper, 1)
        layout.addWidget(self.held, 1)
        layout.addStretch(0)
        self.way_choice.chosen.connect(lambda _way: self._turn())
        self.list.selectionModel().currentChanged.connect(lambda index: self._show(self.list.uid_at(index)))
        keep_look(self, self._fit)

    def refresh(self) -> None:
        """Read the ledger anew; the line that was chosen stays so."""
        current = self.list.uid_at(self.list.currentIndex())
        self.rows.set_source(self._fetch)
        there = self.rows.rowCount() > 0
        self.empty.setVisible(not there)
        for widget in (self.card, self.sum_label, self.way_choice):
            widget.setVisible(there)
        self._turn()
        self._fit()
        if there:
            self.list.setCurrentIndex(self.rows.index(max(self.rows.place_of(current), 0)))

    def show_newest(self) -> None:
        self.refresh()
        if self.rows.rowCount():
            self.list.setCurrentIndex(self.rows.index(0))

    def show_record(self, uid: str) -> None:
        place = self.rows.place_of(uid)
        if place >= 0:
            self.list.setCurrentIndex(self.rows.index(place))

    def current(self) -> str:
        return self.list.uid_at(self.list.currentIndex())

    def _fetch(self, offset: int, limit: int) -> list[Row]:
        return [self._row(line) for line in self._journal.shares.lines(limit, offset)]

    def _row(self, line: Line) -> Row:
        title = _("For {mentor}").format(mentor=line.mentor) if line.mentor else _("For no one in particular")
        held = ngettext("{number} entry", "{number} entries", line.items).format(number=line.items)
        days = i18n.days(line.since, line.until) if line.since and line.until else ""
        way = line.file_name or (_("Printed") if line.format == "pdf" else _("Copied"))
        parts = (days, held, way)
        return Row(
            uid=line.uid,
            title=title,
            caption=", ".join(part for part in parts if part),
            lead=str(line.on.day),
            lead_caption=i18n.short_month(line.on),
            said=f"{title}, {i18n.full_day(line.on)}, {', '.join(part for part in parts if part)}",
        )

    def _show(self, uid: str) -> None:
        if not uid:
            return
        self._shown = uid
        self._turn()
        share = self._journal.shares.get(uid)
        form = next((one.name for one in FORMATS if one.suffix == f".{share.format}"), share.format)
        words = _("{code}, {form}. Checksum (SHA-256) {checksum}")
        self.sum_label.set_words(words.format(code=share.code, form=form, checksum=share.sha256))
        self.paper.show_markdown(share.text)

    def _turn(self) -> None:
        """To the text, or to the entries, which are looked through only when they are seen."""
        there, of_entries = self.rows.rowCount() > 0, self.way_choice.current() == HELD
        self.paper.setVisible(there and not of_entries)
        self.held.setVisible(there and of_entries)
        if self._shown and there and of_entries:
            self.held.show_share(self._journal.shares.get(self._shown))

    def _fit(self) -> None:
        tall = min(self.rows.rowCount(), MOST_ROWS) * theme.px(60) + theme.px(12)
        self.list.setFixedHeight(tall)
