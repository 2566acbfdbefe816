"""Reads a TOML file into the record whose fields are its format; a complaint names the file, the item and the field."""

import re
import tomllib
from dataclasses import MISSING, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_type_hints

from mentee_journal.errors import BadContent
from mentee_journal.i18n import _

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_KEY = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")

Record = TypeVar("Record", bound="DataclassInstance")


def read(kind: type[Record], file: Path, place: str) -> Record:
    """The record in `file`, which complaints call `place`."""
    try:
        values = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise mistake(_("{place} cannot be read: {why}."), place=place, why=error) from error
    return _record(kind, values, place)


def item(place: str, key: str) -> str:
    """The place of the item `key` of a file."""
    return f"{place}, “{key}”"


def mistake(sentence: str, **words: object) -> BadContent:
    """The complaint `sentence`, with the place and the field it is about."""
    return BadContent(sentence.format(**words), _("Put the file right, or install Mentee Journal again."))


def _record(kind: type[Record], values: dict[str, Any], place: str) -> Record:
    types = get_type_hints(kind)
    for name in values:
        if name not in types:
            raise mistake(_("{place}: there is no field “{name}”."), place=place, name=name)
    given = {}
    for field in fields(kind):
        if field.name in values:
            given[field.name] = _value(types[field.name], values[field.name], place, field.name)
        elif field.default is MISSING:
            raise mistake(_("{place}: the field “{name}” is missing."), place=place, name=field.name)
    return kind(**given)


def _value(wanted: Any, value: Any, place: str, name: str) -> Any:
    if wanted is str:
        return _text(value, place, name)
    if wanted is bool:
        return _yes_or_no(value, place, name)
    if wanted is int:
        return _number(value, place, name)
    return _list(get_args(wanted)[0], value, place, name)


def _text(value: Any, place: str, name: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise mistake(_("{place}: the field “{name}” must be a text that is not empty."), place=place, name=name)
    if name == "key" and not _KEY.fullmatch(value):
        raise mistake(
            _("{place}: the field “{name}” must be small letters and figures, joined by “_”."), place=place, name=name
        )
    return value


def _yes_or_no(value: Any, place: str, name: str) -> bool:
    if not isinstance(value, bool):
        raise mistake(_("{place}: the field “{name}” must be true or false."), place=place, name=name)
    return value


def _number(value: Any, place: str, name: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise mistake(_("{place}: the field “{name}” must be a whole number."), place=place, name=name)
    return value


def _list(wanted: Any, value: Any, place: str, name: str) -> tuple[Any, ...]:
    if not isinstance(value, list) or not value:
        raise mistake(_("{place}: the field “{name}” must be a list of at least one."), place=place, name=name)
    if wanted is str:
        return tuple(_text(one, place, name) for one in value)
    return tuple(_table(wanted, one, place, f"{name} {number}") for number, one in enumerate(value, start=1))


def _table(wanted: Any, value: Any, place: str, number: str) -> Any:
    """A table of a list; until its key is known, its place is its number."""
    if not isinstance(value, dict):
        raise mistake(_("{place}: the field “{name}” must be a table."), place=place, name=number)
    key = value.get("key")
    return _record(wanted, value, item(place, key) if isinstance(key, str) and key else f"{place}, {number}")
