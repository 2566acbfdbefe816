"""The rhythm of the weeks: a small square a day, sessions filled, reflections dotted, what is planned
dashed.
"""

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import Canvas, keep_look, painting, text_width

Days = Mapping[dt.date, tuple[int, int, int]]
_WEEK, _CELL, _STEP, _HEAD = 7, 12, 15, 20


class HeatMap(QWidget):
    """`map.set_days({day: (sessions, reflections, planned)}, today, first=started_on)`.

    As many weeks as the width holds, the present one last. Arrows walk from day to day, the tooltip and a
    screen reader say the day, Enter or a click tells `opened(date)`.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._days: Days = {}
        self._lead = 0
        self._today = self._first = self.day = dt.date(2000, 1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Your rhythm"))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_look(self, self._restyle)

    def set_days(self, days: Days, today: dt.date, first: dt.date | None = None) -> None:
        """Show these counts; nothing is drawn before `first`."""
        self._days, self._today, self._first = days, today, first or dt.date.min
        self.day = today
        self._tell()
        self.update()

    def said(self, day: dt.date) -> str:
        """*Thu 1 October: 1 session*: one day in words."""
        sessions, reflections, planned = self._days.get(day, (0, 0, 0))
        parts = [
            ngettext("{count} session", "{count} sessions", sessions).format(count=sessions) if sessions else "",
            ngettext("{count} reflection", "{count} reflections", reflections).format(count=reflections)
            if reflections
            else "",
            ngettext("{count} planned", "{count} planned", planned).format(count=planned) if planned else "",
        ]
        what = ", ".join(part for part in parts if part) or _("nothing written")
        return _("{day}: {what}").format(day=i18n.long_day(day), what=what)

    def weeks(self) -> int:
        """How many weeks there is room for."""
        return max((self.width() - self._start()) // theme.px(_STEP), 1)

    def sizeHint(self) -> QSize:
        return QSize(self._start() + 19 * theme.px(_STEP), theme.px(_HEAD + _WEEK * _STEP + 26))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._start() + 4 * theme.px(_STEP), self.sizeHint().height())

    def cell(self, day: dt.date) -> QRectF:
        """Where a day is drawn, counted from the leading side; empty when it is not shown."""
        weeks_back = (self._week_of(self._today) - self._week_of(day)).days // _WEEK
        column = self.weeks() - 1 - weeks_back
        if not 0 <= column < self.weeks() or not self._is_drawn(day):
            return QRectF()
        row = (day - self._week_of(day)).days
        x, y, step = self._start(), theme.px(_HEAD), theme.px(_STEP)
        return QRectF(x + column * step, y + row * step, theme.px(_CELL), theme.px(_CELL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            self._paint_names(canvas)
            for day in self._shown():
                if not (cell := self.cell(day)).isEmpty():
                    self._paint_day(canvas, cell, self._days.get(day, (0, 0, 0)), today=day == self._today)
            if self.hasFocus():
                canvas.box(self.cell(self.day).adjusted(-2, -2, 2, 2), None, "focus", theme.px(4), 2)
            self._paint_legend(canvas)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = -_WEEK if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else _WEEK
        steps = {Qt.Key.Key_Left: -ahead, Qt.Key.Key_Right: ahead, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self.day)
        elif key not in steps:
            super().keyPressEvent(event)
        elif not self.cell(moved := self.day + dt.timedelta(steps[key])).isEmpty():
            self.day = moved
            self._tell()
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if day := self._day_at(event.position().toPoint()):
            self.day = day
            self._tell()
            self.update()
            self.opened.emit(day)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self._day_at(event.pos())
            QToolTip.showText(event.globalPos(), self.said(day) if day else "", self)
            return True
        return super().event(event)

    def _day_at(self, spot: QPoint) -> dt.date | None:
        x = self.width() - spot.x() if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else spot.x()
        return next(
            (day for day in self._shown() if self.cell(day).adjusted(-1, -1, 2, 2).contains(x, spot.y())),
            None,
        )

    def _shown(self) -> list[dt.date]:
        first = self._week_of(self._today) - dt.timedelta(_WEEK * (self.weeks() - 1))
        return [first + dt.timedelta(count) for count in range(_WEEK * self.weeks())]

    def _is_drawn(self, day: dt.date) -> bool:
        return self._first <= day <= self._today or day in self._days

    def _week_of(self, day: dt.date) -> dt.date:
        return day - dt.timedelta((day.weekday() - i18n.first_weekday()) % _WEEK)

    def _start(self) -> int:
        """Where the weeks begin, after the names of the days; asked for with every cell, so measured once."""
        if not self._lead:
            widest = max(text_width("caption", name) for name in self._day_names())
            self._lead = max(theme.px(32), widest + theme.px(6))
        return self._lead

    def _day_names(self) -> list[str]:
        monday = dt.date(2001, 1, 1) + dt.timedelta(i18n.first_weekday())
        return [i18n.short_weekday(monday + dt.timedelta(row)) for row in range(0, 6, 2)]

    def _paint_names(self, canvas: Canvas) -> None:
        step, cell = theme.px(_STEP), theme.px(_CELL)
        for place, name in enumerate(self._day_names()):
            row = QRectF(0, theme.px(_HEAD) + 2 * place * step, self._start(), cell)
            canvas.words(row, name, "caption", "ink2")
        free = 0.0
        for column in range(self.weeks()):
            monday = self._week_of(self._today) - dt.timedelta(_WEEK * (self.weeks() - 1 - column))
            month = next((day for day in (monday + dt.timedelta(n) for n in range(_WEEK)) if day.day == 1), None)
            x = self._start() + column * step
            if (month or column == 0) and x >= free and monday + dt.timedelta(_WEEK) > self._first:
                name = i18n.short_month(month or monday)
                width = text_width("caption", name)
                if x + width <= self.width():
                    canvas.words(QRectF(x, 0, width + 2, theme.px(16)), name, "caption", "ink2")
                    free = x + width + theme.px(6)

    def _paint_day(self, canvas: Canvas, cell: QRectF, counts: tuple[int, int, int], *, today: bool = False) -> None:
        sessions, reflections, planned = counts
        radius, middle = theme.px(5) / 2, cell.center()
        canvas.box(cell, "accent" if sessions else "sunken", None if sessions or planned else "line", radius)
        if planned and not sessions:
            canvas.pen("accent", 1.4, Qt.PenStyle.DotLine)
            canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
            canvas.painter.drawRoundedRect(canvas.place(cell).adjusted(0.7, 0.7, -0.7, -0.7), radius, radius)
        if reflections:
            canvas.circle(middle.x(), middle.y(), theme.px(2) + 0.3, "card" if sessions else "accent")
        if today:
            canvas.box(cell.adjusted(-0.5, -0.5, 0.5, 0.5), None, "ink", radius, 1.6)

    def _paint_legend(self, canvas: Canvas) -> None:
        x, top = 0.0, theme.px(_HEAD + _WEEK * _STEP) + theme.px(10)
        for words, counts in (
            (_("Session"), (1, 0, 0)),
            (_("Reflection"), (0, 1, 0)),
            (_("Planned"), (0, 0, 1)),
        ):
            side = theme.px(_CELL)
            self._paint_day(canvas, QRectF(x, top + theme.px(2), side, side), counts)
            width = text_width("caption", words)
            canvas.words(QRectF(x + side + theme.px(6), top, width, theme.px(16)), words, "caption", "ink2")
            x += side + width + theme.px(22)

    def _tell(self) -> None:
        self.setAccessibleDescription(self.said(self.day))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _restyle(self) -> None:
        self._lead = 0
        self.updateGeometry()
        self.update()
