"""A number over time on the screen; the numbers are also said point by point."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from mentee_journal import i18n
from mentee_journal.charts.shapes import LOOKS, TARGET_DASH, Align, Box, Role
from mentee_journal.charts.trend import Range, Reading, Trend, steps, trend
from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.chart import Chart, Stop
from mentee_journal.ui.widgets.chart_paint import draw_line, draw_mark, draw_words, pen, scaled
from mentee_journal.ui.widgets.paint import font_of, line_height, text_width

LEVELS = (1.0, 2.0, 3.0, 4.0, 5.0)
Readings = Sequence[tuple[dt.date, float | None]]
_SOMEDAY = dt.date(2000, 1, 1)
_NUMBER_GAP, _ABOVE, _BELOW = 8, 20, 6


@dataclass(frozen=True, slots=True)
class Series:
    """One line: whose numbers these are, their role, and the numbers from the oldest to the newest."""

    name: str
    role: Role
    readings: Readings


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the lines: the values of the grid (round ones if none are given), the aim and its words,
    the last day of the axis, the unit said after a number; `now` marks today on the axis.
    """

    today: dt.date
    steps: Sequence[float] = ()
    target: float | None = None
    target_words: str = ""
    until: dt.date | None = None
    unit: str = ""
    now: bool = False


