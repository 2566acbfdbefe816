"""One window a journal: a lock file beside it, held by the system and so released even by a crash."""

import contextlib
import datetime as dt
import json
import os
import platform
import sys
from pathlib import Path
from typing import Any

from mentee_journal.errors import JournalInUse
from mentee_journal.i18n import _

_FAR = 1 << 30  # Windows locks bytes: one beyond the text, so that others can still read who holds the journal


class Lock:
    """Holds `path`.lock until `release`. Raises JournalInUse, naming the computer and the time, when it is held."""

    def __init__(self, path: Path, *, take_over: bool = False) -> None:
        self._path = path.with_name(path.name + ".lock")
        self._handle, holder = self._held()
        while not self._is_at_its_place():  # who held it before has just taken the file away
            os.close(self._handle)
            self._handle, holder = self._held()
        # The system's lock does not reach other computers that share the folder; the name in the file does.
        if holder.get("host", platform.node()) != platform.node() and not take_over:
            os.close(self._handle)
            raise _in_use(holder)
        since = dt.datetime.now().astimezone().isoformat(timespec="minutes")
        self.was_left = bool(holder)
        """Whether whoever held it last did not let it go, as after a crash."""
        try:
            self._write(json.dumps({"host": platform.node(), "process": os.getpid(), "since": since}))
        except OSError:  # the disk is full
            self.release()
            raise

    def release(self) -> None:
        with contextlib.suppress(OSError):
            self._write("")
        with contextlib.suppress(OSError):
            self._path.unlink()  # before another one can hold it, who would then hold a file that is not there
        with contextlib.suppress(OSError):
            os.close(self._handle)
        if sys.platform == "win32":  # where an open file cannot be taken away
            with contextlib.suppress(OSError):
                self._path.unlink()

    def _held(self) -> tuple[int, dict[str, Any]]:
        """The lock file, open and held, and what was in it before."""
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        holder = self._holder()
        try:
            _hold(handle)
        except OSError:
            os.close(handle)
            raise _in_use(holder) from None
        return handle, holder

    def _is_at_its_place(self) -> bool:
        try:
            return os.path.samestat(os.fstat(self._handle), os.stat(self._path))
        except OSError:
            return False

    def _holder(self) -> dict[str, Any]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, text: str) -> None:
        os.ftruncate(self._handle, 0)
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, text.encode())


def _in_use(holder: dict[str, Any]) -> JournalInUse:
    host, since = str(holder.get("host", "")), str(holder.get("since", "")).replace("T", " ")[:16]
    elsewhere = host if host != platform.node() else ""
    if elsewhere and since:
        what = _("This journal is already open on {host}, since {since}.").format(host=host, since=since)
    elif host and since:
        what = _("This journal is already open on this computer, since {since}.").format(since=since)
    else:
        what = _("This journal is already open in another window.")
    return JournalInUse(what, _("Close it there first. Nothing was changed."), elsewhere=elsewhere)


def take_over(path: Path) -> None:
    """Let go of what another computer, which has stopped since, holds. JournalInUse when a program here holds it."""
    Lock(Path(os.path.realpath(path)), take_over=True).release()


if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
