"""When the journal's file is moved, removed or replaced while it is open: what is open is written to a new file.

SQLite still holds the old file, whatever its name is now, and can read all of it; only to write there would be to write
into nowhere. What lies at the journal's place in the meantime is never touched.
"""

import datetime as dt
import os
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from mentee_journal.errors import SaveFailed
from mentee_journal.i18n import _
from mentee_journal.paths import data_dir, make_private_dir, sync_folder
from mentee_journal.store.connection import raw
from mentee_journal.store.library import sqlite

RESCUED = "rescued"  # stands in the name of such a file


def identity(path: Path) -> tuple[int, int] | None:
    """Which file lies at `path`, links followed: the same after every save, another after a replacement; None if none.

    Asks the file system alone: to open the file would drop SQLite's locks.
    """
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def rescue(source: Any, path: Path, passphrase: str | None = None) -> Path:
    """Write all that the open connection `source` (of the driver) holds to a new file, and say which.

    At `path` itself when nothing is there any more, else beside it under a dated name; where that folder is gone, in
    the data folder. SaveFailed when none of these can be written.
    """
    real = Path(os.path.realpath(path))  # a link that the person made leads there again
    with suppress(OSError, sqlite.DatabaseError):
        return _write(source, real.parent, real, passphrase)
    with suppress(OSError, sqlite.DatabaseError):
        return _write(source, make_private_dir(data_dir()), real, passphrase)
    raise SaveFailed(
        _("The journal's file is gone, and no other could be written. What you typed is still here."),
        _("Connect the disk again, or copy what you typed to another program."),
    )


def _write(source: Any, folder: Path, path: Path, passphrase: str | None) -> Path:
    handle, name = tempfile.mkstemp(prefix=".mj-", suffix=".tmp", dir=folder)
    os.close(handle)
    draft = Path(name)
    try:
        with closing(raw(draft, passphrase)) as copy:
            source.backup(copy)
            if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise OSError("the copy does not check out")
        return _named(draft, folder, path)
    finally:
        for left in (draft, Path(f"{draft}-journal")):
            with suppress(OSError):
                left.unlink()


def _named(draft: Path, folder: Path, path: Path) -> Path:
    """Give the draft the first free of its names; a link, unlike a rename, is never over a file that is there."""
    day = f"{dt.datetime.now():%Y-%m-%d %H.%M.%S}"
    for target in (folder / path.name, folder / f"{path.stem} ({RESCUED} {day}){path.suffix}"):
        with suppress(FileExistsError):
            if not os.path.lexists(target):
                _link(draft, target)
                sync_folder(folder)
                return target
    raise FileExistsError(path.name)


def _link(draft: Path, target: Path) -> None:
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        os.rename(draft, target)
