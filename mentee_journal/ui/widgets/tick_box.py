"""Boxes to tick, the switch, and the round button of a choice: native check boxes underneath, so keys and
readers work.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import Canvas, keep_look, painting, text_width


class TickBox(QCheckBox):
    """`TickBox(_("Include goals"))`, drawn 18 and clicked 24; `setTristate` shows "some". Locked when
    disabled.

    Without words give it an accessible name: `TickBox(name=action.text)`.
    """

    def __init__(self, text: str = "", *, name: str = "", role: str = "body") -> None:
        super().__init__()
        self._role, self._words = role, ""
        self.setText(text)
        if name:
            self.setAccessibleName(name)
        self.setProperty("ringRadius", 5)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        keep_look(self, self._restyle)

    def setText(self, text: str) -> None:
        self._words = text
        super().setText(text.replace("&", "&&"))

    def text(self) -> str:
        return self._words

    def sizeHint(self) -> QSize:
        words = self._gap() + text_width(self._role, self._words) if self._words else 0
        return QSize(self._mark_width() + words, theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, spot: QPoint) -> bool:
        return self.rect().contains(spot)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            self._paint_mark(canvas)
            if self._words:
                start = self._mark_width() + self._gap()
                room = QRectF(start, 0, self.width() - start, self.height())
                canvas.words(room, self._words, self._role, "ink" if self.isEnabled() else "ink3")

    def ring_area(self) -> QRect:
        """What the focus ring surrounds: the mark alone, wherever it really is."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), self._mark_rect().toRect())

    def _mark_rect(self) -> QRectF:
        """The mark stands on the leading edge."""
        size = theme.px(18)
        return QRectF(0, (self.height() - size) / 2, size, size)

    def _paint_mark(self, canvas: Canvas) -> None:
        paint_tick(canvas, self._mark_rect(), self.checkState(), enabled=self.isEnabled(), hovered=self.underMouse())

    def _mark_width(self) -> int:
        return theme.px(18 if self._words else 24)

    def _gap(self) -> int:
        return theme.px(12)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class Switch(TickBox):
    """`Switch(_("Keep private"))`: a state that applies at once; `toggled` tells. Words stand after it."""

    def __init__(self, text: str = "", *, name: str = "", role: str = "small") -> None:
        super().__init__(text, name=name, role=role)
        self.setProperty("ringRadius", 10)

    def _mark_rect(self) -> QRectF:
        return QRectF(0, (self.height() - theme.px(20)) / 2, theme.px(36), theme.px(20))

    def _paint_mark(self, canvas: Canvas) -> None:
        track = self._mark_rect()
        radius, middle, on = track.height() / 2, track.center().y(), self.isChecked()
        if on:
            canvas.box(track, "accenthover" if self.underMouse() else "accent", None, radius)
            canvas.circle(track.right() - radius, middle, theme.px(7), "onaccent")
        else:
            canvas.box(track, "hover" if self.underMouse() else "card", "field", radius)
            canvas.circle(track.left() + radius - 1, middle, theme.px(5), "field")
        if not self.isEnabled():
            canvas.box(track, "sunken", "line2", radius)

    def _mark_width(self) -> int:
        return theme.px(36)

    def _gap(self) -> int:
        return theme.px(8)


def paint_tick(
    canvas: Canvas, rect: QRectF, state: Qt.CheckState, *, enabled: bool = True, hovered: bool = False
) -> None:
    """A tick box in one of its states, for widgets and for rows of a tree."""
    radius, middle = theme.px(5), rect.center()
    if not enabled:
        canvas.box(rect, "sunken", "line2", radius)
        return
    if state == Qt.CheckState.Unchecked:
        canvas.box(rect, "hover" if hovered else "card", "field", radius)
        return
    canvas.box(rect, "accenthover" if hovered else "accent", None, radius)
    if state == Qt.CheckState.Checked:
        canvas.icon("check", middle.x() - theme.px(7), middle.y(), theme.px(14), "onaccent")
    else:
        canvas.box(QRectF(middle.x() - theme.px(4), middle.y() - 1, theme.px(8), 2), "onaccent", None, 1)


def paint_radio(canvas: Canvas, x: float, y: float, *, on: bool) -> None:
    """The round mark of one choice of several, 18 across, centred."""
    radius = theme.px(9)
    canvas.circle(x, y, radius, "accent" if on else "card", None if on else "field")
    if on:
        canvas.circle(x, y, theme.px(3), "onaccent")
