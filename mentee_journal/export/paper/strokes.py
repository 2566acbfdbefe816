"""The strokes a document is made of: a line, a passage of Markdown, a table, a drawing."""

import contextlib
from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
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
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from mentee_journal.export.paper.drawing import OBJECT, Drawing, Drawings
from mentee_journal.export.paper.look import Look
from mentee_journal.export.paper.passage import NOT_TEXT, passage

KEEPS = QTextFormat.Property.UserProperty.value + 2
"""Set on a block that stays on one page with what follows it."""


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
        self._cursor.insertText(text.translate(NOT_TEXT), self._ink(role, token, bold=bold))

    def rule(self, above: float, *, keeps: bool = True) -> None:
        """A hairline from side to side, `above` pixels below the line before."""
        form = QTextBlockFormat()
        form.setLineHeight(self.look.px(1), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(self.look.px(above))
        form.setBackground(self.look.color("line2"))
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
        inner = passage(text, self.look, indent)
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
        if self.look.backwards:  # Qt does not mirror tables
            shares.reverse()
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setTopMargin(self.look.px(above))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints(shares)
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
        cell = self._cell(table, row, column)
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
        cell = self._cell(table, row, column)
        form = QTextTableCellFormat(cell.format().toTableCellFormat())
        form.setBottomBorder(self.look.px(1))
        form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBottomBorderBrush(QBrush(self.look.color(token)))
        cell.setFormat(form)

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

    def _cell(self, table: QTextTable, row: int, column: int) -> QTextTableCell:
        return table.cellAt(row, table.columns() - 1 - column if self.look.backwards else column)

    def leave(self, table: QTextTable) -> None:
        """Go on behind the table, where Qt has left a paragraph."""
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._is_first = True
        self.rest()  # of the first paragraph below a table Qt forgets the margin

    def _form(self, role: str, **place: Any) -> QTextBlockFormat:
        form, px = QTextBlockFormat(), self.look.px
        form.setLineHeight(self.look.line(role), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        form.setTopMargin(px(place.get("above", 0)))
        form.setBottomMargin(px(place.get("below", 0)))
        hang, indent = px(place.get("hang", 0)), px(place.get("indent", 0))
        if self.look.backwards:
            form.setRightMargin(hang + indent)
        else:
            form.setLeftMargin(hang + indent)
        form.setTextIndent(-hang)
        if hang:  # it hangs on the side on which the document begins, whatever its words are
            backwards = Qt.LayoutDirection.RightToLeft
            form.setLayoutDirection(backwards if self.look.backwards else Qt.LayoutDirection.LeftToRight)
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
