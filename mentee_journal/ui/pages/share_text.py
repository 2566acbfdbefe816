"""The very text of a file, to be read and checked before it leaves."""

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.pages.share_paper import paint_sheet
from mentee_journal.ui.widgets.exact import LONGEST_LINE, exact_text
from mentee_journal.ui.widgets.paint import font_of, keep_look

MONOSPACED = ["Noto Sans Mono", "DejaVu Sans Mono", "Menlo", "Consolas", "monospace"]


class FileText(QPlainTextEdit):
    """`show_data(bytes)`; what is shown is the file, sign by sign, also what no reader of it will see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = b""
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("The file itself"))
        self.setProperty("focusRing", "edge")
        self.viewport().setAutoFillBackground(False)
        keep_look(self, self._restyle)

    def show_data(self, data: bytes) -> None:
        """Show a file in UTF-8."""
        if data == self._data:
            return
        self._data = data
        text = data.decode("utf-8")
        long = any(len(line) > LONGEST_LINE for line in text.split("\n"))  # to break these takes Qt minutes
        mode = QPlainTextEdit.LineWrapMode.NoWrap if long else QPlainTextEdit.LineWrapMode.WidgetWidth
        self.setLineWrapMode(mode)
        place = self.verticalScrollBar().value()
        self.setPlainText(text)
        self.verticalScrollBar().setValue(place)

    def shown(self) -> bytes:
        """What stands there, as bytes."""
        return exact_text(self.document()).encode("utf-8")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            paint_sheet(self)
            return True
        return super().event(event)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None

    def _restyle(self) -> None:
        font = QFont(font_of("small"))
        font.setFamilies(MONOSPACED)
        self.setFont(font)
        self.document().setDocumentMargin(theme.px(20))
        self.update()
