"""What was sent, word by word: found again wherever a program put it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from mentee_journal.exchange.reply.blocks import Block, blocks
from mentee_journal.exchange.reply.canonical import mark, signs

RUN = 3
"""Words in a row by which a piece of what was sent is looked up."""

_PLACES = 48  # of the same three words, that are looked at
_LOOKED_AT = 16
_HEAD = re.compile(r"#{1,6}\s+(?:([A-Z]\d{1,5}) [\u2013-] )?")
_MARKED = re.compile(r"MJ\W?\w{4}\W?\w{4}\s+([A-Z]\d{1,5})\s*")
GENERAL = ""
"""The place of what is about the summary as a whole."""


class Part(Enum):
    HEAD = auto()
    LABEL = auto()
    TEXT = auto()


@dataclass(frozen=True)
class Piece:
    """A block of what was sent: its words are `start` to `end` of all, and it is about the entry `place`."""

    start: int
    end: int
    part: Part
    place: str
    text: str
    depth: int


@dataclass(frozen=True)
class Run:
    """Words `start` to `end` of a text are words `at` and on of what was sent."""

    start: int
    end: int
    at: int

    @property
    def until(self) -> int:
        return self.at + self.end - self.start


class Sent:
    """All the words that were sent, in their order."""

    def __init__(self, text: str) -> None:
        self.words: list[str] = []
        self.pieces: list[Piece] = []
        self.signs = set[str]()
        self._piece_of: list[int] = []
        for block, part, place in _read(text):
            self._add(block, part, place)
        self._index: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for position in range(len(self.words) - RUN + 1):
            found = self._index[tuple(self.words[position : position + RUN])]
            if len(found) < _PLACES:
                found.append(position)
        self.whole: dict[tuple[str, ...], list[Piece]] = defaultdict(list)
        for piece in self.pieces:
            self.whole[tuple(self.words[piece.start : piece.end])].append(piece)
        self.codes = frozenset(piece.place for piece in self.pieces if piece.place)

    def piece_at(self, position: int) -> Piece:
        return self.pieces[self._piece_of[position]]

    def titles(self) -> dict[str, str]:
        """What each entry was called on paper, by its code."""
        heads = [piece for piece in self.pieces if piece.part is Part.HEAD and piece.place]
        return {piece.place: _HEAD.sub("", piece.text).replace("\\", "") for piece in heads}

    def between(self, start: int, end: int) -> list[Piece]:
        """The pieces in which words `start` to `end` stand."""
        return self.pieces[self._piece_of[start] : self._piece_of[end - 1] + 1]

    def begins(self, position: int) -> bool:
        """Whether a piece begins there, or all has ended."""
        return position >= len(self.words) or self.piece_at(position).start == position

    def is_at(self, position: int, said: Sequence[str]) -> bool:
        return list(said) == self.words[position : position + len(said)]

    def places(self, said: Sequence[str]) -> list[int]:
        """Where all of these words (three at least) were sent in a row."""
        return [position for position in self._index.get(tuple(said[:RUN]), ()) if self.is_at(position, said)]

    def near(self, said: Sequence[str], start: int) -> list[int]:
        """Where the three words at `start` were sent."""
        return self._index.get(tuple(said[start : start + RUN]), [])

    def runs(self, said: Sequence[str], cursor: int, least: int) -> list[Run]:
        """The longest stretches of `said`, of `least` words or more, that were sent; those that go on are preferred."""
        found = []
        start = 0
        while start <= len(said) - RUN:
            best = self._longest(said, start, cursor)
            if best.end - best.start >= least:
                # a word before may be the mentor's and be there by accident: what reaches further is meant
                later = (self._longest(said, start + late, cursor) for late in (1, 2))
                best = max((best, *later), key=lambda run: run.end)
                found.append(best)
                start, cursor = best.end, best.until
            else:
                start += 1
        return found

    def _longest(self, said: Sequence[str], start: int, cursor: int) -> Run:
        places = (cursor, *self.near(said, start)[:_LOOKED_AT])
        return max((Run(start, self._end(said, start, at), at) for at in places), key=lambda run: run.end)

    def _end(self, said: Sequence[str], start: int, at: int) -> int:
        end = start
        stop = min(len(said), start + len(self.words) - at)
        while end < stop and said[end] == self.words[at + end - start]:
            end += 1
        return end

    def _add(self, block: Block, part: Part, place: str) -> None:
        start = len(self.words)
        self.words += block.words
        if len(self.words) == start:
            self.signs.add(signs(block.body))
            return
        self._piece_of += [len(self.pieces)] * (len(self.words) - start)
        self.pieces.append(Piece(start, len(self.words), part, place, block.body, block.depth))


def marked(said: str) -> str:
    """The code of the entry in a mark of ours; empty where it names none."""
    found = _MARKED.fullmatch(said.strip())
    return found[1] if found else ""


def _read(text: str) -> Iterator[tuple[Block, Part, str]]:
    """The blocks of our own grammar: what is unquoted in it is ours, and can be trusted."""
    place = GENERAL
    after_mark = False
    for block in blocks(text):
        part = Part.TEXT
        if block.depth == 0:
            said = mark(block.body)
            if said is not None:
                code = marked(said)
                place, after_mark = code or place, bool(code)
            elif head := _HEAD.match(block.body):
                place, part, after_mark = head[1] or GENERAL, Part.HEAD, False
            elif block.body.strip() == "---":
                place, after_mark = GENERAL, False
            elif after_mark and block.body.startswith("**"):
                part = Part.LABEL
        yield block, part, place
