"""The nine topics as nine dots: which of them were written about, without a word about how often one should."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip

from mentee_journal.i18n import _
from mentee_journal.journal.questions import Covered
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.buttons import PlainText
from mentee_journal.ui.widgets.paint import keep_look, painting, text_width

DOT, STEP = 10, 15


class TopicDots(PlainText):
    """`show_coverage(covered)`; full is written about, hollow is not yet. `quiet` is only to be read."""

    def __init__(self, *, quiet: bool = False) -> None:
        super().__init__()
        self.setObjectName("topic_dots_read" if quiet else "topic_dots")
        self._quiet = quiet
        if quiet:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._covered: tuple[Covered, ...] = ()
        self.setProperty("ringRadius", 6)
        keep_look(self, self._restyle)

    def show_coverage(self, covered: Sequence[Covered]) -> None:
        """Show these topics."""
        self._covered = tuple(covered)
        done = sum(1 for one in covered if one.answers)
        words = _("{done} of {count} topics").format(done=done, count=len(covered))
        if words != self.text():
            self.setText(words)
        self.setAccessibleDescription(_told(covered))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._start() + text_width("small", self.text()), theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._start(), theme.px(28))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        middle, radius = self.height() / 2, theme.px(DOT) / 2
        with painting(self) as canvas:
            if not self._quiet and (self.isDown() or self.underMouse()):
                canvas.box(self.rect(), "press" if self.isDown() else "hover", None, theme.px(6))
            for place, one in enumerate(self._covered):
                x = radius + theme.px(STEP) * place
                canvas.circle(x, middle, radius, "accent" if one.answers else None, None if one.answers else "field")
            room = QRectF(self._start(), 0, self.width() - self._start(), self.height())
            canvas.words(room, self.text(), "small", "ink2")

    def _tip_at(self, spot: QPointF) -> str:
        x = self.width() - spot.x() if self.isRightToLeft() else spot.x()
        place = int(x // theme.px(STEP))
        return topic_words(self._covered[place]) if place < len(self._covered) else _told(self._covered)

    def _start(self) -> int:
        return theme.px(STEP) * len(self._covered) + theme.px(6)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def topic_words(covered: Covered) -> str:
    """*Feedback: written about*."""
    if covered.answers:
        return _("{topic}: written about").format(topic=covered.topic.name)
    return _("{topic}: not yet").format(topic=covered.topic.name)


def _told(covered: Sequence[Covered]) -> str:
    return "\n".join(topic_words(one) for one in covered)
