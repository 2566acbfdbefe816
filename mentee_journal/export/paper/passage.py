"""What a person wrote, its Markdown dressed for a sheet of paper; and a document that opens no file."""

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from mentee_journal.export.contain import held
from mentee_journal.export.paper.look import Look

_SAFE = QTextDocument.MarkdownFeature.MarkdownDialectCommonMark | QTextDocument.MarkdownFeature.MarkdownNoHTML
_LONGEST = 4_000  # characters of a paragraph that Qt lays out quickly even where nothing parts them
_MONOSPACED = ["Noto Sans Mono", "DejaVu Sans Mono", "Menlo", "Consolas", "monospace"]
NOT_TEXT = dict.fromkeys(map(ord, "\ufdd0\ufdd1\ufffc\u2028\u2029"), "\ufffd")  # mean something else to Qt


class SafeDocument(QTextDocument):
    """Gives every picture and style sheet a harmless stand-in; Qt would else open the file of that name."""

    def loadResource(self, kind: int, _name: QUrl | str) -> object:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return b" "
        image = QImage(1, 1, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        return image


def blank(look: Look, parent: QObject | None = None) -> SafeDocument:
    """A document with nothing on it yet, set up for this look."""
    document = SafeDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(look.font("quote"))
    document.setIndentWidth(look.px(22))
    document.setUseDesignMetrics(look.is_paper)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if look.backwards:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    document.setDefaultTextOption(option)
    return document


def passage(text: str, look: Look, indent: float = 0) -> SafeDocument:
    """`text` (Markdown) as a document, ready to be put into another."""
    document = blank(look)
    document.setMarkdown(held(text).translate(NOT_TEXT), _SAFE)
    _parted(document)
    _calm(document, look, indent)
    return document


def _calm(document: QTextDocument, look: Look, indent: float) -> None:
    """Take Qt's own gaps and colours back to ours."""
    block, cursor = document.begin(), QTextCursor(document)
    while block.isValid():
        form = QTextBlockFormat(block.blockFormat())
        depth = form.intProperty(QTextFormat.Property.BlockQuoteLevel.value)
        form.setTopMargin(look.px(0 if block.textList() else 6))
        form.setBottomMargin(0)
        form.setRightMargin(look.px(indent) if look.backwards else 0)
        form.setLeftMargin(look.px(16 * depth + (0 if look.backwards else indent)))
        form.setLineHeight(look.line("quote"), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)
        _dress(block, look)
        block = block.next()

def _dress(block: QTextBlock, look: Look) -> None:
    """Qt gives links the colour of the window, and code the font of the system."""
    cursor = QTextCursor(block)
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        part += 1
        now, form = fragment.charFormat(), QTextCharFormat()
        if now.isAnchor():
            form.setForeground(look.color("accentink"))
        if now.fontFixedPitch():
            form.setFontFamilies(_MONOSPACED)
        if form.propertyCount():
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(form)


def _parted(document: QTextDocument) -> None:
    """Part paragraphs that are longer than anything people write by hand: one of them could take minutes."""
    block, cursor = document.begin(), QTextCursor(document)
    while block.isValid():
        if block.length() > _LONGEST:
            text = block.text()
            space = text.rfind(" ", _LONGEST // 2, _LONGEST)
            before = text[: space + 1 if space > 0 else _LONGEST]
            cursor.setPosition(block.position() + len(before.encode("utf-16-le")) // 2)
            cursor.insertBlock()
        block = block.next()
