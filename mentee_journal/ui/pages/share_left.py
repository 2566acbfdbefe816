"""Sets a summary as it left: the Markdown that the ledger keeps, without the marks that nobody is meant to see."""

import re
from collections.abc import Iterator

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
)

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import font_of

_GITHUB = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_UNSEEN = re.compile(r"^<!-- m.* -->$", re.MULTILINE)
_QUOTED = 20  # pixels of indent


def set_left(document: QTextDocument, text: str) -> Iterator[None]:
    """Set the Markdown of a file that left, a paragraph a step."""
    document.setMarkdown(_UNSEEN.sub("", text), _GITHUB)
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
            cursor.setCharFormat(_heading("page_title" if level == 1 else "journal", bold=level > 1))
        block = block.next()
        yield


def set_margins(document: QTextDocument, side: int, top: int) -> None:
    """Give the sheet its margins, in real pixels."""
    frame = document.rootFrame()
    form = QTextFrameFormat(frame.frameFormat())
    form.setLeftMargin(side)
    form.setRightMargin(side)
    form.setTopMargin(top)
    form.setBottomMargin(top)
    frame.setFrameFormat(form)


def _heading(role: str, *, bold: bool) -> QTextCharFormat:
    font = QFont(font_of(role))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(theme.color("ink"))
    form.setProperty(QTextFormat.Property.FontSizeAdjustment.value, 0)
    return form
