"""Copies of a journal, made by SQLite itself, verified before they are given their name."""

import os
import sqlite3
import tempfile
import time
from contextlib import closing, suppress
from pathlib import Path

from mentee_journal.errors import JournalDamaged, SaveFailed
from mentee_journal.i18n import _
from mentee_journal.paths import sync_folder
from mentee_journal.store.connection import raw

DEADLINE = 30.0  # seconds without end: the source is locked for good
_PAGES = 1024


def copy_journal(source: Path, target: Path) -> Path:
    """Copy the journal at `source` to `target` (swapped in whole), readable by its owner alone.

    Errors: JournalDamaged when the copy does not check out, SaveFailed when the source stays locked for
    30 seconds, any OSError of the disk; `target` is then as it was.
    """
    handle, name = tempfile.mkstemp(prefix=".mj-", suffix=".tmp", dir=target.parent)
    os.close(handle)
    try:
        _copy(source, Path(name))
        _sync(Path(name))
        os.replace(name, target)
    except BaseException:
        for left in (name, f"{name}-journal"):
            with suppress(OSError):
                os.unlink(left)
        raise
    sync_folder(target.parent)
    return target


def _copy(source: Path, draft: Path) -> None:
    deadline = time.monotonic() + DEADLINE

    def in_time(_status: int, _remaining: int, _total: int) -> None:
        if time.monotonic() > deadline:  # a locked source would otherwise be waited for without end
            raise SaveFailed(
                _("The journal is busy, so no copy was made."), _("Close other programs that use it, try again.")
            )

    with closing(raw(source)) as from_, closing(raw(draft)) as to:
        from_.backup(to, pages=_PAGES, progress=in_time, sleep=0.05)
        if not _is_whole(to):
            raise JournalDamaged(
                _("Part of the journal cannot be read, so no copy was kept."), _("Open an earlier backup.")
            )


def _is_whole(connection: sqlite3.Connection) -> bool:
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
