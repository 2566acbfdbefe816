"""The picture of the skills on paper: the geometry of `charts`, in vectors; the table beside it says the same."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPolygonF

from mentee_journal import i18n
from mentee_journal.charts import radar as geometry
from mentee_journal.charts.shapes import AREA_OPACITY, LOOKS, Align, Label, Mark, Point, Role, diamond
from mentee_journal.charts.shapes import Look as Line
from mentee_journal.export.paper.drawing import Drawing, pen
from mentee_journal.export.paper.look import Look
from mentee_journal.i18n import _
from mentee_journal.summary import Skill, Summary, words

_WIDEST = 92  # pixels of a skill's name beside the picture
_SAMPLE, _GAP, _BETWEEN = 24, 6, 16  # of the legend

_ALIGNED = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


@dataclass(frozen=True)
class _Rated:
    name: str
    role: Role
    levels: tuple[int | None, ...]


def radar(look: Look, summary: Summary, width: float) -> Drawing | None:
    """The picture, `width` pixels wide with its legend; None where there are too few skills for one, or too many."""
    if not geometry.fits(len(summary.skills)):
        return None
    picture = _Picture(look, summary, width)
    return Drawing(QSizeF(look.px(width), look.px(width * 0.86 + 24)), picture.paint)


class _Picture:
    def __init__(self, look: Look, summary: Summary, width: float) -> None:
        self._look, self._width = look, width
        self._font = look.font("caption")
        self._names = [self._wrapped(" ".join(skill.name.split())) for skill in summary.skills]
        self._rated = [one for one in _ratings(summary) if any(level is not None for level in one.levels)]
        sizes = [self._measured(name) for name in self._names]
        self._shape = geometry.radar(
            [one.levels for one in self._rated], sizes, (width, width * 0.86), mirrored=look.backwards
        )

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Everything is laid out in pixels of the design."""
        painter.translate(box.topLeft())
        one = self._look.px(1)
        painter.scale(one, one)
        self._web(painter)
        for rated, shape in zip(self._rated, self._shape.shapes, strict=True):
            self._rating(painter, LOOKS[rated.role], shape)
        for name, label in zip(self._names, self._shape.labels, strict=True):
            self._words(painter, name, QRectF(*label.box), label.align)
        for level, label in enumerate(self._shape.scale, 1):
            self._number(painter, i18n.number(level), label)
        self._legend(painter)

    def _web(self, painter: QPainter) -> None:
        ground = self._look.color("sunken")
        ground.setAlphaF(0.5)
        painter.setPen(pen(self._look.color("grid"), 1))
        painter.setBrush(ground)
        painter.drawPolygon(_polygon(self._shape.spokes))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in self._shape.rings[:-1]:
            painter.drawPolygon(_polygon(ring))
        for end in self._shape.spokes:
            painter.drawLine(QPointF(*self._shape.centre), QPointF(*end))

    def _rating(self, painter: QPainter, line: Line, shape: geometry.RadarShape) -> None:
        color = self._look.color(line.token)
        if line.filled:
            area = self._look.color(line.token)
            area.setAlphaF(AREA_OPACITY)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(area)
            for corners in shape.areas:
                painter.drawPolygon(_polygon(corners))
        self._stroke(painter, line, shape.runs, closed=shape.closed)
        for point in shape.points:
            if point:
                self._mark(painter, line, point)
        painter.setPen(color)

    def _stroke(self, painter: QPainter, line: Line, runs: tuple[tuple[Point, ...], ...], *, closed: bool) -> None:
        stroke = pen(self._look.color(line.token), line.width * 0.75)
        if line.dash:
            stroke.setCapStyle(Qt.PenCapStyle.FlatCap)
            stroke.setDashPattern([length / line.width for length in line.dash])
        painter.setPen(stroke)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for run in runs:
            if closed:
                painter.drawPolygon(_polygon(run))
            else:
                painter.drawPolyline(_polygon(run))

    def _mark(self, painter: QPainter, line: Line, at: Point) -> None:
        """A circle, a square or a diamond; the hollow ones let no line through."""
        size = line.mark_size * 0.85
        square = QRectF(at.x - size / 2, at.y - size / 2, size, size)
        color, ground = self._look.color(line.token), self._look.color("card")
        if line.mark is Mark.CIRCLE:
            painter.setPen(pen(ground, 1.2))
            painter.setBrush(color)
            painter.drawEllipse(square)
            return
        painter.setPen(pen(color, line.width * 0.75))
        painter.setBrush(ground)
        painter.drawPolygon(QPolygonF(square) if line.mark is Mark.SQUARE else _polygon(diamond(at, size)))

    def _words(self, painter: QPainter, text: str, box: QRectF, align: Align) -> None:
        """Words in a box; the font is as fine as the document, so it is drawn at its own scale."""
        one = self._look.px(1)
        painter.save()
        painter.scale(1 / one, 1 / one)
        painter.setFont(self._font)
        painter.setPen(self._look.color("ink2"))
        flags = _ALIGNED[align] | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        place = QRectF(box.x() * one, box.y() * one, box.width() * one, box.height() * one)
        painter.drawText(place, int(flags) | int(Qt.TextFlag.TextDontClip), text)
        painter.restore()

    def _number(self, painter: QPainter, text: str, label: Label) -> None:
        """A number of the scale, readable upon lines: the ground is laid around it."""
        one, metrics = self._look.px(1), QFontMetricsF(self._font)
        wide, tall = metrics.horizontalAdvance(text) / one, metrics.capHeight() / one
        left = label.box.x if label.align is Align.LEFT else label.box.x - wide
        around = QPainterPath()
        around.addRoundedRect(QRectF(left - 1, label.box.y - tall / 2 - 1.5, wide + 2, tall + 3), 2, 2)
        painter.fillPath(around, self._look.color("card"))
        self._words(painter, text, QRectF(left, label.box.y - tall, wide, 2 * tall), Align.LEFT)

    def _legend(self, painter: QPainter) -> None:
        one, metrics = self._look.px(1), QFontMetricsF(self._font)
        widths = [_SAMPLE + _GAP + metrics.horizontalAdvance(rated.name) / one for rated in self._rated]
        x = (self._width - sum(widths) - _BETWEEN * (len(widths) - 1)) / 2
        y = self._width * 0.86 + 14
        for rated, wide in zip(self._rated, widths, strict=True):
            line = LOOKS[rated.role]
            self._stroke(painter, line, ((Point(x, y), Point(x + _SAMPLE, y)),), closed=False)
            self._mark(painter, line, Point(x + _SAMPLE / 2, y))
            self._words(painter, rated.name, QRectF(x + _SAMPLE + _GAP, y - 8, wide - _SAMPLE - _GAP, 16), Align.LEFT)
            x += wide + _BETWEEN

    def _measured(self, name: str) -> tuple[float, float]:
        one, metrics, lines = self._look.px(1), QFontMetricsF(self._font), name.split("\n")
        return max(map(metrics.horizontalAdvance, lines)) / one, metrics.lineSpacing() * len(lines) / one

    def _wrapped(self, name: str) -> str:
        """The name on one line, or on two of like length when it is long."""
        metrics, parts, most = QFontMetricsF(self._font), name.split(), self._look.px(_WIDEST)
        lines = [name]
        if metrics.horizontalAdvance(name) > most * 0.7 and len(parts) > 1:
            splits = [[" ".join(parts[:cut]), " ".join(parts[cut:])] for cut in range(1, len(parts))]
            lines = min(splits, key=lambda pair: max(map(metrics.horizontalAdvance, pair)))
        return "\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, most) for line in lines)


def _ratings(summary: Summary) -> list[_Rated]:
    """In the order in which they are drawn: equal values then read as a dot framed by a square."""
    skills: tuple[Skill, ...] = summary.skills
    return [
        _Rated(_("Before"), Role.EARLIER, tuple(skill.before for skill in skills)),
        _Rated(words.short_name(summary.mentor) or _("Mentor"), Role.MENTOR, tuple(skill.mentor for skill in skills)),
        _Rated(_("Now"), Role.NOW, tuple(skill.now for skill in skills)),
    ]


def _polygon(points: tuple[Point, ...]) -> QPolygonF:
    return QPolygonF([QPointF(*point) for point in points])
