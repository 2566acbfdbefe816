"""What the mentor wrote, gathered while a reply is read: what stands together about one entry is one comment."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from mentee_journal.exchange.reply.blocks import Line
from mentee_journal.exchange.reply.canonical import unquoted, without_marks

_MOST_BLANK = 2  # lines between two of a comment


@dataclass(frozen=True)
class _Part:
    """Lines of the reply, or what was cut out of them (`text`)."""

    lines: Sequence[Line]
    text: str = ""


@dataclass
class _Remark:
    place: str | None
    parts: list[_Part] = field(default_factory=list)
    waiting: list[_Part] = field(default_factory=list)
    edited_from: str = ""
    is_doubtful: bool = False


class Remarks:
    def __init__(self) -> None:
        self._all: list[_Remark] = []
        self._open: _Remark | None = None

    def add(self, place: str | None, lines: Sequence[Line], *, text: str = "", doubtful: bool = False) -> None:
        """More words about `place`."""
        if self._open is None or self._open.place != place or self._open.is_doubtful != doubtful:
            self._open = _Remark(place, is_doubtful=doubtful)
            self._all.append(self._open)
        self._open.parts += [*self._open.waiting, _Part(lines, text)]
        self._open.waiting = []

    def maybe(self, place: str | None, lines: Sequence[Line]) -> None:
        """Lines without a word: they belong to a comment when it goes on after them."""
        if self._open is not None and self._open.place == place:
            self._open.waiting.append(_Part(lines))

    def edit(self, place: str | None, lines: Sequence[Line], edited_from: str) -> None:
        """What the mentor made of the mentee's words."""
        self._all.append(_Remark(place, [_Part(lines)], edited_from=edited_from))
        self._open = None

    def close(self) -> None:
        """What comes now is another comment."""
        self._open = None

    def told(self, base: int) -> list[dict[str, Any]]:
        """All of them, word for word, without the first `base` marks of quoting before each line."""
        found = [(one, _text(one, base)) for one in self._all]
        return [
            {"place": one.place, "text": text, "edited_from": one.edited_from, "doubtful": one.is_doubtful}
            for one, text in found
            if text
        ]


def _text(remark: _Remark, base: int) -> str:
    found: list[str] = []
    last = 0
    levels = None if remark.edited_from else base
    for part in remark.parts:
        if found:
            found.append("\n" * min(max(part.lines[0].number - last, 1), _MOST_BLANK + 1))
        found.append(part.text or "\n".join(_line(line, levels) for line in part.lines))
        last = part.lines[-1].number
    return "".join(found).strip("\n").rstrip()


def _line(line: Line, levels: int | None) -> str:
    text = unquoted(line.raw, levels)
    return text if line.is_said else without_marks(text)
