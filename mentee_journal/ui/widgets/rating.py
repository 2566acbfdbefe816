"""Ratings: mine are circles in the accent, the mentor's are squares in plum, everywhere."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import Canvas, Side, keep_look, painting
from mentee_journal.ui.widgets.tooltip import plain_tip

MOST = 5


class CirclesRating(QAbstractSlider):
    """`CirclesRating(_("How useful was it?"))`: 1 to 5 by mouse, figures or arrows; 0, Delete or the same
    again clears.

    `rated(int)` comes from a person only, 0 for cleared; `set_rating` is silent. `numbered=True` draws 28 px
    with figures. For screen readers it is a slider.
    """

    rated = Signal(int)
    token, empty = "accent", "field"

    def __init__(self, name: str, value: int = 0, *, most: int = MOST, numbered: bool = False) -> None:
        super().__init__()
        self._numbered, self._under = numbered, 0
        self.setRange(0, most)
        self.setValue(value)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setProperty("ringRadius", 4)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._on_value)
        keep_look(self, self._restyle)
        self._on_value()

    def set_rating(self, value: int | None) -> None:
        """Show a rating without telling; None shows none."""
        self.setValue(value or 0)

    def rating(self) -> int | None:
        """What is rated, None while nothing is."""
        return self.value() or None

    def sizeHint(self) -> QSize:
        return QSize(self._step() * self.maximum() - self._gap(), max(self._side(), theme.px(24)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            for place in range(1, self.maximum() + 1):
                self._paint_one(canvas, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        steps = {Qt.Key.Key_Right: -1 if backwards else 1, Qt.Key.Key_Left: 1 if backwards else -1,
                 Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}  # fmt: skip
        key = Qt.Key(event.key())
        if event.text().isdecimal() and int(event.text()) <= self.maximum():
            self._rate(int(event.text()))
        elif key in steps:
            self._rate(min(max(self.value() + steps[key], 1), self.maximum()))
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._rate(0)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and place:
            self._rate(0 if place == self.value() else place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._under = self._place_at(event.position().x())
        self.update()

    def _paint_one(self, canvas: Canvas, place: int) -> None:
        side = self._side()
        rect = QRectF((place - 1) * self._step(), (self.height() - side) / 2, side, side)
        on = place <= self.value()
        hovered = self.underMouse() and place <= self._under
        fill = self.token if on else "hover" if hovered else None
        canvas.box(rect, fill, self.token if on else self.empty, self._radius())
        if self._numbered:
            canvas.words(rect, str(place), "small_semibold", "onaccent" if on else "ink2", Side.MIDDLE)

    def _place_at(self, x: float) -> int:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        return min(max(int((x + self._gap() / 2) // self._step()) + 1, 0), self.maximum())

    def _radius(self) -> float:
        return self._side() / 2

    def _side(self) -> int:
        return theme.px(28 if self._numbered else 14)

    def _gap(self) -> int:
        return theme.px(8 if self._numbered else 4)

    def _step(self) -> int:
        return self._side() + self._gap()

    def _rate(self, value: int) -> None:
        if value != self.value():
            self.setValue(value)
            self.rated.emit(value)

    def _on_value(self) -> None:
        self.setAccessibleDescription(said(self.value(), self.maximum()))
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class SquaresRating(CirclesRating):
    """What the mentor rated, set by hand as they say it: `SquaresRating(_("Ruth's rating"), 3)`."""

    token, empty = "voice", "voice"

    def _radius(self) -> float:
        return theme.px(3)


class Sure(CirclesRating):
    """How sure one is: `Sure()` has five circles, `Sure(most=3)` three."""

    def __init__(self, value: int = 0, *, most: int = MOST) -> None:
        super().__init__(_("How sure are you?"), value, most=most)


class Marks(QWidget):
    """A rating to read: `Marks(4)`, the mentor's `Marks(3, squares=True)`, how sure `Marks(2, most=3,
    small=True)`.
    """

    def __init__(
        self,
        value: int | None,
        *,
        most: int = MOST,
        squares: bool = False,
        small: bool = False,
        name: str = "",
    ) -> None:
        super().__init__()
        self._value, self._most, self._squares, self._small = value or 0, most, squares, small
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        keep_look(self, self.updateGeometry)
        self.set_value(value)

    def set_value(self, value: int | None) -> None:
        self._value = value or 0
        self.setAccessibleName(" ".join(part for part in (self._name, said(self._value, self._most)) if part))
        self.setToolTip(plain_tip(self.accessibleName()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(marks_width(self._most, small=self._small), theme.px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            paint_marks(canvas, QRectF(self.rect()), self._value, self._most, squares=self._squares, small=self._small)


def said(value: int, most: int = MOST) -> str:
    """*4 of 5*, as it is read out."""
    return _("{value} of {most}").format(value=value, most=most) if value else _("Not rated")


def marks_width(most: int = MOST, *, small: bool = False) -> int:
    """Pixels that painted marks need."""
    side = 10 if small else 14
    return theme.px(side) * most + theme.px(4) * (most - 1)


def paint_marks(
    canvas: Canvas, rect: QRectF, value: int, most: int = MOST, *, squares: bool = False, small: bool = False
) -> None:
    """Circles for mine, squares for the mentor's, from the leading edge of `rect`; for tables too."""
    side, gap = theme.px(10 if small else 14), theme.px(4)
    token, empty = ("voice", "voice") if squares else ("accent", "field")
    for place in range(most):
        mark = QRectF(rect.left() + place * (side + gap), rect.center().y() - side / 2, side, side)
        on = place < value
        canvas.box(mark, token if on else None, token if on else empty, theme.px(3) if squares else side / 2)
