"""What scrolls and what is dragged wider: a scroll area without a frame, panes with a hairline between."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QSplitterHandle, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column, Margins
from mentee_journal.ui.widgets.card import Surface
from mentee_journal.ui.widgets.paint import keep_look, painting


class Scroll(QScrollArea):
    """`scroll = Scroll(margins=(40, 32, 40, 32))`; then `scroll.body.addWidget(...)`. Scrolls up and down
    only.

    `ground` is the token behind: paper for pages, card for sheets. `go_to(place())` keeps the place over a
    redraw.
    """

    def __init__(self, *, ground: str = "paper", gap: int = 16, margins: Margins = (0, 0, 0, 0)) -> None:
        super().__init__()
        self._ground = ground
        self.content = Surface(ground)
        self.body = Column(gap, margins, parent=self.content)
        self.setWidget(self.content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        keep_look(self, self.update)

    def event(self, event: QEvent) -> bool:
        """Paint the ground behind the scroll bar too."""
        if event.type() == QEvent.Type.Paint:
            with painting(self) as canvas:
                canvas.painter.fillRect(self.rect(), theme.color(self._ground))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # Alt with an arrow means back, forward or moving a row; Qt would scroll
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.content.minimumSizeHint().width(), theme.px(64))

    def place(self) -> QPoint:
        """How far it is scrolled, to be given to `go_to` after a redraw."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def go_to(self, place: QPoint) -> None:
        """Scroll to where it was; the new content is measured first."""
        if layout := self.content.layout():
            layout.activate()
        self.verticalScrollBar().setValue(place.y())

    def reveal(self, widget: QWidget) -> None:
        """Scroll until a part that has just been opened is seen, from its top."""
        if layout := self.content.layout():
            layout.activate()
        top = widget.mapTo(self.content, QPoint(0, 0)).y()
        here, tall = self.verticalScrollBar().value(), self.viewport().height()
        if top < here or top + widget.height() > here + tall:
            self.verticalScrollBar().setValue(max(top - theme.px(16), 0))


class _Handle(QSplitterHandle):
    """A hairline that is easier to grab than to see."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            middle = self.width() // 2
            canvas.painter.fillRect(middle, 0, 1, self.height(), theme.color("line"))


class Panes(QSplitter):
    """`Panes([list_pane, sheet, margin], sizes=[304, 492, 276], stretch=1)`: the pane numbered `stretch`
    takes the room.

    Sizes are pixels at 100 % text. `state()` and `set_state()` keep the widths in the settings.
    """

    def __init__(self, panes: Sequence[QWidget], sizes: Sequence[int] = (), *, stretch: int = -1) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._wanted = list(sizes)
        self._taking = panes[stretch]
        for pane in panes:
            self.addWidget(pane)
        for place in range(len(panes)):
            self.setStretchFactor(place, 1 if place == stretch % len(panes) else 0)
        self.splitterMoved.connect(self._on_moved)
        keep_look(self, self.settle)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)

    def state(self) -> list[int]:
        """The widths, at 100 % text."""
        return [round(size * 100 / max(theme.px(100), 1)) for size in self.sizes()]

    def set_state(self, sizes: Sequence[int]) -> None:
        """Take up widths that were kept."""
        if len(sizes) == self.count():
            self._wanted = list(sizes)
            self.settle()

    def settle(self) -> None:
        """Give every pane the width it wants, and the one that takes the room all the rest."""
        if len(self._wanted) != self.count() or not self._wanted:
            return
        taking = self.indexOf(self._taking)
        sizes = [theme.px(size) for size in self._wanted]
        others = sum(size for place, size in enumerate(sizes) if place != taking and self._is_shown(place))
        sizes[taking] = max(self.width() - others, 1)
        self.setSizes(sizes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    def _is_shown(self, place: int) -> bool:
        pane = self.widget(place)
        return pane is not None and not pane.isHidden()

    def _on_moved(self) -> None:
        self._wanted = self.state()
