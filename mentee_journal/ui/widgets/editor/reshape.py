"""Keeps the paragraphs of a document in the shape their text asks for, in one step of undo with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from mentee_journal.ui.widgets.editor.shapes import Shaper


class Reshaper(QObject):
    """`edited` comes with every change by hand, undo included, not with what is loaded or only reshaped."""

    edited = Signal()

    def __init__(self, document: QTextDocument, shaper: Shaper) -> None:
        super().__init__(document)
        self._document, self._shaper = document, shaper
        self._touched: tuple[int, int] | None = None
        self._is_busy = False
        document.contentsChange.connect(self._on_contents_change)
        document.contentsChanged.connect(self._on_contents_changed)

    def load(self, text: str) -> None:
        """Begin with another text, and with nothing to undo."""
        texts = text.split("\n")
        pairs = zip(self._shaper.shapes(texts), texts, strict=True)
        with self._without_undo() as cursor:
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.removeSelectedText()
            for number, (shape, run) in enumerate(groupby(pairs, key=lambda pair: pair[0])):
                if number:
                    cursor.insertBlock(self._shaper.format(shape))
                else:
                    cursor.setBlockFormat(self._shaper.format(shape))
                cursor.insertText("\n".join(words for _shape, words in run))

    def wear(self, shaper: Shaper, margin: int) -> None:
        """Take up another font or direction, and the margin around the text. What was typed before can then no
        longer be undone: Qt would bring back the old sizes with the old words.
        """
        if shaper.key == self._shaper.key and margin == self._document.documentMargin():
            return
        self._shaper = shaper
        with self._without_undo() as cursor:
            self._document.setDocumentMargin(margin)
            self._apply(cursor, 0, self._document.characterCount())

    def _on_contents_change(self, position: int, _removed: int, added: int) -> None:
        start, end = self._touched or (position, position + added)
        self._touched = min(start, position), max(end, position + added)

    def _on_contents_changed(self) -> None:
        touched, self._touched = self._touched, None
        if self._is_busy or touched is None:
            return
        if not self._document.isRedoAvailable():  # undo brings the shapes back by itself
            self._reshape(*touched)
        self.edited.emit()

    def _reshape(self, start: int, end: int) -> None:
        if not any(self._wrong(start, end)):
            return
        cursor = QTextCursor(self._document)
        self._is_busy = True
        cursor.joinPreviousEditBlock()
        self._apply(cursor, start, end)
        cursor.endEditBlock()
        self._is_busy = False
        self._touched = None

    def _apply(self, cursor: QTextCursor, start: int, end: int) -> None:
        for block, wanted in list(self._wrong(start, end)):
            cursor.setPosition(block.position())
            cursor.setBlockFormat(wanted)

    def _wrong(self, start: int, end: int) -> Iterator[tuple[QTextBlock, QTextBlockFormat]]:
        """The lines from one before `start` to one after `end` that are out of shape, with the right one."""
        block, last = self._document.findBlock(start), self._document.findBlock(end)
        block = block.previous() if block.previous().isValid() else block
        stop = (last.next() if last.isValid() else self._document.lastBlock()).blockNumber()
        before, text = _text(block.previous()), block.text()
        while block.isValid() and (stop < 0 or block.blockNumber() <= stop):
            after = _text(block.next())
            wanted = self._shaper.format(self._shaper.shape(before, text, after))
            if block.blockFormat() != wanted:
                yield block, wanted
            before, text, block = text, after or "", block.next()

    @contextmanager
    def _without_undo(self) -> Iterator[QTextCursor]:
        self._is_busy = True
        self._document.setUndoRedoEnabled(False)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        yield cursor
        cursor.endEditBlock()
        self._document.setUndoRedoEnabled(True)
        self._is_busy = False
        self._touched = None


def _text(block: QTextBlock) -> str | None:
    return block.text() if block.isValid() else None
