"""A text field that takes in words alone, gives them back to the character, and opens nothing."""

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QKeyEvent, QTextDocument
from PySide6.QtWidgets import QTextEdit

from mentee_journal.i18n import _
from mentee_journal.ui.widgets import exact

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ExactEdit(QTextEdit):
    """`refused` tells why something was not pasted; Tab moves on."""

    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in ENTER and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()  # Qt's own line separator is no line end in a text file
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not any(url.isLocalFile() for url in source.urls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if len(text) > exact.LARGEST_PASTE:
            self.refused.emit(_("That is too much to paste at once. Nothing was pasted. Paste it in parts."))
        elif self.document().characterCount() + len(text) > exact.LARGEST_TEXT:
            self.refused.emit(_("This page is full. Nothing was pasted. Go on in a new one."))
        else:
            cursor = self.textCursor()
            cursor.beginEditBlock()
            cursor.insertText(exact.ready_to_paste(text))
            cursor.endEditBlock()
            self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    def loadResource(self, kind: int, _name: QUrl | str) -> object:
        return nothing_for(kind)


def nothing_for(kind: int) -> object:
    """What a document gets instead of a file: a point for a picture, a blank for a style sheet. Handed nothing at
    all, Qt would open the file itself.
    """
    if kind == QTextDocument.ResourceType.ImageResource.value:
        image = QImage(1, 1, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        return image
    return b" "
