"""Read row by row what a damaged journal still gives, and write it into a new one; the damaged file is only copied.

A whole table is read in one go as long as that works. Where a page is destroyed, each row is asked for by its number:
the numbers come from every index that can still be read, and from counting up. Of a row whose long text lies on a
destroyed page the other fields are read.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mentee_journal.errors import JournalDamaged, NotAJournal
from mentee_journal.i18n import _
from mentee_journal.store.connection import raw
from mentee_journal.store.library import sqlite
from mentee_journal.store.look import APPLICATION_ID
from mentee_journal.store.passphrase import raw_key, tidied
from mentee_journal.store.schema_pages import PAGE, schema_pages

_MORE = 4  # times its size a cut file of unknown length is filled up to
_MISSES = 2000  # numbers in a row that lead to nothing: there are no more
_FILL = {"BOOLEAN": 0, "INTEGER": 0, "FLOAT": 0, "JSON": "[]", "DATE": "2000-01-01", "BLOB": b""}
_SKIPPED = ("sqlite_", "search", "alembic_")


@dataclass
class Salvaged:
    """How many rows of each table were read and could not be, and what had to be mended."""

    read: dict[str, int] = field(default_factory=dict)
    lost: dict[str, int] = field(default_factory=dict)
    parted: int = 0
    """Rows of which a field could not be read."""
    replaced: int = 0
    """Texts in which bytes that are no text were replaced."""


def salvage(damaged: Path, target: Path, passphrase: str | None = None) -> Salvaged:
    """Write what can be read of the journal at `damaged` into a new one at `target`, in whose folder it works.

    Errors: NotAJournal for what never was one, JournalDamaged when nothing can be read.
    """
    from mentee_journal.store.upgrade import create  # Alembic is slow to import, and rarely needed

    passphrase = tidied(passphrase) if passphrase is not None else None
    create(target, passphrase)
    copy = target.with_name(f".{target.name}.damaged")
    try:
        _copy(damaged, copy, target, passphrase)
        salvaged = Salvaged()
        with closing(Damaged(copy, passphrase, salvaged)) as from_, closing(raw(target, passphrase)) as to:
            _Reader(from_, to, salvaged).read_all()
        if not any(salvaged.read.values()):
            raise _nothing(damaged, passphrase)
    except BaseException:
        target.unlink()
        raise
    finally:
        for left in (copy, Path(f"{copy}-journal")):
            with suppress(OSError):
                left.unlink()
    return salvaged


def _nothing(damaged: Path, passphrase: str | None) -> JournalDamaged:
    what = _("Nothing of {name} can be read.") if passphrase is None else _(
        "Nothing of {name} can be read. It is damaged from its first page on, or its passphrase is another one."
    )
    return JournalDamaged(what.format(name=damaged.name), _("It is as it was. Open a backup."))


def _copy(damaged: Path, copy: Path, blank: Path, passphrase: str | None) -> None:
    """A copy to work on, with the journal of an unfinished save; filled up where it is cut, so that pages have room."""
    for tail in ("", "-journal"):
        if os.path.exists(f"{damaged}{tail}"):
            shutil.copyfile(f"{damaged}{tail}", f"{copy}{tail}")
            os.chmod(f"{copy}{tail}", 0o600)
    with copy.open("r+b") as file:
        header = file.read(100)
        size = file.seek(0, os.SEEK_END)
        if header.startswith(b"SQLite format 3\0"):
            if int.from_bytes(header[68:72], "big") not in {APPLICATION_ID, 0}:
                raise NotAJournal(_("{name} belongs to another program.").format(name=damaged.name))
            page = int.from_bytes(header[16:18], "big") or PAGE
            wanted = int.from_bytes(header[28:32], "big") * (65536 if page == 1 else page)
        else:
            wanted = size * _MORE if passphrase is not None else 0
        if size < wanted < 1 << 40:
            file.truncate(wanted)
    if passphrase is None and not _has_tables(copy):
        _lend_schema(copy, blank)


def _has_tables(copy: Path) -> bool:
    try:
        with closing(raw(copy)) as connection:
            return bool(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    except sqlite.DatabaseError:
        return False


def _lend_schema(copy: Path, blank: Path) -> None:
    """Where the pages that say where tables begin are destroyed: every journal that this program made has the same."""
    lent = bytearray(blank.read_bytes())
    size = -(-copy.stat().st_size // PAGE)
    lent[28:32] = size.to_bytes(4, "big")
    lent[24:28] = lent[92:96] = bytes(3) + b"\1"
    with copy.open("r+b") as file:
        for number in schema_pages(bytes(lent)):
            file.seek((number - 1) * PAGE)
            file.write(lent[(number - 1) * PAGE : number * PAGE])
        file.truncate(max(size * PAGE, file.seek(0, os.SEEK_END)))


class Damaged:
    """A connection to the damaged copy. SQLCipher reads nothing more after one broken page: it is opened anew then."""

    def __init__(self, path: Path, passphrase: str | None, salvaged: Salvaged) -> None:
        self._path, self._salvaged = path, salvaged
        self._key = raw_key(path, passphrase) if passphrase is not None else None
        self._open()

    def ask(self, query: str, values: tuple[Any, ...] = ()) -> Iterator[Any]:
        """The rows, as far as they can be read; then a DatabaseError."""
        try:
            yield from self._connection.execute(query, values)
        except sqlite.DatabaseError:
            if self._key is not None:
                self._connection.close()
                self._open()
            raise

    def close(self) -> None:
        self._connection.close()

    def _open(self) -> None:
        self._connection = raw(self._path)
        if self._key is not None:
            self._connection.execute(f"PRAGMA key=\"x'{self._key}'\"")
        self._connection.text_factory = self._text

    def _text(self, data: bytes) -> str:
        text = data.decode("utf-8", "replace")
        self._salvaged.replaced += text.encode("utf-8", "replace") != data
        return text


class _Reader:
    def __init__(self, damaged: Damaged, target: Any, salvaged: Salvaged) -> None:
        self._damaged, self._target, self._salvaged = damaged, target, salvaged
        target.execute("PRAGMA foreign_keys=OFF")

    def read_all(self) -> None:
        self._target.execute("BEGIN IMMEDIATE")
        for table in _tables(self._target):
            try:
                columns = [row[1] for row in self._damaged.ask(f'PRAGMA table_info("{table}")')]
            except sqlite.DatabaseError:
                columns = []
            known = [row[1] for row in self._target.execute(f'PRAGMA table_info("{table}")')]
            both = [name for name in columns if name in known]
            if both:
                self._read(table, both)
        self._target.execute("COMMIT")

    def _read(self, table: str, columns: list[str]) -> None:
        names = ", ".join(f'"{name}"' for name in columns)
        done: set[int] = set()
        try:
            for number, *values in self._damaged.ask(f'SELECT rowid, {names} FROM "{table}"'):
                self._keep(table, columns, values)
                done.add(number)
        except sqlite.DatabaseError:
            self._read_singly(table, columns, done)

    def _read_singly(self, table: str, columns: list[str], done: set[int]) -> None:
        names = ", ".join(f'"{name}"' for name in columns)
        query = f'SELECT {names} FROM "{table}" WHERE rowid = ?'
        for number in self._numbers(table, done):
            try:
                row = next(self._damaged.ask(query, (number,)), None)
            except sqlite.DatabaseError:
                row = self._parts(table, columns, number)
                if row is None:
                    self._lose(table)
                    continue
                self._salvaged.parted += 1
            if row is not None:
                self._keep(table, columns, list(row))

    def _numbers(self, table: str, done: set[int]) -> Iterator[int]:
        """The numbers of rows that may be there and were not read yet."""
        known = set[int]()
        for order in ("rowid DESC", "uid", "uid DESC"):
            with suppress(sqlite.DatabaseError):  # what came before the destroyed page is in `known` all the same
                known.update(row[0] for row in self._while_readable(f'SELECT rowid FROM "{table}" ORDER BY {order}'))
        last = max(known | done, default=0)
        yield from (number for number in range(1, last + 1) if number not in done)
        if self._ends_at(table, last) or not any(self._leads_on(table, 1 << power) for power in range(20)):
            return
        misses = 0
        while misses < _MISSES:
            last, misses = last + 1, misses + 1
            with suppress(sqlite.DatabaseError):
                if any(self._damaged.ask(f'SELECT 1 FROM "{table}" WHERE rowid = ?', (last,))):
                    misses = 0
                    yield last

    def _ends_at(self, table: str, last: int) -> bool:
        """Whether the last row is known to be the last."""
        with suppress(sqlite.DatabaseError):
            return next(self._damaged.ask(f'SELECT max(rowid) FROM "{table}"'))[0] in {None, last}
        return False

    def _leads_on(self, table: str, number: int) -> bool:
        """Whether the way to a row can be read, be it there or not; else the page from which all ways lead is gone."""
        with suppress(sqlite.DatabaseError):
            next(self._damaged.ask(f'SELECT 1 FROM "{table}" WHERE rowid = ?', (number,)), None)
            return True
        return False

    def _while_readable(self, query: str) -> Iterator[Any]:
        with suppress(sqlite.DatabaseError):
            yield from self._damaged.ask(query)

    def _parts(self, table: str, columns: list[str], number: int) -> list[Any] | None:
        """A row field by field; None when not even its address can be read."""
        values: list[Any] = []
        for name in columns:
            try:
                row = next(self._damaged.ask(f'SELECT "{name}" FROM "{table}" WHERE rowid = ?', (number,)), None)
            except sqlite.DatabaseError:
                row = (None,)
            if row is None:
                return None
            values.append(row[0])
        return values if values[0] is not None else None

    def _keep(self, table: str, columns: list[str], values: list[Any]) -> None:
        """Write a row. What a field cannot be without is filled in; words that do not fit are mended afterwards."""
        if "created_at" in columns and not str(values[columns.index("created_at")] or "2").startswith("2"):
            return self._lose(table)  # no row of ours: a page of something else
        for checks in ("OFF", "ON"):
            self._target.execute(f"PRAGMA ignore_check_constraints={checks}")
            with suppress(sqlite.IntegrityError):
                self._insert(table, columns, self._filled(table, columns, values) if checks == "ON" else values)
                self._salvaged.read[table] = self._salvaged.read.get(table, 0) + 1
                return None
        return self._lose(table)

    def _insert(self, table: str, columns: list[str], values: list[Any]) -> None:
        names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
        self._target.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', values)

    def _filled(self, table: str, columns: list[str], values: list[Any]) -> list[Any]:
        """With something in each field that may not be without."""
        about = {row[1]: (row[2], row[3]) for row in self._target.execute(f'PRAGMA table_info("{table}")')}
        return [
            _FILL.get(about[name][0].split("(")[0].upper(), "") if value is None and about[name][1] else value
            for name, value in zip(columns, values, strict=True)
        ]

    def _lose(self, table: str) -> None:
        self._salvaged.lost[table] = self._salvaged.lost.get(table, 0) + 1


def _tables(connection: Any) -> list[str]:
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [row[0] for row in rows if not row[0].startswith(_SKIPPED)]