class TrendChart(Chart):
    """`trend.set_series([Series(...)], Frame(today, steps=LEVELS, target=4, target_words=_("Aim 4")))`, or for one
    line `trend.set_readings([(day, 3.5), ...], target=1, target_words=..., until=due, today=today, unit="h")`.
    """

    def __init__(self) -> None:
        super().__init__(_("Line over time"))
        self._series: list[Series] = []
        self._frame = Frame(_SOMEDAY)
        self._drawn: tuple[object, Trend] | None = None
        self._days: list[tuple[dt.date, str]] = []

    def set_readings(
        self,
        readings: Readings,
        *,
        today: dt.date,
        target: float | None = None,
        target_words: str = "",
        until: dt.date | None = None,
        unit: str = "",
    ) -> None:
        """Show one line on a grid of round numbers."""
        frame = Frame(today, (), target, target_words, until, unit, now=True)
        self.set_series([Series("", Role.NOW, readings)], frame)

    def set_series(self, series: Sequence[Series], frame: Frame) -> None:
        """Show these lines; that of the role drawn last is the main one, whose newest number is written out."""
        roles = list(Role)
        self._series = sorted((one for one in series if one.readings), key=lambda one: roles.index(one.role))
        self._frame, self._drawn = frame, None
        self._days = self._wished_days() if self._series else []
        self._tell()

    def stops(self) -> list[Stop]:
        drawn = self._trend()
        return [
            Stop(number, index, point, self._said(one, index))
            for number, (one, line) in enumerate(zip(self._series, drawn.lines, strict=True))
            for index, point in enumerate(line.points)
            if point
        ]

    def summary(self) -> str:
        return " ".join([*map(self._said_line, reversed(self._series)), self._frame.target_words]).strip()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), theme.px(176))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(120))

    def draw(self, painter: QPainter) -> None:
        if not self._series:
            return
        drawn = self._trend()
        self._draw_grid(painter, drawn)
        for one, line in zip(self._series, drawn.lines, strict=True):
            for run in line.runs:
                draw_line(painter, run, LOOKS[one.role])
        for one, line in zip(self._series, drawn.lines, strict=True):
            known = [point for point in line.points if point]
            for point in known:
                last = one is self._series[-1] and point == known[-1]
                draw_mark(painter, point, LOOKS[one.role], larger=2 if last else 0)
        newest = self._newest_box(drawn)
        if newest:
            draw_words(painter, newest[0], newest[1], Align.CENTRE, font_of("caption_semibold"), "ink")
        self._draw_target(painter, drawn, newest[1] if newest else None)

    def _draw_grid(self, painter: QPainter, drawn: Trend) -> None:
        plot, caption = drawn.plot, font_of("caption")
        painter.setPen(pen("grid", 1))
        for y in drawn.grid:
            painter.drawLine(QPointF(plot.x, round(y) + 0.5), QPointF(plot.right, round(y) + 0.5))
        high, room = line_height("caption"), plot.x if not self._mirrored() else self.width() - plot.right
        align, left = (Align.LEFT, plot.right) if self._mirrored() else (Align.RIGHT, 0.0)
        gap = scaled(_NUMBER_GAP)
        for value, y in zip(self._steps(), drawn.grid, strict=True):
            box = Box(left + (gap if self._mirrored() else 0), y - high / 2, room - gap, high)
            draw_words(painter, i18n.number(value), box, align, caption, "ink2")
        for tick in drawn.days:
            box = tick.label.box._replace(y=plot.bottom + scaled(_BELOW), height=high)
            draw_words(painter, self._days[tick.which][1], box, tick.label.align, caption, "ink2")

    def _draw_target(self, painter: QPainter, drawn: Trend, taken: Box | None) -> None:
        """The aim, dotted, with its words above the far end, or below when a number stands there."""
        if drawn.target is None:
            return
        plot, y, high = drawn.plot, round(drawn.target) + 0.5, line_height("caption")
        painter.setPen(pen("charttarget", 1.5, TARGET_DASH))
        painter.drawLine(QPointF(plot.x, y), QPointF(plot.right, y))
        width = text_width("caption_medium", self._frame.target_words)
        box = Box(plot.x if self._mirrored() else plot.right - width, y - high - 2, width, high)
        if taken and taken.meets(box):
            box = box._replace(y=y + 2)
        draw_words(painter, self._frame.target_words, box, Align.CENTRE, font_of("caption_medium"), "amber")

    def _newest_box(self, drawn: Trend) -> tuple[str, Box] | None:
        """The newest number of the main line and where it is written: above its dot, inside the chart."""
        known = [pair for pair in zip(self._series[-1].readings, drawn.lines[-1].points, strict=True) if pair[1]]
        if not known:
            return None
        (_day, value), point = known[-1]
        if value is None or point is None:
            return None
        words, high = i18n.number(value), line_height("caption")
        width = text_width("caption_semibold", words)
        left = min(max(point.x - width / 2, 0), self.width() - width)
        return words, Box(left, point.y - scaled(14) - high / 2, width, high)

    def _trend(self) -> Trend:
        """The geometry for the size, the numbers and the fonts in force."""
        key = (self.size(), self._mirrored(), theme.font("caption").key())
        if self._drawn is None or self._drawn[0] != key:
            self._drawn = (key, self._lay_out())
        return self._drawn[1]

    def _lay_out(self) -> Trend:
        metrics = QFontMetricsF(font_of("caption"))
        days = [(day, metrics.horizontalAdvance(words) + 1) for day, words in self._days]
        span = Range(*self._span(), tuple(self._steps()))
        readings = [[Reading(*pair) for pair in one.readings] for one in self._series]
        return trend(
            readings, self._plot(), span, target=self._frame.target, days=days, mirrored=self._mirrored()
        )

    def _plot(self) -> Box:
        numbers = max((text_width("caption", i18n.number(value)) for value in self._steps()), default=0)
        lead, end, top = numbers + scaled(_NUMBER_GAP), scaled(6), scaled(_ABOVE)
        foot = line_height("caption") + scaled(_BELOW)
        width, height = max(self.width() - lead - end, 1.0), max(self.height() - top - foot, 1.0)
        return Box(end if self._mirrored() else lead, top, width, height)

    def _steps(self) -> Sequence[float]:
        values = [value for one in self._series for _day, value in one.readings if value is not None]
        return self._frame.steps or steps(values if self._frame.target is None else [*values, self._frame.target])

    def _span(self) -> tuple[dt.date, dt.date]:
        days = [day for one in self._series for day, _value in one.readings] or [_SOMEDAY]
        ends = [*days, self._frame.until or days[0], self._frame.today if self._frame.now else days[0]]
        return min(days), max(ends)

    def _wished_days(self) -> list[tuple[dt.date, str]]:
        """The days to write below, those that matter most first: both ends, now, and the one half-way."""
        frame, (first, last) = self._frame, self._span()
        main = [day for day, _value in self._series[-1].readings]
        now = frame.today if frame.now else main[-1]
        half = first + (now - first) / 2
        middle = min(main, key=lambda day: abs(day - half))
        days = [(day, i18n.short_day(day, frame.today)) for day in (first, last, now, middle)]
        if frame.now:
            days[2] = (now, _("Now"))
        return days if last != now else [days[0], *days[2:]]

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _said(self, one: Series, index: int) -> str:
        day, value = one.readings[index]
        said = _("{day}: {number}").format(
            day=i18n.day(day, self._frame.today), number=self._amount(value if value is not None else 0)
        )
        return _("{whose}, {what}").format(whose=one.name, what=said) if one.name else said

    def _said_line(self, one: Series) -> str:
        known = [index for index, (_day, value) in enumerate(one.readings) if value is not None]
        return " ".join(f"{self._said(one, index)}." for index in dict.fromkeys([*known[:1], *known[-1:]]))

    def _amount(self, value: float) -> str:
        return " ".join(filter(None, [i18n.number(value), self._frame.unit]))
