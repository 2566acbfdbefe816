"""What every record has: its address, its dates, its place in the bin, and whether it is private."""

import datetime as dt
import secrets
import time
import uuid
from typing import Any, ClassVar

from sqlalchemy import (
    CheckConstraint,
    Column,
    Dialect,
    ForeignKey,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    declared_attr,
    mapped_column,
    relationship,
)
from sqlalchemy.types import JSON, TypeDecorator


def new_uid() -> str:
    """A UUID version 7 (RFC 9562, 5.7): sorts by the moment it was made, collides with nothing."""
    milliseconds = time.time_ns() // 1_000_000
    number = milliseconds << 80 | 0x7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62 | secrets.randbits(62)
    return str(uuid.UUID(int=number))


def utc_text(moment: dt.datetime) -> str:
    """`moment` (aware) as ISO 8601 in UTC, to the millisecond: `2026-10-13T12:32:05.123Z`."""
    return moment.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def utc_now() -> str:
    return utc_text(dt.datetime.now(dt.UTC))


_NOT_TEXT: dict[int, str] = {code: "" for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n"}
_HALVES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_CLEANED = _NOT_TEXT | _HALVES


def clean(text: str) -> str:
    """`text` as a text file can hold it: line ends as `\\n`, no control characters, no half surrogates."""
    if text.isascii() and text.isprintable():
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEANED)


class CleanText(TypeDecorator[str]):
    """Text as it was typed, save for what no text file can hold: the one door through which words reach the file."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else clean(str(value))


class CleanJSON(TypeDecorator[Any]):
    """Lists and maps of texts; each text in them is cleaned as any other."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        return cleaned(value)


def cleaned(value: Any) -> Any:
    """A text, or all texts in lists and maps, as the file will hold them."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [cleaned(one) for one in value]
    if isinstance(value, dict):
        return {clean(str(name)): cleaned(one) for name, one in value.items()}
    return value


class WallTime(TypeDecorator[dt.datetime]):
    """A meeting's local wall time, kept as `YYYY-MM-DDTHH:MM`, so that travel never moves it to another day."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else value.replace(tzinfo=None).isoformat(timespec="minutes")

    def process_result_value(self, value: str | None, dialect: Dialect) -> dt.datetime | None:  # noqa: ARG002
        return None if value is None else dt.datetime.fromisoformat(value)


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True):
    """The family of tables; constraints have names, because SQLite gives none and Alembic needs one to drop."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: CleanText,
        dt.datetime: WallTime,
        list[str]: CleanJSON,
        dict[str, Any]: CleanJSON,
    }


class Record(MappedAsDataclass, kw_only=True):
    """A row with an address of its own. `private` means: never in anything shared, and no trace of it either."""

    uid: Mapped[str] = mapped_column(primary_key=True, default_factory=new_uid, sort_order=-9)
    created_at: Mapped[str] = mapped_column(default_factory=utc_now)
    updated_at: Mapped[str] = mapped_column(default_factory=utc_now)
    deleted_at: Mapped[str | None] = mapped_column(default=None)
    private: Mapped[bool] = mapped_column(default=False)
    digest: Mapped[str] = mapped_column(default="", repr=False, compare=False)
    """Of the words as they were written, so that a check sees a bit that turned over on the disk; empty: not known."""


def kind_of(record: Record | type[Record]) -> str:
    """The name of the kind: that of its table."""
    return str(getattr(record, "__tablename__"))  # noqa: B009 (a mixin does not declare it)


class Raisable(MappedAsDataclass, kw_only=True):
    """A record that can be flagged *bring this up* for the next session."""

    @declared_attr
    def bring_up(cls) -> Mapped[bool]:  # noqa: N805 (SQLAlchemy calls it with the class)
        return mapped_column(default=False)


def one_to_five(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} BETWEEN 1 AND 5", name=f"{column}_range")


def one_of(column: str, words: type) -> CheckConstraint:
    """A CHECK that `column` holds one of the words of a StrEnum."""
    listed = ", ".join(f"'{word}'" for word in words)  # type: ignore[attr-defined]
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_word")


def ref(table: str) -> Any:
    """A column that may point to a record of `table`, and is emptied when that one goes for good."""
    return mapped_column(ForeignKey(f"{table}.uid", ondelete="SET NULL"), index=True, default=None)


def owned_by(table: str) -> ForeignKey:
    """The key of a record that goes for good with its owner in `table`."""
    return ForeignKey(f"{table}.uid", ondelete="CASCADE")


def link_table(one: str, other: str) -> Table:
    """The table of links between two kinds of records."""
    return Table(
        f"{one}_{other}",
        Base.metadata,
        Column(f"{one}_uid", ForeignKey(f"{one}.uid", ondelete="CASCADE"), primary_key=True),
        Column(f"{other}_uid", ForeignKey(f"{other}.uid", ondelete="CASCADE"), primary_key=True, index=True),
    )


def children(owner: str, child: str, order: str = "position") -> Any:
    """The records of class `child` that belong to `owner`, without those in the bin; to be read, not written."""
    return relationship(
        child,
        primaryjoin=f"and_({owner}.uid == foreign({child}.{_column(owner)}), {child}.deleted_at.is_(None))",
        order_by=f"({child}.{order}, {child}.uid)",
        viewonly=True,
        lazy="raise",
        init=False,
        repr=False,
        compare=False,
    )


def parent(owner: str, column: str, target: str) -> Any:
    """The record that `owner.column` points to; to be read, not written."""
    return relationship(
        target,
        primaryjoin=f"foreign({owner}.{column}) == {target}.uid",
        viewonly=True,
        lazy="raise",
        init=False,
        repr=False,
        compare=False,
    )


def linked(table: Table, owner: str, target: str) -> Any:
    """The records of class `target` that `table` links to `owner`, without those in the bin; to be read."""
    own, other = _column(owner), _column(target)
    name = table.name
    return relationship(
        target,
        secondary=table,
        primaryjoin=f"{owner}.uid == {name}.c.{own}",
        secondaryjoin=f"and_({target}.uid == {name}.c.{other}, {target}.deleted_at.is_(None))",
        order_by=f"{target}.uid",
        viewonly=True,
        lazy="raise",
        init=False,
        repr=False,
        compare=False,
    )


def _column(class_name: str) -> str:
    """`CheckIn` -> `check_in_uid`."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in class_name).lstrip("_") + "_uid"
