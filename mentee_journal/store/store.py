"""An open journal file: one connection, units of work, and the way to close it."""

import errno
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from mentee_journal.errors import (
    JournalDamaged,
    JournalMissing,
    JournalReadOnly,
    NotAJournal,
    SaveFailed,
    WrongPassphrase,
)
from mentee_journal.i18n import _
from mentee_journal.paths import make_private_dir
from mentee_journal.store.backup import copy_in_use
from mentee_journal.store.connection import connect
from mentee_journal.store.copies import sweep
from mentee_journal.store.library import CAN_ENCRYPT
from mentee_journal.store.lock import Lock
from mentee_journal.store.look import SCHEMA, Found, judge_form, look
from mentee_journal.store.moved import identity, rescue
from mentee_journal.store.passphrase import tidied
from mentee_journal.store.protect import copies, rewrite, write_readable
from mentee_journal.store.shape import SHAPES, shape

__all__ = ["SCHEMA", "Store"]

_FULL = {errno.ENOSPC, errno.EDQUOT}
_NO_WRITING = {errno.EACCES, errno.EPERM, errno.EROFS, *_FULL}
_NO_PAGE = ("ok", "CHECK ", "NULL ")  # what is found fault with is a value, not a page
_READ_AT_ONCE = 8_000_000  # bytes: a tenth of a second

Steps = Callable[[int, int], object]
"""Hears how many of how many are done."""


def _nobody(_done: int, _of: int) -> None:
    """Who hears when nobody asked to."""


