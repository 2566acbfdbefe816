"""The month of the sessions, above their list: a dot on each day that has one; a day narrows the list to itself."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal import Journal
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import LinkButton, icon_button
from mentee_journal.ui.widgets.calendar_popup import MonthGrid
from mentee_journal.ui.widgets.label import Label


class MonthPart(QWidget):
    """`chosen(date)`, or None for all days. Page keys and the arrows beside the name go from month to month."""

    chosen = Signal(object)

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self.setObjectName("month_part")
        self._journal = journal
        self._shown: tuple[int, int] | None = None
        self.grid = MonthGrid(journal.today(), journal.today())
        self.grid.setAccessibleName(_("Sessions by day"))
        self.grid.setObjectName("month_grid")
        self.name = Label("", "small_semibold")
        self.all_link = LinkButton(_("All days"))
        self.all_link.setObjectName("all_days_link")
        self._lay_out()
        self.grid.moved.connect(self._on_moved)
        self.grid.chosen.connect(self._on_chosen)
        self.all_link.clicked.connect(self.leave_day)
        self.all_link.hide()

    def refresh(self) -> None:
        """Mark the days of the shown month that have a session."""
        day = self.grid.day
        first, last = self.grid.weeks()[0][0], self.grid.weeks()[-1][-1]
        counts: dict[dt.date, int] = {}
        for moment in self._journal.sessions.moments(first, last):
            counts[moment.date()] = counts.get(moment.date(), 0) + 1
        self.grid.marks = {
            when: ngettext("{count} session", "{count} sessions", count).format(count=count)
            for when, count in counts.items()
        }
        self._shown = (day.year, day.month)
        self.name.setText(i18n.month(day))
        self.grid.update()

    def leave_day(self) -> None:
        """Show all days again."""
        self.all_link.hide()
        self.chosen.emit(None)

    def _lay_out(self) -> None:
        column = Column(4, parent=self)
        head = Line(4)
        head.addWidget(self.name, 1)
        head.addWidget(self.all_link)
        for step, glyph, name in ((-1, "chev-left", _("Month before")), (1, "chev-right", _("Month after"))):
            move = icon_button(glyph, name, side=28)
            move.clicked.connect(lambda _on=False, step=step: self.grid.move_month(step))
            head.addWidget(move)
        column.addLayout(head)
        column.addWidget(self.grid, 0, Qt.AlignmentFlag.AlignHCenter)

    def _on_moved(self, day: dt.date) -> None:
        if (day.year, day.month) != self._shown:
            self.refresh()

    def _on_chosen(self, day: dt.date) -> None:
        self.all_link.show()
        self.chosen.emit(day)
