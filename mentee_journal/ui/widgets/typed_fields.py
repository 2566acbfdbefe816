"""Fields that understand what is typed: numbers, clock times, lengths of time. What they cannot read stays
as typed.
"""

import datetime as dt
import re
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.ui.widgets.text_fields import PASSING, LineEdit

Value = TypeVar("Value")


class Unreadable(ValueError):
    """What was typed is not the thing the field holds; the sentence says how to mend it."""


class TypedField(LineEdit, Generic[Value]):
    """A line that holds a value or nothing. `changed(value)` comes from a person only, when the line is left
    or Enter is pressed and the value is another; `trouble(sentence)` when it cannot be read, and
    `trouble("")` when it can again.
    """

    changed = Signal(object)
    trouble = Signal(str)

    def __init__(
        self,
        read: Callable[[str], Value],
        show: Callable[[Value], str],
        *,
        placeholder: str = "",
        icon: str = "",
    ) -> None:
        super().__init__(placeholder=placeholder, icon=icon)
        self._read, self._show = read, show
        self._value: Value | None = None
        self.setProperty(PASSING, True)
        self.editingFinished.connect(self.settle)

    def value(self) -> Value | None:
        """What the field holds; None when it is empty."""
        return self._value

    def set_value(self, value: Value | None) -> None:
        """Hold another value, without telling; a line that is being typed in is left alone."""
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            self._write()

    def settle(self) -> None:
        """Read what was typed, tell a new value, or say what is wrong."""
        typed = self.text().strip()
        try:
            value = self._value if typed == self._shown() else self._read(typed) if typed else None
        except Unreadable as problem:
            self.trouble.emit(str(problem))
            return
        self.trouble.emit("")
        changed, self._value = value != self._value, value
        self._write()
        if changed:
            self.changed.emit(value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def _write(self) -> None:
        if self._shown() != self.text():
            self.setText(self._shown())
        self.setModified(False)

    def _shown(self) -> str:
        return "" if self._value is None else self._show(self._value)


class NumberField(TypedField[float]):
    """`NumberField(unit=_("h"))`: a number as the person's language writes it, with either sign for the
    fraction.
    """

    def __init__(self, *, lowest: float | None = None, placeholder: str = "") -> None:
        super().__init__(self._number, i18n.number, placeholder=placeholder)
        self._lowest = lowest

    def _number(self, typed: str) -> float:
        return read_number(typed, self._lowest)


class TimeField(TypedField[dt.time]):
    """A clock time: "14:00", "9", "9.30", "2 pm" are all read."""

    def __init__(self, *, placeholder: str = "") -> None:
        super().__init__(read_time, i18n.clock_time, placeholder=placeholder, icon="clock")


class DurationField(TypedField[int]):
    """A length in minutes: "50", "50 min", "1 h 30", "1:30" are all read."""

    def __init__(self, *, placeholder: str = "") -> None:
        super().__init__(read_minutes, minutes, placeholder=placeholder)


def read_number(typed: str, lowest: float | None = None) -> float:
    """The number in `typed`; both a point and a comma may begin the fraction."""
    plain = re.sub(r"[\s\u202f\u00a0]", "", typed).replace(",", ".").replace("\u2212", "-")
    if not re.fullmatch(r"[+-]?\d*\.?\d+|[+-]?\d+\.", plain):
        raise Unreadable(_("This is not a number. Write it as {example}.").format(example=i18n.number(3.5)))
    if lowest is not None and float(plain) < lowest:
        raise Unreadable(_("The smallest number here is {number}.").format(number=i18n.number(lowest)))
    return float(plain)


def read_time(typed: str) -> dt.time:
    """The clock time in `typed`."""
    found = re.fullmatch(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*h?\s*(am|pm|a\.m\.|p\.m\.)?", typed.casefold())
    if found:
        hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").replace(".", "")
        if half and 1 <= hour <= 12:  # noqa: PLR2004  # the hours of a clock face
            hour = hour % 12 + (12 if half == "pm" else 0)
        if hour < 24 and minute < 60:  # noqa: PLR2004  # of a day and of an hour
            return dt.time(hour, minute)
    raise Unreadable(
        _("This is not a time of day. Write it as {example}.").format(example=i18n.clock_time(dt.time(14)))
    )


def read_minutes(typed: str) -> int:
    """The minutes in `typed`."""
    plain = typed.casefold().replace(",", ".")
    if found := re.fullmatch(r"(\d+)\s*(?:m|min|minutes?|\u2032)?\.?", plain):
        return int(found[1])
    if found := re.fullmatch(r"(\d+)\s*(?::|h|hours?)\s*(\d{1,2})?\s*(?:m|min|minutes?)?", plain):
        return int(found[1]) * 60 + int(found[2] or 0)
    if found := re.fullmatch(r"(\d+\.\d+)\s*(?:h|hours?)", plain):
        return round(float(found[1]) * 60)
    raise Unreadable(_("This is not a length of time. Write it as {example}.").format(example=minutes(50)))


def minutes(count: int) -> str:
    """*50 min*, *1 h 30 min*."""
    if count < 60:  # noqa: PLR2004  # of an hour
        return _("{minutes} min").format(minutes=count)
    if count % 60 == 0:
        return _("{hours} h").format(hours=count // 60)
    return _("{hours} h {minutes} min").format(hours=count // 60, minutes=count % 60)
