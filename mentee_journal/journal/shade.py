"""The shade: while others watch the screen, nothing private is read from the file, and other people have initials.

It is laid over the tables, not over the screens: a view of the same name stands before each table of this connection
(SQLite looks there first), so that no list, count, search or title can forget it. Nothing in the file changes: to
write, and to copy all of it, the shade is taken off for just that moment.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table
from sqlalchemy.orm import Session

from mentee_journal.models import Base, Record, kind_of
from mentee_journal.models.search_index import SOURCES

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal

_OTHERS = "r.uid != (SELECT uid FROM shade_with) AND r.kind != 'circle'"
_COVERED = {
    "session": {"private_notes": "''"},
    "mentorship": {
        "name": f"CASE WHEN {_OTHERS} THEN initials(r.name) ELSE r.name END",
        "email": f"CASE WHEN {_OTHERS} THEN '' ELSE r.email END",
        "link": f"CASE WHEN {_OTHERS} THEN '' ELSE r.link END",
    },
    "member": {"name": "coalesce(nullif(r.alias, ''), initials(r.name))", "email": "''"},
    "feedback": {"person": "initials(r.person)"},
    "comment": {
        "author": "CASE WHEN r.mentorship_uid IS (SELECT uid FROM shade_with) THEN r.author ELSE initials(r.author) END"
    },
    "share": {"text": "''"},
}
"""Columns of records that may be seen, which yet hold what may not."""
_ABOUT = ("agenda_line", "comment", "share_item", "attachment", "revision")
"""Kinds about records of other kinds: of those before them in this row, and of all that are not in it."""


def initials(name: str) -> str:
    """*Wen Okafor* is *W. O.*"""
    return " ".join(f"{word[0]}." for word in name.split())


class Shade:
    """Off when a journal is opened: who looks for an entry must never think that it is lost."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal
        self.is_on = False
        self.mentor_uid = ""
        """Whose own words and name may be seen: the mentor one talks to."""

    def lower(self, mentor_uid: str = "") -> None:
        """Cover all that is private, and the names of all but this mentor. What is begun from now on stays in sight."""
        with self._journal.store.guard:
            self.lift()
            self.mentor_uid, self.is_on = mentor_uid, True
            if not self._journal.store.is_read_only:  # else each look at the file lays it for itself
                with self._journal.changing():
                    pass  # the end of a unit of work lays it over the tables, to stay

    def lift(self) -> None:
        """Show everything again."""
        with self._journal.store.guard:
            if self.is_on and not self._journal.store.is_read_only:
                with self._journal.changing():
                    self.is_on = False
            self.is_on = False

    def covers(self, record: Any) -> frozenset[str]:
        """The fields of a record that are covered, and so cannot be written in now; none of what is no record."""
        kind = str(getattr(record, "__tablename__", ""))
        if not self.is_on or kind not in _COVERED:
            return frozenset()
        shown = kind == "mentorship" and (record.uid == self.mentor_uid or getattr(record, "kind", "") == "circle")
        return frozenset() if shown else frozenset(_COVERED[kind])

    def began(self, session: Session, record: Record) -> None:
        """What was begun under the shade stays in sight, private or not: it is being written there."""
        if self.is_on:
            session.connection().exec_driver_sql("INSERT INTO shade_begun VALUES (?)", (record.uid,))

    def over(self, session: Session) -> None:
        """See that it lies over the tables before they are read."""
        if self.is_on:
            connection = session.connection()
            if not connection.exec_driver_sql("SELECT 1 FROM temp.sqlite_master WHERE name = 'session'").first():
                with self._free(connection):
                    self._lay(connection)

    @contextmanager
    def taken_off(self, session: Session) -> Iterator[None]:
        """Reach the tables themselves: to write, or to copy all that there is."""
        connection = session.connection()
        with self._free(connection):
            self._take_off(connection)
        yield
        if self._journal.store.is_read_only:
            return  # the end of the look takes back what was done in it
        if self.is_on:
            self._lay(connection)
        else:
            for table in ("shade_begun", "shade_with"):
                connection.exec_driver_sql(f"DROP TABLE IF EXISTS temp.{table}")

    @contextmanager
    def _free(self, connection: Any) -> Iterator[None]:
        """Where nothing may be written, not even beside the file, allow just what lies in memory."""
        if self._journal.store.is_read_only:
            connection.exec_driver_sql("PRAGMA query_only=OFF")
        yield
        if self._journal.store.is_read_only:
            connection.exec_driver_sql("PRAGMA query_only=ON")

    def _take_off(self, connection: Any) -> None:
        listed = "SELECT name FROM temp.sqlite_master WHERE type = 'view'"
        for (name,) in connection.exec_driver_sql(listed).all():
            connection.exec_driver_sql(f'DROP VIEW temp."{name}"')
        if self.is_on:
            connection.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS shade_begun (uid TEXT PRIMARY KEY)")

    def _lay(self, connection: Any) -> None:
        connection.connection.driver_connection.create_function("initials", 1, initials, deterministic=True)
        connection.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS shade_begun (uid TEXT PRIMARY KEY)")
        connection.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS shade_with (uid TEXT PRIMARY KEY)")
        connection.exec_driver_sql("DELETE FROM shade_with")
        connection.exec_driver_sql("INSERT INTO shade_with VALUES (?)", (self.mentor_uid,))
        for statement in _views():
            connection.exec_driver_sql(statement)


