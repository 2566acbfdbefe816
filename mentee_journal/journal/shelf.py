"""What every shelf can do with its kind of record: add, get, change, link, remove to the bin and bring back."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from sqlalchemy import Select, Table, delete, func, insert, inspect, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError
from sqlalchemy.orm import RelationshipProperty, Session, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from mentee_journal.errors import BadValue, NotFound
from mentee_journal.i18n import _
from mentee_journal.journal.changes import Undo
from mentee_journal.journal.watch import touch
from mentee_journal.models import Base, Record, kind_of

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal

R = TypeVar("R", bound=Record)


class Shelf(Generic[R]):
    """The records of one kind. Those it hands out are detached and hold what `fetched` names."""

    kind: ClassVar[type[Record]]
    fetched: ClassVar[tuple[str, ...]] = ()
    """Relations that `get` and `add` bring along; a dot goes one further: `takeaways`, `ratings.competency`."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal

    def get(self, uid: str) -> R:
        """The record, though it lie in the bin; NotFound when there is none."""
        if (found := self.find(uid)) is None:
            raise NotFound(
                _("This entry is not in the journal any more."), _("It may have been removed for good.")
            )
        return found

    def find(self, uid: str) -> R | None:
        with self._journal.reading() as session:
            return cast(
                "R | None", session.get(self.kind, uid, options=self._brought(), populate_existing=True)
            )

    def add(self, **fields: Any) -> R:
        """A new record. Links (`goals`, `tags` ...) are given as addresses. BadValue names a field that is wrong."""
        plain, links = self._sorted(fields)
        with self._journal.changing() as session:
            if hasattr(self.kind, "position") and "position" not in plain:
                plain["position"] = self._next_position(session, plain)
            record = self.kind(**plain)
            session.add(record)
            self._write(session)
            self._journal.shade.began(session, record)
            for name, uids in links.items():
                self._link(session, record.uid, name, uids)
        return self.get(record.uid)

    def change(self, uid: str, **fields: Any) -> None:
        """Set fields of a record; links are replaced by the addresses given."""
        plain, links = self._sorted(fields)
        with self._journal.changing() as session:
            record = self._in(session, uid)
            for name, value in plain.items():
                if getattr(record, name) != value:
                    setattr(record, name, value)
            self._write(session)
            for name, uids in links.items():
                self._link(session, uid, name, uids)

    def remove(self, uid: str) -> Undo:
        """Move a record, with what belongs to it, to the bin; the Undo brings all of it back."""
        with self._journal.changing() as session:
            stamp, removed = session.info["now"], self._in(session, uid)
            for record in self._with_owned(session, removed) if removed.deleted_at is None else ():
                record.deleted_at = stamp
        return Undo(lambda: self.restore(uid))

    def restore(self, uid: str) -> None:
        """Bring a record back from the bin, with what went there together with it."""
        with self._journal.changing() as session:
            record = self._in(session, uid)
            stamp = record.deleted_at
            if stamp is None:
                return
            for part in self._with_owned(session, record, stamp):
                part.deleted_at = None

    def move(self, uid: str, position: int) -> None:
        """Give a record with a place among its siblings another one (0 is the first)."""
        with self._journal.changing() as session:
            record: Any = self._in(session, uid)
            siblings: list[Any] = list(session.scalars(self._siblings(record)))
            siblings.remove(record)
            siblings.insert(max(0, min(position, len(siblings))), record)
            for place, sibling in enumerate(siblings):
                sibling.position = place

    def count(self) -> int:
        """How many there are, without the bin."""
        with self._journal.reading() as session:
            query = select(func.count()).select_from(self.kind).where(self.kind.deleted_at.is_(None))
            return session.scalar(query) or 0

    def _list(self, query: Select[Any], *also: str) -> list[R]:
        """The records that `query` selects, without those in the bin, with `fetched` and `also` brought along."""
        with self._journal.reading() as session:
            query = query.where(self.kind.deleted_at.is_(None)).options(*self._brought(*also))
            return list(session.scalars(query).unique())

    def _brought(self, *also: str) -> Sequence[ORMOption]:
        return [brought(self.kind, path) for path in (*self.fetched, *also)]

    def _in(self, session: Session, uid: str) -> R:
        if (record := session.get(self.kind, uid)) is None:
            raise NotFound(
                _("This entry is not in the journal any more."), _("It may have been removed for good.")
            )
        return cast("R", record)

    @cached_property
    def _links(self) -> dict[str, RelationshipProperty[Any]]:
        relations = inspect(self.kind).relationships
        return {name: relation for name, relation in relations.items() if relation.secondary is not None}

    def _sorted(self, fields: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Iterable[str]]]:
        columns = inspect(self.kind).column_attrs
        for name in fields:
            if name not in columns and name not in self._links:
                raise BadValue(_("There is no field “{field}” here.").format(field=name))
        links = {name: value for name, value in fields.items() if name in self._links}
        return {name: value for name, value in fields.items() if name not in links}, links

    def _link(self, session: Session, uid: str, name: str, uids: Iterable[str]) -> None:
        relation = self._links[name]
        table = cast("Table", relation.secondary)
        mine, theirs = kind_of(self.kind), kind_of(relation.mapper.class_)
        own, other = f"{mine}_uid", f"{theirs}_uid"
        before = set(session.scalars(select(table.c[other]).where(table.c[own] == uid)))
        after = set(uids)
        if gone := before - after:
            session.execute(delete(table).where(table.c[own] == uid, table.c[other].in_(gone)))
        if new := after - before:
            with bad_values_named():
                session.execute(insert(table), [{own: uid, other: target} for target in sorted(new)])
        for target in gone | new:
            touch(session, theirs, target)
            touch(session, mine, uid)
        if gone or new:  # in an archive a link is told by the kind that its table is named after first
            told_by_me = next(iter(table.columns)).name == own
            teller, tellers = (self.kind, {uid}) if told_by_me else (relation.mapper.class_, gone | new)
            stamped = update(inspect(teller).local_table).where(teller.uid.in_(tellers))
            session.execute(stamped.values(updated_at=session.info["now"]))

    def _write(self, session: Session) -> None:
        with bad_values_named():
            session.flush()

    def _next_position(self, session: Session, fields: dict[str, Any]) -> int:
        kind: Any = self.kind
        query = select(func.coalesce(func.max(kind.position), -1) + 1)
        for column in _owner_columns(kind):
            query = query.where(getattr(kind, column) == fields.get(column))
        return session.scalar(query) or 0

    def _siblings(self, record: Any) -> Select[Any]:
        kind: Any = self.kind
        query = select(kind).where(kind.deleted_at.is_(None))
        for column in _owner_columns(kind):
            query = query.where(getattr(kind, column) == getattr(record, column))
        return query.order_by(kind.position, kind.uid)

    def _with_owned(self, session: Session, record: Record, stamp: str | None = None) -> list[Record]:
        """`record` and all that belongs to it and is not in the bin (or went there at `stamp`)."""
        found = [record]
        for kind, column in owned_kinds(type(record)):
            query = select(kind).where(getattr(kind, column) == record.uid)
            where = kind.deleted_at.is_(None) if stamp is None else kind.deleted_at == stamp
            for child in session.scalars(query.where(where)):
                found += self._with_owned(session, child, stamp)
        return found


