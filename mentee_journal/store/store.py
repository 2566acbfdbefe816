"""An open journal file: one connection, units of work, and the way to close it."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from mentee_journal.errors import (
    JournalDamaged,
    JournalMissing,
    JournalReadOnly,
    NotAJournal,
    SaveFailed,
)
from mentee_journal.i18n import _
from mentee_journal.paths import make_private_dir
from mentee_journal.store.backup import copy_journal
from mentee_journal.store.connection import connect
from mentee_journal.store.lock import Lock
from mentee_journal.store.look import SCHEMA, Found, look
from mentee_journal.store.shape import SHAPES, shape

__all__ = ["SCHEMA", "Store"]


class Store:
    """The file at `path`, made when `create` allows it, brought to the newest form when it is older.

    `lock=False` is for short readings beside an open window; nothing may then be written.
    Errors: the CannotOpen family; the file is then as it was.
    """

    def __init__(self, path: Path, *, create: bool = True, lock: bool = True) -> None:
        self.path = Path(os.path.abspath(path))
        self.guard = threading.RLock()  # one connection: whoever uses it holds this
        self._lock = self._take_lock() if lock else None
        try:
            self._prepare(create)
            self._engine = connect(self.path)
            self._writer = self._engine.execution_options(writing=True)
            self._probe(writing=lock)
        except BaseException:
            self._release()
            raise

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A look at the file; what it returns is detached from it."""
        with self.guard:
            try:
                with Session(self._engine, expire_on_commit=False) as session:
                    yield session
            except DatabaseError as error:
                if "malformed" not in str(error.orig):
                    raise
                raise _damaged(self.path) from error

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One unit of work: all of it is kept, or none. SaveFailed says why nothing was."""
        with self.guard:
            try:
                with Session(self._writer, expire_on_commit=False) as session, session.begin():
                    yield session
            except DatabaseError as error:
                if (told := _why_not_saved(error)) is None:
                    raise
                raise told from error

    def check(self) -> list[str]:
        """What SQLite finds wrong with the whole file: nothing, when it is sound. May take seconds."""
        found: list[str] = []
        try:
            with self.reading() as session:
                connection = session.connection()
                found += [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check")]
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
                found += [f"{row[0]} -> {row[2]}" for row in broken]
        except JournalDamaged as error:
            found.append(error.what)
        return [line for line in found if line != "ok"]

    def back_up(self, target: Path) -> Path:
        """Copy the journal as it is now to `target`, verified. Not inside a unit of work."""
        with self.guard:
            return copy_journal(self.path, target)

    def close(self) -> None:
        with self.guard:
            self._engine.dispose()
            self._release()

    def _take_lock(self) -> Lock:
        look(self.path)  # say what is wrong with the file before leaving a lock file beside it
        make_private_dir(self.path.parent)
        try:
            return Lock(self.path)
        except PermissionError:
            raise _read_only() from None

    def _prepare(self, create: bool) -> None:
        found = look(self.path)
        if found is Found.CURRENT:
            return
        from mentee_journal.store import (
            upgrade,  # Alembic is slow to import, and rarely needed
        )

        if found is Found.OLDER:
            lock = None if self._lock else self._take_lock()  # never under the hands of an open window
            try:
                upgrade.upgrade(self.path)
            finally:
                if lock:
                    lock.release()
        elif create:
            make_private_dir(self.path.parent)
            upgrade.create(self.path)
        else:
            raise JournalMissing(
                _("There is no journal at {path}.").format(path=self.path), _("Choose another file.")
            )

    def _probe(self, *, writing: bool) -> None:
        """Read and write once, since SQLite says only then that a file is damaged or may not be written to."""
        try:
            with (self._writer if writing else self._engine).begin() as connection:
                if shape(connection) != SHAPES[SCHEMA]:
                    raise _strange(self.path)
                if writing:
                    connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
        except NotAJournal:
            self._engine.dispose()
            raise
        except DatabaseError as error:
            self._engine.dispose()
            if "readonly" in str(error.orig):
                raise _read_only() from error
            raise _damaged(self.path) from error

    def _release(self) -> None:
        if self._lock:
            self._lock.release()
            self._lock = None


def _strange(path: Path) -> NotAJournal:
    """A file whose tables or triggers are not ours could do anything when it is written to (SAFETY 3, row 17)."""
    return NotAJournal(
        _("{name} holds things that Mentee Journal did not put there.").format(name=path.name),
        _("Nothing was changed. Open a backup, or a file that you trust."),
    )


def _damaged(path: Path) -> JournalDamaged:
    return JournalDamaged(
        _("{name} is damaged.").format(name=path.name), _("Nothing was changed. Open a backup.")
    )


def _read_only() -> JournalReadOnly:
    return JournalReadOnly(
        _("This journal cannot be written to."),
        _("Ask for the right to write to the file and its folder, or copy it to a folder of your own."),
    )


def _why_not_saved(error: DatabaseError) -> SaveFailed | None:
    """The two or three things that go wrong with a disk, in plain words; None for a fault of our own."""
    reason = str(error.orig)
    if "full" in reason:
        return SaveFailed(
            _("The disk is full. Nothing was lost: what you typed is still here."),
            _("Free some space; it is saved then."),
        )
    if any(word in reason for word in ("readonly", "disk I/O", "unable to open", "locked")):
        return SaveFailed(
            _("The journal's file could not be written. What you typed is still here."),
            _("See that the disk is connected and the file is where it was."),
        )
    return None
