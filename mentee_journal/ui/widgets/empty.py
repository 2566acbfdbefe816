"""What a page shows before there is anything: a drawing, a title, one sentence, and ways to begin."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import Button, PlainText
from mentee_journal.ui.widgets.drawing import Drawing
from mentee_journal.ui.widgets.flow import FlowLayout
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.paint import keep_look, painting, text_width


class Starter(PlainText):
    """A card to begin with: icon, what it is, and what it holds; made by `Empty.add_starter`."""

    def __init__(self, icon: str, title: str, text: str) -> None:
        super().__init__()
        self._icon, self._caption = icon, text
        self.setText(title)
        self.setAccessibleDescription(text)
        self.setAutoDefault(False)
        self.setProperty("ringRadius", 12)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        keep_look(self, self._restyle)

    def sizeHint(self) -> QSize:
        words = max(text_width("body_medium", self.text()), text_width("small", self._caption))
        return QSize(max(theme.px(192), words + 2 * theme.px(17)), theme.px(96))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            fill = "press" if self.isDown() else "hover" if self.underMouse() else "paper"
            canvas.box(self.rect(), fill, "line", theme.px(12))
            x, room = theme.px(17), self.width() - 2 * theme.px(17)
            canvas.icon(self._icon, x, theme.px(25), theme.px(20), "accent")
            canvas.words(QRectF(x, theme.px(43), room, theme.px(20)), self.text(), "body_medium")
            canvas.words(QRectF(x, theme.px(63), room, theme.px(18)), self._caption, "small", "ink2")

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class Empty(QWidget):
    """`empty = Empty(_("Your first session"), sentence)`; `add_button(button(...))`, `add_starter(icon,
    title, text)`.
    """

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        self.title, self.sentence = (
            WrappingLabel(title, "page_title"),
            WrappingLabel(sentence, "journal", "ink2"),
        )
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = Column(0, (24, 24, 24, 24), parent=self)
        layout.addStretch(1)
        layout.addWidget(Drawing(), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.px(20))
        layout.addWidget(self.title)
        layout.addSpacing(theme.px(6))
        layout.addLayout(self._narrowed())
        layout.addSpacing(theme.px(24))
        self._buttons, self._starters = _Centred(8), _Centred(12)
        layout.addWidget(self._buttons)
        layout.addSpacing(theme.px(40))
        layout.addWidget(self._starters)
        layout.addStretch(1)
        self.setAccessibleName(f"{title}. {sentence}")

    def add_button(self, made: Button) -> Button:
        """A way to begin; the primary one first."""
        self._buttons.flow.addWidget(made)
        return made

    def add_starter(self, icon: str, title: str, text: str) -> Starter:
        """One of at most three cards; connect its `clicked`."""
        starter = Starter(icon, title, text)
        self._starters.flow.addWidget(starter)
        return starter

    def _narrowed(self) -> Line:
        """The sentence, no wider than one reads with ease."""
        line = Line(0)
        line.addStretch(1)
        line.addWidget(self.sentence, 100)
        line.addStretch(1)
        keep_look(self, self._restyle)
        return line

    def _restyle(self) -> None:
        self.sentence.setMaximumWidth(theme.px(440))


class _Centred(QWidget):
    """A flow of widgets whose lines stand in the middle."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self.flow = FlowLayout(self, gap, centred=True)
