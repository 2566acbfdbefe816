"""A text that somebody wrote over: what they put in is underlined and bold, what they took out is struck through."""

import difflib
import re
from collections.abc import Iterator

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.label import WrappingLabel

SAME, IN, OUT = "same", "in", "out"
MOST_WORDS = 1200  # above, the whole text counts as new: comparing takes its time
LONGEST = 6000  # letters of each text that are laid out

Pieces = tuple[tuple[str, str], ...]


def pieces(before: str, after: str) -> Pieces:
    """Both texts as one, word by word: what stayed, what went and what came."""
    old, new = _words(before), _words(after)
    if max(len(old), len(new)) > MOST_WORDS:
        return ((OUT, before), (IN, after))
    return tuple(_joined(old, new))


def _words(text: str) -> list[str]:
    """Words, each with the space behind it."""
    return re.findall(r"\S+\s*|\s+", text)


def _joined(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    matcher = difflib.SequenceMatcher(lambda word: not word.strip(), old, new, autojunk=False)
    for _what, first, last, begin, end in matcher.get_opcodes():
        if old[first:last] == new[begin:end]:
            yield SAME, "".join(new[begin:end])
            continue
        if first < last:
            yield OUT, _apart("".join(old[first:last]))
        if begin < end:
            yield IN, "".join(new[begin:end])


def _apart(words: str) -> str:
    return words if words[-1:].isspace() else f"{words} "


class ChangedWords(WrappingLabel):
    """`ChangedWords(before, after)`; a reader is told both."""

    def __init__(self, before: str, after: str) -> None:
        self._pieces: Pieces = ()
        super().__init__("", "quote")
        self.set_texts(before, after)

    def set_texts(self, before: str, after: str) -> None:
        """Show another change."""
        self._pieces, self._laid = pieces(_cut(before), _cut(after)), None
        self.set_words("".join(words for _kind, words in self._pieces))
        said = _("Was: {before}. Is: {after}").format(before=_cut(before), after=_cut(after))
        self.setAccessibleName(said)

    def _formats(self) -> list[QTextLayout.FormatRange]:
        found, start = [], 0
        for kind, words in self._pieces:
            length = len(words.encode("utf-16-le")) // 2
            if kind != SAME:
                made = QTextLayout.FormatRange()
                marked = len(words.rstrip().encode("utf-16-le")) // 2
                made.start, made.length, made.format = start, marked, _look(kind)
                found.append(made)
            start += length
        return found


def _cut(text: str) -> str:
    text = text.strip()
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _look(kind: str) -> QTextCharFormat:
    look = QTextCharFormat()
    if kind == IN:
        look.setFontUnderline(True)
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setForeground(theme.color("voiceink"))
    else:
        look.setFontStrikeOut(True)
        look.setForeground(theme.color("ink2"))
    return look
