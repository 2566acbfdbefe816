"""A text in blocks: what stands between blank lines, each line with the marks of quoting before it."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from mentee_journal.exchange.reply.canonical import depth, unquoted, words

OPENS, CLOSES = "{>>", "<<}"  # a comment in CriticMarkup
_LONGEST = 10_000  # signs of one


@dataclass(frozen=True)
class Line:
    number: int
    raw: str
    is_said: bool = False
    """The mentor's beyond doubt, whatever it looks like."""

    @cached_property
    def depth(self) -> int:
        return depth(self.raw)

    @cached_property
    def body(self) -> str:
        return unquoted(self.raw)

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(words(self.body))


@dataclass(frozen=True)
class Block:
    lines: tuple[Line, ...]

    @cached_property
    def body(self) -> str:
        return "\n".join(line.body for line in self.lines)

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(words(self.body))

    @property
    def depth(self) -> int:
        return self.lines[0].depth

    @property
    def is_said(self) -> bool:
        return any(line.is_said for line in self.lines)


def blocks(text: str) -> Iterator[Block]:
    """The blocks of `text`; a comment in CriticMarkup is not torn by a blank line in it."""
    whole = _held_together(text)
    lines = (Line(number, raw) for number, raw in enumerate(text.split("\n")))
    return in_blocks(lines, whole)


def in_blocks(lines: Iterable[Line], whole: Container[int] = ()) -> Iterator[Block]:
    """The blocks that lines make; those whose numbers are in `whole` end none."""
    found: list[Line] = []
    for line in lines:
        if line.body.strip() or line.number in whole:
            found.append(line)
        elif found:
            yield Block(tuple(found))
            found = []
    if found:
        yield Block(tuple(found))


def comments_at(text: str) -> Iterator[tuple[int, int]]:
    """Where comments in CriticMarkup stand in `text`, braces included; an escaped brace opens none."""
    start = 0
    while (begin := text.find(OPENS, start)) >= 0 and (end := text.find(CLOSES, begin)) >= 0:
        again = text.rfind(OPENS, begin, end)  # the last that was opened is the one that is closed
        if text[max(0, again - 1) : again] != "\\" and end - again < _LONGEST:
            yield again, end + len(CLOSES)
        start = end + len(CLOSES)


def _held_together(text: str) -> set[int]:
    """The numbers of lines that stand inside a comment in CriticMarkup."""
    found = set[int]()
    number = counted = 0
    for start, end in comments_at(text):
        number += text.count("\n", counted, start)
        inside = text.count("\n", start, end)
        found.update(range(number, number + inside + 1) if inside else ())
        number, counted = number + inside, end
    return found
