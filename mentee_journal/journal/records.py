"""The records of all kinds as plain data, many at a time: for archives, which treat all kinds alike.

A row is a dict by the names of the form: a reference is an address, links are lists of addresses, what belongs to a
record is a list of rows in it.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, delete, func, insert, select, update
from sqlalchemy.orm import Session

from mentee_journal.journal.digests import digest, seal_again, words_of
from mentee_journal.journal.earlier import drop_known
from mentee_journal.journal.forms import Form, Holds, Link, forms, owned
from mentee_journal.journal.shelf import bad_values_named
from mentee_journal.journal.watch import touch
from mentee_journal.models import utc_text

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal

Row = dict[str, Any]

BATCH = 500  # rows at a time: SQLite takes no more than some thousand addresses in one question


def moment_text(moment: dt.datetime) -> str:
    """A moment as records keep theirs."""
    return utc_text(moment)


@contextmanager
def reading(journal: "Journal") -> Iterator["Records"]:
    """The records as they are at one moment."""
    with journal.reading(whole=True) as session:
        yield Records(session)


@contextmanager
def writing(journal: "Journal") -> Iterator["Records"]:
    """One unit of work whose records bring their own dates: all of it is kept, or none."""
    with journal.changing(keep_dates=True) as session:
        yield Records(session)


class Records:
    """The records of an open look at the journal, or of a unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def count(self) -> int:
        """How many records there are of all kinds, the bin included."""
        return sum(self.counts().values())

    def counts(self) -> dict[str, int]:
        """How many records there are of each kind, the bin included."""
        return {
            form.kind: self._session.scalar(select(func.count()).select_from(form.table)) or 0
            for form in forms().values()
        }

    def stream(self, kind: str) -> Iterator[Row]:
        """All records of a kind that belongs to no other, each with what belongs to it; few are held at a time."""
        form = forms()[kind]
        uid = form.table.c.uid
        heavy = any(field.holds is Holds.BYTES for field in form.fields)
        query = _columns(kind).order_by(uid).limit(1 if heavy else BATCH)
        last = ""
        while rows := self._whole(form, query.where(uid > last)):
            last = rows[-1]["uid"]
            yield from rows

    def get(self, kind: str, uids: Iterable[str]) -> dict[str, Row]:
        """The records with these addresses, with their links, without what belongs to them."""
        form = forms()[kind]
        rows = self._rows(form, _columns(kind).where(form.table.c.uid.in_(list(uids))))
        return {row["uid"]: row for row in rows}

    def having(self, kind: str, name: str, values: Iterable[Any]) -> dict[Any, str]:
        """The addresses of the records whose field `name` holds one of `values`, by that value."""
        table = forms()[kind].table
        rows = self._session.execute(select(table.c[name], table.c.uid).where(table.c[name].in_(list(values))))
        return {row[0]: row[1] for row in rows}

    def earlier_texts(self, uids: Sequence[str]) -> set[tuple[str, str, str]]:
        """The earlier texts of these records: address, field and text."""
        table = forms()["revision"].table
        columns = (table.c.about_uid, table.c.field, table.c.text)
        return {
            (row[0], row[1], row[2])
            for batch in _batches(uids)
            for row in self._session.execute(select(*columns).where(table.c.about_uid.in_(batch)))
        }

    def drop_known_rivals(self, uids: Sequence[str]) -> None:
        """Let go of rival texts of these records that are known otherwise."""
        self._session.expire_all()
        for batch in _batches(uids):
            drop_known(self._session, batch)
        self._session.flush()

    def kinds_of(self, uids: Sequence[str]) -> dict[str, str]:
        """Of which kind the records with these addresses are; what leads nowhere is left out."""
        found = {}
        for form in forms().values():
            for batch in _batches(uids):
                query = select(form.table.c.uid).where(form.table.c.uid.in_(batch))
                found.update(dict.fromkeys(self._session.scalars(query), form.kind))
        return found

    def add(self, kind: str, rows: Sequence[Row]) -> None:
        """New records; every field of each must be given. What links lead to may come later."""
        form = forms()[kind]
        values = [{field.column: row[field.name] for field in form.fields} for row in rows]
        for one in values:
            one["digest"] = digest(one[name] for name in words_of(kind))
        with bad_values_named():
            self._session.execute(insert(form.table), values)
        for row in rows:
            touch(self._session, kind, row["uid"])

    def change(self, kind: str, uid: str, row: Row) -> None:
        """Set the fields given; their dates are not touched."""
        form = forms()[kind]
        values = {field.column: row[field.name] for field in form.fields if field.name in row}
        if values:
            with bad_values_named():
                self._session.execute(update(form.table).where(form.table.c.uid == uid).values(values))
            if not values.keys().isdisjoint(words_of(kind)):
                seal_again(self._session, kind, uid)
        touch(self._session, kind, uid)

    def link(self, kind: str, rows: Sequence[Row]) -> None:
        """Set the links that the rows give, in place of those that these records have."""
        for link in forms()[kind].links:
            given = {row["uid"]: row[link.name] for row in rows if link.name in row}
            for batch in _batches(list(given)):
                self._session.execute(delete(link.table).where(link.table.c[link.own].in_(batch)))
            pairs = [{link.own: uid, link.other: to} for uid, others in given.items() for to in others]
            if pairs:
                with bad_values_named():
                    self._session.execute(insert(link.table), pairs)

    def _whole(self, form: Form, query: Select[Any]) -> list[Row]:
        """The rows of `query` with what belongs to them, at any depth."""
        rows = self._rows(form, query)
        for child in owned(form.kind) if rows else ():
            belonging = self._belonging(child, [row["uid"] for row in rows])
            for row in rows:
                row[child.nested] = belonging.get(row["uid"], [])
        return rows

    def _belonging(self, child: Form, owners: list[str]) -> dict[str, list[Row]]:
        """The rows of a kind that belong to the `owners`, each list in its order."""
        assert child.owner  # `owned` gives no other
        owner, table = child.table.c[child.owner.column], child.table
        found: dict[str, list[Row]] = {}
        for batch in _batches(owners):
            query = _columns(child.kind).where(owner.in_(batch))
            for row in self._whole(child, query.order_by(owner, table.c[child.order], table.c.uid)):
                found.setdefault(row.pop(child.owner.name), []).append(row)
        return found

    def _rows(self, form: Form, query: Select[Any]) -> list[Row]:
        names = [field.name for field in form.fields]
        rows = [dict(zip(names, row, strict=True)) for row in self._session.execute(query)]
        uids = [row["uid"] for row in rows]
        for link in form.links if uids else ():
            linked = self._linked(link, uids)
            for row in rows:
                row[link.name] = linked.get(row["uid"], [])
        return rows

    def _linked(self, link: Link, uids: list[str]) -> dict[str, list[str]]:
        own, other = link.table.c[link.own], link.table.c[link.other]
        found: dict[str, list[str]] = {}
        for batch in _batches(uids):
            query = select(own, other).where(own.in_(batch)).order_by(own, other)
            for uid, to in self._session.execute(query):
                found.setdefault(uid, []).append(to)
        return found


def _batches(uids: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(uids), BATCH):
        yield uids[first : first + BATCH]


@lru_cache(maxsize=64)
def _columns(kind: str) -> Select[Any]:
    form = forms()[kind]
    return select(*(form.table.c[field.column] for field in form.fields))
