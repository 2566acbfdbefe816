"""A month to choose a day from, opened by a date field: painted, walked with the arrow keys, read out day by
day.
"""

import datetime as dt
from calendar import Calendar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Line
from mentee_journal.ui.widgets.buttons import LinkButton, icon_button
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.paint import Side, keep_look, painting
from mentee_journal.ui.widgets.popup import Popup

_DAYS, _MONTHS, _CELL = 7, 12, 32


class MonthGrid(QWidget):
    """The days of one month; arrows move by a day or a week, Page keys by a month, Enter chooses."""

    chosen = Signal(object)
    moved = Signal(object)

    def __init__(self, day: dt.date, today: dt.date) -> None:
        super().__init__()
        self.day, self._today = day, today
        self.marks: dict[dt.date, str] = {}
        """Days to mark with a dot, and what is said of them."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Days"))
        self.setProperty("focusRing", "inner")
        self.move_to(day)
        keep_look(self, self.updateGeometry)

    def move_to(self, day: dt.date) -> None:
        """Put the mark on another day, and read it out."""
        self.day = day
        said = self.marks.get(day, "")
        self.setAccessibleDescription(f"{i18n.full_day(day)}, {said}" if said else i18n.full_day(day))
        self.update()
        self.moved.emit(day)

    def move_month(self, months: int) -> None:
        """Go some months on or back, staying on a day that exists."""
        place = self.day.year * _MONTHS + self.day.month - 1 + months
        year, month = divmod(place, _MONTHS)
        if not dt.MINYEAR < year < dt.MAXYEAR:
            return
        for day in range(self.day.day, 0, -1):
            try:
                self.move_to(dt.date(year, month + 1, day))
            except ValueError:
                continue
            return

    def weeks(self) -> list[list[dt.date]]:
        """The weeks of the month, from the first day of the week where the person lives."""
        return Calendar(i18n.first_weekday()).monthdatescalendar(self.day.year, self.day.month)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_CELL * _DAYS), theme.px(_CELL * 7))

    def cell(self, day: dt.date) -> QRectF:
        """Where a day of the shown month is, counted from the leading side."""
        side = theme.px(_CELL)
        for row, week in enumerate(self.weeks()):
            if day in week:
                return QRectF(week.index(day) * side, (row + 1) * side, side, side)
        return QRectF()

    def paintEvent(self, _event: QPaintEvent) -> None:
        side, weeks = theme.px(_CELL), self.weeks()
        with painting(self) as canvas:
            for column, day in enumerate(weeks[0]):
                canvas.words(
                    QRectF(column * side, 0, side, side),
                    i18n.short_weekday(day),
                    "caption",
                    "ink3",
                    Side.MIDDLE,
                )
            for day in (day for week in weeks for day in week if day.month == self.day.month):
                room, chosen = self.cell(day), day == self.day
                inner = room.adjusted(1, 1, -1, -1)
                if chosen:
                    canvas.box(inner, "accent", None, theme.px(8))
                if day == self._today and not chosen:
                    canvas.box(inner, None, "ink", theme.px(8))
                role, ink = ("small_semibold", "onaccent") if chosen else ("small", "ink")
                canvas.words(room, str(day.day), role, ink, Side.MIDDLE)
                if day in self.marks:
                    dot = "onaccent" if chosen else "accent"
                    canvas.circle(room.center().x(), room.bottom() - theme.px(5), theme.px(2), dot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        days = {
            Qt.Key.Key_Left: -ahead,
            Qt.Key.Key_Right: ahead,
            Qt.Key.Key_Up: -_DAYS,
            Qt.Key.Key_Down: _DAYS,
        }
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in days:
            self.move_to(self.day + dt.timedelta(days[key]))
        elif key in months:
            self.move_month(months[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self.day)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        across = event.position().x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            across = self.width() - across
        for day in (day for week in self.weeks() for day in week if day.month == self.day.month):
            if self.cell(day).contains(across, event.position().y()):
                self.move_to(day)
                self.chosen.emit(day)
                return


class CalendarPopup(Popup):
    """Opens under a field at its day; `chosen(day)`, or None from "No date"."""

    chosen = Signal(object)

    def __init__(self, opener: QWidget, day: dt.date | None, today: dt.date, *, clearable: bool = True) -> None:
        super().__init__(opener, _("Choose a day"))
        self.grid = MonthGrid(day or today, today)
        self._name = Label("", "body_semibold")
        back, on = icon_button("chev-left", _("Month before")), icon_button("chev-right", _("Next month"))
        back.clicked.connect(lambda: self.grid.move_month(-1))
        on.clicked.connect(lambda: self.grid.move_month(1))
        head = Line(0)
        for widget, stretch in ((self._name, 1), (back, 0), (on, 0)):
            head.addWidget(widget, stretch)
        self.body.addLayout(head)
        self.body.addWidget(self.grid)
        self.body.addLayout(self._foot(today, clearable=clearable))
        self.grid.moved.connect(self._tell_month)
        self.grid.chosen.connect(self._choose)
        self._tell_month(self.grid.day)
        self.grid.setFocus()

    def _foot(self, today: dt.date, *, clearable: bool) -> Line:
        foot = Line(8)
        now = LinkButton(_("Today"))
        now.clicked.connect(lambda: self._choose(today))
        foot.addWidget(now)
        foot.addStretch(1)
        if clearable:
            none = LinkButton(_("No date"))
            none.clicked.connect(lambda: self._choose(None))
            foot.addWidget(none)
        return foot

    def _tell_month(self, day: dt.date) -> None:
        self._name.setText(i18n.month(day))

    def _choose(self, day: dt.date | None) -> None:
        self.close()
        self.chosen.emit(day)