@contextmanager
def bad_values_named() -> Iterator[None]:
    """Turn what the file will not hold into a BadValue."""
    try:
        yield
    except IntegrityError as error:
        raise BadValue(_("One of these values does not fit here."), _("Nothing was changed.")) from error
    except StatementError as error:
        if isinstance(error, DBAPIError):
            raise
        raise BadValue(_("One of these values does not fit here."), _("Nothing was changed.")) from error


def brought(kind: type[Record], path: str) -> ORMOption:
    """The option that brings the relations of `path` along: `takeaways`, `ratings.competency`."""
    first, *rest = path.split(".")
    option = selectinload(getattr(kind, first))
    target = inspect(kind).relationships[first].mapper.class_
    for name in rest:
        option = option.selectinload(getattr(target, name))
        target = inspect(target).relationships[name].mapper.class_
    return option


def owned_kinds(kind: type[Any]) -> list[tuple[type[Record], str]]:
    """The kinds whose records belong to one of `kind`, with the column that says to which."""
    table = kind_of(kind)
    found: list[tuple[type[Record], str]] = []
    for mapper in Base.registry.mappers:
        found += [
            (mapper.class_, column.name)
            for column in mapper.local_table.columns
            if any(key.ondelete == "CASCADE" and key.column.table.name == table for key in column.foreign_keys)
        ]
    return found


def _owner_columns(kind: type[Any]) -> list[str]:
    columns = inspect(kind).local_table.columns
    return [c.name for c in columns if any(key.ondelete == "CASCADE" for key in c.foreign_keys)]
