"""The quiet line below a title: when, what kind, with whom, where; it gives way to the width, and opens the details."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.buttons import PlainText
from mentee_journal.ui.widgets.paint import keep_look, painting, text_width


class MetaLine(PlainText):
    """`line.show_parts([("calendar", "Thu 1 Oct, 14:00"), ("mentors", "Ruth Adeyemi")])`; `clicked` as any button."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[str, str]] = []
        self.setProperty("ringRadius", 6)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_look(self, self.updateGeometry)

    def show_parts(self, parts: list[tuple[str, str]]) -> None:
        """Icons and words, in order; what finds no room is left out from the end, and told in the tooltip."""
        self._parts = [(icon, words) for icon, words in parts if words]
        said = ", ".join(words for _icon, words in self._parts)
        self.setText(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            if self.underMouse():
                canvas.box(self.rect(), "hover", None, theme.px(6))
            x, middle = 0, self.height() / 2
            for icon, words in self._parts:
                room = self.width() - x - theme.px(22)
                if room < theme.px(24):
                    break
                width = min(text_width("small", words), room)
                canvas.icon(icon, x, middle, theme.px(16), "ink2")
                canvas.words(QRectF(x + theme.px(22), 0, width, self.height()), words, "small", "ink2")
                x += theme.px(22) + width + theme.px(14)
