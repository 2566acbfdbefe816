"""The words around what was found. SQLite's own are quadratic in the hits of a text: seconds in a long note."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

Marked = tuple[tuple[str, bool], ...]
"""Text in pieces, each with whether it is what was looked for."""

SEEN = 100_000  # characters of a text that are looked through
_WIDTH = 110
_BEFORE = 30  # characters that stand before the first word found
_MOST = 100  # finds that are weighed against each other

_LIST = re.compile(r'\["(?=.)|"\]|(?<=.)",\s*"(?=.)')  # a list, such as the five sentences of a skill


class _Bare(dict[int, int]):
    """Each letter without its accents, in lower case, as the index sees it."""

    def __missing__(self, code: int) -> int:
        bare = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = ord(bare) if len(bare) == 1 else code
        return self[code]


_bare = _Bare()


@dataclass(frozen=True)
class Sought:
    """What is looked for, as a pattern over text without accents; group names tell the words apart."""

    pattern: re.Pattern[str] | None

    @classmethod
    def words(cls, words: tuple[str, ...], *, is_open: bool) -> "Sought":
        alternatives = []
        for number, word in enumerate(words):
            tokens = re.findall(r"[^\W_]+", word.translate(_bare))
            end = r"\w*" if is_open and number == len(words) - 1 else r"\b"
            if tokens:
                alternatives.append(f"(?P<w{number}>" + r"[\W_]+".join(map(re.escape, tokens)) + f"{end})")
        return cls(re.compile(r"(?<![^\W_])(?:" + "|".join(alternatives) + ")") if alternatives else None)

    def snippet(self, title: str, body: str, *, lists: bool = False) -> Marked:
        """The best few words of `body`, or of `title` when more was found there; `lists`: some of it is JSON."""
        found = [(text, self._finds(text)) for text in (_one_line(body, lists=lists), _one_line(title, lists=False))]
        text, finds = max(found, key=lambda each: len({word for _start, _end, word in each[1]}))
        if not finds:
            text = found[0][0] or found[1][0]
        first = _best(finds)
        start = _word_start(text, finds[first][0] - _BEFORE) if finds else 0
        return tuple(_pieces(text, start, _word_end(text, start + _WIDTH), finds[first:]))

    def is_in(self, text: str) -> bool:
        """Whether any of the words stands in a text."""
        return bool(self._finds(text))

    def _finds(self, text: str) -> list[tuple[int, int, str]]:
        if self.pattern is None:
            return []
        found = []
        for match in self.pattern.finditer(text.translate(_bare)):
            found.append((match.start(), match.end(), match.lastgroup or ""))
            if len(found) == _MOST:
                break
        return found


def _one_line(text: str, *, lists: bool) -> str:
    text = text[:SEEN]
    return " ".join((_LIST.sub(" ", text) if lists else text).split())


def _best(finds: list[tuple[int, int, str]]) -> int:
    """The find from which the most different words stand close together; the first of those."""
    best, most = 0, 0
    for number, (start, _end, _word) in enumerate(finds):
        words = {word for a, _b, word in finds[number : number + 8] if a < start + _WIDTH - _BEFORE}
        if len(words) > most:
            best, most = number, len(words)
    return best


def _word_start(text: str, start: int) -> int:
    if start <= 0:
        return 0
    space = text.find(" ", start, start + _BEFORE)
    return space + 1 if space >= 0 else start


def _word_end(text: str, end: int) -> int:
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", end - _BEFORE, end)
    return space if space >= 0 else end


def _pieces(text: str, start: int, end: int, finds: list[tuple[int, int, str]]) -> Iterator[tuple[str, bool]]:
    place, plain = start, "…" if start else ""
    for a, b, _word in finds:
        if a >= end:
            break
        plain += text[place:a]
        if plain:
            yield plain, False
        plain, place = "", min(b, end)
        yield text[a:place], True
    plain += text[place:end] + ("…" if end < len(text) else "")
    if plain:
        yield plain, False
