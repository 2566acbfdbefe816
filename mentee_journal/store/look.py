"""What a file is, decided before any connection exists: afterwards plain file access would drop SQLite's locks."""

import os
import stat
from enum import Enum
from pathlib import Path

from mentee_journal.errors import CannotOpen, JournalDamaged, JournalTooNew, NeedsPassphrase, NotAJournal
from mentee_journal.i18n import _
from mentee_journal.paths import JOURNAL_SUFFIX
from mentee_journal.store.passphrase import require_cipher

APPLICATION_ID = 0x4D4A524E  # "MJRN", in the header of every journal
SCHEMA = 1  # the newest form this program knows: user_version in the header

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_PAGE = 4096  # bytes: SQLCipher's page, which is encrypted whole
_DISTINCT = 200  # of 256 byte values: noise of a page has nearly all of them, text and zeros do not


class Found(Enum):
    """What lies at the path of a journal that may be opened."""

    NOTHING = "nothing"
    CURRENT = "current"
    OLDER = "older"
    PROTECTED = "protected"  # its version is known once the passphrase has opened it


def look(path: Path, passphrase: str | None = None) -> Found:
    """Say what is at `path`, or raise why it may not be opened. Reads one page; changes nothing."""
    try:
        about = os.stat(path)
    except FileNotFoundError:
        if path.is_symlink():
            raise NotAJournal(
                _("{name} is a link that leads nowhere.").format(name=path.name),
                _("Put the journal back where the link leads, or choose another file."),
            ) from None
        return Found.NOTHING
    if not stat.S_ISREG(about.st_mode):
        raise NotAJournal(_("{name} is not a file.").format(name=path.name), _("Choose the journal's own file."))
    return _judge(path, about.st_size, passphrase)


def _judge(path: Path, size: int, passphrase: str | None) -> Found:
    if size == 0:
        raise NotAJournal(
            _("{name} is empty: there is no journal in it.").format(name=path.name),
            _("Nothing was written to it. Open a backup, or move the empty file away to begin anew."),
        )
    try:
        with path.open("rb") as file:
            page = file.read(_PAGE)
    except PermissionError:
        raise CannotOpen(
            _("You may not read {name}.").format(name=path.name),
            _("Ask for the right to read the file, or choose another journal."),
        ) from None
    if not page.startswith(_MAGIC):
        return _judge_noise(path, size, page, passphrase)
    if _has_hot_journal(path):  # a save was cut short: SQLite rolls it back first, then the header is right
        return Found.CURRENT
    return _version(path, page[:_HEADER], size)


def _judge_noise(path: Path, size: int, page: bytes, passphrase: str | None) -> Found:
    """An encrypted file cannot be told from noise: the name, the size and the noise itself are all there is."""
    whole_pages = size % _PAGE == 0 or _has_hot_journal(path)
    ours = passphrase is not None or path.suffix == JOURNAL_SUFFIX
    if not (ours and whole_pages and len(set(page)) > _DISTINCT):
        raise NotAJournal(
            _("{name} is not a journal, or it is damaged.").format(name=path.name),
            _("Nothing was changed. Choose another file, or open a backup."),
        )
    require_cipher()
    if passphrase is None:
        raise NeedsPassphrase(
            _("{name} is protected by a passphrase.").format(name=path.name),
            _("Type the passphrase to open it. If you never set one, the file is damaged: open a backup."),
        )
    return Found.PROTECTED


def _has_hot_journal(path: Path) -> bool:
    try:
        return os.stat(f"{path}-journal").st_size > 0
    except OSError:
        return False


def _version(path: Path, header: bytes, size: int) -> Found:
    if len(header) < _HEADER:
        raise _cut_short(path)
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    found = judge_form(path, int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big"))
    if pages * (65536 if page == 1 else page) > size:
        raise _cut_short(path)
    return found


def judge_form(path: Path, application_id: int, version: int) -> Found:
    """Say whether a journal of this program is in the newest form, by the two numbers in its header."""
    if application_id != APPLICATION_ID:
        raise NotAJournal(
            _("{name} belongs to another program.").format(name=path.name),
            _("Nothing was changed. Choose the journal's own file."),
        )
    if version > SCHEMA:
        raise JournalTooNew(
            _("A newer version of Mentee Journal wrote this journal."),
            _("Nothing was changed. Install the newest version, then open the journal again."),
        )
    return Found.CURRENT if version == SCHEMA else Found.OLDER


def _cut_short(path: Path) -> JournalDamaged:
    return JournalDamaged(
        _("The end of {name} is missing.").format(name=path.name),
        _("Nothing was changed. Open a backup, or copy the file again from where it came."),
    )
