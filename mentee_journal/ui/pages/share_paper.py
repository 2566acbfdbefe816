"""A sheet of paper on the desk, on which a summary is seen before it leaves, or as it left."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from mentee_journal.export.paper.look import Look
from mentee_journal.export.paper.passage import SafeDocument, blank
from mentee_journal.export.paper.typeset import Typesetter
from mentee_journal.summary import Summary
from mentee_journal.ui import theme
from mentee_journal.ui.pages.share_left import set_left, set_margins
from mentee_journal.ui.slices import Slices
from mentee_journal.ui.widgets.paint import font_of, keep_look, line_height, painting

_SIDE, _TOP = 56, 36  # margins


def look_of_screen() -> Look:
    """The look of the window, in the theme and the text size in force."""
    backwards = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return Look(theme.color, font_of, line_height, theme.px, backwards=backwards)


class Paper(QTextBrowser):
    """`show_summary(summary)` keeps the scroll place; the text can be selected and read with the keys."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Summary | str = ""
        self._document: SafeDocument | None = None
        self._slices = Slices(self)
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setProperty("focusRing", "edge")
        self.setMinimumWidth(120)
        keep_look(self, self._restyle)

    def show_summary(self, summary: Summary) -> None:
        """Set this summary."""
        if summary != self._shown:
            self._shown = summary
            self._set()

    def show_markdown(self, text: str) -> None:
        """Show a file as it left."""
        if text != self._shown:
            self._shown = text
            self._set()
            self.verticalScrollBar().setValue(0)

    def point_at(self, words: str, number: int) -> None:
        """Choose one of the places where these words stand, and scroll to it."""
        found = []
        cursor = self.document().find(words)
        while not cursor.isNull():
            found.append(cursor)
            cursor = self.document().find(words, cursor)
        if found:
            self.setTextCursor(found[number % len(found)])
            self.ensureCursorVisible()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing that a text names is ever opened; what we drew ourselves is in the document already."""
        return None

    def sizeHint(self) -> QSize:
        return QSize(theme.px(632), theme.px(700))

    def event(self, event: QEvent) -> bool:
        """Paint the sheet below the viewport that shows the words; it goes on below the window."""
        if event.type() == QEvent.Type.Paint:
            paint_sheet(self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._margins()

    def _set(self) -> None:
        """A long summary takes its time, in which the one before is seen."""
        look = look_of_screen()
        document = blank(look, self)
        if isinstance(self._shown, Summary):
            steps = Typesetter(document, look).steps(self._shown)
        else:
            steps = set_left(document, self._shown)
        self._slices.run(steps, lambda: self._put(document))

    def _put(self, document: SafeDocument) -> None:
        place = self.verticalScrollBar().value()
        old, self._document = self._document, document  # Qt lets go of its own first document by itself
        self.setDocument(document)
        if old is not None:
            old.deleteLater()
        self._margins()
        self.verticalScrollBar().setValue(place)

    def _margins(self) -> None:
        set_margins(self.document(), self._side(), theme.px(_TOP))

    def _side(self) -> int:
        return min(theme.px(_SIDE), self.width() // 10)

    def _restyle(self) -> None:
        if self._shown:
            self._set()
        self.update()


def paint_sheet(widget: QWidget) -> None:
    """A sheet of paper as large as `widget`, which goes on below the window."""
    with painting(widget) as canvas:
        canvas.box(QRectF(0, 0, widget.width(), widget.height() + theme.px(8)), "card", "line2", theme.px(4))
