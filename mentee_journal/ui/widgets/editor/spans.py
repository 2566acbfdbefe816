"""What stands inside a line of Markdown: bold, italic, code, links and their marks, found in one pass."""

import re
from array import array
from collections.abc import Iterator

# How a stretch looks; these add up, but a mark is only a mark. Plain numbers, for they are counted by the letter.
MARK, STRONG, EMPHASIS, CODE, LINK = 1, 2, 4, 8, 16

_TOKENS = re.compile(r"\\[!-/:-@\[-`{-~]|`+|\*{1,3}|_{1,3}|!?\[|\]\(|https?://[^\s<>)\]]+")
_RUNS = re.compile(rb"([^\0])\1*", re.DOTALL)
_ADDING = {look: bytes(old | look for old in range(256)) for look in (1, 2, 4, 6, 8, 16)}
_BY_LENGTH = (EMPHASIS, STRONG, EMPHASIS | STRONG)
_LONGEST_LINK = 2048

Stretch = tuple[int, int, int]


def units(text: str) -> str:
    """`text` with one character for each that Qt counts: letters beyond the first plane count twice there."""
    if text.isascii() or max(text) <= "\uffff":
        return text
    return "".join(map(chr, array("H", text.encode("utf-16-le", "surrogatepass"))))


def stretches(text: str, start: int = 0) -> Iterator[Stretch]:
    """The stretches of `text` (in `units`) from `start` on that are not plain, as (start, length, look)."""
    tokens = list(_TOKENS.finditer(text, start))
    if not tokens:
        return
    for run in _RUNS.finditer(_Reader(text).read(tokens)):
        look = run[1][0]
        yield run.start(), run.end() - run.start(), MARK if look & MARK else look


class _Reader:
    """Pairs what opens with what closes; every token is looked at once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.looks = bytearray(len(text))
        self.open: list[tuple[str, int, int]] = []
        self.last: dict[str, int] = {}

    def read(self, tokens: list[re.Match[str]]) -> bytearray:
        ticks = _closing_ticks(tokens)
        after = 0
        for number, token in enumerate(tokens):
            if token.start() >= after:
                after = self._take(token, ticks.get(number))
        return self.looks

    def _take(self, token: re.Match[str], closing: re.Match[str] | None) -> int:
        """Use one token; returns where reading goes on."""
        mark, start, end = token[0], token.start(), token.end()
        if mark[0] in "*_":
            self._emphasis(mark, start, end)
        elif mark[0] == "`":
            return self._code(token, closing) if closing else end
        elif mark == "](":
            return self._link(start, end)
        elif mark[0] == "\\":
            self._paint(start, start + 1, MARK)
        elif mark[0] == "h":
            self._paint(start, end, LINK)
        else:
            self._push("[", start, end)
        return end

    def _code(self, token: re.Match[str], closing: re.Match[str]) -> int:
        self._paint(token.start(), closing.end(), MARK)
        self.looks[token.end() : closing.start()] = bytes([CODE]) * (closing.start() - token.end())
        return closing.end()

    def _link(self, start: int, end: int) -> int:
        closing = self.text.find(")", end, end + _LONGEST_LINK)
        if "[" not in self.last or closing < 0:
            return end
        opened, opened_end = self._pop("[")
        self._paint(opened, opened_end, MARK)
        self._paint(opened_end, start, LINK)
        self._paint(start, closing + 1, MARK)
        return closing + 1

    def _emphasis(self, mark: str, start: int, end: int) -> None:
        before, behind = self.text[start - 1 : start], self.text[end : end + 1]
        word = mark[0] == "_"
        closes = before and not before.isspace() and not (word and behind.isalnum())
        opens = behind and not behind.isspace() and not (word and before.isalnum())
        if closes and mark in self.last:
            opened, opened_end = self._pop(mark)
            self._paint(opened, opened_end, MARK)
            self._paint(opened_end, start, _BY_LENGTH[len(mark) - 1])
            self._paint(start, end, MARK)
        elif opens:
            self._push(mark, start, end)

    def _push(self, mark: str, start: int, end: int) -> None:
        self.last[mark] = len(self.open)
        self.open.append((mark, start, end))

    def _pop(self, mark: str) -> tuple[int, int]:
        """Close the last `mark`; whatever was opened after it never closes."""
        place = self.last[mark]
        _mark, start, end = self.open[place]
        for other, _start, _end in self.open[place:]:
            self.last.pop(other, None)
        del self.open[place:]
        return start, end

    def _paint(self, start: int, end: int, look: int) -> None:
        self.looks[start:end] = self.looks[start:end].translate(_ADDING[look])


def _closing_ticks(tokens: list[re.Match[str]]) -> dict[int, re.Match[str]]:
    """For each run of back ticks the next run as long as it."""
    following: dict[str, re.Match[str]] = {}
    found: dict[int, re.Match[str]] = {}
    for number in range(len(tokens) - 1, -1, -1):
        mark = tokens[number][0]
        if mark[0] == "`":
            if mark in following:
                found[number] = following[mark]
            following[mark] = tokens[number]
    return found
