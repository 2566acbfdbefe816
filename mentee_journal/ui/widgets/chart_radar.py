"""The radar of skills on the screen; the table beside it says the same in numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter

from mentee_journal import i18n
from mentee_journal.charts import radar as geometry
from mentee_journal.charts.shapes import AREA_OPACITY, LOOKS, Point, Role
from mentee_journal.i18n import _, ngettext
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.chart import Chart, Stop
from mentee_journal.ui.widgets.chart_paint import draw_line, draw_mark, draw_number, draw_words, pen, polygon, scaled
from mentee_journal.ui.widgets.paint import font_of

_WRAP, _WIDEST = 64, 120
_ORDER = list(Role)


@dataclass(frozen=True, slots=True)
class Rated:
    """One rating of all skills: whose or when it is, its role, and a level or `None` for each skill."""

    name: str
    role: Role
    levels: tuple[int | None, ...]


class RadarChart(Chart):
    """`radar.set_skills(["Listening", ...], [Rated("14 Sep", Role.NOW, (4, 3, None)), ...], selected=2)`.

    Shows 3 to 10 skills (`charts.radar.fits`), else nothing. `activated(line, index)`: a skill was clicked or entered;
    the line is -1 when its name was clicked.
    """

    goes_round = True

    def __init__(self) -> None:
        super().__init__(_("Radar of skills"))
        self._names: list[str] = []
        self._rated: list[Rated] = []
        self._selected = -1
        self._drawn: tuple[object, geometry.Radar] | None = None

    def set_skills(self, names: Sequence[str], rated: Sequence[Rated], selected: int = -1) -> None:
        """Show these skills, clockwise from the top."""
        self._names = list(names)
        self._rated = sorted(rated, key=lambda one: _ORDER.index(one.role))
        self._selected = selected
        self._drawn = None
        self._tell()

    def select(self, index: int) -> None:
        """Set one skill off; -1 for none."""
        self._selected = index
        self._drawn = None
        self.update()

    def stops(self) -> list[Stop]:
        if not (drawn := self._radar()):
            return []
        return [
            Stop(line, index, point, self._said(rated, index))
            for line, (rated, shape) in enumerate(zip(self._rated, drawn.shapes, strict=True))
            for index, point in enumerate(shape.points)
            if point
        ]

    def summary(self) -> str:
        count = len(self._names)
        start = ngettext("{count} skill.", "{count} skills.", count).format(count=count)
        return " ".join([start, *(self._said_all(rated) for rated in reversed(self._rated))])

    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), theme.px(316))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(220))

    def draw(self, painter: QPainter) -> None:
        if not (drawn := self._radar()):
            return
        self._draw_web(painter, drawn)
        for rated, shape in zip(self._rated, drawn.shapes, strict=True):
            self._draw_shape(painter, rated, shape)
        for index, label in enumerate(drawn.labels):
            token = "ink" if index == self._selected else "ink2"
            draw_words(painter, self._wrapped(index), label.box, label.align, self._font(index), token)
        for level, label in enumerate(drawn.scale, start=1):
            at = label.box
            draw_number(painter, i18n.number(level), Point(at.x, at.y), label.align, font_of("caption"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        name = self._name_at(event.position())
        if name >= 0:
            self.activated.emit(-1, name)
        else:
            super().mousePressEvent(event)

    def _means_something(self, spot: QPointF) -> bool:
        return self._name_at(spot) >= 0 or super()._means_something(spot)

    def _name_at(self, spot: QPointF) -> int:
        """Which name is under the pointer; at least 24 pixels high."""
        drawn = self._radar()
        around = scaled(6)
        boxes = [QRectF(*label.box) for label in drawn.labels] if drawn else []
        hit = (n for n, box in enumerate(boxes) if box.adjusted(-around, -around, around, around).contains(spot))
        return next(hit, -1)

    def _radar(self) -> geometry.Radar | None:
        """The geometry for the size, the words and the fonts in force."""
        if not geometry.fits(len(self._names)):
            return None
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        key = (self.size(), mirrored, theme.font("caption").key())
        if self._drawn is None or self._drawn[0] != key:
            sizes = [self._measured(index) for index in range(len(self._names))]
            values = [rated.levels for rated in self._rated]
            size = (float(self.width()), float(self.height()))
            self._drawn = (key, geometry.radar(values, sizes, size, mirrored=mirrored))
        return self._drawn[1]

    def _draw_web(self, painter: QPainter, drawn: geometry.Radar) -> None:
        outer = theme.color("sunken")
        outer.setAlphaF(0.5)
        painter.setPen(pen("grid", 1))
        painter.setBrush(outer)
        painter.drawPolygon(polygon(drawn.spokes))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in drawn.rings[:-1]:
            painter.drawPolygon(polygon(ring))
        for end in drawn.spokes:
            painter.drawLine(QPointF(*drawn.centre), QPointF(*end))

    def _draw_shape(self, painter: QPainter, rated: Rated, shape: geometry.RadarShape) -> None:
        look = LOOKS[rated.role]
        if look.filled:
            area = theme.color(look.token)
            area.setAlphaF(AREA_OPACITY)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(area)
            for corners in shape.areas:
                painter.drawPolygon(polygon(corners))
        for run in shape.runs:
            draw_line(painter, run, look, closed=shape.closed)
        for point in shape.points:
            if point:
                draw_mark(painter, point, look)

    def _font(self, index: int) -> QFont:
        return font_of("caption_semibold" if index == self._selected else "caption_medium")

    def _measured(self, index: int) -> tuple[float, float]:
        metrics = QFontMetricsF(self._font(index))
        lines = self._wrapped(index).split("\n")
        return max(metrics.horizontalAdvance(line) for line in lines), metrics.lineSpacing() * len(lines)

    def _wrapped(self, index: int) -> str:
        """The name on one line, or on two of like length when it is long."""
        metrics, words = QFontMetricsF(self._font(index)), self._names[index].split()
        name = " ".join(words)
        if metrics.horizontalAdvance(name) > scaled(_WRAP) and len(words) > 1:
            splits = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
            lines = min(splits, key=lambda pair: max(map(metrics.horizontalAdvance, pair)))
        else:
            lines = (name, "")
        elided = [metrics.elidedText(line, Qt.TextElideMode.ElideRight, scaled(_WIDEST)) for line in lines if line]
        return "\n".join(elided)

    def _said(self, rated: Rated, index: int) -> str:
        level = rated.levels[index]
        return _("{skill}: {level} ({whose})").format(skill=self._names[index], level=level, whose=rated.name)

    def _said_all(self, rated: Rated) -> str:
        pairs = zip(self._names, rated.levels, strict=True)
        levels = ", ".join(f"{name} {level}" for name, level in pairs if level is not None)
        return _("{whose}: {levels}.").format(whose=rated.name, levels=levels or _("nothing yet"))


