"""How far along: a bar, always with the numbers in words beside it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.paint import keep_look, painting
from mentee_journal.ui.widgets.row_painter import paint_progress

_PARTS = 1000


class Progress(QProgressBar):
    """`Progress(0.6, _("3.5 h, aim 1 h"))`: a share from 0 to 1, and the same in words for readers."""

    def __init__(self, share: float = 0, said: str = "", *, name: str = "") -> None:
        super().__init__()
        self.setRange(0, _PARTS)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.set_share(share, said)
        keep_look(self, self._restyle)

    def set_share(self, share: float, said: str = "") -> None:
        """Fill it anew."""
        self.setValue(round(min(max(share, 0), 1) * _PARTS))
        self.setAccessibleDescription(said)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            bar = QRectF(0, (self.height() - theme.px(8)) / 2, self.width(), theme.px(8))
            paint_progress(canvas, bar, self.value() / _PARTS)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class ProgressRow(QWidget):
    """`ProgressRow(goal.title, _("4 of 6"), 0.66, note=_("Quiet for 36 days"))`: words, bar, and an amber
    note if any.
    """

    def __init__(self, title: str, said: str, share: float, *, note: str = "") -> None:
        super().__init__()
        self.title, self.said = ElidedLabel(title, "body_medium"), Label(said, "caption", "ink2")
        self.bar = Progress(share, said, name=title)
        self.note = Label(note, "caption_medium", "amber")
        if not note:  # to show what has no parent yet would open a window
            self.note.hide()
        words = Line(12)
        words.addWidget(self.title, 1)
        words.addWidget(self.said)
        layout = Column(6, parent=self)
        layout.addLayout(words)
        layout.addWidget(self.bar)
        layout.addWidget(self.note)