def _views() -> list[str]:
    """A view for every table with records, and for the one that the search reads."""
    tables = {kind_of(mapper.class_): Base.metadata.tables[kind_of(mapper.class_)] for mapper in Base.registry.mappers
              if issubclass(mapper.class_, Record)}  # fmt: skip
    entry = f"SELECT r.* FROM main.search_entry r WHERE {_by_kind('r.kind', 'r.uid', [s.table for s in SOURCES])}"
    return [
        *(f'CREATE TEMP VIEW "{kind}" AS {_seen(table, list(tables))}' for kind, table in tables.items()),
        f"CREATE TEMP VIEW search_entry AS {entry}",
    ]


def _seen(table: Table, kinds: list[str]) -> str:
    """The rows that are not private and hang on nothing that is, without what is covered."""
    covered = _COVERED.get(table.name, {})
    columns = (f'{covered.get(column.name, f"""r."{column.name}" """)} AS "{column.name}"' for column in table.columns)
    open_ = "r.private = 0 OR r.uid IN (SELECT uid FROM shade_begun)"
    if table.name == "mentorship":
        open_ += " OR r.uid = (SELECT uid FROM shade_with)"
    where = [f"({open_})"]
    for key in table.foreign_keys:
        column, other = key.parent.name, key.column.table.name
        where.append(f'(r."{column}" IS NULL OR r."{column}" IN (SELECT uid FROM "{other}"))')
    if "about_uid" in table.columns:
        later = _ABOUT[_ABOUT.index(table.name) :]
        about = _by_kind("r.about_kind", "r.about_uid", [kind for kind in kinds if kind not in later])
        where.append(f"(r.about_uid IS NULL OR {about})")
    if table.name == "revision":
        where.append("r.field NOT IN ('private_notes', 'person')")
    return f'SELECT {", ".join(columns)} FROM main."{table.name}" r WHERE {" AND ".join(where)}'


def _by_kind(kind: str, uid: str, kinds: list[str]) -> str:
    """Whether what a row is about may be seen; each set of rows is gathered only when a row asks for it."""
    cases = (
        f"WHEN '{one}' THEN {uid} NOT IN (SELECT uid FROM main.\"{one}\" EXCEPT SELECT uid FROM \"{one}\")"
        for one in kinds
    )
    return f"CASE {kind} {' '.join(cases)} ELSE 1 END"
