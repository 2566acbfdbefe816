"""A short formatted text to read: Markdown without its HTML, and a document that opens no file and fetches nothing."""

import re

from PySide6.QtCore import QRectF, QSize, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentee_journal.models.base import clean
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.exact import shown
from mentee_journal.ui.widgets.exact_edit import nothing_for
from mentee_journal.ui.widgets.paint import font_of, keep_look, line_height

_BREAK = re.compile(r"(?<=\S)[ \t]*\n(?=[^\n])")
_SAFE = QTextDocument.MarkdownFeature.MarkdownDialectCommonMark | QTextDocument.MarkdownFeature.MarkdownNoHTML


class SafeDocument(QTextDocument):
    """Gives every picture and style sheet a harmless stand-in; Qt would else open the file of that name."""

    def loadResource(self, kind: int, _name: QUrl | str) -> object:
        return nothing_for(kind)


class MarkdownView(QWidget):
    """`MarkdownView(advice.text)`; its height follows its width. A line break stays a line break, as in the editor."""

    def __init__(self, text: str = "", role: str = "quote", token: str = "ink") -> None:
        super().__init__()
        self._text, self._role, self._token = "", role, token
        self._document = SafeDocument(self)
        self._document.setDocumentMargin(0)
        self._document.setUndoRedoEnabled(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._text = text
        keep_look(self, self._restyle)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self._restyle()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(width)
        return round(self._document.size().height() + 0.49)

    def sizeHint(self) -> QSize:
        width = theme.px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(40), line_height(self._role) if self._text else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._document.setTextWidth(self.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, theme.color(self._token))
        context.palette = palette
        context.clip = QRectF(self.rect())
        painter = QPainter(self)
        self._document.documentLayout().draw(painter, context)
        painter.end()

    def _restyle(self) -> None:
        self._document.setDefaultFont(font_of(self._role))
        self._document.setMarkdown(_BREAK.sub("  \n", shown(clean(self._text))), _SAFE)
        self._space()
        self.setAccessibleName(self._document.toPlainText().strip())
        self.updateGeometry()
        self.update()

    def _space(self) -> None:
        """Take Qt's large headings and gaps back to ours."""
        block, number = self._document.begin(), 0
        font = self._document.defaultFont()
        cursor = QTextCursor(self._document)
        while block.isValid():
            form = QTextBlockFormat(block.blockFormat())
            form.setTopMargin(theme.px(6) if number else 0)
            form.setBottomMargin(0)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(form)
            if form.headingLevel():
                look = QTextCharFormat()
                look.setFontPointSize(font.pointSizeF())
                look.setProperty(QTextCharFormat.Property.FontSizeAdjustment.value, 0)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(look)
            block, number = block.next(), number + 1
