"""How a line of Markdown begins: a heading, a quote, an item of a list; and what the next one begins with."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

_HEADING = re.compile(r"(#{1,6})[ \t]+")
_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|(\d{1,9})([.)]))([ \t]+)(?:(\[[ xX]\])(?:[ \t]+|$))?")
_WORD = re.compile(r"\w\S*")
INDENT = "    "  # what nests an item, in every dialect of Markdown


class Kind(Enum):
    BLANK = "blank"
    PLAIN = "plain"
    HEADING = "heading"
    QUOTE = "quote"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Line:
    """What a line begins with: `lead` counts its characters, indent included; `box` is its tick box."""

    kind: Kind
    lead: int = 0
    level: int = 0
    indent: int = 0
    box: int = -1
    ticked: bool = False
    number: str = ""

    @property
    def is_check(self) -> bool:
        return self.box >= 0


BLANK, PLAIN = Line(Kind.BLANK), Line(Kind.PLAIN)


def read(text: str) -> Line:
    """What kind of line this is."""
    if not text or text.isspace():
        return BLANK
    if found := _HEADING.match(text):
        return Line(Kind.HEADING, found.end(), level=len(found[1]))
    if found := _ITEM.match(text):
        return _item(found)
    if found := _QUOTE.match(text):
        return Line(Kind.QUOTE, found.end())
    return PLAIN


def _item(found: re.Match[str]) -> Line:
    box = found.start(5)
    ticked = box >= 0 and found[5] != "[ ]"
    return Line(Kind.ITEM, found.end(), indent=len(found[1]), box=box, ticked=ticked, number=found[2] or "")


def continuation(text: str) -> str:
    """What the line after this one begins with: the next number, an empty box, the same mark; or nothing."""
    line = read(text)
    lead = text[: line.lead]
    if line.kind is Kind.ITEM:
        lead = lead if not line.is_check else f"{text[: line.box]}[ ] "
        return lead.replace(line.number, str(int(line.number) + 1), 1) if line.number else lead
    return lead.rstrip() + " " if line.kind is Kind.QUOTE else ""


def count_words(text: str) -> int:
    """The words in `text`; marks that stand alone are none."""
    return sum(1 for _word in _WORD.finditer(text))


def reads_from_right(text: str) -> bool | None:
    """Whether the first letter of `text` is of a script written from the right; `None` without letters."""
    if text.isascii():
        return False if any(map(str.isalpha, text)) else None
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return None
