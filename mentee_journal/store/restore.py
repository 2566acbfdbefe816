"""Put a backup in the place of a journal, with the present one kept, whatever state it is in."""

import datetime as dt
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from mentee_journal.errors import BackupFailed, CannotOpen, JournalMissing
from mentee_journal.i18n import _
from mentee_journal.paths import make_private_dir, sync_folder
from mentee_journal.store.backup import copy_journal
from mentee_journal.store.copies import Why, beside, copier, held, key_of, make_copy
from mentee_journal.store.lock import Lock


def restore(
    journal: Path,
    backup: Path,
    now: dt.datetime,
    *,
    passphrase: str | None = None,
    present: str | None = None,
) -> Path | None:
    """Put a copy of `backup` where `journal` is, which nobody has open; where the present one is kept now, or None.

    `passphrase` is that of the backup, `present` that of the present journal. A present journal that cannot be copied
    is set aside under another name, byte for byte.
    Errors: JournalMissing, JournalDamaged or NeedsPassphrase when the backup cannot be read, JournalInUse,
    BackupFailed, any OSError; nothing was changed then.
    """
    if not backup.exists():
        raise JournalMissing(_("There is no backup at {path}.").format(path=backup), _("Choose another backup."))
    real = Path(os.path.realpath(journal))
    make_private_dir(real.parent)
    lock = Lock(real)
    try:
        handle, name = tempfile.mkstemp(prefix=".mj-", suffix=".tmp", dir=real.parent)
        os.close(handle)
        try:
            passphrase = key_of(backup, passphrase)
            copy_journal(backup, Path(name), passphrase)
            held(Path(name), passphrase)
            kept = _keep(real, now, present)
            os.replace(name, real)
        finally:
            with suppress(OSError):
                os.unlink(name)
        sync_folder(real.parent)
    finally:
        lock.release()
    return kept


def _keep(real: Path, now: dt.datetime, passphrase: str | None) -> Path | None:
    if not os.path.lexists(real):
        return None
    try:
        key = key_of(real, passphrase)
        kept = make_copy(real, beside(real), Why.RESTORE, now, key, copier(real, key)).path
    except BackupFailed:
        raise
    except CannotOpen:
        return _set_aside(real, now)
    else:
        return kept


def _set_aside(real: Path, now: dt.datetime) -> Path:
    """Rename it, and with it what belongs to it: a journal of unfinished changes would spoil the file that comes."""
    aside = real.with_name(f"{real.stem} (set aside {now:%Y-%m-%d %H.%M.%S}){real.suffix}")
    for tail in ("-journal", ""):
        with suppress(FileNotFoundError):
            os.rename(f"{real}{tail}", f"{aside}{tail}")
    return aside