class Store:
    """The file at `path`, made when `create` allows it, brought to the newest form when it is older.

    `lock=False` is for short readings beside an open window; nothing may then be written. `passphrase` opens a
    protected journal, protects a new one, and is not needed for others.
    Errors: the CannotOpen family, BadValue for what cannot be a passphrase; the file is then as it was.
    """

    def __init__(self, path: Path, *, create: bool = True, lock: bool = True, passphrase: str | None = None) -> None:
        self.path = Path(os.path.abspath(path))
        self._passphrase = tidied(passphrase) if passphrase is not None else None
        self.guard = threading.RLock()  # one connection: whoever uses it holds this
        self.rescued: Path | None = None  # where all went when a save found the file moved; who tells of it empties it
        self.is_read_only = not lock
        """Whether it was opened to be read alone, and so nothing can be written."""
        self._lock = self._take_lock() if lock else None
        self.was_left_open = self._lock is not None and self._lock.was_left  # by one that did not close it
        try:
            self._open(self._prepare(create), writing=lock)
        except BaseException:
            self._release()
            raise

    @property
    def is_protected(self) -> bool:
        """Whether the file is encrypted under a passphrase."""
        return self._passphrase is not None

    @property
    def can_protect(self) -> bool:
        """Whether the part of the program that encrypts is installed."""
        return CAN_ENCRYPT

    @property
    def passphrase(self) -> str | None:
        """For backups, which have the same; never to be shown or kept elsewhere."""
        return self._passphrase

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
            if self.is_read_only:
                raise _only_read()
            self._keep_place()
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
                if self.is_protected:  # the seal of every page, unused ones too
                    found += [row[0] for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
                found += [f"{row[0]} -> {row[2]}" for row in broken]
        except JournalDamaged as error:
            found.append(error.what)
        return [line for line in found if line != "ok"]

    def back_up(self, target: Path) -> Path:
        """Copy the journal as it is now to `target`, verified, while others save. Not inside a unit of work."""
        return copy_in_use(self._engine.raw_connection, target, self._passphrase, self.guard)

    def is_passphrase(self, passphrase: str) -> bool:
        """Whether these words are the journal's passphrase."""
        return self.is_protected and tidied(passphrase) == self._passphrase

    def set_passphrase(
        self, passphrase: str | None, *, copies_too: bool = True, also: Sequence[Path] = (), progress: Steps = _nobody
    ) -> list[Path]:
        """Protect the journal, change its passphrase, or with None take it away: on a verified copy, swapped in.

        Its backups follow, those beside it and those that `also` names, unless `copies_too` is off; what comes back
        are those that did not; `progress` hears how many of them are done. May take seconds.
        Not inside a unit of work. Errors: BadValue, CannotEncrypt, SaveFailed (it is open for reading only),
        JournalDamaged, OSError; the journal is then as it was, and open.
        """
        if self.is_read_only:
            raise _only_read()
        wanted = tidied(passphrase) if passphrase is not None else None
        with self.guard:
            self._keep_place()
            before = self._passphrase
            self._engine.dispose()
            try:
                rewrite(self.path, before, wanted)
                self._passphrase = wanted
            finally:
                self._open(Found.PROTECTED if self.is_protected else Found.CURRENT, writing=True)
        copies = [*self.copies(), *also]
        return _left_behind(copies, before, wanted, progress) if copies_too else copies

    def copies(self) -> list[Path]:
        """The backups, and what upgrades and rescues left beside the journal."""
        return copies(self.path)

    def write_readable(self, target: Path) -> None:
        """Write a copy without a passphrase to `target`, for other programs. Not inside a unit of work."""
        with self.guard:
            write_readable(self.path, self._passphrase, target)

    def close(self) -> None:
        with self.guard:
            self._engine.dispose()
            self._release()
            self._passphrase = None

    def _keep_place(self) -> None:
        """Before a save: where the file was moved or replaced meanwhile, go on in a new one that holds all of it."""
        if identity(self.path) == self._identity:
            return
        if self._lock is not None:  # else it was rescued, and could not be opened again: only that is to be done
            with closing(self._engine.raw_connection()) as pooled:
                self.path = self.rescued = rescue(pooled.driver_connection, self.path, self._passphrase)
            self._engine.dispose()
            self._release()
        lock = self._take_lock()
        with _let_go_on_error(lock):
            self._open(Found.PROTECTED if self.is_protected else Found.CURRENT, writing=True)
        self._lock = lock

    def _take_lock(self) -> Lock:
        look(self.path, self._passphrase)  # say what is wrong with the file before leaving a lock file beside it
        sweep(make_private_dir(self.path.parent))
        return _locked(self.path)

    def _prepare(self, create: bool) -> Found:
        found = look(self.path, self._passphrase)
        if found in {Found.OLDER, Found.CURRENT}:
            self._passphrase = None  # it was not needed
        if found is Found.OLDER:
            self._upgrade()
        elif found is Found.NOTHING:
            if not create:
                raise _missing(self.path)
            from mentee_journal.store import upgrade  # Alembic is slow to import, and rarely needed

            make_private_dir(self.path.parent)
            upgrade.create(self.path, self._passphrase)
        return found

    def _upgrade(self) -> None:
        from mentee_journal.store import upgrade  # Alembic is slow to import, and rarely needed

        lock = None if self._lock else self._take_lock()  # never under the hands of an open window
        try:
            upgrade.upgrade(self.path, self._passphrase)
        finally:
            if lock:
                lock.release()

    def _open(self, found: Found, *, writing: bool) -> None:
        self._engine = connect(self.path, self._passphrase)
        try:
            if found is Found.PROTECTED and _look_inside(self._engine, self.path) is Found.OLDER:
                self._engine.dispose()
                self._upgrade()
                self._engine = connect(self.path, self._passphrase)
            self._writer = self._engine.execution_options(writing=True)
            self._probe(writing=writing)
            self._identity = identity(self.path)
        except BaseException:
            self._engine.dispose()
            raise

    def _probe(self, *, writing: bool) -> None:
        """Read and write once, since SQLite says only then that a file is damaged or may not be written to."""
        try:
            with (self._writer if writing else self._engine).begin() as connection:
                if shape(connection) != SHAPES[SCHEMA]:
                    raise _strange(self.path)
                if writing:
                    _see_pages(connection, self.path)
                    connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
            if not writing:
                _only_reading(self._engine)
        except DatabaseError as error:
            reason = str(error.orig)
            if any(word in reason for word in ("readonly", "full", "disk I/O")):
                raise _read_only(is_full="full" in reason) from error
            raise _damaged(self.path) from error

    def _release(self) -> None:
        if self._lock:
            self._lock.release()
            self._lock = None


def _locked(path: Path) -> Lock:
    try:
        return Lock(Path(os.path.realpath(path)))  # by whatever name it is opened
    except OSError as error:
        if error.errno not in _NO_WRITING:
            raise
        raise _read_only(is_full=error.errno in _FULL) from None


def _see_pages(connection: Connection, path: Path) -> None:
    """Nothing is written to a file of which a page is broken; a large one is read when its next backup is made."""
    if path.stat().st_size > _READ_AT_ONCE:
        return
    found = connection.exec_driver_sql("PRAGMA quick_check(50)").scalars().all()
    if any(not line.startswith(_NO_PAGE) for line in found):
        raise _damaged(path)


def _only_reading(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")


def _look_inside(engine: Engine, path: Path) -> Found:
    """Whether the passphrase opens the file, and what is in it."""
    try:
        with engine.begin() as connection:
            numbers = [
                connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in ("application_id", "user_version")
            ]
    except DatabaseError as error:
        if "not a database" in str(error.orig):
            raise _locked_out(path) from None
        raise _damaged(path) from error
    return judge_form(path, *numbers)


@contextmanager
def _let_go_on_error(lock: Lock) -> Iterator[None]:
    try:
        yield
    except BaseException:
        lock.release()
        raise


def _left_behind(copies: list[Path], old: str | None, new: str | None, progress: Steps) -> list[Path]:
    """Have the copies follow their journal under another passphrase; those that could not."""
    left = []
    for done, copy in enumerate(copies):
        progress(done, len(copies))
        if not _follows(copy, old, new):
            left.append(copy)
    return left


def _follows(copy: Path, before: str | None, wanted: str | None) -> bool:
    """Bring a backup under another passphrase, one without any too; those of a third one stay as they are."""
    for its_own in {before, None} - {wanted}:
        with suppress(JournalDamaged, OSError):
            rewrite(copy, its_own, wanted)
            return True
    return False


def _strange(path: Path) -> NotAJournal:
    """A file whose tables or triggers are not ours could do anything when it is written to (SAFETY 3, row 17)."""
    return NotAJournal(
        _("{name} holds things that Mentee Journal did not put there.").format(name=path.name),
        _("Nothing was changed. Open a backup, or a file that you trust."),
    )


def _missing(path: Path) -> JournalMissing:
    return JournalMissing(_("There is no journal at {path}.").format(path=path), _("Choose another file."))


def _damaged(path: Path) -> JournalDamaged:
    return JournalDamaged(_("{name} is damaged.").format(name=path.name), _("Nothing was changed. Open a backup."))


def _locked_out(path: Path) -> WrongPassphrase:
    return WrongPassphrase(
        _("{name} does not open with this passphrase.").format(name=path.name),
        _("Look at Caps Lock and the keyboard's language, then try again. It may also be that the file is damaged."),
    )


def _only_read() -> SaveFailed:
    return SaveFailed(
        _("This journal is open for reading only: nothing was changed."), _("Save a copy of it to write in.")
    )


def _read_only(*, is_full: bool = False) -> JournalReadOnly:
    if is_full:
        return JournalReadOnly(
            _("The disk is full, so nothing can be written to this journal. What is in it is whole."),
            _("Free some space, then open it again."),
        )
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
