"""The folder of backups: their names, which of them may go, and what is done for a new one."""

import datetime as dt
import os
import re
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from mentee_journal.errors import CannotOpen, JournalDamaged, WrongPassphrase
from mentee_journal.i18n import _
from mentee_journal.paths import make_private_dir
from mentee_journal.store.backup import copy_journal
from mentee_journal.store.census import Census, census
from mentee_journal.store.connection import raw
from mentee_journal.store.look import Found, look

FOLDER = "backups"
NEWEST = 5
"""So many of the newest are never removed."""
ALL_FOR, DAILY_FOR, WEEKLY_FOR = 2, 14, 91  # days, one after the other; then one a month
_LEFTOVER = 24 * 3600  # seconds: a draft of that age belongs to a program that was killed
_NAME = re.compile(r"(?P<number>\d{5,}) (?P<made>\d{4}-\d\d-\d\d \d\d\.\d\d) (?P<why>[a-z]+)")
_MADE = "%Y-%m-%d %H.%M"


Copier = Callable[[Path], object]
"""Writes a verified copy of the journal to where it is told."""


class Why(StrEnum):
    """What a backup was made for, as it stands in its name."""

    AUTO = "auto"
    HAND = "hand"
    UPGRADE = "upgrade"
    IMPORT = "import"
    RESTORE = "restore"


@dataclass(frozen=True)
class Copy:
    """A backup, as its name tells it."""

    path: Path
    number: int
    """Each has a higher one than those before it, whatever the clock says."""
    made: dt.datetime
    """By the clock on the wall when it was made."""
    why: Why
    size: int
    """In bytes."""


def beside(journal: Path) -> Path:
    """The folder for the backups of `journal`."""
    return Path(os.path.realpath(journal)).parent / FOLDER


def copies(folder: Path, journal: Path) -> list[Copy]:
    """The backups of `journal` in `folder`, the newest first. Errors: OSError, but not when there is no folder."""
    stem, found = f"{journal.stem} ", []
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return []
    for entry in entries:
        name, suffix = os.path.splitext(entry.name)
        told = _NAME.fullmatch(name.removeprefix(stem)) if name.startswith(stem) else None
        if told and suffix == journal.suffix and told["why"] in list(Why) and entry.is_file():
            with suppress(ValueError):  # a day that the calendar does not have
                made = dt.datetime.strptime(told["made"], _MADE)
                size = entry.stat().st_size
                found.append(Copy(Path(entry.path), int(told["number"]), made, Why(told["why"]), size))
    return sorted(found, key=lambda one: (one.number, one.made), reverse=True)


def make_copy(journal: Path, folder: Path, why: Why, now: dt.datetime, passphrase: str | None, copy: Copier) -> Copy:
    """A new backup of `journal` in `folder`, verified, made by `copy`.

    Errors: JournalDamaged, BackupFailed when the journal stays busy or the disk is full, any OSError.
    """
    make_private_dir(folder)
    sweep(folder)
    number = 1 + max((one.number for one in copies(folder, journal)), default=0)
    path = folder / f"{journal.stem} {number:05} {now:{_MADE}} {why}{journal.suffix}"
    copy(path)
    try:
        held(path, passphrase)
    except JournalDamaged:
        path.unlink()
        raise
    return Copy(path, number, now.replace(tzinfo=None, second=0, microsecond=0), why, path.stat().st_size)


def copier(source: Path, passphrase: str | None) -> Copier:
    """Copies a file that is not open here."""
    return lambda target: copy_journal(source, target, passphrase)


def thin(made: Copy, journal: Path, passphrase: str | None = None) -> None:
    """Remove those that are one too many now that `made` is there, which was verified."""
    older = [one for one in copies(made.path.parent, journal) if one.path != made.path]
    if older and not _lost_much(older[0], made, passphrase):
        for gone in thinned([made, *older]):
            with suppress(OSError):
                gone.path.unlink()


def held(path: Path, passphrase: str | None = None) -> Census:
    """What a journal or a backup holds, counted. Errors: JournalDamaged."""
    with closing(raw(path, passphrase)) as connection:
        found = census(connection)
    if found is None:
        raise JournalDamaged(_("{name} cannot be read.").format(name=path.name), _("Choose another backup."))
    return found


def key_of(path: Path, passphrase: str | None) -> str | None:
    """What to open a backup with: it may be older than the passphrase, or have another. Not for a journal in use.

    Errors: NeedsPassphrase, and the CannotOpen family for what is no backup.
    """
    if look(path, passphrase) is not Found.PROTECTED:
        return None
    with closing(raw(path, passphrase)) as connection:
        if census(connection) is None:
            raise WrongPassphrase(
                _("{name} does not open with this passphrase, or it is damaged.").format(name=path.name),
                _("It may have been made when the passphrase was another one."),
            )
    return passphrase


def state_of(path: Path, passphrase: str | None = None) -> tuple[str, ...]:
    """A text for a backup that differs when anything was changed; empty when it cannot be read."""
    with suppress(CannotOpen):
        return held(path, key_of(path, passphrase)).state
    return ()


def thinned(copies_: Sequence[Copy]) -> list[Copy]:
    """Those that may go: all stay of two days, one a day of two weeks, one a week of three months, then one a month.

    How old a copy is, is what the clock says, but never more than the days on which copies were made since: a clock
    that runs off loses nothing. The newest five stay whatever their age.
    """
    ordered = sorted(copies_, key=lambda one: one.number, reverse=True)
    days: set[dt.date] = set()
    kept: set[tuple[int, ...]] = set()
    gone = []
    for place, one in enumerate(ordered):
        days.add(one.made.date())
        by_clock = (ordered[0].made.date() - one.made.date()).days
        age = min(by_clock, len(days) - 1) if by_clock >= 0 else len(days) - 1
        span = _span(age, one.made.date())
        if place >= NEWEST and span in kept:
            gone.append(one)
        elif span:
            kept.add(span)
    return gone


def _span(age: int, day: dt.date) -> tuple[int, ...]:
    """The day, week or month of which one copy of this age is enough; nothing when all are to stay."""
    if age < ALL_FOR:
        return ()
    if age < ALL_FOR + DAILY_FOR:
        return (day.year, day.month, day.day)
    if age < ALL_FOR + DAILY_FOR + WEEKLY_FOR:
        return day.isocalendar()[:2]
    return (day.year, day.month, 0, 0)


def _lost_much(before: Copy, now: Copy, passphrase: str | None) -> bool:
    """Whether a backup holds less than half of what the one before it holds: then older ones had better stay."""
    try:
        return held(now.path, passphrase).total * 2 < held(before.path, key_of(before.path, passphrase)).total
    except CannotOpen:  # or of another passphrase
        return False


def sweep(folder: Path) -> None:
    """Remove drafts that a killed program left: files, and folders with a draft in them."""
    for left in folder.glob(".mj-*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFTOVER:
                shutil.rmtree(left) if left.is_dir() else left.unlink()
