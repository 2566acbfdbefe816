"""Copies of a journal, made by SQLite itself, verified before they are given their name."""

import os
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from mentee_journal.errors import BackupFailed, JournalDamaged, JournalError
from mentee_journal.i18n import _
from mentee_journal.paths import sync_folder
from mentee_journal.store.connection import raw
from mentee_journal.store.library import sqlite

DEADLINE = 30.0  # seconds without end: the source is locked for good
_PAGES = 512  # two megabytes: for so long whoever saves has to wait
_PAUSE = 0.001  # seconds between two steps


def copy_journal(source: Path, target: Path, passphrase: str | None = None) -> Path:
    """Copy the journal at `source` to `target` (swapped in whole), readable by its owner alone.

    The copy of a journal with a passphrase has the same passphrase.

    Errors: JournalDamaged when the copy does not check out, BackupFailed when the source stays locked
    for 30 seconds or the disk is full, any OSError of the disk; `target` is then as it was.
    """
    with closing(raw(source, passphrase)) as connection:
        return _copy_open(connection, target, passphrase, threading.RLock())


def copy_in_use(pool: Callable[[], Any], target: Path, passphrase: str | None, guard: threading.RLock) -> Path:
    """As `copy_journal`, through the connection that `pool` lends and others use between the steps, while `guard` is
    free.

    What they write meanwhile is in the copy too: SQLite would begin anew only if another connection wrote.
    """
    with guard:
        lent = pool()
    try:
        return _copy_open(lent.driver_connection, target, passphrase, guard)
    finally:
        with guard:  # to give it back rolls back: never in the middle of what another thread writes
            lent.close()


def _copy_open(source: Any, target: Path, passphrase: str | None, guard: threading.RLock) -> Path:
    handle, name = tempfile.mkstemp(prefix=".mj-", suffix=".tmp", dir=target.parent)
    os.close(handle)
    try:
        with closing(raw(Path(name), passphrase)) as draft:
            _copy(source, draft, guard)
            if not is_whole(draft):
                raise _unreadable()
        sync_file(Path(name))
        os.replace(name, target)
    except BaseException:
        for left in (name, f"{name}-journal"):
            with suppress(OSError):
                os.unlink(left)
        raise
    sync_folder(target.parent)
    return target


def _copy(source: Any, draft: Any, guard: threading.RLock) -> None:
    deadline = time.monotonic() + DEADLINE

    def between(_status: int, _remaining: int, _total: int) -> None:
        if time.monotonic() > deadline:  # a locked source would otherwise be waited for without end
            raise BackupFailed(
                _("The journal is busy, so no copy was made."), _("Close other programs that use it, try again.")
            )
        guard.release()
        time.sleep(_PAUSE)  # else nobody who waits would get it
        guard.acquire()

    with guard:
        try:
            source.backup(draft, pages=_PAGES, progress=between, sleep=0.05)
        except sqlite.DatabaseError as error:
            raise _why_not(error) from error


def verify(path: Path, passphrase: str | None = None) -> None:
    """Read every page of the file at `path`. Errors: JournalDamaged."""
    with closing(raw(path, passphrase)) as connection:
        if not is_whole(connection):
            raise JournalDamaged(
                _("Part of {name} cannot be read.").format(name=path.name), _("Choose another backup.")
            )


def _why_not(error: Exception) -> JournalError:
    reason = str(error)
    if "full" in reason:
        return BackupFailed(
            _("The disk is full, so no copy was made. The journal and its older copies are as they were."),
            _("Free some space, or choose another folder."),
        )
    if "I/O" in reason or "locked" in reason or "unable to open" in reason or "readonly" in reason:
        return BackupFailed(
            _("No copy could be made. The journal and its older copies are as they were."),
            _("See that the disk is connected and may be written to."),
        )
    return _unreadable()


def _unreadable() -> JournalDamaged:
    return JournalDamaged(
        _("Part of the journal cannot be read, so no copy was kept. Older copies stay as they are."),
        _("Open an earlier backup."),
    )


def is_whole(connection: Any) -> bool:
    """Whether every page can be read; those of a journal with a passphrase are also checked against their seals."""
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite.DatabaseError:
        return False


def sync_file(path: Path) -> None:
    """Have what was written to `path` survive a power cut."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
