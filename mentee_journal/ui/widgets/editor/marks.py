"""Bold and italic: marks put around what is selected, line by line, or taken away when they are there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from mentee_journal.ui.widgets.editor.lines import read

Run = Callable[[QTextCursor], QTextCursor]
_BOTH = 3  # stars: bold and italic at once


@contextmanager
def one_step(cursor: QTextCursor) -> Iterator[None]:
    """All that happens inside is undone together."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def replace(cursor: QTextCursor, start: int, end: int, text: str) -> None:
    select(cursor, start, end).insertText(text)


def select(cursor: QTextCursor, start: int, end: int) -> QTextCursor:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def blocks_of(cursor: QTextCursor) -> list[QTextBlock]:
    """The lines the selection touches, or the one of the caret."""
    document = cursor.document()
    block, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    found = [block]
    while block != last:
        block = block.next()
        found.append(block)
    return found


def around(mark: str) -> Run:
    """A command that puts `mark` on both sides of the selection, or takes it away."""

    def run(cursor: QTextCursor) -> QTextCursor:
        parts = _parts(cursor, mark[0])
        if not cursor.hasSelection() or not parts:
            return _at_caret(cursor, mark)
        document = cursor.document()
        marked = all(_is_marked(document, start, end, mark) for start, end in parts)
        wanted = [part for part in parts if marked or not _is_marked(document, *part, mark)]
        first, last = QTextCursor(document), QTextCursor(document)
        first.setPosition(parts[0][0])
        last.setPosition(parts[-1][1])
        last.setKeepPositionOnInsert(True)
        with one_step(cursor):
            for start, end in reversed(wanted):
                _change(cursor, (start, end), mark, take=marked)
        return select(cursor, first.position(), last.position())

    return run


def _at_caret(cursor: QTextCursor, mark: str) -> QTextCursor:
    """Nothing is selected: begin a marked stretch, step out of one, or take away an empty one."""
    place, size = cursor.position(), len(mark)
    before, behind = _count(cursor.document(), place, mark[0])
    with one_step(cursor):
        if before == behind == size:
            replace(cursor, place - size, place + size, "")
            place -= size
        elif behind in {size, _BOTH} and not before:
            place += size
        else:
            replace(cursor, place, place, mark + mark)
            place += size
    return select(cursor, place, place)


def _change(cursor: QTextCursor, part: tuple[int, int], mark: str, *, take: bool) -> None:
    start, end = part
    if take:
        replace(cursor, end, end + len(mark), "")
        replace(cursor, start - len(mark), start, "")
    else:
        replace(cursor, end, end, mark)
        replace(cursor, start, start, mark)


def _parts(cursor: QTextCursor, star: str) -> list[tuple[int, int]]:
    """What is selected in each line, without the marks of the line, and blanks and stars at both ends."""
    found = []
    document = cursor.document()
    for block in blocks_of(cursor):
        start = max(cursor.selectionStart(), block.position() + read(block.text()).lead)
        end = min(cursor.selectionEnd(), block.position() + block.length() - 1)
        while start < end and document.characterAt(start).isspace():
            start += 1
        while start < end and document.characterAt(end - 1).isspace():
            end -= 1
        while start < end - 1 and document.characterAt(start) == document.characterAt(end - 1) == star:
            start, end = start + 1, end - 1
        if start < end:
            found.append((start, end))
    return found


def _is_marked(document: QTextDocument, start: int, end: int, mark: str) -> bool:
    """Whether exactly `mark` stands on both sides: two stars are not one star twice."""
    count = min(_count(document, start, mark[0])[0], _count(document, end, mark[0])[1])
    return count in {len(mark), _BOTH}


def _count(document: QTextDocument, place: int, star: str) -> tuple[int, int]:
    """How many stars stand right before and right behind `place`."""
    before, behind = place, place
    while before > 0 and document.characterAt(before - 1) == star:
        before -= 1
    while document.characterAt(behind) == star:
        behind += 1
    return place - before, behind - place
