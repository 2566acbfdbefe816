"""Mail addresses and telephone numbers in what people wrote, told from dates, times, money and other numbers."""

import re
import unicodedata
from collections.abc import Iterator

_ADDRESS = re.compile(r"[^\W_][\w.+%'-]*@[^\W_][\w-]*(?:\.[^\W_][\w-]*)+")
_NUMBER = re.compile(r"(?<![\w.,:@/#+-])(?:\+ ?)?\(?\d[\d\u00a0\u202f ()./\u2010\u2011-]{5,30}\d(?![\w@%])")
_GROUP = re.compile(r"\d+")
_DAY = r"(?:\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?|\d{1,2}[-./] ?\d{1,2}[-./] ?(?:\d{4}|\d{2})|\d{1,2}[./]\d{4})"
_DATES = re.compile(rf"{_DAY}(?:[ /-]+(?:{_DAY}|\d{{1,2}}(?:[.]\d{{2}})?))*")
_YEARS = re.compile(r"(?:(?:19|20)\d\d[ /-]*)+|(?:19|20)\d\d[01]\d[0-3]\d(?:[012]\d[0-5]\d)?")
_ADDRESS_OF_A_COMPUTER = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
_BOOK = re.compile(r"97[89][\d -]+")
_MONEY = re.compile(r"(?:[$€£¥₹₽₩₺]|\b(?:EUR|USD|GBP|CHF|JPY|CNY|INR|BRL|CAD|AUD))", re.IGNORECASE)

_FEWEST, _MOST = 7, 15  # digits of a telephone number
_FEWEST_ABROAD = 8  # with the code of a country
_FEWEST_TOGETHER = 9  # when nothing sets it apart from another number


def addresses(text: str) -> Iterator[str]:
    """The mail addresses in a text."""
    if "@" in text:
        yield from (match[0] for match in _ADDRESS.finditer(text))


def telephone_numbers(text: str) -> Iterator[str]:
    """The telephone numbers in a text, of this country's and others' forms, as far as they can be told."""
    for match in _NUMBER.finditer(text):
        near = text[max(match.start() - 4, 0) : match.start()], text[match.end() : match.end() + 4]
        if _is_telephone(match[0]) and not any(_MONEY.search(one) for one in near):
            yield match[0].strip()


def _is_telephone(found: str) -> bool:
    plain = found if found.isascii() else "".join(map(_in_latin, found))
    groups = _GROUP.findall(plain)
    digits = "".join(groups)
    if not _FEWEST <= len(digits) <= _MOST or max(map(len, groups)) == 1:
        return False
    if plain.startswith("+") or digits.startswith("00"):
        return len(digits) >= _FEWEST_ABROAD
    if plain.startswith("(") or digits.startswith("0"):
        return len(digits) > _FEWEST and not _DATES.fullmatch(plain)
    return not _is_another_number(plain, groups, digits)


def _in_latin(one: str) -> str:
    return str(unicodedata.digit(one)) if one.isdigit() else one


def _is_another_number(plain: str, groups: list[str], digits: str) -> bool:
    """A day, years, a book, a computer, an amount, from one to another."""
    if any(kind.fullmatch(plain) for kind in (_DATES, _YEARS, _BOOK, _ADDRESS_OF_A_COMPUTER)):
        return True
    if digits.endswith("000") or min(map(len, groups)) == 1:
        return True
    if len(groups) == 1:
        return len(digits) < _FEWEST_TOGETHER
    if len(groups) == 2 and len(groups[0]) == len(groups[1]):  # noqa: PLR2004 (12000-15000)
        return int(groups[0]) < int(groups[1])
    return "-" not in plain and len(digits) < _FEWEST_TOGETHER
