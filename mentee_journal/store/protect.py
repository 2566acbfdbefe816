"""Set, change or take away a passphrase: a new file beside the journal, held against the old one, then swapped in."""

import hashlib
import os
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from mentee_journal.errors import JournalDamaged
from mentee_journal.i18n import _
from mentee_journal.paths import sync_folder
from mentee_journal.store.backup import is_whole, sync_file
from mentee_journal.store.connection import create_private, raw
from mentee_journal.store.library import sqlite
from mentee_journal.store.passphrase import require_cipher

_BLOCK = 1 << 20
_NUMBERS = ("application_id", "user_version")


def copies(path: Path) -> list[Path]:
    """The backups of the journal at `path`, and what upgrades and rescues left beside it: named after it."""
    real = Path(os.path.realpath(path))
    folders = [folder for folder in (real.parent, real.parent / "backups") if folder.is_dir()]
    found = [file for folder in folders for file in folder.iterdir() if file.name.startswith(f"{real.stem} ")]
    return sorted(file for file in found if file.suffix == real.suffix and file.is_file() and not file.is_symlink())


def rewrite(path: Path, old: str | None, new: str | None) -> None:
    """Have the journal at `path`, which nobody has open, under `new` instead of `old` (None: no passphrase).

    The old file is overwritten when the new one stands in its place, as far as a disk allows that.
    Errors: JournalDamaged when the copy is not the same to the last row, any OSError; the journal is then as it was.
    """
    require_cipher()
    real = Path(os.path.realpath(path))
    draft = Path(tempfile.mkdtemp(prefix=".mj-", dir=real.parent)) / "draft"
    try:
        _copy(real, old, draft, new)
        _swap(draft, real)
    finally:
        _tidy(draft)


def write_readable(path: Path, passphrase: str | None, target: Path) -> None:
    """Write a copy of the journal that any SQLite can read to `target`, swapped in whole. Errors: as `rewrite`."""
    require_cipher()
    draft = Path(tempfile.mkdtemp(prefix=".mj-", dir=target.parent)) / "draft"
    try:
        _copy(path, passphrase, draft, None)
        os.replace(draft, target)
    finally:
        _tidy(draft)
    sync_folder(target.parent)


def _copy(source: Path, old: str | None, draft: Path, new: str | None) -> None:
    try:
        create_private(draft)
        _export(source, old, draft, new)
        if _digest(source, old) != _digest(draft, new):
            raise _not_the_same()
        sync_file(draft)
    except sqlite.DatabaseError as error:
        raise _not_the_same() from error


def _tidy(draft: Path) -> None:
    for left in (draft, draft.with_name("draft-journal")):
        with suppress(OSError):
            left.unlink()
    with suppress(OSError):
        draft.parent.rmdir()


def _export(source: Path, old: str | None, draft: Path, new: str | None) -> None:
    """Write everything to `draft`; the two numbers of the header are not taken along by SQLCipher."""
    with closing(raw(source, old)) as connection:
        numbers = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in _NUMBERS}
        connection.execute("ATTACH DATABASE ? AS other KEY ?", (str(draft), new or ""))
        connection.execute("SELECT sqlcipher_export('other')")
        for name, number in numbers.items():
            connection.execute(f"PRAGMA other.{name}={number}")
        connection.execute("DETACH DATABASE other")


def _digest(path: Path, passphrase: str | None) -> dict[str, str]:
    """What is in the file, opened anew: its two numbers, its shape, and for each table a digest of all rows."""
    with closing(raw(path, passphrase)) as connection:
        if not is_whole(connection):
            raise _not_the_same()
        connection.text_factory = bytes  # also what is no longer text must be the same
        found = {name: _digest_of(connection, f"PRAGMA {name}") for name in _NUMBERS}
        master = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
        found["shape"] = _digest_of(connection, master)
        for kind, name, _sql in connection.execute(master).fetchall():
            if kind == b"table" and name != b"search":  # the words of the index are those of the other tables
                found[name.decode()] = _digest_of(connection, f'SELECT * FROM "{name.decode()}"')
        return found


def _digest_of(connection: Any, query: str) -> str:
    rows, digest = 0, hashlib.sha256()
    for row in connection.execute(query):
        rows += 1
        digest.update(repr(row).encode())
    return f"{rows} {digest.hexdigest()}"


def _swap(draft: Path, real: Path) -> None:
    """Put `draft` in the place of `real`, and only when that will survive a power cut, overwrite what was there."""
    if os.name != "posix":  # a file that is open cannot be replaced there
        os.replace(draft, real)
        return
    with real.open("r+b") as old:
        os.replace(draft, real)
        sync_folder(real.parent)
        if os.fstat(old.fileno()).st_nlink == 0:  # no other name leads to it
            _overwrite(old, os.fstat(old.fileno()).st_size)


def _overwrite(file: Any, size: int) -> None:
    with suppress(OSError):  # the file is gone from its folder in any case
        for _start in range(0, size, _BLOCK):
            file.write(bytes(_BLOCK))
        file.flush()
        os.fsync(file.fileno())


def _not_the_same() -> JournalDamaged:
    return JournalDamaged(
        _("The journal could not be copied whole, so its passphrase was left as it is."),
        _("Nothing was changed. See what mentee-journal check says, or open a backup."),
    )
