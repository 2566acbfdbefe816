"""What may stand behind a label or between braces: a number, a yes, a comment in CriticMarkup."""

import re
import unicodedata
from dataclasses import dataclass

from mentee_journal.exchange.reply.blocks import CLOSES, OPENS, comments_at

YES = frozenset({"yes", "y", "x", "done", "ok", "true", "\u2713", "\u2714", "\u2611", "\u2705", "\u2612"})

_OF_FIVE = r"(?:[\W_]{0,6}(?:/|\b(?:of|out of|von|sur|de|di|van|av|af|z)\b)[\W_]{0,6}5)?"
_NUMBER = re.compile(rf"[\W_]{{0,12}}([1-5]){_OF_FIVE}[\W_]*", re.IGNORECASE)
_NUMBER_FIRST = re.compile(r"[\W_]{0,4}([1-5])(?![\d.,]\d|\s?[-\u2013/]\s?\d|\d|\w)")


@dataclass(frozen=True)
class Level:
    """A number from 1 to 5; and whether more than the number was said."""

    number: int
    is_all: bool


def level(said: str) -> Level | None:
    """The number with which an answer begins, if it is a clear one: *4*, *4/5*, *4 of 5*, *4, and growing*."""
    said = unicodedata.normalize("NFKC", said)
    if found := _NUMBER.fullmatch(said):
        return Level(int(found[1]), is_all=True)
    found = _NUMBER_FIRST.match(said)
    return Level(int(found[1]), is_all=False) if found else None


def is_yes(said: str, also: frozenset[str]) -> bool:
    said = said.casefold().strip().strip(".!*_[] ")
    return said in YES or said in also


def without_comments(raw: str) -> tuple[str, list[str]]:
    """`raw` without its comments in CriticMarkup, and those."""
    said, rest, done = [], [], 0
    for start, end in comments_at(raw):
        rest.append(raw[done:start])
        said.append(raw[start + len(OPENS) : end - len(CLOSES)].strip())
        done = end
    return "".join([*rest, raw[done:]]), [one for one in said if one]
