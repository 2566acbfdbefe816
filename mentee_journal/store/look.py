"""What a file is, decided before any connection exists: afterwards plain file access would drop SQLite's locks."""

import os
import stat
from enum import Enum
from pathlib import Path

from mentee_journal.errors import CannotOpen, JournalDamaged, JournalTooNew, NotAJournal
from mentee_journal.i18n import _

APPLICATION_ID = 0x4D4A524E  # "MJRN", in the header of every journal
SCHEMA = 1  # the newest form this program knows: user_version in the header

_MAGIC = b"SQLite format 3\0"
_HEADER = 100


class Found(Enum):
    """What lies at the path of a journal that may be opened."""

    NOTHING = "nothing"
    CURRENT = "current"
    OLDER = "older"


def look(path: Path) -> Found:
    """Say what is at `path`, or raise why it may not be opened. Reads one header; changes nothing."""
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
        raise NotAJournal(
            _("{name} is not a file.").format(name=path.name), _("Choose the journal's own file.")
        )
    return _judge(path, about.st_size)


def _judge(path: Path, size: int) -> Found:
    if size == 0:
        raise NotAJournal(
            _("{name} is empty: there is no journal in it.").format(name=path.name),
            _("Nothing was written to it. Open a backup, or move the empty file away to begin anew."),
        )
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except PermissionError:
        raise CannotOpen(
            _("You may not read {name}.").format(name=path.name),
            _("Ask for the right to read the file, or choose another journal."),
        ) from None
    if not header.startswith(_MAGIC):
        raise NotAJournal(
            _("{name} is not a journal, or it is damaged.").format(name=path.name),
            _("Nothing was changed. Choose another file, or open a backup."),
        )
    if _has_hot_journal(path):  # a save was cut short: SQLite rolls it back first, then the header is right
        return Found.CURRENT
    return _version(path, header, size)


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
    version = int.from_bytes(header[60:64], "big")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise NotAJournal(
            _("{name} belongs to another program.").format(name=path.name),
            _("Nothing was changed. Choose the journal's own file."),
        )
    if version > SCHEMA:
        raise JournalTooNew(
            _("A newer version of Mentee Journal wrote this journal."),
            _("Nothing was changed. Install the newest version, then open the journal again."),
        )
    if pages * (65536 if page == 1 else page) > size:
        raise _cut_short(path)
    return Found.CURRENT if version == SCHEMA else Found.OLDER


def _cut_short(path: Path) -> JournalDamaged:
    return JournalDamaged(
        _("The end of {name} is missing.").format(name=path.name),
        _("Nothing was changed. Open a backup, or copy the file again from where it came."),
    )
