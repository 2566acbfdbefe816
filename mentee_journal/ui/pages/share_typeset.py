"""Sets a summary in type: the same words in the same order as the file, as they look on a sheet of paper."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QImage,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from mentee_journal.export.contain import held
from mentee_journal.summary import Item, Remark, Section, Summary, sentences, skill_table, words
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.editor import SafeDocument
from mentee_journal.ui.widgets.paint import Canvas, font_of, line_height
from mentee_journal.ui.widgets.row_painter import paint_progress
from mentee_journal.ui.widgets.tick_box import paint_tick

_SAFE = QTextDocument.MarkdownFeature.MarkdownDialectCommonMark | QTextDocument.MarkdownFeature.MarkdownNoHTML
_UNSEEN = re.compile(r"^<!-- m.* -->$", re.MULTILINE)
_QUOTED = 20  # pixels of indent
DASH = "\u2013"


class Typesetter:
    """Writes one summary into an empty document. `ratio` is that of the screen's pixels, for the drawn parts."""

    def __init__(self, document: QTextDocument, ratio: float = 1.0) -> None:
        self._document = document
        self._ratio = ratio
        self._cursor = QTextCursor(document)
        self._is_first = True

    def set(self, summary: Summary) -> None:
        self._cursor.beginEditBlock()
        self._title(summary)
        if summary.opening.strip():
            self._heading(words.opening_heading())
            self._passage(summary.opening)
        for section in summary.sections:
            self._section(section)
        self._skills(summary)
        if summary.remarks:
            self._heading(words.heading("comments"))
            for remark in summary.remarks:
                self._remark(remark)
        if summary.question.strip():
            self._heading(words.question_heading())
            self._passage(summary.question)
        self._line(words.apparatus(summary.code), "caption", "ink3", above=24)
        self._cursor.endEditBlock()

    def _title(self, summary: Summary) -> None:
        self._line(summary.title, "page_title", level=1)
        self._line(summary.byline, "small", "ink2")
        self._block("caption")
        self._rule()

    def _section(self, section: Section) -> None:
        self._heading(section.heading)
        if section.name == "goals":
            for item in section.items:
                self._goal(item)
            return
        makers: dict[str, Callable[[Item], None]] = {"takeaways": self._takeaway, "actions": self._action}
        for item in section.items:
            makers.get(section.name, self._entry)(item)

    def _takeaway(self, item: Item) -> None:
        self._line(f"{DASH}\t{_one_line(item.title)}", "quote", hang=20, above=4)

    def _action(self, item: Item) -> None:
        self._block("quote", above=4, hang=20)
        self._drawn(18, 18, lambda canvas, box: _tick(canvas, box, item.is_done), words.titled("action", item.title))
        self._words(f"\t{_one_line(item.title)} ", "quote")
        self._words(f"({item.note})" if item.note else "", "quote", "ink2")

    def _goal(self, item: Item) -> None:
        table = self._table(1, 3, (50, 28, 22), above=6)
        end = Qt.AlignmentFlag.AlignRight
        self._cell(table, (0, 0), _one_line(item.title), "quote")
        self._cell(table, (0, 1), item.standing, "small", token="ink2", side=end)
        if item.share is not None:
            share = item.share
            self._cursor = table.cellAt(0, 2).firstCursorPosition()
            self._cursor.setBlockFormat(_block_format("quote", side=end))
            self._drawn(108, 10, lambda canvas, box: paint_progress(canvas, box, share), item.standing)
        self._leave(table)
        self._after(item)

    def _entry(self, item: Item) -> None:
        self._line(_one_line(item.title), "quote", above=8, bold=True)
        self._after(item)

    def _after(self, item: Item) -> None:
        """The facts and the passages of an entry, below its title."""
        if facts := sentences(item.facts):
            self._line(_one_line(facts), "small", "ink2")
        for passage in item.passages:
            if passage.label:
                self._line(_one_line(passage.label), "small_medium", "ink2", above=4)
            self._passage(passage.text, above=0 if passage.label else 6)

    def _skills(self, summary: Summary) -> None:
        if not summary.skills:
            return
        self._heading(words.heading("skills"))
        heads, rows = skill_table(summary)
        rest = 64 / max(len(heads) - 1, 1)
        table = self._table(len(rows) + 1, len(heads), (36, *[rest] * (len(heads) - 1)))
        middle = Qt.AlignmentFlag.AlignHCenter
        for row, cells in enumerate([heads, *rows]):
            for column, text in enumerate(cells):
                role = "small_medium" if row == 0 else "small"
                self._cell(table, (row, column), _one_line(text), role, side=middle if column else None)
        self._leave(table)
        self._line(words.levels(), "caption", "ink2", above=6)
        for skill in summary.skills:
            level = "" if skill.now is None else words.my_level(skill.now)
            self._line(sentences((f"{skill.code} {skill.name}", level)), "small", "ink2", above=4)
            if skill.described.strip():
                self._passage(skill.described)

    def _remark(self, remark: Remark) -> None:
        if remark.about:
            self._line(f"{DASH}\t{_one_line(remark.about)}", "quote", hang=20, above=4)
        self._line(remark.line, "small_semibold", "voiceink", above=4, indent=20)
        self._passage(remark.text, indent=20)
        if remark.reply.strip():
            self._line(words.reply_label(), "small_medium", "ink2", above=4, indent=20)
            self._passage(remark.reply, indent=20)

    # The strokes that the above is made of.

    def _heading(self, text: str) -> None:
        self._line(text, "journal", above=16, below=2, level=2, reading=True)

    def _rule(self) -> None:
        """A hairline below the line that was just written."""
        form = self._cursor.blockFormat()
        whole = QTextLength(QTextLength.Type.PercentageLength, 100)
        form.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value, whole)
        form.setBackground(theme.color("line2"))  # of such a block Qt colours the line alone
        self._cursor.setBlockFormat(form)

    def _line(
        self, text: str, role: str, token: str = "ink", *, above: int = 0, below: int = 0, hang: int = 0, **look: int
    ) -> None:
        self._block(role, above=above, below=below, hang=hang, indent=look.get("indent", 0), level=look.get("level", 0))
        bold, reading = bool(look.get("bold")), bool(look.get("reading"))
        self._words(text, role, token, bold=bold or reading, reading=reading)

    def _block(self, role: str, **place: Any) -> None:
        form = _block_format(role, **place)
        if self._is_first:
            self._cursor.setBlockFormat(form)
            self._is_first = False
        else:
            self._cursor.insertBlock(form)

    def _words(self, text: str, role: str, token: str = "ink", *, bold: bool = False, reading: bool = False) -> None:
        self._cursor.insertText(text, _char_format(role, token, bold=bold, reading=reading))

    def _passage(self, text: str, indent: int = 0, above: int = 0) -> None:
        """What a person wrote, with its Markdown."""
        inner = SafeDocument()
        inner.setDefaultFont(font_of("quote"))
        inner.setMarkdown(held(text), _SAFE)
        _calm(inner, indent)
        self._block("quote")
        start = self._cursor.position()
        self._cursor.insertFragment(QTextDocumentFragment(inner))
        first = self._document.findBlock(start)
        if first.isValid() and not first.textList():
            cursor = QTextCursor(first)
            cursor.setBlockFormat(_block_format("quote", indent=indent, above=above))

    def _table(self, rows: int, columns: int, widths: Iterable[float], *, above: int = 0) -> QTextTable:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(0)
        form.setTopMargin(theme.px(above))
        form.setCellSpacing(0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, width) for width in widths])
        return self._cursor.insertTable(rows, columns, form)

    def _cell(self, table: QTextTable, place: tuple[int, int], text: str, role: str, **look: Any) -> None:
        cursor = table.cellAt(*place).firstCursorPosition()
        cursor.setBlockFormat(_block_format("quote", side=look.get("side")))
        cursor.setBlockCharFormat(_char_format(role, "ink"))  # an empty cell is as tall as the others
        cursor.insertText(text, _char_format(role, look.get("token", "ink")))

    def _leave(self, table: QTextTable) -> None:
        """Go on behind the table, where Qt has left a block."""
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._is_first = True

    def _drawn(self, width: int, height: int, draw: Callable[[Canvas, QRectF], None], said: str) -> None:
        """Something painted in the line."""
        wide, tall = theme.px(width), theme.px(height)
        image = QImage(round(wide * self._ratio), round(tall * self._ratio), QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(self._ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        box = QRectF(0, 0, wide, tall)
        draw(Canvas(painter, box, Qt.LayoutDirection.LeftToRight), box)
        painter.end()
        form = QTextImageFormat()
        form.setName(f"drawn-{self._cursor.position()}")
        form.setWidth(wide)
        form.setHeight(tall)
        form.setToolTip(said)
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        self._document.addResource(QTextDocument.ResourceType.ImageResource.value, form.name(), image)
        self._cursor.insertImage(form)


def set_file(document: QTextDocument, text: str) -> None:
    """Set a file as it left: its Markdown, without the marks that nobody is meant to see."""
    document.setMarkdown(_UNSEEN.sub("", text), _SAFE | QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    block, cursor = document.begin(), QTextCursor(document)
    while block.isValid():
        level = block.blockFormat().headingLevel()
        form = QTextBlockFormat(block.blockFormat())
        form.setLeftMargin(min(form.leftMargin(), theme.px(_QUOTED)))
        form.setTopMargin(theme.px(14 if level else 4))
        form.setBottomMargin(0)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)
        if level:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            look = _char_format("page_title" if level == 1 else "journal", "ink", bold=level > 1, reading=True)
            look.setProperty(QTextFormat.Property.FontSizeAdjustment.value, 0)
            cursor.setCharFormat(look)
        block = block.next()


def set_margins(document: QTextDocument, side: int, top: int) -> None:
    """Give the sheet its margins, in real pixels."""
    frame = document.rootFrame()
    form = QTextFrameFormat(frame.frameFormat())
    form.setLeftMargin(side)
    form.setRightMargin(side)
    form.setTopMargin(top)
    form.setBottomMargin(top)
    frame.setFrameFormat(form)


def _tick(canvas: Canvas, box: QRectF, is_done: bool) -> None:
    state = Qt.CheckState.Checked if is_done else Qt.CheckState.Unchecked
    side = theme.px(14)
    paint_tick(canvas, QRectF(0, (box.height() - side) / 2, side, side), state)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _block_format(role: str, *, side: Qt.AlignmentFlag | None = None, **place: int) -> QTextBlockFormat:
    form = QTextBlockFormat()
    minimum = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
    form.setLineHeight(line_height(role), minimum)
    form.setTopMargin(theme.px(place.get("above", 0)))
    form.setBottomMargin(theme.px(place.get("below", 0)))
    hang, indent = theme.px(place.get("hang", 0)), theme.px(place.get("indent", 0))
    form.setLeftMargin(hang + indent)
    form.setTextIndent(-hang)
    if hang:
        form.setTabPositions([QTextOption.Tab(hang, QTextOption.TabType.LeftTab)])
    if level := place.get("level", 0):
        form.setHeadingLevel(level)
    if side is not None:
        form.setAlignment(side)
    return form


def _char_format(role: str, token: str, *, bold: bool = False, reading: bool = False) -> QTextCharFormat:
    font = font_of(role)
    if reading:
        font.setFamilies(theme.font("quote").families())
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(theme.color(token))
    return form


def _calm(document: QTextDocument, indent: int) -> None:
    """Take Qt's own gaps back to ours."""
    block, cursor = document.begin(), QTextCursor(document)
    while block.isValid():
        form = QTextBlockFormat(block.blockFormat())
        form.setTopMargin(theme.px(6) if block.blockNumber() else 0)
        form.setBottomMargin(0)
        form.setLeftMargin(form.leftMargin() + theme.px(indent))
        form.setLineHeight(line_height("quote"), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)
        block = block.next()
