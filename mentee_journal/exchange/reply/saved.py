"""The file that the review page saves: labels and comments only, in which each line of the mentor's is known as one."""

import re
from collections.abc import Iterator

from mentee_journal.exchange.reply.blocks import Block, Line, in_blocks
from mentee_journal.exchange.reply.canonical import mark, unquoted

_HEADING = re.compile(r"#\s")
_RULE = "---"
_FIRST_LINES = 12


def saved_by_page(text: str, document: str) -> list[Block] | None:
    """The blocks of such a file, without its heading and its end; None where `text` is something else.

    A backslash before a line says that the line is the mentor's, though it looks like one of ours.
    """
    lines = [Line(number, raw) for number, raw in enumerate(text.split("\n"))]
    start = _start(lines, document.casefold()) if document else None
    return list(in_blocks(_lines(lines[start:], document.casefold(), lines[start - 1].depth))) if start else None


def _start(lines: list[Line], document: str) -> int:
    """The line after the heading, which names the document right behind the mark of it; 0 where there is none."""
    marked = False
    for number, line in enumerate(lines[:_FIRST_LINES]):
        if marked and line.body.strip():
            return number + 1 if _HEADING.match(line.body) and document in line.body.casefold() else 0
        said = mark(line.body)
        marked = marked or (said is not None and document in said.casefold())
    return 0


def _lines(lines: list[Line], document: str, quoting: int) -> Iterator[Line]:
    ruled = False
    for line in lines:
        body = unquoted(line.raw, quoting)
        if body.startswith("\\"):
            head = line.raw[: len(line.raw) - len(body)]
            yield Line(line.number, head + body[1:], is_said=True)
        elif body.strip() == _RULE:
            ruled = True
        elif not (ruled and document in body.casefold()):
            yield line
