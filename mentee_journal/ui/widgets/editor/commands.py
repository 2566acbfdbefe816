"""What a writer can do with a key or a button of the bar; each deed is one step of undo."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCursor

from mentee_journal.i18n import _
from mentee_journal.ui.widgets.editor.lines import INDENT, Kind, Line, continuation, read
from mentee_journal.ui.widgets.editor.marks import Run, around, blocks_of, one_step, replace, select

Change = Callable[[str, Line], str]


@dataclass(frozen=True, slots=True)
class Command:
    """A deed with its icon, its key, and its name in the person's language."""

    key: str
    icon: str
    name: Callable[[], str]
    run: Run


def _link(cursor: QTextCursor) -> QTextCursor:
    """`[the words](https://)`, with the address selected, or with the caret where the words go."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    with one_step(cursor):
        replace(cursor, end, end, "](https://)")
        replace(cursor, start, start, "[")
    return select(cursor, end + 3, end + 11) if end > start else select(cursor, start + 1, start + 1)


def _lines(change: Change) -> Run:
    """Change how the selected lines begin; empty ones among several are left alone."""

    def run(cursor: QTextCursor) -> QTextCursor:
        blocks = blocks_of(cursor)
        with one_step(cursor):
            for block in blocks:
                text = block.text()
                line = read(text)
                if len(blocks) == 1 or line.kind is not Kind.BLANK:
                    _lead_with(block, text[: line.lead], change(text, line))
        return cursor

    return run


def _lead_with(block: QTextBlock, old: str, new: str) -> None:
    """Change only what differs, so that the caret stays with its word."""
    start, same = block.position(), 0
    while old[same : same + 1] == new[same : same + 1] != "":
        same += 1
    if old != new:
        replace(QTextCursor(block), start + same, start + len(old), new[same:])


def _heading(_text: str, line: Line) -> str:
    return "" if line.kind is Kind.HEADING else "## "


def _list(text: str, line: Line) -> str:
    plain = line.kind is Kind.ITEM and not line.is_check and not line.number
    return _indent(text, line) if plain else _indent(text, line) + "- "


def _checklist(text: str, line: Line) -> str:
    """An empty box, then a ticked one, then none."""
    if not line.is_check:
        return _indent(text, line) + "- [ ] "
    return _indent(text, line) if line.ticked else _indent(text, line) + "- [x] "


def _quote(text: str, line: Line) -> str:
    if line.kind is Kind.QUOTE:
        return ""
    return "> " + text[: line.lead]


def _deeper(text: str, line: Line) -> str:
    lead = text[: line.lead]
    return INDENT + lead if line.kind is Kind.ITEM else lead


def _shallower(text: str, line: Line) -> str:
    lead = text[: line.lead]
    if line.kind is not Kind.ITEM or not line.indent:
        return lead
    return lead[1:] if lead[0] == "\t" else lead[min(line.indent, len(INDENT)) :]


def _indent(text: str, line: Line) -> str:
    return text[: line.indent] if line.kind is Kind.ITEM else ""


COMMANDS = (
    Command("Ctrl+Shift+H", "heading", lambda: _("Heading"), _lines(_heading)),
    Command("Ctrl+B", "bold", lambda: _("Bold"), around("**")),
    Command("Ctrl+I", "italic", lambda: _("Italic"), around("*")),
    Command("Ctrl+Shift+L", "list", lambda: _("List"), _lines(_list)),
    Command("Ctrl+Shift+X", "checkbox", lambda: _("Checklist"), _lines(_checklist)),
    Command("Ctrl+Shift+O", "quote", lambda: _("Quote"), _lines(_quote)),
    Command("Ctrl+Shift+K", "link", lambda: _("Link"), _link),
    Command("Ctrl+]", "", lambda: _("Indent"), _lines(_deeper)),
    Command("Ctrl+[", "", lambda: _("Indent less"), _lines(_shallower)),
)


def new_line(cursor: QTextCursor) -> None:
    """Enter: a list or a quote goes on, and ends when its last line was left empty."""
    block = cursor.block()
    text = block.text()
    line = read(text)
    lead = continuation(text)
    inside = cursor.selectionStart() - block.position() >= line.lead and not cursor.hasSelection()
    with one_step(cursor):
        if inside and lead and not text[line.lead :].strip():
            replace(cursor, block.position(), block.position() + block.length() - 1, "")
        else:
            cursor.removeSelectedText()
            cursor.insertBlock()
            cursor.insertText(lead if inside else "")


def tick(block: QTextBlock) -> None:
    """Tick the box of this line, or take the tick away."""
    line = read(block.text())
    start = block.position() + line.box + 1
    cursor = QTextCursor(block)
    with one_step(cursor):
        replace(cursor, start, start + 1, " " if line.ticked else "x")
