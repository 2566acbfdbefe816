"""Words and dates in the person's language: gettext for sentences, CLDR (Babel) for the names of days and months.

`_` and its kin look the words up when they are called, so call them when something is shown, never at import.
"""

import datetime as dt
import gettext
import os
from functools import lru_cache

from mentee_journal import paths

DOMAIN = "mentee_journal"


class _Language:
    """The one language in force; chosen once at start, and again when the person changes it."""

    def __init__(self) -> None:
        self.code = "en"
        self.words: gettext.NullTranslations = gettext.NullTranslations()


_language = _Language()


def set_language(code: str = "") -> str:
    """Speak `code` ("" is the computer's language); returns the code in force. Unknown ones fall back to English."""
    wanted = [code] if code else _system_languages()
    _language.words = gettext.translation(DOMAIN, paths.resource("locale"), wanted, fallback=True)
    found = _language.words.info().get("language", "") if code or wanted else ""
    _language.code = found or "en"
    _babel_locale.cache_clear()
    return _language.code


def _system_languages() -> list[str]:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return [part.split(".")[0] for part in value.split(":") if part and part not in {"C", "POSIX"}]
    return []


def language() -> str:
    """The code of the language in force, as `en` or `pt_BR`."""
    return _language.code


def is_right_to_left() -> bool:
    """Whether the language in force is written from right to left."""
    return language().split("_")[0] in {"ar", "fa", "he", "ur", "yi", "dv", "ps", "sd", "ug"}


def _(message: str) -> str:
    """`message` in the person's language."""
    return _language.words.gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """The form for `number` things, in the person's language."""
    return _language.words.ngettext(singular, plural, number)


def pgettext(context: str, message: str) -> str:
    """`message` in the person's language, where `context` tells two meanings apart."""
    return _language.words.pgettext(context, message)


@lru_cache(maxsize=1)
def _babel_locale() -> object:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(_language.code)
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def _dated(day: dt.date, pattern: str) -> str:
    return _formatted(day, pattern, _language.code)


@lru_cache(maxsize=2048)  # a list or a summary names the same days again and again
def _formatted(day: dt.date, pattern: str, _code: str) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=_babel_locale())  # type: ignore[arg-type]


def full_day(day: dt.date) -> str:
    """*Tuesday 13 October 2026*: for documents, which are read on another day."""
    return _dated(day, pgettext("date pattern, CLDR", "EEEE d MMMM y"))


def long_day(day: dt.date) -> str:
    """*Tuesday 13 October*: for a heading whose year is plain."""
    return _dated(day, pgettext("date pattern, CLDR", "EEEE d MMMM"))


def plain_day(day: dt.date) -> str:
    """*13 October 2026*."""
    return _dated(day, pgettext("date pattern, CLDR", "d MMMM y"))


def days(first: dt.date, last: dt.date) -> str:
    """*3 to 13 October 2026*, naming month and year once where they are the same."""
    if first == last:
        return plain_day(last)
    pattern = pgettext("date pattern, CLDR", "d MMMM y")
    if first.year == last.year:
        pattern = pgettext("date pattern, CLDR", "d MMMM")
    if (first.year, first.month) == (last.year, last.month):
        pattern = pgettext("date pattern, CLDR", "d")
    return _("{first} to {last}").format(first=_dated(first, pattern), last=plain_day(last))


def day(day: dt.date, today: dt.date) -> str:
    """*Thu 15 Oct*, with the year when it is not this one."""
    if day.year == today.year:
        return _dated(day, pgettext("date pattern, CLDR", "EEE d MMM"))
    return _dated(day, pgettext("date pattern, CLDR", "EEE d MMM y"))


def short_day(day: dt.date, today: dt.date) -> str:
    """*15 Oct*, with the year when it is not this one."""
    if day.year == today.year:
        return _dated(day, pgettext("date pattern, CLDR", "d MMM"))
    return _dated(day, pgettext("date pattern, CLDR", "d MMM y"))


def near_day(day_: dt.date, today: dt.date) -> str:
    """*Today*, *Tomorrow*, *Yesterday*, else as `day`. Only for the screen."""
    names = {0: _("Today"), 1: _("Tomorrow"), -1: _("Yesterday")}
    return names.get((day_ - today).days) or day(day_, today)


def month(day: dt.date) -> str:
    """*October 2026*."""
    return _dated(day, pgettext("date pattern, CLDR", "LLLL y"))


def month_name(day: dt.date) -> str:
    """*October*."""
    return _dated(day, "LLLL")


def short_month(day: dt.date) -> str:
    """*Oct*."""
    return _dated(day, pgettext("date pattern, CLDR", "LLL"))


def short_weekday(day: dt.date) -> str:
    """*Thu*."""
    return _dated(day, "ccc")


def clock_time(moment: dt.datetime | dt.time) -> str:
    """*14:32*."""
    return moment.strftime(pgettext("time pattern, strftime", "%H:%M"))


def number(value: float) -> str:
    """*3.5*, *1,200*: as the person's language writes it, without needless zeros."""
    from babel.numbers import format_decimal

    return format_decimal(value, locale=_babel_locale())  # type: ignore[arg-type]


def first_weekday() -> int:
    """The first day of the week where the person lives: 0 is Monday, 6 is Sunday."""
    from babel import Locale

    locale = _babel_locale()
    return locale.first_week_day if isinstance(locale, Locale) and locale.territory else 0


def month_comes_first() -> bool:
    """Whether a date in figures begins with the month where the person lives."""
    from babel import Locale

    locale = _babel_locale()
    if not isinstance(locale, Locale) or not locale.territory:
        return False
    pattern = locale.date_formats["short"].pattern
    return bool(pattern.index("M") < pattern.index("d"))
