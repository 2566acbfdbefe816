"""A sheet of paper on the desk, on which a summary is seen before it leaves, or as it left."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from mentee_journal.i18n import _, ngettext
from mentee_journal.summary import Summary
from mentee_journal.ui import theme
from mentee_journal.ui.pages.share_typeset import Typesetter, set_file, set_margins
from mentee_journal.ui.widgets.editor import SafeDocument
from mentee_journal.ui.widgets.paint import font_of, keep_look, painting

WORDS_A_MINUTE = 200
_PAGE = 518, 800  # pixels of the text of a printed page, at 100 %
_SIDE, _TOP = 56, 36  # margins


class Paper(QTextBrowser):
    """`show_summary(summary)` keeps the scroll place; the text can be selected and read with the keys."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Summary | str = ""
        self._document: SafeDocument | None = None
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

    def length(self) -> str:
        """*1 page, about 2 minutes to read*."""
        size, words = self.document().size(), len(self.toPlainText().split())
        wide, tall = size.width() - 2 * self._side(), size.height() - 2 * theme.px(_TOP)
        pages = max(ceil(wide * tall / (theme.px(_PAGE[0]) * theme.px(_PAGE[1]))), 1)
        minutes = max(round(words / WORDS_A_MINUTE), 1)
        said = ngettext("{pages} page", "{pages} pages", pages).format(pages=pages)
        read = ngettext("about {minutes} minute to read", "about {minutes} minutes to read", minutes)
        return _("{pages}, {minutes}").format(pages=said, minutes=read.format(minutes=minutes))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing that a text names is ever opened; what we drew ourselves is in the document already."""
        return None

    def sizeHint(self) -> QSize:
        return QSize(theme.px(632), theme.px(700))

    def event(self, event: QEvent) -> bool:
        """Paint the sheet below the viewport that shows the words; it goes on below the window."""
        if event.type() == QEvent.Type.Paint:
            with painting(self) as canvas:
                canvas.box(QRectF(0, 0, self.width(), self.height() + theme.px(8)), "card", "line2", theme.px(4))
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._margins()

    def _set(self) -> None:
        place = self.verticalScrollBar().value()
        document = SafeDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(font_of("quote"))
        if isinstance(self._shown, Summary):
            Typesetter(document, self.devicePixelRatioF()).set(self._shown)
        else:
            set_file(document, self._shown)
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
