"""What each kind of record holds, read off the tables: for what treats all alike, as the archive does."""

import datetime as dt
import inspect as signatures
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    Integer,
    LargeBinary,
    Table,
    inspect,
)

from mentee_journal.models import Base, Kind, Record, kind_of
from mentee_journal.models.base import CleanJSON, WallTime, clean

__all__ = [
    "PROFILE",
    "Field",
    "Form",
    "Holds",
    "Link",
    "as_field",
    "as_text",
    "clean",
    "forms",
    "group_of",
    "listed",
    "owned",
    "owners",
    "plural",
]


class Holds(StrEnum):
    """What a field can hold."""

    TEXT = "text"
    WORD = "word"  # one of a few
    MOMENT = "moment"  # of a record's life, in UTC
    DATE = "date"
    WALL_TIME = "wall time"
    WHOLE = "whole number"
    NUMBER = "number"
    FLAG = "flag"
    TEXTS = "texts"
    MAP = "map"
    BYTES = "bytes"
    REFERENCE = "reference"
    ABOUT = "about"  # an address that may lead nowhere any more


@dataclass(frozen=True)
class Field:
    """One field: its name (a reference without `_uid`), its column, what it can hold, its default."""

    name: str
    column: str
    holds: Holds
    required: bool = False
    optional: bool = False  # may be null
    default: Any = None
    words: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    filled: bool = False  # may not be empty
    target: str = ""  # the kind that a reference leads to


@dataclass(frozen=True)
class Link:
    """The links from one kind to another, told once, by the kind whose name begins that of the table."""

    name: str
    table: Table
    own: str
    other: str
    target: str


@dataclass(frozen=True)
class Form:
    """A kind: its fields and links, and for what belongs to another record the column that says to which."""

    kind: str
    plural: str
    model: type[Record]
    table: Table
    fields: tuple[Field, ...]
    links: tuple[Link, ...]
    owner: Field | None = None
    nested: str = ""  # the name of the list in its owner
    order: str = ""  # by what it stands in that list

    def field(self, name: str) -> Field:
        return next(field for field in self.fields if field.name == name)


PROFILE = Kind.PROFILE.value


def as_text(value: Any) -> str:
    """A field as an earlier text holds it: of a list, a line for each of its texts."""
    return "\n".join(value) if isinstance(value, list) else str(value or "")


def as_field(kind: str, name: str, text: str) -> Any:
    """An earlier text as the field of this name holds it."""
    field = next((f for f in forms()[kind].fields if f.column == name), None)
    return text.split("\n") if field and field.holds is Holds.TEXTS else text


@lru_cache(maxsize=1)
def forms() -> dict[str, Form]:
    """The form of each kind, in an order in which every reference leads backwards."""
    models = {kind_of(one.class_): one.class_ for one in Base.registry.mappers if issubclass(one.class_, Record)}
    order = [table.name for table in Base.metadata.sorted_tables if table.name in models]
    return {kind: _form(kind, models) for kind in order}


@lru_cache(maxsize=64)
def owned(kind: str) -> list[Form]:
    """The forms of what belongs to records of `kind`."""
    return [form for form in forms().values() if form.owner and form.owner.target == kind]


@lru_cache(maxsize=1)
def listed() -> list[Form]:
    """The forms of which an archive has a list of its own, in the order of the dictionary of the domain."""
    return [forms()[kind] for kind in Kind if not forms()[kind].owner and kind != PROFILE]


@lru_cache(maxsize=1)
def owners() -> dict[str, tuple[str, str]]:
    """For each kind that belongs to another: the column that says to which record, and the kind of that one."""
    found: dict[str, tuple[str, str]] = {}
    for table in Base.metadata.sorted_tables:
        for column in table.columns if "uid" in table.columns else ():
            for key in column.foreign_keys:
                if key.ondelete == "CASCADE":
                    found.setdefault(table.name, (column.name, key.column.table.name))
    return found


def group_of(kind: str) -> str:
    """The kind under which `kind` is counted: a takeaway under its session, a skill under itself."""
    return kind if kind == Kind.COMPETENCY else owners().get(kind, ("", kind))[1]


def plural(kind: str) -> str:
    if kind in {Kind.ADVICE, Kind.FEEDBACK}:
        return kind
    return f"{kind[:-1]}ies" if kind.endswith("cy") else f"{kind}s"


