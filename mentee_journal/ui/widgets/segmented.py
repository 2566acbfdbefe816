"""A segmented control: two to four views of which one is shown; for keys and readers it is a group of radio
buttons.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Line
from mentee_journal.ui.widgets.buttons import PlainText
from mentee_journal.ui.widgets.paint import Side, keep_look, painting, text_width


class Segment(PlainText):
    """One of the views; made by `Segmented`."""

    def __init__(self, text: str, *, small: bool, soft: bool) -> None:
        super().__init__()
        self._small, self._soft = small, soft
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setProperty("ringRadius", 6)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = text_width("small_semibold", self.text()) + 2 * theme.px(13)
        return QSize(max(width, theme.px(32)), theme.px(26 if self._small else 28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            if self.isChecked():
                fill, edge = ("accentsoft", "accentline") if self._soft else ("card", "line2")
                canvas.box(self.rect(), fill, edge, theme.px(6))
            elif self.isDown() or self.underMouse():
                canvas.box(self.rect(), "press" if self.isDown() else "hover", None, theme.px(6))
            ink = ("accentink" if self._soft else "ink") if self.isChecked() else "ink2"
            role = "small_semibold" if self.isChecked() else "small"
            canvas.words(QRectF(self.rect()), self.text(), role, ink, Side.MIDDLE)


class Segmented(QWidget):
    """`Segmented(_("View"), [("people", _("People")), ("board", _("Outreach"))])`; tells `chosen(key)`.

    `small=True` is 32 high for the head of a pane; `soft=True` is green on card and fills its width, for a
    choice of files.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        segments: Sequence[tuple[str, str]],
        current: str = "",
        *,
        small: bool = False,
        soft: bool = False,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._soft = soft
        self._group = QButtonGroup(self)
        self._segments: dict[str, Segment] = {}
        layout = Line(2, (4, 4, 4, 4) if not small else (3, 3, 3, 3), parent=self)
        for key, text in segments:
            segment = self._segments[key] = Segment(text, small=small, soft=soft)
            self._group.addButton(segment)
            layout.addWidget(segment, 1 if soft else 0)
        self.set_current(current or segments[0][0])
        self._group.buttonClicked.connect(lambda _segment: self.chosen.emit(self.current()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding if soft else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        keep_look(self, self._restyle)

    def current(self) -> str:
        """The key of the view that is shown."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Show another one as chosen, without telling."""
        self._segments[key].setChecked(True)

    def set_text(self, key: str, text: str) -> None:
        """Change the words of a segment, as a count."""
        self._segments[key].setText(text)

    def segment(self, key: str) -> Segment:
        """The button of a view."""
        return self._segments[key]

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.box(
                self.rect(),
                "card" if self._soft else "sunken",
                "line2",
                theme.px(8),
            )

    def _restyle(self) -> None:
        for segment in self._segments.values():
            segment.updateGeometry()
        self.updateGeometry()
        self.update()
