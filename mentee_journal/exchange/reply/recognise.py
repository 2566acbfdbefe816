"""Which words of a reply are those that were sent, and where one is in them."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from mentee_journal.exchange.reply.blocks import Block, Line
from mentee_journal.exchange.reply.canonical import mark
from mentee_journal.exchange.reply.labels import Labels
from mentee_journal.exchange.reply.sent import GENERAL, RUN, Part, Piece, Run, Sent

SHORT = 4
"""Fewer words than that under a label are an answer, though the mentee wrote the same."""

_LEAST = 4  # words in a row of what was sent that are no accident
_EDITED = 0.75
_BEHIND, _AHEAD = 30, 60  # words of what was sent, among which scraps of it are looked for


class Recognition:
    """Where one is in what was sent while a reply to it is read."""

    def __init__(self, sent: Sent, document: str) -> None:
        self.sent = sent
        self.place: str | None = GENERAL
        """The entry that is being spoken of; None: another document's."""
        self.in_slot = False
        """Directly under a label."""
        self.base = 0
        """How many marks of quoting the mentor's program set before the whole document."""
        self._document = document.casefold()
        self._cursor = 0
        self._seen = Counter[int]()

    def is_mark(self, line: Line) -> bool:
        said = mark(line.body)
        return said is not None and bool(self._document) and self._document in said.casefold()

    def is_structure(self, line: Line) -> bool:
        """A mark, a label or a heading of ours."""
        return self.is_mark(line) or any(one.part is not Part.TEXT for one in self.sent.whole.get(line.words, ()))

    def find_base(self, found: Sequence[Block], labels: Labels) -> None:
        structure, rest = set[int](), set[int]()
        for line in (line for block in found for line in block.lines if not line.is_said):
            if self.is_structure(line) or (not self.sent.words and labels.read(line.body)):
                structure.add(line.depth)
            elif len(line.words) >= SHORT and (pieces := self.sent.whole.get(line.words)):
                rest.add(max(0, line.depth - pieces[0].depth))
        self.base = min(structure or rest or {0})

    def at(self, block: Block) -> int | None:
        """Where in what was sent these very words are, unless they are the mentor's all the same."""
        said = block.words
        if self.sent.is_at(self._cursor, said) and self._is_believed(self._cursor) and not self._is_answer(block):
            return self._cursor
        if len(said) < SHORT:
            places = [piece.start for piece in self.sent.whole.get(said, ()) if self._may_be(piece, block)]
        else:
            places = self.sent.places(said)
        places = [at for at in places if not self._is_repeated(at, len(said), block) and self._is_believed(at)]
        return min(places, key=self._distance) if places else None

    def pass_(self, at: int, length: int) -> list[Piece]:
        """Go behind words that were sent; the pieces they are of."""
        found = self.sent.between(at, at + length)
        for piece in found:
            self._seen[piece.start] += 1
        self._cursor = at + length
        return found

    def runs(self, block: Block) -> list[Run]:
        """The stretches of the block that were sent."""
        if len(block.words) < RUN:
            return []
        found = self.sent.runs(block.words, self._cursor, _LEAST)
        return [run for run in found if not self._is_repeated(run.at, run.end - run.start, block)]

    def by_line(self, block: Block, runs: Sequence[Run]) -> list[tuple[Block, int | None]] | None:
        """The block in parts, each ours (and where it was sent) or the mentor's; None where a line is both."""
        runs = [self._trimmed(block, run) for run in runs]
        found: list[tuple[Block, int | None]] = []
        before: Run | None = None
        end = 0
        for line in block.lines:
            start, end = end, end + len(line.words)
            run = next((run for run in runs if run.start < end and start < run.end), None) if line.words else None
            if run and not (run.start <= start and end <= run.end):
                return None
            if found and before is run and bool(line.words) == bool(found[-1][0].words):
                found[-1] = (Block((*found[-1][0].lines, line)), found[-1][1])
            else:
                found.append((Block((line,)), run.at + start - run.start if run else None))
            before = run
        return found

    def _trimmed(self, block: Block, run: Run) -> Run:
        """The run without a word or two at its ends that are the mentor's, and the same by accident."""
        end = 0
        for line in block.lines:
            start, end = end, end + len(line.words)
            if start < run.start < end < run.end and self.sent.begins(run.at + end - run.start):
                run = Run(end, run.end, run.at + end - run.start)
            if run.start < start < run.end < end and self.sent.begins(run.at + start - run.start):
                run = Run(run.start, start, run.at)
        return run

    def edited(self, block: Block, runs: Sequence[Run]) -> list[Piece]:
        """The pieces of which most is still in the block."""
        starts = sorted({self.sent.piece_at(at).start for run in runs for at in (run.at, run.until - 1)})
        pieces = [self.sent.piece_at(start) for start in starts]
        return [one for one in pieces if _left(self.sent.words[one.start : one.end], block.words) >= _EDITED]

    def is_scrap(self, block: Block) -> bool:
        """Bits of what was sent, as a table leaves behind on its way through a word processor."""
        if self.in_slot:
            return False
        near = set(self.sent.words[max(0, self._cursor - _BEHIND) : self._cursor + _AHEAD])
        is_row = block.body.lstrip().startswith("|")
        if len(block.words) < SHORT and block.depth > self.base:
            return True
        said = [word for word in block.words if not word.isdigit()]
        return all(word in near for word in said) and (len(said) < SHORT or is_row)

    def _is_answer(self, block: Block) -> bool:
        piece = self.sent.piece_at(self._cursor)
        is_text = piece.part is Part.TEXT and len(block.words) < SHORT
        return self.in_slot and is_text and block.depth <= self.base

    def _may_be(self, piece: Piece, block: Block) -> bool:
        """Whether a few words are that piece of ours: a text is where it was and was not there before."""
        if piece.part is not Part.TEXT:
            return block.depth <= self.base
        if block.depth > self.base and piece.depth:
            return True
        return not self.in_slot and piece.place == self.place and not self._seen[piece.start]

    def _is_repeated(self, at: int, length: int, block: Block) -> bool:
        """Under a label, words of ours from before, or from the middle of something, are said again by the mentor."""
        if not self.in_slot or block.depth > self.base:
            return False
        piece = self.sent.piece_at(at)
        is_text = piece.part is Part.TEXT or length < piece.end - piece.start
        return at != piece.start or (is_text and self._seen[piece.start] > 0)

    def _is_believed(self, at: int) -> bool:
        """Behind the mark of another document, a label is that one's."""
        return self.place is not None or self.sent.piece_at(at).part is not Part.LABEL

    def _distance(self, at: int) -> tuple[bool, bool, int]:
        piece = self.sent.piece_at(at)
        return self._seen[piece.start] > 0, piece.place != self.place, abs(at - self._cursor)


def _left(piece: Sequence[str], said: Sequence[str]) -> float:
    """How much of a piece is still there, by its words in pairs."""
    if len(piece) == 1:
        return float(piece[0] in said)
    there = set(pairwise(said))
    kept = set[int]()
    for number, pair in enumerate(pairwise(piece)):
        if pair in there:
            kept |= {number, number + 1}
    return len(kept) / len(piece)
