"""The labels under which a mentor writes, found by what they say and the code in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from mentee_journal.exchange.reply.canonical import words

SAMPLE = "K7"
"""The code in a label that is to be learned."""

_KINDS = "SGARVTKQ"
_CODE = rf"(?P<kind>[{_KINDS}])[\W_]?(?P<number>[0-9OIl]{{1,5}})(?!\w)"
_BETWEEN = r"[\W_]{0,6}"
_EXACT_CODE = rf"(?P<kind>[{_KINDS}])\s?(?P<number>[0-9]{{1,5}})(?!\w)"
_EXACTLY_BETWEEN = r"\s{1,6}"
_BEGIN = r"[\W_]{0,12}"
_STARS = r"(?:\\?[*_]){0,3}"
_END = (
    rf"[ \t\u00a0]*[)\]]?{_STARS}[ \t\u00a0]*(?P<colon>\\?[:\uff1a.\u2013\u2014-]?){_STARS}"
    r"(?:[ \t\u00a0]+|$|(?<=[:\uff1a*_]))"
)
_SLIPS = str.maketrans("OIl", "011")
_HINT = re.compile(rf"[{_KINDS}][\W_]?[0-9OIl]", re.IGNORECASE)
_LONGEST = 200  # signs of a label


class Says(StrEnum):
    COMMENT = "comment"
    VIEW = "view"
    DONE = "done"
    ANYTHING = "anything"


ENGLISH = (
    (Says.VIEW, f"Your view of {SAMPLE} (1-5):"),
    (Says.COMMENT, f"Comment on {SAMPLE}:"),
    (Says.DONE, f"Done {SAMPLE}:"),
    (Says.ANYTHING, "Anything else:"),
)
ROUGHLY = ((Says.COMMENT, f"Comments on {SAMPLE}:"),)


@dataclass(frozen=True)
class Label:
    """What a line begins with: about which entry (none: the whole), and the rest of the line."""

    says: Says
    code: str
    rest: str


class Labels:
    """The labels of one document, in the words in which they were sent and in those of this program now.

    `exact`: they were written by a program, and nothing that is only like one is one.
    """

    def __init__(self, known: Iterable[tuple[str, str]], codes: frozenset[str], *, exact: bool = False) -> None:
        self.codes = codes
        forms = dict.fromkeys((*known, *ENGLISH, *(() if exact else ROUGHLY)))
        forms_ = [(says, text) for says, text in forms if SAMPLE in text or says == Says.ANYTHING]
        self._forms = [(Says(says), _form(text, exact=exact)) for says, text in forms_]

    def read(self, line: str) -> Label | None:
        """The label with which a line begins, if it is one of this document."""
        begin = line[:_LONGEST]
        for says, form in self._forms:
            if says is not Says.ANYTHING and not _HINT.search(begin):
                continue
            found = form.match(line)
            if found is None:
                continue
            if says is Says.ANYTHING:
                if found["colon"]:
                    return Label(says, "", line[found.end() :].strip())
                continue
            code = f"{found['kind']}{found['number'].translate(_SLIPS)}".upper()
            if code in self.codes:
                return Label(says, code, line[found.end() :].strip())
        return None


def learned(label: str, code: str) -> tuple[str, str]:
    """What a label that was sent says, with the code of a sample in place of its own."""
    found = re.sub(rf"(?<!\w){code}(?!\w)", SAMPLE, label)
    return (Says.VIEW if words(found)[-2:] == ["1", "5"] else Says.COMMENT), found


def _form(text: str, *, exact: bool) -> re.Pattern[str]:
    code, between = (_EXACT_CODE, _EXACTLY_BETWEEN) if exact else (_CODE, _BETWEEN)
    said = words(text)
    at = said.index(SAMPLE.casefold()) if SAMPLE.casefold() in said else len(said)
    parts = [code if number == at else re.escape(word) for number, word in enumerate(said)]
    return re.compile(_BEGIN + _BETWEEN.join([between.join(parts[: at + 1]), *parts[at + 1 :]]) + _END, re.IGNORECASE)
