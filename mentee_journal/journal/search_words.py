"""What a person types into the search: words, "phrases", and filters such as `with:ruth` or `in:sep`."""

import calendar
import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from mentee_journal.journal.forms import forms, group_of, plural
from mentee_journal.models.base import clean

_PART = re.compile(r'(?:(?P<filter>\w+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+))')
_CLOSED = re.compile(r'"[^"]*"\s*$')
_DATES = frozenset({"before", "after", "since", "in", "on"})
_FILTERS = _DATES | {"with", "tag", "kind", "is"}
_OTHER_NAMES = {
    "mentor": "mentorship",
    "skill": "competency",
    "question": "prompt",
    "self-rating": "assessment",
}


@dataclass(frozen=True)
class Query:
    """Words to find, each a phrase; and what else must be true. `before` is exclusive."""

    words: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    first: dt.date | None = None
    before: dt.date | None = None
    is_open: bool = True
    """The last word may go on; not so when it ends with a closing quote."""

    @property
    def is_empty(self) -> bool:
        return not any((self.words, self.people, self.tags, self.kinds, self.first, self.before))

    def match(self) -> str:
        """For SQLite's MATCH: every word quoted, so that none is taken for grammar; the last one a prefix."""
        quoted = ['"' + word.replace('"', '""') + '"' for word in self.words]
        return " ".join(quoted) + "*" * self.is_open if quoted else ""


def read(text: str, today: dt.date) -> Query:
    """Understand `text`. What is no filter is a word to find; a filter half typed does nothing."""
    query = Query(is_open=not _CLOSED.search(text))
    for name, value in _parts(clean(text)):
        if name.casefold() in _FILTERS:
            query = _filtered(query, name.casefold(), value, today) if value else query
        elif _says(word := f"{name}:{value}" if name else value):
            query = replace(query, words=(*query.words, word))
    return query


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of filter ("" for a word) and value; a day and its month stay together: `before:15 oct 2026`."""
    found = [_part(match) for match in _PART.finditer(text)]
    while found:
        name, value = found.pop(0)
        if name.casefold() in _DATES and value.isdigit() and _next(found, _month):
            value = f"{value} {found.pop(0)[1]}"
            if _next(found, re.compile(r"\d{4}").fullmatch):
                value = f"{value} {found.pop(0)[1]}"
        yield name, value


def _next(found: list[tuple[str, str]], fits: Callable[[str], object]) -> bool:
    return bool(found and not found[0][0] and fits(found[0][1]))


def _part(match: re.Match[str]) -> tuple[str, str]:
    if match["phrase"] is not None:
        return match["filter"] or "", match["phrase"]
    word = match["word"]
    if word.endswith(":") and word[:-1].casefold() in _FILTERS:
        return word[:-1], ""
    return match["filter"] or "", word


def _says(word: str) -> bool:
    """Whether the index would see anything in `word`: it knows letters and digits alone."""
    return any(unicodedata.category(char)[0] in "LN" for char in word)


def _filtered(query: Query, name: str, value: str, today: dt.date) -> Query:
    if name == "with":
        return replace(query, people=(*query.people, value))
    if name == "tag":
        return replace(query, tags=(*query.tags, value.lstrip("#")))
    if name in {"kind", "is"}:
        return replace(query, kinds=query.kinds | _kinds().get(value.casefold(), frozenset()))
    return _limited(query, name, period) if (period := read_period(value, today)) else query


def _limited(query: Query, name: str, period: tuple[dt.date, dt.date]) -> Query:
    first, before = period
    if name == "before":
        return replace(query, before=first)
    if name in {"after", "since"}:
        return replace(query, first=first)
    return replace(query, first=first, before=before)


@lru_cache(maxsize=1)
def _kinds() -> dict[str, frozenset[str]]:
    """The kinds that a word means: `session` and `sessions` mean takeaways and agenda as well."""
    found = {}
    for kind in forms():
        members = frozenset(other for other in forms() if group_of(other) == kind) | {kind}
        found[kind.replace("_", "-")] = found[plural(kind).replace("_", "-")] = members
    for word, kind in _OTHER_NAMES.items():
        found[word] = found[f"{word}s"] = found[kind]
    return found


def read_period(text: str, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The first day of what `text` means and the day after it: `2026`, `2026-09`, `sep`, `15 oct`."""
    text = text.casefold().strip()
    if text in {"today", "yesterday"}:
        day = today - dt.timedelta(days=text == "yesterday")
        return day, day + dt.timedelta(days=1)
    if found := re.fullmatch(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?", text):
        return _period(int(found[1]), int(found[2] or 0), int(found[3] or 0))
    if found := re.fullmatch(r"(?:(\d\d?)\.? )?([^\W\d]+)\.?(?: (\d{4}))?", text):
        month = _month(found[2])
        year = int(found[3]) if found[3] else today.year - (month > today.month)
        return _period(year, month, int(found[1] or 0)) if month else None
    return None


def _period(year: int, month: int, day: int) -> tuple[dt.date, dt.date] | None:
    try:
        first = dt.date(year, month or 1, day or 1)
        if day:
            return first, first + dt.timedelta(days=1)
        if month:
            return first, first + dt.timedelta(days=calendar.monthrange(year, month)[1])
        return first, dt.date(year + 1, 1, 1)
    except (ValueError, OverflowError):
        return None


_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]


def _month(word: str) -> int:
    """The number of the month that `word` begins, in English or in the person's language; 0 for none."""
    word = word.casefold().rstrip(".")
    if len(word) < 3:  # noqa: PLR2004 (two letters begin several months)
        return 0
    for names in (_MONTHS, _own_months()):
        for number, name in enumerate(names, 1):
            if name.startswith(word):
                return number
    return 0


def _own_months() -> list[str]:
    from mentee_journal import i18n  # the names of months come with a library that is slow to import

    if i18n.language().startswith("en"):
        return []
    return [i18n.month(dt.date(2000, number, 1)).split(" ")[0].casefold() for number in range(1, 13)]
