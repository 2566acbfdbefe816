"""A reply beside what was sent: what the mentor wrote, about what, and what they changed.

Pure work on text, done in a process of its own: texts go in, plain data comes out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from mentee_journal.exchange.reply.answers import is_yes, level, without_comments
from mentee_journal.exchange.reply.blocks import Block, Line, blocks
from mentee_journal.exchange.reply.canonical import bare, mark, signs, unquoted
from mentee_journal.exchange.reply.labels import Label, Labels, Says, learned
from mentee_journal.exchange.reply.markup import without_markup
from mentee_journal.exchange.reply.recognise import Recognition
from mentee_journal.exchange.reply.remarks import Remarks
from mentee_journal.exchange.reply.saved import saved_by_page
from mentee_journal.exchange.reply.sent import Part, Piece, Sent, marked

MOST_BLOCKS = 20_000
MOST_LINES = 100_000
MOST_REMARKS = 2_000

_SHAPES = re.compile("[-*_\\s=#>|\\\\`~+:.\u2013\u2014\u2022\u00b7\u25e6\u25aa<&;lgt]*")
_CODE_OF_ANY = re.compile(r"MJ\W?[0-9A-Z]{4}\W?[0-9A-Z]{4}", re.IGNORECASE)
_HEAD = re.compile("(?:#{1,6}[ ]+)?[*_\\\\]{0,4}([SGARVTKQ]\\d{1,5})[*_]{0,2} {1,3}(?:\u2013|\u2014|-{1,3}) ")


class TooManyBlocks(Exception):
    """More pieces than a letter has."""


@dataclass
class Found:
    """What a reply holds, by the codes of the document."""

    remarks: list[dict[str, Any]] = field(default_factory=list)
    ratings: dict[str, int] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    """The codes of which something is there."""
    recognised: int = 0
    """How many words of what was sent are there."""


def parse(text: str, sent: Sent, document: str, labels: Iterable[tuple[str, str]], yes: Iterable[str] = ()) -> Found:
    """Read `text` as an answer to `sent`, the document of the code `document`."""
    known = (learned(piece.text, piece.place) for piece in sent.pieces if piece.part is Part.LABEL)
    text = without_markup(text)
    if text.count("\n") > MOST_LINES:
        raise TooManyBlocks
    found = saved_by_page(text, document)
    held = sent if found is None else Sent("")  # it holds nothing of the summary, whatever the mentor quotes in it
    forms = Labels([*known, *labels], sent.codes, exact=found is not None)
    reading = _Reading(held, document, forms, frozenset(yes))
    return reading.read(blocks(text) if found is None else found)


class _Reading:
    def __init__(self, sent: Sent, document: str, labels: Labels, yes: frozenset[str]) -> None:
        self._codes = labels.codes
        self._heads = {piece.place: piece for piece in sent.pieces if piece.part is Part.HEAD}
        self._signs = sent.signs
        self._document = document.casefold()
        self._labels = labels
        self._yes = yes
        self._view = ""  # the code of a label that asked for a number, which has not come yet
        self._found = Found()
        self._remarks = Remarks()
        self._way = Recognition(sent, document)

    def read(self, whole: Iterable[Block]) -> Found:
        found = []
        for block in whole:
            found.append(block)
            if len(found) > MOST_BLOCKS:
                raise TooManyBlocks
        self._way.find_base(found, self._labels)
        for block in found:
            self._block(block)
        self._found.remarks = self._remarks.told(self._way.base)
        if len(self._found.remarks) > MOST_REMARKS:
            raise TooManyBlocks
        return self._found

    def _block(self, block: Block) -> None:
        if not block.words:
            self._without_words(block)
            return
        if (at := self._way.at(block)) is not None:
            self._pass(at, len(block.words))
            return
        groups = self._groups(block)
        if len(groups) > 1:
            for group in groups:
                self._block(Block(tuple(group)))
        elif not (self._commented(block) or self._labelled(block) or self._headed(block)):
            self._mixed(block)

    def _groups(self, block: Block) -> list[list[Line]]:
        """The block's lines, torn before and after marks, labels and headings of ours."""
        found: list[list[Line]] = []
        alone = True
        for line in block.lines:
            stands_alone = not line.is_said and (mark(line.body) is not None or self._way.is_structure(line))
            stands_alone = stands_alone or self._label(line) is not None
            if stands_alone or alone:
                found.append([line])
            else:
                found[-1].append(line)
            alone = stands_alone
        return found

    def _go(self, place: str | None, *, in_slot: bool = False) -> None:
        self._remarks.close()
        self._way.place, self._way.in_slot, self._view = place, in_slot, ""
        if place:
            self._found.seen.add(place)

    def _pass(self, at: int, length: int) -> None:
        """Words of ours: what follows them is about the same entry."""
        pieces = self._way.pass_(at, length)
        self._found.recognised += length
        self._found.seen.update(piece.place for piece in pieces)
        last = pieces[-1]
        self._go(last.place, in_slot=last.part is Part.LABEL)
        if last.part is Part.LABEL and (label := self._labels.read(last.text)) and label.says is Says.VIEW:
            self._view = label.code

    def _without_words(self, block: Block) -> None:
        said = mark(block.body)
        if block.is_said or (said is None and not self._way.sent.words):  # nothing in it is ours
            self._remarks.add(self._way.place, block.lines)
        elif said is not None:
            self._marked(said, block)
        elif signs(block.body) not in self._signs and not _SHAPES.fullmatch(bare(block.body)):
            is_doubtful = block.depth > self._way.base and not self._way.in_slot
            self._remarks.add(self._way.place, block.lines, doubtful=is_doubtful)  # a thumb up says something too
        else:
            self._remarks.maybe(self._way.place, block.lines)

    def _marked(self, said: str, block: Block) -> None:
        code, is_ours = marked(said), bool(self._document) and self._document in said.casefold()
        if not is_ours and _CODE_OF_ANY.search(said) and block.depth <= self._way.base:
            self._go(None)
        elif is_ours and block.depth == self._way.base and (code in self._codes or not code):
            self._go(code)

    # What is said under a label, between braces, or over a heading

    def _label(self, line: Line) -> Label | None:
        return None if line.is_said else self._labels.read(line.body)

    def _labelled(self, block: Block) -> bool:
        label = self._label(block.lines[0])
        if label is None or self._way.place is None:
            return False
        self._go(label.code, in_slot=True)
        self._answer(label, block)
        return True

    def _answer(self, label: Label, block: Block) -> None:
        """What stands behind a label, on the same line."""
        if label.says is Says.VIEW:
            self._view = label.code
            self._viewed(label.rest, block)
        elif label.says is Says.DONE and is_yes(label.rest, self._yes):
            self._found.done.append(label.code)
        elif label.rest:
            self._remarks.add(label.code, block.lines, text=label.rest)

    def _viewed(self, said: str, block: Block) -> None:
        """A number; and what more was said than a number, as a comment."""
        if not said.strip():
            return
        code, self._view = self._view, ""
        found = level(said)
        if found:
            self._found.ratings[code] = found.number
        if not found or not found.is_all:
            self._remarks.add(code, block.lines, text=said)

    def _commented(self, block: Block) -> bool:
        """Comments in CriticMarkup: they are the mentor's, and the rest is looked at without them."""
        rest, said = without_comments("\n".join(line.raw for line in block.lines))
        if not said or not self._way.sent.words:
            return False
        number = block.lines[0].number
        lines = [Line(number + offset, line) for offset, line in enumerate(rest.split("\n")) if line.strip()]
        if lines:
            self._block(Block(tuple(lines)))
        for one in said:
            text = "\n".join(unquoted(line, self._way.base) for line in one.split("\n"))
            self._remarks.add(self._way.place, block.lines, text=text)
        return True

    def _headed(self, block: Block) -> bool:
        """A heading of ours whose words were changed, known by its code."""
        head = _HEAD.match(block.body)
        piece = self._heads.get(head[1]) if head else None
        if piece is None or len(block.lines) > 1 or block.depth > self._way.base:
            return False
        self._way.pass_(piece.start, piece.end - piece.start)
        self._edited(block, [piece])
        return True

    # What is partly ours

    def _mixed(self, block: Block) -> None:
        if self._view and block.depth <= self._way.base:
            self._viewed("\n".join(unquoted(line.raw, self._way.base) for line in block.lines), block)
            return
        runs = self._way.runs(block)
        if runs and (parts := self._way.by_line(block, runs)):
            for part, at in parts:
                self._part(part, at)
        elif runs and (pieces := self._way.edited(block, runs)):
            self._found.recognised += sum(run.end - run.start for run in runs)
            for piece in pieces:
                self._way.pass_(piece.start, piece.end - piece.start)
            self._edited(block, pieces)
        else:
            self._remarks.add(self._way.place, block.lines, doubtful=self._way.is_scrap(block))

    def _part(self, part: Block, at: int | None) -> None:
        """Lines out of a block, of which it is known whose they are."""
        if not part.words:
            self._without_words(part)
        elif at is None:
            self._remarks.add(self._way.place, part.lines, doubtful=self._way.is_scrap(part))
        else:
            better = self._way.at(part)
            self._pass(at if better is None else better, len(part.words))

    def _edited(self, block: Block, pieces: Sequence[Piece]) -> None:
        last = pieces[-1]
        self._go(last.place, in_slot=last.part is Part.LABEL)
        self._found.seen.update(piece.place for piece in pieces)
        self._remarks.edit(last.place, block.lines, "\n\n".join(piece.text for piece in pieces))
