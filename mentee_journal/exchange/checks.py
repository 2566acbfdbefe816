"""What a field of an archive may hold: each value is checked, and comes out as the journal keeps it."""

import base64
import binascii
import datetime as dt
import math
import re
from collections.abc import Callable
from typing import Any

from mentee_journal.i18n import _
from mentee_journal.journal.forms import Field, Holds, clean

ADDRESS = re.compile(r"[\w.:-]{1,64}")
"""An address: a UUID, or any short name that a person gave by hand, such as `ruth`."""

_UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WALL_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?")
_SMALLEST_WHOLE, _LARGEST_WHOLE = -(2**63), 2**63 - 1


class Wrong(Exception):
    """A value that the field cannot hold; says what it must be."""


def checked(field: Field, value: Any) -> Any:
    """`value` as the journal keeps it. Errors: Wrong."""
    if value is None:
        if field.optional:
            return None
        raise Wrong(_must_be(field))
    found = _CHECKS[field.holds](value)
    if found is None:
        raise Wrong(_must_be(field))
    if field.holds is Holds.WORD and found not in field.words:
        raise Wrong(_must_be(field))
    if (field.low is not None and found < field.low) or (field.high is not None and found > field.high):
        raise Wrong(_must_be(field))
    if field.filled and not found:
        raise Wrong(_("not be empty"))
    return found


def moment(value: Any) -> str | None:
    """A moment in UTC as text, as it was written where that is unmistakable; None where it is none."""
    if isinstance(value, str) and not _UTC.fullmatch(value):
        value = _parsed(dt.datetime.fromisoformat, value)
    if isinstance(value, str):
        return value if _parsed(dt.datetime.fromisoformat, value) else None
    if isinstance(value, dt.datetime) and value.tzinfo:
        try:
            return value.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        except OverflowError:
            return None
    return None


def _parsed(parse: Callable[[str], Any], value: str) -> Any:
    try:
        return parse(value)
    except ValueError:
        return None


def _text(value: Any) -> str | None:
    return clean(value) if isinstance(value, str) else None


def _address(value: Any) -> str | None:
    return value if isinstance(value, str) and ADDRESS.fullmatch(value) else None


def _date(value: Any) -> dt.date | None:
    if isinstance(value, str) and _DAY.fullmatch(value):
        value = _parsed(dt.date.fromisoformat, value)
    return value if isinstance(value, dt.date) and not isinstance(value, dt.datetime) else None


def _wall_time(value: Any) -> dt.datetime | None:
    if isinstance(value, str) and _WALL_TIME.fullmatch(value):
        value = _parsed(dt.datetime.fromisoformat, value)
    if isinstance(value, dt.datetime) and value.tzinfo is None:
        return value.replace(second=0, microsecond=0)
    return None


def _whole(value: Any) -> int | None:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    whole = isinstance(value, int) and not isinstance(value, bool) and _SMALLEST_WHOLE <= value <= _LARGEST_WHOLE
    return value if whole else None


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value) if math.isfinite(value) else None
    except OverflowError:
        return None


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _texts(value: Any) -> list[str] | None:
    if isinstance(value, list) and all(isinstance(text, str) for text in value):
        return [clean(text) for text in value]
    return None


def _map(value: Any) -> dict[str, Any] | None:
    return _cleaned(value) if isinstance(value, dict) else None


def _cleaned(value: Any) -> Any:
    """A preference as JSON keeps it, with what no text file can hold replaced at any depth."""
    if isinstance(value, dict):
        return {clean(name): _cleaned(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_cleaned(inner) for inner in value]
    return clean(value) if isinstance(value, str) else _jsonable(value)


def _jsonable(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value


def _bytes(value: Any) -> bytes | None:
    if not isinstance(value, str):
        return None
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return None


_CHECKS: dict[Holds, Callable[[Any], Any]] = {
    Holds.TEXT: _text,
    Holds.WORD: _text,
    Holds.MOMENT: moment,
    Holds.DATE: _date,
    Holds.WALL_TIME: _wall_time,
    Holds.WHOLE: _whole,
    Holds.NUMBER: _number,
    Holds.FLAG: _flag,
    Holds.TEXTS: _texts,
    Holds.MAP: _map,
    Holds.BYTES: _bytes,
    Holds.REFERENCE: _address,
    Holds.ABOUT: _text,  # a shipped question has a key instead of an address
}


def _must_be(field: Field) -> str:
    """The rest of *“aim” must …*."""
    if field.holds is Holds.WORD:
        return _("be one of: {words}").format(words=", ".join(field.words))
    if field.low is not None and field.high is not None:
        return _("be a whole number from {low} to {high}").format(low=field.low, high=field.high)
    if field.low is not None:
        return _("be a whole number, {low} or more").format(low=field.low)
    return {
        Holds.TEXT: _("be text"),
        Holds.MOMENT: _("be a moment such as 2026-10-13T14:32:05Z"),
        Holds.DATE: _("be a date such as 2026-10-13"),
        Holds.WALL_TIME: _("be a local date and time such as 2026-10-13T14:32"),
        Holds.WHOLE: _("be a whole number"),
        Holds.NUMBER: _("be a number"),
        Holds.FLAG: _("be true or false"),
        Holds.TEXTS: _("be a list of texts"),
        Holds.MAP: _("be an object"),
        Holds.BYTES: _("be bytes in Base64"),
    }.get(field.holds, _("be the uid of a record"))
