"""Backups of a journal: kept beside it and in a second folder, looked into, compared, and put in its place."""

import datetime as dt
import hashlib
import os
import platform
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mentee_journal.errors import CannotOpen, JournalError, NeedsPassphrase
from mentee_journal.store.backup import copy_journal, verify
from mentee_journal.store.census import Census
from mentee_journal.store.copies import (
    FOLDER,
    Copier,
    Copy,
    Why,
    beside,
    copier,
    copies,
    held,
    key_of,
    make_copy,
    state_of,
    thin,
)
from mentee_journal.store.lock import take_over
from mentee_journal.store.look import look
from mentee_journal.store.restore import restore

__all__ = ["FOLDER", "Backups", "Census", "Copy", "Made", "Why", "needs_passphrase"]


def _clock() -> dt.datetime:
    return dt.datetime.now().astimezone()


@dataclass(frozen=True)
class Made:
    """What came of making a backup."""

    copy: Copy
    second: Copy | None
    """The one in the second folder, or None."""
    is_away: bool = False
    """A second folder was chosen, and is not there now or takes no copy: a disk that is not connected is no mistake."""


class Backups:
    """The backups of the journal at `path`. It need not be open, nor whole: this is the way out when it is neither.

    `also` is a second folder, or None. `key` gives the passphrase of the journal, and so that of its backups;
    `copy` copies it when it is open.
    """

    def __init__(
        self,
        path: Path,
        *,
        also: Path | None = None,
        now: Callable[[], dt.datetime] = _clock,
        key: Callable[[], str | None] = lambda: None,
        copy: Copier | None = None,
    ) -> None:
        self.follow(path)
        self.also = also
        self.now = now
        self._key = key
        self._copy = copy or (lambda target: copy_journal(self.journal, target, self.passphrase))

    def follow(self, path: Path) -> None:
        """The journal is at another place now."""
        self.journal = Path(os.path.realpath(path))
        self.folder = beside(self.journal)

    @property
    def passphrase(self) -> str | None:
        return self._key()

    def apart(self) -> "Backups":
        """The same, for when the journal is closed and knows its passphrase no more."""
        passphrase = self.passphrase
        return Backups(self.journal, also=self.also, now=self.now, key=lambda: passphrase)

    @property
    def second_folder(self) -> Path | None:
        """Where in the second folder those of this journal lie: several journals may share it, of several computers."""
        if self.also is None:
            return None
        mark = hashlib.sha256(f"{platform.node()}\0{self.journal}".encode("utf-8", "surrogateescape")).hexdigest()[:6]
        return self.also / f"{self.journal.stem} {mark}"

    def all(self) -> list[Copy]:
        """Those of both folders, the newest first."""
        return self.here() + self.elsewhere()

    def here(self) -> list[Copy]:
        """Those beside the journal, the newest first."""
        with suppress(OSError):
            return copies(self.folder, self.journal)
        return []

    def elsewhere(self) -> list[Copy]:
        """Those in the second folder, also of another computer or an earlier place of the journal."""
        found: list[Copy] = []
        with suppress(OSError):
            for folder in sorted(self.also.glob(f"{self.journal.stem} ??????")) if self.also else ():
                found += copies(folder, self.journal)
        return sorted(found, key=lambda one: (one.made, one.number), reverse=True)

    def make(self, why: Why) -> Made:
        """A new backup, verified. Errors: JournalDamaged, BackupFailed, any OSError; all older ones are there then."""
        moment = self.now()
        made = make_copy(self.journal, self.folder, why, moment, self.passphrase, self._copy)
        thin(made, self.journal, self.passphrase)
        folder = self.second_folder
        if folder is None or self.also is None:
            return Made(made, None)
        try:
            if not self.also.is_dir():
                return Made(made, None, is_away=True)
            again = copier(made.path, self.passphrase)
            second = make_copy(self.journal, folder, why, moment, self.passphrase, again)
            thin(second, self.journal, self.passphrase)
        except (OSError, JournalError):
            return Made(made, None, is_away=True)
        return Made(made, second)

    def make_in(self, folder: Path, why: Why) -> Copy:
        """A new backup in a folder of the person's choice, in which nothing is ever removed. Errors: as `make`."""
        return make_copy(self.journal, folder, why, self.now(), self.passphrase, self._copy)

    def make_if_changed(self, why: Why) -> Made | None:
        """A new backup, unless the newest one holds the same. Errors: as `make`."""
        return self.make(why) if self.has_changed() else None

    def is_worth_keeping(self) -> bool:
        """Whether anything at all is in the journal."""
        return held(self.journal, self.passphrase).total > 0

    def has_changed(self) -> bool:
        """Whether the journal differs from its newest backup."""
        newest = next(iter(self.here()), None)
        return newest is None or state_of(newest.path, self.passphrase) != held(self.journal, self.passphrase).state

    def held(self, copy: Copy, passphrase: str | None = None) -> Census:
        """What a backup holds, after every page of it was read. Errors: JournalDamaged, NeedsPassphrase."""
        passphrase = key_of(copy.path, passphrase or self.passphrase)
        verify(copy.path, passphrase)
        return held(copy.path, passphrase)

    def restore(self, path: Path, passphrase: str | None = None) -> Path | None:
        """Put the backup at `path` in the place of the journal, which nobody may have open; see `store.restore`."""
        return restore(
            self.journal, path, self.now(), passphrase=passphrase or self.passphrase, present=self.passphrase
        )


def needs_passphrase(path: Path) -> bool:
    """Whether the file at `path` looks like a journal that is protected; what else it may be, who opens it will say."""
    try:
        look(path)
    except NeedsPassphrase:
        return True
    except CannotOpen:
        return False
    return False


def copy_to(path: Path, target: Path) -> Path:
    """A verified copy of a journal that is not open here. Errors: JournalDamaged, BackupFailed, OSError."""
    return copy_journal(path, target)


def let_go_elsewhere(path: Path) -> None:
    """Take over from another computer that has stopped since. JournalInUse when a program here holds the journal."""
    take_over(path)
