"""Where one is in a guide of a few steps; steps that are done can be gone back to."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Line, empty
from mentee_journal.ui.widgets.buttons import PlainText
from mentee_journal.ui.widgets.card import Hairline
from mentee_journal.ui.widgets.paint import Side, keep_look, painting, text_width


class Step(PlainText):
    """One step; made by `StepRow`."""

    def __init__(self, number: int, text: str, state: str) -> None:
        super().__init__()
        self._number, self._state = number, state
        self.setText(text)
        self.setAutoDefault(False)
        told = {"done": _("Done"), "now": _("You are here"), "later": _("Not yet")}[state]
        self.setAccessibleName(_("Step {number}: {name}").format(number=number, name=text))
        self.setAccessibleDescription(told)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if state != "done":
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        keep_look(self, self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(34) + text_width(self._role(), self.text()), theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(28), theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        radius, middle = theme.px(12), self.height() / 2
        fill, edge, ink = {
            "done": ("accentsoft", None, "accentink"),
            "now": ("accent", None, "onaccent"),
            "later": ("card", "field", "ink2"),
        }[self._state]
        with painting(self) as canvas:
            canvas.circle(radius, middle, radius, "accentline" if self.underMouse() else fill, edge)
            if self._state == "done":
                canvas.icon("check", radius - theme.px(7), middle, theme.px(14), ink)
            else:
                number = QRectF(0, 0, 2 * radius, self.height())
                canvas.words(number, str(self._number), "caption_semibold", ink, Side.MIDDLE)
            room = QRectF(theme.px(34), 0, self.width() - theme.px(34), self.height())
            canvas.words(room, self.text(), self._role(), "ink" if self._state == "now" else "ink2")

    def _role(self) -> str:
        return "body_semibold" if self._state == "now" else "body"


class StepRow(QWidget):
    """`StepRow([_("What?"), _("So what?"), _("Now what?")], current=1)`; a click on a done step tells
    `chosen(place)`.
    """

    chosen = Signal(int)

    def __init__(self, steps: Sequence[str] = (), current: int = 0) -> None:
        super().__init__()
        self.setAccessibleName(_("Steps"))
        self._steps, self.current = list(steps), current
        self._line = Line(12, parent=self)
        self.set_current(current)

    def set_steps(self, steps: Sequence[str], current: int = 0) -> None:
        """Show the steps of another guide."""
        self._steps = list(steps)
        self.set_current(current)

    def set_current(self, current: int) -> None:
        """Stand at another step."""
        self.current = current
        empty(self._line)
        for place, name in enumerate(self._steps):
            if place:
                rule = Hairline("line2")
                rule.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
                rule.setFixedWidth(theme.px(30 if len(self._steps) < 5 else 10))  # noqa: PLR2004  # many need room
                self._line.addWidget(rule)
            step = Step(place + 1, name, "done" if place < current else "now" if place == current else "later")
            step.clicked.connect(lambda _checked=False, place=place: self.chosen.emit(place))
            self._line.addWidget(step)
        self._line.addStretch(1)
