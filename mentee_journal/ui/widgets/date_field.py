"""A day that is typed as one says it, or chosen from a month."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.buttons import icon_button
from mentee_journal.ui.widgets.calendar_popup import CalendarPopup
from mentee_journal.ui.widgets.near_dates import read_day
from mentee_journal.ui.widgets.typed_fields import TypedField


class DateField(TypedField[dt.date]):
    """`DateField(journal.today)`; `value()` is a date or None, `changed(date)`; Down or the button opens the
    month.
    """

    def __init__(self, today: Callable[[], dt.date], *, placeholder: str = "", clearable: bool = True) -> None:
        super().__init__(
            lambda typed: read_day(typed, today()),
            lambda day: i18n.near_day(day, today()),
            placeholder=placeholder,
        )
        self._today, self._clearable = today, clearable
        self.calendar_button = icon_button("calendar", _("Choose a day"), side=28)
        self.calendar_button.setParent(self)
        self.calendar_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.calendar_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.calendar_button.clicked.connect(self.open_calendar)
        self._reserved = 26
        self._restyle()

    def open_calendar(self) -> CalendarPopup:
        """Show the month of the day that is chosen."""
        self.settle()
        popup = CalendarPopup(self, self.value(), self._today(), clearable=self._clearable)
        popup.chosen.connect(self._take)
        popup.open()
        return popup

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(136), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side, gap = theme.px(28), theme.px(4)
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = gap if backwards else self.width() - side - gap
        self.calendar_button.setGeometry(x, (self.height() - side) // 2, side, side)

    def _take(self, day: dt.date | None) -> None:
        changed = day != self.value()
        self.setModified(False)
        self.set_value(day)
        self.trouble.emit("")
        if changed:
            self.changed.emit(day)
