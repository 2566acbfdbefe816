"""Reads a date as a person types it: "tomorrow", "Thu", "15 Oct", "15.10.", "2026-10-15", "in 3 weeks"."""

import datetime as dt
import re
from collections.abc import Sequence

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.ui.widgets.typed_fields import Unreadable

_SHORTEST_NAME = 3
_MONTHS = 12
_WEEK = 7


def read_day(typed: str, today: dt.date) -> dt.date:
    """The day that `typed` means, seen from `today`; a day without a year is the nearest one, past or
    coming.
    """
    plain = " ".join(typed.casefold().replace(",", " ").split())
    for reader in (_near_word, _weekday, _distance, _iso, _in_digits, _with_month_name):
        try:
            if found := reader(plain, today):
                return found
        except (ValueError, OverflowError):
            break
    raise Unreadable(
        _("There is no such day. Write it as {example}, or tomorrow.").format(example=i18n.short_day(today, today))
    )


def _near_word(plain: str, today: dt.date) -> dt.date | None:
    words = {_("Today"): 0, _("Tomorrow"): 1, _("Yesterday"): -1}
    for word, days in words.items():
        if plain == word.casefold():
            return today + dt.timedelta(days)
    return None


def _weekday(plain: str, today: dt.date) -> dt.date | None:
    """The next day of that name; today's own name means a week from now."""
    for ahead in range(1, _WEEK + 1):
        day = today + dt.timedelta(ahead)
        if _is_weekday(plain, day):
            return day
    return None


def _distance(plain: str, today: dt.date) -> dt.date | None:
    """*in 3 days*, *in 2 weeks*, *+10*."""
    if found := re.fullmatch(r"\+(\d{1,4})", plain):
        return today + dt.timedelta(int(found[1]))
    for unit, days in ((_("days"), 1), (_("weeks"), _WEEK), (_("day"), 1), (_("week"), _WEEK)):
        pattern = (
            re.escape(_("in {number} {unit}"))
            .replace(r"\{number\}", r"(\d{1,4})")
            .replace(r"\{unit\}", re.escape(unit))
        )
        if found := re.fullmatch(pattern, plain):
            return today + dt.timedelta(int(found[1]) * days)
    return None


def _iso(plain: str, _today: dt.date) -> dt.date | None:
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", plain)
    return dt.date(int(found[1]), int(found[2]), int(found[3])) if found else None


def _in_digits(plain: str, today: dt.date) -> dt.date | None:
    """*15.10.*, *15/10/2026*; where the month is written first, so is it here."""
    found = re.fullmatch(r"(\d{1,2})[./ -](\d{1,2})[./ -]?(\d{4}|\d{2})?", plain)
    if not found:
        return None
    day, month = (found[2], found[1]) if i18n.month_comes_first() else (found[1], found[2])
    return _dated(int(day), int(month), found[3], today)


def _with_month_name(plain: str, today: dt.date) -> dt.date | None:
    """*15 Oct*, *Thu 15 October 2026*, *Oct 15th*."""
    numbers = re.findall(r"\d+", plain)
    names = [word.strip(".") for word in re.findall(r"[^\W\d_]+\.?", plain)]
    months = [number for name in names for number in range(1, _MONTHS + 1) if _is_month(name, number)]
    if not numbers or not months or len(numbers) > 2:  # noqa: PLR2004  # a day and a year
        return None
    numbers.sort(key=len)
    return _dated(int(numbers[0]), months[0], numbers[1] if len(numbers) > 1 else None, today, names)


def _dated(day: int, month: int, year: str | None, today: dt.date, names: Sequence[str] = ()) -> dt.date:
    """The day; without a year the nearest one, but one whose weekday is named before any other."""
    if year:
        return dt.date(int(year) + (2000 if len(year) == 2 else 0), month, day)  # noqa: PLR2004  # two digits
    near = [
        dt.date(today.year + offset, month, day) for offset in (-1, 0, 1) if _exists(today.year + offset, month, day)
    ]
    if not near:
        raise ValueError(day)
    named = [found for found in near if any(_is_weekday(name, found) for name in names)]
    return min(named or near, key=lambda found: abs(found - today))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def _is_weekday(name: str, day: dt.date) -> bool:
    return _is_name(name, i18n.short_weekday(day), i18n.long_day(day).split()[0])


def _is_month(name: str, number: int) -> bool:
    first = dt.date(2000, number, 1)
    return _is_name(name, i18n.short_month(first), i18n.month(first).replace("2000", "").strip())


def _is_name(typed: str, short: str, long: str) -> bool:
    """Whether `typed` is a name or a plain shortening of it."""
    short, long = short.casefold().strip("."), long.casefold().strip(",")
    enough = len(typed) >= min(_SHORTEST_NAME, len(short))
    return enough and bool(typed) and (typed == short or long.startswith(typed))