def _form(kind: str, models: dict[str, type[Record]]) -> Form:
    model = models[kind]
    table = Base.metadata.tables[kind]
    required = _required(model)
    blank = model(**{name: _some(table.columns[name]) for name in required})
    fields = [_field(column, column.name in required, getattr(blank, column.name)) for column in _told(table)]
    form = Form(kind, plural(kind), model, table, tuple(_checked(table, fields)), tuple(_links(kind, model)))
    if kind not in owners():
        return form
    column, target = owners()[kind]
    nested, order = _nested(models[target], model)
    return replace(form, owner=form.field(column.removesuffix("_uid")), nested=nested, order=order)


def _told(table: Table) -> list[Column[Any]]:
    """The columns that tell of the record, without what is worked out of them."""
    return [column for column in table.columns if column.name != "digest"]


def _required(model: type[Record]) -> list[str]:
    parameters = signatures.signature(model).parameters.values()
    return [parameter.name for parameter in parameters if parameter.default is parameter.empty]


def _some(column: Column[Any]) -> Any:
    if isinstance(column.type, WallTime):
        return dt.datetime(2000, 1, 1)
    return dt.date(2000, 1, 1) if isinstance(column.type, Date) else column.type.python_type()


def _field(column: Column[Any], required: bool, default: Any) -> Field:
    target = next((key.column.table.name for key in column.foreign_keys), "")
    return Field(
        name=column.name.removesuffix("_uid") if target else column.name,
        column=column.name,
        holds=_holds(column, default, target),
        required=required,
        optional=bool(column.nullable),
        default=None if required else default,
        target=target,
    )


_HOLDS: tuple[tuple[type, Holds], ...] = (
    (WallTime, Holds.WALL_TIME),
    (Date, Holds.DATE),
    (Boolean, Holds.FLAG),
    (Float, Holds.NUMBER),
    (Integer, Holds.WHOLE),
    (LargeBinary, Holds.BYTES),
)


def _holds(column: Column[Any], default: Any, target: str) -> Holds:
    if target:
        return Holds.REFERENCE
    if column.name == "about_uid":
        return Holds.ABOUT
    if column.name.endswith("_at") and not isinstance(column.type, WallTime):
        return Holds.MOMENT
    if isinstance(column.type, CleanJSON):
        return Holds.MAP if isinstance(default, dict) else Holds.TEXTS
    return next((holds for kind, holds in _HOLDS if isinstance(column.type, kind)), Holds.TEXT)


_WORDS = re.compile(r"(\w+) IN \((.+)\)")
_RANGE = re.compile(r"(\w+) BETWEEN (-?\d+) AND (-?\d+)")
_LEAST = re.compile(r"(\w+) (>=?) (\d+)")
_FILLED = re.compile(r"length\((\w+)\) > 0")


def _checked(table: Table, fields: list[Field]) -> list[Field]:
    """The fields, with what the table's CHECKs demand of them."""
    demands: dict[str, dict[str, Any]] = {}
    for check in table.constraints:
        if isinstance(check, CheckConstraint):
            column, demand = _demand(str(check.sqltext))
            demands[column] = demand
    return [replace(field, **demands.get(field.column, {})) for field in fields]


def _demand(sql: str) -> tuple[str, dict[str, Any]]:
    if found := _WORDS.fullmatch(sql):
        return found[1], {"holds": Holds.WORD, "words": tuple(re.findall(r"'(\w+)'", found[2]))}
    if found := _RANGE.fullmatch(sql):
        return found[1], {"low": int(found[2]), "high": int(found[3])}
    if found := _FILLED.fullmatch(sql):
        return found[1], {"filled": True}
    if found := _LEAST.fullmatch(sql):
        return found[1], {"low": int(found[3]) + (found[2] == ">")}
    raise NotImplementedError(sql)


def _links(kind: str, model: type[Record]) -> list[Link]:
    links = []
    for name, relation in inspect(model).relationships.items():
        table = relation.secondary
        if isinstance(table, Table) and next(iter(table.columns)).name == f"{kind}_uid":
            own, other = (column.name for column in table.columns)
            links.append(Link(name, table, own, other, other.removesuffix("_uid")))
    return links


def _nested(owner: type[Record], model: type[Record]) -> tuple[str, str]:
    """What the owner calls the list of what belongs to it, and by which column that list is ordered."""
    for name, relation in inspect(owner).relationships.items():
        if relation.mapper.class_ is model and relation.secondary is None:
            first = next(iter(relation.order_by or ()))
            return name, str(getattr(first, "name", "uid"))
    raise NotImplementedError(f"{kind_of(owner)} has no list of {kind_of(model)}")
