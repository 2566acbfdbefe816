"""Characters in and out of Qt's documents without loss, and what is let in by paste."""

from PySide6.QtGui import QTextDocument

LARGEST_PASTE = 1_000_000
LARGEST_TEXT = 2_000_000
LONGEST_LINE = 5_000  # beyond it Qt needs seconds to lay out a line without spaces

_AS_LINES = str.maketrans({"\u2029": "\n", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"})


def shown(text: str) -> str:
    """`text` as a document can hold it: Qt takes three rare characters for its own ends of paragraphs, and needs
    minutes for a word as long as a page, which can only have come in with a file.
    """
    text = text.translate(_AS_LINES)
    if len(text) <= LONGEST_LINE or max(map(len, text.split("\n"))) <= LONGEST_LINE:
        return text
    return "\n".join(_broken(line) if _is_unbroken(line) else line for line in text.split("\n"))


def exact_text(document: QTextDocument) -> str:
    """What the document holds, with hard spaces and line separators, which `toPlainText` would change."""
    return document.toRawText().replace("\u2029", "\n")


def ready_to_paste(text: str) -> str:
    """`text` as it may enter: cleaned, and with breaks in lines too long to be laid out."""
    from mentee_journal.models.base import clean  # fields are shown before the models are there

    return "\n".join(_broken(line) for line in shown(clean(text)).split("\n"))


def _is_unbroken(line: str) -> bool:
    return len(line) > LONGEST_LINE and max(map(len, line.split(" "))) > LONGEST_LINE


def _broken(line: str) -> str:
    parts = []
    while len(line) > LONGEST_LINE:
        space = line.rfind(" ", LONGEST_LINE // 2, LONGEST_LINE)
        cut = space + 1 if space >= 0 else LONGEST_LINE
        parts.append(line[:cut])
        line = line[cut:]
    return "\n".join([*parts, line])
