"""The strokes a document is made of: a line, a passage of Markdown, a table, a drawing; and a document that opens no
file.
"""

import contextlib
from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from mentee_journal.export.contain import held
from mentee_journal.export.paper.drawing import OBJECT, Drawing, Drawings
from mentee_journal.export.paper.look import Look

SAFE = QTextDocument.MarkdownFeature.MarkdownDialectCommonMark | QTextDocument.MarkdownFeature.MarkdownNoHTML
KEEPS = QTextFormat.Property.UserProperty.value + 2
"""Set on a block that stays on one page with what follows it."""
LONGEST = 4_000  # characters of a paragraph that Qt lays out quickly even where nothing parts them
MONOSPACED = ["Noto Sans Mono", "DejaVu Sans Mono", "Menlo", "Consolas", "monospace"]
_NOT_TEXT = dict.fromkeys(map(ord, "\ufdd0\ufdd1\ufffc\u2028\u2029"), "\ufffd")  # mean something else to Qt


class SafeDocument(QTextDocument):
    """Gives every picture and style sheet a harmless stand-in; Qt would else open the file of that name."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setDefaultFont(look.font("quote"))
        self.setIndentWidth(look.px(22))
        self.setUseDesignMetrics(look.is_paper)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if look.backwards:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self.setDefaultTextOption(option)

    def loadResource(self, kind: int, _name: QUrl | str) -> object:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return b" "
        image = QImage(1, 1, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        return image


class Strokes:
    """Writes at the end of a document; `go_on(document)` goes on in another one."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self.look = look
        self.go_on(document)

    def go_on(self, document: QTextDocument) -> None:
        self._cursor = QTextCursor(document)
        self._document = document
        self._drawings = Drawings(document)
        self._is_first = True

    @contextlib.contextmanager
    def at_once(self) -> Iterator[None]:
        """What is written inside is laid out once, at the end."""
        edit = QTextCursor(self._document)
        edit.beginEditBlock()
        try:
            yield
        finally:
            edit.endEditBlock()

    def line(self, text: str, role: str, token: str = "ink", **place: Any) -> None:
        """A paragraph of ours or a title: `above`, `below`, `hang`, `indent` in pixels; `bold`, `keeps`, `level`."""
        bold = bool(place.pop("bold", False))
        self.block(role, **place)
        self.words(text, role, token, bold=bold)

    def block(self, role: str, **place: Any) -> None:
        """Begin a paragraph."""
        form = self._form(role, **place)
        if self._is_first:
            self._cursor.setBlockFormat(form)
            self._is_first = False
        else:
            self._cursor.insertBlock(form)
        self._cursor.mergeBlockCharFormat(self._ink(role))  # set, it would take the edges from a cell

    def words(self, text: str, role: str, token: str = "ink", *, bold: bool = False) -> None:
        self._cursor.insertText(text.translate(_NOT_TEXT), self._ink(role, token, bold=bold))

    def rule(self, *, above: float = 0, height: float = 8, keeps: bool = True) -> None:
        """A hairline from side to side."""
        form = QTextBlockFormat()
        form.setLineHeight(self.look.px(height), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(self.look.px(above))
        whole = QTextLength(QTextLength.Type.PercentageLength, 100)
        form.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value, whole)
        form.setBackground(self.look.color("line2"))  # of such a block Qt colours the line alone
        form.setProperty(KEEPS, keeps)
        self._cursor.insertBlock(form)
        small = QTextCharFormat()
        small.setProperty(QTextFormat.Property.FontPixelSize.value, 1)
        self._cursor.setBlockCharFormat(small)

    def drawing(self, drawing: Drawing, said: str) -> None:
        """Something painted in the line."""
        self._cursor.insertText(OBJECT, self._drawings.add(drawing, said))

    def passage(self, text: str, *, indent: float = 0, above: float = 6) -> None:
        """What a person wrote, with its Markdown."""
        inner = SafeDocument(self.look)
        inner.setMarkdown(held(text).translate(_NOT_TEXT), SAFE)
        _parted(inner)
        self._calm(inner, indent)
        self.block("quote", indent=indent, above=above)
        start = self._cursor.position()
        self._cursor.insertFragment(QTextDocumentFragment(inner))
        first = self._document.findBlock(start)
        if inner.begin().textList() and not first.text():
            QTextCursor(first).deleteChar()  # a list comes as a paragraph of its own, behind the one that waited for it
            first = self._document.findBlock(start)
        form = QTextBlockFormat(first.blockFormat())
        form.setTopMargin(self.look.px(above))
        QTextCursor(first).setBlockFormat(form)

    def table(self, rows: int, widths: Iterable[float], *, above: float = 0) -> QTextTable:
        """A table as wide as the text; `widths` in percent."""
        shares = [QTextLength(QTextLength.Type.PercentageLength, width) for width in widths]
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setTopMargin(self.look.px(above))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints(shares)
        if self.look.backwards:
            form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.rest()  # a table stands below a paragraph: that one is not to be seen
        return self._cursor.insertTable(rows, len(shares), form)

    def rest(self) -> None:
        """Take the height from a paragraph in which nothing was written."""
        if self._is_first:
            form = QTextBlockFormat()
            form.setLineHeight(0.1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            form.setProperty(KEEPS, True)
            self._cursor.setBlockFormat(form)
            self._is_first = False

    def enter(self, table: QTextTable, row: int, column: int, **edges: float) -> None:
        """Go on in a cell; `top`, `bottom`, `lead` pixels of room, `below` and `bar` the tokens of its lines."""
        cell = table.cellAt(row, column)
        form = QTextTableCellFormat()
        form.setTopPadding(self.look.px(edges.get("top", 0)))
        form.setBottomPadding(self.look.px(edges.get("bottom", 0)))
        lead, trail = self.look.px(edges.get("lead", 0)), self.look.px(edges.get("trail", 0))
        backwards = self.look.backwards
        form.setLeftPadding(trail if backwards else lead)
        form.setRightPadding(lead if backwards else trail)
        cell.setFormat(form)
        self._cursor = cell.firstCursorPosition()
        self._is_first = True

    def underline(self, table: QTextTable, row: int, column: int, token: str = "line2") -> None:
        """A hairline below a cell."""
        form = QTextTableCellFormat(table.cellAt(row, column).format().toTableCellFormat())
        form.setBottomBorder(self.look.px(1))
        form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBottomBorderBrush(QBrush(self.look.color(token)))
        table.cellAt(row, column).setFormat(form)

    def voice_bar(self, table: QTextTable) -> None:
        """The bar of the mentor's voice, on the side a reader starts from."""
        form = QTextTableCellFormat(table.cellAt(0, 0).format().toTableCellFormat())
        width, solid = self.look.px(3), QTextFrameFormat.BorderStyle.BorderStyle_Solid
        brush = QBrush(self.look.color("voice"))
        if self.look.backwards:
            form.setRightBorder(width)
            form.setRightBorderStyle(solid)
            form.setRightBorderBrush(brush)
        else:
            form.setLeftBorder(width)
            form.setLeftBorderStyle(solid)
            form.setLeftBorderBrush(brush)
        table.cellAt(0, 0).setFormat(form)

    def leave(self, table: QTextTable) -> None:
        """Go on behind the table, where Qt has left a paragraph."""
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._is_first = True
        self.rest()  # of the first paragraph below a table Qt forgets the margin

    def _calm(self, document: QTextDocument, indent: float) -> None:
        """Take Qt's own gaps and colours back to ours."""
        block, cursor = document.begin(), QTextCursor(document)
        while block.isValid():
            form = QTextBlockFormat(block.blockFormat())
            depth = form.intProperty(QTextFormat.Property.BlockQuoteLevel.value)
            form.setTopMargin(self.look.px(0 if block.textList() else 6))
            form.setBottomMargin(0)
            form.setRightMargin(0)
            form.setLeftMargin(self.look.px(indent + 16 * depth))
            form.setLineHeight(self.look.line("quote"), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(form)
            self._dress(block)
            block = block.next()

    def _dress(self, block: QTextBlock) -> None:
        """Qt gives links the colour of the window, and code the font of the system."""
        cursor = QTextCursor(block)
        part = block.begin()
        while not part.atEnd():
            fragment = part.fragment()
            part += 1
            look, form = fragment.charFormat(), QTextCharFormat()
            if look.isAnchor():
                form.setForeground(self.look.color("accentink"))
            if look.fontFixedPitch():
                form.setFontFamilies(MONOSPACED)
            if form.propertyCount():
                cursor.setPosition(fragment.position())
                cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(form)

    def _form(self, role: str, **place: Any) -> QTextBlockFormat:
        form, px = QTextBlockFormat(), self.look.px
        form.setLineHeight(self.look.line(role), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        form.setTopMargin(px(place.get("above", 0)))
        form.setBottomMargin(px(place.get("below", 0)))
        hang, indent = px(place.get("hang", 0)), px(place.get("indent", 0))
        form.setLeftMargin(hang + indent)
        form.setTextIndent(-hang)
        if hang:
            form.setTabPositions([QTextOption.Tab(hang, QTextOption.TabType.LeftTab)])
        if level := place.get("level", 0):
            form.setHeadingLevel(level)
        if (side := place.get("side")) is not None:
            form.setAlignment(side)
        if place.get("keeps"):
            form.setProperty(KEEPS, True)
        return form

    def _ink(self, role: str, token: str = "ink", *, bold: bool = False) -> QTextCharFormat:
        font = QFont(self.look.font(role))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(self.look.color(token))
        return form


def one_line(text: str) -> str:
    return " ".join(text.split())


def _parted(document: QTextDocument) -> None:
    """Part paragraphs that are longer than anything people write by hand: one of them could take minutes."""
    block, cursor = document.begin(), QTextCursor(document)
    while block.isValid():
        if block.length() > LONGEST:
            text = block.text()
            space = text.rfind(" ", LONGEST // 2, LONGEST)
            before = text[: space + 1 if space > 0 else LONGEST]
            cursor.setPosition(block.position() + len(before.encode("utf-16-le")) // 2)
            cursor.insertBlock()
        block = block.next()
